"""What a subject asks for: it names its mail's purpose in a few words, with no verb."""

import re

from shared.reading.intent.asking_words import TRUCK
from shared.reading.language.branches import compiled

PRICE = re.compile(
    rf"^(?:\W|\[[^\]]*\])*(?:(?:urgent|hot|rush|new)\W+)*(?:(?:{TRUCK}|freight|shipping|spot|hazmat|partial|ltl|hot ?shot"
    r"|expedited?|[a-z-]+)\W+){0,3}?(?:quot(?:e|es|ing|ation)s?|qoutes?|qtes?|rq|rates?|pric(?:e|es|ing)|rfq|cotizaci[óo]n|cotizar|tarifa"
    r"|soumission|tarif|prix|devis|inquiry)\b(?!\s*(?:#|no\b|number|con|sheet|increase|confirm|update|table|list|\d{3}))",
    re.IGNORECASE,
)
BOOK = compiled(
    r"\b(?:pick[ -]?up|p/u|ramassage|cueillette|recolecci[óo]n)\b(?!.*\b(?:confirm\w*|scheduled|completed|done"
    r"|status|number|missed|delay\w*|resched\w*|eta))"
    r"|\b(?:ready|rdy) (?:for|to)\b|\b(?:\d|two|three|four) (?:truck)?loads\b|\b(?:load|freight) tender\b|\bbooking\b",
)

NAMED = ("subject", "asunto", "objet")
"""The words for a subject, without which nothing is said of it."""
STALE = re.compile(
    r"\b(?:ignore|disregard|forget|never ?mind|olvid[ae]n?|ignor[ae]n?|ignorez|oubliez)(?: about)?"
    r" (?:(?:the|my|that|this|el|le) |l['\u2019])?(?:old |wrong |e-?mail )?(?:subject|asunto|objet)\b(?! to\b)"
    r"|\b(?:subject|asunto|objet)(?: line)? (?:is|was|says|es|est) (?:the )?"
    r"(?:wrong|old|stale|outdated|from (?:an |the )?(?:old|other|last|previous)|de otro|viejo)\b",
    re.IGNORECASE,
)
"""Words that say that a subject was left from another mail."""


def stale(text: str) -> bool:
    """Whether the words below a subject say that it is not theirs: "ignore the subject, I reused an old mail"."""
    lower = text.lower()
    return any(word in lower for word in NAMED) and STALE.search(text) is not None


def purposes(title: str) -> frozenset[str]:
    """What a subject without its prefixes is after: "title price", "title book", or neither."""
    found = {name for name, pattern in (("title price", PRICE), ("title book", BOOK)) if pattern.search(title[:200])}
    return frozenset(found)

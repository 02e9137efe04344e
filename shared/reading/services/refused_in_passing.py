"""Services that a sentence speaks of in passing and does not ask for: what an end does not have, what somebody did to a past
load, what was asked about and is not wanted."""

import re

NOT_GIVEN = re.compile(
    r"\b(?:don['\u2019]?t|doesn['\u2019]?t|do not|does not|never|no longer)"
    r" (?:give|take|do|make|accept|offer|set|use|issue)s?(?: out)?(?: an?| any)?(?: (?:delivery|receiving|pickup"
    r"|loading|dock|unloading))? $",
    re.IGNORECASE,
)
NOT_UNDER = re.compile(
    r"\b(?:can(?:not|['\u2019]?t| not)|(?:must|should|may|could)(?: not|n['\u2019]?t)|never|nothing (?:can|may|should|must)"
    r"|(?:rejects?|refuses?|sends? back|turns? (?:away|down|back)"
    r"|(?:won['\u2019]?t|will not|does not|doesn['\u2019]?t|do not|don['\u2019]?t) (?:accept|receive|sign for))"
    r" (?:any|every|what)?(?:thing|ever|freight|steel|material|loads?|all)(?: (?:that|which|if it))?(?:['\u2019](?:s|ve)"
    r"| (?:has|have|was|were|is|are|came|comes|arrives|arrived))?(?: been| in| to us)?)"
    r" (?:ever |really )?(?:(?:be|go|ride|travel|ship|sit|stay|move|run|get|have|take|stand|see|touch) )?"
    r"(?:(?:put|kept|covered|wrapped|hauled|shipped|moved|loaded) )?(?:(?:under(?:neath)?|beneath|below|with|in|by) )?"
    r"(?:an? |the |any )?(?:\w+ )?$",
    re.IGNORECASE,
)
"""Before what the freight is not to be put under: "cannot be under a tarp"."""
WITHOUT_COVER = re.compile(
    r"\b(?:refus(?:es?|ed|ing)|rejects?|rejected|hates?|bans?|banned|forbids?|objects? to|(?:don['\u2019]?t|doesn['\u2019]?t"
    r"|do not|does not|won['\u2019]?t|will not) (?:allow|permit|accept|like|trust)) (?:any |the |all )?\Z"
    r"|\b(?:damaged?|rust(?:ed|ing)?|wet|soaked|scratch(?:ed|es|ing)?|scuff(?:ed|s)?|condensation|sweat(?:ed|ing)?|mold|trouble"
    r"|problems?|issues?|luck) (?:under(?:neath)?|beneath|from|by|with) (?:a |the |their |those )?\Z",
    re.IGNORECASE,
)
"""Before a cover that somebody will not have, or that has done harm: "customer refuses tarps", "we had damage under tarps"."""
HARM = re.compile(
    r"[ ](?:always |just |only |will |would |can |could |might |tends? to |ha(?:s|ve) )*"
    r"(?:scratch(?:e[sd])?|scuff(?:s|ed)?|rubs?|mars?|chafes?|bruises?|dents?|damage[sd]?|ruin(?:s|ed)?|tears?|tore|crush(?:es|ed)?"
    r"|cracks?|cracked|breaks?|broke|shatters?|chips?|chipped|warps?|bends?|bent|stains?|stained|flattens?|snaps?)"
    r"[ ](?:the|our|my|their|his|it|them|these|this|those|up)\b",
    re.IGNORECASE,
)
"""Behind a cover that does the freight harm: "a flatbed with tarps scratches the finish"."""
BUT_THEN = re.compile(
    r" (?:earlier|later|before|until|till|after|for|on|over|by|past|at|unless|if|without|more|less)\b|-", re.IGNORECASE
)
"""Around what an end has none of, and what follows where it has it at other times: "they don't take appointments before 8"."""
WHO_DID = re.compile(
    r"\b(?:who|driver|guy|fellow|fella|man|carrier|outfit|trucker|you|he|they|we)(?: (?:had|never|always|even))? $",
    re.IGNORECASE,
)
DID = re.compile(r"(?:tarp|strapp)ed\b", re.IGNORECASE)
"""What somebody did to a past load: "the last fellow who tarped one tore it"."""
ASKED_WHETHER = re.compile(
    r"\b(?:ask(?:s|ed)?|wonder(?:s|ed)?)(?: \w+)? (?:whether|if)\b[^.;!?\n]{0,40}$", re.IGNORECASE
)
ANSWERED = re.compile(
    r"[^.;!?\n]{0,40}[.;!?,] (?:but |and )?(?:no\b|nope\b|(?:we|i|they) (?:do|did|will|would|really do) not\b"
    r"|(?:we|i|they) (?:do|did|wo|would)n['\u2019]t\b)(?=[ ]*(?:[.,;!\n]|$| (?:want|need|require)\b))",
    re.IGNORECASE,
)
"""Around what somebody asked about and is told not to be wanted: "they asked whether we want white glove. We do not"."""


def not_given(before: str, after: str) -> bool:
    """Whether the words around a service say that an end has none of it, at any time."""
    return NOT_GIVEN.search(before) is not None and not BUT_THEN.match(after)


def not_under(before: str) -> bool:
    """Whether the words before a cover say that the freight is not to go under it."""
    return NOT_UNDER.search(before) is not None or WITHOUT_COVER.search(before) is not None


def does_harm(after: str) -> bool:
    """Whether the words behind a cover say that it harms the freight."""
    return HARM.match(after) is not None


def told_in_passing(before: str, text: str, start: int, end: int) -> bool:
    """Whether a service was done to a past load, or was asked about and is refused."""
    if WHO_DID.search(before) and DID.match(text, start):
        return True
    return ASKED_WHETHER.search(before) is not None and ANSWERED.match(text, end) is not None

"""Whether a service that is named is not asked for: denied, asked about, explained, or said of an old bill."""

import re

from shared.reading.language.branches import compiled
from shared.reading.services.asked_about import asked_about, exemplified
from shared.reading.services.denied import AROUND, denied
from shared.reading.services.end_words import SENTENCE
from shared.reading.services.refused_in_passing import told_in_passing
from shared.reading.services.refused_lists import refused_at_once

UNTICKED = re.compile(r"(?:\u2610|\[ ?\]|\( ?\))[ ]*$")
NEVER_MIND = compiled(
    r"[^.;!?\n]{0,60}(?:[,;-]|\?(?: [^.;!?\n]{0,60})?)[ ](?:so |but |and |then |just |please |you can |let's |we can )*"
    r"(?:leave|take|keep|cut|cross|strike|strip|pull) (?:it|that|them|those|that one|this one) (?:right )?(?:off|out|at home)\b"
    r"(?! the| of the (?:truck|trailer))|"
    r"[^.;!?\n]{0,60}(?:[,;-][ ]|[ ])so (?:please )?(?:no|skip|without|forget|leave off)(?: the| any)? (?:tarps?|straps?)\b|"
    r"[^.;!?\n]{0,70}\b(?:so|but|and|though) (?:it|that|this|they|we|i)(?:'s|'re| is| are| do| will)?[ ]?"
    r"(?:not|isn't|aren't|n't|don't|won't)[ ](?:be |really |absolutely )?(?:require|need|necessary)\w*"
    r"(?=[ ]*(?:[.,;:!?)\n]|$|-|(?:it|one|that|them|this|for|here|there|now|any ?more|any longer|either|at|on|in|so|since"
    r"|because|as|and|but|if|though|with|to)\b))",
)
"""What takes back in the same sentence what was spoken of."""
WE_DO = re.compile(
    r"\b(?:we|they|he|she|i|guys|crew|guild|staff|team|people|folks|movers|men|boys|custodians|volunteers|husband|wife"
    r"|sons?|kids|buyers?|customers?"
    r"|receivers?|consignees?)(?:'ll| will| can| are going to| plans? to| wants? to| prefers? to)(?: just)? $",
    re.IGNORECASE,
)
CARRIES = re.compile(r"carry|bring|hand unload", re.IGNORECASE)
"""What the people of an end do themselves is no service."""
WE_ALWAYS = re.compile(r"\b(?:we|i|they)(?:(?: (?:always|usually|just|will|can)|['\u2019]ll))* $", re.IGNORECASE)
HOLD = re.compile(r"(?:strap|tarp)\b", re.IGNORECASE)
"""The same of what they do without a word that says so: "I strap and net my own"."""
BILLED = re.compile(
    r"\b(?:on|in|from) (?:my|our|the|your|that|this) (?:\w+ )?(?:bill|invoice|statement)s?\b"
    r"|\bwhy (?:is|was|are|were|did)\b|\b(?:was|were|got|been|being|you) (?:charged|billed)\b"
    r"|\b(?:charged|billed) (?:us|me) (?:for|\$)",
    re.IGNORECASE,
)
"""Words about what a past shipment cost."""
PUT_IN = re.compile(
    r"[^.;!?\n]{0,140}\b(?:so|and|please|this time)\b"
    r"(?:(?!\bnot\b|n['\u2019]t\b|\bnever\b)[^.;!?\n]){0,24}\b(?:put|include|add|build|figure)"
    r" (?:it|that|this|them)\b",
    re.IGNORECASE,
)
"""Behind a service that an old bill had, what asks for it now: "..., which we saw on the last bill, so please include it"."""
NO_BELOW = re.compile(
    r"\s*[?:]?\s*\n[\s|]*(?:no|n|none|false|n/a|0)\s*(?:\n|$)"
    r"|[^\n?]{0,80}\?[ ]*\n[\s|>]{0,6}(?:no|nope|none|nothing|n/a|neither|not needed|nada)\b(?! (?:dock|fork|ramp|loading"
    r"|lift|equipment))",
    re.IGNORECASE,
)
"""A form's answer on the line below its label."""
WRAPPED = re.compile(r"[a-z,]\n[a-z]")
"""The end of a line whose sentence goes on below."""


def unasked(text: str, start: int, end: int) -> bool:
    """Whether what stands between two offsets is said not to be wanted, or not said to be."""
    line_start = text.rfind("\n", 0, start) + 1
    if WRAPPED.search(text, max(0, line_start - 2), line_start + 1):
        line_start = text.rfind("\n", 0, line_start - 1) + 1  # the sentence began on the line above
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    before, after = text[max(line_start, start - AROUND) : start], text[end : min(line_end, end + AROUND)]
    if denied(before, after) or UNTICKED.search(before) or refused_at_once(text, start, end):
        return True
    if WE_ALWAYS.search(before) and HOLD.match(text, start):
        return True
    if (WE_DO.search(before) and CARRIES.match(text, start)) or told_in_passing(before, text, start, end):
        return True
    if NEVER_MIND.match(text, end) or NO_BELOW.match(text, end) or exemplified(text, start, end):
        return True
    head = SENTENCE.split(before)[-1]
    stop = SENTENCE.search(after)
    tail = after[: stop.start()] if stop else after
    mark = stop[0][:1] if stop else ""
    if (mark == "?" or tail.startswith(":")) and asked_about(head, text[start:end], tail, after, mark):
        return True
    return bool(BILLED.search(head) or BILLED.search(tail)) and not PUT_IN.match(text, end)

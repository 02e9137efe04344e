"""Services that a question names and nobody asks for yet: "do they need a liftgate?", "Accessorials (liftgate, inside):"."""

import re

from shared.reading.services.denied import AROUND

NEEDED = re.compile(
    r"\b(?:do|does|did|will|would|should) (?:(?:the|your|their|his|her) \w+|\w+)(?: also| even| still)? "
    r"(?:need|require|want|be needing|have to (?:have|be))\b|\b(?:is|are) (?:an? |the |any |there )*$",
    re.IGNORECASE,
)
"""Words that, in a question, ask whether it is needed."""
WHICH = re.compile(
    r"\b(?:any(?:thing|body)?|what|which|are there)\b[^.;!?\n]*\b(?:special|else|extras?|extra|accessorials?|services?"
    r"|needed|required"
    r"|requirements?|restrictions?|at (?:the )?(?:delivery|pick ?up|destination|either end))\b[^.;!?\n]*\Z",
    re.IGNORECASE,
)
"""What begins a question for services, of which some are named: "Anything special at delivery - liftgate, inside?"."""
NOTHING_ELSE = re.compile(
    r"(?:(?:lift ?gates?|app(?:oin)?t(?:ment)?s?|inside|residential|resi|limited|access|delivery|pick ?up|service"
    r"|needed|required|or"
    r"|dock|at|on|any|is it|a|an|the)\b[ ,/]*)+",
    re.IGNORECASE,
)
"""All of a question that leaves the choice: "Liftgate, appointment or inside delivery?"."""
OR_ONE = re.compile(r"\bor\b|/", re.IGNORECASE)
DOCK_OR = re.compile(
    r"\b(?:dock|forklift|ramp)s?(?: high| level)? ?(?:or|/|vs\.?) ?(?:an? |need (?:an? )?)?$", re.IGNORECASE
)
OR_DOCK = re.compile(
    r" ?(?:or|/|vs\.?) (?:an? |(?:is|are) (?:there|it) (?:an? )?)?(?:loading )?(?:dock|forklift|ramp)\b", re.IGNORECASE
)
OR_TRAILER = re.compile(
    r"[ ]?(?:or|/|vs\.?) (?:an? )?(?:[\w-]+ )?(?:reefer|van|trailer|flatbed|box|truck)s?\b[^.?!\n]{0,12}\?",
    re.IGNORECASE,
)
"""Behind a trailer that is one of two in a question: "Heated van or reefer?"."""
EXAMPLES = re.compile(
    r"\b(?:services?|svcs?|accessorials?|requirements?|extras?|special\w*|needs|anything)\b[^()\n]{0,30}\([^()\n]*$",
    re.IGNORECASE,
)
EXAMPLES_END = re.compile(r"[^()\n]{0,120}\)[ ]*[?:]")
"""A form's question for services, with examples in brackets: "Accessorials (liftgate, inside, etc.):"."""
ANY, AND_SO_ON = re.compile(r"\bany\b[^.;!?\n]*$", re.IGNORECASE), re.compile(r"[^.;!?\n]{0,50}\betc\b", re.IGNORECASE)
"""Around examples without a question mark: "Any liftgate, inside, etc."."""


def exemplified(text: str, start: int, end: int) -> bool:
    """Whether what stands between two offsets is an example in a form's question, or in one that asks for "any" of them."""
    if AND_SO_ON.match(text, end) and ANY.search(text, max(0, start - AROUND), start):
        return True
    return bool(EXAMPLES_END.match(text, end)) and bool(EXAMPLES.search(text, max(0, start - 160), start))


def asked_about(head: str, words: str, tail: str, after: str, mark: str) -> bool:
    """Whether the sentence of a service leaves open whether it is needed. `mark`: what ends that sentence."""
    if mark == "?":
        if NEEDED.search(head) or WHICH.search(head) or OR_TRAILER.match(after):
            return True
        whole = f"{head}{words}{tail}"
        if OR_ONE.search(whole) and NOTHING_ELSE.fullmatch(whole.lstrip(" >-*")):
            return True
    return bool(DOCK_OR.search(head) or OR_DOCK.match(tail))

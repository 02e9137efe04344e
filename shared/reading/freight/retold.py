"""What is told twice, and which of both counts: the gross weight, the later, the more exact ("2,000, 2,080 to be exact")."""

import re
from dataclasses import replace
from typing import TypeVar

from shared.reading.freight.handling import TAKEN_BACK
from shared.reading.passage import Found
from shared.reading.weights.weight import GROSS, Weight

Fact = TypeVar("Fact", bound=Found)
ADDED = re.compile(r"\band\b|&|\+|\bplus\b", re.IGNORECASE)
NET = re.compile(r"\bnet\b|\bn[./]?[ ]?w(?:t|gt)?\b", re.IGNORECASE)
GROSSES = re.compile(rf"{GROSS.pattern}|\bgrosses\b", re.IGNORECASE)
EXACT = re.compile(r"[ ]?,?[ ]?(?:to be (?:exact|precise)|exact(?:ly)?\b|on the nose)", re.IGNORECASE)
"""Behind a weight that says the one before it more exactly."""
TONS = re.compile(r"\bton(?:ne)?s?\b", re.IGNORECASE)
AMENDED = re.compile(
    r"\b(?:actually|call it|make (?:it|that)|turn(?:s|ed) out|(?:came|comes) back|(?:re-?|mis)(?:weighed"
    r"|scaled)(?! (?:the|our|my|that|your|last|his|ours)\b)|oops|whoops|typo|i mean\b|correct(?:ion|ed)"
    r"|(?:i|we) meant|should (?:be|read|say|have been|have said)|(?:before|earlier|originally|first)\b[^.\n]*\bbut"
    r"|(?:but|and) (?:is|it's|it is|they're|are) now"
    r"|now (?:it's|it is|at))\b",
    re.IGNORECASE,
)
"""Between two weights of which the second takes the place of the first."""
AND_MORE = re.compile(r"\bplus\b|\+|&|\band (?!change|a (?:bit|little|half|quarter)|some)|\n|[.!?] ", re.IGNORECASE)
"""Between two weights that are both the freight's."""


def without_net(text: str, weights: list[Weight]) -> list[Weight]:
    """The weights without those that are said to be net, where others are said to be gross."""
    gross = [each for each in weights if marked(GROSSES, text, each)]
    return [each for each in weights if each in gross or not marked(NET, text, each)] if gross else weights


def marked(sign: re.Pattern[str], text: str, weight: Weight) -> bool:
    """Whether a sign stands right before a weight or behind it."""
    line = max(text.rfind("\n", 0, weight.start) + 1, weight.start - 30)
    before = list(sign.finditer(text, line, weight.start))
    if before and not any(letter.isdigit() for letter in text[before[-1].end() : weight.start]):
        return True
    behind = weight.end + len(text[weight.end : weight.end + 2]) - len(text[weight.end : weight.end + 2].lstrip(" ("))
    return bool(sign.match(text, behind))


def exactly(text: str, weights: list[Weight]) -> list[Weight]:
    """The weights without those that the next one says more exactly: "over two tons, 4,100 lbs", "2,000, 2,080 to be exact"."""
    following: list[Weight | None] = [*weights[1:], None] if weights else []
    return [
        each
        for each, after in zip(weights, following, strict=True)
        if not (
            after
            and after.start - each.end < 40
            and (EXACT.match(text, after.end) or TONS.search(text, each.start, each.end))
            and not TONS.search(text, after.start, after.end)
            and abs(after.pounds - each.pounds) < 0.2 * each.pounds
            and not AND_MORE.search(text, each.end, after.start)
        )
    ]


def kept(facts: list[Fact], text: str, taken_back: re.Pattern[str] = TAKEN_BACK) -> list[Fact]:
    """The facts without those that the writer takes back for the next one: "24x24x18? no sorry 48x40x58"."""
    following: list[Fact | None] = [*facts[1:], None] if facts else []
    return [
        each
        for each, after in zip(facts, following, strict=True)
        if not (after and after.start - each.end < 40 and taken_back.search(text, each.end, after.start))
    ]


def deduped(text: str, weights: list[Weight]) -> list[Weight]:
    """The weights without those that say the one before again in another unit."""
    kept: list[Weight] = []
    for each in weights:
        if not (
            kept
            and each.start - kept[-1].end < 8
            and not ADDED.search(text[kept[-1].end : each.start])
            and unit(text, each) != unit(text, kept[-1])
            and abs(each.pounds - kept[-1].pounds) <= (0.03 if unit(text, each) else 0.001) * kept[-1].pounds
        ):
            kept.append(each)
        elif unit(text, each).startswith(("lb", "#", "pound")):
            kept[-1] = replace(
                each, start=kept[-1].start, each=kept[-1].each or each.each, total=kept[-1].total or each.total
            )
    return kept


def unit(text: str, weight: Weight) -> str:
    """The unit that a weight is written in, and what else is no number in it."""
    return re.sub(r"[\d.,\s]", "", text[weight.start : weight.end]).lower()

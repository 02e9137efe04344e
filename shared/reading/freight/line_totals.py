"""Weights that are called a total and are that of one line alone: "three boilers, 4,100 lb each, and 2 bundles of legs, 6,400 lb
for the pair"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from shared.reading.packaging.count import Count
from shared.reading.weights.weight import Weight

OF_IT = re.compile(
    r"[ ]?(?:total|tot|in all|in total|all together|altogether|combined|together|for (?:the|both|all)\b[^.;,\n]{0,16})"
    r"(?=[ ]*(?:[.,;)\n]|and\b|\Z))",
    re.IGNORECASE,
)
"""Behind a weight, what makes it that of all which was just told."""
OF_TWO = re.compile(r"[ ]?for (?:the (?:pair|two)|both)\b", re.IGNORECASE)
"""Behind a weight, what makes it that of the two that were just told."""
SENTENCE = re.compile(r"[.;!?][ ]|\n")
FAR = 60
"""Characters from a line's count to its total."""


def with_line_totals(text: str, weights: list[Weight], counts: Sequence[Count]) -> list[Weight]:
    """The weights, no total those that come to less than what was told before the count that they stand behind."""
    if len(weights) < 2 or not any(each.total for each in weights):
        return weights
    return [replace(each, total=False) if of_line(text, each, weights, counts) else each for each in weights]


def of_line(text: str, weight: Weight, weights: Sequence[Weight], counts: Sequence[Count]) -> bool:
    """Whether a total is that of the line whose count it stands behind."""
    if not weight.total or not OF_IT.match(text, weight.end):
        return False
    own = [each for each in counts if weight.start - FAR < each.end <= weight.start]
    if not own or SENTENCE.search(text, own[-1].end, weight.start):
        return False
    before = [each for each in weights if each.end <= own[-1].start and not each.total]
    if before and own[-1].number == 2 and OF_TWO.match(text, weight.end):
        return True
    return any(lightest(each, counts) > weight.pounds for each in before)


def lightest(weight: Weight, counts: Sequence[Count]) -> float:
    """The least that a line weighs of which this is told: one of it, or each of as many as are counted right before."""
    many = next((each.number for each in reversed(counts) if each.end <= weight.start), 1) if weight.each else 1
    return weight.pounds * max(1, many)

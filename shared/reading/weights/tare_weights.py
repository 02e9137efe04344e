"""What the empty pallets weigh, told beside what stands on them: "30 lb a keg plus 50 lb per pallet"."""

import re
from collections.abc import Sequence

from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS, packaging
from shared.reading.packaging.packaging_kinds import OUTER, group
from shared.reading.weights.weight import Weight
from shared.reading.weights.weight_of_each import ABOUT

BEFORE = re.compile(
    rf"\b(?P<unit>{FORMS})(?: (?:itself|themselves|alone|weight))?,?(?: (?:adds?|adding|is|are|weighs?|runs?|at|another|each"
    rf"|(?:an )?(?:extra|additional)|{ABOUT}))*[: ]*\Z",
    re.IGNORECASE,
)
"""Before the weight of an empty one: "each empty pallet adds about"."""
BEHIND = re.compile(
    rf"[ ]?(?:more |extra |tare |empty )?(?:per|an?|/|(?:for |on )?(?:each|every)|for (?:the|an?))[ ]?"
    rf"(?:empty |wood(?:en)? |bare )?(?P<unit>{FORMS})\b",
    re.IGNORECASE,
)
"""Behind it: "50 lb per pallet"."""
UNMARKED = re.compile(
    rf"[^.;\n\d]{{0,30}}(?:\band|\bplus|,|&|\+) (?:the |each |every |an? )?(?:empty |wood(?:en)? |bare )?(?P<unit>{FORMS})"
    rf"(?: (?:itself|themselves|alone))?(?: (?:is|are|weighs?|adds?|runs?|at))? (?:another|(?:an )?(?:extra|additional)) "
    rf"(?:{ABOUT} )*(?P<number>\d{{2,3}})(?![\d.,]*\d|[ ]?(?:lb|#|kg|pound|%|x|\"|'))",
    re.IGNORECASE,
)
"""Behind what stands on them, a number without a unit: "the totes are 22 lb each and the pallets another 55 each"."""
HEAVIEST, SHARE = 150, 0.5
"""Pounds of an empty pallet at most, and how much of what stands on it."""


def with_tare(
    text: str, goods: Weight, each: Weight, others: Sequence[Weight], counts: Sequence[Count]
) -> Weight | None:
    """The weight of all, `goods`, which are told by `each`, and what they stand on; None where that is not told.

    `others`: the weights beside it; `counts`: what is handled.
    """
    number = sum(count.number for count in counts)
    if not number or any(count.packaging not in OUTER for count in counts) or len(others) > 1:
        return None
    told = [other.pounds for other in others if of_empty(text, other, counts)]
    if not others and (more := UNMARKED.match(text, each.end)) and handled(more["unit"], counts):
        told = [float(more["number"])]
    if not told or told[0] > HEAVIEST or told[0] * number > SHARE * goods.pounds:
        return None
    return Weight(goods.start, goods.end, goods.pounds + told[0] * number, total=True)


def with_empty_below(
    text: str, told: Sequence[Weight], weights: Sequence[Weight], counts: Sequence[Count]
) -> Weight | None:
    """The weight of all that is piled on pallets and of the pallets, by what was `told` of one of either; None where not."""
    piled_up = [(each, whole) for each, whole in zip(told, weights, strict=True) if whole.total and not each.total]
    for each, whole in piled_up[:1]:
        return with_tare(text, whole, each, [other for other in told if other is not each], counts)
    return None


def of_empty(text: str, weight: Weight, counts: Sequence[Count]) -> bool:
    """Whether a weight is said of one of what is handled, be it before or behind it."""
    said = BEHIND.match(text, weight.end) or BEFORE.search(text, max(0, weight.start - 40), weight.start)
    return said is not None and not weight.total and handled(said["unit"], counts)


def handled(unit: str, counts: Sequence[Count]) -> bool:
    """Whether something is packed in what this word names."""
    kind = group(Count(0, 0, 1, packaging(unit)))
    return any(group(count) == kind for count in counts)

"""Weights of what stands on the handling units: "40 drums on 10 pallets, 450 lbs per drum", "880 bags of 20 lb each"."""

import re
from dataclasses import replace

from shared.reading.counts.one_of_several import of_one
from shared.reading.freight.counts_of_some import EACH_HOLDS
from shared.reading.freight.nested_counts import EACH
from shared.reading.freight.things_inside import of_divided, of_things, piled
from shared.reading.freight.weighed_packaging import FAR, HEAVIEST, UNIT, contents
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import packaging
from shared.reading.packaging.packaging_kinds import LOOSE, group
from shared.reading.passage import Passage
from shared.reading.weights.tare_weights import with_empty_below, with_tare
from shared.reading.weights.weight import Weight

ONE_UNIT = re.compile(r"(?:lb|#|kg|kilo|pound|ton)\Z", re.IGNORECASE)
"""The end of a weight by which something is called: "2,000 lb totes"."""
OF_EACH = re.compile(r"\b(?:pallets|plts|skids|skds|crates|gaylords)[ ](?:of|x|@|at|with|w/)[ ]?\Z", re.IGNORECASE)
"""Between several pallets and what stands on each of them: "10 pallets of 40 bags"."""
APIECE = re.compile(r"(?: of [a-z]+(?: [a-z]+)?)? apiece\b", re.IGNORECASE)
"""Behind what stands on each of several."""
FULL = 3500
"""Pounds that a pallet carries."""


def of_contents(passage: Passage, weights: list[Weight], counts: list[Count], start: int, end: int) -> list[Weight]:
    """The weights, those of each of what is inside made the weight of all of it; left out where another weight is given.

    `counts`: what is handled in the stretch from `start` to `end`.
    """
    if not weights:
        return weights
    told, weights = weights, [of_divided(passage, piled(passage, each, counts), counts) for each in weights]
    if len(told) < 3 and (whole := with_empty_below(passage.text, told, weights, counts)):
        return [whole]
    weights = [
        each
        if each.each or not (names(passage, each, counts) or of_one(passage.text, each, counts))
        else replace(each, each=True)
        for each in without_size(weights, counts)
    ]
    if whole := told_apart(passage, weights, counts, start):
        return [whole]
    weights = of_things(passage.text, weights, counts, start, end)
    inner = {each: kind for each in weights if (kind := contents(passage, each, counts, start))}
    others = [each for each in weights if each not in inner]
    if inner and (whole := with_empty(passage, inner, others, counts, (start, end))):
        return [whole]
    if not inner or others:
        return others
    return [whole for each, kind in inner.items() if (whole := all_of(passage, each, kind, counts, (start, end)))][:1]


def with_empty(
    passage: Passage, inner: dict[Weight, str], others: list[Weight], counts: list[Count], within: tuple[int, int]
) -> Weight | None:
    """The weight of what stands on pallets and of the pallets, where one of either is told; None where not."""
    each, kind = next(iter(inner.items()))
    whole = all_of(passage, each, kind, counts, within) if len(inner) == 1 else None
    return with_tare(passage.text, whole, each, others, counts) if whole else None


def without_size(weights: list[Weight], counts: list[Count]) -> list[Weight]:
    """The weights without those within a count, by which its packaging is called ("40 50-lb bags"), where there are others."""
    within = [each for each in weights if any(count.start <= each.start < count.end for count in counts)]
    others = [each for each in weights if each not in within]
    return others or [replace(each, each=True, total=False) for each in within]


def names(passage: Passage, weight: Weight, counts: list[Count]) -> bool:
    """Whether what is handled is called by the weight of one: "2,000 lb totes, 5 totes"."""
    unit = UNIT.match(passage.text, weight.end)
    return bool(
        unit
        and not unit["per"]
        and unit["unit"].lower().endswith("s")
        and not weight.total
        and weight.pounds < HEAVIEST
        and ONE_UNIT.search(passage.text, weight.start, weight.end)
        and any(each.packaging == packaging(unit["unit"]) for each in counts)
    )


def told_apart(passage: Passage, weights: list[Weight], counts: list[Count], start: int) -> Weight | None:
    """The weight of several things on one pallet, each told with its own: "1 drum 480 lbs, 4 pails 48 lbs each, on one skid"."""
    handled = {group(each) for each in counts}
    if len({max((count.start for count in counts if count.start < each.start), default=-1) for each in weights}) > 1:
        return None  # each on a unit of its own
    pounds, before = 0.0, []
    for each in weights:
        told = [count for count in passage.counts if start <= count.start and count.end <= each.start]
        if each.total or not told or group(told[-1]) in handled or told[-1].packaging in LOOSE or told[-1] in before:
            return None
        before.append(told[-1])
        pounds += each.pounds * (told[-1].number if each.each else 1)
    return replace(weights[0], pounds=pounds, each=False, total=True) if len(weights) > 1 and counts else None


def all_of(passage: Passage, weight: Weight, kind: str, counts: list[Count], within: tuple[int, int]) -> Weight | None:
    """The weight of all of a packaging that is counted; None where its number is not told."""
    start, end = within
    told = [each for each in passage.counts if start <= each.start < end and each.packaging == kind and each.number > 1]
    if not told:
        return None
    number = told[0].number
    held = OF_EACH.search(passage.text, max(0, told[0].start - 20), told[0].start)
    of_each = APIECE.match(passage.text, told[0].end) or EACH.match(passage.text, told[0].end)
    of_each = of_each or EACH_HOLDS.search(passage.text, max(0, told[0].start - FAR), told[0].start)
    if of_each or (held and number * weight.pounds < FULL):
        number *= sum(each.number for each in counts) or 1
    return replace(weight, pounds=weight.pounds * number, each=False, total=True)

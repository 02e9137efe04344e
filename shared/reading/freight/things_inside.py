"""Weights of one of the things that stand on the units and are no packaging: "12 pallets, 90 pavers on each, 31 lb a paver"."""

import re
from dataclasses import replace

from shared.reading.counts.units_by_division import divided
from shared.reading.freight.nested_counts import EACH
from shared.reading.freight.weighed_packaging import FAR, LIGHT, UNIT
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS, packaging
from shared.reading.packaging.packaging_kinds import LOOSE, OUTER
from shared.reading.passage import Passage
from shared.reading.weights.weight import Weight
from shared.reading.weights.weight_of_each import ABOUT, WEIGHS

PILED = re.compile(
    r"(?<![\w$.,/#-])(?P<number>\d{2,3})[ ](?:(?!(?:and|to|from|of)\b)[a-z]+[ ]){1,3}?\(?(?:(?:stacked|packed|strapped|loaded"
    r"|boxed|wrapped"
    r"|shrink-?wrapped|banded|all|split|spread)[ ])*(?:on|in|onto|across|over)[ ]\Z",
    re.IGNORECASE,
)
"""The things that stand on what is counted behind them."""
OF_THING = re.compile(
    rf"[ ]*(?:(?:gross|net) )?(?:per|an?|each|/)[ ]?(?!{FORMS}\b)(?P<thing>[a-z]{{3,}})\b", re.IGNORECASE
)
THING_BEFORE = re.compile(
    rf"\b(?:each|every|one|an?|per) (?!{FORMS}\b)(?P<thing>[a-z]{{3,}})(?: (?:weight|wt|{WEIGHS}))?[:= ]*"
    rf"(?:{ABOUT} )*\Z",
    re.IGNORECASE,
)
"""Behind and before the weight of one of the things on a pallet, which are no packaging: "62 lb a panel"."""


def piled(passage: Passage, weight: Weight, counts: list[Count]) -> Weight:
    """A weight too light for a pallet as that of all the things which are said to stand on the pallets: "40 chairs (stacked on
    4 pallets), 22 lb each"."""
    if not weight.each or weight.pounds > LIGHT or len(counts) != 1 or counts[0].packaging not in OUTER:
        return weight
    told = PILED.search(passage.text, max(0, counts[0].start - FAR), counts[0].start)
    if not told or weight.start < counts[0].start or UNIT.match(passage.text, weight.end):
        return weight
    return replace(weight, pounds=weight.pounds * int(told["number"]), each=False, total=True)


def of_divided(passage: Passage, weight: Weight, counts: list[Count]) -> Weight:
    """A weight of one of the things that stand evenly on units as that of all: "96 chairs, 34 lb each, 12 to a pallet"."""
    units = divided(passage.text) if weight.each and not weight.total and len(counts) == 1 else None
    own = UNIT.match(passage.text, weight.end)
    if not units or counts[0] != units.count or (own and packaging(own["unit"]) == units.count.packaging):
        return weight
    return replace(weight, pounds=weight.pounds * units.things, each=False, total=True)


def of_things(text: str, weights: list[Weight], counts: list[Count], start: int, end: int) -> list[Weight]:
    """The weights without those of one of the things that stand on what is handled, where others are told; else with that of
    all of them: "12 pallets, 90 pavers on each, 31 lb a paver".
    """
    if not any(each.each for each in weights) or not counts or any(each.packaging in LOOSE for each in counts):
        return weights
    held = {each: number for each in weights if each.each and (number := things_of(text, each, counts, start, end))}
    others = [each for each in weights if each not in held]
    if others or not held:
        return others
    return [replace(each, pounds=each.pounds * number, each=False, total=True) for each, number in held.items()][:1]


def things_of(text: str, weight: Weight, counts: list[Count], start: int, end: int) -> int:
    """How many things there are of which a weight is one's; zero where it is no such weight, or nobody says."""
    named = OF_THING.match(text, weight.end) or THING_BEFORE.search(text, max(0, weight.start - 40), weight.start)
    if not named:
        return 0
    thing = named["thing"].lower()
    several = f"{thing[:-1]}ies" if thing.endswith("y") else f"{thing}e?s"
    told = re.compile(rf"(?<![\w$.,/#-])(?P<number>\d{{1,4}})[ ](?:[a-z-]+ )?{several}\b", re.IGNORECASE).search(
        text, start, end
    )
    if not told:
        return 0
    units = sum(each.number for each in counts)
    return int(told["number"]) * (units if EACH.match(text, told.end()) else 1)

"""Weights of what stands on the handling units: "40 drums on 10 pallets, 450 lbs per drum", "880 bags of 20 lb each"."""

import re
from dataclasses import replace

from shared.reading.counts.one_of_several import of_one
from shared.reading.counts.units_by_division import divided
from shared.reading.freight.counts_of_some import EACH_HOLDS
from shared.reading.freight.nested_counts import EACH
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS, packaging
from shared.reading.packaging.packaging_kinds import LOOSE, OUTER, group
from shared.reading.passage import Passage
from shared.reading.weights.tare_weights import with_empty_below, with_tare
from shared.reading.weights.weight import Weight
from shared.reading.weights.weight_of_each import ABOUT, WEIGHS

UNIT = re.compile(
    rf"[ )]*(?:(?:gross|net) )?(?:(?P<per>per|an?|/|to (?:the|an?|each|every)|each)[ ]?|-)?[ ]?(?P<unit>{FORMS})\b",
    re.IGNORECASE,
)
NAMED_BEFORE = re.compile(
    rf"\b(?P<unit>{FORMS})(?:(?<!s)(?: of [a-z]+(?: [a-z]+)?)? (?:weight|wt|comes (?:to|out at|in at)|trae|pesa|p[eè]se"
    rf"|fait|{WEIGHS})[:= ]*(?:is )?"
    rf"|(?<=s) (?:are|weigh(?:ing)?|run|go|come in at|at) )(?:each )?(?:about |around |roughly )?\Z",
    re.IGNORECASE,
)
"""Before a weight of one of what is named: "carton weight 50 lbs", "each bag weighs 50 lbs"."""
EACH_NAMED = re.compile(
    rf"\b(?:each|every|per) (?P<unit>{FORMS})(?<!s)[:,= ]*(?:(?:is|at|of) )?(?:{ABOUT} )*\Z", re.IGNORECASE
)
"""The like without a verb: "each case 20 lb"."""
SEVERAL_BEFORE = re.compile(rf"\b(?P<unit>{FORMS})(?<=s)[:,]? \Z", re.IGNORECASE)
"""Before the light weight of one of several: "boxes 25 lbs each"."""
AND_WEIGHS = re.compile(rf" and (?:{WEIGHS}|comes (?:to|out at|in at)) (?:{ABOUT} )*\d?\Z", re.IGNORECASE)
"""Between what each holds and its own weight: "each skid carries four reels and scales 3,310"."""
BESIDE = re.compile(r"[^\n.;]{0,80}\Z")
RIGHT_BEHIND = re.compile(r"[ ]?(?:[,@x]|at|of)?[ ]?\Z")
SMALL = frozenset(
    {"bag", "sack", "box", "carton", "case", "pail", "cylinder", "parcel", "package", "drum", "keg", "tube", "reel"}
)
"""What is named by the weight of one: "50 lb bags"."""
ONE_UNIT = re.compile(r"(?:lb|#|kg|kilo|pound|ton)\Z", re.IGNORECASE)
"""The end of a weight by which something is called: "2,000 lb totes"."""
OF_EACH = re.compile(r"\b(?:pallets|plts|skids|skds|crates|gaylords)[ ](?:of|x|@|at|with|w/)[ ]?\Z", re.IGNORECASE)
"""Between several pallets and what stands on each of them: "10 pallets of 40 bags"."""
APIECE = re.compile(r"(?: of [a-z]+(?: [a-z]+)?)? apiece\b", re.IGNORECASE)
"""Behind what stands on each of several."""
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
LIGHT, FAR = 75, 60
"""Pounds that a pallet weighs at least; characters before the pallets in which those things are counted."""
FULL = 3500
"""Pounds that a pallet carries."""
HEAVIEST = 5000
"""Pounds that none of these weighs."""


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


def contents(passage: Passage, weight: Weight, counts: list[Count], start: int) -> str:
    """The packaging of which a weight is one's, where that is not what is handled; empty where it is no such weight."""
    if weight.total:
        return ""
    handled = {group(each) for each in counts}
    if (unit := UNIT.match(passage.text, weight.end)) and not begins_another(passage.text, weight, unit):
        kind = packaging(unit["unit"])
        told = (
            any(each.packaging == kind for each in passage.counts)
            if unit["per"]
            else kind in SMALL and weight.pounds < HEAVIEST
        )
        return kind if told and kind not in handled and kind not in ("pallet", "skid", "piece", "unit") else ""
    behind = (passage.text, max(0, weight.start - 40), weight.start)
    if (weight.each or weight.pounds <= LIGHT) and (
        named := NAMED_BEFORE.search(*behind)
        or EACH_NAMED.search(*behind)
        or (weight.each and weight.pounds <= LIGHT and SEVERAL_BEFORE.search(*behind))
    ):
        kind = packaging(named["unit"])
        own = kind in handled or (kind == "skid" and "pallet" in handled)
        return kind if not own and any(each.packaging == kind for each in passage.counts) else ""
    if not weight.each:
        return ""
    before = [each for each in passage.counts if start <= each.start and each.end <= weight.start and each.packaging]
    if not before or group(before[-1]) in handled:
        return ""
    held = EACH_HOLDS.search(passage.text, max(0, before[-1].start - FAR), before[-1].start)
    first = next(at for at in range(weight.start, weight.end + 1) if not passage.text[at : at + 1].isalpha())
    if held and AND_WEIGHS.search(passage.text, before[-1].end, first + 1):
        return ""
    between = passage.text[before[-1].end : weight.start]
    apart = any(each.start < weight.start for each in counts)
    return before[-1].packaging if (RIGHT_BEHIND if apart else BESIDE).match(between) else ""


def begins_another(text: str, weight: Weight, unit: re.Match[str]) -> bool:
    """Whether a packaging behind a weight begins what is told of another unit: "1,010 lb. Pail pallet 48x40x36 ..."."""
    word = unit["unit"]
    ended = text[weight.end - 1] == "." and word[:1].isupper() and word[1:].islower()
    return ended or UNIT.match(text, unit.end()) is not None


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

"""Of which packaging a weight is one's, where that is not what is handled: "carton weight 50 lbs", "450 lbs per drum"."""

import re

from shared.reading.freight.counts_of_some import EACH_HOLDS
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS, packaging
from shared.reading.packaging.packaging_kinds import group
from shared.reading.passage import Passage
from shared.reading.weights.weight import Weight
from shared.reading.weights.weight_of_each import ABOUT, WEIGHS

UNIT = re.compile(
    r"[ )]*(?:(?:gross|net|brutos?|netos?) )?(?:(?P<per>per|p[ao]r|an?|/|to (?:the|an?|each|every)"
    r"|(?:for |on |in )?(?:each|every)|cada|chaque|(?:the|el|la|le)(?=[ ][a-z]+(?<!s)[ ]?(?:[.,;)\n]|$|and\b|y\b|et\b)))[ ]?|-)?"
    rf"[ ]?(?P<unit>{FORMS})\b",
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
LIGHT, FAR = 75, 60
"""Pounds that a pallet weighs at least; characters before the pallets in which those things are counted."""
HEAVIEST = 5000
"""Pounds that none of these weighs."""


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

"""Goods that a shipment shares with the one told before it: "26 pallets of displays ... the second: 22 pallets, same stuff".

Or all of its freight: "five crates, 3,900 lbs ... then the same five crates come back to us".
"""

from dataclasses import replace
from itertools import pairwise

from shared.reading.language import numerals
from shared.reading.language.numerals import NAMED
from shared.reading.language.word_patterns import WordPattern
from shared.reading.model import Item, Shipment
from shared.reading.packaging.packaging import FORMS
from shared.reading.shipments.merge import filled_freight

SAME = WordPattern(
    r"\b(?:the )?same (?:stuff|goods|product|commodity|material|merchandise|item|freight|thing|cargo|kind of stuff)s?\b"
    r"(?! (?:as (?:last|before|usual|always)|next|last)\b)"
)
"""What says that a further shipment is of the goods named before."""

ANYTHING = frozenset({None, "pallet", "skid", "crate", "box", "carton", "case", "piece", "unit"})
"""Packaging that anything may be in, so that it tells no goods."""
SAME_UNITS = WordPattern(rf"\bsame (?P<number>\d{{1,3}}|{NAMED}) (?:[a-z]+ )?(?:{FORMS}|pieces|machines|units|items)\b")
"""What says that a further shipment is of the very things that were counted before."""


def same_units(text: str, found: tuple[Shipment, ...]) -> tuple[Shipment, ...]:
    """The shipments, those that weigh nothing with the freight of the last one before whose things they are said to be."""
    lacking = any(each.weight_lb is None for each in found[1:]) and any(each.weight_lb for each in found)
    again = {numerals.value(match["number"]) for match in SAME_UNITS.finditer(text)} if lacking else set()
    told = list(found)
    for nth, each in enumerate(told[1:], 1) if again else ():
        alike = (
            other for other in reversed(told[:nth]) if other.handling_units == each.handling_units and other.weight_lb
        )
        before = next(alike, None) if each.weight_lb is None and each.handling_units in again else None
        if before:
            freight = Shipment(
                items=before.items,
                weight_lb=before.weight_lb,
                handling_units=before.handling_units,
                hazmat=before.hazmat,
            )
            told[nth] = filled_freight(replace(each, items=tuple(map(unweighed, each.items))), freight)
    return tuple(told)


def unweighed(item: Item) -> Item:
    """A line of freight without a weight."""
    return replace(item, weight_lb=None)


def same_goods(text: str, found: tuple[Shipment, ...]) -> tuple[Shipment, ...]:
    """The shipments, those of which nothing else is told with the goods of the one before, where a text says so of as many, or
    both are counted by the same packaging."""
    lacking = [nth for nth, each in enumerate(found) if nth and not any(item.commodity for item in each.items)]
    if not lacking:
        return found
    said = len(list(SAME.finditer(text))) >= len(lacking)
    told = list(found)
    for before, nth in pairwise(range(len(found))):
        goods = {item.commodity for item in told[before].items if item.commodity}
        if nth in lacking and len(goods) == 1 and told[nth].items and (said or packed_alike(told[before], told[nth])):
            told[nth] = replace(
                told[nth], items=tuple(replace(item, commodity=next(iter(goods))) for item in told[nth].items)
            )
    return tuple(told)


def packed_alike(one: Shipment, other: Shipment) -> bool:
    """Whether two shipments are of one line each in the same packaging: "44 rolls of carpet ... the second is 51 rolls"."""
    kinds = {item.packaging for each in (one, other) for item in each.items}
    return len(one.items) == len(other.items) == 1 and len(kinds) == 1 and not kinds & ANYTHING

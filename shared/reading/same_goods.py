"""Goods that a shipment shares with the one told before it: "26 pallets of displays ... the second: 22 pallets, same stuff"."""

from dataclasses import replace
from itertools import pairwise

from shared.reading.model import Shipment
from shared.reading.word_patterns import WordPattern

SAME = WordPattern(
    r"\b(?:the )?same (?:stuff|goods|product|commodity|material|merchandise|item|freight|thing|cargo|kind of stuff)s?\b"
    r"(?! (?:as (?:last|before|usual|always)|next|last)\b)"
)
"""What says that a further shipment is of the goods named before."""


def same_goods(text: str, found: tuple[Shipment, ...]) -> tuple[Shipment, ...]:
    """The shipments, those of which nothing else is told with the goods of the one before, where a text says so of as many."""
    lacking = [nth for nth, each in enumerate(found) if nth and not any(item.commodity for item in each.items)]
    if not lacking or len(list(SAME.finditer(text))) < len(lacking):
        return found
    told = list(found)
    for before, nth in pairwise(range(len(found))):
        goods = {item.commodity for item in told[before].items if item.commodity}
        if nth in lacking and len(goods) == 1 and told[nth].items:
            told[nth] = replace(
                told[nth], items=tuple(replace(item, commodity=next(iter(goods))) for item in told[nth].items)
            )
    return tuple(told)

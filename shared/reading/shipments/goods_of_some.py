"""Goods that a sentence beside several shipments gives to each of them: "The two vans are doors, the flatbed is timbers"."""

import re
from dataclasses import replace

from shared.reading.lanes.called import Names, by_number, called
from shared.reading.model import Item, Shipment
from shared.reading.nouns.phrases import phrases
from shared.reading.nouns.words import GOODS
from shared.reading.passage import Passage
from shared.reading.shipments.told_of_some import on_trailers

TELLS = re.compile(
    r"(?:^|[.;,][ ]|\n|\b(?:and|while|but)[ ])[ \t]*(?P<whose>[^.;,:\n]{2,40}?)[ ](?:is|are|has|have|carry|carries"
    r"|hauls?|holds?|takes?"
    r"|will be|would be)[ ](?:all |mixed |both |for |our |the )?(?=\w)",
    re.IGNORECASE,
)
"""The opening of such a clause."""
DECKS = re.compile(r"\bopen[ -]?decks?\b", re.IGNORECASE)
OPEN = frozenset({"flatbed", "step deck", "lowboy"})
LEAD = 3
"""Characters between what opens a clause and its goods."""


def goods_of_some(passage: Passage, found: tuple[Shipment, ...]) -> tuple[Shipment, ...]:
    """The shipments, each with the goods that are told of it by its number, name or trailer, where no goods are told otherwise
    and all of them are told so.
    """
    if len(found) < 2 or any(item.commodity or len(each.items) > 1 for each in found for item in each.items):
        return found
    names = called(passage.text, found)
    given: dict[int, str] = {}
    for match in TELLS.finditer(passage.text):
        if said := goods_at(passage.text, match.end()):
            given |= dict.fromkeys(whose(match["whose"], found, names), said)
    if len(given) < len(found) or len(set(given.values())) < 2:
        return found
    return tuple(with_goods(each, given[nth]) for nth, each in enumerate(found))


def whose(words: str, found: tuple[Shipment, ...], names: Names) -> frozenset[int]:
    """Which of several shipments words name."""
    if DECKS.search(words):
        return frozenset(nth for nth, each in enumerate(found) if each.equipment in OPEN)
    return by_number(words, len(found)) or names.named(words) or on_trailers(words, found)


def goods_at(text: str, at: int) -> str:
    """The goods that are named right behind an offset; empty for none."""
    end = min((found for mark in ".;,\n" if (found := text.find(mark, at)) >= 0), default=len(text))
    named = phrases(text, at, end, lambda _: True)
    first = named[0] if named else None
    return first.words if first and first.start - at <= LEAD and first.kind in GOODS else ""


def with_goods(shipment: Shipment, goods: str) -> Shipment:
    """The shipment with the goods of its one line of freight."""
    item = shipment.items[0] if shipment.items else Item(weight_lb=shipment.weight_lb)
    return replace(shipment, items=(replace(item, commodity=goods),))

"""The pieces that each of several shipments is said to have: "1 pallet each", "one girder per truck", and what each piece
weighs."""

import re
from dataclasses import replace

from shared.reading.lanes.called import UNTOLD
from shared.reading.lanes.lane import Lane
from shared.reading.language import numerals
from shared.reading.model import Item, Shipment
from shared.reading.nouns.makers import is_machine
from shared.reading.nouns.words import GOODS, kind
from shared.reading.packaging.packaging import FORMS, packaging
from shared.reading.passage import Passage

COUNT_APIECE = re.compile(
    r"\b(?P<number>\d{1,2}|one|two|three|four|five|six|eight|ten)"
    rf"(?:[ ](?:(?P<unit>{FORMS})|(?P<thing>[a-z]{{3,}})))?[ ]"
    r"(?:each|apiece|per (?:stop|store|shipment|customer|location|truck|load)"
    r"|(?:on|in|to) (?:each|every)(?: (?:truck|load|van|reefer|flatbed|trailer|one))?)\b",
    re.IGNORECASE,
)
"""The pieces that each of several shipments is said to have."""
APIECE = re.compile(r"\b(?:each|apiece|per (?:load|truck|shipment)|every|all|both)\b", re.IGNORECASE)
"""Words that give every one of several shipments what is told once."""


def apiece(text: str, found: list[Lane]) -> Item | None:
    """What each of several shipments is said to have, before the first or behind the last of them: "1 pallet each"."""
    spans = ((0, found[0].start), (found[-1].end, len(text)))
    match = next((said for span in spans for said in COUNT_APIECE.finditer(text, *span) if of_freight(said)), None)
    return (
        Item(count=numerals.value(match["number"]), packaging=packaging(match["unit"] or "") or None) if match else None
    )


def of_freight(match: re.Match[str]) -> bool:
    """Whether what is told of each of several shipments is freight: "one girder per truck", not "one driver per truck"."""
    thing = (match["thing"] or "").casefold()
    return not thing or is_machine(thing) or (kind(thing) in GOODS and thing not in UNTOLD)


def counted_as(item: Item, one: Item) -> Item:
    """The freight of all with the pieces that each of several shipments is said to have."""
    return replace(item, count=one.count, packaging=one.packaging or item.packaging)


def with_pieces(shipment: Shipment, common: Shipment) -> Shipment:
    """The shipment with the pieces that each of several is said to have, where it counts none itself."""
    items, first = shipment.items, common.items[0] if common.items else Item()
    if shipment.handling_units is not None or common.handling_units is None or len(items) > 1:
        return shipment
    item = items[0] if items else Item(weight_lb=shipment.weight_lb)
    item = replace(item, count=item.count or first.count, packaging=item.packaging or first.packaging)
    return replace(shipment, items=(item,), handling_units=common.handling_units)


def with_weight_of_each(passage: Passage, found: list[Lane], each: list[Shipment]) -> list[Shipment]:
    """The shipments that count what they have and tell no weight, each with so many times the one that the words around all
    of them tell of every unit: "every pallet is 285 lb: 2 to Lima, OH, 7 to Gary, IN"."""
    before, behind = found[0].start, found[-1].end
    told = [weight for weight in passage.weights if not before <= weight.start < behind]
    if len(told) != 1 or not told[0].each or any(one.weight_lb is not None for one in each):
        return each
    if not all(one.handling_units and len(one.items) == 1 for one in each):
        return each
    return [
        replace(one, weight_lb=pounds, items=(replace(one.items[0], weight_lb=pounds),))
        for one in each
        if (pounds := round(told[0].pounds * (one.handling_units or 1)))
    ]

"""How much each truck takes, told once beside a table of lanes: "26 pallets/truck"."""

import re
from dataclasses import replace

from shared.reading.model import Item, Shipment
from shared.reading.passage import Passage

OF_EVERY = re.compile(
    r"[ ]?(?:/[ ]?|(?:per|an?|(?:(?:in|on|to) )?(?:each|every)|to an?)[ ])"
    r"(?:trucks?|truckloads?|loads?|trailers?|vans?|containers?)\b",
    re.IGNORECASE,
)
"""Behind what one of several trucks takes."""


def of_every_truck(passage: Passage, found: tuple[Shipment, ...], common: Shipment) -> tuple[Shipment, ...]:
    """The shipments of a table that counts nothing, each with as many as the words around it tell of every truck."""
    told = [each for each in passage.counts if OF_EVERY.match(passage.text, each.end)]
    if len(told) != 1 or any(each.handling_units is not None for each in found):
        return found
    goods = common.items[0].commodity if len(common.items) == 1 else None
    return tuple(
        replace(
            each,
            handling_units=told[0].number,
            items=(
                of_so_many(
                    each.items[0] if each.items else Item(commodity=goods), told[0].number, told[0].packaging, each
                ),
            ),
        )
        if len(each.items) < 2
        else each
        for each in found
    )


def of_so_many(item: Item, number: int, packaging: str, shipment: Shipment) -> Item:
    """The one line of a shipment with its number, its packaging, and the weight of all of it."""
    weight = item.weight_lb if item.weight_lb is not None else shipment.weight_lb
    return replace(item, count=number, packaging=packaging or None, weight_lb=weight)

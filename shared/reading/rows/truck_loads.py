"""How much each truck takes, told once beside a table of lanes: "26 pallets/truck", "canned soda, 24 pallets each"."""

from dataclasses import replace

from shared.reading.language.branches import compiled
from shared.reading.model import Item, Shipment
from shared.reading.packaging.count import Count
from shared.reading.passage import Passage

TRUCK = r"(?:trucks?|truckloads?|loads?|trailers?|vans?|reefers?|flatbeds?|containers?|orders?|lanes?|shipments?|rows?|lines?)"
OF_EVERY = compiled(
    rf"(?: (?:of|on|in) [a-z][a-z -]{{2,30}}?)??[ ]?(?:/[ ]?|(?:per|an?|(?:(?:in|on|to|for) )?(?:each|every)|to an?)[ ]){TRUCK}\b"
    r"|(?: of [a-z][a-z -]{2,30}?)??,?[ ](?:each|ea|apiece)\b(?! (?!way|one)[a-z])|[ ](?:on|in|for) (?:each|every|all|both)\b"
)
"""Behind what one of several trucks takes."""
EVERY_ONE = compiled(
    rf"\b(?:each|every|all|both)(?: (?:of (?:them|these)|one|two|three|four|five|six|{TRUCK}))*"
    r"(?:,| (?:is|are|has|have|takes?|gets?|carr(?:y|ies)|holds?|with|at|will (?:be|have)))?"
    r"(?: full)?(?: (?:at|with|of|about))? \Z"
)
"""Before it: "each load is 24 pallets", "all have 22 pallets"."""
BACK = 48
"""Characters before a count in which that is said."""


def of_every_truck(passage: Passage, found: tuple[Shipment, ...], common: Shipment) -> tuple[Shipment, ...]:
    """The shipments of a table that counts nothing, each with as many as the words around it tell of every truck."""
    told = [each for each in passage.counts if of_every(passage.text, each)]
    if len(told) != 1 or any(each.handling_units is not None or len(each.items) > 1 for each in found):
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
        for each in found
    )


def of_every(text: str, count: Count) -> bool:
    """Whether a count is said to be of every one of several trucks."""
    return bool(OF_EVERY.match(text, count.end) or EVERY_ONE.search(text, max(0, count.start - BACK), count.start))


def of_so_many(item: Item, number: int, packaging: str, shipment: Shipment) -> Item:
    """The one line of a shipment with its number, its packaging, and the weight of all of it."""
    weight = item.weight_lb if item.weight_lb is not None else shipment.weight_lb
    return replace(item, count=number, packaging=packaging or None, weight_lb=weight)

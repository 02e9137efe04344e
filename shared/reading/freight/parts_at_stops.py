"""Freight of one kind that several stops of a truck load or get some of: "10 pallets of wine in Lodi, another 12 in Salinas"."""

from dataclasses import replace

from shared.reading.lanes.one_truck import ONE_TRUCK, one_van
from shared.reading.model import Item
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging_kinds import OUTER
from shared.reading.passage import Passage

NEAR = 70
"""Characters on either side of a count in which its stop is told."""


def put_together(passage: Passage, items: list[Item], counts: list[Count], totals: list[Count]) -> list[Item]:
    """The lines as one, where they are alike, none is measured, each is told at a stop of its own of one truck, and all of them
    are told once more (`totals`)."""
    if len(items) < 2 or len(items) != len(counts):
        return items
    if whole := weighed_together(passage, items):
        return [whole] if all(at_stop(passage, each) for each in counts) else items
    if not (ONE_TRUCK.search(passage.text) or one_van(passage.text)):
        return items
    bare = {replace(each, count=None) for each in items}
    first = next(iter(bare))
    if (
        len(bare) != 1
        or first.weight_lb
        or first.length_in
        or first.freight_class
        or not all(each.count for each in items)
    ):
        return items
    if not any(each.number == sum(count.number for count in counts) for each in totals):
        return items
    if not all(at_stop(passage, each) for each in counts):
        return items
    return [replace(first, count=sum(each.count or 0 for each in items))]


def weighed_together(passage: Passage, items: list[Item]) -> Item | None:
    """The one line of lines that are alike but for their number and weight, where both are told once more of all of them: "8 plts
    3,700 lb" and "5 plts 2,300 lb" at their stops, and "13 plts, 6,000 lb of boxed toys"."""
    first = items[0]
    bare = {replace(each, count=None, weight_lb=None) for each in items}
    if len(bare) != 1 or first.length_in or first.freight_class or first.packaging not in {*OUTER, "bundle", "coil"}:
        return None
    number, pounds = sum(each.count or 0 for each in items), sum(each.weight_lb or 0 for each in items)
    if not all(each.count and each.weight_lb for each in items):
        return None
    counted = any(each.number == number for each in passage.counts)
    weighed = any(abs(each.pounds - pounds) <= len(items) for each in passage.weights)
    return replace(first, count=number, weight_lb=pounds) if counted and weighed else None


def at_stop(passage: Passage, count: Count) -> bool:
    """Whether a stop is told close to a count."""
    return any(stop.written and -NEAR < stop.start - count.end < NEAR for stop in passage.stops)

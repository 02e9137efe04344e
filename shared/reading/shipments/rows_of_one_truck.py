"""A table whose rows are the stops of one truck: its rows put together into one shipment."""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from typing import Literal

from shared.reading.lanes.one_truck import APIECE, ONE_TRUCK, ONE_VAN
from shared.reading.language.word_patterns import WordPattern
from shared.reading.model import Item, Place, Shipment, Stop
from shared.reading.shipments.merge import joined

ONE_LOAD = WordPattern(
    r"\b(?:one|1|a single) (?:full |mixed )?(?:truck ?load|ftl|load)\b(?! (?:each|per|a (?:day|week)|for each))"
)
"""Words for one load, whose stops a table tells."""
Kind = Literal["pickup", "delivery"]


def of_one_truck(
    text: str, rows: list[Shipment], below: float | None = None, turns: Sequence[int] = ()
) -> list[Shipment]:
    """The rows as one shipment where they name one end alone and the text around them speaks of one truck, or a column counts
    its stops. `below`: the weight that a row without a place tells of all of them; `turns`: the turns that such a column tells.
    """
    if len(rows) < 2 or any(row.mode == "LTL" for row in rows):
        return rows
    picked, delivered = ({getattr(row, end) != Place() for row in rows} for end in ("origin", "destination"))
    if {True} not in (picked, delivered) or {False} not in (picked, delivered):
        return rows
    counted = len(turns) == len(rows)
    if APIECE.search(text) or not (counted or any(each.search(text) for each in (ONE_TRUCK, ONE_VAN, ONE_LOAD))):
        return rows
    if counted:
        rows = [row for _, row in sorted(zip(turns, rows, strict=True), key=lambda each: each[0])]
    whole = (
        put_together(rows if counted else as_served(rows), "delivery")
        if True in delivered
        else put_together(rows, "pickup")
    )
    return [whole if whole.weight_lb is not None or below is None else weighing(whole, round(below))]


def weighing(shipment: Shipment, pounds: int) -> Shipment:
    """The shipment with the weight of all of it; its lines as one, where nothing but their numbers tells them apart."""
    alike = {replace(item, count=None) for item in shipment.items}
    items = shipment.items
    if len(alike) == 1 and items[0].weight_lb is None and all(item.count for item in items):
        items = (replace(items[0], count=sum(item.count or 0 for item in items), weight_lb=pounds),)
    return replace(shipment, weight_lb=pounds, items=items)


def as_served(rows: list[Shipment]) -> list[Shipment]:
    """The drops in the order in which they are served: the other way around where the table has the last day first, as lists in
    the order of loading do."""
    told = [row.delivery_date for row in rows if row.delivery_date]
    backwards = len(told) == len(rows) and told == sorted(told, reverse=True) and told[0] != told[-1]
    return rows[::-1] if backwards else rows


def put_together(rows: list[Shipment], kind: Kind) -> Shipment:
    """The rows as one shipment. `kind`: what its stops are of which each row tells one."""
    first, last = rows[0], rows[-1]
    weights = [row.weight_lb for row in rows if row.weight_lb is not None]
    units = [row.handling_units for row in rows if row.handling_units is not None]
    return replace(
        first,
        destination=last.destination,
        delivery_date=last.delivery_date,
        delivery=last.delivery,
        extra_stops=tuple(stop_of(row, kind) for row in (rows[:-1] if kind == "delivery" else rows[1:])),
        weight_lb=sum(weights) if len(weights) == len(rows) else None,
        handling_units=sum(units) if len(units) == len(rows) else None,
        items=as_one_line([item for row in rows for item in row.items]),
        accessorials=tuple(dict.fromkeys(name for row in rows for name in row.accessorials)),
        references=reduce(joined, (row.references for row in rows)),
    )


def as_one_line(items: list[Item]) -> tuple[Item, ...]:
    """The lines of all stops; one with what they add up to, where nothing but amounts tells them apart."""
    counts = [item.count for item in items if item.count is not None]
    pounds = [item.weight_lb for item in items if item.weight_lb is not None]
    alike = {replace(item, count=None, weight_lb=None) for item in items}
    if len(alike) != 1 or len(items) != len(counts) or len(items) != len(pounds):
        return tuple(items)
    return (replace(items[0], count=sum(counts), weight_lb=sum(pounds)),)


def stop_of(row: Shipment, kind: Kind) -> Stop:
    """The stop that a row is, with its share of the freight."""
    delivers = kind == "delivery"
    place, visit = (row.destination, row.delivery) if delivers else (row.origin, row.pickup)
    share = replace(visit, handling_units=row.handling_units, weight_lb=row.weight_lb, references=row.references.po)
    return Stop(kind, place, row.delivery_date if delivers else row.pickup_date, share)

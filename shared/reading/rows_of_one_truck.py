"""A table whose rows are the stops of one truck: its rows put together into one shipment."""

from dataclasses import replace
from functools import reduce
from typing import Literal

from shared.reading.merge import joined
from shared.reading.model import Place, Shipment, Stop
from shared.reading.several import APIECE, ONE_TRUCK, ONE_VAN

Kind = Literal["pickup", "delivery"]


def of_one_truck(text: str, rows: list[Shipment]) -> list[Shipment]:
    """The rows as one shipment where they name one end alone and the text around them speaks of one truck."""
    if len(rows) < 2 or any(row.mode == "LTL" for row in rows):
        return rows
    picked, delivered = ({getattr(row, end) != Place() for row in rows} for end in ("origin", "destination"))
    if {True} not in (picked, delivered) or {False} not in (picked, delivered):
        return rows
    if APIECE.search(text) or not (ONE_TRUCK.search(text) or ONE_VAN.search(text)):
        return rows
    return [put_together(rows, "delivery" if True in delivered else "pickup")]


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
        items=tuple(item for row in rows for item in row.items),
        accessorials=tuple(dict.fromkeys(name for row in rows for name in row.accessorials)),
        references=reduce(joined, (row.references for row in rows)),
    )


def stop_of(row: Shipment, kind: Kind) -> Stop:
    """The stop that a row is, with its share of the freight."""
    delivers = kind == "delivery"
    place, visit = (row.destination, row.delivery) if delivers else (row.origin, row.pickup)
    share = replace(visit, handling_units=row.handling_units, weight_lb=row.weight_lb, references=row.references.po)
    return Stop(kind, place, row.delivery_date if delivers else row.pickup_date, share)

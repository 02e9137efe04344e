"""What a shipment holds beyond what it is rated by: found in its stretch of text, filled in where descriptions are merged."""

from dataclasses import replace
from typing import Any

from shared.reading.lanes.lane import Lane
from shared.reading.model import Shipment, Stop, Visit
from shared.reading.passage import Passage
from shared.reading.schedule.visits import by_appointment, visits
from shared.reading.services.details import fields

FIRST_KNOWN = (
    "hazard_class", "packing_group", "stackable", "last_free_day", "rate_usd", "shipping_name", "emergency_phone",
    "trailer_length_ft", "container_size", "temperature_range_f",
)  # fmt: skip
ALL = ("pickup_numbers", "services", "instructions")


def with_further(passage: Passage, lane: Lane, shipment: Shipment) -> Shipment:
    """The shipment with what the stretch of its lane says beyond what it is rated by."""
    start, end = lane.start, lane.end
    found: dict[str, Any] = fields(passage.details, start, end, hazardous=shipment.hazmat)
    asked = (each.name for each in passage.further_services if start <= each.start < end)
    told = (each.words for each in passage.instructions if start <= each.start < end)
    pickup, delivery, extras = visits(passage, lane, shipment)
    once = sum(each.name == "appointment" and start <= each.start < end for each in passage.services) == 1
    return replace(
        shipment,
        **found,
        services=tuple(dict.fromkeys(asked)),
        instructions=tuple(dict.fromkeys(told)),
        pickup=appointed(pickup, delivery, extras, "pickup", shipment, once),
        delivery=appointed(delivery, pickup, extras, "delivery", shipment, once),
        extra_stops=extras,
    )


def appointed(visit: Visit, other: Visit, between: tuple[Stop, ...], end: str, shipment: Shipment, once: bool) -> Visit:
    """A visit that is by appointment where one is asked for at its end, and neither its hours nor another stop's take that up.

    `once`: appointments are spoken of once alone, which the hours of the `other` end may take up.
    """
    taken = any(each.type == end and each.visit.scheduling == "appointment" for each in between)
    taken = taken or (once and other.scheduling == "appointment")
    return visit if taken else by_appointment(visit, end, shipment)


def further_filled(shipment: Shipment, common: Shipment) -> dict[str, Any]:
    """The fields beyond what a shipment is rated by: its own, else what was said of all of them."""
    values: dict[str, Any] = {}
    for name in FIRST_KNOWN:
        own = getattr(shipment, name)
        values[name] = own if own is not None else getattr(common, name)
    for name in ALL:
        values[name] = tuple(dict.fromkeys((*getattr(shipment, name), *getattr(common, name))))
    for name in ("pickup", "delivery"):
        values[name] = filled_visit(getattr(shipment, name), getattr(common, name))
    return values


def filled_visit(visit: Visit, common: Visit) -> Visit:
    """A visit with what another says of the same stop; hours are one fact."""
    timed = visit if visit.opens or visit.closes else common
    return Visit(
        timed.opens,
        timed.closes,
        visit.scheduling or common.scheduling,
        visit.last_date or common.last_date,
        visit.references or common.references,
        visit.handling_units if visit.handling_units is not None else common.handling_units,
        visit.weight_lb if visit.weight_lb is not None else common.weight_lb,
    )

"""What a shipment holds beyond what it is rated by: found in its stretch of text, filled in where descriptions are merged."""

from dataclasses import replace
from typing import Any

from shared.reading.details import fields
from shared.reading.lane import Lane
from shared.reading.model import Shipment, Visit
from shared.reading.passage import Passage
from shared.reading.visits import visits

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
    return replace(
        shipment,
        **found,
        services=tuple(dict.fromkeys(asked)),
        instructions=tuple(dict.fromkeys(told)),
        pickup=by_appointment(pickup, "appointment pickup" in shipment.accessorials),
        delivery=by_appointment(delivery, "appointment delivery" in shipment.accessorials),
        extra_stops=extras,
    )


def by_appointment(visit: Visit, asked: bool) -> Visit:
    """A visit that is by appointment where one is `asked` for, and its hours do not say otherwise."""
    return replace(visit, scheduling="appointment") if asked and visit.scheduling is None else visit


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

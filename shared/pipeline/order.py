"""From the shipment that an e-mail asks for to the order that the TMS creates. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal
from zoneinfo import ZoneInfo

from shared.pipeline.zones import zone_of
from shared.reading import Place, Reading, Shipment
from shared.tms.model import Commodity, Order, OrderStop

REFERENCE = "E-mail"
"""Type of the reference number that ties a shipment to the e-mail that asked for it."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the operator set: a shipment of unclear mode is a Truckload from these pounds or handling units on.

    `dock_hours`: local hours of a stop whose day alone is known; `zone`: of whom none is known; `most_an_hour`: shipments
    created for one sender within an hour without a person.
    """

    truckload_pounds: int
    truckload_units: int
    dock_hours: tuple[time, time]
    zone: ZoneInfo
    most_an_hour: int


def order_of(
    reading: Reading,
    ordinal: int,
    reference: str,
    rules: Rules,
    staff_type: str,
    customer: tuple[str | None, str | None],
) -> Order:
    """The order for one of the reading's shipments. `reference` is stamped on it, so that it can be found again;
    `staff_type`: the staff member's default shipment type; `customer`: id and contact."""
    shipment = reading.shipments[ordinal]
    return Order(
        shipment_type=shipment_type(shipment, rules, staff_type),
        stops=stops(shipment, rules),
        commodities=commodities(shipment),
        equipment=shipment.equipment,
        temperature_f=shipment.temperature_f,
        accessorials=shipment.accessorials,
        references=((REFERENCE, reference), *references(shipment)),
        instructions=instructions(reading, shipment),
        customer_id=customer[0],
        customer_staff_id=customer[1],
    )


def instructions(reading: Reading, shipment: Shipment) -> str:
    """What the TMS has no field for: the totals as written, and what does not fit together in the e-mail."""
    units = f"{shipment.handling_units} handling units" if shipment.handling_units else ""
    weight = f"{shipment.weight_lb:,.0f} lb" if shipment.weight_lb else ""
    totals = [f"In all {', '.join(filter(None, (units, weight)))}."] if units or weight else []
    return " ".join([*totals, *(f"Please check: {conflict}." for conflict in reading.conflicts)])


def shipment_type(shipment: Shipment, rules: Rules, staff_type: str) -> str:
    """The written mode; else by weight and handling units; else the staff member's default, else LTL."""
    if shipment.mode:
        return shipment.mode
    heavy = (shipment.weight_lb or 0) >= rules.truckload_pounds
    many = (shipment.handling_units or 0) >= rules.truckload_units
    return "Truckload" if heavy or many else staff_type or "LTL"


def stops(shipment: Shipment, rules: Rules) -> tuple[OrderStop, ...]:
    """First pickup, the stops between, last delivery."""
    between = [stop_of(each.type, each.place, each.date, rules) for each in shipment.extra_stops]
    first = stop_of("pickup", shipment.origin, shipment.pickup_date, rules)
    last = stop_of("delivery", shipment.destination, shipment.delivery_date, rules)
    return (first, *between, last)


def stop_of(type: Literal["pickup", "delivery"], place: Place, day: str | None, rules: Rules) -> OrderStop:
    """A stop on a day at its own docks' hours: midnight UTC would be the evening before."""
    zone = zone_of(place, rules.zone)
    ready, close = (datetime.combine(date.fromisoformat(day), hour, zone) if day else None for hour in rules.dock_hours)
    return OrderStop(
        type, place.company, place.street, place.city, place.state, place.postal_code, place.country, ready, close
    )


def commodities(shipment: Shipment) -> tuple[Commodity, ...]:
    """A line of freight for each item; one for the whole where the e-mail names none."""
    lines = tuple(
        Commodity(
            description=item.commodity or "",
            handling_units=item.count,
            packaging=item.packaging,
            length_in=item.length_in,
            width_in=item.width_in,
            height_in=item.height_in,
            weight_lb=item.weight_lb,
            freight_class=item.freight_class,
            nmfc=item.nmfc,
            hazmat=shipment.hazmat,
            un_number=shipment.un_number,
        )
        for item in shipment.items
    )
    whole = Commodity(
        handling_units=shipment.handling_units,
        weight_lb=shipment.weight_lb,
        hazmat=shipment.hazmat,
        un_number=shipment.un_number,
    )
    return lines or (whole,)


def references(shipment: Shipment) -> tuple[tuple[str, str], ...]:
    """The shipment's own references, with their types."""
    found = shipment.references
    typed = (("PO", found.po), ("BOL", found.bol), ("PRO", found.pro), ("Reference", found.other))
    return tuple((type, value) for type, values in typed for value in values)

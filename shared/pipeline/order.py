"""From the shipment that an e-mail asks for to the order that the TMS creates. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from shared.pipeline.instructions import of_shipment, of_visit
from shared.pipeline.zones import zone_of
from shared.reading import Reading, Shipment, Stop, Visit
from shared.tms.model import Commodity, Order, OrderStop

REFERENCE = "E-mail"
"""Type of the reference number that ties a shipment to the e-mail that asked for it."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the operator set: a shipment of unclear mode is a Truckload from these pounds or handling units on.

    `dock_hours`: local hours of a stop of which the e-mail names none; `zone`: of whom none is known; `most_an_hour`: shipments
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
        accessorials=(*shipment.accessorials, *shipment.services),
        references=((REFERENCE, reference), *references(shipment)),
        instructions=of_shipment(reading, shipment),
        stackable=shipment.stackable,
        customer_id=customer[0],
        customer_staff_id=customer[1],
    )


def shipment_type(shipment: Shipment, rules: Rules, staff_type: str) -> str:
    """The written mode; else by weight and handling units; else the staff member's default, else LTL."""
    if shipment.mode:
        return shipment.mode
    heavy = (shipment.weight_lb or 0) >= rules.truckload_pounds
    many = (shipment.handling_units or 0) >= rules.truckload_units
    return "Truckload" if heavy or many else staff_type or "LTL"


def stops(shipment: Shipment, rules: Rules) -> tuple[OrderStop, ...]:
    """First pickup, the stops between, last delivery."""
    first = Stop("pickup", shipment.origin, shipment.pickup_date, shipment.pickup)
    last = Stop("delivery", shipment.destination, shipment.delivery_date, shipment.delivery)
    return tuple(stop_of(each, rules) for each in (first, *shipment.extra_stops, last))


def stop_of(stop: Stop, rules: Rules) -> OrderStop:
    """A stop on its days, in its own zone (midnight UTC would be the evening before), at the hours that the e-mail names."""
    place, visit = stop.place, stop.visit
    ready = close = None
    if stop.date:
        zone = zone_of(place, rules.zone)
        opens, closes = served(visit, rules.dock_hours)
        day = date.fromisoformat(stop.date)
        last = date.fromisoformat(visit.last_date) if visit.last_date else day + timedelta(days=closes < opens)
        ready, close = datetime.combine(day, opens, zone), datetime.combine(last, closes, zone)
    return OrderStop(
        stop.type, place.company, place.street, place.city, place.state, place.postal_code, place.country, ready, close,
        appointment=bool(ready and visit.opens and visit.scheduling == "appointment"),
        references=tuple(("Reference", value) for value in visit.references),
        instructions=of_visit(visit, stop.date),
    )  # fmt: skip


def served(visit: Visit, dock_hours: tuple[time, time]) -> tuple[time, time]:
    """The hours of a stop: the e-mail's; where it names one end alone, the docks' usual hours give the other."""
    opens = time.fromisoformat(visit.opens) if visit.opens else None
    closes = time.fromisoformat(visit.closes) if visit.closes else None
    if opens and not closes:
        return opens, max(opens, dock_hours[1])
    if closes and not opens:
        return min(closes, dock_hours[0]), closes
    return opens or dock_hours[0], closes or dock_hours[1]


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
            shipping_name=shipment.shipping_name,
            hazard_class=shipment.hazard_class,
            packing_group=shipment.packing_group,
        )
        for item in shipment.items
    )
    whole = Commodity(
        handling_units=shipment.handling_units,
        weight_lb=shipment.weight_lb,
        hazmat=shipment.hazmat,
        un_number=shipment.un_number,
        shipping_name=shipment.shipping_name,
        hazard_class=shipment.hazard_class,
        packing_group=shipment.packing_group,
    )
    return lines or (whole,)


def references(shipment: Shipment) -> tuple[tuple[str, str], ...]:
    """The shipment's own references, with their types."""
    found = shipment.references
    typed = (("PO", found.po), ("BOL", found.bol), ("PRO", found.pro), ("Reference", found.other))
    return tuple((type, value) for type, values in typed for value in values)

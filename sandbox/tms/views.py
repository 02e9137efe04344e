"""What the screen's pages show of a shipment. Pure: from records to texts, which the templates escape."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sandbox.tms.api import references
from sandbox.tms.bodies import objects, text
from sandbox.tms.state import ActivityLog, Assignment, Shipment, State, StoredDocument


@dataclass(frozen=True, slots=True)
class ShipmentRow:
    """A shipment in the list. `assigned`: the staff member, empty where there is none."""

    id: int
    type: str
    status: str
    lane: str
    pickup: str
    delivery: str
    weight: str
    units: str
    assigned: str
    customer: str
    created: str


@dataclass(frozen=True, slots=True)
class StopRow:
    """A stop on a shipment's page."""

    type: str
    company: str
    address: str
    window: str
    instructions: str


@dataclass(frozen=True, slots=True)
class ShipmentPage:
    """All that is shown of one shipment."""

    row: ShipmentRow
    equipment: str
    stops: list[StopRow]
    items: list[Mapping[str, object]]
    references: list[tuple[str, str]]
    logs: list[ActivityLog]
    assignments: list[Assignment]
    documents: list[StoredDocument]


def shipment_row(state: State, shipment: Shipment, zone: ZoneInfo) -> ShipmentRow:
    """A shipment for the list, its days in the reader's zone."""
    stops, items = objects(shipment.body, "stops"), objects(shipment.body, "commodities")
    first, last = (stops[0], stops[-1]) if stops else ({}, {})
    assigned = [each.staff_id for each in state.assignments if each.shipment_id == shipment.id]
    customer = next((each.name for each in state.customers if each.id == shipment.body.get("customerId")), "")
    return ShipmentRow(
        id=shipment.id,
        type=text(shipment.body, "shipmentType"),
        status=shipment.status,
        lane=f"{place(first)} → {place(last)}" if stops else "",
        pickup=day(moment(first, "estimatedReadyDateTime", zone)),
        delivery=day(moment(last, "estimatedReadyDateTime", zone)),
        weight=total(items, "weightTotal", " lb"),
        units=total(items, "handlingQuantity"),
        assigned=state.staff[assigned[-1]].name if assigned else "",
        customer=customer,
        created=day_and_time(shipment.created.astimezone(zone)),
    )


def shipment_page(state: State, shipment: Shipment, zone: ZoneInfo) -> ShipmentPage:
    """A shipment's own page."""
    stops = objects(shipment.body, "stops")
    named = {str(shipment.id), *references(shipment)}
    return ShipmentPage(
        row=shipment_row(state, shipment, zone),
        equipment=text(shipment.body, "trailerType").replace("None", ""),
        stops=[stop_row(stop, zone) for stop in stops],
        items=[dict(item) for item in objects(shipment.body, "commodities")],
        references=[
            (text(each, "referenceType"), text(each, "value"))
            for stop in stops
            for each in objects(stop, "shipmentStopReferenceNumbers")
        ],
        logs=[each for each in state.logs if each.shipment_id == shipment.id],
        assignments=[each for each in state.assignments if each.shipment_id == shipment.id],
        documents=[
            each
            for each in state.documents
            if each.organization == shipment.organization and any(value in named for _type, value in each.hints)
        ],
    )


def stop_row(stop: Mapping[str, object], zone: ZoneInfo) -> StopRow:
    """A stop's texts."""
    opens, closes = (moment(stop, f"estimated{name}DateTime", zone) for name in ("Ready", "Close"))
    return StopRow(
        type=text(stop, "stopType"),
        company=text(stop, "companyName"),
        address=f"{text(stop, 'streetAddress')}, {place(stop)}, {text(stop, 'country')}",
        window=" – ".join(filter(None, (day_and_time(opens), f"{closes:%H:%M %Z}" if closes else ""))),
        instructions=text(stop, "instructions"),
    )


def place(stop: Mapping[str, object]) -> str:
    """City, state and postal code, without what is not known."""
    city, state = (text(stop, name).replace("TBD", "") for name in ("city", "state"))
    postal_code = text(stop, "zipCode").replace("TBD", "")
    return " ".join(filter(None, (", ".join(filter(None, (city, state))), postal_code))) or "TBD"


def moment(stop: Mapping[str, object], name: str, zone: ZoneInfo) -> datetime | None:
    """A stop's time in the reader's zone."""
    written = text(stop, name)
    return datetime.fromisoformat(written).astimezone(zone) if written else None


def day(when: datetime | None) -> str:
    """A day such as "Fri Mar 13", empty where there is none."""
    return f"{when:%a %b} {when.day}" if when else ""


def day_and_time(when: datetime | None) -> str:
    """A time such as "Fri Mar 13, 08:00", empty where there is none."""
    return f"{day(when)}, {when:%H:%M}" if when else ""


def total(items: list[dict[str, object]], name: str, unit: str = "") -> str:
    """The sum of a number over all items, empty where none has it."""
    numbers = [value for item in items if isinstance(value := item.get(name), int | float)]
    return f"{sum(numbers):,.0f}{unit}" if numbers else ""


def size(length: int) -> str:
    """Bytes as a person reads them."""
    if length < 1024:
        return f"{length} B"
    return f"{length / 1024:.0f} KB" if length < 1024 * 1024 else f"{length / 1024 / 1024:.1f} MB"

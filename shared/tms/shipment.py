"""An order as the JSON that creates a shipment in the reference TMS. Pure.

Field names as integrators send them to POST /PublicApi/Shipping/v2/Shipments; docs/tms.md has what is known of them.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from shared.tms.model import Commodity, Order, OrderStop
from shared.tms.places import tms_country, tms_postal_code, tms_state

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None

PLACEHOLDER = "TBD - see e-mail"
SHORT_PLACEHOLDER = "TBD"
TEXT_LIMIT = 100
REFERENCE_LIMIT = 50
DESCRIPTION_LIMIT = 250
INSTRUCTIONS_LIMIT = 1000

FREIGHT_CLASSES = frozenset(
    {
        "50", "55", "60", "65", "70", "77.5", "85", "92.5", "100", "110", "125", "150", "175", "200", "250", "300",
        "400", "500",
    }
)  # fmt: skip
REFERENCE_TYPES = {
    "po": "PONumber",
    "bol": "SecondaryBOLNumber",
    "pro": "LinehaulCarrierProNumber",
    "shipment": "ShipmentId",
}
TRAILERS = {
    "van": "Van",
    "reefer": "Reefer",
    "flatbed": "Flatbed",
    "step deck": "Step Deck",
    "conestoga": "Conestoga",
    "lowboy": "Lowboy",
    "power only": "Power Only",
    "box truck": "Box Truck",
    "sprinter": "Sprinter",
    "container": "Container",
    "tanker": "Tanker",
    "hopper": "Hopper",
}
PACKAGINGS = {
    "pallet": "Pallets",
    "skid": "Skids",
    "crate": "Crates",
    "drum": "Drums",
    "box": "Boxes",
    "carton": "Cartons",
    "bundle": "Bundles",
    "roll": "Rolls",
    "coil": "Coils",
    "bag": "Bags",
    "tote": "Totes",
    "piece": "Pieces",
}


def shipment_json(order: Order, *, rate: bool) -> dict[str, Json]:
    """The body that creates `order` as a Quote: never committed, nobody notified, priced only where `rate` says so."""
    body: dict[str, Json] = {
        "isCommitted": False,
        "rateShipment": rate,
        "allowNewShipmentNotifications": False,
        "shipmentType": order.shipment_type,
        "trailerType": trailer(order.equipment),
        "serviceLevel": "Normal",
        "weightUnits": "lbs",
        "dimensionUnits": "in",
        "stops": stops_json(order),
        "commodities": [commodity_json(commodity) for commodity in order.commodities or (Commodity(),)],
    }
    if order.stackable is not None:
        body["stackable"] = order.stackable
    if order.customer_id is not None:
        body["customerId"] = int(order.customer_id)
    if order.customer_staff_id is not None:
        body["customerStaffId"] = int(order.customer_staff_id)
    return body


def stops_json(order: Order) -> list[Json]:
    """Every stop in its order. The shipment's references and instructions go with the first: it has no field for them."""
    last = len(order.stops) - 1
    bodies: list[Json] = []
    for position, stop in enumerate(order.stops):
        body = stop_json(stop, first=position == 0, last=position == last)
        if references := references_json((*order.references, *stop.references) if position == 0 else stop.references):
            body["shipmentStopReferenceNumbers"] = references
        words = f"{stop.instructions} {instructions_of(order)}" if position == 0 else stop.instructions
        if instructions := cut(words, INSTRUCTIONS_LIMIT):
            body["instructions"] = instructions
        bodies.append(body)
    return bodies


def stop_json(stop: OrderStop, *, first: bool, last: bool) -> dict[str, Json]:
    """One stop; what the e-mail does not say is a placeholder that says so, or left out."""
    body: dict[str, Json] = {
        "stopType": stop_type(stop, first=first, last=last),
        "companyName": cut(stop.company, TEXT_LIMIT) or PLACEHOLDER,
        "streetAddress": cut(stop.street, TEXT_LIMIT) or PLACEHOLDER,
        "city": cut(stop.city, TEXT_LIMIT) or SHORT_PLACEHOLDER,
        "zipCode": tms_postal_code(stop.postal_code) or SHORT_PLACEHOLDER,
        "country": tms_country(stop.country, stop.state, stop.postal_code),
        "contactName": PLACEHOLDER,
    }
    if state := tms_state(stop.state):
        body["state"] = state
    if stop.ready:
        body["estimatedReadyDateTime"] = utc(stop.ready)
    if stop.close:
        body["estimatedCloseDateTime"] = utc(stop.close)
    if stop.appointment and stop.ready and stop.close:
        body["appointmentReadyDateTime"] = utc(stop.ready)
        body["appointmentCloseDateTime"] = utc(stop.close)
    return body


def stop_type(stop: OrderStop, *, first: bool, last: bool) -> str:
    """The TMS's name for a stop's place in the route."""
    if stop.type == "pickup":
        return "First Pickup" if first else "Pickup"
    return "Final Delivery" if last else "Delivery"


def commodity_json(commodity: Commodity) -> dict[str, Json]:
    """One line of freight. Numbers that the e-mail does not give are left out, never guessed."""
    body: dict[str, Json] = {
        "description": description(commodity),
        "packagingType": PACKAGINGS.get((commodity.packaging or "").lower(), "Other"),
        "freightClass": commodity.freight_class if commodity.freight_class in FREIGHT_CLASSES else "No Class",
        "hazardousMaterial": commodity.hazmat,
    }
    measures = {
        "handlingQuantity": commodity.handling_units,
        "piecesTotal": commodity.handling_units,
        "length": commodity.length_in,
        "width": commodity.width_in,
        "height": commodity.height_in,
        "weightTotal": commodity.weight_lb,
    }
    body.update({name: value for name, value in measures.items() if value is not None})
    return body


def description(commodity: Commodity) -> str:
    """The goods in words, with what the TMS has no field for (NMFC, and what a dangerous good's papers say) put before them."""
    words = [
        f"NMFC {commodity.nmfc}" if commodity.nmfc else "",
        f"UN {commodity.un_number.upper().removeprefix('UN').strip()}" if commodity.un_number else "",
        commodity.shipping_name or "",
        f"class {commodity.hazard_class}" if commodity.hazard_class else "",
        f"PG {commodity.packing_group}" if commodity.packing_group else "",
        commodity.description.strip() or PLACEHOLDER,
    ]
    return cut(", ".join(word for word in words if word), DESCRIPTION_LIMIT)


def instructions_of(order: Order) -> str:
    """What a driver or dispatcher must know and the TMS has no field for."""
    words = [
        f"Temperature: {order.temperature_f:g} F." if order.temperature_f is not None else "",
        f"Accessorials: {', '.join(order.accessorials)}." if order.accessorials else "",
        f"Equipment: {order.equipment}." if order.equipment and trailer(order.equipment) == "None" else "",
        order.instructions,
    ]
    return " ".join(word for word in words if word)


def trailer(equipment: str | None) -> str:
    """The TMS's name for the equipment, `None` (a word to the TMS) where it has none."""
    return TRAILERS.get((equipment or "").lower(), "None")


def references_json(references: Sequence[tuple[str, str]]) -> list[Json]:
    """References by the TMS's types; one without a type there, such as the e-mail's own, is a ReferenceNumber."""
    return [
        {"referenceType": REFERENCE_TYPES.get(kind.lower(), "ReferenceNumber"), "value": reference_value(value)}
        for kind, value in references
        if value.strip()
    ]


def reference_value(value: str) -> str:
    """A reference cut to what the TMS keeps, for stamping and for finding alike."""
    return cut(value, REFERENCE_LIMIT)


def cut(text: str, limit: int) -> str:
    """A text without space around it, cut to what the TMS keeps."""
    return text.strip()[:limit].strip()


def utc(moment: datetime) -> str:
    """A moment in UTC with Z. Raises ValueError where it is naive: its zone would be the server's."""
    if moment.tzinfo is None:
        raise ValueError("a stop's time needs its zone")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

"""What the public API takes, field by field, and what is wrong with a body. Stricter than the reference: what it does not
know it refuses, so that the adapter cannot drift away from its API unnoticed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

SHIPMENT_TYPES = ("LTL", "Truckload", "Domestic Freight", "Small Package", "Cartage", "Drayage")
STOP_TYPES = ("First Pickup", "Pickup", "Delivery", "Final Delivery")
LOG_TYPES = (
    "Receivable", "Payable", "Pricing", "Operations", "General", "Status Change", "Audit", "Claims", "Email",
    "External Communications",
)  # fmt: skip
REFERENCE_TYPES = (
    "ShipmentId", "ReferenceNumber", "ShipperReferenceNumber", "PONumber", "InvoiceNumber", "SecondaryBOLNumber",
    "LinehaulCarrierProNumber", "PickupCarrierProNumber", "DeliveryCarrierProNumber", "ExternalBillNumber",
)  # fmt: skip
TRAILER_TYPES = (
    "None", "Van", "Reefer", "Flatbed", "Step Deck", "Conestoga", "Lowboy", "Power Only", "Box Truck", "Sprinter",
    "Container", "Tanker", "Hopper",
)  # fmt: skip
PACKAGING_TYPES = (
    "Pallets", "Skids", "Crates", "Drums", "Boxes", "Cartons", "Bundles", "Rolls", "Coils", "Bags", "Totes", "Pieces",
    "Other",
)  # fmt: skip
CLASSES = (
    "No Class", "50", "55", "60", "65", "70", "77.5", "85", "92.5", "100", "110", "125", "150", "175", "200", "250",
    "300", "400", "500",
)  # fmt: skip
STATE = r"[A-Z]{2}"
UTC_TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
SHA256 = r"[0-9a-f]{64}"


@dataclass(frozen=True, slots=True)
class Field:
    """What a field takes. Numbers are positive; `longest` in characters; `pattern` fits the whole text."""

    type: type[str] | type[int] | type[float] | type[bool]
    required: bool = False
    longest: int = 100
    one_of: tuple[str, ...] = ()
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list of objects, at least so many."""

    schema: "Schema"
    least: int = 0
    required: bool = False


Schema = Mapping[str, Field | Items]

REFERENCE: Schema = {
    "referenceType": Field(str, required=True, one_of=REFERENCE_TYPES),
    "value": Field(str, required=True, longest=50),
}
STOP: Schema = {
    "stopType": Field(str, required=True, one_of=STOP_TYPES),
    "companyName": Field(str, required=True),
    "streetAddress": Field(str, required=True),
    "streetAddressTwo": Field(str),
    "city": Field(str, required=True),
    "state": Field(str, pattern=STATE),
    "zipCode": Field(str, required=True, longest=7),
    "country": Field(str, required=True, one_of=("USA", "Canada", "Mexico")),
    "contactName": Field(str, required=True),
    "phone": Field(str, longest=30),
    "email": Field(str),
    "instructions": Field(str, longest=1000),
    "estimatedReadyDateTime": Field(str, pattern=UTC_TIME),
    "estimatedCloseDateTime": Field(str, pattern=UTC_TIME),
    "appointmentReadyDateTime": Field(str, pattern=UTC_TIME),
    "appointmentCloseDateTime": Field(str, pattern=UTC_TIME),
    "shipmentStopReferenceNumbers": Items(REFERENCE),
}
COMMODITY: Schema = {
    "description": Field(str, required=True, longest=250),
    "packagingType": Field(str, required=True, one_of=PACKAGING_TYPES),
    "freightClass": Field(str, one_of=CLASSES),
    "hazardousMaterial": Field(bool, required=True),
    "handlingQuantity": Field(int),
    "piecesTotal": Field(int),
    "length": Field(float),
    "width": Field(float),
    "height": Field(float),
    "weightTotal": Field(float),
}
SHIPMENT: Schema = {
    "customerReferenceNumber": Field(str, longest=50),
    "customerId": Field(int),
    "customerStaffId": Field(int),
    "isCommitted": Field(bool, required=True),
    "rateShipment": Field(bool, required=True),
    "allowNewShipmentNotifications": Field(bool, required=True),
    "shipmentType": Field(str, required=True, one_of=SHIPMENT_TYPES),
    "stackable": Field(bool),
    "trailerType": Field(str, one_of=TRAILER_TYPES),
    "serviceLevel": Field(str),
    "weightUnits": Field(str, required=True, one_of=("lbs", "kg")),
    "dimensionUnits": Field(str, required=True, one_of=("in", "cm")),
    "stops": Items(STOP, least=2, required=True),
    "commodities": Items(COMMODITY, least=1, required=True),
}
ASSIGNMENT: Schema = {
    "shipmentId": Field(int, required=True),
    "staffId": Field(int, required=True),
    "activityLogId": Field(int),
}
DOCUMENT: Schema = {
    "fileName": Field(str, required=True, longest=255),
    "contentType": Field(str, longest=255),
    "size": Field(int, required=True),
    "sha256": Field(str, required=True, pattern=SHA256),
    "accessLevel": Field(str, required=True, one_of=("Private", "Public")),
    "referenceNumbers": Items(REFERENCE),
    "file": Field(str, required=True, longest=300_000_000),
}


def activity_log(limit: int) -> Schema:
    """A log's fields, its description of at most `limit` characters."""
    return {
        "shipmentId": Field(int, required=True),
        "type": Field(str, required=True, one_of=LOG_TYPES),
        "description": Field(str, required=True, longest=limit),
        "privacy": Field(str, required=True, one_of=("Public", "Private")),
    }


def problems(body: Mapping[str, object], schema: Schema, where: str = "") -> Iterator[tuple[str, str]]:
    """What is wrong with a body: (field, sentence)."""
    for name in body.keys() - schema.keys():
        yield where + name, "is not a field of this object"
    for name, rule in schema.items():
        value = body.get(name)
        if value is None:
            if rule.required:
                yield where + name, "is required"
        elif isinstance(rule, Items):
            yield from list_problems(value, rule, where + name)
        elif said := field_problem(value, rule):
            yield where + name, said


def list_problems(value: object, rule: Items, where: str) -> Iterator[tuple[str, str]]:
    """What is wrong with a list of objects."""
    if not isinstance(value, list) or len(value) < rule.least:
        yield where, f"must be a list of at least {rule.least}"
        return
    for position, item in enumerate(value):
        if isinstance(item, dict):
            yield from problems(item, rule.schema, f"{where}[{position}].")
        else:
            yield f"{where}[{position}]", "must be an object"


def field_problem(value: object, rule: Field) -> str | None:
    """What is wrong with a value."""
    if rule.type is str:
        return text_problem(value, rule) if isinstance(value, str) else "must be text"
    if rule.type is bool:
        return None if isinstance(value, bool) else "must be true or false"
    if isinstance(value, bool) or not isinstance(value, int | float) or (rule.type is int and isinstance(value, float)):
        return "must be a number" if rule.type is float else "must be a whole number"
    return None if value > 0 or (rule.type is int and value == 0) else "must be positive"


def text_problem(value: str, rule: Field) -> str | None:
    """What is wrong with a text. The value itself is quoted, as the reference's own messages do."""
    if rule.required and not value.strip():
        return "is required"
    if len(value) > rule.longest:
        return f"must be a string with a maximum length of {rule.longest}"
    if rule.one_of and value not in rule.one_of:
        return f"the value '{value}' is not one of those that are known"
    if rule.pattern and not re.fullmatch(rule.pattern, value, re.ASCII):
        return f"the value '{value}' is not valid"
    return None


def route_problems(stop_types: list[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with the order of a shipment's stops."""
    if stop_types[0] != "First Pickup" or stop_types[-1] != "Final Delivery":
        yield "stops", "must begin with a First Pickup and end with a Final Delivery"
    if any(each in ("First Pickup", "Final Delivery") for each in stop_types[1:-1]):
        yield "stops", "may have one First Pickup and one Final Delivery"

"""A reading as JSON: in the shape in which readings are scored, and lossless for storing."""

from dataclasses import asdict
from typing import Any

from shared.reading.model import Item, Message, Place, Reading, References, Requester, Shipment, Stop, Visit

Json = dict[str, Any]


def to_guide(reading: Reading, message: Message) -> Json:
    """The reading in the corpus's shape and, under further keys, what is read beyond it: attachments by name, no empty places."""
    return {
        "category": reading.category,
        "shipments": [shipment_out(each) for each in reading.shipments],
        "shipment_ids": list(reading.shipment_ids),
        "transfer": [message.attachments[at].name for at in reading.transfer],
        "missing": list(reading.missing),
        "requester": plain(reading.requester),
        "respond_by": reading.respond_by,
        "references": plain(reading.references),
        "conflicts": list(reading.conflicts),
    }


def shipment_out(shipment: Shipment) -> Json:
    """A shipment in the corpus's shape."""
    shaped: Json = plain(shipment)
    shaped["origin"], shaped["destination"] = written(shipment.origin), written(shipment.destination)
    shaped["extra_stops"] = [
        {"type": stop.type} | written(stop.place) | ({"date": stop.date} if stop.date else {}) | written(stop.visit)
        for stop in shipment.extra_stops
    ]
    shaped["pickup"], shaped["delivery"] = written(shipment.pickup), written(shipment.delivery)
    shaped["items"] = [
        {key: value for key, value in plain(item).items() if value is not None} for item in shipment.items
    ]
    return shaped


def written(value: Place | Visit) -> Json:
    """What is written of a place or of a visit."""
    return {key: each for key, each in plain(value).items() if each}


def plain(value: Place | Visit | Item | Shipment | Reading | Requester | References) -> Json:
    """A dataclass as JSON values: tuples as lists."""
    return {key: listed(each) for key, each in asdict(value).items()}


def listed(value: Any) -> Any:
    """A value with its tuples as lists, at every depth."""
    if isinstance(value, dict):
        return {key: listed(each) for key, each in value.items()}
    return [listed(each) for each in value] if isinstance(value, (tuple, list)) else value


def to_json(reading: Reading) -> Json:
    """The whole reading, for storing; `from_json` gives it back."""
    return plain(reading)


def from_json(stored: Json) -> Reading:
    """The reading that `to_json` wrote."""
    lists = ("shipment_ids", "transfer", "missing", "conflicts", "explanation")
    return Reading(
        category=stored["category"],
        shipments=tuple(shipment_in(each) for each in stored["shipments"]),
        requester=Requester(**stored["requester"]),
        respond_by=stored.get("respond_by"),
        references=references_in(stored["references"]),
        **{name: tuple(stored[name]) for name in lists},
    )


def shipment_in(stored: Json) -> Shipment:
    """A stored shipment; what an earlier release did not read yet is unknown."""
    lists = {
        name: tuple(stored.get(name) or ()) for name in ("accessorials", "pickup_numbers", "services", "instructions")
    }
    warm = stored.get("temperature_range_f")
    return Shipment(
        **{
            **stored,
            **lists,
            "origin": Place(**stored["origin"]),
            "destination": Place(**stored["destination"]),
            "extra_stops": tuple(
                Stop(each["type"], Place(**each["place"]), each["date"], visit_in(each.get("visit") or {}))
                for each in stored["extra_stops"]
            ),
            "items": tuple(Item(**each) for each in stored["items"]),
            "references": references_in(stored["references"]),
            "pickup": visit_in(stored.get("pickup") or {}),
            "delivery": visit_in(stored.get("delivery") or {}),
            "temperature_range_f": (warm[0], warm[1]) if warm else None,
        }
    )


def visit_in(stored: Json) -> Visit:
    """A stored visit."""
    return Visit(**{**stored, "references": tuple(stored.get("references") or ())})


def references_in(stored: Json) -> References:
    """Stored references."""
    return References(**{kind: tuple(values) for kind, values in stored.items()})

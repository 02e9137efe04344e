"""A reading as JSON: in the shape in which readings are scored, and lossless for storing."""

from dataclasses import asdict
from typing import Any

from shared.reading.model import Address, Item, Message, Place, Reading, References, Shipment, Stop

Json = dict[str, Any]


def to_guide(reading: Reading, message: Message) -> Json:
    """The reading in the corpus's shape: attachments by name, empty places left out."""
    return {
        "category": reading.category,
        "shipments": [shipment_out(each) for each in reading.shipments],
        "shipment_ids": list(reading.shipment_ids),
        "transfer": [message.attachments[at].name for at in reading.transfer],
        "missing": list(reading.missing),
    }


def shipment_out(shipment: Shipment) -> Json:
    """A shipment in the corpus's shape."""
    shaped: Json = plain(shipment)
    shaped["origin"], shaped["destination"] = written(shipment.origin), written(shipment.destination)
    shaped["extra_stops"] = [{"type": stop.type, **written(stop.place)} for stop in shipment.extra_stops]
    shaped["items"] = [
        {key: value for key, value in plain(item).items() if value is not None} for item in shipment.items
    ]
    return shaped


def written(place: Place) -> dict[str, str]:
    """What is written of a place."""
    return {key: value for key, value in plain(place).items() if value}


def plain(value: Place | Item | Shipment | Reading) -> Json:
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
        requester=Address(**stored["requester"]),
        references=references_in(stored["references"]),
        **{name: tuple(stored[name]) for name in lists},
    )


def shipment_in(stored: Json) -> Shipment:
    """A stored shipment."""
    return Shipment(
        **{
            **stored,
            "origin": Place(**stored["origin"]),
            "destination": Place(**stored["destination"]),
            "extra_stops": tuple(
                Stop(each["type"], Place(**each["place"]), each["date"]) for each in stored["extra_stops"]
            ),
            "items": tuple(Item(**each) for each in stored["items"]),
            "accessorials": tuple(stored["accessorials"]),
            "references": references_in(stored["references"]),
        }
    )


def references_in(stored: Json) -> References:
    """Stored references."""
    return References(**{kind: tuple(values) for kind, values in stored.items()})

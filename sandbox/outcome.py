"""What became of a message: what its row says was done, as the TMS keeps it and Microsoft shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sandbox.controls import TmsControl, Whereabouts
from shared.mailboxes.model import Mailbox
from shared.pipeline.row import Effect, Row
from shared.reading import Category
from shared.reading.shape import shipment_out

Json = dict[str, Any]
GONE = Whereabouts("gone", False)


@dataclass(frozen=True, slots=True)
class Records:
    """What the TMS holds at one time, by id."""

    shipments: Mapping[str, Json]
    logs: Mapping[str, Json]
    documents: Mapping[str, Json]

    @classmethod
    def taken(cls, tms: TmsControl) -> "Records":
        """What it holds now."""
        return cls(tms.listed("shipments"), tms.listed("logs"), tms.listed("documents"))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one message.

    `shipments`: those created, each with its id and its fields as the TMS keeps them; `asked`: what the e-mail asks for, in
    the shape of a reading; `logged`: ids of the existing shipments on which it was logged; `waits`: why a person must look
    at it; `milliseconds`: from delivery to the end, None where nobody knows when it was delivered.
    """

    subject: str
    category: Category
    shipments: tuple[Json, ...]
    asked: tuple[Json, ...]
    logged: tuple[str, ...]
    documents: tuple[Json, ...]
    missing: tuple[str, ...]
    waits: tuple[str, ...]
    whereabouts: Whereabouts
    milliseconds: int | None


def outcome(row: Row, delivered: datetime | None, records: Records, messages: Mapping[str, Whereabouts]) -> Outcome:
    """What became of the message of an ended row. `messages`: where those of its mailbox are."""
    done = [effect for effect in row.effects if effect.state == "done"]
    took = (row.finished or row.first_seen) - delivered if delivered else None
    return Outcome(
        subject=row.subject,
        category=row.reading.category,
        shipments=tuple(created(each, records) for each in done if each.kind == "create_shipment"),
        asked=tuple(shipment_out(each) for each in row.reading.shipments),
        logged=tuple(logged_on(each, records) for each in done if each.kind == "log_activity" and each.shipment_id),
        documents=tuple(document(each, records) for each in done if each.kind == "deliver_document"),
        missing=row.reading.missing,
        waits=tuple(f"{each.kind}: {each.reason}" for each in row.effects if each.reason),
        whereabouts=messages.get(row.message, GONE),
        milliseconds=round(took.total_seconds() * 1000) if took else None,
    )


def created(effect: Effect, records: Records) -> Json:
    """The shipment that the TMS has for an effect."""
    found = records.shipments[str(effect.result)]
    return {"id": str(found["id"]), "status": found["status"], **found["body"]}


def logged_on(effect: Effect, records: Records) -> str:
    """The shipment that the TMS has an effect's log on."""
    return str(records.logs[str(effect.result)]["shipment_id"])


def document(effect: Effect, records: Records) -> Json:
    """The document that the TMS has for an effect."""
    found = records.documents[str(effect.result)]
    return {"name": found["name"], "size": found["size"]}


@dataclass(frozen=True, slots=True)
class Ended:
    """A message that has come to its end."""

    mailbox: Mailbox
    message: str
    outcome: Outcome

"""A message's row: claim, receipt and activity in one.

Its effects are what is done outside for the message, each once:

    planned ──────────────► done            a target that honours idempotency keys, or nothing was sent yet
    planned ──► sending ──► done            a call that must not be repeated: `sending` is stored right before it (the fence)
                   └──────► needs_confirmation   nobody can know whether it happened: a person decides
    planned ──► failed                      the target refused it: a person is told why
    needs_confirmation, failed ──► planned | done | dismissed    as the person decided

A row is `open` while there is something to do, `waiting` while a person must decide, and `closed` in the end.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import datetime
from typing import Any, Literal

from shared.mailboxes.model import digest
from shared.reading import Reading
from shared.reading.shape import from_json, to_json
from shared.storage.tables import Entity, Value

Kind = Literal["create_shipment", "log_activity", "assign", "deliver_document", "mailbox_action"]
EffectState = Literal["planned", "sending", "done", "needs_confirmation", "failed", "dismissed"]
RowState = Literal["open", "waiting", "closed"]

TMS_KINDS = frozenset({"create_shipment", "log_activity", "assign"})
CONFIRMED = "confirmed"
"""The result of what a person found done, where the target's own id is not known."""
CHUNK = 30_000
"""Characters of JSON in one property: a string property holds 32,768 UTF-16 units, and a character may take two."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing done outside. `name` is unique in its row; `key` is the idempotency key.

    `shipment_id`: the existing shipment that it is about; `created`: else the name of the effect that creates it;
    `ordinal`: which of the reading's shipments; `attachment`: Graph's id, kind, name, content type and size of a document.
    `result`: the id that the target gave it; `reason`: why it waits for a person.
    """

    kind: Kind
    name: str
    key: str
    state: EffectState = "planned"
    shipment_id: str | None = None
    created: str | None = None
    ordinal: int | None = None
    attachment: Mapping[str, Any] | None = None
    result: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What is known of one message and done for it. Times are UTC.

    `folder`: where it was read; `how`: what told of it; `note`: the text of its activity logs, kept until it is closed;
    `customer`: id and contact of the customer who asks; `staff_id`: to whom its shipments are assigned; `linked`: mailbox
    and key of the row that does what the e-mail asks for, where a colleague received it too; `modified`: when the message
    was last changed, as it was read; `traceparent`: of the trace in which it was read; `lease_until`: until when a worker
    holds it; `takeovers`: how often a lapsed lease was taken.
    """

    mailbox: str
    message: str
    received: datetime
    subject: str
    sender: str
    internet_message_id: str
    conversation: str
    folder: str
    how: str
    reading: Reading
    effects: tuple[Effect, ...]
    state: RowState
    first_seen: datetime
    note: str = ""
    customer: tuple[str | None, str | None] = (None, None)
    staff_id: str = ""
    linked: tuple[str, str] | None = None
    modified: datetime | None = None
    traceparent: str = ""
    lease_until: datetime | None = None
    finished: datetime | None = None
    takeovers: int = 0
    etag: str | None = field(default=None, compare=False)

    @property
    def key(self) -> str:
        """Its row key."""
        return row_key(self.received, self.message)

    def effect(self, name: str) -> Effect:
        """The effect of that name."""
        return next(effect for effect in self.effects if effect.name == name)

    def with_effect(self, changed: Effect) -> "Row":
        """The same row with one effect changed."""
        return replace(self, effects=tuple(changed if each.name == changed.name else each for each in self.effects))

    @property
    def unsettled(self) -> tuple[Effect, ...]:
        """The effects that are neither done nor dismissed."""
        return tuple(effect for effect in self.effects if effect.state not in {"done", "dismissed"})

    def count(self, kind: Kind) -> int:
        """How many effects of a kind are done."""
        return sum(effect.kind == kind and effect.state == "done" for effect in self.effects)

    @property
    def undecided(self) -> tuple[Effect, ...]:
        """The effects about which a person must decide."""
        return tuple(effect for effect in self.effects if effect.state in {"needs_confirmation", "failed"})

    @property
    def shipments(self) -> tuple[str, ...]:
        """The shipments that it made or was logged on."""
        return tuple(
            dict.fromkeys(
                found
                for effect in self.effects
                if effect.state == "done" and effect.kind in {"create_shipment", "log_activity"}
                if (found := effect.result if effect.kind == "create_shipment" else effect.shipment_id)
            )
        )


def row_key(received: datetime, message: str) -> str:
    """Newest first, since tables are read in key order: the received time reversed, and a hash of the immutable id."""
    return f"{moment_key(received)}-{digest(message, 16)}"


def moment_key(received: datetime) -> str:
    """The beginning of the keys of what was received at a moment."""
    return f"m-{9_999_999_999_999 - int(received.timestamp() * 1000):013d}"


def is_row_key(text: str) -> bool:
    """Whether a text from outside has the form of a row's key."""
    return re.fullmatch(r"m-[0-9]{13}-[a-z2-7]{16}", text) is not None


def entity_of(row: Row) -> Entity:
    """As it stands in the table: all of it as JSON in pieces, and what a person or a query looks for beside it."""
    document = {name: getattr(row, name) for name in DOCUMENT} | {
        "reading": to_json(row.reading),
        "effects": [{name: value for name, value in asdict(each).items() if value is not None} for each in row.effects],
        **{name: when.isoformat() for name in TIMES if (when := getattr(row, name))},
    }
    text = json.dumps(document, separators=(",", ":"))
    pieces = [text[start : start + CHUNK] for start in range(0, len(text), CHUNK)]
    values: dict[str, Value] = {f"json{number}": piece for number, piece in enumerate(pieces)}
    values |= {"pieces": len(pieces), "state": row.state, "category": row.reading.category, "received": row.received}
    values["traceparent"] = row.traceparent
    return Entity(row.mailbox, row.key, values, row.etag)


def row_of(entity: Entity) -> Row:
    """The row that an entity holds."""
    pieces = int(str(entity.values["pieces"]))
    document = json.loads("".join(str(entity.values[f"json{number}"]) for number in range(pieces)))
    document |= {
        "reading": from_json(document["reading"]),
        "effects": tuple(Effect(**each) for each in document["effects"]),
        "customer": tuple(document["customer"]),
        "linked": tuple(document["linked"]) if document["linked"] else None,
        **{name: datetime.fromisoformat(document[name]) for name in TIMES if name in document},
    }
    # It stands beside the rest, where an earlier release does not mind it.
    traceparent = str(entity.values.get("traceparent", ""))
    return Row(mailbox=entity.partition, etag=entity.etag, traceparent=traceparent, **document)


TIMES = ("received", "first_seen", "modified", "lease_until", "finished")
BESIDE = ("mailbox", "etag", "traceparent", "reading", "effects")
DOCUMENT = tuple(each.name for each in fields(Row) if each.name not in {*BESIDE, *TIMES})

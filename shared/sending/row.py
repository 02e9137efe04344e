"""An outgoing message's row: claim, receipt and status in one.

    queued ──► sending ──► sent
                  ├──────► failed               nothing was sent: a refusal, with what to do
                  └──────► needs_confirmation   nobody can know: a person decides (sent, do it again, leave it)

`sending` is stored right before the first request that changes anything outside (the fence).
"""

import re
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Literal

from shared.mailboxes.model import digest
from shared.sending.model import Way
from shared.storage.tables import Entity, Value

State = Literal["queued", "sending", "sent", "needs_confirmation", "failed"]
OPEN = frozenset({"queued", "sending"})


@dataclass(frozen=True, slots=True)
class Send:
    """What is known of one outgoing message. Times are UTC.

    `fingerprint`: of the request's body; `message_id`: its own Message-ID; `answers` and `answers_id`: Message-ID and
    Graph's id of the message that it answers; `draft`: Graph's immutable id of the draft, and of the sent item afterwards;
    `upload`: sealed address of the upload session of attachment number `file`, of which `offset` bytes are there;
    `link`: to the sent item in Outlook on the web; `reason`: why it failed or waits; `lease_until`: until when a worker has it.
    """

    mailbox: str
    key: str
    fingerprint: str
    message_id: str
    way: Way
    shipment_id: str
    answers: str
    answers_id: str
    accepted: datetime
    state: State = "queued"
    draft: str = ""
    conversation: str = ""
    upload: bytes = b""
    file: int = 0
    offset: int = 0
    link: str = ""
    reason: str = ""
    lease_until: datetime | None = None
    finished: datetime | None = None
    etag: str | None = None


def send_key(idempotency_key: str) -> str:
    """The row's key: the same for the same Idempotency-Key."""
    return f"s-{digest(idempotency_key, 26)}"


def is_send_key(text: str) -> bool:
    """Whether a text from outside has the form of a row's key."""
    return re.fullmatch(r"s-[a-z2-7]{26}", text) is not None


def entity_of(send: Send) -> Entity:
    """As it stands in the table; what is None is left out."""
    names = [each.name for each in fields(send) if each.name not in {"mailbox", "key", "etag"}]
    values: dict[str, Value] = {name: value for name in names if (value := getattr(send, name)) is not None}
    return Entity(send.mailbox, send.key, values, send.etag)


def send_of(entity: Entity) -> Send:
    """The row that an entity holds."""
    values: dict[str, Any] = dict(entity.values)
    return Send(mailbox=entity.partition, key=entity.row, etag=entity.etag, **values)

"""What sending is handed: everything outside, the message in hand, and the points on its way at which a worker may die."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from shared.errors import NotFound, Rejected
from shared.mailboxes.access import Access
from shared.mailboxes.correspondence import Correspondence, SentMail
from shared.mailboxes.model import Mailbox
from shared.mailboxes.store import Mailboxes
from shared.microsoft.graph import Graph
from shared.sending.model import File, Outgoing, Person
from shared.sending.row import Send
from shared.sending.sends import Sends
from shared.sending.uploads import Uploads
from shared.storage.blobs import Blobs
from shared.storage.encryption import Keys
from shared.storage.queues import Queues

CONTAINER = "outgoing"


class Point(StrEnum):
    """Where a worker has just got to."""

    TAKEN = "taken"
    """The row bears our lease."""
    FENCED = "fenced"
    """The row says that something outside is about to be changed."""
    DRAFTED = "drafted"
    """The draft stands in the mailbox; the row does not say so yet."""
    KEPT = "kept"
    """The row holds the draft's id."""
    ATTACHED = "attached"
    """One more file is attached."""
    REMEMBERED = "remembered"
    """The Message-ID is known for answers; the message is about to be sent."""
    CALLED = "called"
    """Microsoft has taken the message; the row does not say so yet."""
    FINISHED = "finished"
    """The row is closed; the queue message still stands."""


def nothing(point: Point) -> None:
    """What happens at every point outside of tests."""


@dataclass(frozen=True, slots=True)
class Outside:
    """Everything outside. `passed`: told of each point on a message's way."""

    mailboxes: Mailboxes
    sends: Sends
    correspondence: Correspondence
    blobs: Blobs
    queues: Queues
    access: Access
    keys: Keys
    clock: Callable[[], datetime]
    passed: Callable[[Point], None] = nothing


@dataclass(slots=True)
class Held:
    """An outgoing message in this worker's hands. `began`: when it was taken."""

    outside: Outside
    mailbox: Mailbox
    graph: Graph
    send: Send
    outgoing: Outgoing
    began: datetime

    def save(self, **changes: Any) -> None:
        """Store progress. Raises errors.Changed where another worker has taken the message over."""
        self.send = self.outside.sends.save(replace(self.send, **changes))

    def remember(self) -> None:
        """Let answers to the message find its shipment, before it is sent."""
        send, organization = self.send, self.mailbox.organization
        sent = SentMail(organization, send.message_id, send.mailbox, send.key, send.shipment_id)
        self.outside.correspondence.remember(sent, send.conversation, self.outside.clock())
        self.outside.passed(Point.REMEMBERED)

    @property
    def sender(self) -> Person:
        """The mailbox's owner."""
        return Person(self.mailbox.staff_name, self.mailbox.address)

    @property
    def uploads(self) -> Uploads:
        """Where large files wait."""
        return Uploads(self.outside.blobs, self.mailbox.organization)

    def content(self, file: File, first: int = 0, length: int | None = None) -> bytes:
        """A part of a file. Raises errors.Rejected where its upload is gone."""
        if file.upload:
            try:
                return self.uploads.read(file.upload, first, length)
            except NotFound as error:
                raise Rejected(
                    "An attachment's upload is no longer kept. Upload it and send the message again."
                ) from error
        return file.content[first:] if length is None else file.content[first : first + length]


def content_name(mailbox: str, key: str, fingerprint: str) -> str:
    """The blob that holds what a request asked to be sent, until it is."""
    return f"{mailbox}/{key}/{fingerprint}"

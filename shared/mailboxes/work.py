"""What stands on the queues: a few hundred bytes of JSON, with ids and never content.

Version 1. A message of another version is refused (`errors.BadInput`) and ends as poison, where it can be seen and
replayed.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, Self, TypeVar

from shared import invocation
from shared.errors import BadInput

VERSION = 1

INCOMING_MAIL = "incoming-mail"
TMS_RECORDS = "tms-records"
DOCUMENTS = "documents"
MAILBOX_ACTIONS = "mailbox-actions"
MAILBOX_UPKEEP = "mailbox-upkeep"
MAILBOX_ROUNDS = "mailbox-rounds"
MAILBOX_REVIEW = "mailbox-review"
OUTGOING_MAIL = "outgoing-mail"
QUEUES = (
    INCOMING_MAIL,
    TMS_RECORDS,
    DOCUMENTS,
    MAILBOX_ACTIONS,
    MAILBOX_UPKEEP,
    MAILBOX_ROUNDS,
    MAILBOX_REVIEW,
    OUTGOING_MAIL,
)

Task = Literal[
    "start",
    "renew",
    "stop_reading",
    "disconnect",
    "catch_up",
    "reauthorize",
    "subscription_removed",
    "keep_token",
    "review",
    "check_staff",
    "check_smtp",
]
How = Literal["notification", "catch_up", "review", "decision"]
Work = TypeVar("Work")


def encode(work: "MessageWork | MailboxWork | RoundWork | ReviewWork | SendWork") -> str:
    """As it stands on a queue, with the trace that it belongs to: its own, or that of what runs. What is None is left out."""
    fields = {key: value for key, value in asdict(work).items() if value is not None}
    if trace := work.traceparent or invocation.traceparent():
        fields["traceparent"] = trace
    return json.dumps({"v": VERSION, **fields}, separators=(",", ":"))


def fields_of(text: str) -> dict[str, Any]:
    """The fields of a queue message of our version. Raises BadInput."""
    try:
        found = json.loads(text)
    except ValueError as error:
        raise BadInput("A queue message is not JSON.") from error
    if not isinstance(found, dict) or found.pop("v", None) != VERSION:
        raise BadInput("A queue message is not of a version that this release reads.")
    return found


def read_fields(text: str | bytes) -> dict[str, Any]:
    """The fields of a queue message of any version, as far as it has any."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def decoded(kind: Callable[..., Work], text: str, about: str) -> Work:
    """The work of one kind that a queue message holds. Raises BadInput."""
    try:
        return kind(**fields_of(text))
    except TypeError as error:
        raise BadInput(f"A queue message about {about} lacks a field or has an unknown one.") from error


@dataclass(frozen=True, slots=True)
class MessageWork:
    """A message to be handled. `row`: its row's key, once it has one; `nonce`: of the subscription that told of it;
    `attempt`: how often it has been put back to wait."""

    mailbox: str
    message: str
    how: How = "notification"
    row: str | None = None
    nonce: str | None = None
    attempt: int = 0
    traceparent: str | None = None

    @classmethod
    def decode(cls, text: str) -> Self:
        """Read a queue message. Raises BadInput."""
        return decoded(cls, text, "a message")

    def again(self) -> Self:
        """The same work, put back to wait once more."""
        return replace(self, attempt=self.attempt + 1)


@dataclass(frozen=True, slots=True)
class MailboxWork:
    """Something to be done for a mailbox's connection. `nonce`: of the subscription that it is about; `recurring`: asked for
    by a timer, which asks again, so that it need not wait on the queue."""

    mailbox: str
    task: Task
    nonce: str | None = None
    recurring: bool = False
    attempt: int = 0
    traceparent: str | None = None

    @classmethod
    def decode(cls, text: str) -> Self:
        """Read a queue message. Raises BadInput."""
        return decoded(cls, text, "a mailbox")

    def again(self) -> Self:
        """The same work, put back to wait once more."""
        return replace(self, attempt=self.attempt + 1)


@dataclass(frozen=True, slots=True)
class RoundWork:
    """Mailboxes to be looked after. `forget`: what is old of them is to be deleted, and nothing else."""

    mailboxes: tuple[str, ...]
    forget: bool = False
    traceparent: str | None = None

    @classmethod
    def decode(cls, text: str) -> Self:
        """Read a queue message. Raises BadInput."""
        try:
            fields = fields_of(text)
            return cls(tuple(fields["mailboxes"]), bool(fields["forget"]), fields.get("traceparent"))
        except (KeyError, TypeError) as error:
            raise BadInput("A queue message about several mailboxes does not name them.") from error


@dataclass(frozen=True, slots=True)
class ReviewWork:
    """The next page of a mailbox's review. `since`: of which one; `attempt`: how often the page has been put back."""

    mailbox: str
    since: str
    attempt: int = 0
    traceparent: str | None = None

    @classmethod
    def decode(cls, text: str) -> Self:
        """Read a queue message. Raises BadInput."""
        return decoded(cls, text, "a review")

    def again(self) -> Self:
        """The same page, put back to wait once more."""
        return replace(self, attempt=self.attempt + 1)


@dataclass(frozen=True, slots=True)
class SendWork:
    """A message to be sent: its row's key. `attempt`: how often it has been put back to wait."""

    mailbox: str
    send: str
    attempt: int = 0
    traceparent: str | None = None

    @classmethod
    def decode(cls, text: str) -> Self:
        """Read a queue message. Raises BadInput."""
        return decoded(cls, text, "an outgoing message")

    def again(self) -> Self:
        """The same work, put back to wait once more."""
        return replace(self, attempt=self.attempt + 1)

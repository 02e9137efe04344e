"""How an outgoing message ends, and what is forgotten then."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from shared.errors import ConnectorError
from shared.events import emit
from shared.microsoft.sending import Written
from shared.sending.model import Outgoing
from shared.sending.outside import CONTAINER, Held, Outside, Point, content_name
from shared.sending.request import read_message
from shared.sending.row import Send, State
from shared.sending.uploads import Uploads

UNKNOWN = "Microsoft did not say whether it was sent. Look into the mailbox's Sent Items before it is sent again."


def sent(held: Held, found: Written | None = None) -> None:
    """It was sent. `found`: the item in Sent Items, where it could be seen."""
    if found:
        held.send = replace(held.send, draft=found.id, link=found.link)
    end(held, "sent")


def failed(held: Held, reason: str) -> None:
    """Nothing was sent, and repeating does not help."""
    end(held, "failed", reason)


def ask(held: Held) -> None:
    """A person must say whether it was sent. What it holds is kept: it may have to be sent again."""
    end(held, "needs_confirmation", UNKNOWN)


def end(held: Held, state: State, reason: str = "") -> None:
    """Close the row."""
    now = held.outside.clock()
    held.save(state=state, reason=reason, upload=b"", lease_until=None, finished=now)
    tell(held.send, now)
    held.outside.passed(Point.FINISHED)
    if state != "needs_confirmation":
        forget(held.outside, held.send, held.mailbox.organization, held.outgoing)


def tell(send: Send, now: datetime) -> None:
    """Log that a message has come to its end."""
    seconds = round((now - send.accepted).total_seconds(), 1)
    emit("mail_sent", mailbox=send.mailbox, message_key=send.key, state=send.state, how=send.way, seconds=seconds)


def kept_message(outside: Outside, send: Send) -> Outgoing:
    """What is to be sent. Raises errors.NotFound where it is no longer kept."""
    return read_message(outside.blobs.read(CONTAINER, content_name(send.mailbox, send.key, send.fingerprint)))


def forget(outside: Outside, send: Send, organization: str, outgoing: Outgoing) -> None:
    """Delete what was to be sent. Where that fails it stays until the container's own retention ends it."""
    with suppress(ConnectorError):
        outside.blobs.delete(CONTAINER, content_name(send.mailbox, send.key, send.fingerprint))
        for file in outgoing.files:
            if file.upload:
                Uploads(outside.blobs, organization).delete(file.upload)

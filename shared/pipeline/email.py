"""From Graph's message to the one that is read. Pure."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from shared import reading
from shared.microsoft.messages import Attachment, Message

SMALL_IMAGE = 40_000
"""Bytes up to which an image flagged inline is taken for a logo or a signature's picture."""


def email_of(message: Message, attachments: Sequence[Attachment], owner: str, zone: ZoneInfo) -> reading.Message:
    """The message as the reader wants it. `zone`: the staff member's, for senders whose own is not known."""
    return reading.Message(
        subject=message.subject,
        sender=reading.Address(message.sender.name, message.sender.address),
        received=written_at(message, zone),
        body=message.body,
        body_type=message.body_type,
        to=tuple(each.address for each in message.to),
        cc=tuple(each.address for each in message.cc),
        headers=message.headers,
        attachments=tuple(
            reading.Attachment(each.name, each.content_type, each.size, shown_inline(each, message.body))
            for each in attachments
        ),
        mailbox_owner=owner,
    )


def written_at(message: Message, zone: ZoneInfo) -> datetime:
    """When the sender wrote it, in the sender's own zone: what "tomorrow" is counted from.

    The Date header's offset is the sender's, unless it is +0000: servers write that whatever the sender's zone is.
    A date later than the receipt is a wrong clock, and the receipt's counts.
    """
    written = date_header(message.headers.get("date", ""))
    if written is None or written > message.received + timedelta(hours=1):
        return message.received.astimezone(zone)
    return written if written.utcoffset() else written.astimezone(zone)


def date_header(value: str) -> datetime | None:
    """The time in a Date header (RFC 5322), None where it has none or a nonsensical one."""
    try:
        found = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def shown_inline(attachment: Attachment, body: str) -> bool:
    """Whether an attachment is part of the text: shown by its `cid`, or a small image.

    A PDF or a photo that is merely flagged inline is a document.
    """
    if attachment.content_id and f"cid:{attachment.content_id.strip('<>')}" in body:
        return True
    return attachment.inline and attachment.content_type.startswith("image/") and attachment.size <= SMALL_IMAGE

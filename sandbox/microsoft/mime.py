"""RFC 822 bytes -> a mail as Exchange shows it: one body, attachments, and what the headers say.

Exchange prefers the HTML alternative, makes further text parts attachments (ATT00001.txt), shows attached messages as
items, and turns a calendar part with a method into a meeting message.
"""

import binascii
import email
import email.policy
import hashlib
from base64 import b64decode
from dataclasses import dataclass, field, replace
from datetime import datetime
from email.message import Message
from enum import StrEnum
from mimetypes import guess_extension

from sandbox.microsoft import headers
from sandbox.microsoft.parts import Leaf, chosen_body, leaves

MEETINGS = {
    "request": "meetingRequest",
    "cancel": "meetingCancelled",
    "reply": "meetingAccepted",
    "counter": "meetingTenativelyAccepted",
}


class AttachmentKind(StrEnum):
    """Graph's three kinds of attachment."""

    FILE = "file"
    ITEM = "item"
    REFERENCE = "reference"


@dataclass(frozen=True)
class Attachment:
    """An attachment. `content` of an item is the attached message's MIME; a reference has none."""

    name: str
    content_type: str
    content: bytes = field(default=b"", repr=False)
    kind: AttachmentKind = AttachmentKind.FILE
    is_inline: bool = False
    content_id: str | None = None


Address = tuple[str, str]
"""A person: display name and address."""


@dataclass(frozen=True)
class Mail:
    """What was sent."""

    raw: bytes = field(repr=False)
    message_id: str
    subject: str
    body: str = field(default="", repr=False)
    body_type: str = "text"
    attachments: tuple[Attachment, ...] = ()
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    from_: Address | None = None
    sender: Address | None = None
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    references: tuple[str, ...] = ()
    """The message ids that it answers, oldest first."""
    sent: datetime | None = None
    importance: str = "normal"
    meeting: str | None = None
    """Graph's meetingMessageType where this is a meeting message."""

    @property
    def has_attachments(self) -> bool:
        """As Outlook counts: inline pictures are none."""
        return any(not attachment.is_inline for attachment in self.attachments)


def parse(raw: bytes) -> Mail:
    """Read `raw`. Never raises: what cannot be understood is kept as text."""
    root = email.message_from_bytes(raw, policy=email.policy.compat32)
    parts = leaves(root)
    body = chosen_body(parts)
    meeting = next((part for part in parts if meeting_type(part)), None)
    rest = [part for part in parts if part.part is not (body and body.part) and not part.replaced_by_body]
    from_ = next(iter(headers.recipients(root, "From")), None)
    sender = next(iter(headers.recipients(root, "Sender")), from_)
    generated = f"<{hashlib.sha256(raw).hexdigest()[:32]}@localhost>"
    return Mail(
        raw=raw,
        message_id=next(iter(headers.message_ids(root, "Message-ID")), headers.header(root, "Message-ID") or generated),
        subject=headers.decode_words(headers.header(root, "Subject")),
        body=body.text if body else "",
        body_type="html" if body and body.content_type == "text/html" else "text",
        attachments=numbered([attachment(part) for part in rest if part is not meeting]),
        headers=tuple(headers.headers(root)),
        from_=from_ or sender,
        sender=sender,
        to=headers.recipients(root, "To"),
        cc=headers.recipients(root, "Cc"),
        bcc=headers.recipients(root, "Bcc"),
        reply_to=headers.recipients(root, "Reply-To"),
        references=headers.message_ids(root, "References") + headers.message_ids(root, "In-Reply-To"),
        sent=headers.date(root),
        importance=importance(root),
        meeting=meeting_type(meeting) if meeting else None,
    )


def meeting_type(leaf: Leaf) -> str | None:
    """The kind of meeting message that a calendar part makes of the mail."""
    if leaf.content_type != "text/calendar" or leaf.disposition == "attachment":
        return None
    method = leaf.part.get_param("method", "")
    return MEETINGS.get(method.lower()) if isinstance(method, str) else None


def attached_message(leaf: Leaf) -> bytes:
    """The MIME of an attached message, also where somebody encoded it although RFC 2046 forbids that."""
    content = leaf.content
    if headers.header(leaf.part, "Content-Transfer-Encoding").lower() == "base64":
        try:
            return b64decode(content.strip(), validate=False) or content
        except (binascii.Error, ValueError):
            return content
    return content


def attachment(leaf: Leaf) -> Attachment:
    """The attachment that `leaf` is; without a name where it has none."""
    if leaf.content_type == "message/rfc822":
        content = attached_message(leaf)
        inner = email.message_from_bytes(content, policy=email.policy.compat32)
        subject = headers.decode_words(headers.header(inner, "Subject"))
        return Attachment(leaf.filename or subject, leaf.content_type, content, AttachmentKind.ITEM)
    content_id = headers.header(leaf.part, "Content-ID").strip("<> ") or None
    belongs = leaf.disposition is None and leaf.related and content_id is not None
    is_inline = belongs or leaf.disposition == "inline"
    return Attachment(leaf.filename, leaf.content_type, leaf.content, is_inline=is_inline, content_id=content_id)


def numbered(attachments: list[Attachment]) -> tuple[Attachment, ...]:
    """The attachments, those without a name called ATT00001 and so on as Exchange calls them."""
    return tuple(
        each if each.name else replace(each, name=f"ATT{number:05}{guess_extension(each.content_type) or '.dat'}")
        for number, each in enumerate(attachments, 1)
    )


def importance(root: Message) -> str:
    """Graph's importance from the headers of several mail programs."""
    said = headers.header(root, "Importance").lower()
    if said in {"low", "normal", "high"}:
        return said
    return {"1": "high", "2": "high", "4": "low", "5": "low"}.get(headers.header(root, "X-Priority")[:1], "normal")

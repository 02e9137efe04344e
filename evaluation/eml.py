"""An e-mail in a file (RFC 5322) as a message to be read."""

import email
import email.policy
from datetime import UTC, datetime
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path

from shared.reading.model import Address, Attachment, Message


def from_file(path: Path, mailbox_owner: str = "") -> Message:
    """The message of an .eml file; without a Date line it counts as received now, in UTC."""
    parsed = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    if not isinstance(parsed, EmailMessage):
        raise ValueError("not an e-mail")
    body = parsed.get_body(("html", "plain"))
    name, address = parseaddr(str(parsed["From"] or ""))
    return Message(
        subject=str(parsed["Subject"] or ""),
        sender=Address(name, address),
        received=received(parsed),
        body=text(body) if body else "",
        body_type="html" if body and body.get_content_subtype() == "html" else "text",
        to=addresses(parsed, "To"),
        cc=addresses(parsed, "Cc"),
        headers={key: str(value) for key, value in parsed.raw_items()},
        attachments=tuple(attachment(part) for part in parsed.iter_attachments()),
        mailbox_owner=mailbox_owner or (addresses(parsed, "To") or ("",))[0],
    )


def text(part: MIMEPart) -> str:
    """The text of a part; one whose charset nobody knows is read as UTF-8, what is no UTF-8 as Latin-1."""
    try:
        return str(part.get_content())
    except LookupError:
        content = part.get_payload(decode=True)
        held = content if isinstance(content, bytes) else b""
        try:
            return held.decode()
        except UnicodeDecodeError:
            return held.decode("latin-1")


def received(parsed: EmailMessage) -> datetime:
    """The time of the Date line, aware."""
    try:
        when = parsedate_to_datetime(str(parsed["Date"]))
    except (TypeError, ValueError):
        return datetime.now(UTC)
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def addresses(parsed: EmailMessage, header: str) -> tuple[str, ...]:
    """The addresses of a header."""
    return tuple(parseaddr(part)[1] for part in str(parsed[header] or "").split(",") if parseaddr(part)[1])


def attachment(part: EmailMessage) -> Attachment:
    """An attachment without its content."""
    content = part.get_payload(decode=True)
    size = len(content) if isinstance(content, bytes) else 0
    inline = part.get_content_disposition() == "inline"
    return Attachment(part.get_filename() or "", part.get_content_type(), size, inline)

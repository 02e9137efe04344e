"""An outgoing message as MIME (RFC 5322, RFC 2045)."""

import re
from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage, MIMEPart
from email.policy import SMTP
from email.utils import format_datetime

from shared.errors import BadInput
from shared.mailboxes.correspondence import OWN_HEADER
from shared.sending import header
from shared.sending.model import File, Outgoing, Person

MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,250}>")
NEVER_ENCODED = frozenset({"message", "multipart"})
"""Main types that RFC 2045 6.4 forbids to encode as base64: a file of such a type travels as plain bytes."""


def compose(
    outgoing: Outgoing, contents: Sequence[bytes], sender: Person, message_id: str, answers: str, date: datetime
) -> bytes:
    """The MIME of a message. `contents`: of its files; `answers`: the Message-ID of the message that it answers, or empty.

    Bcc is in it: Graph, which has no envelope beside it, takes it out. Raises errors.BadInput for what is no Message-ID.
    """
    message = EmailMessage(policy=SMTP)
    body(message, outgoing, contents)
    return head(outgoing, sender, message_id, answers, date).encode("ascii") + message.as_bytes()


def head(outgoing: Outgoing, sender: Person, message_id: str, answers: str, date: datetime) -> str:
    """Every header but those of the content."""
    if not all(MESSAGE_ID.fullmatch(id) for id in (message_id, answers) if id):
        raise BadInput("A Message-ID is none.")
    values = {
        "From": header.addresses([sender]),
        "To": header.addresses(outgoing.to),
        "Cc": header.addresses(outgoing.cc),
        "Bcc": header.addresses(outgoing.bcc),
        "Reply-To": header.addresses(outgoing.reply_to),
        "Subject": header.unstructured(outgoing.subject),
        "Date": format_datetime(date),
        "Importance": "" if outgoing.importance == "normal" else outgoing.importance,
        "Message-ID": message_id,
        "In-Reply-To": answers,
        "References": answers,
        OWN_HEADER: "1",
    }
    return "".join(header.line(name, value) for name, value in values.items() if value)


def body(message: EmailMessage, outgoing: Outgoing, contents: Sequence[bytes]) -> None:
    """Put words and files into a message: pictures beside the HTML that shows them, other files behind it all."""
    files = list(zip(outgoing.files, contents, strict=True))
    if outgoing.text:
        message.set_content(outgoing.text, cte="base64")
    if outgoing.html and outgoing.text:
        message.add_alternative(outgoing.html, subtype="html", cte="base64")
    elif outgoing.html:
        message.set_content(outgoing.html, subtype="html", cte="base64")
    shown = message.get_body(("html",))
    for file, content in files:
        if file.content_id and shown is not None:
            add(shown, file, content, inline=True)
    for file, content in files:
        if not file.content_id or shown is None:
            add(message, file, content, inline=False)


def add(part: MIMEPart, file: File, content: bytes, inline: bool) -> None:
    """Add a file to a part."""
    main, _, sub = file.content_type.partition("/")
    encodable = main.lower() not in NEVER_ENCODED
    put = part.add_related if inline else part.add_attachment
    put(
        content,
        maintype=main if encodable else "application",
        subtype=sub if encodable else "octet-stream",
        disposition="inline" if inline else "attachment",
        filename=file.name,
        cid=f"<{file.content_id}>" if file.content_id else None,
    )

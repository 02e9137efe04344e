"""A mail that was written in a mailbox -> RFC 822 bytes, as Exchange sends it."""

import email
import email.policy
import re
from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, formataddr

from sandbox.microsoft.mime import Address, Attachment, AttachmentKind, Mail, parse

WIRE = email.policy.SMTP
ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
ADDRESS = re.compile(rf"{ATOM}(\.{ATOM})*@{ATOM}(\.{ATOM})*")
NO_ADDRESS = "unknown@address.invalid"
NEVER_BASE64 = frozenset({"message", "multipart"})
"""Main types that RFC 2046 forbids to encode: an attached file of such a type is sent as plain bytes."""


def sent(mail: Mail, at: datetime) -> Mail:
    """`mail` as it stands in Sent Items: with its MIME and with the headers that the MIME has."""
    raw = compose(mail, at)
    return replace(mail, raw=raw, headers=parse(raw).headers, sent=at)


def compose(mail: Mail, at: datetime) -> bytes:
    """The MIME of `mail`. Whoever is in Bcc is not named, and links to files in the cloud are left out."""
    message = EmailMessage(policy=WIRE)
    named = {"From": (mail.from_,), "Reply-To": mail.reply_to, "To": mail.to, "Cc": mail.cc}
    for name, addresses in named.items():
        if people := ", ".join(written(address) for address in addresses if address):
            message[name] = people
    message["Subject"] = one_line(mail.subject)
    message["Date"] = format_datetime(at)
    message["Message-ID"] = one_line(mail.message_id)
    if mail.references:
        message["In-Reply-To"] = mail.references[-1]
        message["References"] = " ".join(mail.references)
    if mail.importance != "normal":
        message["Importance"] = mail.importance
    for name, value in mail.headers:
        if name.lower().startswith("x-"):
            message[name] = one_line(value)
    message.set_content(mail.body, subtype="html" if mail.body_type == "html" else "plain", cte="base64")
    for attachment in mail.attachments:
        attach(message, attachment)
    return message.as_bytes()


def attach(message: EmailMessage, attachment: Attachment) -> None:
    """Add one attachment."""
    if attachment.kind is AttachmentKind.ITEM:
        message.add_attachment(email.message_from_bytes(attachment.content, policy=WIRE))
    elif attachment.kind is AttachmentKind.FILE:
        main, _, sub = attachment.content_type.partition("/")
        usable = bool(sub) and main not in NEVER_BASE64
        message.add_attachment(
            attachment.content,
            maintype=main if usable else "application",
            subtype=sub if usable else "octet-stream",
            filename=one_line(attachment.name),
            disposition="inline" if attachment.is_inline else "attachment",
            cid=f"<{attachment.content_id}>" if attachment.content_id else None,
        )


def written(address: Address) -> str:
    """A person as a header names one. What is no address (RFC 5322, addr-spec) is named as a placeholder for one."""
    name, mailbox = address
    return formataddr(
        (one_line(name) if name != mailbox else "", mailbox if ADDRESS.fullmatch(mailbox) else NO_ADDRESS)
    )


def one_line(text: str) -> str:
    """`text` without line breaks, which would begin another header."""
    return " ".join(text.split())

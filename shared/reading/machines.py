"""Mail that machines write: automatic replies, delivery reports, calendar mail, mailings to a list."""

import re

from shared.reading.model import Message

AUTOMATIC = re.compile(
    r"^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|autoreply|out of (?:the )?office|ooo\b"
    r"|respuesta autom[áa]tica|r[ée]ponse automatique|fuera de (?:la )?oficina|absence|undeliverable"
    r"|undelivered|delivery (?:status notification|failure|has failed|delayed)|returned mail|mail delivery"
    r"|failure notice|(?:accepted|declined|tentative|canceled|invitation|updated invitation|read|recall"
    r"|not read|message recall):)",
    re.IGNORECASE,
)
BOUNCER = re.compile(r"^(?:mailer-daemon|postmaster|no-?reply-?bounce|bounces?)\b", re.IGNORECASE)


def mechanical(message: Message) -> str:
    """Why a machine's message asks for nothing (an automatic reply, a bounce, calendar mail); empty where it may."""
    headers = {name.lower(): value.lower() for name, value in message.headers.items()}
    if (
        headers.get("auto-submitted", "").startswith("auto-replied")
        or "x-autoreply" in headers
        or headers.get("precedence") == "auto_reply"
    ):
        return "automatic reply"
    if AUTOMATIC.match(message.subject.strip()):
        return "automatic reply or delivery report"
    if BOUNCER.match(message.sender.address) or "multipart/report" in headers.get("content-type", ""):
        return "delivery report"
    if (
        "calendarmessage" in headers.get("content-class", "")
        or "text/calendar" in headers.get("content-type", "")
        or any(
            each.name.lower().endswith(".ics") or each.content_type.startswith("text/calendar")
            for each in message.attachments
        )
    ):
        return "calendar mail"
    return ""


def bulk(message: Message) -> bool:
    """Whether the headers say that the message went to a list."""
    headers = {name.lower(): value.lower() for name, value in message.headers.items()}
    return (
        "list-unsubscribe" in headers or headers.get("precedence") in ("bulk", "list", "junk") or "list-id" in headers
    )

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
INVITES = re.compile(
    r"\W*(?:(?:re|fwd?): ?)?(?:invit|meeting\b|reminder\b|event\b|appointment\b|accepte?d?\b|declined?\b|calend"
    r"|r[ée]union\b|reuni[óo]n\b"
    r"|rendez-vous\b|cita\b|webinar\b)",
    re.IGNORECASE,
)
"""How the subject of an invitation begins, beside an entry for a calendar."""
EVENT = re.compile(
    r"\b(?:when|where|quand|cu[áa]ndo|organi[sz]er|agenda)\b(?:<[^<>]{0,99}>|\s){0,5}:|\binvited to\b|\bgoing\?"
    r"|\byou set a reminder\b"
    r"|\*~\*~|\bjoin (?:us|the (?:call|meeting))\b",
    re.IGNORECASE,
)
"""What a calendar writes of an event."""
EVENT_WITHIN = 20_000
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
        or (
            holds_event(message)
            and (INVITES.match(message.subject.strip()) or EVENT.search(message.body[:EVENT_WITHIN]))
        )
    ):
        return "calendar mail"
    return ""


def holds_event(message: Message) -> bool:
    """Whether an entry for a calendar is attached, be it the message itself or a hold that its writer put beside a request."""
    return any(
        each.name.lower().endswith(".ics") or each.content_type.startswith("text/calendar")
        for each in message.attachments
    )


def bulk(message: Message) -> bool:
    """Whether the headers say that the message went to a list."""
    headers = {name.lower(): value.lower() for name, value in message.headers.items()}
    return (
        "list-unsubscribe" in headers or headers.get("precedence") in ("bulk", "list", "junk") or "list-id" in headers
    )

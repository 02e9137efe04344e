"""A message that goes out: what it holds, and by which way a mailbox can send it."""

from dataclasses import dataclass
from typing import Literal

from shared.mailboxes.model import Mailbox, Permission, covers, scopes
from shared.microsoft.smtp_refusals import PROBLEMS

Way = Literal["mime", "draft", "smtp"]
"""`mime`: in one request, with Mail.Send alone; `draft`: written in the mailbox and sent from there, with Mail.ReadWrite;
`smtp`: by SMTP AUTH, with SMTP.Send, where the operator has switched that on and no draft can be written."""

MOST_RECIPIENTS = 500
"""Exchange Online's own limit where an administrator has not changed it:
https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits"""
LARGEST_FILE = 150 * 1024 * 1024
"""Bytes of one attachment: https://learn.microsoft.com/graph/outlook-large-attachments"""
LARGEST: dict[Way, int] = {"mime": 2_200_000, "draft": LARGEST_FILE + 4 * 1024 * 1024, "smtp": 112_000_000}
"""Bytes of words and attachments. A request to Graph holds 4 MB, of which a MIME message is base64 twice over; by SMTP
Exchange Online takes 150 MB, of which it is base64 once."""
MOST_A_MINUTE = 30
"""Messages that Exchange Online lets a mailbox send; it holds further ones back by itself:
https://learn.microsoft.com/exchange/troubleshoot/send-emails/smtp-submission-improvements"""
NOT_CHECKED = "Whether Microsoft takes this mailbox's mail by SMTP is being found out. Try again in a few minutes."


@dataclass(frozen=True, slots=True)
class Person:
    """A sender or recipient; the name may be empty."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class File:
    """An attachment: its content, or the id of the upload that holds it. `content_id`: by which the HTML shows it, or empty."""

    name: str
    content_type: str
    size: int
    content: bytes = b""
    upload: str = ""
    content_id: str = ""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is to be sent. `text` and `html`: the same words, one of them may be empty.

    `answers`: the message that it answers, as the caller names it; `shipment_id`: the shipment that it is about.
    """

    to: tuple[Person, ...]
    cc: tuple[Person, ...]
    bcc: tuple[Person, ...]
    reply_to: tuple[Person, ...]
    subject: str
    text: str
    html: str
    files: tuple[File, ...]
    importance: Literal["low", "normal", "high"]
    shipment_id: str
    answers: str

    @property
    def size(self) -> int:
        """Bytes of everything that travels."""
        people = (*self.to, *self.cc, *self.bcc, *self.reply_to)
        words = [self.subject, self.text, self.html, *(part for each in people for part in (each.name, each.address))]
        return sum(len(each.encode()) for each in words) + sum(each.size for each in self.files)


@dataclass(frozen=True, slots=True)
class Answered:
    """The message that is answered. `message_id`: with its angle brackets; `graph_id`: where the mailbox has it, or empty."""

    message_id: str = ""
    graph_id: str = ""


def way_of(mailbox: Mailbox, by_smtp: bool) -> Way | None:
    """How a mailbox can send, None where nothing was granted that would allow it. `by_smtp`: whether SMTP is switched on.

    What the staff member chose counts, also where Microsoft remembers an older and wider consent.
    """
    if "Mail.Send" not in mailbox.granted:
        return None
    if "Mail.ReadWrite" in scopes(mailbox.permission, mailbox.action) & mailbox.granted:
        return "draft"
    return "smtp" if by_smtp and mailbox.may_use_smtp else "mime"


def held_up(mailbox: Mailbox, way: Way) -> str:
    """Why a mailbox cannot send by its way at the moment, in words; empty where it can."""
    if way != "smtp":
        return ""
    return PROBLEMS.get(mailbox.smtp_problem, "") if mailbox.smtp_checked_at else NOT_CHECKED


def may_look(mailbox: Mailbox) -> bool:
    """Whether the mailbox may be read."""
    return mailbox.permission is Permission.SEND_AND_READ and covers(mailbox.granted, frozenset({"Mail.Read"}))

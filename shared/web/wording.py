"""How the connection page words the choices and the state of a connection."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Literal

from shared.mailboxes.model import Action, Folders, Mailbox, Permission, Status
from shared.microsoft.smtp_refusals import PROBLEMS

Tone = Literal["good", "busy", "bad", "none"]


@dataclass(frozen=True, slots=True)
class Wording:
    """A status in words. `advice`: what it means, and what to do."""

    label: str
    advice: str
    tone: Tone


NOT_CONNECTED = Wording("Not connected", "Choose below what the TMS may do, then sign in with Microsoft.", "none")
CONNECTED_READING = Wording("Connected", "Your e-mails are read as they arrive.", "good")
CONNECTED_SENDING = Wording("Connected", "The TMS can send e-mails through this mailbox. It reads none.", "good")
CHECKING_SMTP = Wording(
    "Starting",
    "The mailbox is connected; whether Microsoft takes its mail by SMTP is found out within a few minutes.",
    "busy",
)
BY_STATUS = {
    Status.NOT_STARTED: Wording(
        "Connected, not started",
        "Nothing is read yet, and e-mails wait. Choose how they are treated below, then press Start reading.",
        "busy",
    ),
    Status.PAUSED: Wording(
        "Paused", "Nothing is read until you press Resume reading; what arrives meanwhile is read then.", "busy"
    ),
    Status.STARTING: Wording("Starting", "The mailbox is connected; reading begins within a few minutes.", "busy"),
    Status.NEEDS_SIGN_IN: Wording(
        "Sign-in needed",
        "Microsoft no longer accepts the earlier sign-in. Sign in again below; e-mails that arrived meanwhile are not lost.",
        "bad",
    ),
    Status.NEEDS_ADMINISTRATOR: Wording(
        "Administrator needed",
        "Your organization's Microsoft administrator must allow this application. Ask them, then sign in again below.",
        "bad",
    ),
    Status.UNUSABLE: Wording(
        "Mailbox not usable",
        "Microsoft says that there is no mailbox that can be read. Ask your Microsoft administrator whether the account "
        "has an Exchange Online licence, then sign in again below.",
        "bad",
    ),
    Status.STAFF_GONE: Wording(
        "Stopped",
        "The TMS knows no enabled staff member with your e-mail address. Ask whoever administers your TMS; reading goes on "
        "by itself within a day of your being enabled there.",
        "bad",
    ),
    Status.DISCONNECTING: Wording(
        "Disconnecting", "The mailbox is no longer used; the last traces are being removed.", "busy"
    ),
    Status.DISCONNECTED: NOT_CONNECTED,
}

PERMISSION_HINTS = {
    Permission.SEND_ONLY: "The TMS sends e-mails through your mailbox, and reads none.",
    Permission.SEND_AND_READ: (
        "The TMS also reads e-mails as they arrive, and creates quotes and activity logs from them."
    ),
}
FOLDER_HINTS = {
    Folders.INBOX: "E-mails are read where they arrive.",
    Folders.ALL: "Also what rules have filed away; never Sent, Drafts, Deleted, Junk and Outbox.",
}
ACTION_HINTS = {
    Action.ARCHIVE: "It is moved to your Archive folder, read or unread as it was.",
    Action.MARK_AS_READ: "It stays in your inbox, marked as read.",
    Action.DELETE: "It is moved to Deleted Items, where you can get it back.",
    Action.DO_NOTHING: "It stays in your inbox as it is.",
}


SUPPORTED = (
    "This works with Microsoft 365 mailboxes, also those bought from GoDaddy and other resellers. It does not work with "
    "mailboxes on your organization's own Exchange server"
)
PERSONAL = ", nor with personal accounts (Outlook.com, Hotmail)"
SHARED = (
    " A shared mailbox cannot be read with your own sign-in: Microsoft lets an application read only the mailbox of the account "
    "that signs in. Ask your Microsoft administrator to give it a licence and a sign-in of its own, and sign in with that."
)


def supported(authority: str) -> str:
    """What may be connected, said before the sign-in. `authority`: where staff sign in; `common` takes personal accounts."""
    return f"{SUPPORTED}{'' if authority.endswith('/common') else PERSONAL}.{SHARED}"


def wording_of(mailbox: Mailbox | None, by_smtp: bool) -> Wording:
    """The state of a connection in words. `by_smtp`: whether SMTP is switched on."""
    if mailbox is None:
        return NOT_CONNECTED
    standing = mailbox.standing(by_smtp)
    if standing is Status.CANNOT_SEND:
        return cannot_send(mailbox)
    if standing is not mailbox.status:
        return CHECKING_SMTP
    if standing is Status.CONNECTED:
        return CONNECTED_READING if mailbox.permission is Permission.SEND_AND_READ else CONNECTED_SENDING
    return BY_STATUS[standing]


def cannot_send(mailbox: Mailbox) -> Wording:
    """The state of a connection whose mail the SMTP server does not take."""
    reads = " Your e-mails are read as they arrive, all the same." if mailbox.reads else ""
    return Wording("Cannot send yet", f"{PROBLEMS.get(mailbox.smtp_problem, '')}{reads}", "bad")


def read_line(mailbox: Mailbox, waiting: int, zone: tzinfo) -> str:
    """How far the mailbox has been read, and what is open: `Read through Mar 12, 2026, 2:05 PM CDT; 1 message waits for you.`"""
    if mailbox.permission is Permission.SEND_ONLY:
        return ""
    told = [f"Read through {local_time(mailbox.read_through, zone)}"] if mailbox.read_through else []
    if waiting:
        told.append("1 message waits for you" if waiting == 1 else f"{waiting} messages wait for you")
    return f"{'; '.join(told)}." if told else ""


def review_line(mailbox: Mailbox) -> str:
    """How far the first reading has come; empty where there is none, or it is over."""
    review = mailbox.review
    if not mailbox.reads or review is None or review.finished:
        return ""
    if not review.found:
        return "The e-mails of the previous 7 days are read next."
    return f"The previous 7 days: {review.found - review.left} of {review.found} e-mails read, {review.left} left."


def local_time(moment: datetime, zone: tzinfo) -> str:
    """`Mar 12, 2026, 2:05 PM CDT`"""
    local = moment.astimezone(zone)
    hour = local.hour % 12 or 12
    return f"{local:%b} {local.day}, {local.year}, {hour}:{local:%M %p %Z}"

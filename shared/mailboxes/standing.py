"""How a connection stands after Microsoft has refused something that its owner or an administrator must mend."""

import logging
from datetime import datetime

from shared.errors import AdministratorNeeded, MailboxUnusable, SignInNeeded, UserMustAct
from shared.events import emit
from shared.mailboxes.model import Mailbox, Status
from shared.mailboxes.store import Mailboxes
from shared.microsoft.smtp_refusals import SmtpRefused


def set_standing(mailboxes: Mailboxes, mailbox: Mailbox, error: UserMustAct, now: datetime) -> None:
    """Write into the mailbox's row what must be done, by whom, and since when. What SMTP refuses stops sending alone.

    Where its owner has signed in, paused or disconnected since `mailbox` was read, the error is about what was before.
    """
    current = mailboxes.get(mailbox.id)
    if current is None or current.status_since > mailbox.status_since:
        return
    if isinstance(error, SmtpRefused):
        note_smtp(mailboxes, current, error.problem, now)
        return
    status = standing_of(error)
    emit("mailbox_status", logging.WARNING, mailbox=mailbox.id, status=status.value, error=type(error).__name__)
    claims = error.claims if isinstance(error, SignInNeeded) else None
    since = now if status is not current.status else current.status_since
    mailboxes.change(current, status=status, status_reason=str(error), status_since=since, claims=claims or "")


def note_smtp(mailboxes: Mailboxes, mailbox: Mailbox, problem: str, now: datetime) -> Mailbox:
    """Keep what the SMTP server said to the mailbox's sign-in: a problem, or an empty text where it took it."""
    emit("smtp_checked", mailbox=mailbox.id, problem=problem or None)
    return mailboxes.change(mailbox, smtp_problem=problem, smtp_checked_at=now)


def standing_of(error: UserMustAct) -> Status:
    """The status that an error stands for."""
    if isinstance(error, AdministratorNeeded):
        return Status.NEEDS_ADMINISTRATOR
    return Status.UNUSABLE if isinstance(error, MailboxUnusable) else Status.NEEDS_SIGN_IN

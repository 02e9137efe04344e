"""Whether the SMTP server lets a mailbox sign in: asked when it is connected, and again until it does."""

from datetime import datetime

from shared.mailboxes.access import Access
from shared.mailboxes.model import Mailbox
from shared.mailboxes.standing import note_smtp
from shared.microsoft.smtp_refusals import SmtpRefused


def is_due(mailbox: Mailbox, by_smtp: bool) -> bool:
    """Whether the server is to be asked (again). `by_smtp`: whether SMTP is switched on."""
    unknown = mailbox.smtp_checked_at is None or bool(mailbox.smtp_problem)
    return by_smtp and mailbox.may_use_smtp and mailbox.is_signed_in and unknown


def check_smtp(access: Access, mailbox: Mailbox, now: datetime) -> Mailbox:
    """Ask the server, if that is due, and keep what it says. Raises what Access.probe does, but for SmtpRefused."""
    if not is_due(mailbox, access.smtp is not None):
        return mailbox
    try:
        access.probe(mailbox)
        problem = ""
    except SmtpRefused as error:
        problem = error.problem
    return note_smtp(access.mailboxes, mailbox, problem, now)

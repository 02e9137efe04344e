"""A message that was submitted: stored in Sent Items, and brought to those whom the envelope names.

Whom it is for, the envelope says; its own headers are left as they are, whatever they name.
"""

import re
from dataclasses import dataclass, field

from sandbox.microsoft import transport
from sandbox.microsoft.directory import User
from sandbox.microsoft.mime import parse
from sandbox.microsoft.smtp import replies
from sandbox.microsoft.state import State

LARGEST = 157_286_400
"""Bytes of a message as it travels: https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits"""
BARE = re.compile(rb"(?<!\r)\n")


@dataclass(frozen=True)
class Submission:
    """A message and whom it is for."""

    recipients: tuple[str, ...]
    raw: bytes = field(repr=False)


def submitted(state: State, user: User, submission: Submission) -> str:
    """Send a message of `user`; the reply to it."""
    if len(submission.raw) > LARGEST:
        return replies.REFUSALS["too_large"]
    if BARE.search(submission.raw):
        return replies.REFUSALS["bare_linefeed"]
    mail = parse(submission.raw)
    if mail.from_ is None or mail.from_[1].lower() not in user.addresses:
        return replies.REFUSALS["send_as_denied"]
    now = state.clock()
    mailbox = state.mailboxes[user.oid]
    if user.keeps_smtp_copies:
        mailbox.deliver(mail, mailbox.well_known("sentitems"), now, now, is_read=True)
    transport.deliver(state, user, mail, submission.recipients)
    return f"{replies.DONE} {mail.message_id} [Hostname=localhost]"

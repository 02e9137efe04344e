"""What a message has to do with mail that was sent from the TMS: it is that mail itself, an answer, or a report about it."""

import re

from shared.errors import Changed
from shared.events import emit
from shared.mailboxes.correspondence import OWN_HEADER
from shared.mailboxes.model import Mailbox
from shared.microsoft.messages import Message
from shared.pipeline.outside import Outside
from shared.reading import Reading

OWN = Reading("other", explanation=("It was sent from the TMS through a connected mailbox.",))
BOUNCED = "It could not be delivered to everybody. Open the report about it in the mailbox to see to whom, and why."
REPORTER = re.compile(r"(?:postmaster|mailer-daemon|microsoftexchange[0-9a-f]+)@", re.IGNORECASE)
REPORT = re.compile(r"multipart/report\b.*\breport-type=\"?delivery-status", re.IGNORECASE | re.DOTALL)
DELAYED = re.compile(r"\bdelay", re.IGNORECASE)
"""In the subject of a report which says that delivery is still being tried: Exchange's and Postfix's, Gmail's too."""


def is_own(outside: Outside, mailbox: Mailbox, message: Message) -> bool:
    """Whether the message was sent from the TMS, and came back by cc or went to a connected colleague.

    The header alone proves nothing: its Message-ID must be one that was sent for this organization.
    """
    if OWN_HEADER.lower() not in message.headers or not message.internet_message_id:
        return False
    return outside.correspondence.find(mailbox.organization, message.internet_message_id) is not None


def note_bounce(outside: Outside, mailbox: Mailbox, message: Message) -> None:
    """Where the message reports that one of ours could not be delivered, keep that for the sent message's status."""
    content_type = message.headers.get("content-type", "")
    if not (REPORTER.match(message.sender.address) or REPORT.match(content_type)) or DELAYED.search(message.subject):
        return
    for sent in outside.correspondence.answered(mailbox.organization, message.headers):
        try:
            outside.correspondence.mark_bounced(sent, BOUNCED)
        except Changed:
            continue
        emit("mail_bounced", mailbox=sent.mailbox, message_key=sent.send)


def conversation(outside: Outside, mailbox: Mailbox, message: Message) -> tuple[str, ...]:
    """The shipments of the conversation. Only an answer or a forward can have any.

    Those that the mailbox's own messages made come first; else those of the mail of ours that it names, at most five reads.
    """
    if not message.headers.keys() & {"in-reply-to", "references"}:
        return ()
    known = outside.receipts.conversation(mailbox.id, message.conversation_id)
    if known:
        return known
    ours = outside.correspondence.answered(mailbox.organization, message.headers)
    return tuple(dict.fromkeys(sent.shipment_id for sent in ours if sent.shipment_id))

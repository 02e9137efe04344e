"""Whether the owner has perhaps handled an e-mail that was there before its mailbox was connected.

Told by Sent Items and the follow-up flag, which Graph documents for every mailbox: what Outlook notes on the answered message
itself is written by some programs only.
"""

from shared.mailboxes.model import Mailbox
from shared.microsoft.graph import Graph
from shared.microsoft.messages import Message, answered_at

ANSWERED = (
    "You have answered or forwarded this e-mail already: it is perhaps handled. Create the shipment, or dismiss it."
)
COMPLETED = "You have flagged this e-mail as complete: it is perhaps handled. Create the shipment, or dismiss it."


def perhaps_handled(graph: Graph, mailbox: Mailbox, message: Message) -> str | None:
    """Why nothing is created for a message without a person; None where nothing speaks against it."""
    if mailbox.review is None or message.received >= mailbox.review.until:
        return None
    if message.completed:
        return COMPLETED
    answered = message.conversation_id and answered_at(graph, message.conversation_id)
    return ANSWERED if any(sent >= message.received for sent in answered or ()) else None

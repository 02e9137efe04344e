"""Finding what a mailbox received and no notification told of, and what stood still on its way."""

from datetime import timedelta

from shared.events import emit
from shared.mailboxes.model import Mailbox
from shared.mailboxes.work import INCOMING_MAIL, MessageWork, encode
from shared.microsoft.messages import received_since
from shared.pipeline.outside import Outside

OVERLAP = timedelta(days=1)
"""Looked at again each time: clocks differ, and a rule may move an older message into the inbox."""
MARGIN = timedelta(minutes=5)
"""Newer mail than this is still being told of by notifications."""


def catch_up(outside: Outside, mailbox: Mailbox) -> None:
    """Put the messages of the inbox that are not finished on the queue, and remember until when was looked."""
    now = outside.clock()
    since = max(mailbox.connected_at, (mailbox.caught_up_at or mailbox.connected_at) - OVERLAP)
    count = 0
    for received in received_since(outside.access.graph(mailbox), since):
        if received.at <= now - MARGIN and not outside.receipts.is_finished(mailbox.id, received.id, received.at):
            outside.queues.put(INCOMING_MAIL, encode(MessageWork(mailbox.id, received.id, how="catch_up")))
            count += 1
    outside.mailboxes.change(mailbox, caught_up_at=now - MARGIN)
    emit("caught_up", mailbox=mailbox.id, count=count)

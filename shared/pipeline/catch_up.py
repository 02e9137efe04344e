"""The sweep: finding what a mailbox received and no notification told of, and what stood still on its way.

a message without a row                     was not told of, or died before it was read: it is read
an open row that no worker holds            died on its way, or its queue message was lost: it goes on where it stands
a closed or waiting row, a kept failure     is left alone
"""

from datetime import datetime, timedelta
from random import uniform

from shared.errors import BadInput
from shared.events import emit
from shared.invocation import following, new_traceparent, taken
from shared.mailboxes.model import Folders, Mailbox, SubscriptionState
from shared.mailboxes.work import DOCUMENTS, INCOMING_MAIL, MAILBOX_ACTIONS, TMS_RECORDS, MessageWork, encode
from shared.microsoft.messages import EVERY_FOLDER, INBOX, received_since
from shared.pipeline.classify import MARGIN as BEFORE_PURGE
from shared.pipeline.failures import failures_of
from shared.pipeline.outside import Outside
from shared.pipeline.row import TMS_KINDS, Row, moment_key, row_key

OVERLAP = timedelta(days=1)
"""Looked at again each time: clocks differ, and a rule may move an older message into the inbox."""
MARGIN = timedelta(minutes=5)
"""Newer mail than this is still being told of by notifications."""
STANDS_STILL = timedelta(minutes=10)
"""So long after its lease a row stands still: the host has shown its queue message again by then."""
AGAIN = timedelta(hours=2)
"""What was started again is given so long: longer than the longest wait between two attempts."""
BUSY = timedelta(hours=2)
"""A mailbox that received something within this time is looked at with every round."""
SOON = timedelta(minutes=10)
LATER = (45.0, 65.0)
"""Minutes, chosen at random, so that the quiet mailboxes do not all come at once."""


def catch_up(outside: Outside, mailbox: Mailbox) -> None:
    """Start what is missing or stands still, and remember how far the mailbox has been read."""
    now = outside.clock()
    since = begins(outside, mailbox, now)
    states = outside.receipts.states(mailbox.id, min(since, mailbox.read_through or since))
    aside = put_aside(outside, mailbox)
    missing = find_missing(outside, mailbox, since, states, aside)
    still = [
        row for key, state in states.items() if state == "open" and (row := outside.receipts.find(mailbox.id, key))
    ]
    for row in still:
        if row.message not in aside and stands_still(row, now):
            start_again(outside, mailbox, row)
    reviewed = [mailbox.review.at] if mailbox.review and not mailbox.review.finished else []
    busy = bool(missing or still) or any(key < moment_key(now - BUSY) for key in states)
    doubtful = mailbox.subscription is None or mailbox.subscription.state is not SubscriptionState.ACTIVE
    outside.mailboxes.change(
        mailbox,
        caught_up_at=now - MARGIN,
        read_through=min([now - MARGIN, *reviewed, *missing, *(row.received for row in still)]),
        next_catch_up=now + (SOON if busy or doubtful else timedelta(minutes=uniform(*LATER))),
    )
    waiting = sum(state == "waiting" for state in states.values())
    emit("caught_up", mailbox=mailbox.id, count=len(missing), waiting=waiting)


def begins(outside: Outside, mailbox: Mailbox, now: datetime) -> datetime:
    """From when on the mailbox is looked at: never at what is not the app's to handle."""
    last = mailbox.caught_up_at or mailbox.live_since
    return max(mailbox.live_since, last - OVERLAP, now - outside.retention + BEFORE_PURGE)


def put_aside(outside: Outside, mailbox: Mailbox) -> frozenset[str]:
    """The messages that failed again and again: a person starts them again."""
    found = set()
    for failure in failures_of(outside.receipts.tables, mailbox.id):
        try:
            found.add(MessageWork.decode(failure.body).message)
        except BadInput:
            continue
    return frozenset(found)


def find_missing(
    outside: Outside, mailbox: Mailbox, since: datetime, states: dict[str, str], aside: frozenset[str]
) -> list[datetime]:
    """Put what has no row on the queue, and return when each of it was received."""
    missing = []
    until = outside.clock() - MARGIN
    graph = outside.access.graph(mailbox)
    path = EVERY_FOLDER if mailbox.folders is Folders.ALL else INBOX
    for received in received_since(graph, since, path, mailbox.left_out):
        if received.at > until:
            break
        key = row_key(received.at, received.id)
        if key in states or received.id in aside:
            continue
        missing.append(received.at)
        if outside.receipts.start_again(mailbox.id, key, AGAIN):
            work = MessageWork(mailbox.id, received.id, how="catch_up")
            with following(new_traceparent()):
                emit("message_found", mailbox=mailbox.id, how=work.how)
                outside.queues.put(INCOMING_MAIL, encode(work))
    return missing


def stands_still(row: Row, now: datetime) -> bool:
    """Whether nobody has been at an open row for a while."""
    return (row.lease_until or row.first_seen) < now - STANDS_STILL


def start_again(outside: Outside, mailbox: Mailbox, row: Row) -> None:
    """Put an open row on the queue of the step where it stands."""
    if outside.receipts.start_again(mailbox.id, row.key, AGAIN):
        work = MessageWork(mailbox.id, row.message, how="catch_up", row=row.key)
        with following(taken(row.traceparent)):
            outside.queues.put(step_of(row), encode(work))
            emit("started_again", mailbox=mailbox.id, message_key=row.key)


def step_of(row: Row) -> str:
    """The queue of the step where a row stands. One of which nothing was begun is read again: it may not be ours to do."""
    if all(effect.state == "planned" for effect in row.effects):
        return INCOMING_MAIL
    kinds = {effect.kind for effect in row.effects if effect.state in {"planned", "sending"}}
    if kinds & TMS_KINDS:
        return TMS_RECORDS
    return DOCUMENTS if "deliver_document" in kinds else MAILBOX_ACTIONS

"""A message's way through the four steps, and what becomes of it where one of them cannot go on.

    classify_message ──► record_in_tms ──► route_attachments ──► post_process ──► closed, or waiting for a person

In good weather all of it happens in one invocation. A step that must wait puts the message on its own queue with the delay
that was asked for, and the function of that queue goes on from there.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from random import uniform

from shared.errors import Changed, ConnectorError, MailboxThrottled, Temporary, UserMustAct
from shared.events import emit
from shared.mailboxes.model import Mailbox
from shared.mailboxes.standing import set_standing
from shared.mailboxes.work import (
    DOCUMENTS,
    INCOMING_MAIL,
    MAILBOX_ACTIONS,
    TMS_RECORDS,
    MessageWork,
    ReviewWork,
    encode,
)
from shared.microsoft.messages import Message
from shared.pipeline.action import post_process
from shared.pipeline.classify import classify
from shared.pipeline.documents import route_attachments
from shared.pipeline.outside import Held, Outside
from shared.pipeline.points import Point
from shared.pipeline.record import record_in_tms
from shared.pipeline.row import Row

STEPS: Mapping[str, Callable[[Outside, Held], None]] = {
    TMS_RECORDS: record_in_tms,
    DOCUMENTS: route_attachments,
    MAILBOX_ACTIONS: post_process,
}
FIRST_WAIT = 30.0
LONGEST_WAIT = 3600.0
"""Seconds between attempts where nobody says how long to wait: doubled each time, up to an hour."""
DOUBLINGS = 10
LONGEST_DELAY = 6 * 86_400.0
"""Seconds: a queue hides a message for seven days at most."""


def run(outside: Outside, queue: str, work: MessageWork, message: Message | None = None) -> None:
    """Handle a message that came from `queue`, from that queue's step to the end or to where it must wait.

    `message`: where it has been read already, with others.
    """
    mailbox = outside.mailboxes.get(work.mailbox)
    if mailbox is None or not mailbox.reads or is_former(mailbox, work):
        emit("message_dropped", mailbox=work.mailbox, queue=queue)
        return
    if mailbox.not_before and mailbox.not_before > outside.clock():
        delay = (mailbox.not_before - outside.clock()).total_seconds()
        told(mailbox, queue, work, MailboxThrottled.__name__, delay)
        put_back(outside, queue, work, delay)
        return
    try:
        held = hold(outside, mailbox, queue, work, message)
    except ConnectorError as error:
        put_off(outside, mailbox, queue, work, error)
        return
    if held is None:
        return
    if held.row.state == "open":
        carry_on(outside, held, replace(work, row=held.row.key))
    if held.row.finished:
        tell(held.row, held.row.finished, work)


def tell(row: Row, finished: datetime, work: MessageWork) -> None:
    """Log that a message has come to its end."""
    emit(
        "message_handled",
        mailbox=row.mailbox,
        message_key=row.key,
        category=row.reading.category,
        state=row.state,
        how=work.how,
        seconds=round((finished - row.received).total_seconds(), 1),
        shipments=row.count("create_shipment"),
        logs=row.count("log_activity"),
        documents=row.count("deliver_document"),
    )


def is_former(mailbox: Mailbox, work: MessageWork) -> bool:
    """Whether a subscription told of the message that is no longer the mailbox's."""
    return work.nonce is not None and (mailbox.subscription is None or work.nonce != mailbox.subscription.nonce)


def hold(
    outside: Outside, mailbox: Mailbox, queue: str, work: MessageWork, message: Message | None = None
) -> Held | None:
    """Take the message into our hands: read and claimed, or its row where a later step goes on. None: nothing to do."""
    graph = outside.access.graph(mailbox)
    if queue == INCOMING_MAIL:
        return classify(outside, mailbox, graph, work, message)
    row = outside.receipts.take(mailbox.id, work.row) if work.row else None
    if row is None:
        emit("message_known", mailbox=mailbox.id, message_key=work.row, how=work.how)
    return Held(mailbox, graph, row, queue, queue) if row else None


def carry_on(outside: Outside, held: Held, work: MessageWork) -> None:
    """Carry out the steps from the held message's on, and end its row; or put it back where one of them must wait."""
    steps = list(STEPS)
    try:
        try:
            for queue in steps[steps.index(held.queue) :]:
                held.queue = queue
                STEPS[queue](outside, held)
            held.row = outside.receipts.finish(held.row)
            outside.passed(Point.FINISHED)
        except Changed:
            raise
        except Exception:
            held.row = outside.receipts.release(held.row)
            raise
    except Changed as error:
        emit("message_lost", mailbox=held.mailbox.id, message_key=held.row.key, error=type(error).__name__)
    except ConnectorError as error:
        put_off(outside, held.mailbox, held.queue, work, error)


def put_off(outside: Outside, mailbox: Mailbox, queue: str, work: MessageWork, error: ConnectorError) -> None:
    """What becomes of a message that cannot be handled now.

    A wait is no failure. A mailbox that needs a sign-in takes its messages out of the queues: catch-up finds them again
    afterwards. Anything else is raised: the host tries again, and keeps it as poison in the end.
    """
    delay = delay_of(error, work) if isinstance(error, Temporary) else None
    told(mailbox, queue, work, type(error).__name__, delay)
    if isinstance(error, UserMustAct):
        set_standing(outside.mailboxes, mailbox, error, outside.clock())
        return
    if delay is None:
        raise error
    if isinstance(error, MailboxThrottled):
        outside.mailboxes.change(mailbox, not_before=outside.clock() + timedelta(seconds=delay))
    put_back(outside, queue, work.again(), delay)


def told(mailbox: Mailbox, queue: str, work: MessageWork, error: str, delay: float | None) -> None:
    """Log that a message cannot go on now."""
    emit(
        "message_put_off",
        mailbox=mailbox.id,
        queue=queue,
        error=error,
        attempt=work.attempt,
        delay_seconds=delay if delay is None else round(delay, 1),
    )


def delay_of(error: Temporary, work: MessageWork) -> float:
    """Seconds to wait."""
    return error.delay if error.delay is not None else min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(work.attempt, DOUBLINGS))


def put_back(outside: Outside, queue: str, work: MessageWork | ReviewWork, delay: float) -> None:
    """Put work back on its step's queue. A little later than asked for, so that not all come at once."""
    outside.queues.put(queue, encode(work), min(LONGEST_DELAY, delay * uniform(1.0, 1.2)))

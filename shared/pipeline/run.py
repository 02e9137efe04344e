"""A message's way through the four steps, and what becomes of it where one of them cannot go on.

    classify_message ──► record_in_tms ──► route_attachments ──► post_process ──► closed, or waiting for a person

In good weather all of it happens in one invocation. A step that must wait puts the message on its own queue with the delay
that was asked for, and the function of that queue goes on from there.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
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
        put_back(outside, queue, work, (mailbox.not_before - outside.clock()).total_seconds())
        return
    try:
        held = hold(outside, mailbox, queue, work, message)
    except ConnectorError as error:
        put_off(outside, mailbox, queue, work, error)
        return
    if held and held.row.state == "open":
        carry_on(outside, held, replace(work, row=held.row.key))
    emit(
        "message_handled",
        mailbox=mailbox.id,
        message_key=held.row.key if held else None,
        category=held.row.reading.category if held else None,
        state=held.row.state if held else None,
        how=work.how,
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
    except Changed:
        emit("message_lost", mailbox=held.mailbox.id, message_key=held.row.key)
    except ConnectorError as error:
        put_off(outside, held.mailbox, held.queue, work, error)


def put_off(outside: Outside, mailbox: Mailbox, queue: str, work: MessageWork, error: ConnectorError) -> None:
    """What becomes of a message that cannot be handled now.

    A wait is no failure. A mailbox that needs a sign-in takes its messages out of the queues: catch-up finds them again
    afterwards. Anything else is raised: the host tries again, and keeps it as poison in the end.
    """
    emit("message_put_off", mailbox=mailbox.id, queue=queue, error=type(error).__name__, attempt=work.attempt)
    if isinstance(error, UserMustAct):
        set_standing(outside.mailboxes, mailbox, error, outside.clock())
        return
    if not isinstance(error, Temporary):
        raise error
    delay = (
        error.delay if error.delay is not None else min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(work.attempt, DOUBLINGS))
    )
    if isinstance(error, MailboxThrottled):
        outside.mailboxes.change(mailbox, not_before=outside.clock() + timedelta(seconds=delay))
    put_back(outside, queue, work.again(), delay)


def put_back(outside: Outside, queue: str, work: MessageWork | ReviewWork, delay: float) -> None:
    """Put work back on its step's queue. A little later than asked for, so that not all come at once."""
    outside.queues.put(queue, encode(work), min(LONGEST_DELAY, delay * uniform(1.0, 1.2)))

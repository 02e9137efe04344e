"""The first reading of a mailbox: the previous seven days, a page at a time, oldest first, on a queue of its own.

How far it has come stands in the mailbox's row, so that it goes on there whatever happens to its worker. Each message takes the
same way as one that has just arrived; what the owner has perhaps handled waits for a person (`handled.py`).
"""

import logging
from dataclasses import replace
from datetime import timedelta
from itertools import takewhile

from shared.errors import ConnectorError, MailboxThrottled, Rejected, Temporary, UserMustAct
from shared.events import emit
from shared.invocation import following, new_traceparent
from shared.mailboxes.model import Folders, Mailbox, Review
from shared.mailboxes.standing import set_standing
from shared.mailboxes.work import INCOMING_MAIL, MAILBOX_REVIEW, MessageWork, ReviewWork, encode
from shared.microsoft.graph import Graph
from shared.microsoft.messages import EVERY_FOLDER, INBOX, Message, Page, received_between, received_since
from shared.pipeline.outside import Outside
from shared.pipeline.row import row_key
from shared.pipeline.run import FIRST_WAIT, LONGEST_WAIT, put_back, run

PAGE = 32
"""Messages with their bodies in one request; halved with each attempt that fails, because large pages may time out."""
TIME = timedelta(minutes=2)
"""After so long no further message is begun: a function has five minutes."""


def review(outside: Outside, work: ReviewWork) -> None:
    """Review the next page of a mailbox, and put the one after it on the queue."""
    mailbox = outside.mailboxes.get(work.mailbox)
    if mailbox is None or not mailbox.reads or not mailbox.review or is_over(mailbox.review, work):
        emit("review_dropped", mailbox=work.mailbox)
        return
    if mailbox.not_before and mailbox.not_before > outside.clock():
        again(outside, work, (mailbox.not_before - outside.clock()).total_seconds())
        return
    size = max(1, PAGE >> work.attempt)
    try:
        graph = outside.access.graph(mailbox)
        path = EVERY_FOLDER if mailbox.folders is Folders.ALL else INBOX
        begun = mailbox.review if mailbox.review.found else counted(graph, mailbox, mailbox.review, path)
        page = received_between(graph, begun.at, begun.until, size, path)
    except ConnectorError as error:
        put_off(outside, mailbox, work, size, error)
        return
    handle(outside, mailbox, begun, page)
    outside.queues.put(MAILBOX_REVIEW, encode(replace(work, attempt=0)))


def is_over(review: Review, work: ReviewWork) -> bool:
    """Whether there is nothing left of the review that the work is about."""
    return review.finished or review.since.isoformat() != work.since


def counted(graph: Graph, mailbox: Mailbox, review: Review, path: str) -> Review:
    """The review with how many e-mails it has before it, by a request for each 200: Graph's own count has the folders
    that are left out in it."""
    received = received_since(graph, review.at, path, mailbox.left_out)
    count = sum(1 for _ in takewhile(lambda each: each.at < review.until, received))
    return replace(review, found=count, left=count)


def handle(outside: Outside, mailbox: Mailbox, review: Review, page: Page) -> None:
    """Handle the messages of a page in order, and store how far that went."""
    begun = outside.clock()
    states = outside.receipts.states(mailbox.id, review.at)
    at, left, handled = review.at, review.left, 0
    for message in page.messages:
        if outside.clock() - begun > TIME:
            break
        at, handled = message.received, handled + 1
        if message.folder_id in mailbox.left_out:
            continue
        done = states.get(row_key(message.received, message.id)) in {"closed", "waiting"}
        if not done:
            handle_one(outside, mailbox, message)
        # A page begins with the second in which the one before it ended: what was handled then has been counted.
        left -= 0 if done and message.received == review.at else 1
    if handled == len(page.messages) and not page.more:
        at, left = review.until, 0
    left = max(0, left)
    outside.mailboxes.change(mailbox, review=replace(review, at=at, left=left, touched=outside.clock()))
    emit("reviewed", mailbox=mailbox.id, count=handled, left=left)


def handle_one(outside: Outside, mailbox: Mailbox, message: Message) -> None:
    """Handle one message, in a trace of its own. One that cannot be handled fails on the queue, where it is counted, and holds
    up no other."""
    work = MessageWork(mailbox.id, message.id, how="review")
    with following(new_traceparent()):
        emit("message_found", mailbox=mailbox.id, how=work.how)
        try:
            run(outside, INCOMING_MAIL, work, message)
        except Exception as error:
            emit("review_failed", logging.WARNING, mailbox=mailbox.id, error=type(error).__name__)
            outside.queues.put(INCOMING_MAIL, encode(work))


def put_off(outside: Outside, mailbox: Mailbox, work: ReviewWork, size: int, error: ConnectorError) -> None:
    """What becomes of a page that cannot be read now: it waits, or is asked for in smaller parts where it is too large."""
    emit("review_put_off", mailbox=mailbox.id, error=type(error).__name__, attempt=work.attempt)
    if isinstance(error, UserMustAct):
        set_standing(outside.mailboxes, mailbox, error, outside.clock())
        return
    if isinstance(error, Rejected) and size > 1:
        again(outside, work.again(), 0)
        return
    if not isinstance(error, Temporary):
        raise error
    delay = error.delay if error.delay is not None else min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(work.attempt, 10))
    if isinstance(error, MailboxThrottled):
        outside.mailboxes.change(mailbox, not_before=outside.clock() + timedelta(seconds=delay))
    again(outside, work.again(), delay)


def again(outside: Outside, work: ReviewWork, delay: float) -> None:
    """Put a page back on the queue."""
    put_back(outside, MAILBOX_REVIEW, work, delay)

"""The rounds: every 15 minutes each mailbox is looked at, and what is due for it is put on the upkeep queue.

The timer itself only reads the mailboxes' keys and puts them on a queue, some dozens a message: however many mailboxes there
are, it stays within a function's time, and the workers share the rest.
"""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice

from shared.errors import Changed, Temporary
from shared.events import emit
from shared.invocation import following, new_traceparent
from shared.mailboxes.access import TokensUnreadable
from shared.mailboxes.model import Mailbox, Status, SubscriptionState
from shared.mailboxes.smtp_check import is_due
from shared.mailboxes.store import UNRECORDED, Listed
from shared.mailboxes.upkeep import Upkeep
from shared.mailboxes.work import MAILBOX_ROUNDS, MAILBOX_UPKEEP, MailboxWork, RoundWork, Task, encode

AT_ONCE = 40
"""Mailboxes in a message: their ids stay below two kilobytes."""
RENEW_BEFORE = timedelta(days=3)
"""A subscription is renewed so long before it expires: a renewal that fails can be repeated for days."""
EXPIRING = timedelta(days=1)
"""A subscription with less time than that was to be renewed for two days, and was not."""
KEEP_TOKEN_AFTER = timedelta(days=30)
"""A refresh token lives for 90 days from its last use: https://learn.microsoft.com/entra/identity-platform/refresh-tokens"""
UNREAD = frozenset({Status.CONNECTED, Status.PAUSED, Status.NOT_STARTED})
"""Of a mailbox that is not read: its sign-in is good, and to be kept."""
REVIEW_STANDS_STILL = timedelta(hours=2)
"""Longer than a page of a review waits between two attempts."""
CHECK_STAFF_AFTER = timedelta(days=1)
"""So often the TMS is asked whether the owner is still a staff member there."""
STANDS_STILL_AFTER = timedelta(minutes=15)
"""Older than this, a start or an end that was asked for has been lost on its way."""


def begin(upkeep: Upkeep, forget: bool = False) -> int:
    """Put every mailbox on the queue of the rounds, and return how many there are.

    `forget`: it is the round that deletes what is old, which disconnected mailboxes have, too.
    """
    count = 0
    needed: Counter[str] = Counter()
    ids = (each.id for each in noting(upkeep.mailboxes.listed(upkeep.clock()), needed) if forget or is_connected(each))
    while some := tuple(islice(ids, AT_ONCE)):
        upkeep.queues.put(MAILBOX_ROUNDS, encode(RoundWork(some, forget)))
        count += len(some)
    if not forget:
        tell_needed(upkeep, needed)
    return count


def is_connected(mailbox: Listed) -> bool:
    """Whether there is anything left to be looked after but what is old."""
    return mailbox.status is not Status.DISCONNECTED


def noting(mailboxes: Iterable[Listed], needed: Counter[str]) -> Iterator[Listed]:
    """The mailboxes, while it is counted how many need which key."""
    for mailbox in mailboxes:
        needed.update(mailbox.keys)
        yield mailbox


def tell_needed(upkeep: Upkeep, needed: Counter[str]) -> None:
    """Say how many mailboxes need each of SECRET_KEYS: one that none needs any more can be taken away (docs/keys.md)."""
    for key in {**dict.fromkeys(upkeep.keys.secrets, 0), **needed}:
        level = logging.INFO if key in upkeep.keys.secrets or key == UNRECORDED else logging.ERROR
        emit("secret_key_needed", level, key=key, count=needed[key])


def visit(upkeep: Upkeep, work: RoundWork) -> None:
    """Ask for what is due for each of some mailboxes, and count how they stand. A task has a trace of its own."""
    count, standing = 0, Counter[str]()
    by_smtp = upkeep.access.smtp is not None
    for id in work.mailboxes:
        mailbox = upkeep.mailboxes.get(id)
        if mailbox is None:
            continue
        standing.update(counted(mailbox, upkeep.clock(), by_smtp))
        for task in due(mailbox, upkeep.clock(), by_smtp):
            with following(new_traceparent()):
                upkeep.queues.put(MAILBOX_UPKEEP, encode(MailboxWork(id, task, recurring=True)))
            count += 1
        reseal(upkeep, mailbox)
    emit("mailboxes_visited", count=count, **standing)


def counted(mailbox: Mailbox, now: datetime, by_smtp: bool = False) -> Iterator[str]:
    """As what a mailbox is counted: by the names of the event's fields."""
    yield "mailboxes"
    yield mailbox.standing(by_smtp).value
    if mailbox.not_before and mailbox.not_before > now:
        yield "throttled"
    if mailbox.reads and mailbox.status is Status.CONNECTED:
        subscription = mailbox.subscription
        active = subscription is not None and subscription.state is SubscriptionState.ACTIVE
        yield "subscribed" if active else "unsubscribed"
        if subscription and subscription.expires and subscription.expires < now + EXPIRING:
            yield "expiring"


def reseal(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Have a mailbox's tokens sealed with the key in use. Whoever writes the row at the same moment does it, too."""
    try:
        if upkeep.access.reseal(mailbox):
            emit("tokens_resealed", mailbox=mailbox.id)
    except (Changed, Temporary) as error:  # the next round is near, and the others are still to be visited
        level = logging.ERROR if isinstance(error, TokensUnreadable) else logging.INFO
        emit("tokens_not_resealed", level, mailbox=mailbox.id, error=type(error).__name__)


def due(mailbox: Mailbox, now: datetime, by_smtp: bool = False) -> Iterator[Task]:
    """What is to be done for a mailbox by now; nothing while Microsoft wants it left alone. `by_smtp`: is SMTP switched on?"""
    if mailbox.not_before and mailbox.not_before > now:
        return
    if is_due(mailbox, by_smtp):
        yield "check_smtp"
    if mailbox.status is Status.DISCONNECTING and mailbox.status_since < now - STANDS_STILL_AFTER:
        yield "disconnect"
    if mailbox.reads:
        yield from due_where_read(mailbox, now)
    if mailbox.reads or mailbox.status is Status.STAFF_GONE:
        if (mailbox.staff_checked_at or mailbox.connected_at) < now - CHECK_STAFF_AFTER:
            yield "check_staff"
    elif mailbox.status in UNREAD:
        if mailbox.subscription:
            yield "stop_reading"
        if (mailbox.token_kept_at or mailbox.connected_at) < now - KEEP_TOKEN_AFTER:
            yield "keep_token"


def due_where_read(mailbox: Mailbox, now: datetime) -> Iterator[Task]:
    """What is to be done by now for a mailbox that is read."""
    if mailbox.status is Status.STARTING and mailbox.status_since < now - STANDS_STILL_AFTER:
        yield "start"
    elif is_doubtful(mailbox, now):
        yield "renew"
    if mailbox.next_catch_up is None or mailbox.next_catch_up <= now:
        yield "catch_up"
    if mailbox.review and not mailbox.review.finished and mailbox.review.touched < now - REVIEW_STANDS_STILL:
        yield "review"


def is_doubtful(mailbox: Mailbox, now: datetime) -> bool:
    """Whether notifications may not come, or not for much longer."""
    subscription = mailbox.subscription
    if mailbox.status is Status.STARTING:
        return False
    if subscription is None or subscription.state is not SubscriptionState.ACTIVE or subscription.expires is None:
        return True
    return subscription.expires - now < RENEW_BEFORE

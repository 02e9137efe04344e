"""Keeping a connection alive: its subscription is made, renewed and removed.

Nothing of this happens inside a browser's request: creating a subscription makes Graph call our own webhook first, and waits.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from shared.errors import AlreadyExists, NotFound, Temporary, UserMustAct
from shared.events import emit
from shared.mailboxes import client_state
from shared.mailboxes.access import Access
from shared.mailboxes.client_state import ClientState
from shared.mailboxes.model import Mailbox, Status, Subscription
from shared.mailboxes.standing import set_standing
from shared.mailboxes.store import Mailboxes
from shared.mailboxes.work import MAILBOX_UPKEEP, MailboxWork, Task, encode
from shared.microsoft import subscriptions
from shared.storage.encryption import Keys
from shared.storage.queues import Queues

RENEW_BEFORE = timedelta(days=3)
"""A subscription is renewed so long before it expires: a renewal that fails can be repeated for days."""
FIRST_WAIT = 30.0
LONGEST_WAIT = 3600.0
"""Seconds between attempts where nobody says how long to wait: doubled each time, up to an hour."""


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What keeping connections alive needs. `webhook`: where Graph posts to; `catch_up`: finds what was not told of."""

    mailboxes: Mailboxes
    access: Access
    keys: Keys
    queues: Queues
    webhook: str
    catch_up: Callable[[Mailbox], None]
    clock: Callable[[], datetime]


def run(upkeep: Upkeep, work: MailboxWork) -> None:
    """Do one task for one mailbox, or put it back to wait."""
    mailbox = upkeep.mailboxes.get(work.mailbox)
    if mailbox is None or is_former(mailbox, work):
        emit("upkeep_dropped", mailbox=work.mailbox, task=work.task)
        return
    try:
        TASKS[work.task](upkeep, mailbox)
        emit("upkeep_done", mailbox=work.mailbox, task=work.task)
    except UserMustAct as error:
        set_standing(upkeep.mailboxes, mailbox, error, upkeep.clock())
    except Temporary as error:
        delay = error.delay if error.delay is not None else min(LONGEST_WAIT, FIRST_WAIT * 2**work.attempt)
        emit("upkeep_put_off", mailbox=work.mailbox, task=work.task, error=type(error).__name__, delay_seconds=delay)
        upkeep.queues.put(MAILBOX_UPKEEP, encode(work.again()), delay)


def is_former(mailbox: Mailbox, work: MailboxWork) -> bool:
    """Whether the task is about a subscription that is no longer the mailbox's."""
    return work.nonce is not None and (mailbox.subscription is None or work.nonce != mailbox.subscription.nonce)


def start(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Subscribe to the inbox, and find what arrived before that.

    The nonce is stored first: a notification may come before Graph's answer does.
    """
    if not mailbox.reads:
        return
    unsubscribe(upkeep, mailbox)
    nonce = client_state.new_nonce()
    mailbox = upkeep.mailboxes.change(mailbox, subscription=Subscription(nonce))
    made = subscribe(upkeep, mailbox, client_state.write(upkeep.keys, ClientState(mailbox.id, nonce)))
    mailbox = upkeep.mailboxes.change(
        mailbox,
        subscription=Subscription(nonce, made.id, made.expires),
        status=Status.CONNECTED,
        status_reason="",
        status_since=upkeep.clock(),
    )
    upkeep.catch_up(mailbox)


def subscribe(upkeep: Upkeep, mailbox: Mailbox, state: str) -> subscriptions.Subscription:
    """Make the subscription. One that a worker left behind when it died is in the way: it is removed, and asked again."""
    graph = upkeep.access.graph(mailbox)
    expires = upkeep.clock() + subscriptions.LIFETIME
    try:
        return subscriptions.create(graph, upkeep.webhook, state, expires)
    except AlreadyExists:
        for each in subscriptions.list_all(graph):
            if each.notification_url == upkeep.webhook:
                subscriptions.delete(graph, each.id)
        return subscriptions.create(graph, upkeep.webhook, state, expires)


def renew(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Put off the subscription's end, which renews its rights too; where Graph knows it no more, make a new one."""
    subscription = mailbox.subscription
    if not mailbox.reads:
        return
    if subscription is None or subscription.id is None:
        start(upkeep, mailbox)
        return
    expires = upkeep.clock() + subscriptions.LIFETIME
    try:
        renewed = subscriptions.renew(upkeep.access.graph(mailbox), subscription.id, expires)
    except NotFound:
        start(upkeep, mailbox)
        return
    upkeep.mailboxes.change(mailbox, subscription=Subscription(subscription.nonce, renewed.id, renewed.expires))


def unsubscribe(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Remove the subscription at Graph."""
    if mailbox.subscription and mailbox.subscription.id:
        subscriptions.delete(upkeep.access.graph(mailbox), mailbox.subscription.id)


def stop_reading(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Remove the subscription of a mailbox that may no longer be read."""
    if mailbox.reads:
        return
    unsubscribe(upkeep, mailbox)
    upkeep.mailboxes.change(mailbox, subscription=None)


def disconnect(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Remove the subscription, then the tokens. A sign-in that is gone cannot remove it: it ends within its week."""
    if mailbox.status is not Status.DISCONNECTING:
        return
    try:
        unsubscribe(upkeep, mailbox)
    except UserMustAct as error:
        emit("subscription_left", mailbox=mailbox.id, error=type(error).__name__)
    upkeep.mailboxes.change(
        mailbox,
        status=Status.DISCONNECTED,
        status_reason="",
        status_since=upkeep.clock(),
        subscription=None,
        token_cache=b"",
    )


def catch_up(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Find what no notification told of."""
    if mailbox.reads:
        upkeep.catch_up(mailbox)


TASKS: Mapping[Task, Callable[[Upkeep, Mailbox], None]] = {
    "start": start,
    "renew": renew,
    "reauthorize": renew,
    "subscription_removed": start,
    "stop_reading": stop_reading,
    "disconnect": disconnect,
    "catch_up": catch_up,
}


def tasks_due(upkeep: Upkeep) -> int:
    """Put a renewal on the queue for each mailbox whose subscription nears its end, and a catch-up for every other.

    Returns how many. Renewing a mailbox uses its refresh token, which lives for 90 days from its last use.
    """
    count = 0
    for mailbox in upkeep.mailboxes.all():
        if mailbox.reads:
            expires = mailbox.subscription.expires if mailbox.subscription else None
            near = expires is None or expires - upkeep.clock() < RENEW_BEFORE
            upkeep.queues.put(MAILBOX_UPKEEP, encode(MailboxWork(mailbox.id, "renew" if near else "catch_up")))
            count += 1
    return count

"""Keeping a connection alive: its subscription is made, renewed and removed.

Nothing of this happens inside a browser's request: creating a subscription makes Graph call our own webhook first, and waits.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from shared.errors import Changed, MailboxThrottled, NotFound, Temporary, UserMustAct
from shared.events import emit
from shared.mailboxes import client_state
from shared.mailboxes.access import Access, TokensUnreadable
from shared.mailboxes.client_state import ClientState
from shared.mailboxes.model import Folders, Mailbox, Status, Subscription, SubscriptionState
from shared.mailboxes.smtp_check import check_smtp
from shared.mailboxes.standing import set_standing
from shared.mailboxes.store import Mailboxes
from shared.mailboxes.work import MAILBOX_REVIEW, MAILBOX_UPKEEP, MailboxWork, ReviewWork, Task, encode
from shared.microsoft import subscriptions
from shared.microsoft.failures import QuotaReached
from shared.microsoft.folders import not_received
from shared.storage.encryption import Keys
from shared.storage.queues import Queues

FIRST_WAIT = 30.0
LONGEST_WAIT = 3600.0
"""Seconds between attempts where nobody says how long to wait: doubled each time, up to an hour."""
DOUBLINGS = 10
NO_ROOM = (
    "Microsoft has no room for another subscription on this mailbox: new e-mails are looked for every 15 minutes instead of "
    "being told of at once. Ask your Microsoft administrator which applications use this mailbox."
)


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What keeping connections alive needs. `webhook`: where Graph posts to; `catch_up`: finds what was not told of;

    `is_staff`: whether a mailbox's owner is an enabled staff member in the TMS.
    """

    mailboxes: Mailboxes
    access: Access
    keys: Keys
    queues: Queues
    webhook: str
    catch_up: Callable[[Mailbox], None]
    is_staff: Callable[[Mailbox], bool]
    clock: Callable[[], datetime]


def run(upkeep: Upkeep, work: MailboxWork) -> None:
    """Do one task for one mailbox, or put it back to wait."""
    mailbox = upkeep.mailboxes.get(work.mailbox)
    if mailbox is None or is_former(mailbox, work):
        emit("upkeep_dropped", mailbox=work.mailbox, task=work.task)
        return
    if mailbox.not_before and mailbox.not_before > upkeep.clock():
        put_off(upkeep, work, (mailbox.not_before - upkeep.clock()).total_seconds(), "MailboxThrottled")
        return
    try:
        TASKS[work.task](upkeep, mailbox)
        if work.task != "catch_up":  # which tells of itself, and is by far the most frequent
            emit("upkeep_done", mailbox=work.mailbox, task=work.task)
    except UserMustAct as error:
        set_standing(upkeep.mailboxes, mailbox, error, upkeep.clock())
    except (Temporary, Changed) as error:
        asked = error.delay if isinstance(error, Temporary) else None
        delay = asked if asked is not None else min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(work.attempt, DOUBLINGS))
        if isinstance(error, MailboxThrottled):
            upkeep.mailboxes.change(mailbox, not_before=upkeep.clock() + timedelta(seconds=delay))
        put_off(upkeep, work, delay, type(error).__name__)


def put_off(upkeep: Upkeep, work: MailboxWork, delay: float, error: str) -> None:
    """Put a task back to wait. One that a timer asked for is let go: the timer asks again."""
    emit("upkeep_put_off", mailbox=work.mailbox, task=work.task, error=error, delay_seconds=delay)
    if not work.recurring:
        upkeep.queues.put(MAILBOX_UPKEEP, encode(work.again()), delay)


def is_former(mailbox: Mailbox, work: MailboxWork) -> bool:
    """Whether the task is about a subscription that is no longer the mailbox's."""
    return work.nonce is not None and (mailbox.subscription is None or work.nonce != mailbox.subscription.nonce)


def start(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Subscribe to the folders that are read, and find what arrived before that.

    The nonce is stored first: a notification may come before Graph's answer does. It is stored by ETag, so that of several
    workers that were told of the same loss one alone subscribes anew. Raises Changed in the others.
    """
    if not mailbox.reads:
        return
    nonce = client_state.new_nonce()
    state = client_state.write(upkeep.keys, ClientState(mailbox.id, nonce))
    creating = Subscription(nonce, state=SubscriptionState.CREATING, key=client_state.signed_with(state))
    mailbox = upkeep.mailboxes.change(mailbox, unless_changed=True, subscription=creating)
    try:
        made = subscribe(upkeep, mailbox, state)
        subscription, reason = active(creating, made), ""
    except QuotaReached:
        subscription, reason = replace(creating, state=SubscriptionState.GONE), NO_ROOM
    emit("subscribed", mailbox=mailbox.id, state=subscription.state.value)
    upkeep.mailboxes.change(mailbox, subscription=subscription)
    if started := connected(upkeep, mailbox.id, reason):
        review(upkeep, started)
        upkeep.catch_up(started)


def connected(upkeep: Upkeep, mailbox_id: str, reason: str) -> Mailbox | None:
    """The mailbox, said to be connected. None where its owner has ended the reading meanwhile; raises Changed while they do."""
    mailbox = upkeep.mailboxes.get(mailbox_id)
    if mailbox is None or not mailbox.reads:
        return None
    if (mailbox.status, mailbox.status_reason) == (Status.CONNECTED, reason):
        return mailbox
    return upkeep.mailboxes.change(
        mailbox, unless_changed=True, status=Status.CONNECTED, status_reason=reason, status_since=upkeep.clock()
    )


def active(subscription: Subscription, at_graph: subscriptions.Subscription) -> Subscription:
    """The subscription as Graph has it."""
    return replace(subscription, id=at_graph.id, expires=at_graph.expires, state=SubscriptionState.ACTIVE)


def subscribe(upkeep: Upkeep, mailbox: Mailbox, state: str) -> subscriptions.Subscription:
    """Make the subscription, in place of every one that this app has on the mailbox: dead workers may have left some."""
    unsubscribe(upkeep, mailbox)
    graph = upkeep.access.graph(mailbox)
    resource = subscriptions.RESOURCE
    if mailbox.folders is Folders.ALL:
        resource = subscriptions.EVERY_FOLDER
        upkeep.mailboxes.change(mailbox, left_out=not_received(graph))
    expires = upkeep.clock() + subscriptions.LIFETIME
    return subscriptions.create(graph, upkeep.webhook, state, expires, resource)


def unsubscribe(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Remove what subscriptions this app has on the mailbox."""
    graph = upkeep.access.graph(mailbox)
    for each in subscriptions.list_all(graph):
        if each.notification_url == upkeep.webhook:
            subscriptions.delete(graph, each.id)


def renew(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Put off the subscription's end, which renews its rights too; where Graph knows it no more, make a new one.

    Renewing changes no client state. One that an older key signed is therefore replaced with its subscription, so that
    the key can be taken away (https://learn.microsoft.com/graph/api/subscription-update).
    """
    subscription = mailbox.subscription
    if not mailbox.reads:
        return
    if subscription is None or subscription.id is None or subscription.key != upkeep.keys.in_use:
        start(upkeep, mailbox)
        return
    renewing = replace(subscription, state=SubscriptionState.RENEWING)
    mailbox = upkeep.mailboxes.change(mailbox, unless_changed=True, subscription=renewing)
    expires = upkeep.clock() + subscriptions.LIFETIME
    try:
        renewed = subscriptions.renew(upkeep.access.graph(mailbox), subscription.id, expires)
    except NotFound:
        gone = replace(subscription, id=None, state=SubscriptionState.GONE)
        start(upkeep, upkeep.mailboxes.change(mailbox, subscription=gone))
        return
    upkeep.mailboxes.change(mailbox, subscription=active(subscription, renewed))


def stop_reading(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Remove the subscription of a mailbox that may no longer be read."""
    if mailbox.reads or mailbox.subscription is None:
        return
    unsubscribe(upkeep, mailbox)
    upkeep.mailboxes.change(mailbox, subscription=None)


def disconnect(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Remove the subscription, then the tokens. Without a sign-in it cannot be removed: it ends within its week."""
    if mailbox.status is not Status.DISCONNECTING:
        return
    try:
        if mailbox.subscription:
            unsubscribe(upkeep, mailbox)
    except (UserMustAct, TokensUnreadable) as error:
        emit("subscription_left", mailbox=mailbox.id, error=type(error).__name__)
    upkeep.mailboxes.change(
        mailbox,
        status=Status.DISCONNECTED,
        status_reason="",
        status_since=upkeep.clock(),
        subscription=None,
        token_cache=b"",
        claims="",
    )


def catch_up(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Find what no notification told of."""
    if mailbox.reads:
        upkeep.catch_up(mailbox)


def review(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Let the first reading begin, or go on where it stopped."""
    if mailbox.reads and mailbox.review and not mailbox.review.finished:
        upkeep.queues.put(MAILBOX_REVIEW, encode(ReviewWork(mailbox.id, mailbox.review.since.isoformat())))


def keep_token(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Use the sign-in of a mailbox through which nothing else happens, so that it does not die of age."""
    if mailbox.token_cache:
        upkeep.access.keep_token(mailbox)
        upkeep.mailboxes.change(mailbox, token_kept_at=upkeep.clock())


def check_staff(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Stop reading for somebody who is no longer a staff member in the TMS, and go on where they are one again."""
    now = upkeep.clock()
    if upkeep.is_staff(mailbox):
        mailbox = upkeep.mailboxes.change(mailbox, staff_checked_at=now)
        if mailbox.status is Status.STAFF_GONE:
            mailbox = upkeep.mailboxes.change(mailbox, status=Status.STARTING, status_reason="", status_since=now)
            start(upkeep, mailbox)
        return
    if mailbox.status is not Status.STAFF_GONE:
        emit("mailbox_status", mailbox=mailbox.id, status=Status.STAFF_GONE.value)
        mailbox = upkeep.mailboxes.change(mailbox, status=Status.STAFF_GONE, status_reason="", status_since=now)
    stop_reading(upkeep, mailbox)
    upkeep.mailboxes.change(mailbox, staff_checked_at=now)


def check_sending(upkeep: Upkeep, mailbox: Mailbox) -> None:
    """Find out whether mail can go out by SMTP."""
    check_smtp(upkeep.access, mailbox, upkeep.clock())


TASKS: Mapping[Task, Callable[[Upkeep, Mailbox], None]] = {
    "start": start,
    "renew": renew,
    "reauthorize": renew,
    "subscription_removed": start,
    "stop_reading": stop_reading,
    "disconnect": disconnect,
    "catch_up": catch_up,
    "keep_token": keep_token,
    "review": review,
    "check_staff": check_staff,
    "check_smtp": check_sending,
}

"""A connection is started, renewed, stopped and ended, against Microsoft's stand-in."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
import requests

from sandbox.microsoft.directory import Application
from sandbox.microsoft.faults import Fault, Kind
from sandbox.tms.faults import Kind as TmsKind
from sandbox.wsgi import WsgiAdapter
from shared.errors import Changed, SignInNeeded
from shared.mailboxes import client_state
from shared.mailboxes.client_state import ClientState
from shared.mailboxes.model import Mailbox, Permission, Status, SubscriptionState
from shared.mailboxes.standing import set_standing
from shared.mailboxes.upkeep import Upkeep, connected, run, start
from shared.mailboxes.work import INCOMING_MAIL, MAILBOX_UPKEEP, MailboxWork, MessageWork, Task, encode
from shared.microsoft.subscriptions import LIFETIME
from shared.pipeline.catch_up import catch_up
from tests.sandbox.microsoft.world import WEBHOOK, Webhook
from tests.shared.pipeline.road import Road


@dataclass
class Kept:
    """Dana's mailbox just after she connected it, and what looks after it."""

    road: Road = field(default_factory=Road)
    webhook: Webhook = field(default_factory=Webhook)

    def __post_init__(self) -> None:
        session = requests.Session()
        session.mount("http://app.localhost:7071", WsgiAdapter(self.webhook.app))
        self.road.microsoft.notifier.session = session
        self.road.change(subscription=None, status=Status.STARTING)
        outside = self.road.outside
        self.upkeep = Upkeep(
            outside.mailboxes,
            outside.access,
            self.road.keys,
            self.road.queues,
            WEBHOOK,
            lambda mailbox: catch_up(outside, mailbox),
            self.is_staff,
            self.road.clock,
        )

    @property
    def mailbox_id(self) -> str:
        return self.road.mailbox.id

    def is_staff(self, mailbox: Mailbox) -> bool:
        found = self.road.adapter(mailbox.organization).find_staff(mailbox.staff_email)
        return found is not None and found.enabled

    def mailbox(self) -> Mailbox:
        found = self.road.outside.mailboxes.get(self.road.mailbox.id)
        assert found
        return found

    def subscribed(self) -> list[str]:
        return [each.id for each in self.road.microsoft.subscriptions.live()]

    def current(self) -> str | None:
        """The id of the mailbox's subscription."""
        subscription = self.mailbox().subscription
        return subscription.id if subscription else None

    def do(self, task: Task, nonce: str | None = None) -> None:
        self.run(MailboxWork(self.road.mailbox.id, task, nonce))

    def run(self, work: MailboxWork) -> None:
        run(self.upkeep, work)

    def queued(self, queue: str) -> list[str]:
        taken = self.road.queues.receive(queue, 32, 600)
        for message in taken:
            self.road.queues.delete(queue, message)
        return [message.body for message in taken]

    def tasks(self) -> list[str]:
        return [MailboxWork.decode(body).task for body in self.queued(MAILBOX_UPKEEP)]


@pytest.fixture
def kept() -> Kept:
    return Kept()


def test_a_connected_mailbox_is_subscribed_to(kept: Kept) -> None:
    kept.do("start")
    (subscription,) = kept.road.microsoft.subscriptions.live()
    mailbox = kept.mailbox()
    assert mailbox.status is Status.CONNECTED
    assert mailbox.subscription
    assert (mailbox.subscription.id, mailbox.subscription.expires) == (subscription.id, subscription.expires)
    assert subscription.immutable_ids
    assert subscription.lifecycle_url == subscription.notification_url == WEBHOOK
    assert kept.webhook.validations == 2
    state = client_state.read(kept.road.keys, subscription.client_state)
    assert state == ClientState(mailbox.id, mailbox.subscription.nonce)


def test_starting_again_leaves_one_subscription(kept: Kept) -> None:
    kept.do("start")
    kept.do("start")
    assert kept.subscribed() == [kept.current()]


def test_a_subscription_that_a_dead_worker_left_behind_is_replaced(kept: Kept) -> None:
    kept.do("start")
    kept.road.change(subscription=None)
    kept.do("start")
    assert kept.subscribed() == [kept.current()]


@pytest.mark.parametrize("fault", [Kind.FAILED_VALIDATION, Kind.THROTTLE, Kind.SERVER_ERROR, Kind.DROP])
def test_a_start_that_fails_is_tried_again_later(kept: Kept, fault: Kind) -> None:
    times = 2 if fault is Kind.DROP else 1  # a GET whose connection was dropped is sent once more at once
    kept.road.break_graph(fault, times, "" if fault is Kind.FAILED_VALIDATION else "subscriptions")
    kept.do("start")
    assert kept.mailbox().status is Status.STARTING
    kept.road.clock.forward(minutes=5)
    assert kept.tasks() == ["start"]
    kept.do("start")
    assert kept.mailbox().status is Status.CONNECTED
    assert kept.subscribed() == [kept.current()]


def test_a_renewal_puts_off_the_end(kept: Kept) -> None:
    kept.do("start")
    before = kept.mailbox().subscription
    kept.road.clock.forward(days=4)
    kept.do("renew")
    after = kept.mailbox().subscription
    assert before
    assert after
    assert (after.id, after.nonce) == (before.id, before.nonce)
    assert after.expires == kept.road.clock() + LIFETIME


@pytest.mark.parametrize("task", ["renew", "reauthorize", "subscription_removed"])
def test_a_subscription_that_graph_lost_is_made_anew(kept: Kept, task: Task) -> None:
    kept.do("start")
    before = kept.mailbox().subscription
    kept.road.microsoft.subscriptions.kept.clear()
    kept.do(task)
    after = kept.mailbox().subscription
    assert before
    assert after
    assert after.nonce != before.nonce
    assert kept.subscribed() == [after.id]


def test_what_is_said_of_a_former_subscription_does_nothing(kept: Kept) -> None:
    kept.do("start")
    before = kept.mailbox().subscription
    kept.do("subscription_removed", nonce="former")
    assert kept.mailbox().subscription == before


def test_disconnecting_removes_the_subscription_and_then_the_tokens(kept: Kept) -> None:
    kept.do("start")
    kept.road.change(status=Status.DISCONNECTING)
    kept.do("disconnect")
    mailbox = kept.mailbox()
    assert (mailbox.status, mailbox.subscription, mailbox.token_cache) == (Status.DISCONNECTED, None, b"")
    assert kept.subscribed() == []


def test_disconnecting_goes_through_without_a_sign_in(kept: Kept) -> None:
    kept.do("start")
    kept.road.change(status=Status.DISCONNECTING)
    kept.road.microsoft.directory.revoke_sessions(kept.road.dana, kept.road.clock() + timedelta(seconds=1))
    kept.road.clock.forward(hours=2)
    kept.do("disconnect")
    assert (kept.mailbox().status, kept.mailbox().token_cache) == (Status.DISCONNECTED, b"")


def test_disconnecting_waits_for_a_graph_that_is_down(kept: Kept) -> None:
    kept.do("start")
    kept.road.change(status=Status.DISCONNECTING)
    kept.road.break_graph(Kind.SERVER_ERROR, 1)
    kept.do("disconnect")
    assert kept.mailbox().status is Status.DISCONNECTING
    assert kept.mailbox().token_cache
    kept.road.clock.forward(minutes=5)
    assert kept.tasks() == ["disconnect"]


def test_a_connected_mailbox_is_not_disconnected_by_an_old_task(kept: Kept) -> None:
    kept.do("start")
    kept.do("disconnect")
    assert kept.mailbox().status is Status.CONNECTED


def test_lowering_the_permission_ends_the_reading(kept: Kept) -> None:
    kept.do("start")
    kept.do("stop_reading")
    assert kept.mailbox().subscription
    kept.road.change(permission=Permission.SEND_ONLY)
    kept.do("stop_reading")
    assert (kept.mailbox().subscription, kept.subscribed()) == (None, [])
    kept.do("start")
    assert kept.subscribed() == []


def test_a_revoked_sign_in_is_said_and_asks_nothing_more(kept: Kept) -> None:
    kept.road.microsoft.directory.revoke_sessions(kept.road.dana, kept.road.clock() + timedelta(seconds=1))
    kept.road.clock.forward(hours=2)
    kept.do("start")
    assert kept.mailbox().status is Status.NEEDS_SIGN_IN
    assert kept.tasks() == []


def test_a_loss_that_is_told_of_twice_is_mended_once(kept: Kept) -> None:
    kept.do("start")
    before = kept.mailbox().subscription
    assert before
    kept.do("subscription_removed", nonce=before.nonce)
    after = kept.current()
    kept.do("subscription_removed", nonce=before.nonce)
    assert after != before.id
    assert kept.subscribed() == [after]


def test_of_two_workers_that_start_at_once_one_subscribes(kept: Kept) -> None:
    stale = kept.mailbox()
    kept.do("start")
    first = kept.current()
    with pytest.raises(Changed):
        start(kept.upkeep, stale)
    assert kept.subscribed() == [first]


def test_a_disconnection_during_the_start_stands(kept: Kept) -> None:
    kept.do("start")
    kept.road.change(status=Status.DISCONNECTING)
    assert connected(kept.upkeep, kept.mailbox().id, "") is None
    assert kept.mailbox().status is Status.DISCONNECTING
    kept.do("disconnect")
    assert (kept.mailbox().status, kept.subscribed()) == (Status.DISCONNECTED, [])


def test_without_room_for_a_subscription_the_mailbox_is_read_all_the_same(kept: Kept) -> None:
    kept.road.deliver()
    kept.queued(INCOMING_MAIL)
    kept.road.clock.forward(minutes=30)
    quota = Fault(Kind.THROTTLE, 1, path="subscriptions", method="POST", retry_after="Fri, 31 Dec 9999 23:59:59 GMT")
    kept.road.microsoft.faults.turn_on(quota)
    kept.do("start")
    mailbox = kept.mailbox()
    assert mailbox.subscription
    assert (mailbox.status, mailbox.subscription.state) == (Status.CONNECTED, SubscriptionState.GONE)
    assert "every 15 minutes" in mailbox.status_reason
    assert len(kept.queued(INCOMING_MAIL)) == 1
    kept.do("renew")
    assert (kept.mailbox().status_reason, kept.subscribed()) == ("", [kept.current()])


def test_a_renewal_that_fails_is_in_the_state(kept: Kept) -> None:
    kept.do("start")
    kept.road.break_graph(Kind.SERVER_ERROR, 1, "subscriptions")
    kept.do("renew")
    subscription = kept.mailbox().subscription
    assert subscription
    assert subscription.state is SubscriptionState.RENEWING
    kept.do("renew")
    subscription = kept.mailbox().subscription
    assert subscription
    assert subscription.state is SubscriptionState.ACTIVE


def test_a_throttled_mailbox_is_left_alone(kept: Kept) -> None:
    kept.do("start")
    kept.road.break_graph(Kind.THROTTLE, 1, "", "600")
    kept.do("catch_up")
    assert kept.mailbox().not_before == kept.road.clock() + timedelta(minutes=10)
    asked = len(kept.road.microsoft.faults.active)
    kept.road.break_graph(Kind.SERVER_ERROR, 1)
    kept.do("catch_up")
    assert len(kept.road.microsoft.faults.active) == asked + 1
    kept.road.clock.forward(minutes=11)
    assert kept.tasks() == ["catch_up", "catch_up"]


def test_a_broken_registration_disconnects_nobody(kept: Kept) -> None:
    kept.do("start")
    kept.road.microsoft.directory.register(Application("client", "Connector", frozenset({"other"}), frozenset()))
    kept.road.clock.forward(hours=2)
    kept.do("catch_up")
    assert kept.mailbox().status is Status.CONNECTED
    assert kept.mailbox().status_reason == ""
    kept.road.clock.forward(hours=2)
    assert kept.tasks() == ["catch_up"]


def test_what_microsoft_asks_of_the_next_sign_in_is_kept(kept: Kept) -> None:
    set_standing(kept.road.outside.mailboxes, kept.mailbox(), SignInNeeded("Sign in.", "{}"), kept.road.clock())
    assert (kept.mailbox().status, kept.mailbox().claims) == (Status.NEEDS_SIGN_IN, "{}")


def test_an_unused_token_is_kept_alive(kept: Kept) -> None:
    before = kept.mailbox().token_cache
    kept.do("keep_token")
    assert kept.mailbox().token_cache != before
    assert kept.mailbox().token_kept_at == kept.road.clock()


def test_what_nobody_told_of_is_found_once(kept: Kept) -> None:
    kept.do("start")
    message = kept.road.deliver()
    assert len(kept.queued(INCOMING_MAIL)) == 1
    kept.road.clock.forward(minutes=30)
    kept.do("catch_up")
    found = [MessageWork.decode(body) for body in kept.queued(INCOMING_MAIL)]
    assert [(each.message, each.how) for each in found] == [(message.immutable_id, "catch_up")]
    kept.road.queues.put(INCOMING_MAIL, encode(found[0]))
    kept.road.pump()
    assert len(kept.road.created()) == 1
    kept.road.clock.forward(hours=1)
    kept.do("catch_up")
    assert kept.queued(INCOMING_MAIL) == []


def test_mail_that_is_still_being_told_of_is_left_to_its_notification(kept: Kept) -> None:
    kept.do("start")
    kept.road.clock.forward(minutes=30)
    kept.road.deliver()
    kept.queued(INCOMING_MAIL)
    kept.do("catch_up")
    assert kept.queued(INCOMING_MAIL) == []
    assert kept.mailbox().caught_up_at == kept.road.clock() - timedelta(minutes=5)


def test_mail_that_a_rule_moved_in_late_is_found(kept: Kept) -> None:
    kept.do("start")
    message = kept.road.deliver()
    junk, inbox = kept.road.inbox.folder("junkemail"), kept.road.inbox.folder("inbox")
    assert junk
    assert inbox
    kept.road.inbox.messages[message.immutable_id] = replace(message, folder_id=junk.id)
    kept.queued(INCOMING_MAIL)
    kept.road.clock.forward(hours=3)
    kept.do("catch_up")
    assert kept.queued(INCOMING_MAIL) == []
    kept.road.inbox.messages[message.immutable_id] = replace(message, folder_id=inbox.id)
    kept.road.clock.forward(hours=3)
    kept.do("catch_up")
    assert len(kept.queued(INCOMING_MAIL)) == 1


def test_an_unknown_mailbox_is_let_go(kept: Kept) -> None:
    run(kept.upkeep, MailboxWork("nobody-nowhere", "start"))
    assert kept.tasks() == []


def test_reading_stops_for_who_is_no_longer_on_the_staff_and_goes_on_again(kept: Kept) -> None:
    kept.do("start")
    kept.do("check_staff")
    assert kept.mailbox().status is Status.CONNECTED
    member = kept.road.tms.staff[7001]
    kept.road.tms.staff[7001] = replace(member, enabled=False)
    kept.road.clock.forward(days=1)
    kept.do("check_staff")
    assert (kept.mailbox().status, kept.mailbox().reads, kept.subscribed()) == (Status.STAFF_GONE, False, [])
    kept.road.tms.staff[7001] = member
    kept.do("check_staff")
    assert kept.mailbox().status is Status.CONNECTED
    assert kept.subscribed() == [kept.current()]


def test_a_tms_that_does_not_answer_stops_nobody(kept: Kept) -> None:
    kept.do("start")
    kept.road.break_tms(TmsKind.SERVER_ERROR, None, "Staff")
    kept.do("check_staff")
    assert kept.mailbox().status is Status.CONNECTED


@pytest.mark.parametrize("status", [Status.DISCONNECTING, Status.PAUSED, Status.STARTING])
def test_what_was_refused_before_the_owner_acted_changes_nothing(kept: Kept, status: Status) -> None:
    before = kept.mailbox()
    kept.road.clock.forward(minutes=1)
    kept.road.change(status=status, status_since=kept.road.clock())
    set_standing(kept.road.outside.mailboxes, before, SignInNeeded("Sign in."), kept.road.clock())
    assert kept.mailbox().status is status

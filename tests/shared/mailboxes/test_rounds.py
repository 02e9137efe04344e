import json
import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from shared.mailboxes.model import Mailbox, Permission, Status, Subscription, SubscriptionState
from shared.mailboxes.rounds import AT_ONCE, begin, counted, due, visit
from shared.mailboxes.work import MAILBOX_ROUNDS, MailboxWork, RoundWork, Task
from tests.shared.mailboxes.test_upkeep import Kept

KEPT = Kept()
NOW = KEPT.road.clock()
HEALTHY = replace(
    KEPT.mailbox(),
    status=Status.CONNECTED,
    staff_checked_at=NOW,
    subscription=Subscription("nonce", "id", NOW + timedelta(days=6)),
    next_catch_up=NOW + timedelta(minutes=30),
)


def in_state(state: SubscriptionState) -> Mailbox:
    return replace(HEALTHY, subscription=Subscription("nonce", "id", NOW + timedelta(days=6), state))


@pytest.mark.parametrize(
    ("mailbox", "expected"),
    [
        (HEALTHY, []),
        (replace(HEALTHY, next_catch_up=NOW), ["catch_up"]),
        (replace(HEALTHY, staff_checked_at=NOW - timedelta(hours=25)), ["check_staff"]),
        (replace(HEALTHY, staff_checked_at=NOW - timedelta(hours=25), status=Status.STAFF_GONE), ["check_staff"]),
        (replace(HEALTHY, next_catch_up=None), ["catch_up"]),
        (replace(HEALTHY, next_catch_up=None, not_before=NOW + timedelta(seconds=1)), []),
        (replace(HEALTHY, subscription=None), ["renew"]),
        (replace(HEALTHY, subscription=Subscription("nonce", "id", NOW + timedelta(days=2))), ["renew"]),
        (in_state(SubscriptionState.CREATING), ["renew"]),
        (in_state(SubscriptionState.RENEWING), ["renew"]),
        (in_state(SubscriptionState.GONE), ["renew"]),
        (replace(HEALTHY, status=Status.STARTING, subscription=None, status_since=NOW), []),
        (replace(HEALTHY, status=Status.STARTING, status_since=NOW - timedelta(hours=1)), ["start"]),
        (replace(HEALTHY, status=Status.DISCONNECTING, status_since=NOW), []),
        (replace(HEALTHY, status=Status.DISCONNECTING, status_since=NOW - timedelta(hours=1)), ["disconnect"]),
        (replace(HEALTHY, status=Status.NEEDS_SIGN_IN, next_catch_up=None), []),
        (replace(HEALTHY, permission=Permission.SEND_ONLY), ["stop_reading"]),
        (replace(HEALTHY, permission=Permission.SEND_ONLY, subscription=None), []),
        (
            replace(HEALTHY, permission=Permission.SEND_ONLY, subscription=None, connected_at=NOW - timedelta(days=31)),
            ["keep_token"],
        ),
        (
            replace(
                HEALTHY,
                permission=Permission.SEND_ONLY,
                subscription=None,
                connected_at=NOW - timedelta(days=90),
                token_kept_at=NOW - timedelta(days=29),
            ),
            [],
        ),
    ],
)
def test_what_is_due(mailbox: Mailbox, expected: list[Task]) -> None:
    assert list(due(mailbox, NOW)) == expected


def test_the_timer_shares_the_mailboxes_out() -> None:
    kept = Kept()
    mailboxes = kept.road.outside.mailboxes
    for number in range(AT_ONCE + 1):
        mailboxes.put(replace(kept.mailbox(), id=f"aaaaaaaaaa-{number:020d}", etag=None))
    mailboxes.put(replace(kept.mailbox(), id="aaaaaaaaaa-gone", status=Status.DISCONNECTED, etag=None))
    assert begin(kept.upkeep) == AT_ONCE + 2
    works = [RoundWork.decode(body) for body in kept.queued(MAILBOX_ROUNDS)]
    assert sorted(len(each.mailboxes) for each in works) == [2, AT_ONCE]
    assert kept.mailbox().id in {id for each in works for id in each.mailboxes}


def test_a_round_asks_for_what_is_due_once() -> None:
    kept = Kept()
    kept.do("start")
    kept.road.clock.forward(hours=2)
    visit(kept.upkeep, RoundWork((kept.mailbox().id, "nobody-nowhere")))
    assert kept.tasks() == ["catch_up"]
    kept.do("catch_up")
    visit(kept.upkeep, RoundWork((kept.mailbox().id,)))
    assert kept.tasks() == []


def test_what_a_timer_asked_for_does_not_wait_on_the_queue() -> None:
    kept = Kept()
    kept.do("start")
    kept.road.change(not_before=kept.road.clock() + timedelta(hours=1))
    kept.run(MailboxWork(kept.mailbox().id, "catch_up", recurring=True))
    kept.road.clock.forward(hours=2)
    assert kept.tasks() == []


@pytest.mark.parametrize(
    ("mailbox", "expected"),
    [
        (HEALTHY, {"mailboxes", "connected", "subscribed"}),
        (
            replace(HEALTHY, not_before=NOW + timedelta(minutes=5)),
            {"mailboxes", "connected", "subscribed", "throttled"},
        ),
        (replace(HEALTHY, subscription=None), {"mailboxes", "connected", "unsubscribed"}),
        (in_state(SubscriptionState.RENEWING), {"mailboxes", "connected", "unsubscribed"}),
        (
            replace(HEALTHY, subscription=Subscription("nonce", "id", NOW + timedelta(hours=23))),
            {"mailboxes", "connected", "subscribed", "expiring"},
        ),
        (replace(HEALTHY, permission=Permission.SEND_ONLY, subscription=None), {"mailboxes", "connected"}),
        (replace(HEALTHY, status=Status.NEEDS_SIGN_IN), {"mailboxes", "needs_sign_in"}),
        (replace(HEALTHY, status=Status.STARTING, subscription=None), {"mailboxes", "starting"}),
    ],
)
def test_a_mailbox_is_counted_as_it_stands(mailbox: Mailbox, expected: set[str]) -> None:
    assert set(counted(mailbox, NOW)) == expected


def test_a_visit_tells_how_many_mailboxes_stand_how(caplog: pytest.LogCaptureFixture) -> None:
    kept = Kept()
    with caplog.at_level(logging.INFO, "connector"):
        visit(kept.upkeep, RoundWork((kept.road.mailbox.id, "gone-" + "a" * 20)))
    (told,) = [json.loads(each.getMessage()) for each in caplog.records if "mailboxes_visited" in each.getMessage()]
    assert (told["mailboxes"], told[kept.mailbox().status.value]) == (1, 1)
    assert told["count"] == len(list(due(kept.mailbox(), kept.road.clock())))

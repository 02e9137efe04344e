"""In the end every message that arrived has been handled exactly once, whatever happened on the way."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import timedelta

import pytest

from sandbox.microsoft.faults import Fault, Kind
from shared.mailboxes.model import Status
from shared.mailboxes.work import QUEUES
from tests.shared.mailboxes.month import Month

pytestmark = pytest.mark.timeout(600)

Events = Mapping[int, Callable[[], None]]
MOST = 6
"""E-mails in a quarter of an hour: some two thousand in the month."""


def turn_on(month: Month, *faults: Fault) -> None:
    for fault in faults:
        month.road.microsoft.faults.turn_on(fault)


@pytest.fixture(scope="module")
def month() -> Month:
    """The month, lived."""
    month = Month()
    faults = month.road.microsoft.faults
    month.days_before(20)
    month.sign_in()
    for number in range(30):
        month.day(EVENTS.get(number, lambda _: {})(month), most=MOST if number % 7 < 5 else 0)
    faults.clear()
    for _ in range(48):
        month.step(timedelta(hours=1), 0)
    return month


def outage(month: Month) -> Events:
    """Two hours in which Graph answers nothing and tells of nothing."""
    broken = (Fault(Kind.SERVER_ERROR), Fault(Kind.LOST_NOTIFICATIONS))
    return {8: lambda: turn_on(month, *broken), 16: month.road.microsoft.faults.clear}


def duplicates(month: Month) -> Events:
    """Every change is told of twice, and some an hour late."""
    told = (Fault(Kind.DUPLICATE_NOTIFICATIONS, 40), Fault(Kind.LATE_NOTIFICATIONS, 15, seconds=3600))
    return {0: lambda: turn_on(month, *told)}


def storm(month: Month) -> Events:
    """Graph wants to be left alone, again and again."""
    throttles = (Fault(Kind.THROTTLE, 30, retry_after="300"), Fault(Kind.MAILBOX_CONCURRENCY, 20))
    return {4: lambda: turn_on(month, *throttles)}


def forgotten(month: Month) -> Events:
    """Graph forgets the subscription and says nothing."""
    return {6: month.road.microsoft.subscriptions.kept.clear}


def password_reset(month: Month) -> Events:
    """The sign-in is revoked in the morning, and Dana signs in again in the afternoon."""

    def revoke() -> None:
        month.road.microsoft.directory.revoke_sessions(month.road.dana, month.road.clock() + timedelta(seconds=1))

    def sign_in() -> None:
        assert month.mailbox().status is Status.NEEDS_SIGN_IN
        month.sign_in()

    return {4: revoke, 24: sign_in}


def pause(month: Month) -> Events:
    return {2: lambda: month.connections.pause_reading(month.mailbox())}


def resume(month: Month) -> Events:
    return {2: month.resumes}


def queues_lost(month: Month) -> Events:
    """Queue messages disappear in the middle of the day."""

    def lose() -> None:
        for queue in QUEUES:
            month.road.queues.queues.pop(queue, None)

    return dict.fromkeys(range(8, 14), lose)


EVENTS = {
    2: outage,
    3: duplicates,
    7: storm,
    8: forgotten,
    11: password_reset,
    14: pause,
    21: resume,
    24: queues_lost,
}


def test_every_message_is_handled_exactly_once(month: Month) -> None:
    road = month.road
    rows = road.outside.receipts.recent(road.mailbox.id, 100_000)
    assert Counter(row.message for row in rows) == Counter(each.immutable_id for each in month.delivered)
    assert {row.state for row in rows} == {"closed"}
    assert len(road.created()) == len(month.asked)
    assert {road.whereabouts(message)[0] for message in month.asked} == {"Archive"}
    assert road.waiting() == {}


def test_it_is_known_how_each_was_found(month: Month) -> None:
    report = month.report()
    assert sum(report.values()) == len(month.delivered) > 1500
    assert report["review"] == 20
    assert report["notification"] > report["catch_up"] > 0


def test_the_connection_stands_and_is_read_through(month: Month) -> None:
    mailbox = month.mailbox()
    assert mailbox.status is Status.CONNECTED
    assert mailbox.read_through
    assert mailbox.read_through > month.road.clock() - timedelta(hours=2)
    assert mailbox.subscription
    (subscription,) = month.road.microsoft.subscriptions.live()
    assert subscription.id == mailbox.subscription.id

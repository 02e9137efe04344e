"""Some hours of a mailbox on the storage emulator, two hundred times as fast as they are.

What the month shows in memory is shown here with queues and tables over the network: real pop receipts, ETags and delays.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any, cast

import pytest

from sandbox.azurite import Emulator
from sandbox.microsoft.faults import Fault, Kind
from shared.mailboxes.model import Status
from shared.storage.azure import AzureQueues, AzureTables
from shared.storage.queues import Received
from tests.conftest import used
from tests.shared.mailboxes.month import STEP, Month
from tests.shared.pipeline.road import START, Clock, Road

pytestmark = pytest.mark.timeout(600)

TIME_SCALE = 1 / 200
"""A quarter of an hour is over in four and a half seconds. Storage's shortest wait, a second, is three minutes."""
BEFORE = 6


class FastClock(Clock):
    """Runs by itself; to set it is to wait until then, and only `forward` jumps."""

    def __init__(self) -> None:
        self.began = time.monotonic()
        self.jumped = timedelta()

    @property
    def now(self) -> datetime:
        return START + self.jumped + timedelta(seconds=(time.monotonic() - self.began) / TIME_SCALE)

    @now.setter
    def now(self, value: datetime) -> None:
        time.sleep(max(0.0, (value - self.now).total_seconds() * TIME_SCALE))

    def forward(self, **span: float) -> None:
        self.jumped += timedelta(**span)


class FastQueues(AzureQueues):
    """The emulator's queues, with every wait as short as the clock is fast."""

    def put(self, queue: str, body: str, delay: float = 0) -> None:
        super().put(queue, body, delay * TIME_SCALE)

    def receive(self, queue: str, limit: int, hidden_for: float) -> list[Received]:
        return super().receive(queue, 1, hidden_for * TIME_SCALE)


@pytest.fixture(scope="module")
def month(azurite: Emulator) -> Iterator[Month]:
    """The hours, lived."""
    account = azurite.connection_string(next(used))
    tables = AzureTables(account)
    queues = FastQueues(account)
    road = Road(clock=FastClock(), tables=cast(Any, tables), queues_by=lambda _: cast(Any, queues))
    month = Month(road)
    month.days_before(BEFORE)
    month.sign_in()
    for quarter in range(24):
        if event := EVENTS.get(quarter):
            event(month)
        month.step(STEP, month.random.randint(0, 3) if quarter < 14 else 0)
    yield month
    tables.close()


def turn_on(*faults: Fault) -> Callable[[Month], None]:
    def do(month: Month) -> None:
        for fault in faults:
            month.road.microsoft.faults.turn_on(fault)

    return do


def good_weather(month: Month) -> None:
    month.road.microsoft.faults.clear()


def revoke(month: Month) -> None:
    month.road.microsoft.directory.revoke_sessions(month.road.dana, month.road.clock() + timedelta(seconds=1))


def sign_in_again(month: Month) -> None:
    assert month.mailbox().status is Status.NEEDS_SIGN_IN
    month.sign_in()


EVENTS: dict[int, Callable[[Month], None]] = {
    1: turn_on(Fault(Kind.DUPLICATE_NOTIFICATIONS, 3), Fault(Kind.LATE_NOTIFICATIONS, 1, seconds=900)),
    3: turn_on(Fault(Kind.SERVER_ERROR), Fault(Kind.LOST_NOTIFICATIONS)),
    5: good_weather,
    6: turn_on(Fault(Kind.THROTTLE, 4, retry_after="300"), Fault(Kind.MAILBOX_CONCURRENCY, 2)),
    8: revoke,
    10: sign_in_again,
    11: lambda month: month.connections.pause_reading(month.mailbox()),
    13: lambda month: month.resumes(),
}


def test_every_message_is_handled_exactly_once(month: Month) -> None:
    road = month.road
    rows = road.outside.receipts.recent(road.mailbox.id, 1000)
    assert Counter(row.message for row in rows) == Counter(each.immutable_id for each in month.delivered)
    assert {row.state for row in rows} == {"closed"}
    assert len(road.created()) == len(month.asked) > 0
    assert {road.whereabouts(message)[0] for message in month.asked} == {"Archive"}


def test_it_is_known_how_each_was_found(month: Month) -> None:
    report = month.report()
    assert sum(report.values()) == len(month.delivered)
    assert report["review"] == BEFORE
    assert report["notification"] > 0
    assert report["catch_up"] > 0


def test_the_connection_stands_and_is_read_through(month: Month) -> None:
    mailbox = month.mailbox()
    assert mailbox.status is Status.CONNECTED
    assert mailbox.read_through
    assert mailbox.read_through > month.road.clock() - timedelta(hours=2)

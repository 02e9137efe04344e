"""A host of several workers for the road: workers that die or stop for a while, clocks that differ, messages that come twice.

It keeps the real host's rules: a message that a worker took is hidden for ten minutes and deleted when the worker is done;
where the worker dies, nothing is deleted, and the message comes again.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import cycle

from shared.errors import Changed
from shared.mailboxes.work import QUEUES, MessageWork
from shared.pipeline.outside import Outside
from shared.pipeline.points import Passed, Point, nothing
from shared.pipeline.receipts import Receipts
from shared.pipeline.run import run
from shared.storage.queues import Received
from tests.shared.pipeline.road import LEASE, Road

HIDDEN_FOR = 600.0
LONGEST = 100
"""Rounds of eleven minutes after which everything must have come to its end."""


class Killed(BaseException):
    """A worker's process was ended: nothing of it goes on, not even what cleans up."""


@dataclass
class Trouble:
    """Calls `befall` when a worker gets to `point` for the `nth` time; the points that were passed are kept in `passed`."""

    point: Point
    nth: int
    befall: Callable[[], None]
    passed: list[Point] = field(default_factory=list)

    def __call__(self, point: Point) -> None:
        self.passed.append(point)
        if point is self.point and self.passed.count(point) == self.nth:
            self.befall()

    @property
    def came(self) -> bool:
        return self.passed.count(self.point) >= self.nth


def killed() -> None:
    raise Killed


class Host:
    """Workers, each with its own clock, that take turns at the road's messages."""

    def __init__(self, road: Road, skews: tuple[timedelta, ...] = (timedelta(),), passed: Passed = nothing) -> None:
        """`skews`: how far each worker's clock is ahead."""
        self.road = road
        self.workers: Iterator[Outside] = cycle([self.worker(skew, passed) for skew in skews])

    def worker(self, skew: timedelta, passed: Passed) -> Outside:
        def clock() -> datetime:
            return self.road.clock() + skew

        receipts = Receipts(self.road.tables, LEASE, clock)
        return replace(self.road.outside, clock=clock, receipts=receipts, passed=passed)

    def pump(self) -> None:
        """Handle what is visible on the queues, until nothing is."""
        while taken := [(queue, each) for queue in QUEUES for each in self.road.queues.receive(queue, 1, HIDDEN_FOR)]:
            for queue, received in taken:
                self.handle(queue, received)

    def handle(self, queue: str, received: Received) -> None:
        with suppress(Killed):
            run(next(self.workers), queue, MessageWork.decode(received.body))
            with suppress(Changed):
                self.road.queues.delete(queue, received)

    def run_to_the_end(self) -> None:
        """Until nothing is left on any queue."""
        for _ in range(LONGEST):
            self.pump()
            if not self.road.waiting():
                return
            self.road.clock.forward(minutes=11)
        raise AssertionError(f"still on the queues: {self.road.waiting()}")

"""What a mailbox costs, counted; docs/scale.md states the same numbers and does its arithmetic with them."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import requests

from shared.mailboxes.rounds import visit
from shared.mailboxes.work import INCOMING_MAIL, MAILBOX_UPKEEP, MailboxWork, MessageWork, RoundWork
from shared.pipeline.run import run
from shared.storage.memory import MemoryQueues, MemoryTables
from shared.storage.tables import Entity, Operation, Value
from tests.shared.mailboxes.test_upkeep import Kept
from tests.shared.pipeline.road import Road

PAGE = (Path(__file__).parents[3] / "docs" / "scale.md").read_text(encoding="utf-8")


class CountedTables(MemoryTables):
    """Tables that count the requests made of them: whatever writes is a transaction here."""

    count = 0

    def get(self, table: str, partition: str, row: str) -> Entity | None:
        self.count += 1
        return super().get(table, partition, row)

    def transact(self, table: str, operations: Sequence[Operation]) -> list[Entity]:
        self.count += 1
        return super().transact(table, operations)

    def query(
        self,
        table: str,
        *,
        partition: str | None = None,
        first: str | None = None,
        before: str | None = None,
        where: Mapping[str, Value] | None = None,
        select: Sequence[str] | None = None,
    ) -> Iterator[Entity]:
        self.count += 1
        return super().query(table, partition=partition, first=first, before=before, where=where, select=select)


class CountedQueues(MemoryQueues):
    """Queues that count operations: each message is put, received and deleted."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__(clock)
        self.count = 0

    def put(self, queue: str, body: str, delay: float = 0) -> None:
        self.count += 3
        super().put(queue, body, delay)


class Cost(NamedTuple):
    """Operations."""

    graph: int
    tables: int
    queues: int


class Meter:
    """Dana's mailbox, connected and quiet, with everything counted that happens from now on."""

    def __init__(self) -> None:
        self.tables = CountedTables()
        self.kept = Kept(Road(tables=self.tables, queues_by=CountedQueues))
        self.kept.do("start")
        self.kept.do("check_staff")
        self.kept.road.clock.forward(hours=3)
        self.kept.do("catch_up")
        self.kept.road.session.hooks["response"].append(self.answered)
        self.queues = self.kept.road.queues
        self.begin()

    def begin(self) -> None:
        """Count from now on."""
        assert isinstance(self.queues, CountedQueues)
        self.graph = self.tables.count = self.queues.count = 0

    def answered(self, response: requests.Response, *_: object, **__: object) -> None:
        self.graph += "/v1.0/" in response.url

    def cost(self) -> Cost:
        assert isinstance(self.queues, CountedQueues)
        return Cost(self.graph, self.tables.count, self.queues.count)

    def rounds(self, count: int) -> None:
        """The timer's rounds, and what they ask for. The message of a round is shared by many mailboxes."""
        for _ in range(count):
            visit(self.kept.upkeep, RoundWork((self.kept.mailbox_id,)))
            for body in self.kept.queued(MAILBOX_UPKEEP):
                self.kept.run(MailboxWork.decode(body))
            self.kept.road.clock.forward(minutes=15)


def stated(what: str) -> Cost:
    """The row of the page's table."""
    found = re.search(rf"^\| {what} \| (\d+) \| (\d+) \| (\d+) \|", PAGE, flags=re.MULTILINE)
    assert found, what
    return Cost(*map(int, found.groups()))


def test_a_quiet_mailbox_costs_what_the_page_says() -> None:
    meter = Meter()
    meter.rounds(1)
    assert meter.cost() == stated("a round in which nothing is due")
    meter = Meter()
    meter.kept.road.change(next_catch_up=None)
    meter.begin()
    meter.rounds(1)
    assert meter.cost() == stated("a round with a catch-up")


def test_a_message_costs_what_the_page_says() -> None:
    meter = Meter()
    road = meter.kept.road
    for subject in ("The first, whose action looks up the archive folder", "The one that counts"):
        message = road.deliver(subject)
        road.queues.queues.pop(INCOMING_MAIL)
        meter.begin()
        run(road.outside, INCOMING_MAIL, MessageWork(meter.kept.mailbox_id, message.immutable_id))
    cost = meter.cost()
    assert len(road.created()) == 2
    # The queue message that brought it is put by the host, received and deleted.
    assert cost._replace(queues=cost.queues + 3) == stated("a quote request with one shipment")

"""What a message costs, counted, against the table in docs/reliability.md: a change that costs one more must change it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
import requests

from sandbox.tms.state import ALL
from shared.mailboxes.model import Action
from shared.storage.memory import MemoryQueues, MemoryTables
from shared.storage.queues import Received
from shared.storage.tables import Entity, Operation, Value
from shared.tms.model import Capabilities
from tests.shared.pipeline.road import EXISTING, QUOTE, Clock, Road

PAGE = Path(__file__).parents[3] / "docs" / "reliability.md"
PDF = {"bol.pdf": b"%PDF-1.7 a bill of lading"}
COLUMNS = ("queue", "table", "graph", "tms")


class CountedTables(MemoryTables):
    """Tables that count what each request to Azure would be: a transaction is one."""

    def __init__(self, counter: Counter[str]) -> None:
        super().__init__()
        self.counter = counter

    def get(self, table: str, partition: str, row: str) -> Entity | None:
        self.counter["table"] += 1
        return super().get(table, partition, row)

    def transact(self, table: str, operations: Sequence[Operation]) -> list[Entity]:
        self.counter["table"] += 1
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
        self.counter["table"] += 1
        return super().query(table, partition=partition, first=first, before=before, where=where, select=select)


class CountedQueues(MemoryQueues):
    """Queues that count; of receiving, each message is one: the host's idle polling is nobody's message."""

    def __init__(self, clock: Clock, counter: Counter[str]) -> None:
        super().__init__(clock)
        self.counter = counter

    def put(self, queue: str, body: str, delay: float = 0) -> None:
        self.counter["queue"] += 1
        super().put(queue, body, delay)

    def receive(self, queue: str, limit: int, hidden_for: float) -> list[Received]:
        received = super().receive(queue, limit, hidden_for)
        self.counter["queue"] += len(received)
        return received

    def delete(self, queue: str, message: Received) -> None:
        self.counter["queue"] += 1
        super().delete(queue, message)


class Counted:
    """A road on which everything is counted, once the mailbox is connected and its archive is known."""

    def __init__(self, capabilities: Capabilities = ALL, action: Action = Action.ARCHIVE) -> None:
        self.counter: Counter[str] = Counter()
        self.road = Road(
            action,
            capabilities,
            tables=CountedTables(self.counter),
            queues_by=lambda clock: CountedQueues(clock, self.counter),
        )
        archive = self.road.inbox.folder("archive")
        assert archive
        self.road.change(archive_folder=archive.id)
        self.counter.clear()
        self.road.session.hooks["response"].append(self.count)

    def count(self, response: requests.Response, *_: object, **__: object) -> None:
        self.counter["tms" if str(response.request.url).startswith("http://tms.test") else "graph"] += 1

    def cost(self) -> tuple[int, ...]:
        self.road.pump()
        counted = tuple(self.counter[column] for column in COLUMNS)
        assert self.road.waiting() == {}
        assert {row.state for row in self.road.rows()} == {"closed"}
        return counted


def quote() -> tuple[int, ...]:
    counted = Counted()
    counted.road.deliver()
    return counted.cost()


def quote_of_an_old_tms() -> tuple[int, ...]:
    counted = Counted(Capabilities())
    counted.road.deliver()
    return counted.cost()


def quote_and_document() -> tuple[int, ...]:
    counted = Counted()
    counted.road.deliver(files=PDF)
    return counted.cost()


def quote_left_alone() -> tuple[int, ...]:
    counted = Counted(action=Action.DO_NOTHING)
    counted.road.deliver()
    return counted.cost()


def quote_and_operations() -> tuple[int, ...]:
    counted = Counted()
    counted.road.deliver(body=f"Where is shipment ID {EXISTING}?\n\nAlso: {QUOTE}")
    return counted.cost()


def operations() -> tuple[int, ...]:
    counted = Counted()
    counted.road.deliver(f"Shipment ID {EXISTING}", "Where is this one?")
    return counted.cost()


def document() -> tuple[int, ...]:
    counted = Counted()
    counted.road.deliver("Paperwork", "Please find it attached.", PDF)
    return counted.cost()


def other() -> tuple[int, ...]:
    counted = Counted()
    counted.road.deliver("Lunch", "Are you coming on Friday?")
    return counted.cost()


def duplicate() -> tuple[int, ...]:
    counted = Counted()
    message = counted.road.deliver("Lunch", "Are you coming on Friday?")
    counted.road.pump()
    counted.counter.clear()
    counted.road.notify(message)
    return counted.cost()


COSTS = {
    "quote, one shipment": quote,
    "quote, a TMS without keys": quote_of_an_old_tms,
    "quote, do nothing with the e-mail": quote_left_alone,
    "quote with a document": quote_and_document,
    "quote that names a shipment": quote_and_operations,
    "operations, one shipment": operations,
    "one document": document,
    "other": other,
    "other, notified once more": duplicate,
}


def written() -> dict[str, tuple[int, ...]]:
    """The table of the documentation."""
    lines = re.findall(r"^\| ([^|]+?) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|", PAGE.read_text("utf-8"), re.MULTILINE)
    return {name: tuple(map(int, numbers)) for name, *numbers in lines}


@pytest.mark.parametrize("name", COSTS)
def test_a_message_costs_what_the_table_says(name: str) -> None:
    assert COSTS[name]() == written()[name]


def test_the_table_lists_what_is_counted() -> None:
    assert list(written()) == list(COSTS)

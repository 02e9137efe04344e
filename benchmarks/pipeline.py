"""A quote request with one shipment through the pipeline, beside the same calls made by hand.

    python -m benchmarks.pipeline

By hand, nothing is read, decided or checked: the calls that the app made for this very message are made again, one by one
(`benchmarks/by_hand.py`). Storage is in memory and all answers come from a record, at once: no call waits for anybody, which is
as unfavourable to the app as can be.
"""

import logging
import os
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import requests

from benchmarks.by_hand import Record, RecordedTables, RecordedWire
from benchmarks.figure import Figure, run
from benchmarks.timing import in_turn, milliseconds, undisturbed
from sandbox.wsgi import WsgiAdapter
from shared.mailboxes.work import INCOMING_MAIL, MessageWork, encode
from shared.pipeline.run import run as handle
from shared.reading import Address, Context, Message, decide, read
from shared.storage.memory import MemoryQueues
from shared.storage.queues import Received
from tests.shared.pipeline.road import QUOTE, START, Clock, Road

TIMES = 200
STATED = {"queue": 3, "table": 6, "graph": 2, "tms": 4}
"""Operations of such a message (docs/reliability.md, *What a message costs*)."""
LEAST = {"queue": 3, "table": 4, "graph": 2, "tms": 3}
"""The least that it could do with; the page says what each further one is for."""


class CountedQueues(MemoryQueues):
    """Queues that count what is put, received and deleted."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.count = 0

    def put(self, queue: str, body: str, delay: float = 0) -> None:
        """See `Queues.put`."""
        self.count += 1
        super().put(queue, body, delay)

    def receive(self, queue: str, limit: int, hidden_for: float) -> list[Received]:
        """See `Queues.receive`. Looking at an empty queue is nobody's message."""
        received = super().receive(queue, limit, hidden_for)
        self.count += len(received)
        return received

    def delete(self, queue: str, message: Received) -> None:
        """See `Queues.delete`."""
        self.count += 1
        super().delete(queue, message)


class Twice:
    """A message that is handled by the app and by hand, as often as one likes, each time as if it were the first."""

    def __init__(self) -> None:
        self.record = Record()
        self.tables = RecordedTables(self.record)
        self.road = Road(tables=self.tables, queues_by=CountedQueues)
        record_answers(self.road.session, self.record)
        archive = self.road.inbox.folder("archive")
        self.road.change(archive_folder=archive.id if archive else None)
        self.message = self.road.deliver().immutable_id
        self.begin_again()
        self.record.is_open = True
        self.by_app()
        self.record.is_open = False
        self.calls = tuple(self.record.calls)
        self.operations = Counter(call.kind for call in self.calls) + Counter(queue=self.queues.count)

    @property
    def queues(self) -> CountedQueues:
        """The road's queues."""
        assert isinstance(self.road.queues, CountedQueues)
        return self.road.queues

    def begin_again(self) -> None:
        """The mailbox is connected, nothing was ever done, and a notification has put the message on the queue."""
        self.tables.begin_again()
        self.road.outside.mailboxes.put(self.road.mailbox)
        self.queues.queues.clear()
        self.queues.count = 0
        self.queues.put(INCOMING_MAIL, encode(MessageWork(self.road.mailbox.id, self.message, nonce="nonce")))

    def by_app(self) -> None:
        """As the function of the queue does."""
        (received,) = self.queues.receive(INCOMING_MAIL, 1, 600)
        handle(self.road.outside, INCOMING_MAIL, MessageWork.decode(received.body))
        self.queues.delete(INCOMING_MAIL, received)

    def by_hand(self) -> None:
        """The same calls."""
        (received,) = self.queues.receive(INCOMING_MAIL, 1, 600)
        for call in self.calls:
            call.again()
        self.queues.delete(INCOMING_MAIL, received)

    def milliseconds(self, way: Callable[[], None]) -> float:
        """How long the message takes one way, from the queue to its end."""
        self.begin_again()
        return milliseconds(way)


def record_answers(session: requests.Session, record: Record) -> None:
    """Let the stand-ins be asked each thing once."""
    for address, kind in (("http://tms.test", "tms"), ("http://localhost", "graph")):
        stand_in = session.get_adapter(address)
        assert isinstance(stand_in, WsgiAdapter)
        session.mount(address, RecordedWire(stand_in, kind, record, session))


def measure(times: int = TIMES) -> Iterator[Figure | str]:
    """The figures, of so many times by the app and by hand, in turn."""
    message = Twice()
    for kind, counted in sorted(message.operations.items()):
        yield Figure(f"{kind} operations, {LEAST[kind]} at least needed", counted, "", STATED[kind], is_certain=True)
    ways = (message.by_app, message.by_hand, read_alone)
    by_app, by_hand, reading = map(undisturbed, in_turn(times, *(partial(message.milliseconds, way) for way in ways)))
    yield Figure("time, beside the calls by hand", by_app / by_hand, "times as long")
    yield Figure("time, beside the calls by hand and the reading alone", by_app / (by_hand + reading), "times as long")


def read_alone() -> None:
    """What the reader does for the message."""
    email = Message("Quote", Address("Sam Shipper", "sam@acmeplumbing.example"), START, QUOTE)
    decide(read(email), Context())


def main() -> None:
    """Print the figures. What the pipeline logs is written, as in Azure, and goes nowhere."""
    with Path(os.devnull).open("w") as nowhere:
        logging.basicConfig(level=logging.INFO, stream=nowhere)
        run(__doc__, measure())


if __name__ == "__main__":
    main()

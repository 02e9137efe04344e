"""Queues in memory, by a clock that is handed in."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count
from threading import Lock
from uuid import NAMESPACE_OID, uuid5

from shared.errors import Changed
from shared.storage import limits
from shared.storage.queues import Received


@dataclass(slots=True)
class Message:
    """A message in a queue, with the moment from which on it can be received."""

    id: str
    body: str
    inserted: datetime
    visible: datetime
    dequeue_count: int = 0
    pop_receipt: str = ""


class MemoryQueues:
    """`Queues` in memory; safe to use from several threads.

    Azure's queues promise no order. Here it is that of the ids: not the order of arrival, and the same in every run.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        """`clock` tells the time, aware of its zone; a test's clock moves when the test says so."""
        self.clock = clock
        self.queues: defaultdict[str, dict[str, Message]] = defaultdict(dict)
        self.numbers = count(1)
        self.lock = Lock()

    def put(self, queue: str, body: str, delay: float = 0) -> None:
        """See `Queues.put`."""
        limits.check_queue(queue)
        limits.check_message(body)
        hidden = timedelta(seconds=limits.whole_seconds(delay))
        now = self.clock()
        with self.lock:
            message = Message(self.new_id(), body, inserted=now, visible=now + hidden)
            self.queues[queue][message.id] = message

    def receive(self, queue: str, limit: int, hidden_for: float) -> list[Received]:
        """See `Queues.receive`."""
        limits.check_queue(queue)
        hidden = timedelta(seconds=limits.whole_seconds(hidden_for, least=1))
        now = self.clock()
        with self.lock:
            visible = sorted(m.id for m in self.queues[queue].values() if m.visible <= now)
            taken = [self.queues[queue][id] for id in visible[: min(limit, limits.MESSAGES_AT_ONCE)]]
            for message in taken:
                message.dequeue_count += 1
                message.visible = now + hidden
                message.pop_receipt = self.new_id()
            return [Received(m.id, m.body, m.dequeue_count, m.inserted, m.pop_receipt) for m in taken]

    def hide(self, queue: str, message: Received, seconds: float) -> Received:
        """See `Queues.hide`."""
        hidden = timedelta(seconds=limits.whole_seconds(seconds))
        with self.lock:
            held = self.held(queue, message)
            held.visible = self.clock() + hidden
            held.pop_receipt = self.new_id()
            return replace(message, pop_receipt=held.pop_receipt)

    def delete(self, queue: str, message: Received) -> None:
        """See `Queues.delete`."""
        with self.lock:
            del self.queues[queue][self.held(queue, message).id]

    def length(self, queue: str) -> int:
        """See `Queues.length`."""
        limits.check_queue(queue)
        with self.lock:
            return len(self.queues[queue])

    def held(self, queue: str, message: Received) -> Message:
        """The message itself, for whoever received it last. Raises `Changed` for everyone else."""
        limits.check_queue(queue)
        found = self.queues[queue].get(message.id)
        if found is None or found.pop_receipt != message.pop_receipt:
            raise Changed("Somebody else has received or deleted the message.")
        return found

    def new_id(self) -> str:
        """An id or a pop receipt that has not been used before."""
        return str(uuid5(NAMESPACE_OID, str(next(self.numbers))))

"""Every order in which two workers can come to handle one message: storage operation by storage operation.

A worker is the real code. It is stepped by running it from its beginning again: what it was told before is told again from its
log, one operation more is carried out, and at the next one it is stopped. So a state of the whole is plain data, and all of them
can be visited, breadth first.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from typing import Literal, TypeVar, cast

import requests

from shared.errors import Temporary, UnknownOutcome
from shared.mailboxes.work import INCOMING_MAIL, TMS_RECORDS, MessageWork
from shared.pipeline.classify import claimed
from shared.pipeline.outside import Held
from shared.pipeline.receipts import Receipts
from shared.pipeline.row import Row, row_of
from shared.pipeline.run import carry_on, put_off
from shared.storage.memory import MemoryQueues, MemoryTables
from shared.storage.tables import Entity, Operation
from shared.tms.model import Capabilities, Order
from shared.tms.tai import Tai
from tests.shared.pipeline.road import LEASE, START, Road

T = TypeVar("T")
Fate = Literal["answered", "done, no answer", "not done, no answer"]
UNANSWERED: tuple[Fate, ...] = ("done, no answer", "not done, no answer")
HIDDEN = timedelta(minutes=11)
SHIPMENT = "131440001"
SESSION = requests.Session()


class Stopped(BaseException):
    """The worker stands right before its next operation."""


@dataclass(frozen=True)
class State:
    """All there is: the table, what the TMS created, deliveries that can be taken or come later, and each worker's log.

    `crashes`, `pauses` and `faults` may still happen: a worker dies; time passes over a lease while one is at work; the TMS
    gives no answer. A worker whose log is None is idle.
    """

    rows: tuple[Entity, ...] = ()
    version: int = 1
    created: int = 0
    visible: int = 3
    hidden: int = 0
    now: datetime = START
    workers: tuple[tuple[object, ...] | None, ...] = (None, None)
    crashes: int = 1
    pauses: int = 1
    faults: int = 1
    path: tuple[str, ...] = field(default=(), compare=False)

    @property
    def key(self) -> str:
        """The same for states that only differ in which worker is which, or in how they were come by."""
        workers = sorted(map(repr, self.workers))
        return repr(replace(self, workers=(), path=())) + repr(workers)

    @property
    def busy(self) -> bool:
        return any(log is not None for log in self.workers)

    @property
    def ended(self) -> bool:
        return not (self.busy or self.visible or self.hidden)

    @property
    def row(self) -> Row | None:
        return next((row_of(each) for each in self.rows if each.row.startswith("m-")), None)


class Step:
    """One more operation of a worker that has been told `log` before."""

    def __init__(self, state: State, log: Sequence[object], fate: Fate) -> None:
        self.log = list(log)
        self.told = 0
        self.may_act = True
        self.fate = fate
        self.called = False
        self.now, self.created, self.hidden = state.now, state.created, state.hidden
        self.tables = MemoryTables()
        self.tables.versions = count(state.version)
        self.tables.tables["messages"] = {(each.partition, each.row): each for each in state.rows}

    def operation(self, act: Callable[[], T]) -> T:
        """Carry out one operation, tell of an earlier one, or stop."""
        if self.told == len(self.log):
            if not self.may_act:
                raise Stopped
            self.may_act = False
            self.remember(act)
        return self.tell(act)

    def clock(self) -> datetime:
        """The time; reading it is no operation of its own."""
        if self.told == len(self.log):
            self.remember(lambda: self.now)
        return self.tell(lambda: self.now)

    def remember(self, act: Callable[[], object]) -> None:
        try:
            self.log.append(act())
        except Exception as error:
            self.log.append(error)

    def tell(self, act: Callable[[], T]) -> T:
        said = self.log[self.told]
        self.told += 1
        if isinstance(said, Exception):
            raise said
        return cast(T, said)


class SteppedTables(MemoryTables):
    """Tables of which each operation is a step."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.step = step

    def get(self, table: str, partition: str, row: str) -> Entity | None:
        return self.step.operation(lambda: self.step.tables.get(table, partition, row))

    def transact(self, table: str, operations: Sequence[Operation]) -> list[Entity]:
        return self.step.operation(lambda: self.step.tables.transact(table, operations))


class SteppedQueues(MemoryQueues):
    """Queues of which each message that is put back comes later."""

    def __init__(self, step: Step) -> None:
        super().__init__(step.clock)
        self.step = step

    def put(self, queue: str, body: str, delay: float = 0) -> None:
        self.step.operation(self.add)

    def add(self) -> None:
        self.step.hidden += 1


class OneShipment(Tai):
    """A TMS that creates shipments, each call a step of its own."""

    def __init__(self, step: Step, capabilities: Capabilities) -> None:
        super().__init__(SESSION, "http://tms.test", "key", capabilities)
        self.step = step

    def create_shipment(self, order: Order, key: str) -> str:
        return self.step.operation(self.create)

    def find_shipment(self, reference: str) -> str | None:
        return self.step.operation(lambda: SHIPMENT if self.step.created else None)

    def create(self) -> str:
        self.step.called = True
        if self.step.fate != "not done, no answer":
            self.step.created = 1 if self.declared.idempotency_keys else self.step.created + 1
        if self.step.fate == "answered":
            return SHIPMENT
        raise Temporary("", 60) if self.declared.idempotency_keys else UnknownOutcome("")


@dataclass
class Model:
    """A message that asks for one shipment, at a TMS of these capabilities."""

    road: Road
    new: Row
    capabilities: Capabilities

    def work(self, step: Step) -> None:
        """What a worker does with a delivery: the pipeline's own code, from the claim on."""
        road, tables = self.road, SteppedTables(step)
        outside = replace(
            road.outside,
            receipts=Receipts(tables, LEASE, step.clock),
            queues=SteppedQueues(step),
            tms_of=lambda _: OneShipment(step, self.capabilities),
            clock=step.clock,
        )
        work = MessageWork(self.new.mailbox, self.new.message)
        try:
            row, _ = claimed(outside, self.new)
        except Temporary as error:
            put_off(outside, road.mailbox, INCOMING_MAIL, work, error)
            return
        if row and row.state == "open":
            graph = road.outside.access.graph(road.mailbox)
            carry_on(outside, Held(road.mailbox, graph, row, INCOMING_MAIL, TMS_RECORDS), work)

    def stepped(self, state: State, number: int, fate: Fate) -> tuple[State, bool]:
        """The state after one operation of a worker, and whether that was a call of the TMS, with this fate."""
        log = state.workers[number]
        visible = state.visible - (log is None)
        step = Step(state, log or (), fate)
        after: tuple[object, ...] | None = None
        try:
            self.work(step)
        except Stopped:
            after = tuple(step.log)
        stepped = replace(
            state,
            rows=tuple(step.tables.tables["messages"].values()),
            version=next(step.tables.versions),
            created=step.created,
            visible=visible,
            hidden=step.hidden,
            workers=changed(state, number, after),
            faults=state.faults - (fate != "answered"),
            path=(*state.path, f"worker {number}: {fate if step.called else 'operation'}"),
        )
        return stepped, step.called

    def successors(self, state: State) -> Iterator[State]:
        """What may happen next."""
        for number, log in enumerate(state.workers):
            if log is None and not state.visible:
                continue
            after, called = self.stepped(state, number, "answered")
            yield after
            if called and state.faults:
                yield from (self.stepped(state, number, fate)[0] for fate in UNANSWERED)
            if log is not None and state.crashes:
                yield replace(
                    state,
                    workers=changed(state, number, None),
                    hidden=state.hidden + 1,
                    crashes=state.crashes - 1,
                    path=(*state.path, f"worker {number} dies"),
                )
        if (state.busy and state.pauses) or (state.hidden and not state.busy):
            yield replace(
                state,
                now=state.now + HIDDEN,
                visible=state.visible + state.hidden,
                hidden=0,
                pauses=state.pauses - state.busy,
                path=(*state.path, "time passes"),
            )


def changed(state: State, number: int, log: tuple[object, ...] | None) -> tuple[tuple[object, ...] | None, ...]:
    """The workers' logs with one of them changed."""
    return tuple(log if each == number else other for each, other in enumerate(state.workers))


def every_state(model: Model, start: State) -> Iterator[State]:
    """Every state that can be reached, breadth first."""
    front, seen = [start], {start.key}
    while front:
        ahead: list[State] = []
        for state in front:
            yield state
            for after in model.successors(state):
                if (key := after.key) not in seen:
                    seen.add(key)
                    ahead.append(after)
        front = ahead

import pytest

from shared.errors import NotFound
from shared.mailboxes.work import INCOMING_MAIL, MessageWork, encode
from shared.pipeline.failures import UNKNOWN, failures_of, keep_poison, replay
from shared.storage.memory import MemoryQueues, MemoryTables
from shared.storage.queues import Received
from tests.shared.pipeline.road import Clock

MAILBOX = "abcdefghij-abcdefghijklmnopqrst"
BODY = encode(MessageWork(MAILBOX, "AAkALg="))


def kept(*bodies: str) -> tuple[MemoryQueues, MemoryTables, int]:
    clock = Clock()
    queues, tables = MemoryQueues(clock), MemoryTables()
    for body in bodies:
        queues.put(f"{INCOMING_MAIL}-poison", body)
    return queues, tables, keep_poison(queues, tables, clock)


def test_poison_is_kept_where_its_mailbox_is_and_leaves_the_queue() -> None:
    queues, tables, count = kept(BODY, BODY)
    assert count == 2
    assert queues.length(f"{INCOMING_MAIL}-poison") == 0
    assert [(each.queue, each.body) for each in failures_of(tables, MAILBOX)] == [(INCOMING_MAIL, BODY)] * 2


@pytest.mark.parametrize("body", ["nonsense", "[]", '{"mailbox": 5}', '{"mailbox": "a/b"}', '{"v":7}'])
def test_poison_that_names_no_mailbox_is_kept_too(body: str) -> None:
    _, tables, _ = kept(body)
    assert [each.body for each in failures_of(tables, UNKNOWN)] == [body]


class Dying(MemoryQueues):
    """Queues whose user dies before the first deletion."""

    died = False

    def delete(self, queue: str, message: Received) -> None:
        if not self.died:
            self.died = True
            raise KeyboardInterrupt
        super().delete(queue, message)


def test_a_message_whose_keeper_died_is_kept_once() -> None:
    clock = Clock()
    queues, tables = Dying(clock), MemoryTables()
    queues.put(f"{INCOMING_MAIL}-poison", BODY)
    with pytest.raises(KeyboardInterrupt):
        keep_poison(queues, tables, clock)
    clock.forward(minutes=2)
    assert keep_poison(queues, tables, clock) == 1
    assert len(failures_of(tables, MAILBOX)) == 1


def test_a_failure_is_replayed_once() -> None:
    queues, tables, _ = kept(BODY)
    (failure,) = failures_of(tables, MAILBOX)
    replay(queues, tables, MAILBOX, failure.id)
    assert [each.body for each in queues.receive(INCOMING_MAIL, 32, 60)] == [BODY]
    assert failures_of(tables, MAILBOX) == []
    with pytest.raises(NotFound):
        replay(queues, tables, MAILBOX, failure.id)

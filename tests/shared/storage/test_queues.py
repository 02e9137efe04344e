"""The contract of `Queues`, held by the store in memory and by Azure's clients against the emulator."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from shared.errors import BadInput, Changed
from shared.storage.queues import Received

from .conftest import QueueStore

QUEUE = "incoming-mail"


def receive_one(store: QueueStore, hidden_for: float = 30) -> Received:
    [message] = store.queues.receive(QUEUE, 1, hidden_for)
    return message


def test_a_missing_queue_is_empty(store: QueueStore) -> None:
    assert store.queues.receive(QUEUE, 32, 30) == []
    assert store.queues.length(QUEUE) == 0


@pytest.mark.parametrize(
    "body", ['{"v":1}', "🚚 Ñandú\r\n\t<&>]]>", "\x00\x01\ufeff", "x" * 49_152, "é" * 24_576, ""],
    ids=["json", "letters", "control", "edge", "edge in bytes", "empty"],
)  # fmt: skip
def test_a_body_comes_back_as_it_was(store: QueueStore, body: str) -> None:
    store.queues.put(QUEUE, body)
    message = receive_one(store)
    assert (message.body, message.dequeue_count) == (body, 1)
    assert message.inserted.utcoffset() is not None


@pytest.mark.parametrize("body", ["x" * 49_153, "é" * 24_577, "half \ud83d"])
def test_a_body_that_does_not_fit_is_refused(store: QueueStore, body: str) -> None:
    with pytest.raises(BadInput):
        store.queues.put(QUEUE, body)
    assert store.queues.length(QUEUE) == 0


def test_a_received_message_is_hidden_until_deleted(store: QueueStore) -> None:
    store.queues.put(QUEUE, "a")
    message = receive_one(store)
    assert store.queues.receive(QUEUE, 32, 30) == []
    assert store.queues.length(QUEUE) == 1
    store.queues.delete(QUEUE, message)
    assert store.queues.length(QUEUE) == 0
    with pytest.raises(Changed):
        store.queues.delete(QUEUE, message)
    with pytest.raises(Changed):
        store.queues.hide(QUEUE, message, 0)


def test_a_message_that_is_not_deleted_comes_again_and_belongs_to_its_last_receiver(store: QueueStore) -> None:
    store.queues.put(QUEUE, "a")
    first = receive_one(store, hidden_for=1)
    store.sleep(1)
    second = receive_one(store)
    assert (second.id, second.body, second.dequeue_count) == (first.id, "a", 2)
    assert second.inserted == first.inserted
    with pytest.raises(Changed):
        store.queues.delete(QUEUE, first)
    with pytest.raises(Changed):
        store.queues.hide(QUEUE, first, 5)
    store.queues.delete(QUEUE, second)


def test_a_visible_message_can_be_deleted_while_nobody_else_has_received_it(store: QueueStore) -> None:
    store.queues.put(QUEUE, "a")
    message = store.queues.hide(QUEUE, receive_one(store), 0)
    store.queues.delete(QUEUE, message)
    assert store.queues.receive(QUEUE, 1, 30) == []


def test_hiding_changes_the_pop_receipt_and_the_time(store: QueueStore) -> None:
    store.queues.put(QUEUE, "a")
    message = receive_one(store)
    again = store.queues.hide(QUEUE, message, 60)
    assert again.pop_receipt != message.pop_receipt
    assert (again.id, again.body, again.dequeue_count) == (message.id, "a", 1)
    with pytest.raises(Changed):
        store.queues.delete(QUEUE, message)
    given_back = store.queues.hide(QUEUE, again, 0)
    second = receive_one(store)
    assert (second.body, second.dequeue_count) == ("a", 2)
    with pytest.raises(Changed):
        store.queues.delete(QUEUE, given_back)


def test_a_delayed_message_comes_later(store: QueueStore) -> None:
    store.queues.put(QUEUE, "later", delay=0.5)
    store.queues.put(QUEUE, "now")
    assert store.queues.length(QUEUE) == 2
    assert [message.body for message in store.queues.receive(QUEUE, 32, 30)] == ["now"]
    store.sleep(1)
    assert [message.body for message in store.queues.receive(QUEUE, 32, 30)] == ["later"]


def test_each_message_is_received_once_in_whatever_order(store: QueueStore) -> None:
    bodies = {f"message {number}" for number in range(40)}
    for body in bodies:
        store.queues.put(QUEUE, body)
    some = store.queues.receive(QUEUE, 5, 30)
    most = store.queues.receive(QUEUE, 100, 30)
    rest = store.queues.receive(QUEUE, 32, 30)
    assert (len(some), len(most), len(rest)) == (5, 32, 3)
    assert {message.body for message in [*some, *most, *rest]} == bodies


def test_receivers_at_once_share_the_messages(store: QueueStore) -> None:
    for number in range(20):
        store.queues.put(QUEUE, str(number))
    with ThreadPoolExecutor(8) as pool:
        batches = list(pool.map(lambda _: store.queues.receive(QUEUE, 5, 30), range(8)))
    bodies = [message.body for batch in batches for message in batch]
    assert sorted(bodies, key=int) == [str(number) for number in range(20)]


def test_queues_are_apart(store: QueueStore) -> None:
    store.queues.put("one-queue", "a")
    store.queues.put("another-queue", "b")
    [message] = store.queues.receive("one-queue", 32, 30)
    assert message.body == "a"
    with pytest.raises(Changed):
        store.queues.delete("another-queue", message)
    assert store.queues.length("another-queue") == 1


@pytest.mark.parametrize("seconds", [-1, 7 * 24 * 3600 + 1])
def test_a_time_out_of_range_is_refused(store: QueueStore, seconds: float) -> None:
    store.queues.put(QUEUE, "a", delay=0)
    message = receive_one(store)
    with pytest.raises(BadInput):
        store.queues.put(QUEUE, "b", delay=seconds)
    with pytest.raises(BadInput):
        store.queues.hide(QUEUE, message, seconds)
    with pytest.raises(BadInput):
        store.queues.receive(QUEUE, 1, seconds)
    store.queues.delete(QUEUE, message)


def test_a_message_can_be_put_off_for_a_week(store: QueueStore) -> None:
    store.queues.put(QUEUE, "a", delay=7 * 24 * 3600)
    assert store.queues.receive(QUEUE, 1, 30) == []
    assert store.queues.length(QUEUE) == 1


@pytest.mark.parametrize("name", ["", "ab", "Upper-Case", "two--hyphens", "-first", "last-", "under_score", "x" * 64])
def test_a_queues_name_is_checked(store: QueueStore, name: str) -> None:
    with pytest.raises(BadInput):
        store.queues.put(name, "a")

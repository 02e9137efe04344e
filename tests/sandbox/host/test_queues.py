import logging
from dataclasses import replace
from threading import Event, Semaphore

import azure.functions as func
import pytest

from sandbox.host.queue_listener import poison_queue, polling_pauses
from tests.sandbox.host.stage import SETTINGS, Doings, Stage


def fail(_: func.QueueMessage) -> None:
    raise RuntimeError("as the test wants it")


def test_a_message_is_deleted_after_success_and_its_outputs_are_written(stage: Stage) -> None:
    stage.storage.put("incoming", "one")
    assert stage.host.queues.run_once() == 1
    assert stage.doings.messages[0].get_body() == b"one"
    assert stage.doings.messages[0].dequeue_count == 1
    assert stage.storage.length("incoming") == 0
    assert sorted(stage.bodies("recorded")) == ["first one", "second"]
    assert stage.host.queues.run_once() == 0


def test_a_failed_message_waits_for_the_visibility_timeout_and_leaves_no_output(stage: Stage) -> None:
    stage.doings.on_message = fail
    stage.storage.put("incoming", "one")
    stage.host.queues.run_once()
    assert stage.storage.length("recorded") == 0
    stage.clock.advance(29)
    assert stage.host.queues.run_once() == 0
    stage.clock.advance(1)
    assert stage.host.queues.run_once() == 1
    assert [message.dequeue_count for message in stage.doings.messages] == [1, 2]


def test_a_failed_message_comes_back_at_once_without_a_visibility_timeout() -> None:
    stage = Stage(replace(SETTINGS, visibility_timeout=0))
    stage.doings.on_message = fail
    stage.storage.put("incoming", "one")
    assert [stage.host.queues.run_once(), stage.host.queues.run_once()] == [1, 1]


def test_five_failures_make_poison(stage: Stage) -> None:
    stage.doings.on_message = fail
    stage.storage.put("incoming", "one")
    for _ in range(4):
        stage.host.queues.run_once()
        stage.clock.advance(30)
    assert stage.storage.length("incoming-poison") == 0
    fifth = stage.host.queues.listeners[0]
    assert fifth.fetch() == 1
    for future in fifth.held:
        future.result()
    assert stage.storage.length("incoming") == 0
    assert stage.bodies("incoming-poison") == ["one"]


def test_a_message_that_was_taken_too_often_is_not_tried_again(stage: Stage) -> None:
    stage.storage.put("incoming", "kills its worker")
    for _ in range(5):
        assert stage.storage.receive("incoming", 1, 600)
        stage.clock.advance(600)
    listener = stage.host.queues.listeners[0]
    assert listener.fetch() == 1
    for future in listener.held:
        future.result()
    assert stage.doings.messages == []
    assert stage.storage.length("incoming") == 0
    assert stage.bodies("incoming-poison") == ["kills its worker"]


def test_what_is_not_base64_is_poison(stage: Stage) -> None:
    stage.storage.put("incoming", "not base64")
    listener = stage.host.queues.listeners[0]
    listener.fetch()
    for future in listener.held:
        future.result()
    assert stage.doings.messages == []
    assert stage.storage.length("incoming") == 0
    assert stage.storage.length("incoming-poison") == 1


def test_the_poison_queue_has_no_poison_queue(stage: Stage) -> None:
    stage.doings.on_message = fail
    stage.storage.put("incoming-poison", "one")
    for taken in range(1, 8):
        assert stage.host.queues.run_once() == 1
        # Not released: it stays hidden for the ten minutes of its receipt.
        stage.clock.advance(599)
        assert stage.host.queues.run_once() == 0
        stage.clock.advance(1)
        # From the sixth time on it is not even tried.
        assert len(stage.doings.messages) == min(taken, 5)
    assert stage.storage.length("incoming-poison") == 1
    assert stage.storage.length("incoming-poison-poison") == 0


def test_names_of_poison_queues() -> None:
    assert poison_queue("mail") == "mail-poison"
    assert poison_queue("mail-poison") is None
    assert poison_queue("q" * 56) == "q" * 56 + "-poison"
    assert poison_queue("q" * 57) is None


def test_a_message_stays_hidden_while_its_function_runs(stage: Stage) -> None:
    entered, release = Event(), Event()

    def work(_: func.QueueMessage) -> None:
        entered.set()
        release.wait(5)

    stage.doings.on_message = work
    stage.storage.put("incoming", "slow")
    listener = stage.host.queues.listeners[0]
    listener.fetch()
    assert entered.wait(30)
    for _ in range(5):
        stage.clock.advance(299)
        stage.host.queues.renew()
        stage.clock.advance(1)
        stage.host.queues.renew()
        assert stage.storage.receive("incoming", 1, 1) == []
    release.set()
    for future in listener.held:
        future.result()
    assert stage.storage.length("incoming") == 0


def test_a_killed_worker_s_message_comes_back_after_ten_minutes(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    entered, release = Event(), Event()

    def hang(_: func.QueueMessage) -> None:
        entered.set()
        release.wait(5)

    stage.doings.on_message = hang
    stage.storage.put("incoming", "one")
    caplog.set_level(logging.INFO)
    paused = stage.host.queues.listeners[0]
    paused.fetch()
    assert entered.wait(30)

    others = Doings(on_message=fail)
    other = stage.again(others)
    stage.clock.advance(599)
    assert other.queues.run_once() == 0
    stage.clock.advance(1)
    assert other.queues.run_once() == 1
    assert [message.dequeue_count for message in others.messages] == [2]

    # The paused worker comes back, and its deletion comes too late: a silent duplicate.
    release.set()
    for future in paused.held:
        future.result()
    assert stage.storage.length("incoming") == 1
    assert stage.storage.length("recorded") == 2
    assert "Queue incoming: " not in caplog.text


def test_a_renewal_that_comes_too_late_leaves_the_message_to_the_other(stage: Stage) -> None:
    entered, release = Event(), Event()

    def hang(_: func.QueueMessage) -> None:
        entered.set()
        release.wait(5)

    stage.doings.on_message = hang
    stage.storage.put("incoming", "one")
    listener = stage.host.queues.listeners[0]
    listener.fetch()
    assert entered.wait(30)
    stage.clock.advance(600)
    (theirs,) = stage.storage.receive("incoming", 1, 600)
    listener.renew()
    release.set()
    for future in listener.held:
        future.result()
    stage.storage.delete("incoming", theirs)


def test_a_function_that_runs_too_long_settles_nothing() -> None:
    stage = Stage(replace(SETTINGS, function_timeout=0.01))
    release = Event()

    def wait_for_release(_: func.QueueMessage) -> None:
        release.wait(5)

    stage.doings.on_message = wait_for_release
    stage.storage.put("incoming", "one")
    stage.host.queues.run_once()
    release.set()
    stage.clock.advance(599)
    assert stage.storage.receive("incoming", 1, 1) == []
    stage.clock.advance(1)
    assert stage.storage.receive("incoming", 1, 1)[0].dequeue_count == 2
    assert stage.storage.length("recorded") == 0


def test_a_message_that_cannot_be_deleted_comes_back(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    stage.storage.put("incoming", "one")
    stage.storage.available = False
    stage.host.queues.run_once()
    stage.storage.available = True
    assert "Queue incoming: " in caplog.text
    stage.clock.advance(600)
    assert stage.host.queues.run_once() == 1
    assert [message.dequeue_count for message in stage.doings.messages] == [1, 2]


def test_a_renewal_that_fails_is_tried_again(stage: Stage) -> None:
    entered, release = Event(), Event()

    def hang(_: func.QueueMessage) -> None:
        entered.set()
        release.wait(5)

    stage.doings.on_message = hang
    stage.storage.put("incoming", "one")
    listener = stage.host.queues.listeners[0]
    listener.fetch()
    assert entered.wait(30)
    stage.clock.advance(301)
    stage.storage.available = False
    stage.host.queues.renew()
    stage.storage.available = True
    stage.clock.advance(200)
    stage.host.queues.renew()
    stage.clock.advance(200)
    assert stage.storage.receive("incoming", 1, 1) == []
    release.set()
    for future in listener.held:
        future.result()
    assert stage.storage.length("incoming") == 0


def test_an_output_that_cannot_be_written_is_a_failure(stage: Stage) -> None:
    stage.storage.put("incoming", "x" * 49_150)
    stage.host.queues.run_once()
    assert len(stage.doings.messages) == 1
    assert stage.storage.length("recorded") == 0
    assert stage.storage.length("incoming") == 1
    stage.clock.advance(30)
    assert stage.host.queues.run_once() == 1


def test_batches_and_the_threshold_for_the_next(stage: Stage) -> None:
    entered, release = Semaphore(0), Semaphore(0)

    def work(_: func.QueueMessage) -> None:
        entered.release()
        release.acquire(timeout=30)

    stage.doings.on_message = work
    for number in range(8):
        stage.storage.put("incoming", str(number))
    listener = stage.host.queues.listeners[0]
    assert listener.fetch() == 3
    for _ in range(3):
        assert entered.acquire(timeout=30)
    assert listener.fetch() == 0
    release.release(2)
    listener.wait_for_room()
    assert listener.fetch() == 3
    for _ in range(3):
        assert entered.acquire(timeout=30)
    # Three and the one that is left: batch size and threshold together.
    assert len(listener.held) == 4
    assert listener.fetch() == 0
    release.release(8)
    for future in listener.held:
        future.result()


def test_the_host_wakes_its_listener_when_it_enqueues_itself(stage: Stage) -> None:
    listener = stage.host.queues.listeners[0]
    assert not listener.woken.is_set()
    stage.storage.put("incoming", "past the host")
    assert not listener.woken.is_set()
    stage.doings.sent = "through the host"
    stage.session().get("http://app.localhost/api/enqueue")
    assert listener.woken.is_set()


def test_times_are_scaled() -> None:
    stage = Stage(replace(SETTINGS, time_scale=0.1))
    stage.doings.on_message = fail
    stage.storage.put("incoming", "one")
    stage.host.queues.run_once()
    stage.clock.advance(2)
    assert stage.host.queues.run_once() == 0
    stage.clock.advance(1)
    assert stage.host.queues.run_once() == 1
    assert stage.host.queues.listeners[0].invisibility == 60


@pytest.mark.parametrize(
    ("scale", "expected"),
    [(1, [0.1, 0.2, 0.4, 0.8, 1, 1]), (0.5, [0.1, 0.2, 0.4, 0.5, 0.5, 0.5]), (0.01, [0.1] * 6)],
)
def test_polling_doubles_its_pauses_up_to_the_maximum(scale: float, expected: list[float]) -> None:
    pauses = polling_pauses(replace(SETTINGS, max_polling_interval=1, time_scale=scale))
    assert [next(pauses) for _ in range(6)] == expected

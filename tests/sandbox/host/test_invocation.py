import logging
import threading
from collections.abc import Callable
from threading import Event

import pytest

from sandbox.host.bindings import Answer
from sandbox.host.invocation import InvocationTimedOut, Invoker
from sandbox.host.model import Function, QueueOutput
from sandbox.host.outputs import OutParameter, QueueWriter, queue_bodies
from shared.storage.memory import MemoryQueues
from tests.sandbox.host.stage import Clock, Stage


def function(call: Callable[..., object], *outputs: QueueOutput, answers_http: bool = False) -> Function:
    return Function("work", call, "given", outputs, takes_context=False, answers_http=answers_http)


def invoke(called: Function, threads: int = 1, timeout: float = 5, queues: MemoryQueues | None = None) -> Answer | None:
    writer = QueueWriter(queues or MemoryQueues(Clock()))
    return Invoker([called], writer, threads, timeout).invoke(called, "argument")


def test_what_an_http_function_returns_is_its_answer() -> None:
    answer = invoke(function(lambda given: f"an {given}", answers_http=True))
    assert answer is not None
    assert answer.body == b"an argument"
    assert invoke(function(lambda given: None, answers_http=True)) is None


def test_a_message_that_is_returned_is_sent() -> None:
    queues = MemoryQueues(Clock())
    assert invoke(function(lambda given: given, QueueOutput("$return", "sent")), queues=queues) is None
    assert queues.length("sent") == 1


def test_a_value_without_a_binding_fails_after_the_work() -> None:
    done: list[str] = []

    def work(given: str) -> bool:
        done.append(given)
        return True

    with pytest.raises(RuntimeError, match="no \\$return binding"):
        invoke(function(work))
    assert done == ["argument"]


def test_nothing_is_sent_where_the_answer_is_of_no_use() -> None:
    def answer(given: str, sent: OutParameter) -> dict[str, str]:
        sent.set("text")
        return {"a": "dict"}

    queues = MemoryQueues(Clock())
    with pytest.raises(NotImplementedError):
        invoke(function(answer, QueueOutput("sent", "first"), answers_http=True), queues=queues)
    assert queues.length("first") == 0


def test_nothing_is_sent_where_one_of_the_outputs_is_wrong() -> None:
    def work(given: str, good: OutParameter, bad: OutParameter) -> None:
        good.set("text")
        bad.set([1])

    queues = MemoryQueues(Clock())
    with pytest.raises(TypeError):
        invoke(function(work, QueueOutput("good", "first"), QueueOutput("bad", "second")), queues=queues)
    assert queues.length("first") == 0


def test_what_the_function_raises_is_raised_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    def work(given: str) -> None:
        raise TimeoutError("of a socket")

    with caplog.at_level(logging.INFO), pytest.raises(TimeoutError, match="of a socket"):
        invoke(function(work))
    assert "Executed 'work' (Failed, Id=" in caplog.text
    assert "TimeoutError: of a socket" in caplog.text


def test_a_function_may_not_run_for_ever() -> None:
    release = Event()

    def work(given: str) -> None:
        release.wait()

    with pytest.raises(InvocationTimedOut):
        invoke(function(work), timeout=0.01)
    release.set()


def test_the_pool_has_its_size() -> None:
    entered = threading.Semaphore(0)
    release = Event()

    def work(given: str) -> None:
        entered.release()
        release.wait(5)

    called = function(work)
    invoker = Invoker([called], QueueWriter(MemoryQueues(Clock())), 2, 5)
    callers = [threading.Thread(target=invoker.invoke, args=(called, "argument")) for _ in range(3)]
    for caller in callers:
        caller.start()
    assert entered.acquire(timeout=30)
    assert entered.acquire(timeout=30)
    assert not entered.acquire(blocking=False)
    release.set()
    assert entered.acquire(timeout=30)
    for caller in callers:
        caller.join()


def test_the_context(stage: Stage) -> None:
    stage.storage.put("incoming", "one")
    stage.storage.put("incoming", "two")
    stage.host.queues.run_once()
    first, second = stage.doings.contexts
    assert first.function_name == "read_mail"
    assert first.invocation_id != second.invocation_id
    version, trace, span, flags = first.trace_context.trace_parent.split("-")
    assert (version, len(trace), len(span), flags) == ("00", 32, 16, "01")


@pytest.mark.parametrize(("value", "bodies"), [(None, []), ("a", ["a"]), (["a", "b"], ["a", "b"]), ([], [])])
def test_queue_bodies(value: object, bodies: list[str]) -> None:
    assert queue_bodies(value) == bodies

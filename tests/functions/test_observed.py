import inspect
import json
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, get_type_hints

import azure.functions as func
import pytest
from azure.functions.queue import QueueMessage
from azure.functions.timer import TimerRequest

from functions import services
from functions.observed import Fault, observed
from sandbox.host.context import InvocationContext, Trace
from shared.errors import Rejected, Unavailable
from shared.events import emit
from shared.health.timers import TABLE, Timers
from shared.invocation import Tally, current
from shared.mailboxes.work import MessageWork, encode
from shared.storage.memory import MemoryTables

TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
HOSTS = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"

Events = list[dict[str, Any]]


@pytest.fixture
def events(caplog: pytest.LogCaptureFixture) -> Callable[[], Events]:
    caplog.set_level(logging.INFO, "connector")
    return lambda: [json.loads(record.getMessage()) for record in caplog.records]


def context() -> InvocationContext:
    return InvocationContext("the_function", Trace(HOSTS))


def message(body: str) -> QueueMessage:
    return QueueMessage(
        id="1", body=body.encode(), dequeue_count=2, insertion_time=datetime.now(UTC) - timedelta(minutes=3)
    )


def request() -> func.HttpRequest:
    return func.HttpRequest("GET", "https://app.example.com/api/x", body=b"")


def test_what_is_said_of_a_message_bears_its_trace(events: Callable[[], Events]) -> None:
    @observed
    def work(msg: func.QueueMessage) -> None:
        emit("caught_up", mailbox="m")

    about = context()
    work(msg=message(encode(MessageWork("m", "x", attempt=3, traceparent=TRACE))), context=about)

    inside, end = events()
    assert (inside["function"], inside["invocation"], inside["trace"]) == ("the_function", about.id, TRACE[3:35])
    assert (end["event"], end["trigger"], end["outcome"]) == ("invocation", "queue", "succeeded")
    assert (end["trace"], end["attempt"], end["dequeues"]) == (TRACE[3:35], 3, 2)
    assert 180 <= end["queue_seconds"] < 240
    assert current.get() is None


@pytest.mark.parametrize("body", ["", "nonsense", "[1]", '{"traceparent": 7, "attempt": "x"}', '{"v": 1}'])
def test_a_message_without_a_trace_begins_one(events: Callable[[], Events], body: str) -> None:
    @observed
    def work(msg: func.QueueMessage) -> None:
        return

    work(msg=message(body), context=context())

    (end,) = events()
    assert len(end["trace"]) == 32
    assert "attempt" not in end


def test_a_request_goes_on_with_the_trace_that_the_host_has(events: Callable[[], Events]) -> None:
    @observed
    def answer(req: func.HttpRequest) -> func.HttpResponse:
        return func.HttpResponse("", status_code=503)

    assert answer(request(), context=context()).status_code == 503

    (end,) = events()
    assert (end["trace"], end["trigger"]) == (HOSTS[3:35], "http")
    assert (end["outcome"], end["http_status"]) == ("failed", 503)


def test_a_timer_is_counted_with_what_it_called_and_its_completion_noted(
    events: Callable[[], Events], monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = MemoryTables()
    monkeypatch.setattr(services, "timers", lambda: Timers(tables, lambda: datetime.now(UTC)))

    @observed
    def tick(timer: func.TimerRequest) -> None:
        running = current.get()
        assert running is not None
        running.tallies["storage"] = Tally(3, 1, 12.4)

    tick(timer=TimerRequest(past_due=False), context=context())

    (end,) = events()
    assert (end["trigger"], end["outcome"]) == ("timer", "succeeded")
    assert (end["storage_calls"], end["storage_failed"], end["storage_milliseconds"]) == (3, 1, 12)
    assert [each.row for each in tables.query(TABLE)] == ["the_function"]


def test_a_timer_that_fails_is_not_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = MemoryTables()
    monkeypatch.setattr(services, "timers", lambda: Timers(tables, lambda: datetime.now(UTC)))

    @observed
    def tick(timer: func.TimerRequest) -> None:
        raise Unavailable("Storage could not be reached.")

    with pytest.raises(Unavailable):
        tick(timer=TimerRequest(past_due=False), context=context())
    assert list(tables.query(TABLE)) == []


def test_a_failure_of_ours_is_raised_without_what_a_library_said(events: Callable[[], Events]) -> None:
    @observed
    def work(msg: func.QueueMessage) -> None:
        try:
            raise ConnectionError("to https://tms.example/customers?email=sam@shipper.example")
        except ConnectionError as error:
            raise Unavailable("The TMS could not be reached.") from error

    with pytest.raises(Unavailable, match=r"The TMS could not be reached\.") as raised:
        work(msg=message("{}"), context=context())

    assert (raised.value.__cause__, raised.value.__suppress_context__) == (None, True)
    (end,) = events()
    assert (end["outcome"], end["error"], end["causes"]) == ("failed", "Unavailable", "ConnectionError")
    assert end["at"].startswith("tests/functions/test_observed.py:")


def test_the_words_of_a_bug_are_left_out(events: Callable[[], Events]) -> None:
    @observed
    def work(msg: func.QueueMessage) -> None:
        raise KeyError("Rate request of sam@shipper.example")

    with pytest.raises(Fault) as raised:
        work(msg=message("{}"), context=context())

    assert str(raised.value).startswith("KeyError at tests/functions/test_observed.py:")
    assert (raised.value.__cause__, raised.value.__suppress_context__) == (None, True)
    assert [frame.name for frame in raised.traceback][-1] == "work"
    (end,) = events()
    assert (end["error"], "causes" in end) == ("KeyError", False)


def test_the_errors_behind_an_error_are_named_as_python_shows_them(events: Callable[[], Events]) -> None:
    @observed
    def work(msg: func.QueueMessage) -> None:
        try:
            try:
                raise OSError
            except OSError:
                int("no number")
        except ValueError as error:
            raise Rejected("No.") from error

    with pytest.raises(Rejected):
        work(msg=message("{}"), context=context())

    assert events()[-1]["causes"] == "ValueError:OSError"


def test_the_host_sees_a_context_and_the_function_does_not() -> None:
    @observed
    def work(msg: func.QueueMessage) -> None:
        """Does nothing."""

    assert list(inspect.signature(work).parameters) == ["msg", "context"]
    assert get_type_hints(work) == {"msg": func.QueueMessage, "context": func.Context, "return": type(None)}
    assert (work.__name__, work.__doc__) == ("work", "Does nothing.")

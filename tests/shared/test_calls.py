import json
import logging
from collections.abc import Iterator

import pytest
import requests

from sandbox.processes import free_port
from shared.calls import Measured, counted
from shared.invocation import Invocation, running
from tests.shared.answering import REQUEST, answering

RUNS = Invocation("classify_message", "1", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with answering() as server:
        yield server


@pytest.fixture
def session() -> Iterator[requests.Session]:
    with requests.Session() as made:
        made.mount("http://", Measured("graph"))
        yield made


def test_calls_are_counted_for_the_invocation(address: str, session: requests.Session) -> None:
    with running(RUNS):
        for status in (200, 202, 404, 409, 412, 400, 429, 503):
            session.get(f"{address}/{status}")
    tally = RUNS.tallies["graph"]
    assert (tally.calls, tally.failed) == (8, 3)
    assert tally.milliseconds > 0


def test_what_is_no_request_over_http_is_counted_by_whether_it_raises(caplog: pytest.LogCaptureFixture) -> None:
    runs = Invocation("send_mail", "1", RUNS.traceparent)
    with caplog.at_level(logging.INFO, "connector"), running(runs):
        with counted("smtp"):
            pass
        with pytest.raises(TimeoutError), counted("smtp"):
            raise TimeoutError("sam@shipper.example")
    assert (runs.tallies["smtp"].calls, runs.tallies["smtp"].failed) == (2, 1)
    (said,) = [json.loads(record.getMessage()) for record in caplog.records if record.name == "connector"]
    assert (said["target"], said["error"], said["function"]) == ("smtp", "TimeoutError", "send_mail")


@pytest.mark.parametrize("status", [200, 204, 404, 409, 412])
def test_what_is_expected_is_no_event(
    address: str, session: requests.Session, caplog: pytest.LogCaptureFixture, status: int
) -> None:
    with caplog.at_level(logging.INFO, "connector"):
        session.get(f"{address}/{status}")
    assert caplog.records == []


@pytest.mark.parametrize(("path", "named"), [("named", REQUEST), ("unnamed", None)])
def test_a_refusal_is_an_event_with_the_other_side_s_id(
    address: str, session: requests.Session, caplog: pytest.LogCaptureFixture, path: str, named: str | None
) -> None:
    with caplog.at_level(logging.INFO, "connector"):
        session.get(f"{address}/{path}/429?mail=sam@shipper.example")
    (said,) = [json.loads(record.getMessage()) for record in caplog.records if record.name == "connector"]
    assert (said["event"], said["target"], said["http_status"], said.get("request")) == (
        "call_failed",
        "graph",
        429,
        named,
    )


def test_a_call_without_an_answer_is_an_event_and_still_raised(
    session: requests.Session, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "connector"), pytest.raises(requests.ConnectionError):
        session.get(f"http://127.0.0.1:{free_port()}/sam@shipper.example")
    (said,) = [json.loads(record.getMessage()) for record in caplog.records if record.name == "connector"]
    assert (said["target"], said["error"], "http_status" in said) == ("graph", "ConnectionError", False)

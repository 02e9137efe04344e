from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from socket import create_server

import pytest
import requests
from requests import PreparedRequest, Response

from sandbox.tms.faults import Kind
from sandbox.wsgi import WsgiAdapter
from shared import errors
from shared.tms.http import ANSWER_LIMIT, retry_after
from shared.tms.tai import Tai
from tests.shared.tms.stand_in import EVERYTHING, NOTHING, ORDER, Connected, connected, document

Ask = Callable[[Tai], object]
REPEATABLE: list[Ask] = [
    lambda tms: tms.get_shipment("131391979"),
    lambda tms: tms.find_staff("dana.reyes@lsp.example"),
    lambda tms: tms.deliver_document(document(b"content"), "key-1"),
]
CHANGES: list[Ask] = [
    lambda tms: tms.create_shipment(ORDER, "key-1"),
    lambda tms: tms.log_activity("131391979", "words", "key-2"),
    lambda tms: tms.assign("131391979", "7001", None, "key-3"),
]
NOBODY_KNOWS = [Kind.SERVER_ERROR, Kind.LOGIN_PAGE, Kind.NO_ANSWER, Kind.BROKEN_ANSWER]


def with_shipment(at: Connected) -> Connected:
    at.state.seed_shipment(131391979, {"shipmentType": "LTL"})
    return at


@pytest.mark.parametrize("ask", [*REPEATABLE, *CHANGES])
@pytest.mark.parametrize("kind", [Kind.SERVER_ERROR, Kind.NO_ANSWER, Kind.BROKEN_ANSWER])
def test_what_may_be_repeated_is(ask: Ask, kind: Kind) -> None:
    at = with_shipment(connected(EVERYTHING))
    at.fail(kind, 2)
    ask(at.tms)
    assert len(at.state.requests) == 3
    assert at.waits == [0.5, 1.0]
    created = len(at.state.shipments) - 1
    assert created + len(at.state.logs) + len(at.state.assignments) + len(at.state.documents) <= 1


@pytest.mark.parametrize("ask", [*REPEATABLE, *CHANGES])
def test_what_fails_three_times_is_left_for_later(ask: Ask) -> None:
    at = with_shipment(connected(EVERYTHING))
    at.fail(Kind.SERVER_ERROR, None)
    with pytest.raises(errors.Unavailable):
        ask(at.tms)
    assert len(at.state.requests) == 3


@pytest.mark.parametrize("ask", REPEATABLE)
def test_an_old_tms_is_read_from_again_too(ask: Ask) -> None:
    at = with_shipment(connected(NOTHING))
    at.fail(Kind.NO_ANSWER, 2)
    ask(at.tms)
    assert len(at.state.requests) == 3


@pytest.mark.parametrize("ask", CHANGES)
@pytest.mark.parametrize("kind", NOBODY_KNOWS)
def test_what_must_not_be_repeated_is_not_and_nobody_knows(ask: Ask, kind: Kind) -> None:
    at = with_shipment(connected(NOTHING))
    at.fail(kind, None)
    with pytest.raises(errors.UnknownOutcome):
        ask(at.tms)
    assert len(at.state.requests) == 1
    assert at.waits == []


@pytest.mark.parametrize("capabilities", [EVERYTHING, NOTHING])
@pytest.mark.parametrize("ask", [*REPEATABLE, *CHANGES])
def test_a_refused_key_is_the_operator_s_affair(ask: Ask, capabilities: object) -> None:
    at = with_shipment(connected(EVERYTHING if capabilities is EVERYTHING else NOTHING))
    at.fail(Kind.UNAUTHORIZED, None)
    with pytest.raises(errors.OperatorMustAct, match="TMS_API_KEYS"):
        ask(at.tms)
    assert at.statuses == [401]


def test_a_wrong_key_is_refused() -> None:
    with pytest.raises(errors.OperatorMustAct):
        connected(api_key="wrong").tms.find_staff("dana.reyes@lsp.example")


def test_a_login_page_is_no_data() -> None:
    at = connected(EVERYTHING)
    at.fail(Kind.LOGIN_PAGE, None)
    for ask in (*REPEATABLE, *CHANGES):
        with pytest.raises(errors.OperatorMustAct, match="TMS_URL"):
            ask(at.tms)


@pytest.mark.parametrize("ask", [*REPEATABLE, *CHANGES])
@pytest.mark.parametrize("able", [True, False])
def test_being_asked_to_wait_is_passed_on(ask: Ask, able: bool) -> None:
    at = with_shipment(connected(EVERYTHING if able else NOTHING))
    at.fail(Kind.THROTTLE, None, retry_after="17")
    with pytest.raises(errors.Throttled) as throttled:
        ask(at.tms)
    assert throttled.value.delay == 17
    assert at.statuses == [429]


def test_a_slow_answer_is_an_answer() -> None:
    at = with_shipment(connected(NOTHING))
    at.fail(Kind.SLOW)
    assert at.tms.get_shipment("131391979") is not None


@dataclass
class Answering:
    """A server that gives one answer to everything."""

    status: str
    content: bytes = b"{}"
    type: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()
    asked: int = 0

    def tms(self, able: bool = True) -> Tai:
        """The adapter connected to it."""
        session = requests.Session()
        session.mount("http://tms.test", WsgiAdapter(self.app))
        capabilities = EVERYTHING if able else NOTHING
        return Tai(session, "http://tms.test", "key", capabilities, sleep=lambda _: None, jitter=lambda: 0)

    def app(self, environ: dict[str, object], start: Callable[[str, list[tuple[str, str]]], object]) -> list[bytes]:
        """The WSGI application."""
        self.asked += 1
        start(self.status, [("Content-Type", self.type), *self.headers])
        return [self.content]


def test_an_oversize_answer_is_refused() -> None:
    large = Answering("200 OK", b'"' + b"x" * ANSWER_LIMIT + b'"')
    with pytest.raises(errors.Unavailable):
        large.tms().get_shipment("131391979")
    with pytest.raises(errors.UnknownOutcome):
        large.tms(able=False).create_shipment(ORDER, "key-1")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"shipmentId": "7"}', b'{"shipmentId": true}', b"null"])
def test_an_answer_without_an_id_is_no_answer(content: bytes) -> None:
    server = Answering("200 OK", content)
    with pytest.raises(errors.UnknownOutcome):
        server.tms(able=False).create_shipment(ORDER, "key-1")
    with pytest.raises(errors.Unavailable):
        server.tms().create_shipment(ORDER, "key-1")


@pytest.mark.parametrize("status", ["400 Bad Request", "404 Not Found", "413 Too Large", "422 Unprocessable"])
@pytest.mark.parametrize("able", [True, False])
def test_a_refusal_is_final(status: str, able: bool) -> None:
    server = Answering(status, b'{"message": "no such customer"}')
    with pytest.raises(errors.Rejected, match="no such customer"):
        server.tms(able).create_shipment(ORDER, "key-1")
    assert server.asked == 1


def test_a_conflict_under_a_key_means_that_the_first_is_at_work() -> None:
    with pytest.raises(errors.Unavailable):
        Answering("409 Conflict").tms().create_shipment(ORDER, "key-1")
    with pytest.raises(errors.Rejected):
        Answering("409 Conflict").tms(able=False).create_shipment(ORDER, "key-1")


def test_a_redirect_to_a_login_is_not_followed() -> None:
    server = Answering("302 Found", headers=(("Location", "http://elsewhere.test/Login"),))
    with pytest.raises(errors.OperatorMustAct):
        server.tms().get_shipment("131391979")
    assert server.asked == 1


def test_a_503_with_a_wait_is_throttling_and_without_one_it_is_down() -> None:
    with pytest.raises(errors.Throttled):
        Answering("503 Busy", headers=(("Retry-After", "3"),)).tms(able=False).create_shipment(ORDER, "key-1")
    with pytest.raises(errors.UnknownOutcome):
        Answering("503 Busy").tms(able=False).create_shipment(ORDER, "key-1")


def test_a_list_must_be_a_list_of_objects() -> None:
    for content in (b"{}", b"[1]"):
        with pytest.raises(errors.Unavailable):
            Answering("200 OK", content).tms().find_staff("dana.reyes@lsp.example")


def test_nobody_of_that_address_may_also_be_a_404() -> None:
    assert Answering("404 Not Found").tms().find_staff("dana.reyes@lsp.example") is None


def test_a_refused_connection_did_nothing() -> None:
    with create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    waits: list[float] = []
    tms = Tai(requests.Session(), f"http://127.0.0.1:{port}", "key", NOTHING, sleep=waits.append, jitter=lambda: 0.5)
    with pytest.raises(errors.Unavailable):
        tms.create_shipment(ORDER, "key-1")
    assert len(waits) == 2


@pytest.mark.parametrize("address", ["not an address", "ftp://tms.test"])
def test_a_malformed_address_is_the_operator_s_affair(address: str) -> None:
    tms = Tai(requests.Session(), address, "key", NOTHING, sleep=lambda _: None)
    with pytest.raises(errors.OperatorMustAct):
        tms.create_shipment(ORDER, "key-1")


class Mute(requests.adapters.HTTPAdapter):
    """A transport on which the answer never comes."""

    def send(self, request: PreparedRequest, *_: object, **__: object) -> Response:
        """Time out."""
        raise requests.ReadTimeout("secret address in here")


@pytest.mark.parametrize(("able", "error"), [(True, errors.Unavailable), (False, errors.UnknownOutcome)])
def test_a_time_out_after_sending(able: bool, error: type[errors.ConnectorError]) -> None:
    session = requests.Session()
    session.mount("http://", Mute())
    tms = Tai(session, "http://tms.test", "key", EVERYTHING if able else NOTHING, sleep=lambda _: None)
    with pytest.raises(error) as raised:
        tms.create_shipment(ORDER, "key-1")
    assert raised.value.__suppress_context__, "the cause's text may hold an address"


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("5", 5.0), ("0", 0.0), ("", None), ("soon", None), ("-3", None), ("9999999999", None), ("٥", None)],
)
def test_seconds_to_wait(written: str, seconds: float | None) -> None:
    assert retry_after({"Retry-After": written}) == seconds


def test_a_date_to_wait_for_counts_from_the_answer_s_own() -> None:
    now = datetime(2026, 3, 13, 8, tzinfo=UTC)
    until = format_datetime(now + timedelta(seconds=90), usegmt=True)
    assert retry_after({"Retry-After": until, "Date": format_datetime(now, usegmt=True)}) == 90
    assert retry_after({"Retry-After": until}) is None
    past = format_datetime(now - timedelta(seconds=90), usegmt=True)
    assert retry_after({"Retry-After": past, "Date": format_datetime(now, usegmt=True)}) == 0

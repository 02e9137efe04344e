"""What the TMS's server decides through the API."""

import pytest

from sandbox.tms.faults import Kind
from shared.mailboxes.model import Status
from shared.mailboxes.work import TMS_RECORDS
from tests.shared.pipeline.road import EXISTING
from tests.shared.web.caller import Caller, content, problem
from tests.shared.web.visitor import Visitor
from tests.shared.web.waits import (
    go_on,
    out_of_bounds,
    unanswered,
)

NO_ROW = "m-8226672399999-aaaaaaaaaaaaaaaa"


@pytest.mark.parametrize("decision", ["exists", "do", "dismiss"])
def test_each_decision_leads_to_its_end(decision: str) -> None:
    road = unanswered()
    server = Caller(road)
    (shipment,) = road.created()
    body = {"effect": "create-1", "decision": decision, "shipment_id": str(shipment)}
    answer = server.decide(road.row().key, body)
    assert (answer.status, content(answer)["state"]) == (200, "open")
    go_on(road)
    assert len(road.created()) == (2 if decision == "do" else 1)
    assert len(road.tms.logs) == (0 if decision == "dismiss" else 1)
    assert road.row().state == "closed"


def test_all_that_waits_in_a_message_is_decided_at_once() -> None:
    road = out_of_bounds()
    Caller(road).decide(road.row().key, {"effect": "all", "decision": "dismiss"})
    go_on(road)
    assert road.created() == []
    assert road.row().state == "closed"


def test_shipments_that_exist_are_named_one_by_one() -> None:
    road = out_of_bounds()
    body = {"effect": "all", "decision": "exists", "shipment_id": str(EXISTING)}
    assert problem(Caller(road).decide(road.row().key, body)) == (400, "bad-request")
    assert road.row().state == "waiting"


def test_a_decision_counts_once_whoever_else_decides() -> None:
    road = unanswered(kind=Kind.LOGIN_PAGE)
    server = Caller(road)
    key, body = road.row().key, {"effect": "create-1", "decision": "do"}
    visitor = Visitor(road)
    (form,) = visitor.forms()
    assert server.decide(key, body).status == 200
    assert problem(server.decide(key, body)) == (409, "decided-already")
    assert visitor.press(form, "Create it").status == 409
    go_on(road)
    assert problem(server.decide(key, body)) == (409, "decided-already")
    assert len(road.created()) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"nonsense",
        b"\xff",
        b"[" * 16_000,
        b" " * 20_000,
        [],
        "do",
        {},
        {"effect": "create-1"},
        {"decision": "do"},
        {"effect": "create-1", "decision": "undo"},
        {"effect": "create-1", "decision": ["do"]},
        {"effect": 1, "decision": "do"},
        {"effect": "create-1", "decision": "do", "force": "yes"},
        {"effect": "create-1", "decision": "exists"},
        {"effect": "create-1", "decision": "exists", "shipment_id": 131391979},
        {"effect": "create-1", "decision": "exists", "shipment_id": "\ud800"},
        {"effect": "create-1", "decision": "exists", "shipment_id": "999"},
    ],
    ids=str,
)
def test_a_body_that_is_not_understood_changes_nothing(body: object) -> None:
    road = unanswered()
    status, kind = problem(Caller(road).decide(road.row().key, body))
    assert (status, kind) in {(400, "bad-request"), (404, "not-found")}
    assert road.row().state == "waiting"
    assert TMS_RECORDS not in road.waiting()


@pytest.mark.parametrize("key", [NO_ROW, "c-x", "../x", ""])
def test_an_unknown_message_or_effect_is_not_found(key: str) -> None:
    road = unanswered()
    server = Caller(road)
    assert problem(server.decide(key, {"effect": "create-1", "decision": "do"})) == (404, "not-found")
    assert problem(server.decide(road.row().key, {"effect": "create-9", "decision": "do"})) == (404, "not-found")


def test_nothing_is_decided_while_the_mailbox_is_not_read() -> None:
    road = unanswered()
    road.change(status=Status.DISCONNECTED)
    answer = Caller(road).decide(road.row().key, {"effect": "create-1", "decision": "do"})
    assert problem(answer) == (409, "not-reading")
    assert road.row().state == "waiting"


def test_a_tms_that_cannot_be_asked_is_a_matter_of_time_or_of_the_operator() -> None:
    for kind, name in ((Kind.THROTTLE, "unavailable"), (Kind.UNAUTHORIZED, "operator-must-act")):
        road = unanswered()
        (shipment,) = road.created()
        road.break_tms(kind, None)
        body = {"effect": "create-1", "decision": "exists", "shipment_id": str(shipment)}
        answer = Caller(road).decide(road.row().key, body)
        assert problem(answer) == (503, name)
        assert answer.headers.get("Retry-After") == ("5" if kind is Kind.THROTTLE else None)
        assert road.row().state == "waiting"

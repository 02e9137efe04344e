import pytest
from flask.testing import FlaskClient

from sandbox.tms.app import create_app
from sandbox.tms.samples import API_KEY
from sandbox.tms.state import State
from shared.tms.shipment import shipment_json
from tests.shared.tms.stand_in import ORDER

HEADERS = {"x-api-key": API_KEY}
SHIPMENTS = "/PublicApi/Shipping/v2/Shipments"


@pytest.fixture
def script() -> FlaskClient:
    return create_app(State()).test_client()


def test_shipments_are_listed_as_they_were_created(script: FlaskClient) -> None:
    body = shipment_json(ORDER, rate=False)
    number = script.post(SHIPMENTS, json=body, headers=HEADERS).get_json()["shipmentId"]
    (listed,) = script.get("/_sandbox/shipments").get_json()
    assert (listed["id"], listed["status"], listed["body"]) == (number, "Quote", body)
    assert listed["created"].endswith("+00:00")


@pytest.mark.parametrize("name", ["logs", "assignments", "documents", "requests", "staff", "faults"])
def test_everything_else_is_listed_too(script: FlaskClient, name: str) -> None:
    assert isinstance(script.get(f"/_sandbox/{name}").get_json(), list)
    assert script.get("/_sandbox/secrets").status_code == 404


def test_a_shipment_can_have_been_there_before(script: FlaskClient) -> None:
    assert script.post("/_sandbox/shipments", json={"id": 131391979}).status_code == 201
    assert script.get(f"{SHIPMENTS}/131391979", headers=HEADERS).get_json()["status"] == "Dispatched"


def test_faults_happen_as_often_as_was_said(script: FlaskClient) -> None:
    fault = {"kind": "throttle", "times": 2, "path": "Shipments", "method": "GET", "retry_after": "9"}
    assert script.post("/_sandbox/faults", json=fault).status_code == 201
    assert script.get("/PublicApi/Staff/v2/Brokers", headers=HEADERS).status_code == 200
    answers = [script.get(f"{SHIPMENTS}/1", headers=HEADERS) for _ in range(3)]
    assert [each.status_code for each in answers] == [429, 429, 404]
    assert answers[0].headers["Retry-After"] == "9"


def test_faults_can_be_cleared(script: FlaskClient) -> None:
    script.post("/_sandbox/faults", json={"kind": "server_error", "times": None})
    assert script.get(f"{SHIPMENTS}/1", headers=HEADERS).status_code == 500
    script.delete("/_sandbox/faults")
    assert script.get(f"{SHIPMENTS}/1", headers=HEADERS).status_code == 404


@pytest.mark.parametrize("body", [{}, {"kind": "unknown"}, {"kind": "slow", "surprise": 1}])
def test_a_malformed_fault_is_refused(script: FlaskClient, body: dict[str, object]) -> None:
    assert script.post("/_sandbox/faults", json=body).status_code == 400


def test_the_tms_can_be_made_an_old_one(script: FlaskClient) -> None:
    script.put("/_sandbox/capabilities", json={})
    body, headers = shipment_json(ORDER, rate=False), {**HEADERS, "Idempotency-Key": "key-1"}
    for _ in range(2):
        script.post(SHIPMENTS, json=body, headers=headers)
    assert len(script.get("/_sandbox/shipments").get_json()) == 2
    assert script.get(SHIPMENTS, headers=HEADERS).status_code == 404


def test_a_refusal_says_what_is_wrong(script: FlaskClient) -> None:
    answer = script.post(SHIPMENTS, json={"surprise": 1}, headers=HEADERS)
    assert answer.status_code == 400
    assert "surprise" in answer.get_json()["errors"]
    assert script.post(SHIPMENTS, data="<xml>", headers=HEADERS).status_code == 400


def test_the_ticket_keys_are_there_for_the_app(script: FlaskClient) -> None:
    assert script.get("/_sandbox/ticket-keys").get_json()["keys"][0]["alg"] == "ES256"

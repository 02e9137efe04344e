import json
import time

import jwt
import pytest

from sandbox.tms.samples import ORGANIZATION
from shared.mailboxes.work import INCOMING_MAIL, MessageWork, encode
from shared.pipeline.failures import failures_of
from tests.runtime.protos import RpcHttp, TypedData
from tests.runtime.stage import Stage


def bearer(stage: Stage) -> dict[str, str]:
    """The header with which the TMS's server calls, its name as the host writes it."""
    tickets, now = stage.tickets, int(time.time())
    claims = {"iss": tickets.issuer, "aud": tickets.audience, "org": str(ORGANIZATION), "scope": "mailboxes"}
    times = {"iat": now, "exp": now + 60}
    token = jwt.encode(claims | times, tickets.key, algorithm="ES256", headers={"kid": tickets.kid})
    return {"authorization": f"Bearer {token}"}


def call(stage: Stage, name: str, body: dict[str, str] | None = None, **route: str) -> RpcHttp:
    """Call the API with what stands in the route."""
    sent = TypedData(bytes=json.dumps(body).encode()) if body else TypedData()
    request = RpcHttp(method="POST", url="https://x/", headers=bearer(stage), params=route, body=sent)
    return stage.worker.answer(name, request)


def test_a_mailbox_is_found_by_its_id_in_the_route(stage: Stage) -> None:
    mailbox = stage.mailbox(stage.staff_member())
    listed = json.loads(call(stage, "list_mailboxes").body.bytes)["mailboxes"]
    assert mailbox.id in {each["id"] for each in listed}
    found = json.loads(call(stage, "get_mailbox", id=mailbox.id).body.bytes)
    assert (found["id"], found["address"]) == (mailbox.id, mailbox.address)
    assert json.loads(call(stage, "list_activity", id=mailbox.id).body.bytes)["messages"] == []


def test_a_mailbox_is_changed_and_disconnected(stage: Stage) -> None:
    mailbox = stage.mailbox(stage.staff_member())
    changed = json.loads(call(stage, "change_mailbox", {"action": "delete"}, id=mailbox.id).body.bytes)
    assert (changed["id"], changed["action"]) == (mailbox.id, "delete")
    ended = call(stage, "remove_mailbox", id=mailbox.id)
    assert (ended.status_code, json.loads(ended.body.bytes)["status"]) == ("202", "disconnecting")


def test_what_failed_is_started_again(stage: Stage) -> None:
    mailbox = stage.mailbox(stage.staff_member())
    stage.queues.put(f"{INCOMING_MAIL}-poison", encode(MessageWork(mailbox.id, "AAMkAD")))
    stage.worker.tick("keep_poison")
    (failure,) = json.loads(call(stage, "list_failures", id=mailbox.id).body.bytes)["failures"]
    replayed = call(stage, "replay_failure", id=mailbox.id, failure=failure["id"])
    assert (replayed.status_code, failures_of(stage.tables, mailbox.id)) == ("204", [])


def test_a_decision_about_an_unknown_message_is_a_problem(stage: Stage) -> None:
    mailbox = stage.mailbox(stage.staff_member())
    decision = {"effect": "create_shipment", "decision": "nothing of the kind"}
    answer = call(stage, "decide_effect", decision, id=mailbox.id, key="unknown")
    assert (answer.status_code, answer.headers["Content-Type"]) == ("400", "application/problem+json")


@pytest.mark.parametrize(
    "name",
    [
        "list_mailboxes",
        "get_mailbox",
        "change_mailbox",
        "remove_mailbox",
        "list_activity",
        "list_failures",
        "decide_effect",
        "replay_failure",
        "send_message",
        "get_sent_message",
        "decide_sent_message",
        "begin_upload",
        "take_range",
    ],
)
def test_the_api_is_closed_to_strangers(stage: Stage, name: str) -> None:
    route = dict.fromkeys(("id", "key", "failure", "send", "upload"), "unknown")
    answer = stage.worker.answer(name, RpcHttp(method="POST", url="https://x/", params=route))
    assert answer.status_code == "401"

"""The API of the TMS's server, from the e-mail to the TMS."""

import json
from dataclasses import replace
from typing import Any

import pytest

from shared.mailboxes.model import Status, mailbox_id
from shared.mailboxes.work import INCOMING_MAIL
from tests.shared.pipeline.road import TENANT, Road
from tests.shared.web.caller import Caller, content, problem
from tests.shared.web.waits import (
    colleague,
    document_gone,
    logged_unanswered,
    more_rows,
    out_of_bounds,
    poisoned,
    put_aside,
    refused,
    unanswered,
)


def test_an_organization_sees_its_mailboxes_and_no_others() -> None:
    road = Road()
    other = colleague(road)
    elsewhere = mailbox_id("5000", TENANT, road.dana.oid)
    road.outside.mailboxes.put(replace(road.mailbox, id=elsewhere, organization="5000"))
    listed = content(Caller(road).call(lambda api, organization, _: api.mailboxes(organization)))
    assert {each["id"] for each in listed["mailboxes"]} == {road.mailbox.id, other.id}
    theirs = content(Caller(road, "5000").call(lambda api, organization, _: api.mailboxes(organization)))
    assert [each["id"] for each in theirs["mailboxes"]] == [elsewhere]


def test_a_mailbox_is_shown_with_what_waits_and_what_failed() -> None:
    road = unanswered()
    more_rows(road, 2, "waiting")
    more_rows(road, 3, "closed")
    put_aside(road, INCOMING_MAIL, json.dumps({"mailbox": road.mailbox.id}))
    road.change(status=Status.UNUSABLE, status_reason="There is no licence.")
    shown = content(Caller(road).mailbox())
    assert shown == {
        "id": road.mailbox.id,
        "address": "dana.reyes@lsp.example",
        "staff_id": "7001",
        "permission": "send_and_read",
        "action": "archive",
        "folders": "inbox",
        "status": "unusable",
        "status_reason": "There is no licence.",
        "status_since": "2026-03-12T15:00:00Z",
        "connected_at": "2026-03-12T15:00:00Z",
        "read_through": None,
        "review": None,
        "sending": {
            "way": "draft",
            "ready": False,
            "largest_bytes": 161480704,
            "most_recipients": 500,
            "most_a_minute": 30,
        },
        "waiting": 3,
        "failed": 1,
    }


def test_tokens_are_never_shown() -> None:
    road = unanswered()
    server = Caller(road)
    answers = [
        server.mailbox(),
        server.messages(),
        server.call(lambda api, organization, _: api.mailboxes(organization)),
    ]
    for answer in answers:
        assert answer.status == 200
        assert b"token" not in answer.body
        assert b"nonce" not in answer.body


@pytest.mark.parametrize(
    ("waiting", "effect", "kind", "reason"),
    [
        (unanswered, "create-1", "create_shipment", "did not answer"),
        (logged_unanswered, "log-131391979", "log_activity", "did not answer"),
        (refused, "assign-create-1", "assign", "not an active staff member"),
        (document_gone, "document-1", "deliver_document", "deleted before"),
        (out_of_bounds, "create-2", "create_shipment", "within an hour"),
    ],
)
def test_what_waits_is_listed_with_its_reason_and_its_decisions(
    waiting: Any, effect: str, kind: str, reason: str
) -> None:
    (message,) = content(Caller(waiting()).messages(state="waiting"))["messages"]
    found = {each["effect"]: each for each in message["effects"]}
    assert found[effect]["kind"] == kind
    assert reason in found[effect]["reason"]
    assert found[effect]["decisions"] == ["exists", "do", "dismiss"]
    assert found["action"]["decisions"] == []


def test_a_message_says_what_was_done_for_it_and_why() -> None:
    road = Road()
    road.deliver(files={"rates.pdf": b"%PDF-1.7"})
    road.pump()
    (message,) = content(Caller(road).messages())["messages"]
    (shipment,) = road.created()
    assert (message["category"], message["state"], message["subject"]) == ("quote", "closed", "Quote")
    assert (message["received"], message["finished"]) == ("2026-03-12T15:00:00Z", "2026-03-12T15:00:00Z")
    assert message["explanation"]
    found = {each["effect"]: each for each in message["effects"]}
    assert (found["create-1"]["state"], found["create-1"]["shipment_id"]) == ("done", str(shipment))
    assert found["document-1"]["document"] == "rates.pdf"


def test_messages_are_listed_by_state_and_page_by_page() -> None:
    road = unanswered()
    more_rows(road, 3, "closed")
    more_rows(road, 5, "waiting")
    server = Caller(road)
    assert len(content(server.messages(state="waiting"))["messages"]) == 6
    assert content(server.messages(state="open"))["messages"] == []
    keys, query = [], {"limit": "4"}
    while True:
        page = content(server.messages(**query))
        keys += [each["key"] for each in page["messages"]]
        if page["next"] is None:
            break
        query["before"] = page["next"]
    assert keys == [row.key for row in road.rows()]


LIMITS = ("0", "101", "-1", "x", "", "٣")


@pytest.mark.parametrize(
    "query", [{"state": "done"}, {"state": ""}, {"before": "x"}, {"before": ""}, *({"limit": each} for each in LIMITS)]
)
def test_a_query_that_is_not_understood_is_refused(query: dict[str, str]) -> None:
    assert problem(Caller(Road()).messages(**query)) == (400, "bad-request")


def test_what_failed_is_started_again_once() -> None:
    road = poisoned()
    server = Caller(road)
    (failure,) = content(server.failures())["failures"]
    assert failure == {"id": failure["id"], "step": "incoming-mail", "failed": "2026-03-12T15:00:00Z"}
    assert server.replay(failure["id"]).status == 204
    assert problem(server.replay(failure["id"])) == (404, "not-found")
    road.pump()
    assert len(road.created()) == 1
    assert content(server.failures())["failures"] == []


def test_what_names_no_mailbox_is_in_nobodys_list() -> None:
    road = Road()
    put_aside(road, INCOMING_MAIL, "nonsense")
    server = Caller(road)
    assert content(server.failures())["failures"] == []
    server.id = "unknown"
    assert problem(server.failures()) == (404, "not-found")


@pytest.mark.parametrize("organization", ["5000", "402", "4021 x"])
def test_another_organizations_mailbox_is_not_there(organization: str) -> None:
    road = unanswered()
    put_aside(road, INCOMING_MAIL, json.dumps({"mailbox": road.mailbox.id}))
    (failure,) = content(Caller(road).failures())["failures"]
    stranger = Caller(road, organization)
    answers = [
        stranger.mailbox(),
        stranger.messages(),
        stranger.failures(),
        stranger.decide(road.row().key, {"effect": "create-1", "decision": "do"}),
        stranger.replay(failure["id"]),
    ]
    assert [problem(answer) for answer in answers] == [(404, "not-found")] * 5
    assert road.row().state == "waiting"


@pytest.mark.parametrize("id", ["", "x", "../../x", "abcdefghij-abcdefghijklmnopqrst", "a-b'c"])
def test_an_unknown_mailbox_is_not_there(id: str) -> None:
    server = Caller(Road())
    server.id = id
    assert problem(server.mailbox()) == (404, "not-found")


def test_a_request_without_a_good_token_gets_nothing() -> None:
    server = Caller(Road())
    for header in ("", "Bearer x", f"Bearer {server.token(scope=None)}", f"Bearer {server.token(org=None)}"):
        answer = server.call(lambda api, organization, _: api.mailboxes(organization), authorization=header)
        assert problem(answer) == (401, "unauthorized")
        assert answer.headers["WWW-Authenticate"] == "Bearer"

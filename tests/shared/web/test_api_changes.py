"""The TMS's server changes a connection as its owner could without a sign-in, and ends it."""

from typing import Any

import pytest

from shared.mailboxes.model import Mailbox, Permission, Status
from shared.mailboxes.work import MAILBOX_UPKEEP, MailboxWork
from tests.shared.pipeline.road import Road
from tests.shared.web.caller import Caller, content, problem


@pytest.fixture
def road() -> Road:
    return Road()


def kept(road: Road) -> Mailbox:
    found = road.outside.mailboxes.get(road.mailbox.id)
    assert found
    return found


def asked(road: Road) -> list[str]:
    """The tasks that upkeep was asked for."""
    return [MailboxWork.decode(each.body).task for each in road.queues.receive(MAILBOX_UPKEEP, 32, 600)]


def test_choices_that_need_no_further_rights_are_stored(road: Road) -> None:
    answer = Caller(road).change(action="delete", folders="all")
    assert answer.status == 200
    assert (content(answer)["action"], content(answer)["folders"]) == ("delete", "all")
    assert (kept(road).action, kept(road).folders) == ("delete", "all")
    assert asked(road) == ["start"]


def test_lowering_the_permission_ends_the_reading(road: Road) -> None:
    assert content(Caller(road).change(permission="send_only"))["permission"] == "send_only"
    assert not kept(road).reads
    assert asked(road) == ["stop_reading"]


def test_reading_is_paused_and_goes_on(road: Road) -> None:
    server = Caller(road)
    assert content(server.change(reading="paused"))["status"] == "paused"
    assert content(server.change(reading="on"))["status"] == "starting"
    assert sorted(asked(road)) == ["start", "stop_reading"]


def test_raising_the_permission_is_the_owners() -> None:
    road = Road()
    sender = road.connect(road.add_user("lee.park@lsp.example"), "7002", Permission.SEND_ONLY)
    server = Caller(road)
    server.id = sender.id
    assert problem(server.change(permission="send_and_read")) == (409, "owner-must-sign-in")
    found = road.outside.mailboxes.get(sender.id)
    assert found
    assert found.permission is Permission.SEND_ONLY


@pytest.mark.parametrize("status", [Status.DISCONNECTING, Status.DISCONNECTED])
def test_an_ended_connection_is_not_changed(road: Road, status: Status) -> None:
    road.change(status=status)
    assert problem(Caller(road).change(action="delete")) == (409, "owner-must-sign-in")
    assert kept(road).status is status


@pytest.mark.parametrize(
    "fields",
    [{}, {"action": "burn"}, {"action": None}, {"action": ["archive"]}, {"reading": "off"}, {"address": "x@y.example"}],
)
def test_what_cannot_be_changed_is_refused(road: Road, fields: dict[str, Any]) -> None:
    before = kept(road)
    assert problem(Caller(road).change(**fields)) == (400, "bad-request")
    assert kept(road) == before


def test_a_mailbox_is_disconnected_however_often_it_is_asked(road: Road) -> None:
    server = Caller(road)
    for _ in range(2):
        answer = server.disconnect()
        assert (answer.status, content(answer)["status"]) == (202, "disconnecting")
    assert "disconnect" in asked(road)
    road.change(status=Status.DISCONNECTED)
    assert content(server.disconnect())["status"] == "disconnected"
    assert asked(road) == []


def test_nobody_changes_the_mailbox_of_another_organization(road: Road) -> None:
    server = Caller(road, "5000")
    assert problem(server.change(action="delete")) == (404, "not-found")
    assert problem(server.disconnect()) == (404, "not-found")
    assert kept(road).status is Status.CONNECTED

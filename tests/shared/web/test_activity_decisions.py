"""What is decided on the activity page, from the button to the TMS."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sandbox.tms.faults import Kind
from shared.mailboxes.model import Status
from shared.web.attention import Attention
from tests.shared.pipeline.road import Road
from tests.shared.web.browser import title_of
from tests.shared.web.caller import Caller
from tests.shared.web.visitor import Forms, Visitor
from tests.shared.web.waits import (
    Interrupted,
    colleague,
    document_gone,
    go_on,
    logged_unanswered,
    out_of_bounds,
    refused,
    unanswered,
)

CREATE = ["It exists", "Create it", "Dismiss"]
AGAIN = ["It exists", "Do it again", "Dismiss"]
ALL = ["Create all", "Dismiss all"]
NO_ANSWER = "The TMS did not answer: it may have been done or not."


def whereabouts(road: Road) -> str:
    """The folder in which the road's one e-mail is."""
    (message,) = road.inbox.messages.values()
    return road.whereabouts(message)[0]


def test_a_shipment_that_exists_is_named_and_everything_else_is_done() -> None:
    road = unanswered()
    visitor = Visitor(road)
    (shipment,) = road.created()
    (form,) = visitor.forms()
    pressed = visitor.press(form, "It exists", shipment_id=f" {shipment} ")
    assert (pressed.status, pressed.headers["Location"]) == (303, "/api/activity?done=decided")
    assert "Your decision is being carried out." in visitor.get(pressed.headers["Location"])
    go_on(road)
    assert road.created() == [log.shipment_id for log in road.tms.logs] == [shipment]
    assert whereabouts(road) == "Archive"
    page = visitor.get()
    assert f"Shipment {shipment} was created" in page
    assert "finished Mar 12, 2026, 9:01 AM MDT" in page
    assert visitor.forms() == []


def test_a_shipment_that_does_not_exist_is_created() -> None:
    road = unanswered(kind=Kind.LOGIN_PAGE)
    visitor = Visitor(road)
    assert road.created() == []
    visitor.press(visitor.forms()[0], "Create it")
    go_on(road)
    assert len(road.created()) == len(road.tms.logs) == 1
    assert road.row().state == "closed"


def test_a_shipment_that_is_not_wanted_is_dismissed() -> None:
    road = unanswered(kind=Kind.LOGIN_PAGE)
    visitor = Visitor(road)
    visitor.press(visitor.forms()[0], "Dismiss")
    go_on(road)
    assert road.created() == []
    assert road.tms.logs == []
    assert "A shipment was not created. That was decided." in visitor.get()
    assert whereabouts(road) == "Archive"


@pytest.mark.parametrize(("button", "logs"), [("It exists", 1), ("Do it again", 2), ("Dismiss", 1)])
def test_a_log_is_confirmed_repeated_or_dismissed(button: str, logs: int) -> None:
    road = logged_unanswered()
    visitor = Visitor(road)
    assert len(road.tms.logs) == 1
    visitor.press(visitor.forms()[0], button)
    go_on(road)
    assert len(road.tms.logs) == logs
    assert road.row().state == "closed"


def test_what_is_refused_again_waits_again() -> None:
    road = refused()
    visitor = Visitor(road)
    visitor.press(visitor.forms()[0], "Do it again")
    go_on(road)
    assert [list(form.buttons) for form in visitor.forms()] == [AGAIN]
    visitor.press(visitor.forms()[0], "Dismiss")
    go_on(road)
    assert visitor.forms() == []
    assert len(road.created()) == 1


def test_a_document_that_is_gone_is_dismissed() -> None:
    road = document_gone()
    visitor = Visitor(road)
    visitor.press(visitor.forms()[0], "Dismiss")
    go_on(road)
    assert "pod &lt;1&gt;.pdf was not transferred. That was decided." in visitor.get()
    assert road.row().state == "closed"


def test_many_shipments_are_decided_at_once() -> None:
    road = out_of_bounds()
    visitor = Visitor(road)
    visitor.press(visitor.forms()[-1], "Create all")
    go_on(road)
    assert len(road.created()) == 2
    assert road.row().state == "closed"


def test_many_shipments_are_decided_one_by_one() -> None:
    road = out_of_bounds()
    visitor = Visitor(road)
    visitor.press(visitor.forms()[0], "Create it")
    go_on(road)
    (form,) = visitor.forms()
    visitor.press(form, "Dismiss")
    go_on(road)
    assert len(road.created()) == 1
    assert road.row().state == "closed"


@pytest.mark.parametrize("wait", [False, True], ids=["at once", "later"])
def test_a_button_that_is_pressed_twice_counts_once(wait: bool) -> None:
    road = unanswered(kind=Kind.LOGIN_PAGE)
    visitor = Visitor(road)
    (form,) = visitor.forms()
    visitor.press(form, "Create it")
    if wait:
        go_on(road)
    again = visitor.press(form, "Create it")
    assert (again.status, title_of(again)) == (409, "This has been decided already")
    assert Forms(again.body.decode()).links["Go to the activity page"] == "/api/activity"
    go_on(road)
    assert len(road.created()) == 1


def test_page_and_api_at_once_decide_once() -> None:
    road = unanswered(kind=Kind.LOGIN_PAGE)
    key = road.row().key
    server = Caller(road)
    visitor = Visitor(road)
    (form,) = visitor.forms()
    rows = Interrupted(road, lambda: server.decide(key, {"effect": "create-1", "decision": "do"}))
    visitor.activity.attention = Attention(replace(road.outside, receipts=rows), road.tables)
    assert visitor.press(form, "Create it").status == 409
    go_on(road)
    assert len(road.created()) == 1
    assert road.row().state == "closed"


def test_a_number_that_the_tms_does_not_know_is_refused_with_words() -> None:
    road = unanswered()
    visitor = Visitor(road)
    for number in ("", "999", "<script>", "\ud800"):
        answer = visitor.press(visitor.forms()[0], "It exists", shipment_id=number.encode(errors="replace").decode())
        assert answer.status == 400
        assert "no shipment of that number" in answer.body.decode()
    assert road.row().state == "waiting"


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"csrf": ""}, 403),
        ({"csrf": "ü"}, 403),
        ({"decision": "undo"}, 400),
        ({"decision": ""}, 400),
        ({"effect": "create-9"}, 404),
        ({"key": "m-8226672399999-aaaaaaaaaaaaaaaa"}, 404),
        ({"key": "../mailboxes?x=#"}, 404),
        ({"key": ""}, 404),
    ],
)
def test_a_form_that_is_not_the_pages_own_changes_nothing(changed: dict[str, str], status: int) -> None:
    road = unanswered()
    visitor = Visitor(road)
    (form,) = visitor.forms()
    assert visitor.send("POST", form.action, {**form.fields, "decision": "do", **changed}).status == status
    assert road.row().state == "waiting"


def test_the_form_of_another_session_changes_nothing() -> None:
    road = unanswered()
    (form,) = Visitor(road).forms()
    answer = Visitor(road).press(form, "Create it")
    assert (answer.status, title_of(answer)) == (403, "Please try again")
    assert road.row().state == "waiting"


def test_nothing_is_decided_while_the_mailbox_is_not_read() -> None:
    road = unanswered()
    visitor = Visitor(road)
    (form,) = visitor.forms()
    road.change(status=Status.NEEDS_SIGN_IN)
    answer = visitor.press(form, "Create it")
    assert (answer.status, title_of(answer)) == (409, "This mailbox is not being read")
    assert road.row().state == "waiting"


def test_an_e_mail_that_a_colleague_handles_is_put_away_or_left() -> None:
    road = unanswered()
    row = road.row()
    action = replace(row.effect("action"), state="needs_confirmation", reason="A colleague decides first.")
    link = colleague(road).id, row.key
    received = row.received + timedelta(hours=1)
    road.outside.receipts.claim(replace(row, effects=(action,), linked=link, received=received))
    visitor = Visitor(road)
    page = visitor.get()
    assert "The e-mail is to be moved or marked." in page
    assert "A colleague received the same e-mail: what it asks for is done there." in page
    asked = visitor.forms()[0]
    assert list(asked.buttons) == ["Do it now", "Leave it where it is"]
    visitor.press(asked, "Leave it where it is")
    go_on(road)
    assert road.rows()[0].state == "closed"
    assert whereabouts(road) == "Inbox"

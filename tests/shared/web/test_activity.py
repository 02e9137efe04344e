"""The activity page, from the e-mail to the TMS."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from shared.mailboxes.model import Status
from shared.mailboxes.work import INCOMING_MAIL, MAILBOX_UPKEEP, MailboxWork, encode
from shared.web.http import Request
from tests.shared.pipeline.road import EXISTING, Road
from tests.shared.web.visitor import Forms, Visitor
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

CREATE = ["It exists", "Create it", "Dismiss"]
AGAIN = ["It exists", "Do it again", "Dismiss"]
ALL = ["Create all", "Dismiss all"]
NO_ANSWER = "The TMS did not answer: it may have been done or not."


@pytest.mark.parametrize(
    ("waiting", "text", "reason", "buttons"),
    [
        (unanswered, "A shipment from Chicago, IL to Dallas, TX is to be created.", NO_ANSWER, [CREATE]),
        (logged_unanswered, f"The e-mail is to be logged on shipment {EXISTING}.", NO_ANSWER, [AGAIN]),
        (refused, "The new shipment is to be assigned.", "is not an active staff member", [AGAIN]),
        (document_gone, "pod &lt;1&gt;.pdf is to be transferred", "deleted before it could be transferred", [AGAIN]),
        (
            out_of_bounds,
            "from Salina, KS to Amarillo, TX",
            "asked for 2 shipments within an hour",
            [CREATE] * 2 + [ALL],
        ),
    ],
    ids=["no answer", "log", "refused", "document", "bounds"],
)
def test_what_waits_stands_with_its_reason_and_its_buttons(
    waiting: Callable[[], Road], text: str, reason: str, buttons: list[list[str]]
) -> None:
    visitor = Visitor(waiting())
    page = visitor.get()
    assert "Waits for your decision" in page
    assert text in page
    assert reason in page
    assert [list(form.buttons) for form in visitor.forms()] == buttons
    assert all((form.asks == ["shipment_id"]) == ("Create it" in form.buttons) for form in visitor.forms())


def test_without_a_session_there_is_no_page_and_no_decision() -> None:
    visitor = Visitor(unanswered())
    for handle in (type(visitor.activity).show, type(visitor.activity).decide, type(visitor.activity).replay):
        assert visitor.activity.answer(handle, Request(body=b"csrf=x")).status == 403


@pytest.mark.parametrize("has_mailbox", [False, True])
def test_a_colleague_sees_and_decides_nothing_here(has_mailbox: bool) -> None:
    road = unanswered()
    (form,) = Visitor(road).forms()
    if has_mailbox:
        colleague(road)
    other = Visitor(road, staff_id="7002")
    assert "acmeplumbing" not in other.get()
    assert other.press(replace(form, fields=form.fields | {"csrf": other.session.csrf}), "Dismiss").status == 404
    assert road.row().state == "waiting"


def test_another_organizations_staff_member_of_the_same_number_sees_nothing() -> None:
    assert "You have not connected a mailbox yet." in Visitor(unanswered(), organization="5000").get()


def test_a_hostile_e_mail_is_text() -> None:
    road = unanswered(subject="<img src=x onerror=alert(1)> \"'{{ 7*7 }}")
    page = Visitor(road).get()
    assert "&lt;img src=x onerror=alert(1)&gt; &#34;&#39;{{ 7*7 }}" in page
    assert "<img src=x" not in page


def test_half_a_character_does_not_hide_the_page() -> None:
    road = unanswered()
    row = road.row()
    road.outside.receipts.save(replace(row, subject="Quote \ud83d"))
    assert "Quote ?" in Visitor(road).get()


def test_what_waits_is_found_however_old_it_is() -> None:
    road = unanswered()
    more_rows(road, 120, "closed")
    visitor = Visitor(road)
    assert [form.fields["key"] for form in visitor.forms()] == [
        road.outside.receipts.recent(road.mailbox.id, 200)[-1].key
    ]


def walk(visitor: Visitor, link: str) -> list[str]:
    """All pages from the first on."""
    pages = [visitor.get()]
    while address := Forms(pages[-1]).links.get(link):
        pages.append(visitor.get(address))
    return pages


def test_older_messages_stand_on_further_pages_each_once() -> None:
    road = Road()
    road.deliver()
    road.pump()
    more_rows(road, 119, "closed")
    pages = walk(Visitor(road), "Older e-mails")
    assert [page.count("<article") for page in pages] == [50, 50, 20]
    assert "Newest e-mails" in pages[0]
    assert "Back to the newest" in pages[2]


def test_more_that_wait_stand_on_further_pages_each_once() -> None:
    road = unanswered()
    more_rows(road, 119, "waiting")
    pages = walk(Visitor(road), "Older ones that wait")
    keys = [form.fields["key"] for page in pages for form in Forms(page).found]
    assert len(keys) == len(set(keys)) == 120


@pytest.mark.parametrize("before", ["nonsense", "m-1", "c-x", "m-8226672399999-aaaaaaaaaaaaaaaa'"])
def test_a_page_that_never_was_is_not_found(before: str) -> None:
    assert Visitor(Road()).send("GET", f"/api/activity?before={before}").status == 404


def test_what_failed_entirely_is_started_again_once() -> None:
    road = poisoned()
    visitor = Visitor(road)
    page = visitor.get()
    assert "An e-mail could not be read." in page
    assert "Mar 12, 2026, 9:00 AM MDT" in page
    (form,) = visitor.forms()
    pressed = visitor.press(form, "Start again")
    assert (pressed.status, pressed.headers["Location"]) == (303, "/api/activity?done=replayed")
    assert "It was started again." in visitor.get(pressed.headers["Location"])
    assert visitor.press(form, "Start again").status == 404
    road.pump()
    assert len(road.created()) == 1
    assert visitor.forms() == []


def test_what_names_no_mailbox_is_the_operators() -> None:
    road = Road()
    put_aside(road, INCOMING_MAIL, "nonsense")
    assert "Could not be handled" not in Visitor(road).get()


def test_a_colleague_starts_nothing_again() -> None:
    road = poisoned()
    (form,) = Visitor(road).forms()
    colleague(road)
    other = Visitor(road, staff_id="7002")
    assert other.press(replace(form, fields=form.fields | {"csrf": other.session.csrf}), "Start again").status == 404
    assert road.waiting() == {}


def test_only_upkeep_is_started_again_while_the_mailbox_is_not_read() -> None:
    road = poisoned()
    road.change(status=Status.NEEDS_SIGN_IN)
    visitor = Visitor(road)
    (mail,) = visitor.forms()
    assert visitor.press(mail, "Start again").status == 409
    assert road.waiting() == {}
    road.clock.forward(minutes=1)
    put_aside(road, MAILBOX_UPKEEP, encode(MailboxWork(road.mailbox.id, "renew")))
    assert "The connection itself could not be looked after." in visitor.get()
    upkeep, still = visitor.forms()
    assert visitor.press(upkeep, "Start again").status == 303
    assert road.waiting() == {MAILBOX_UPKEEP: 1}
    assert visitor.forms() == [still] == [mail]


def test_a_mailbox_without_mail_and_a_staff_member_without_a_mailbox_are_told() -> None:
    road = Road()
    assert "No e-mail has been read yet." in Visitor(road).get()
    nobody = Visitor(road, staff_id="7003")
    assert "You have not connected a mailbox yet." in nobody.get()
    form = {"csrf": nobody.session.csrf}
    assert nobody.send("POST", "/api/activity/replay", form).status == 404

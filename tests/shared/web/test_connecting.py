import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest

from sandbox.microsoft.directory import User
from shared.errors import Changed
from shared.mailboxes.model import Action, Folders, Permission, Status, Subscription
from shared.mailboxes.store import Mailboxes
from shared.storage.memory import MemoryTables
from shared.storage.tables import Entity
from shared.web.choices import Choices
from shared.web.connecting import Connecting
from tests.shared.web.browser import Browser, text_of, title_of
from tests.shared.web.conftest import Clock, MailboxRows, NewBrowser, Tasks, Ticket


def test_a_ticket_opens_the_page(browser: Browser, ticket: Ticket) -> None:
    page = browser.open(ticket())
    assert (page.status, title_of(page)) == (200, "Edit Mailbox Connection")
    for words in ("Dana Reyes", "Dana@Broker.example", "Not connected", "Send Emails Only", "Send and Read All Emails"):
        assert words in text_of(page)
    for words in ("Archive", "Mark As Read", "Delete", "Do Nothing", "Sign in with Microsoft"):
        assert words in text_of(page)
    assert 'href="https://tms.example.com/staff/77"' in text_of(page)
    assert 'href="/api/activity"' in text_of(page)
    assert "Disconnect…" not in text_of(page)


def test_every_page_forbids_framing_scripts_and_keeping(browser: Browser, ticket: Ticket) -> None:
    for page in (browser.get("/api/connect"), browser.open(ticket())):
        policy = page.headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in policy
        assert "default-src 'none'" in policy
        assert "script" not in policy
        assert page.headers["X-Frame-Options"] == "DENY"
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert page.headers["Cache-Control"] == "no-store"
        assert '<html lang="en">' in text_of(page)
        assert "<script" not in text_of(page)
        assert " style=" not in text_of(page)


def test_without_a_session_the_page_says_where_to_open_it(browser: Browser, ticket: Ticket, clock: Clock) -> None:
    assert (browser.get("/api/connect").status, title_of(browser.page)) == (403, "Please open this page from your TMS")
    browser.open(ticket())
    clock.pass_by(minutes=61)
    assert title_of(browser.get("/api/connect")) == "Please open this page from your TMS"


def test_a_ticket_opens_one_session_only(browser: Browser, ticket: Ticket) -> None:
    used = ticket()
    assert browser.open(used).status == 200
    again = browser.open(used)
    assert (again.status, title_of(again)) == (403, "This page could not be opened")
    assert "has been used already" in text_of(again)


def test_a_ticket_that_is_too_old_or_forged_or_meant_for_others_opens_none(
    browser: Browser, ticket: Ticket, clock: Clock
) -> None:
    late = ticket()
    refused = [ticket()[:-2], ticket(aud="https://other.example.com"), ticket(iss="https://evil.example"), ""]
    for text in refused:
        assert title_of(browser.open(text)) == "This page could not be opened"
    clock.pass_by(minutes=11)
    assert "too old" in text_of(browser.open(late))
    assert browser.get("/api/connect").status == 403


def test_an_organization_that_is_not_set_up_is_told_so(browser: Browser, ticket: Ticket) -> None:
    page = browser.open(ticket(org="4022"))
    assert page.status == 403
    assert "Your organization has not been set up" in text_of(page)


def test_hostile_names_are_text(browser: Browser, ticket: Ticket) -> None:
    hostile = '"><script>alert(1)</script>{{ 7 * 7 }}'
    page = browser.open(ticket(name=hostile, email=f"{hostile}@x", return_url='https://x.example/"><script>'))
    assert page.status == 200
    assert "<script" not in text_of(page)
    assert "{{ 7 * 7 }}" in text_of(page)


def test_a_message_is_one_of_ours(browser: Browser, ticket: Ticket) -> None:
    browser.open(ticket())
    assert "Saved." in text_of(browser.get("/api/connect?done=saved"))
    assert "evil" not in text_of(browser.get("/api/connect?done=evil"))


def test_a_form_needs_the_token_of_its_session(browser: Browser, ticket: Ticket, new_browser: NewBrowser) -> None:
    browser.open(ticket())
    other = new_browser()
    other.open(ticket(sub="78"))
    choices = {"permission": "send_only", "action": "archive"}
    for path in ("save", "disconnect", "confirm"):
        for csrf in ({}, {"csrf": ""}, {"csrf": other.form("/api/connect/save")["csrf"]}):
            refused = browser.post(f"/api/connect/{path}", choices | csrf)
            assert (refused.status, title_of(refused)) == (403, "Please try again")
    # From another site, the session's cookie does not even come along.
    browser.get("/api/connect")
    stolen = browser.form("/api/connect/save")
    assert browser.post("/api/connect/save", choices | stolen, cross_site=True).status == 403


@pytest.mark.parametrize("choices", [{}, {"permission": "all", "action": "archive"}, {"permission": "send_only"}])
def test_choices_that_are_none_are_refused(browser: Browser, ticket: Ticket, choices: dict[str, str]) -> None:
    browser.open(ticket())
    refused = browser.post("/api/connect/save", browser.form("/api/connect/save") | choices)
    assert refused.status == 400
    assert "choose a permission" in text_of(refused)


def test_a_change_within_what_was_granted_is_stored_at_once(
    browser: Browser, ticket: Ticket, dana: User, mailboxes: MailboxRows, tasks: Tasks
) -> None:
    browser.open(ticket())
    browser.connect(dana.oid, action="archive")
    tasks()
    saved = browser.choose("send_and_read", "delete")
    assert (saved.status, saved.headers["Location"]) == (303, "/api/connect?done=saved")
    assert "Saved." in text_of(browser.get(saved.headers["Location"]))
    assert mailboxes()[0].action is Action.DELETE


def test_a_permission_is_lowered_and_raised_again_without_microsoft(
    browser: Browser, ticket: Ticket, dana: User, mailboxes: MailboxRows, tasks: Tasks, clock: Clock
) -> None:
    browser.open(ticket())
    browser.connect(dana.oid)
    assert tasks() == ["start"]
    first = mailboxes()[0].connected_at

    clock.pass_by(minutes=10)
    assert browser.choose("send_only").headers["Location"] == "/api/connect?done=saved"
    lowered = mailboxes()[0]
    assert (lowered.permission, lowered.status) == (Permission.SEND_ONLY, Status.CONNECTED)
    assert not lowered.reads
    assert lowered.connected_at == first
    assert tasks() == ["stop_reading"]
    assert "It reads none" in text_of(browser.get("/api/connect"))

    clock.pass_by(minutes=10)
    assert browser.choose("send_and_read").headers["Location"] == "/api/connect?done=saved"
    raised = mailboxes()[0]
    assert (raised.permission, raised.status, raised.connected_at) == (
        Permission.SEND_AND_READ,
        Status.STARTING,
        clock(),
    )
    assert tasks() == ["start"]


def test_saving_again_asks_again_for_what_has_not_happened(
    browser: Browser, ticket: Ticket, dana: User, tables: MemoryTables, mailboxes: MailboxRows, tasks: Tasks
) -> None:
    browser.open(ticket())
    browser.connect(dana.oid)
    tasks()
    browser.choose("send_and_read")
    assert tasks() == ["start"]
    Mailboxes(tables).change(mailboxes()[0], status=Status.CONNECTED)
    browser.choose("send_and_read")
    assert tasks() == []
    Mailboxes(tables).change(mailboxes()[0], permission=Permission.SEND_ONLY, subscription=Subscription("nonce", "id"))
    browser.choose("send_only")
    assert tasks() == ["stop_reading"]


def test_a_choice_that_needs_more_goes_to_microsoft(browser: Browser, ticket: Ticket, dana: User) -> None:
    browser.open(ticket())
    browser.connect(dana.oid, "send_only")
    asked = browser.choose("send_and_read", "archive")
    assert asked.headers["Location"].startswith("http://login.localhost/organizations/oauth2/v2.0/authorize?")
    assert "Mail.ReadWrite" in asked.headers["Location"]
    assert browser.choose("send_and_read", "do_nothing").headers["Location"].startswith("http://login.localhost/")


@pytest.mark.parametrize("status", [Status.NEEDS_SIGN_IN, Status.NEEDS_ADMINISTRATOR, Status.UNUSABLE])
def test_a_connection_in_need_of_its_owner_says_so_and_signs_in_again(
    browser: Browser,
    ticket: Ticket,
    dana: User,
    tables: MemoryTables,
    mailboxes: MailboxRows,
    tasks: Tasks,
    clock: Clock,
    status: Status,
) -> None:
    browser.open(ticket())
    browser.connect(dana.oid)
    first = mailboxes()[0]
    Mailboxes(tables).change(
        first,
        status=status,
        status_reason="AADSTS50173 <b>",
        subscription=Subscription("nonce", "id"),
        caught_up_at=clock(),
    )
    tasks()
    clock.pass_by(minutes=30)
    page = browser.get("/api/connect")
    assert "AADSTS50173 &lt;b&gt;" in text_of(page)
    assert "Sign in with Microsoft" in text_of(page)
    assert "Mailbox connected." in text_of(browser.connect(dana.oid))
    again = mailboxes()[0]
    assert (again.status, again.status_reason, again.connected_at) == (Status.STARTING, "", first.connected_at)
    assert (again.subscription, again.caught_up_at) == (Subscription("nonce", "id"), first.connected_at)
    assert tasks() == ["start"]


def test_disconnecting_is_confirmed_and_left_to_the_queue(
    browser: Browser, ticket: Ticket, dana: User, mailboxes: MailboxRows, tasks: Tasks
) -> None:
    browser.open(ticket())
    browser.connect(dana.oid)
    tasks()
    page = browser.get("/api/connect")
    assert "<details" in text_of(page)
    gone = browser.post("/api/connect/disconnect", browser.form("/api/connect/disconnect"))
    assert (gone.status, gone.headers["Location"]) == (303, "/api/connect?done=disconnecting")
    assert "is being disconnected" in text_of(browser.get(gone.headers["Location"]))
    assert mailboxes()[0].status is Status.DISCONNECTING
    assert tasks() == ["disconnect"]


def test_a_mailbox_that_is_being_disconnected_is_not_connected_meanwhile(
    browser: Browser, ticket: Ticket, dana: User, tables: MemoryTables, mailboxes: MailboxRows
) -> None:
    browser.open(ticket())
    browser.connect(dana.oid)
    browser.get("/api/connect")
    form = browser.form("/api/connect/save") | {"permission": "send_only", "action": "archive"}
    Mailboxes(tables).change(mailboxes()[0], status=Status.DISCONNECTING)
    refused = browser.post("/api/connect/save", form)
    assert (refused.status, title_of(refused)) == (409, "The mailbox was not connected")
    assert "wait a minute" in text_of(refused)
    assert 'action="/api/connect/save"' not in text_of(browser.get("/api/connect"))


def test_a_disconnected_mailbox_is_connected_anew(
    browser: Browser, ticket: Ticket, dana: User, tables: MemoryTables, mailboxes: MailboxRows, clock: Clock
) -> None:
    browser.open(ticket())
    browser.connect(dana.oid, action="delete")
    Mailboxes(tables).change(mailboxes()[0], status=Status.DISCONNECTED, token_cache=b"")
    page = browser.get("/api/connect")
    assert "Not connected" in text_of(page)
    assert "Disconnect…" not in text_of(page)
    form = browser.form("/api/connect/save")
    assert browser.post("/api/connect/disconnect", form).headers["Location"] == "/api/connect"
    assert mailboxes()[0].status is Status.DISCONNECTED
    clock.pass_by(minutes=30)
    browser.connect(dana.oid)
    assert (mailboxes()[0].status, mailboxes()[0].connected_at) == (Status.STARTING, clock())


def test_what_changed_meanwhile_is_not_overwritten(
    browser: Browser, ticket: Ticket, dana: User, tables: MemoryTables, mailboxes: MailboxRows
) -> None:
    browser.open(ticket())
    browser.connect(dana.oid)
    stale = mailboxes()[0]
    Mailboxes(tables).change(stale, status=Status.DISCONNECTED)
    with pytest.raises(Changed):
        browser.connecting.connections.change(stale, Choices(Permission.SEND_ONLY, Action.DELETE))
    assert mailboxes()[0].status is Status.DISCONNECTED


def test_the_page_says_how_far_the_mailbox_has_been_read(
    browser: Browser, ticket: Ticket, dana: User, tables: MemoryTables, mailboxes: MailboxRows
) -> None:
    browser.open(ticket())
    assert "Read through" not in text_of(browser.connect(dana.oid))
    (mailbox,) = mailboxes()
    Mailboxes(tables).change(mailbox, read_through=datetime(2026, 3, 12, 20, 5, tzinfo=UTC))
    assert "Read through Mar 12, 2026, 2:05 PM MDT." in text_of(browser.get("/api/connect"))
    tables.insert("messages", Entity(mailbox.id, "m-0-a", {"state": "waiting"}))
    assert "2:05 PM MDT; 1 message waits for you." in text_of(browser.get("/api/connect"))
    tables.insert("messages", Entity(mailbox.id, "m-0-b", {"state": "waiting"}))
    assert "; 2 messages wait for you." in text_of(browser.get("/api/connect"))


def test_what_microsoft_asked_of_the_next_sign_in_is_asked_for(
    browser: Browser, ticket: Ticket, dana: User, tables: MemoryTables, mailboxes: MailboxRows
) -> None:
    browser.open(ticket())
    browser.connect(dana.oid)
    (mailbox,) = mailboxes()
    claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'
    Mailboxes(tables).change(mailbox, status=Status.NEEDS_SIGN_IN, claims=claims)
    asked = dict(parse_qsl(urlsplit(browser.choose("send_and_read").headers["Location"]).query))
    assert json.loads(asked["claims"]) == json.loads(claims)
    browser.come_back(browser.sign_in(dana.oid))
    (mailbox,) = mailboxes()
    assert (mailbox.status, mailbox.claims) == (Status.STARTING, "")


def test_reading_is_paused_and_resumed(
    browser: Browser, ticket: Ticket, dana: User, mailboxes: MailboxRows, tasks: Tasks
) -> None:
    browser.open(ticket())
    assert "Resume reading" not in text_of(browser.connect(dana.oid))
    tasks()
    paused = browser.post("/api/connect/reading", browser.form("/api/connect/reading"))
    page = text_of(browser.get(paused.headers["Location"]))
    (mailbox,) = mailboxes()
    assert (mailbox.status, tasks()) == (Status.PAUSED, ["stop_reading"])
    assert "Reading is paused." in page
    assert "Resume reading" in page
    browser.choose("send_and_read", "mark_as_read")
    (mailbox,) = mailboxes()
    assert (mailbox.status, mailbox.action) == (Status.PAUSED, Action.MARK_AS_READ)
    tasks()
    browser.get("/api/connect")
    browser.post("/api/connect/reading", browser.form("/api/connect/reading"))
    (mailbox,) = mailboxes()
    assert (mailbox.status, tasks()) == (Status.STARTING, ["start"])


def test_after_a_preview_reading_starts_when_its_owner_says_so(
    browser: Browser,
    ticket: Ticket,
    dana: User,
    mailboxes: MailboxRows,
    tasks: Tasks,
    connecting: Connecting,
    clock: Clock,
) -> None:
    connecting.connections.starts_at_once = False
    browser.open(ticket())
    page = text_of(browser.connect(dana.oid))
    (mailbox,) = mailboxes()
    assert (mailbox.status, tasks()) == (Status.NOT_STARTED, [])
    assert "Connected, not started" in page
    assert mailbox.review
    assert mailbox.review.since == mailbox.connected_at - timedelta(days=7)
    clock.pass_by(days=2)
    browser.open(ticket())
    browser.post("/api/connect/reading", browser.form("/api/connect/reading"))
    (mailbox,) = mailboxes()
    assert (mailbox.status, tasks()) == (Status.STARTING, ["start"])
    assert mailbox.review
    assert (mailbox.review.until, mailbox.live_since) == (clock(), clock())


def test_a_new_sign_in_keeps_what_is_known_of_the_reading(
    browser: Browser, ticket: Ticket, dana: User, tables: MemoryTables, mailboxes: MailboxRows, clock: Clock
) -> None:
    browser.open(ticket())
    browser.connect(dana.oid)
    (mailbox,) = mailboxes()
    before = Mailboxes(tables).change(mailbox, status=Status.NEEDS_SIGN_IN, read_through=clock(), caught_up_at=clock())
    clock.pass_by(minutes=30)
    browser.connect(dana.oid)
    (mailbox,) = mailboxes()
    assert mailbox.status is Status.STARTING
    assert (mailbox.read_through, mailbox.caught_up_at, mailbox.review) == (
        before.read_through,
        before.caught_up_at,
        before.review,
    )


def test_the_page_says_how_far_the_first_reading_has_come(
    browser: Browser, ticket: Ticket, dana: User, tables: MemoryTables, mailboxes: MailboxRows
) -> None:
    browser.open(ticket())
    assert "The e-mails of the previous 7 days are read next." in text_of(browser.connect(dana.oid))
    (mailbox,) = mailboxes()
    assert mailbox.review
    Mailboxes(tables).change(mailbox, review=replace(mailbox.review, found=40, left=28))
    assert "12 of 40 e-mails read, 28 left." in text_of(browser.get("/api/connect"))
    Mailboxes(tables).change(mailbox, review=replace(mailbox.review, at=mailbox.review.until))
    assert "previous 7 days" not in text_of(browser.get("/api/connect"))


def test_another_choice_of_folders_subscribes_anew(
    browser: Browser, ticket: Ticket, dana: User, tables: MemoryTables, mailboxes: MailboxRows, tasks: Tasks
) -> None:
    browser.open(ticket())
    assert "never Sent, Drafts, Deleted, Junk and Outbox" in text_of(browser.connect(dana.oid))
    (mailbox,) = mailboxes()
    Mailboxes(tables).change(mailbox, status=Status.CONNECTED)
    tasks()
    browser.get("/api/connect")
    form = browser.form("/api/connect/save") | {"permission": "send_and_read", "action": "archive", "folders": "all"}
    browser.post("/api/connect/save", form)
    (mailbox,) = mailboxes()
    assert (mailbox.folders, mailbox.status, tasks()) == (Folders.ALL, Status.STARTING, ["start"])

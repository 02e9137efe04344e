from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import requests

from sandbox.microsoft.directory import User
from shared.mailboxes.access import Access, open_tokens
from shared.mailboxes.model import Action, Permission, Status
from shared.mailboxes.store import Mailboxes
from shared.settings import Settings
from shared.storage.encryption import Keys
from shared.storage.memory import MemoryTables
from shared.web.waiting import TABLE
from tests.shared.web.browser import Browser, text_of, title_of
from tests.shared.web.conftest import Clock, MailboxRows, NewBrowser, Tasks, Ticket


def test_signing_in_asks_microsoft_for_the_least_that_the_choices_need(browser: Browser, ticket: Ticket) -> None:
    browser.open(ticket())
    for permission, action, scopes in (
        ("send_only", "archive", {"Mail.Send", "User.Read"}),
        ("send_and_read", "do_nothing", {"Mail.Send", "User.Read", "Mail.Read"}),
        ("send_and_read", "archive", {"Mail.Send", "User.Read", "Mail.ReadWrite"}),
    ):
        asked = parse_qs(urlsplit(browser.choose(permission, action).headers["Location"]).query)
        assert set(asked["scope"][0].split()) == scopes | {"openid", "profile", "offline_access"}
        assert asked["response_mode"] == ["form_post"]
        assert asked["code_challenge_method"] == ["S256"]
        assert asked["login_hint"] == ["Dana@Broker.example"]
        assert asked["redirect_uri"] == ["https://app.example.com/api/connect/callback"]


def test_the_sign_in_is_bound_to_the_browser_by_a_cookie_for_the_callback_alone(
    browser: Browser, ticket: Ticket, tables: MemoryTables
) -> None:
    browser.open(ticket())
    (cookie,) = browser.choose("send_only").cookies
    assert cookie.header.endswith("; Path=/api/connect/callback; Max-Age=600; HttpOnly; Secure; SameSite=None")
    (row,) = tables.query(TABLE, partition="flow")
    assert cookie.value not in str(row.values["sealed"])
    assert "code_verifier" not in str(row.values["sealed"])


def test_the_staff_members_own_mailbox_is_connected(
    browser: Browser, ticket: Ticket, dana: User, mailboxes: MailboxRows, tasks: Tasks, clock: Clock
) -> None:
    browser.open(ticket())
    page = browser.connect(dana.oid, "send_and_read", "archive")
    assert page.status == 200
    assert "Mailbox connected." in text_of(page)
    (mailbox,) = mailboxes()
    assert (mailbox.tenant_id, mailbox.object_id) == (dana.tenant.id, dana.oid)
    assert (mailbox.address, mailbox.staff_id, mailbox.staff_email, mailbox.staff_name) == (
        "dana.reyes@broker.example",
        "77",
        "Dana@Broker.example",
        "Dana Reyes",
    )
    assert (mailbox.permission, mailbox.action) == (Permission.SEND_AND_READ, Action.ARCHIVE)
    assert (mailbox.status, mailbox.connected_at) == (Status.STARTING, clock())
    assert (mailbox.zone, mailbox.shipment_type) == ("America/Denver", "Truckload")
    assert tasks() == ["start"]


def test_its_tokens_are_sealed_and_good(
    browser: Browser,
    ticket: Ticket,
    dana: User,
    tables: MemoryTables,
    keys: Keys,
    settings: Settings,
    network: requests.Session,
    mailboxes: MailboxRows,
) -> None:
    browser.open(ticket())
    browser.connect(dana.oid)
    (mailbox,) = mailboxes()
    assert b"RefreshToken" not in mailbox.token_cache
    assert "RefreshToken" in open_tokens(keys, mailbox)
    access = Access(Mailboxes(tables), browser.connecting.signing_in.sign_in, keys, network, settings.graph_url)
    assert access.graph(mailbox).get("me")["id"] == dana.oid


def test_a_mailbox_for_sending_is_connected_at_once(
    browser: Browser, ticket: Ticket, dana: User, mailboxes: MailboxRows, tasks: Tasks
) -> None:
    browser.open(ticket())
    page = browser.connect(dana.oid, "send_only", "delete")
    assert "Mailbox connected." in text_of(page)
    assert "It reads none" in text_of(page)
    assert mailboxes()[0].status is Status.CONNECTED
    assert tasks() == []


def test_the_cookie_of_the_sign_in_is_removed_afterwards(browser: Browser, ticket: Ticket, dana: User) -> None:
    browser.open(ticket())
    browser.connect(dana.oid)
    assert set(browser.cookies) == {"mailbox_session"}


def test_another_mailbox_is_connected_only_after_the_person_has_confirmed_it(
    browser: Browser, ticket: Ticket, dana: User, quotes: User, mailboxes: MailboxRows, tasks: Tasks
) -> None:
    browser.open(ticket())
    page = browser.connect(quotes.oid)
    assert (page.status, title_of(page)) == (200, "Is this the right mailbox?")
    assert "Dana@Broker.example" in text_of(page)
    assert "quotes@broker.example" in text_of(page)
    assert mailboxes() == []
    form = browser.form("/api/connect/confirm")

    confirmed = browser.post("/api/connect/confirm", form)
    assert (confirmed.status, confirmed.headers["Location"]) == (303, "/api/connect?done=connected")
    assert [mailbox.address for mailbox in mailboxes()] == ["quotes@broker.example"]
    assert tasks() == ["start"]

    again = browser.post("/api/connect/confirm", form)
    assert (again.status, title_of(again)) == (400, "This sign-in is over")


def test_a_mailbox_that_was_confirmed_once_is_not_asked_about_again(
    browser: Browser, ticket: Ticket, quotes: User, tables: MemoryTables, mailboxes: MailboxRows
) -> None:
    browser.open(ticket())
    browser.connect(quotes.oid, "send_only")
    browser.post("/api/connect/confirm", browser.form("/api/connect/confirm"))
    assert "Mailbox connected." in text_of(browser.connect(quotes.oid, "send_and_read"))
    Mailboxes(tables).change(mailboxes()[0], status=Status.DISCONNECTED)
    assert title_of(browser.connect(quotes.oid)) == "Is this the right mailbox?"


def test_another_account_can_be_used_instead(
    browser: Browser, ticket: Ticket, dana: User, quotes: User, mailboxes: MailboxRows
) -> None:
    browser.open(ticket())
    browser.connect(quotes.oid, action="delete")
    browser.post("/api/connect/save", browser.form("/api/connect/save"))
    assert "Mailbox connected." in text_of(browser.come_back(browser.sign_in(dana.oid)))
    assert [(mailbox.object_id, mailbox.action) for mailbox in mailboxes()] == [(dana.oid, Action.DELETE)]


def test_a_confirmation_is_the_same_staff_members_and_in_time(
    browser: Browser, ticket: Ticket, quotes: User, new_browser: NewBrowser, mailboxes: MailboxRows, clock: Clock
) -> None:
    browser.open(ticket())
    browser.connect(quotes.oid)
    form = browser.form("/api/connect/confirm")

    colleague = new_browser()
    colleague.open(ticket(sub="78"))
    theirs = colleague.post("/api/connect/confirm", form | {"csrf": colleague.form("/api/connect/save")["csrf"]})
    assert (theirs.status, title_of(theirs)) == (400, "This sign-in is over")

    clock.pass_by(minutes=10)
    assert title_of(browser.post("/api/connect/confirm", form)) == "This sign-in is over"
    assert mailboxes() == []


def test_a_colleagues_mailbox_is_refused(
    browser: Browser, ticket: Ticket, dana: User, new_browser: NewBrowser, mailboxes: MailboxRows
) -> None:
    colleague = new_browser()
    colleague.open(ticket(sub="78"))
    colleague.connect(dana.oid)
    browser.open(ticket())
    page = browser.connect(dana.oid)
    assert (page.status, title_of(page)) == (409, "The mailbox was not connected")
    assert "dana.reyes@broker.example is connected by another staff member" in text_of(page)
    assert [mailbox.staff_id for mailbox in mailboxes()] == ["78"]


def test_a_mailbox_that_a_colleague_gave_up_can_be_connected(
    browser: Browser, ticket: Ticket, dana: User, new_browser: NewBrowser, tables: MemoryTables, mailboxes: MailboxRows
) -> None:
    colleague = new_browser()
    colleague.open(ticket(sub="78"))
    colleague.connect(dana.oid)
    Mailboxes(tables).change(mailboxes()[0], status=Status.DISCONNECTED)
    browser.open(ticket())
    assert "Mailbox connected." in text_of(browser.connect(dana.oid))
    assert [mailbox.staff_id for mailbox in mailboxes()] == ["77"]


def test_the_same_mailbox_in_another_organization_is_another_connection(
    browser: Browser, ticket: Ticket, dana: User, mailboxes: MailboxRows, tables: MemoryTables
) -> None:
    browser.connecting.settings = replace(browser.connecting.settings, tms_api_keys={"4021": "key", "9": "key"})
    browser.open(ticket(org="9"))
    browser.connect(dana.oid)
    browser.open(ticket())
    assert "Not connected" in text_of(browser.page)
    browser.connect(dana.oid)
    assert len(mailboxes()) == 1
    assert len(list(Mailboxes(tables).all())) == 2


def test_a_second_mailbox_needs_the_first_disconnected(
    browser: Browser, ticket: Ticket, dana: User, quotes: User, tables: MemoryTables, mailboxes: MailboxRows
) -> None:
    browser.open(ticket())
    browser.connect(dana.oid, "send_only")
    page = browser.connect(quotes.oid)
    assert page.status == 409
    assert "You have connected the mailbox dana.reyes@broker.example already" in text_of(page)
    Mailboxes(tables).change(mailboxes()[0], status=Status.DISCONNECTED)
    assert title_of(browser.connect(quotes.oid)) == "Is this the right mailbox?"


def test_what_became_taken_during_the_confirmation_is_refused(
    browser: Browser, ticket: Ticket, quotes: User, new_browser: NewBrowser
) -> None:
    browser.open(ticket())
    browser.connect(quotes.oid)
    colleague = new_browser()
    colleague.open(ticket(sub="78", email="quotes@broker.example"))
    colleague.connect(quotes.oid)
    assert browser.post("/api/connect/confirm", browser.form("/api/connect/confirm")).status == 409

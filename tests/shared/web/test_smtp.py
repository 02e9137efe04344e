"""Connecting where the operator has switched SMTP on: what is asked for, the probe, and what the page and the API say."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from sandbox.microsoft.directory import User
from sandbox.microsoft.faults import Fault, Kind
from sandbox.microsoft.state import State
from shared.mailboxes.model import SMTP_SEND, Mailbox, Permission, Status
from shared.mailboxes.smtp_check import check_smtp
from shared.microsoft.smtp_pool import Smtp
from shared.microsoft.smtp_refusals import PROBLEMS
from shared.web.api_shapes import mailbox_json
from shared.web.changes import change
from shared.web.connecting import Connecting
from shared.web.http import Response
from shared.web.smtp_request import smtp_request
from shared.web.wording import CHECKING_SMTP, wording_of
from tests.conftest import Submissions
from tests.shared.web.browser import Browser, text_of, title_of
from tests.shared.web.conftest import Clock, MailboxRows, NewBrowser, Tasks, Ticket

BY_SMTP = [("send_only", "archive"), ("send_and_read", "do_nothing")]


@pytest.fixture
def smtp(request: pytest.FixtureRequest, microsoft: State, smtp_for: Submissions) -> Smtp | None:
    """Switched on, but where a test says otherwise."""
    return None if "off" in request.fixturenames else smtp_for(microsoft)


@pytest.fixture
def off() -> None:
    """The operator has not switched SMTP on."""


def asked_for(response: Response) -> set[str]:
    """The permissions that Microsoft's page will ask for."""
    query = parse_qs(urlsplit(response.headers["Location"]).query)
    return {scope for scope in query["scope"][0].split() if "." in scope}


def policy(page: Response) -> str:
    return page.headers["Content-Security-Policy"]


@pytest.mark.parametrize(("permission", "action"), BY_SMTP)
def test_the_consent_asks_for_smtp_where_it_is_switched_on(
    browser: Browser, ticket: Ticket, permission: str, action: str
) -> None:
    browser.open(ticket())
    asked = asked_for(browser.choose(permission, action))
    assert SMTP_SEND in asked
    assert "Mail.ReadWrite" not in asked


def test_the_consent_does_not_ask_for_what_drafts_make_superfluous(browser: Browser, ticket: Ticket) -> None:
    browser.open(ticket())
    assert asked_for(browser.choose("send_and_read", "archive")) == {"User.Read", "Mail.Send", "Mail.ReadWrite"}


@pytest.mark.parametrize(("permission", "action"), BY_SMTP)
@pytest.mark.usefixtures("off")
def test_the_consent_does_not_ask_for_smtp_where_it_is_off(
    browser: Browser, ticket: Ticket, permission: str, action: str
) -> None:
    browser.open(ticket())
    assert asked_for(browser.choose(permission, action)) <= {"User.Read", "Mail.Send", "Mail.Read"}


def test_a_mailbox_whose_smtp_works_is_connected(
    browser: Browser, ticket: Ticket, dana: User, mailboxes: MailboxRows, tasks: Tasks
) -> None:
    browser.open(ticket())
    page = browser.connect(dana.oid, "send_only")
    assert "Mailbox connected" in text_of(page)
    assert "<strong>Connected</strong>" in text_of(page)
    assert "administrator must" not in text_of(page)
    assert "script" not in policy(page)
    (mailbox,) = mailboxes()
    assert mailbox.granted == {"User.Read", "Mail.Send", SMTP_SEND}
    assert (mailbox.smtp_problem, mailbox.smtp_checked_at is None) == ("", False)
    assert tasks() == ["check_smtp"]
    told = mailbox_json(mailbox, by_smtp=True)
    assert (told["status"], told["sending"]) == (
        "connected",
        {
            "way": "smtp",
            "ready": True,
            "largest_bytes": 112_000_000,
            "most_recipients": 500,
            "most_a_minute": 30,
        },
    )


@pytest.mark.parametrize(("permission", "action"), BY_SMTP)
def test_where_it_is_switched_off_the_page_says_so_with_what_an_administrator_must_do(
    browser: Browser,
    ticket: Ticket,
    dana: User,
    microsoft: State,
    mailboxes: MailboxRows,
    permission: str,
    action: str,
) -> None:
    microsoft.directory.switch_smtp(dana.tenant, on=False)
    browser.open(ticket())
    page = browser.connect(dana.oid, permission, action)
    assert "<strong>Connected</strong>" not in text_of(page)
    assert "Mailbox connected" not in text_of(page)
    assert "<strong>Cannot send yet</strong>" in text_of(page)
    assert PROBLEMS["off_for_tenant"] in text_of(page)
    assert "Set-CASMailbox -Identity dana.reyes@broker.example -SmtpClientAuthenticationDisabled $false" in text_of(
        page
    )
    assert "Set-TransportConfig -SmtpClientAuthenticationDisabled $false" in text_of(page)
    assert '<button type="button" data-copies="request" hidden>Copy for my administrator</button>' in text_of(page)
    assert '<button type="submit">Save</button>' in text_of(page)
    (mailbox,) = mailboxes()
    told = mailbox_json(mailbox, by_smtp=True)
    assert (told["status"], told["status_reason"]) == ("cannot_send", PROBLEMS["off_for_tenant"])
    assert isinstance(told["sending"], dict)
    assert (told["sending"]["way"], told["sending"]["ready"]) == ("smtp", False)
    assert mailbox.reads is (permission == "send_and_read")


def test_its_button_needs_no_inline_script(
    browser: Browser, ticket: Ticket, dana: User, microsoft: State, connecting: Connecting
) -> None:
    microsoft.directory.switch_smtp(dana.tenant, on=False)
    browser.open(ticket())
    page = browser.connect(dana.oid, "send_only")
    assert policy(page).endswith("; script-src 'self'")
    assert "default-src 'none'" in policy(page)
    address = connecting.pages.static_address("copy.js")
    assert text_of(page).count("<script") == 1
    assert f'<script src="{address}" defer></script>' in text_of(page)
    script = connecting.pages.static("copy.js")
    assert script.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert " onclick" not in text_of(page)


@pytest.mark.parametrize("how", ["check again", "the rounds", "another sign-in"])
def test_it_becomes_ready_when_an_administrator_has_switched_it_on(
    browser: Browser,
    ticket: Ticket,
    dana: User,
    microsoft: State,
    connecting: Connecting,
    mailboxes: MailboxRows,
    clock: Clock,
    how: str,
) -> None:
    microsoft.directory.switch_smtp(dana.tenant, on=False)
    browser.open(ticket())
    browser.connect(dana.oid, "send_only")
    again = browser.post("/api/connect/check", browser.form("/api/connect/check"))
    assert "Cannot send yet" in text_of(browser.get(again.headers["Location"]))
    assert "Microsoft was asked again" in text_of(browser.page)
    microsoft.directory.add(replace(dana, smtp_auth=True))
    if how == "check again":
        browser.post("/api/connect/check", browser.form("/api/connect/check"))
    elif how == "the rounds":
        check_smtp(connecting.access, mailboxes()[0], clock())
    else:
        browser.connect(dana.oid, "send_and_read", "archive")
        browser.connect(dana.oid, "send_only")
    page = browser.get("/api/connect")
    assert "<strong>Connected</strong>" in text_of(page)
    assert "Check again" not in text_of(page)
    assert mailboxes()[0].smtp_problem == ""


def test_checking_again_needs_the_token_of_its_session(browser: Browser, ticket: Ticket, dana: User) -> None:
    browser.open(ticket())
    browser.connect(dana.oid, "send_only")
    assert title_of(browser.post("/api/connect/check", {"csrf": "x"})) == "Please try again"


def test_where_nobody_can_tell_now_it_is_found_out_later(
    browser: Browser,
    ticket: Ticket,
    dana: User,
    microsoft: State,
    connecting: Connecting,
    mailboxes: MailboxRows,
    tasks: Tasks,
    clock: Clock,
) -> None:
    microsoft.faults.turn_on(Fault(Kind.SMTP_REFUSAL, 1, path="smtp/connect", reply="closing"))
    browser.open(ticket())
    page = browser.connect(dana.oid, "send_only")
    assert "<strong>Starting</strong>" in text_of(page)
    assert "Mailbox connected" not in text_of(page)
    assert CHECKING_SMTP.advice in text_of(page)
    assert tasks() == ["check_smtp"]
    told = mailbox_json(mailboxes()[0], by_smtp=True)
    assert told["status"] == "starting"
    assert "being found out" in str(told["status_reason"])
    check_smtp(connecting.access, mailboxes()[0], clock())
    assert "<strong>Connected</strong>" in text_of(browser.get("/api/connect"))


def test_what_was_not_granted_is_named(
    browser: Browser, ticket: Ticket, dana: User, microsoft: State, mailboxes: MailboxRows
) -> None:
    """An administrator has approved Graph's permissions for everybody, and not this one."""
    browser.open(ticket())
    browser.choose("send_only")
    form = browser.sign_in(dana.oid)
    consents = microsoft.directory.consents
    for key, granted in consents.items():
        consents[key] = granted - {SMTP_SEND}
    page = browser.come_back(form)
    assert title_of(page) == "A permission is missing"
    assert f"using SMTP AUTH” ({SMTP_SEND})" in text_of(page)
    assert mailboxes() == []


def test_an_administrator_is_asked_for_all_of_it(
    browser: Browser, ticket: Ticket, dana: User, microsoft: State
) -> None:
    microsoft.directory.add(replace(dana, can_consent=False))
    browser.open(ticket())
    browser.choose("send_only")
    page = browser.come_back(browser.sign_in(dana.oid, "back"))
    assert f"- {SMTP_SEND}: Send emails from your mailbox using SMTP AUTH" in text_of(page)


def test_a_mailbox_that_was_connected_before_sends_as_it_did_and_asks_with_the_next_change(
    browser: Browser,
    ticket: Ticket,
    dana: User,
    connecting: Connecting,
    mailboxes: MailboxRows,
    network: requests.Session,
) -> None:
    browser.open(ticket())
    browser.connect(dana.oid, "send_only")
    connecting.access.mailboxes.change(mailboxes()[0], granted=frozenset({"User.Read", "Mail.Send"}))
    page = browser.get("/api/connect")
    assert "<strong>Connected</strong>" in text_of(page)
    told = mailbox_json(mailboxes()[0], by_smtp=True)
    assert isinstance(told["sending"], dict)
    assert (told["sending"]["way"], told["sending"]["ready"]) == ("mime", True)
    assert SMTP_SEND in asked_for(browser.choose("send_only"))


def test_reading_ends_at_once_although_sending_by_smtp_needs_another_consent(
    browser: Browser, ticket: Ticket, dana: User, mailboxes: MailboxRows, connecting: Connecting
) -> None:
    """Whatever becomes of that: the page and the TMS's server can always take away."""
    browser.open(ticket())
    browser.connect(dana.oid, "send_and_read", "archive")
    assert SMTP_SEND in asked_for(browser.choose("send_only"))
    (mailbox,) = mailboxes()
    assert (mailbox.permission, mailbox.reads) == (Permission.SEND_ONLY, False)
    assert "<strong>Connected</strong>" in text_of(browser.get("/api/connect"))
    told = mailbox_json(mailbox, by_smtp=True)["sending"]
    assert isinstance(told, dict)
    assert (told["way"], told["ready"]) == ("mime", True)


def test_the_tmss_server_takes_reading_away_without_the_owner(
    browser: Browser, ticket: Ticket, dana: User, mailboxes: MailboxRows, connecting: Connecting, tasks: Tasks
) -> None:
    browser.open(ticket())
    browser.connect(dana.oid, "send_and_read", "archive")
    tasks()
    change(connecting.connections, mailboxes()[0], {"permission": "send_only"})
    assert (mailboxes()[0].permission, tasks()) == (Permission.SEND_ONLY, ["stop_reading"])


def test_a_change_of_the_tmss_server_that_leads_to_smtp_has_it_checked(
    browser: Browser, ticket: Ticket, dana: User, mailboxes: MailboxRows, connecting: Connecting, tasks: Tasks
) -> None:
    browser.open(ticket())
    browser.connect(dana.oid, "send_and_read", "do_nothing")
    mailbox = connecting.access.mailboxes.change(mailboxes()[0], smtp_checked_at=None)
    tasks()
    change(connecting.connections, mailbox, {"permission": "send_only"})
    assert sorted(tasks()) == ["check_smtp", "stop_reading"]


@pytest.mark.usefixtures("off")
def test_without_smtp_nothing_of_it_is_shown(
    browser: Browser, ticket: Ticket, dana: User, mailboxes: MailboxRows, connecting: Connecting
) -> None:
    """Not even for a mailbox to which it was granted while it was switched on, and refused."""
    browser.open(ticket())
    browser.connect(dana.oid, "send_only")
    (mailbox,) = mailboxes()
    granted = mailbox.granted | {SMTP_SEND}
    connecting.access.mailboxes.change(mailbox, granted=granted, smtp_problem="off_for_tenant")
    page = browser.get("/api/connect")
    assert "<strong>Connected</strong>" in text_of(page)
    assert "SMTP" not in text_of(page)
    assert mailbox_json(mailboxes()[0], by_smtp=False)["status"] == "connected"


def test_a_colleague_does_not_see_it(
    browser: Browser, ticket: Ticket, dana: User, microsoft: State, new_browser: NewBrowser
) -> None:
    microsoft.directory.switch_smtp(dana.tenant, on=False)
    browser.open(ticket())
    browser.connect(dana.oid, "send_only")
    other = new_browser()
    assert "administrator must" not in text_of(other.open(ticket(sub="78")))


@pytest.mark.parametrize("problem", PROBLEMS)
def test_the_administrator_is_told_where_to_click_and_what_to_type(problem: str, mailbox: Mailbox) -> None:
    text = smtp_request(replace(mailbox, smtp_problem=problem))
    assert text.startswith("Hello,")
    assert text.endswith("Thank you.")
    assert mailbox.address in text
    assert not {"{", "}"} & set(text)
    assert max(map(len, text.splitlines())) < 400
    assert ("admin.microsoft.com" in text) is (problem != "blocked")
    assert ("security defaults" in text) is (problem == "blocked")
    assert ("Set-TransportConfig" in text) is (problem == "off_for_tenant")


@pytest.mark.parametrize("problem", PROBLEMS)
def test_reading_goes_on_and_the_page_says_so(problem: str, mailbox: Mailbox) -> None:
    reading = replace(mailbox, permission=Permission.SEND_AND_READ, smtp_problem=problem)
    wording = wording_of(reading, by_smtp=True)
    assert (wording.label, wording.tone) == ("Cannot send yet", "bad")
    assert wording.advice.endswith("all the same.")
    assert wording_of(reading, by_smtp=False).label == "Connected"
    assert wording_of(replace(reading, status=Status.PAUSED), by_smtp=True).label == "Paused"


@pytest.fixture
def mailbox(browser: Browser, ticket: Ticket, dana: User, mailboxes: MailboxRows) -> Mailbox:
    """Dana's, which does nothing with what it reads."""
    browser.open(ticket())
    browser.connect(dana.oid, "send_and_read", "do_nothing")
    return replace(mailboxes()[0], status=Status.CONNECTED)

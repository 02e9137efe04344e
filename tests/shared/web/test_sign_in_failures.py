import re
from dataclasses import replace
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from sandbox.microsoft.directory import Tenant, User
from sandbox.microsoft.faults import Fault, Kind
from sandbox.microsoft.state import State
from shared.microsoft.identity import Identity
from shared.web.signing_in import PERSONAL_ACCOUNTS, AccountRefused, check_allowed
from tests.shared.web.browser import Browser, text_of, title_of
from tests.shared.web.conftest import Clock, MailboxRows, NewBrowser, Tasks, Ticket


def test_declining_says_so(browser: Browser, ticket: Ticket, dana: User, mailboxes: MailboxRows) -> None:
    browser.open(ticket())
    browser.choose("send_only")
    page = browser.come_back(browser.sign_in(dana.oid, "cancel"))
    assert (page.status, title_of(page)) == (403, "Permission was declined")
    assert 'href="/api/connect"' in text_of(page)
    assert mailboxes() == []


def test_an_administrators_approval_is_asked_for_with_a_link_and_a_message(
    browser: Browser, ticket: Ticket, dana: User, microsoft: State
) -> None:
    microsoft.directory.add(replace(dana, can_consent=False))
    browser.open(ticket())
    browser.choose("send_and_read", "archive")
    page = browser.come_back(browser.sign_in(dana.oid, "back"))
    assert (page.status, title_of(page)) == (403, "Your administrator&#39;s approval is needed")
    (link,) = set(re.findall(r'href="(http[^"]+adminconsent[^"]+)"', text_of(page)))
    asked = urlsplit(link.replace("&amp;", "&"))
    assert (asked.netloc, asked.path) == ("login.localhost", "/organizations/v2.0/adminconsent")
    assert parse_qs(asked.query) == {
        "client_id": ["the-client"],
        "scope": ["Mail.ReadWrite Mail.Send User.Read"],
        "redirect_uri": ["https://app.example.com/api/connect/callback"],
    }
    assert "Read and write access to your mail" in text_of(page)


def test_an_administrator_who_comes_back_is_told_what_happened(browser: Browser) -> None:
    approved = browser.get("/api/connect/callback?admin_consent=True&tenant=1")
    assert (approved.status, title_of(approved)) == (200, "Thank you, the application is approved")
    refused = browser.get("/api/connect/callback?error=access_denied&error_description=<b>no</b>")
    assert (refused.status, title_of(refused)) == (403, "The application was not approved")
    assert browser.get("/api/connect/callback").status == 400


def test_a_sign_in_is_used_once(browser: Browser, ticket: Ticket, dana: User, tasks: Tasks) -> None:
    browser.open(ticket())
    browser.choose("send_and_read")
    kept = dict(browser.cookies)
    answer = browser.sign_in(dana.oid)
    browser.come_back(answer)
    browser.cookies = kept
    again = browser.come_back(answer)
    assert (again.status, title_of(again)) == (400, "This sign-in is over")
    assert tasks() == ["start"]


def test_a_sign_in_takes_at_most_ten_minutes(browser: Browser, ticket: Ticket, dana: User, clock: Clock) -> None:
    browser.open(ticket())
    browser.choose("send_only")
    answer = browser.sign_in(dana.oid)
    clock.pass_by(minutes=10)
    assert title_of(browser.come_back(answer)) == "This sign-in is over"


def test_a_sign_in_of_another_browser_is_refused_and_not_used_up(
    browser: Browser, ticket: Ticket, dana: User, new_browser: NewBrowser
) -> None:
    browser.open(ticket())
    browser.choose("send_only")
    answer = browser.sign_in(dana.oid)
    stranger = new_browser()
    for cookies in ({}, {name: replace(each, value="guess") for name, each in browser.cookies.items()}):
        stranger.cookies = dict(cookies)
        refused = stranger.come_back(answer)
        assert (refused.status, title_of(refused)) == (403, "This sign-in belongs to another browser")
    assert "Mailbox connected." in text_of(browser.come_back(answer))


def test_two_windows_do_not_disturb_each_other(browser: Browser, ticket: Ticket, dana: User) -> None:
    browser.open(ticket())
    browser.choose("send_only")
    first = browser.sign_in(dana.oid)
    browser.choose("send_and_read")
    second = browser.sign_in(dana.oid)
    assert "Mailbox connected." in text_of(browser.come_back(first))
    assert "Mailbox connected." in text_of(browser.come_back(second))


@pytest.mark.parametrize("form", [{}, {"state": "unknown", "code": "x"}, {"state": "ü\x00" * 300, "error": "<b>"}])
def test_an_answer_that_nobody_asked_for_is_refused(browser: Browser, ticket: Ticket, form: dict[str, str]) -> None:
    browser.open(ticket())
    assert title_of(browser.come_back(form)) == "This sign-in is over"


def test_an_answer_without_a_code_is_refused(browser: Browser, ticket: Ticket, dana: User) -> None:
    browser.open(ticket())
    browser.choose("send_only")
    state = browser.sign_in(dana.oid)["state"]
    assert title_of(browser.come_back({"state": state})) == "This sign-in could not be verified"


def test_a_code_that_was_used_already_is_refused(browser: Browser, ticket: Ticket, dana: User) -> None:
    browser.open(ticket())
    browser.choose("send_only")
    answer = browser.sign_in(dana.oid)
    browser.come_back(answer)
    browser.choose("send_and_read")
    state = browser.sign_in(dana.oid)["state"]
    page = browser.come_back({"state": state, "code": answer["code"]})
    assert page.status in {400, 403}
    assert "Mailbox connected." not in text_of(page)


def test_a_permission_that_was_not_granted_is_named(
    browser: Browser, ticket: Ticket, dana: User, network: requests.Session, mailboxes: MailboxRows
) -> None:
    def withhold(response: requests.Response, **_: object) -> requests.Response:
        if not response.url.endswith("/token"):
            return response
        granted = requests.Response()
        granted.status_code, granted.headers = response.status_code, response.headers
        granted.raw = BytesIO(response.content.replace(b"Mail.ReadWrite", b"Mail.Read"))
        return granted

    network.hooks["response"].append(withhold)
    browser.open(ticket())
    page = browser.connect(dana.oid, "send_and_read", "archive")
    assert (page.status, title_of(page)) == (403, "A permission is missing")
    assert "“Read and write access to your mail” (Mail.ReadWrite)" in text_of(page)
    assert mailboxes() == []


def test_an_account_without_a_mailbox_is_refused(
    browser: Browser, ticket: Ticket, dana: User, microsoft: State, mailboxes: MailboxRows
) -> None:
    microsoft.directory.add(replace(dana, has_mailbox=False))
    browser.open(ticket())
    page = browser.connect(dana.oid)
    assert (page.status, title_of(page)) == (409, "This mailbox cannot be connected")
    assert "administrator" in text_of(page)
    assert mailboxes() == []


def test_an_account_without_an_address_is_refused(
    browser: Browser, ticket: Ticket, microsoft: State, tenant: Tenant
) -> None:
    nobody = User("robot@broker.onmicrosoft.example", "Robot", tenant)
    microsoft.add_user(nobody)
    browser.open(ticket())
    page = browser.connect(nobody.oid, "send_only")
    assert page.status == 409
    assert "no e-mail address" in text_of(page)


@pytest.mark.parametrize("kind", [Kind.SIGN_IN_ERROR, Kind.SERVER_ERROR])
def test_when_microsoft_is_down_the_person_tries_again(
    browser: Browser, ticket: Ticket, dana: User, microsoft: State, mailboxes: MailboxRows, kind: Kind
) -> None:
    browser.open(ticket())
    browser.choose("send_and_read")
    answer = browser.sign_in(dana.oid)
    microsoft.faults.turn_on(Fault(kind, status=503))
    page = browser.come_back(answer)
    assert (page.status, title_of(page)) == (503, "Please try again in a few minutes")
    assert mailboxes() == []


def test_how_long_to_wait_is_passed_on(browser: Browser, ticket: Ticket, dana: User, microsoft: State) -> None:
    browser.open(ticket())
    browser.choose("send_and_read")
    answer = browser.sign_in(dana.oid)
    microsoft.faults.turn_on(Fault(Kind.THROTTLE, retry_after="90"))
    page = browser.come_back(answer)
    assert (page.status, page.headers["Retry-After"]) == (503, "90")


def test_our_own_broken_registration_is_no_fault_of_the_person(
    browser: Browser, ticket: Ticket, dana: User, microsoft: State
) -> None:
    browser.open(ticket())
    browser.choose("send_only")
    answer = browser.sign_in(dana.oid)
    application = microsoft.directory.applications["the-client"]
    microsoft.directory.register(replace(application, secrets=frozenset({"another"})))
    page = browser.come_back(answer)
    assert (page.status, title_of(page)) == (503, "This application needs its operator")
    assert "trying again will not help" in text_of(page)


@pytest.mark.parametrize(
    ("place", "tenant", "allowed"),
    [
        ("organizations", "11111111-1111-1111-1111-111111111111", True),
        ("organizations", PERSONAL_ACCOUNTS, False),
        ("common", PERSONAL_ACCOUNTS, True),
        ("11111111-1111-1111-1111-111111111111", "11111111-1111-1111-1111-111111111111", True),
        ("11111111-1111-1111-1111-111111111111", "22222222-2222-2222-2222-222222222222", False),
        ("11111111-1111-1111-1111-111111111111", PERSONAL_ACCOUNTS, False),
    ],
)
def test_only_accounts_that_the_authority_stands_for_are_taken(place: str, tenant: str, allowed: bool) -> None:
    identity, authority = Identity(tenant, "oid", "", ""), f"https://login.microsoftonline.com/{place}"
    if allowed:
        check_allowed(identity, authority)
        return
    with pytest.raises(AccountRefused, match="connect again"):
        check_allowed(identity, authority)

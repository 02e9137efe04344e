"""Connecting through the real pages, and the ways in which it can fail; the happy ones are the fixtures' own."""

import time
from collections.abc import Iterator

import pytest

from sandbox.browser import Browser, Page
from sandbox.connecting import MAILBOXES
from sandbox.road import Road
from sandbox.tms.samples import STAFF
from sandbox.world import World

DESK = next(member for member in STAFF if member.email == "ops@lsp.example")


def go_to_microsoft(world: World, browser: Browser) -> None:
    """As the operations desk, up to Microsoft's page."""
    browser.open(world.addresses.tms)
    browser.press("Switch", staff=str(DESK.id))
    browser.press("Add Mailbox Config")
    browser.press("Continue")
    browser.press("Sign in with Microsoft", permission="send_only", action="archive")


@pytest.fixture
def browser(world: World) -> Iterator[Browser]:
    """A browser at Microsoft's page, where the operations desk is to sign in. In the end the desk has no mailbox."""
    world.microsoft.session.delete(f"{world.addresses.graph}/_sandbox/users/{DESK.email}/consent").raise_for_status()
    with Browser() as opened:
        go_to_microsoft(world, opened)
        yield opened
        address = f"{world.addresses.app}/api/connect"
        if "Yes, disconnect" in opened.open(address).text:
            opened.press("Yes, disconnect this mailbox")
            while not opened.open(address).said("state").startswith("Not connected"):
                time.sleep(0.05)


def heading(page: Page) -> str:
    return " ".join(page.document.findtext(".//h1", "").split())


def test_without_a_session_the_page_says_where_to_open_it(world: World) -> None:
    with Browser() as stranger:
        page = stranger.open(f"{world.addresses.app}/api/connect")

    assert page.status == 403
    assert heading(page) == "Please open this page from your TMS"


def test_declined_consent_ends_on_a_page_that_leads_back(browser: Browser) -> None:
    browser.press(DESK.email)
    browser.press("Cancel")

    page = browser.press("Continue")

    assert page.status < 500
    assert "not" in page.said("lead")
    assert "Go to the connection page" in page.text


def test_an_administrators_block_ends_with_a_text_for_the_administrator(world: World, browser: Browser) -> None:
    address = f"{world.addresses.graph}/_sandbox/users/{DESK.email}"
    world.microsoft.session.patch(address, json={"can_consent": False}).raise_for_status()
    try:
        browser.press(DESK.email)
        browser.press("Return")
        page = browser.press("Continue")
    finally:
        world.microsoft.session.patch(address, json={"can_consent": True}).raise_for_status()

    assert "Message to your administrator" in page.text


def test_the_answer_of_microsoft_is_good_for_one_use(browser: Browser) -> None:
    browser.press(DESK.email)
    answer = browser.press("Accept")
    browser.press("Continue")
    browser.page = answer

    page = browser.press("Continue")

    assert page.status in {400, 403, 409, 410}
    assert "Mailbox connected" not in page.text


def test_another_account_is_connected_only_after_it_was_confirmed(world: World, browser: Browser) -> None:
    world.microsoft.add_user("quotes@lsp.example", "Quotes")
    go_to_microsoft(world, browser)
    browser.press("quotes@lsp.example")
    browser.press("Accept")

    page = browser.press("Continue")

    assert heading(page) == "Is this the right mailbox?"
    assert DESK.email in page.text
    assert "quotes@lsp.example" in page.text
    assert "Mailbox connected" in browser.press("Connect this mailbox").said("done")


def test_a_mailbox_of_a_colleague_is_not_taken_over(road: Road, browser: Browser) -> None:
    colleague = MAILBOXES[0]
    browser.press(colleague.address)
    browser.press("Accept")  # of SMTP.Send, which this mailbox has not needed so far

    page = browser.press("Continue")

    assert page.status >= 400
    assert colleague.address in page.text

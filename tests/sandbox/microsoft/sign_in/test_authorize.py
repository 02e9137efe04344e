from dataclasses import replace
from urllib.parse import urlencode

import pytest

from tests.sandbox.microsoft.browser import Browser, Page, sent_back
from tests.sandbox.microsoft.world import CLIENT_ID, REDIRECT, World

ADDRESS = "/organizations/oauth2/v2.0/authorize"


def address(**changes: str | None) -> str:
    asked = {
        "client_id": CLIENT_ID,
        "response_type": "code",
        "redirect_uri": REDIRECT,
        "scope": "openid offline_access User.Read Mail.Read",
        "state": "a state",
        "response_mode": "query",
    } | changes
    return f"{ADDRESS}?{urlencode({name: value for name, value in asked.items() if value})}"


def test_the_pages_show_accounts_then_what_is_asked_for(world: World) -> None:
    browser = Browser(world.client)
    accounts = browser.open(address())
    assert "dana@acme.example" in Page(accounts).text
    consent = browser.press(accounts, "account", world.dana.oid)
    shown = Page(consent).text
    assert "Mail for TMS" in shown and "Read your mail" in shown and "Send mail as you" not in shown
    told = sent_back(browser.press(consent, "decision", "accept"))
    assert told["code"] and told["state"] == "a state"


def test_form_post_comes_with_a_button_for_browsers_without_scripts(world: World) -> None:
    page = Page(Browser(world.client).sign_in(address(response_mode="form_post"), world.dana.oid))
    assert page.action == REDIRECT
    assert page.fields["state"] == "a state" and page.fields["code"]
    assert "<button" in page.text and ".submit()" in page.text


def test_consent_is_remembered_and_asked_again_for_more(world: World) -> None:
    browser = Browser(world.client)
    browser.sign_in(address(), world.dana.oid)
    assert "code" in sent_back(browser.open(address()))
    more = Page(browser.open(address(scope="User.Read Mail.ReadWrite")))
    assert ("decision", "accept") in more.buttons
    assert ("decision", "accept") in Page(browser.open(address(prompt="consent"))).buttons


def test_a_signed_in_browser_is_asked_for_the_account_when_told_to(world: World) -> None:
    lee = world.add_user("lee@acme.example")
    browser = Browser(world.client)
    browser.sign_in(address(), world.dana.oid)
    assert ("account", lee.oid) in Page(browser.open(address(prompt="select_account"))).buttons
    hinted = Page(browser.open(address(login_hint="lee@acme.example")))
    assert hinted.buttons[0] == ("account", lee.oid)


def test_prompt_none_answers_without_a_page(world: World) -> None:
    browser = Browser(world.client)
    assert sent_back(browser.open(address(prompt="none")))["error"] == "login_required"
    browser.sign_in(address(), world.dana.oid)
    assert "code" in sent_back(browser.open(address(prompt="none")))
    assert sent_back(browser.open(address(prompt="none", scope="Mail.Send")))["error"] == "consent_required"


def test_an_account_of_another_tenant_cannot_choose_this_tenant(world: World) -> None:
    other = world.state.directory.tenant_named("Elsewhere")
    page = world.client.get(address().replace("organizations", other.id))
    assert "dana@acme.example" not in page.get_data(as_text=True)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"client_id": "unknown"}, "AADSTS700016"),
        ({"redirect_uri": "https://elsewhere.example/"}, "AADSTS50011"),
        ({"scope": None}, "AADSTS900144"),
    ],
)
def test_what_cannot_be_trusted_is_never_sent_back(world: World, changes: dict[str, str | None], code: str) -> None:
    response = world.client.get(address(**changes))
    assert response.status_code == 400
    assert code in response.get_data(as_text=True)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"scope": "Mail.Everything"}, "invalid_client"),
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"code_challenge": "x", "code_challenge_method": "plain"}, "invalid_request"),
    ],
)
def test_other_mistakes_are_sent_back(world: World, changes: dict[str, str | None], error: str) -> None:
    assert sent_back(world.client.get(address(**changes)))["error"] == error


def test_an_unknown_tenant_has_no_sign_in(world: World) -> None:
    assert "AADSTS90002" in world.client.get(address().replace("organizations", "nowhere")).get_data(as_text=True)
    assert world.client.get("/nowhere/v2.0/.well-known/openid-configuration").status_code == 400


def test_a_blocked_account_gets_no_further(world: World) -> None:
    world.state.directory.add(replace(world.dana, blocked=True))
    page = Page(Browser(world.client).sign_in(address(), world.dana.oid))
    assert "AADSTS53003" in page.text and not page.fields


def test_names_are_shown_as_text(world: World) -> None:
    world.state.directory.add(replace(world.dana, display_name="<script>alert(1)</script>"))
    assert "<script>alert" not in world.client.get(address()).get_data(as_text=True)


def test_signing_out_forgets_the_browser(world: World) -> None:
    browser = Browser(world.client)
    browser.sign_in(address(), world.dana.oid)
    assert world.client.get("/organizations/oauth2/v2.0/logout").status_code == 200
    assert ("account", world.dana.oid) in Page(browser.open(address())).buttons


def test_msal_can_ask_for_the_known_hosts(world: World) -> None:
    answer = world.client.get("/common/discovery/instance?api-version=1.1").get_json()
    assert answer["metadata"][0]["aliases"] == ["localhost:8443"]

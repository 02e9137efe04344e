import jwt
import pytest

from sandbox.microsoft.sign_in.client import ASSERTION
from tests.sandbox.microsoft.browser import Browser, sent_back
from tests.sandbox.microsoft.sign_in.test_authorize import address
from tests.sandbox.microsoft.world import CLIENT_ID, REDIRECT, SECRET, World

PATH = "/organizations/oauth2/v2.0/token"


def redeemed(world: World, **changes: str) -> tuple[int, dict[str, object]]:
    code = sent_back(Browser(world.client).sign_in(address(), world.dana.oid))["code"]
    form = {
        "grant_type": "authorization_code",
        "client_id": CLIENT_ID,
        "client_secret": SECRET,
        "code": code,
        "redirect_uri": REDIRECT,
    } | changes
    response = world.client.post(PATH, data=form)
    return response.status_code, response.get_json()


@pytest.mark.parametrize(
    ("changes", "status", "error", "code"),
    [
        ({"client_id": "unknown"}, 400, "unauthorized_client", 700016),
        ({"client_secret": ""}, 401, "invalid_client", 7000218),
        ({"client_secret": "wrong"}, 401, "invalid_client", 7000215),
        ({"grant_type": "password"}, 400, "unsupported_grant_type", 70003),
        ({"grant_type": ""}, 400, "invalid_request", 900144),
        ({"code": "unknown"}, 400, "invalid_grant", 70008),
        ({"redirect_uri": "https://elsewhere.example/"}, 400, "invalid_client", 500112),
        ({"scope": "Mail.ReadWrite"}, 400, "invalid_grant", 65001),
        ({"scope": "Mail.Everything"}, 400, "invalid_client", 650053),
    ],
)
def test_each_mistake_has_its_error(world: World, changes: dict[str, str], status: int, error: str, code: int) -> None:
    answered, body = redeemed(world, **changes)
    assert (answered, body["error"], body["error_codes"]) == (status, error, [code])
    assert str(body["error_description"]).startswith(f"AADSTS{code}: ")


def test_a_token_is_for_one_resource(world: World) -> None:
    world.state.directory.consent(world.dana, CLIENT_ID, ["https://outlook.office.com/SMTP.Send"])
    _, body = redeemed(world, scope="Mail.Read https://outlook.office.com/SMTP.Send")
    assert body["error_codes"] == [28000]


def test_tokens_come_as_asked_for(world: World) -> None:
    _, with_all = redeemed(world, client_info="1")
    assert {"access_token", "refresh_token", "id_token", "client_info"} <= with_all.keys()
    _, short = redeemed(world, scope="mail.read")
    assert "refresh_token" not in short and "id_token" not in short
    assert short["scope"] == "Mail.Read User.Read"
    _, long = redeemed(world, scope="https://graph.microsoft.com/Mail.Read openid")
    assert long["scope"] == "https://graph.microsoft.com/Mail.Read https://graph.microsoft.com/User.Read openid"


def test_an_unknown_refresh_token_is_refused(world: World) -> None:
    form = {"grant_type": "refresh_token", "client_id": CLIENT_ID, "client_secret": SECRET, "refresh_token": "x"}
    assert world.client.post(PATH, data=form).get_json()["error"] == "invalid_grant"


@pytest.mark.parametrize(
    ("assertion", "code"),
    [("nonsense", 700027), (jwt.encode({"iss": CLIENT_ID}, "x" * 32), 700027), (jwt.encode({}, "x" * 32), 700027)],
)
def test_an_assertion_that_proves_nothing_is_refused(world: World, assertion: str, code: int) -> None:
    status, body = redeemed(world, client_secret="", client_assertion=assertion, client_assertion_type=ASSERTION)
    assert (status, body["error"], body["error_codes"]) == (401, "invalid_client", [code])


def test_an_assertion_must_say_what_it_is(world: World) -> None:
    _, body = redeemed(world, client_secret="", client_assertion="nonsense", client_assertion_type="saml")
    assert body["error_codes"] == [7000218]

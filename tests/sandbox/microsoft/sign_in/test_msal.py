"""Microsoft's own library against the stand-in: the whole flow, and each documented way in which it fails."""

from dataclasses import replace

import jwt
import msal
import pytest

from sandbox.microsoft.directory import Demand
from sandbox.microsoft.faults import Fault, Kind
from tests.sandbox.microsoft.browser import Browser, sent_back
from tests.sandbox.microsoft.world import CLIENT_ID, REDIRECT, SECRET, SIGN_IN, World

SCOPES = ["User.Read", "Mail.ReadWrite", "Mail.Send"]
SMTP = "https://outlook.office.com/SMTP.Send"


def application(world: World, secret: str = SECRET, claims: bool = False) -> msal.ConfidentialClientApplication:
    return msal.ConfidentialClientApplication(
        CLIENT_ID,
        client_credential=secret,
        authority=f"{SIGN_IN}/organizations",
        instance_discovery=False,
        http_client=world.session,
        client_capabilities=["CP1"] if claims else None,
    )


def begin(app: msal.ConfidentialClientApplication, scopes: list[str], **options: str) -> dict[str, str]:
    flow: dict[str, str] = app.initiate_auth_code_flow(scopes, REDIRECT, response_mode="form_post", **options)
    return flow


def connect(world: World, app: msal.ConfidentialClientApplication, scopes: list[str] = SCOPES) -> dict[str, str]:
    flow = begin(app, scopes)
    answer = sent_back(Browser(world.client).sign_in(flow["auth_uri"], world.dana.oid))
    result: dict[str, str] = app.acquire_token_by_auth_code_flow(flow, answer)
    assert "error" not in result, result
    return result


def silently(app: msal.ConfidentialClientApplication, world: World, **options: object) -> dict[str, object]:
    account = {"home_account_id": f"{world.dana.oid}.{world.tenant.id}", "environment": "localhost:8443"}
    result: dict[str, object] = app.acquire_token_silent_with_error(SCOPES, account, **options)
    return result


def test_the_whole_flow_gives_tokens_that_graph_takes(world: World) -> None:
    app = application(world)
    result = connect(world, app)
    me = world.session.get(
        "http://localhost:8080/v1.0/me", headers={"Authorization": f"Bearer {result['access_token']}"}
    )
    assert me.json()["id"] == world.dana.oid
    assert app.get_accounts()[0]["home_account_id"] == f"{world.dana.oid}.{world.tenant.id}"
    assert app.get_accounts()[0]["username"] == "dana@acme.example"


def test_the_id_token_is_signed_and_says_who_signed_in(world: World) -> None:
    app = application(world)
    flow = begin(app, SCOPES)
    answer = sent_back(Browser(world.client).sign_in(flow["auth_uri"], world.dana.oid))
    result = app.acquire_token_by_auth_code_flow(flow, answer)
    keys = world.session.get(f"{SIGN_IN}/organizations/discovery/v2.0/keys").json()["keys"]
    key = jwt.PyJWK({name: keys[0][name] for name in ("kty", "n", "e", "kid")}, algorithm="RS256")
    claims = jwt.decode(
        result["id_token"],
        key,
        ["RS256"],
        audience=CLIENT_ID,
        options={"verify_exp": False, "verify_nbf": False, "verify_iat": False},
    )
    assert claims["iss"] == f"{SIGN_IN}/{world.tenant.id}/v2.0"
    assert (claims["tid"], claims["oid"]) == (world.tenant.id, world.dana.oid)
    assert (claims["preferred_username"], claims["name"]) == ("dana@acme.example", "Dana")


def test_a_silent_refresh_rotates_the_refresh_token(world: World) -> None:
    app = application(world)
    first = connect(world, app)
    second = silently(app, world, force_refresh=True)
    assert second["access_token"] != first["access_token"]
    [kept] = app.token_cache.search(msal.TokenCache.CredentialType.REFRESH_TOKEN)
    assert kept["secret"] != first["refresh_token"]


def test_one_consent_covers_graph_and_smtp_each_with_its_own_token(world: World) -> None:
    app = application(world)
    flow = begin(app, [*SCOPES, SMTP])
    answer = sent_back(Browser(world.client).sign_in(flow["auth_uri"], world.dana.oid))
    assert "access_token" in app.acquire_token_by_auth_code_flow(flow, answer, scopes=SCOPES)
    smtp = app.acquire_token_silent([SMTP], app.get_accounts()[0])
    refused = world.client.get("/v1.0/me", headers={"Authorization": f"Bearer {smtp['access_token']}"})
    assert refused.status_code == 401


def test_a_declined_consent_comes_back_as_65004(world: World) -> None:
    app = application(world)
    flow = begin(app, SCOPES)
    answer = sent_back(Browser(world.client).sign_in(flow["auth_uri"], world.dana.oid, "cancel"))
    result = app.acquire_token_by_auth_code_flow(flow, answer)
    assert result["error"] == "access_denied"
    assert result["error_description"].startswith("AADSTS65004")


def test_where_users_may_not_consent_90094_comes_back(world: World) -> None:
    world.state.directory.add(replace(world.dana, can_consent=False))
    app = application(world)
    flow = begin(app, SCOPES)
    answer = sent_back(Browser(world.client).sign_in(flow["auth_uri"], world.dana.oid, "back"))
    result = app.acquire_token_by_auth_code_flow(flow, answer)
    assert result["error_description"].startswith("AADSTS90094: An administrator of Acme Freight")


def test_a_code_is_good_once_and_for_ten_minutes(world: World) -> None:
    app = application(world)
    flow = begin(app, SCOPES)
    answer = sent_back(Browser(world.client).sign_in(flow["auth_uri"], world.dana.oid))
    assert "access_token" in app.acquire_token_by_auth_code_flow(dict(flow), answer)
    again = application(world).acquire_token_by_auth_code_flow(dict(flow), answer)
    assert again["error_codes"] == [54005]
    late = begin(app, SCOPES)
    answer = sent_back(Browser(world.client).sign_in(late["auth_uri"], world.dana.oid))
    world.clock.forward(minutes=11)
    assert app.acquire_token_by_auth_code_flow(late, answer)["error_codes"] == [70008]


def test_another_verifier_is_refused(world: World) -> None:
    app = application(world)
    flow = begin(app, SCOPES)
    answer = sent_back(Browser(world.client).sign_in(flow["auth_uri"], world.dana.oid))
    result = app.acquire_token_by_auth_code_flow({**flow, "code_verifier": "another" * 8}, answer)
    assert (result["error"], result["error_codes"]) == ("invalid_grant", [501481])


def test_a_wrong_secret_is_the_applications_fault(world: World) -> None:
    app = application(world, secret="wrong")
    flow = begin(app, SCOPES)
    answer = sent_back(Browser(world.client).sign_in(flow["auth_uri"], world.dana.oid))
    result = app.acquire_token_by_auth_code_flow(flow, answer)
    assert (result["error"], result["error_codes"]) == ("invalid_client", [7000215])


def test_a_refresh_token_dies_after_ninety_days(world: World) -> None:
    app = application(world)
    connect(world, app)
    world.clock.forward(days=91)
    result = silently(app, world, force_refresh=True)
    assert (result["error"], result["error_codes"]) == ("invalid_grant", [700082])


def test_a_refresh_token_can_be_told_to_have_expired(world: World) -> None:
    app = application(world)
    connect(world, app)
    world.state.faults.turn_on(Fault(Kind.EXPIRED_REFRESH_TOKENS, times=1))
    assert silently(app, world, force_refresh=True)["error_codes"] == [700082]


@pytest.mark.parametrize(("demand", "code"), [(Demand.MFA, 50076), (Demand.CLAIMS, 50158)])
def test_what_an_administrator_demands_needs_a_new_sign_in(world: World, demand: Demand, code: int) -> None:
    app = application(world)
    connect(world, app)
    world.clock.forward(minutes=1)
    world.state.directory.demand(world.dana, demand, world.clock())
    result = silently(app, world, force_refresh=True)
    assert result["error_codes"] == [code]
    assert result["claims"]
    world.clock.forward(minutes=1)
    connect(world, application(world))


def test_revoked_sessions_end_refresh_and_access_tokens(world: World) -> None:
    app = application(world)
    token = connect(world, app)["access_token"]
    world.clock.forward(minutes=1)
    world.state.directory.revoke_sessions(world.dana, world.clock())
    assert silently(app, world, force_refresh=True)["error_codes"] == [50173]
    assert world.client.get("/v1.0/me", headers={"Authorization": f"Bearer {token}"}).status_code == 401


def test_a_withdrawn_consent_is_asked_for_again(world: World) -> None:
    app = application(world)
    connect(world, app)
    world.state.directory.withdraw_consent(world.dana)
    result = silently(app, world, force_refresh=True)
    assert (result["error_codes"], result["suberror"]) == ([65001], "consent_required")


def test_a_claims_challenge_is_sent_to_those_who_understand_it(world: World) -> None:
    deaf, hearing = connect(world, application(world)), connect(world, application(world, claims=True))
    world.clock.forward(minutes=1)
    world.state.directory.demand(world.dana, Demand.CLAIMS, world.clock())
    me = [
        world.client.get("/v1.0/me", headers={"Authorization": f"Bearer {one['access_token']}"})
        for one in (deaf, hearing)
    ]
    assert [one.status_code for one in me] == [200, 401]
    assert 'error="insufficient_claims", claims="' in me[1].headers["WWW-Authenticate"]


def test_a_token_endpoint_that_is_down_says_so(world: World) -> None:
    app = application(world)
    connect(world, app)
    world.state.faults.turn_on(Fault(Kind.SIGN_IN_ERROR, times=1, status=503))
    with pytest.raises(msal.exceptions.MsalServiceError, match="503"):
        silently(app, world, force_refresh=True)

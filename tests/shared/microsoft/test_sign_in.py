import json
import threading
import time
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from shared import errors
from shared.microsoft.identity import Identity
from shared.microsoft.sign_in import SignedIn, SignIn, SignInDeclined, SignInExpired, SignInMismatch
from tests.shared.microsoft.token_endpoint import AUTHORITY, OBJECT, SECRET, TENANT, TokenEndpoint, refuse
from tests.shared.microsoft.wire import Reply, Script

CALLBACK = "https://app.example/api/connect/callback"
GRAPH = ["https://graph.microsoft.com/Mail.ReadWrite", "https://graph.microsoft.com/User.Read"]
SMTP = "https://outlook.office.com/SMTP.Send"
ACCOUNT = f"{OBJECT}.{TENANT}"


@pytest.fixture
def microsoft() -> TokenEndpoint:
    return TokenEndpoint(time.time())


def sign_in(microsoft: TokenEndpoint, secret: str = SECRET, authority: str = AUTHORITY) -> SignIn:
    now = datetime.fromtimestamp(microsoft.now, UTC)
    return SignIn("client", lambda: secret, authority, CALLBACK, False, microsoft.session(), lambda: now)


def signed_in(microsoft: TokenEndpoint) -> SignedIn:
    client = sign_in(microsoft)
    flow = client.begin(GRAPH, None)
    return client.finish(flow, microsoft.consent(flow["auth_uri"]))


def test_the_browser_is_sent_with_pkce_nonce_state_and_form_post(microsoft: TokenEndpoint) -> None:
    flow = sign_in(microsoft).begin([*GRAPH, SMTP], "ann@example.com", '{"id_token":{}}')
    query = {name: values[0] for name, values in parse_qs(urlsplit(flow["auth_uri"]).query).items()}
    assert query["response_mode"] == "form_post"
    assert query["prompt"] == "select_account"
    assert query["code_challenge_method"] == "S256"
    assert query["login_hint"] == "ann@example.com"
    assert query["claims"] == '{"id_token":{}}'
    assert query["redirect_uri"] == CALLBACK
    assert query["nonce"]
    assert set(query["scope"].split()) == {*GRAPH, SMTP, "openid", "profile", "offline_access"}
    assert query["state"] == flow["state"]
    assert len(flow["state"]) >= 43
    assert flow["state"] != sign_in(microsoft).begin(GRAPH, None)["state"]


def test_a_sign_in_that_survives_being_stored(microsoft: TokenEndpoint) -> None:
    client = sign_in(microsoft)
    flow = json.loads(json.dumps(client.begin([*GRAPH, SMTP], None)))
    kept = dict(flow)
    done = client.finish(flow, microsoft.consent(flow["auth_uri"]))
    assert flow == kept
    assert done.identity == Identity(TENANT, OBJECT, "Ann", "ann@example.com")
    assert done.granted == {"Mail.ReadWrite", "User.Read"}
    sent = parse_qs(str(microsoft.asked[-1].body))
    assert SMTP not in sent["scope"][0].split()
    assert client.token(done.cache, ACCOUNT, GRAPH).value == "access1"


def test_scopes_without_address_are_graphs(microsoft: TokenEndpoint) -> None:
    client = sign_in(microsoft)
    flow = client.begin(["Mail.Send", SMTP], None)
    assert client.finish(flow, microsoft.consent(flow["auth_uri"])).granted == {"Mail.Send"}


def test_what_was_granted_can_be_asked_for(microsoft: TokenEndpoint) -> None:
    client = sign_in(microsoft)
    flow = client.begin(["Mail.Send", "User.Read"], None)
    done = client.finish(flow, microsoft.consent(flow["auth_uri"]))
    assert client.token(done.cache, ACCOUNT, sorted(done.granted)).value == "access1"


def test_another_state_is_refused_before_anything_is_sent(microsoft: TokenEndpoint) -> None:
    client = sign_in(microsoft)
    flow = client.begin(GRAPH, None)
    form = microsoft.consent(flow["auth_uri"])
    asked = len(microsoft.asked)
    for state in ({"state": "other"}, {"state": "ü"}, {"state": ""}):
        with pytest.raises(SignInMismatch):
            client.finish(flow, {**form, **state})
    with pytest.raises(SignInMismatch):
        client.finish(flow, {"code": form["code"]})
    with pytest.raises(SignInMismatch):
        client.finish(flow, {"state": flow["state"]})
    assert len(microsoft.asked) == asked


def test_another_nonce_is_refused(microsoft: TokenEndpoint) -> None:
    microsoft.claims = {"nonce": "somebody else's"}
    with pytest.raises(SignInMismatch):
        signed_in(microsoft)


@pytest.mark.parametrize(
    "claims", [{"aud": "another"}, {"iss": "https://evil.example/v2.0"}, {"oid": None}, {"exp": 1}]
)
def test_claims_that_prove_nothing_are_refused(microsoft: TokenEndpoint, claims: dict[str, object]) -> None:
    microsoft.claims = claims
    with pytest.raises(errors.BadInput):
        signed_in(microsoft)


def test_a_code_is_good_for_one_use(microsoft: TokenEndpoint) -> None:
    client = sign_in(microsoft)
    flow = client.begin(GRAPH, None)
    form = microsoft.consent(flow["auth_uri"])
    client.finish(flow, form)
    with pytest.raises(SignInExpired):
        client.finish(flow, form)


def test_another_browsers_code_does_not_fit(microsoft: TokenEndpoint) -> None:
    client = sign_in(microsoft)
    flow, other = client.begin(GRAPH, None), client.begin(GRAPH, None)
    stolen = {**microsoft.consent(other["auth_uri"]), "state": flow["state"]}
    with pytest.raises(SignInExpired):
        client.finish(flow, stolen)


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ({"error": "access_denied", "error_description": "AADSTS65004: User declined to consent."}, SignInDeclined),
        ({"error": "access_denied"}, SignInDeclined),
        ({"error": "access_denied", "error_description": "AADSTS90094: admin"}, errors.AdministratorNeeded),
        ({"error": "server_error", "error_description": "AADSTS90033: later"}, errors.Unavailable),
        ({"error": "invalid_client", "error_description": "AADSTS650052: no licence"}, errors.AdministratorNeeded),
        ({"error": "unauthorized_client", "error_description": "AADSTS700016: no app"}, errors.OperatorMustAct),
    ],
)
def test_what_the_sign_in_page_refused(microsoft: TokenEndpoint, form: dict[str, str], kind: type[Exception]) -> None:
    client = sign_in(microsoft)
    flow = client.begin(GRAPH, None)
    with pytest.raises(kind):
        client.finish(flow, {**form, "state": flow["state"]})


def test_the_apps_own_secret_is_the_operators_matter(microsoft: TokenEndpoint) -> None:
    done = signed_in(microsoft)
    client = sign_in(microsoft, secret="wrong")
    flow = client.begin(GRAPH, None)
    with pytest.raises(errors.OperatorMustAct):
        client.finish(flow, microsoft.consent(flow["auth_uri"]))
    with pytest.raises(errors.OperatorMustAct):
        client.token(done.cache, ACCOUNT, GRAPH, fresh=True)


def test_an_authority_that_msal_refuses_is_the_operators_matter(microsoft: TokenEndpoint) -> None:
    with pytest.raises(errors.OperatorMustAct):
        sign_in(microsoft, authority="http://login.example/organizations").begin(GRAPH, None)


def test_a_good_token_comes_from_the_cache(microsoft: TokenEndpoint) -> None:
    done = signed_in(microsoft)
    asked = len(microsoft.asked)
    token = sign_in(microsoft).token(done.cache, ACCOUNT, GRAPH)
    assert (token.value, token.cache) == ("access1", None)
    assert [request.method for request in microsoft.asked[asked:]] == ["GET"]


def test_a_fresh_token_changes_the_cache(microsoft: TokenEndpoint) -> None:
    done = signed_in(microsoft)
    token = sign_in(microsoft).token(done.cache, ACCOUNT, GRAPH, fresh=True)
    assert token.value == "access2"
    assert token.cache is not None
    assert sign_in(microsoft).token(token.cache, ACCOUNT, GRAPH).value == "access2"


def test_another_resource_shares_the_sign_in(microsoft: TokenEndpoint) -> None:
    token = sign_in(microsoft).token(signed_in(microsoft).cache, ACCOUNT, [SMTP])
    assert token.value == "access2"
    assert SMTP in parse_qs(str(microsoft.asked[-1].body))["scope"][0].split()


def test_a_revoked_sign_in_must_be_made_again_with_its_claims(microsoft: TokenEndpoint) -> None:
    done = signed_in(microsoft)
    microsoft.refresh_tokens.clear()
    client = sign_in(microsoft)
    with pytest.raises(errors.SignInNeeded):
        client.token(done.cache, ACCOUNT, GRAPH, fresh=True)
    microsoft.fault = refuse("interaction_required", 50076, claims='{"access_token":{}}')
    with pytest.raises(errors.SignInNeeded) as caught:
        sign_in(microsoft).token(done.cache, ACCOUNT, GRAPH, fresh=True)
    assert caught.value.claims == '{"access_token":{}}'


def test_no_sign_in_in_the_cache(microsoft: TokenEndpoint) -> None:
    with pytest.raises(errors.SignInNeeded):
        sign_in(microsoft).token("", ACCOUNT, GRAPH)
    with pytest.raises(errors.SignInNeeded):
        sign_in(microsoft).token(signed_in(microsoft).cache, f"{TENANT}.{OBJECT}", GRAPH)


@pytest.mark.parametrize(
    ("fault", "kind", "delay"),
    [
        ((429, {"error": "too_many"}, {"Retry-After": "9"}), errors.Throttled, 9.0),
        ((429, ""), errors.Throttled, None),
        ((503, "<html>", {"Retry-After": "9"}), errors.Throttled, 9.0),
        ((500, "<html>"), errors.Unavailable, None),
        ((200, "<html>Wi-Fi</html>"), errors.Unavailable, None),
        ((403, "<html>proxy</html>"), errors.Unavailable, None),
        (requests.ConnectionError("gone"), errors.Unavailable, None),
        (requests.ReadTimeout("late"), errors.Unavailable, None),
        (refuse("temporarily_unavailable", 90006), errors.Unavailable, None),
    ],
)
def test_outages_disconnect_nobody(
    microsoft: TokenEndpoint, fault: Reply | Exception, kind: type[errors.Temporary], delay: float | None
) -> None:
    done = signed_in(microsoft)
    client = sign_in(microsoft)
    flow = client.begin(GRAPH, None)
    microsoft.fault = fault
    with pytest.raises(kind) as caught:
        client.token(done.cache, ACCOUNT, GRAPH, fresh=True)
    assert type(caught.value) is kind
    assert caught.value.delay == delay
    with pytest.raises(kind):
        client.finish(flow, microsoft.consent(flow["auth_uri"]))


@pytest.mark.parametrize(
    "reply", [(500, ""), (429, "", {"Retry-After": "9"}), (404, "no such tenant"), (200, "<html>")]
)
def test_without_microsofts_addresses_everyone_waits(reply: Reply) -> None:
    client = SignIn("client", lambda: SECRET, AUTHORITY, CALLBACK, False, Script(reply).session())
    with pytest.raises(errors.Temporary):
        client.begin(GRAPH, None)


def test_microsofts_addresses_are_asked_for_once_a_thread(microsoft: TokenEndpoint) -> None:
    done = signed_in(microsoft)
    client = sign_in(microsoft)
    before = len(microsoft.asked)

    def use() -> None:
        for _ in range(3):
            client.token(done.cache, ACCOUNT, GRAPH)

    threads = [threading.Thread(target=use) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(microsoft.asked) - before == 2

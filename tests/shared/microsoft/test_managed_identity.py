import time

import pytest
import requests

from sandbox.microsoft.azure.identity import read_token
from shared import errors
from shared.microsoft.managed_identity import IdentityRefused, ManagedIdentity
from tests.shared.microsoft.azure import Azure, with_identity
from tests.shared.microsoft.wire import Reply, Script

RESOURCE = "https://vault.azure.net"


@pytest.fixture
def azure(monkeypatch: pytest.MonkeyPatch) -> Azure:
    with_identity(monkeypatch)
    return Azure()


def test_a_token_is_the_identitys_and_for_the_resource(azure: Azure) -> None:
    value, ends = azure.identity().token(RESOURCE)
    claims = read_token(azure.state, value, RESOURCE)
    assert (claims["sub"], claims["appid"]) == (azure.assigned.object_id, azure.assigned.client_id)
    assert time.time() + 23 * 3600 < ends <= claims["exp"] + 1


def test_a_token_is_remembered_for_each_resource(azure: Azure) -> None:
    identity = azure.identity()
    assert identity.token(RESOURCE)[0] == identity.token(RESOURCE)[0]
    assert identity.token(RESOURCE)[0] != identity.token("https://storage.azure.com")[0]


def test_an_identity_that_the_app_does_not_have_is_the_operators_matter(azure: Azure) -> None:
    with pytest.raises(IdentityRefused, match=r"managed identity 1234: assign that identity .* check its client id"):
        azure.identity("1234").token(RESOURCE)


def test_an_app_without_the_header_is_refused(azure: Azure, monkeypatch: pytest.MonkeyPatch) -> None:
    with_identity(monkeypatch, header="wrong")
    with pytest.raises(errors.OperatorMustAct):
        azure.identity().token(RESOURCE)


def test_the_system_assigned_identity_has_no_client_id(monkeypatch: pytest.MonkeyPatch) -> None:
    with_identity(monkeypatch)
    script = Script((200, {"access_token": "token", "expires_on": str(int(time.time()) + 3600)}))
    assert ManagedIdentity(None, script.session()).token(RESOURCE)[0] == "token"
    assert "client_id" not in str(script.asked[0].url)


@pytest.mark.parametrize(
    ("fault", "kind", "delay"),
    [
        ((500, "<html>"), errors.Unavailable, None),
        ((503, ""), errors.Unavailable, None),
        ((429, {"statusCode": 429}, {"Retry-After": "7"}), errors.Throttled, 7.0),
        ((200, "<html>"), errors.Unavailable, None),
        (requests.ConnectionError("refused"), errors.Unavailable, None),
        (requests.ConnectTimeout("late"), errors.Unavailable, None),
    ],
)
def test_an_endpoint_that_is_down_is_waited_for(
    monkeypatch: pytest.MonkeyPatch, fault: Reply | Exception, kind: type[errors.Temporary], delay: float | None
) -> None:
    with_identity(monkeypatch)
    good: Reply = (200, {"access_token": "token", "expires_on": str(int(time.time()) + 3600)})
    identity = ManagedIdentity("1234", Script(fault, good).session())
    with pytest.raises(kind, match="The managed identity's endpoint") as caught:
        identity.token(RESOURCE)
    assert type(caught.value) is kind
    assert caught.value.delay == delay
    assert identity.token(RESOURCE)[0] == "token"

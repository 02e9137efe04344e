import pytest
import requests

from shared import errors
from shared.microsoft.vault import KeyVault, NotAVault, VaultRefused, resource_of
from tests.shared.microsoft.azure import Azure, with_identity
from tests.shared.microsoft.wire import Reply, Script

DISABLED = {"error": {"code": "Forbidden", "innererror": {"code": "SecretDisabled"}}}


@pytest.fixture
def azure(monkeypatch: pytest.MonkeyPatch) -> Azure:
    with_identity(monkeypatch)
    return Azure()


def token(resource: str) -> tuple[str, int]:
    return f"token for {resource}", 0


def test_a_secret_is_read_as_it_stands_now(azure: Azure) -> None:
    vault = azure.vault()
    assert vault.secret("SECRET-KEYS") == "the keys"
    azure.state.secrets["SECRET-KEYS"] = "newer"
    assert vault.secret("SECRET-KEYS") == "newer"


def test_a_secret_that_the_vault_does_not_hold_is_none(azure: Azure) -> None:
    assert azure.vault().secret("TMS-API-KEYS") is None


def test_without_a_role_on_the_vault_the_operator_must_act(azure: Azure) -> None:
    vault = azure.vault()
    vault.secret("SECRET-KEYS")
    azure.state.directory.identities.clear()
    with pytest.raises(VaultRefused, match=r"refuses us \(403 ForbiddenByRbac\): give .* Key Vault Secrets User"):
        vault.secret("SECRET-KEYS")


def test_a_token_for_something_else_is_refused(azure: Azure) -> None:
    stranger = KeyVault(
        "https://localhost", azure.session, lambda _: azure.identity().token("https://storage.azure.com")
    )
    with pytest.raises(VaultRefused, match="401 Unauthorized"):
        stranger.secret("SECRET-KEYS")


def test_an_identity_without_token_is_told_of(azure: Azure) -> None:
    with pytest.raises(errors.OperatorMustAct, match="managed identity 1234"):
        azure.vault("1234").secret("SECRET-KEYS")


@pytest.mark.parametrize(
    ("url", "resource"),
    [
        ("https://kv-mailboxes.vault.azure.net", "https://vault.azure.net"),
        ("https://kv-mailboxes.vault.usgovcloudapi.net", "https://vault.usgovcloudapi.net"),
        ("https://localhost:8443", "https://localhost"),
    ],
)
def test_the_token_is_for_vaults_of_the_same_cloud(url: str, resource: str) -> None:
    script = Script((200, {"value": "text"}))
    assert KeyVault(url, script.session(), token).secret("SECRET-KEYS") == "text"
    assert resource_of(url) == resource
    (asked,) = script.asked
    assert asked.url == f"{url}/secrets/SECRET-KEYS?api-version=7.4"
    assert asked.headers["Authorization"] == f"Bearer token for {resource}"


@pytest.mark.parametrize(
    ("answer", "kind", "said"),
    [
        ((429, {}, {"Retry-After": "3"}), errors.Throttled, "wait"),
        ((500, "<html>"), errors.Unavailable, "not available (500)"),
        ((503, {}), errors.Unavailable, "not available (503)"),
        (requests.ConnectTimeout("late"), errors.Unavailable, "ConnectTimeout): check KEY_VAULT_URL"),
        (requests.ConnectionError("no such host"), errors.Unavailable, "network rules"),
        ((403, DISABLED), VaultRefused, "403 SecretDisabled"),
        ((404, "<html>"), NotAVault, "does not answer as a vault (404 no code)"),
        ((200, "<html>"), NotAVault, "does not answer as a vault (200 no code)"),
        ((302, "", {"Location": "https://elsewhere.example"}), NotAVault, "does not answer as a vault"),
        ((400, {"error": {"code": "<b>" * 100}}), NotAVault, "400 bbbb"),
        ((400, ["nonsense"]), NotAVault, "400 no code"),
    ],
)
def test_what_a_vault_answers_comes_in_our_words(
    answer: Reply | Exception, kind: type[errors.Temporary], said: str
) -> None:
    vault = KeyVault("https://kv-mailboxes.vault.azure.net", Script(answer).session(), token)
    with pytest.raises(kind) as caught:
        vault.secret("SECRET-KEYS")
    assert type(caught.value) is kind
    assert said in str(caught.value)

"""Secrets that stand in the vault instead of the environment."""

import json
from collections.abc import Callable

import pytest

from shared.errors import InvalidSetting
from shared.setting import SecretMalformed, SecretMissing
from shared.settings import read
from tests.shared.test_settings import GOOD, KEY

VAULT = {"KEY_VAULT_URL": "https://kv-mailboxes.vault.azure.net"}
SECRETS = ("SECRET_KEYS", "TMS_API_KEYS", "TMS_TICKET_KEYS")
KEYLESS = {name: value for name, value in GOOD.items() if name not in {*SECRETS, "MICROSOFT_CLIENT_SECRET"}} | VAULT


def empty(name: str) -> str | None:
    return None


def looked_for(found: list[str]) -> Callable[[str], str | None]:
    """A vault that holds everything, and notes what is asked for."""

    def look(name: str) -> str | None:
        found.append(name)
        return GOOD.get(name.replace("-", "_"))

    return look


def test_a_secret_is_read_from_the_vault_when_it_is_needed() -> None:
    asked: list[str] = []
    settings = read(KEYLESS, looked_for(asked))
    assert asked == []
    assert list(settings.secret_keys) == ["new"]
    assert settings.tms_api_keys == {"4021": "key"}
    assert settings.ticket_keys["1"]["kty"] == "oct"
    assert (settings.client_secret(), settings.client_certificate()) == ("secret", None)
    assert dict.fromkeys(asked) == dict.fromkeys(
        ["SECRET-KEYS", "TMS-API-KEYS", "TMS-TICKET-KEYS", "MICROSOFT-CLIENT-SECRET", "MICROSOFT-CLIENT-CERTIFICATE"]
    )


def test_what_is_set_is_not_looked_for_in_the_vault() -> None:
    asked: list[str] = []
    settings = read(GOOD | VAULT, looked_for(asked))
    assert settings.secret_keys["new"]
    assert settings.client_secret() == "secret"
    assert settings.client_certificate() is None
    assert asked == []


def test_beside_a_federated_identity_the_vault_is_not_asked_for_another_proof() -> None:
    asked: list[str] = []
    environment = KEYLESS | {"MICROSOFT_FEDERATED_IDENTITY": "22223333-cccc-4444-dddd-5555eeee6666"}
    settings = read(environment, looked_for(asked))
    assert (settings.client_secret(), settings.client_certificate()) == (None, None)
    assert asked == []


def test_without_a_vault_secrets_are_needed_in_the_settings() -> None:
    with pytest.raises(InvalidSetting) as failure:
        read({name: value for name, value in KEYLESS.items() if name not in VAULT}, looked_for([]))
    named = [line.split()[1] for line in str(failure.value).splitlines()]
    assert named == ["SECRET_KEYS", "MICROSOFT_CLIENT_SECRET", "TMS_API_KEYS", "TMS_TICKET_KEYS"]


def test_what_is_in_neither_place_is_named() -> None:
    settings = read(KEYLESS, empty)
    with pytest.raises(
        SecretMissing, match="SECRET_KEYS cannot be used: it is neither set nor in the vault"
    ) as failure:
        settings.secret_keys["new"]
    assert "as SECRET-KEYS. It is keys that encrypt" in str(failure.value)
    with pytest.raises(SecretMissing, match="TMS_API_KEYS"):
        settings.tms_api_keys.get("4021")
    assert settings.client_secret() is None


@pytest.mark.parametrize("value", ["k1:c2VjcmV0", "{", "c2VjcmV0"])
def test_what_is_malformed_in_the_vault_is_named_and_not_shown(value: str) -> None:
    settings = read(KEYLESS, lambda name: value)
    for use in (lambda: settings.secret_keys["k1"], lambda: settings.tms_api_keys["1"], settings.client_certificate):
        with pytest.raises(SecretMalformed, match="what the vault has as ") as failure:
            use()
        assert value not in str(failure.value).partition("For example")[0]


def test_a_secret_that_is_replaced_is_found_by_its_new_id() -> None:
    kept = {"SECRET-KEYS": KEY, "TMS-TICKET-KEYS": GOOD["TMS_TICKET_KEYS"]}
    settings = read(KEYLESS, kept.get)
    assert "newer" not in settings.secret_keys
    kept["SECRET-KEYS"] = f"newer:{KEY.partition(':')[2]},{KEY}"
    kept["TMS-TICKET-KEYS"] = json.dumps({"keys": [{"kid": "2"}]})
    assert "2" in settings.ticket_keys
    assert list(settings.ticket_keys) == ["2"]

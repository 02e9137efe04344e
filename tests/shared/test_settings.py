from datetime import time

import pytest

from shared.errors import InvalidSetting
from shared.settings import read

KEY = "new:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU="
GOOD = {
    "AzureWebJobsStorage": "UseDevelopmentStorage=true",
    "PUBLIC_URL": "https://mailboxes.example.com/",
    "SECRET_KEYS": KEY,
    "MICROSOFT_CLIENT_ID": "client",
    "MICROSOFT_CLIENT_SECRET": "secret",
    "TMS_URL": "https://broker.example.com",
    "TMS_API_KEYS": '{"4021": "key"}',
    "TMS_TICKET_ISSUER": "https://tms.example.com",
    "TMS_TICKET_KEYS": '{"keys": [{"kid": "1", "kty": "oct", "k": "c2VjcmV0"}]}',
}


def test_the_required_settings_are_enough() -> None:
    settings = read(GOOD)
    assert settings.public_url == "https://mailboxes.example.com"
    assert settings.graph_url == "https://graph.microsoft.com/v1.0"
    assert settings.dock_hours == (time(8), time(17))
    assert settings.tms_capabilities == frozenset()
    assert settings.tms_api_keys == {"4021": "key"}
    assert settings.instance_discovery is True
    assert settings.smtp_auth is False
    assert settings.smtp_server == ("smtp.office365.com", 587)


@pytest.mark.parametrize("name", sorted(GOOD))
def test_a_missing_setting_is_named_with_its_purpose_and_an_example(name: str) -> None:
    with pytest.raises(InvalidSetting) as failure:
        read({key: value for key, value in GOOD.items() if key != name})
    assert str(failure.value).startswith(f"Setting {name} cannot be used: it is missing")
    assert ". It is " in str(failure.value)
    assert "For example: " in str(failure.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("AzureWebJobsStorage", "  "),
        ("PUBLIC_URL", "http://mailboxes.example.com"),
        ("PUBLIC_URL", "mailboxes.example.com"),
        ("PUBLIC_URL", "https://mailboxes.example.com/?a=b"),
        ("SECRET_KEYS", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="),
        ("SECRET_KEYS", "short:c2hvcnQ="),
        ("SECRET_KEYS", "bad:***"),
        ("TMS_API_KEYS", "0a1b2c"),
        ("TMS_API_KEYS", "{}"),
        ("TMS_API_KEYS", '{"4021": 5}'),
        ("TMS_TICKET_KEYS", "{"),
        ("TMS_TICKET_KEYS", '{"keys": [{"kty": "oct"}]}'),
        ("TMS_TICKET_KEYS", '{"keys": [{"kid": ["1"]}]}'),
        ("TMS_TICKET_KEYS", '{"keys": [{"kid": "1"}, {"kid": "1"}]}'),
        ("KEY_VAULT_URL", "kv-mailboxes"),
        ("MICROSOFT_INSTANCE_DISCOVERY", "yes"),
        ("DEFAULT_TIME_ZONE", "Middle/Earth"),
        ("DOCK_HOURS", "17:00-08:00"),
        ("DOCK_HOURS", "morning"),
        ("READING_STARTS", "tomorrow"),
        ("LEASE_SECONDS", "0"),
        ("RETENTION_DAYS", "ninety"),
        ("SMTP_AUTH", "yes"),
        ("SMTP_SERVER", "smtp.office365.com"),
        ("SMTP_SERVER", ":587"),
        ("SMTP_SERVER", "smtp.office365.com:0"),
        ("SMTP_SERVER", "smtp.office365.com:70000"),
        ("SMTP_SERVER", "smtp office365:587"),
    ],
)
def test_a_malformed_setting_is_named_and_its_value_is_not_repeated(name: str, value: str) -> None:
    with pytest.raises(InvalidSetting) as failure:
        read(GOOD | {name: value})
    said = str(failure.value)
    assert said.startswith(f"Setting {name} cannot be used: ")
    before_example = said.partition("For example: ")[0]
    assert not value.strip() or value not in before_example


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (",", "key 1 has no id"),
        (f"{KEY},", "key 2 has no id"),
        ("x" * 17 + ":AAAA", "key 1 has no id"),
        ("c2VjcmV0", "key 1 has no id"),
        (f"{KEY},{KEY}", "two keys have the id new"),
        ("k1:c2VjcmV0", "key k1 has 6 bytes, not 32"),
        ("k1:secret!", "key k1 is not base64"),
        ("k1:sécret", "key k1 is not base64"),
    ],
)
def test_keys_that_cannot_be_used_are_not_shown(value: str, message: str) -> None:
    with pytest.raises(InvalidSetting, match=message) as failure:
        read(GOOD | {"SECRET_KEYS": value})
    assert "secret!" not in str(failure.value)
    assert KEY.partition(":")[2] not in str(failure.value)


def test_ticket_keys_are_known_by_their_ids() -> None:
    assert read(GOOD).ticket_keys == {"1": {"kid": "1", "kty": "oct", "k": "c2VjcmV0"}}


def test_keys_are_read_in_their_order() -> None:
    keys = read(GOOD | {"SECRET_KEYS": f"newer:{KEY.partition(':')[2]}, {KEY}"}).secret_keys
    assert list(keys) == ["newer", "new"]
    assert len(keys["new"]) == 32


def test_every_problem_is_said_at_once() -> None:
    with pytest.raises(InvalidSetting) as failure:
        read(GOOD | {"PUBLIC_URL": "nowhere", "LEASE_SECONDS": "x"})
    assert len(str(failure.value).splitlines()) == 2


def test_a_blank_setting_is_one_that_is_not_set() -> None:
    settings = read(GOOD | {"GRAPH_URL": "", "KEY_VAULT_URL": " ", "MICROSOFT_FEDERATED_IDENTITY": ""})
    assert settings.graph_url == "https://graph.microsoft.com/v1.0"
    assert (settings.vault_url, settings.federated_identity) == (None, None)


def test_plain_http_is_for_this_machine_alone() -> None:
    assert read(GOOD | {"PUBLIC_URL": "http://app.localhost:7071"}).public_url == "http://app.localhost:7071"

from datetime import time

import pytest

from shared.errors import InvalidSetting
from shared.settings import read

GOOD = {
    "AzureWebJobsStorage": "UseDevelopmentStorage=true",
    "PUBLIC_URL": "https://mailboxes.example.com/",
    "SECRET_KEYS": "new:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
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


@pytest.mark.parametrize("name", sorted(GOOD))
def test_a_missing_setting_is_named_with_its_purpose_and_an_example(name: str) -> None:
    with pytest.raises(InvalidSetting) as failure:
        read({key: value for key, value in GOOD.items() if key != name})
    assert f"Setting {name} cannot be used: it is missing. It is " in str(failure.value)
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
        ("MICROSOFT_INSTANCE_DISCOVERY", "yes"),
        ("DEFAULT_TIME_ZONE", "Middle/Earth"),
        ("DOCK_HOURS", "17:00-08:00"),
        ("DOCK_HOURS", "morning"),
        ("LEASE_SECONDS", "0"),
        ("RETENTION_DAYS", "ninety"),
    ],
)
def test_a_malformed_setting_is_named_and_its_value_is_not_repeated(name: str, value: str) -> None:
    with pytest.raises(InvalidSetting) as failure:
        read(GOOD | {name: value})
    said = str(failure.value)
    assert said.startswith(f"Setting {name} cannot be used: ")
    before_example = said.partition("For example: ")[0]
    assert not value.strip() or value not in before_example


def test_every_problem_is_said_at_once() -> None:
    with pytest.raises(InvalidSetting) as failure:
        read(GOOD | {"PUBLIC_URL": "nowhere", "LEASE_SECONDS": "x"})
    assert len(str(failure.value).splitlines()) == 2


def test_plain_http_is_for_this_machine_alone() -> None:
    assert read(GOOD | {"PUBLIC_URL": "http://app.localhost:7071"}).public_url == "http://app.localhost:7071"

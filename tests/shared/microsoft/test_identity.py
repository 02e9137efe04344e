from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared import errors
from shared.microsoft.identity import Identity, check_claims

AUTHORITY = "https://login.microsoftonline.com/organizations"
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
TENANT, OBJECT = "11111111-aaaa-bbbb-cccc-222222222222", "33333333-dddd-eeee-ffff-444444444444"
CLAIMS: dict[str, Any] = {
    "aud": "client",
    "iss": f"https://login.microsoftonline.com/{TENANT}/v2.0",
    "tid": TENANT,
    "oid": OBJECT,
    "exp": NOW.timestamp() + 3600,
    "nbf": NOW.timestamp(),
    "name": "Ann",
    "preferred_username": "ann@example.com",
}


def check(**changes: object) -> Identity:
    return check_claims({**CLAIMS, **changes}, "client", AUTHORITY, NOW)


def test_good_claims_say_who_it_is() -> None:
    identity = check()
    assert identity == Identity(TENANT, OBJECT, "Ann", "ann@example.com")
    assert identity.account_id == f"{OBJECT}.{TENANT}"


def test_names_may_be_absent_and_clocks_may_differ_a_little() -> None:
    at = NOW.timestamp()
    assert check(name=None, preferred_username=None, nbf=at + 299, exp=at - 299) == Identity(TENANT, OBJECT, "", "")


@pytest.mark.parametrize(
    "change",
    [
        {"aud": "another"},
        {"aud": ["client"]},
        {"iss": f"https://login.microsoftonline.com/{OBJECT}/v2.0"},
        {"iss": f"https://evil.example/{TENANT}/v2.0"},
        {"iss": f"https://login.microsoftonline.com/{TENANT}/v2.0/"},
        {"iss": f"https://sts.windows.net/{TENANT}/"},
        {"tid": None},
        {"tid": "organizations"},
        {"oid": None},
        {"oid": 5},
        {"oid": ""},
        {"exp": NOW.timestamp() - 301},
        {"exp": None},
        {"exp": "tomorrow"},
        {"nbf": NOW.timestamp() + 301},
        {"nbf": "now"},
    ],
)
def test_claims_that_prove_nothing(change: dict[str, Any]) -> None:
    with pytest.raises(errors.BadInput):
        check(**change)


@given(st.dictionaries(st.sampled_from(sorted(CLAIMS)), st.none() | st.text() | st.floats() | st.lists(st.text())))
def test_odd_claims_are_refused_or_read(odd: dict[str, Any]) -> None:
    try:
        assert check(**odd).object_id
    except errors.BadInput as error:
        assert str(error)

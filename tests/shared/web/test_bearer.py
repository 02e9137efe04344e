from typing import Any

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.web.bearer import Unauthorized, organization_of
from tests.shared.pipeline.road import Clock
from tests.shared.web.caller import SECRET, TRUSTED

CLOCK = Clock()
NOW = int(CLOCK().timestamp())
CLAIMS: dict[str, Any] = {
    "iss": TRUSTED.issuer,
    "aud": TRUSTED.audience,
    "org": "4021",
    "scope": "mailboxes",
    "iat": NOW,
    "exp": NOW + 600,
}


def sign(claims: dict[str, Any], secret: bytes = SECRET, kid: str = "1") -> str:
    return jwt.encode(claims, secret, algorithm="HS256", headers={"kid": kid})


def refusal(authorization: str) -> str:
    with pytest.raises(Unauthorized) as caught:
        organization_of(authorization, TRUSTED, CLOCK())
    return str(caught.value)


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", " BEARER"])
def test_a_token_speaks_for_its_organization_as_often_as_it_is_sent(scheme: str) -> None:
    header = f"{scheme} {sign(CLAIMS)}"
    assert [organization_of(header, TRUSTED, CLOCK()) for _ in range(2)] == ["4021", "4021"]


def test_a_ticket_of_a_staff_member_is_no_token() -> None:
    ticket = {name: CLAIMS[name] for name in CLAIMS if name != "scope"} | {
        "sub": "77",
        "jti": "1",
        "email": "dana@lsp.example",
        "return_url": "https://tms.example.com/",
    }
    assert refusal(f"Bearer {sign(ticket)}")


@pytest.mark.parametrize("name", ["iss", "aud", "org", "scope", "iat", "exp"])
def test_a_token_without_one_of_its_claims_is_refused(name: str) -> None:
    assert refusal(f"Bearer {sign({each: CLAIMS[each] for each in CLAIMS if each != name})}")


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        ({"exp": NOW + 601}, "longer than ten minutes"),
        ({"iat": NOW - 600, "exp": NOW - 30}, "too old"),
        ({"iat": NOW + 31, "exp": NOW + 60}, "future"),
        ({"aud": "https://other.example.com"}, "another application"),
        ({"iss": "https://evil.example.com"}, "could not be verified"),
        ({"scope": "mailboxes shipments"}, "scope"),
        ({"org": " "}, "organization"),
        ({"org": 4021}, "unusable org"),
        ({"org": "4" * 101}, "unusable org"),
    ],
)
def test_a_token_that_is_not_right_is_refused_with_the_reason(claims: dict[str, Any], words: str) -> None:
    assert words in refusal(f"Bearer {sign(CLAIMS | claims)}")


def test_a_forged_token_is_refused() -> None:
    other = b"fedcba9876543210fedcba9876543210"
    for text in (sign(CLAIMS, other), sign(CLAIMS, kid="2"), jwt.encode(CLAIMS, "", algorithm="none")):
        assert "could not be verified" in refusal(f"Bearer {text}")


@pytest.mark.parametrize("header", ["", "Bearer", "Basic YTpi", "Bearer ", "Bearer a.b.c", sign(CLAIMS)])
def test_no_token_at_all_is_refused(header: str) -> None:
    assert refusal(header)


@given(st.text())
def test_any_other_text_is_refused(text: str) -> None:
    assert refusal(f"Bearer {text}")

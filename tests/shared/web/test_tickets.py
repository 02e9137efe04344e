import base64
import hmac
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st
from jwt.algorithms import ECAlgorithm, RSAAlgorithm

from shared.web.tickets import TicketRefused, read_ticket

NOW = datetime(2026, 3, 12, 14, 5, tzinfo=UTC)
ISSUER, AUDIENCE = "https://tms.example.com", "https://mailboxes.example.com"
EC_KEY = ec.generate_private_key(ec.SECP256R1())
RSA_KEY = rsa.generate_private_key(65537, 2048)
SECRET = b"0123456789abcdef0123456789abcdef"
KEYS: dict[str, dict[str, Any]] = {
    "ec": {**ECAlgorithm.to_jwk(EC_KEY.public_key(), as_dict=True), "kid": "ec", "alg": "ES256"},
    "rsa": {**RSAAlgorithm.to_jwk(RSA_KEY.public_key(), as_dict=True), "kid": "rsa"},
    "shared": {"kty": "oct", "kid": "shared", "k": base64.urlsafe_b64encode(SECRET).decode().rstrip("=")},
}
CLAIMS: dict[str, Any] = {
    "iss": ISSUER,
    "aud": AUDIENCE,
    "sub": "77",
    "org": "4021",
    "jti": "ticket-1",
    "email": "Dana@broker.example",
    "name": "Dana Reyes",
    "return_url": "https://tms.example.com/staff/77",
    "shipment_type": "Truckload",
    "zone": "America/Denver",
    "iat": int(NOW.timestamp()),
    "exp": int((NOW + timedelta(minutes=10)).timestamp()),
}


def sign(claims: dict[str, Any], key: Any = EC_KEY, algorithm: str = "ES256", kid: str | None = "ec") -> str:
    return jwt.encode(claims, key, algorithm=algorithm, headers={"kid": kid} if kid else None)


def by_hand(header: dict[str, str], secret: bytes) -> str:
    """A ticket as a forger makes it, whom no library holds back."""
    signed = b".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=") for part in (header, CLAIMS))
    mac = base64.urlsafe_b64encode(hmac.digest(secret, signed, "sha256")).rstrip(b"=")
    return (signed + b"." + mac).decode()


def refusal(text: str, now: datetime = NOW) -> str:
    with pytest.raises(TicketRefused) as caught:
        read_ticket(text, KEYS, ISSUER, AUDIENCE, now)
    return str(caught.value)


@pytest.mark.parametrize(
    ("key", "algorithm", "kid"), [(EC_KEY, "ES256", "ec"), (RSA_KEY, "RS256", "rsa"), (SECRET, "HS256", "shared")]
)
def test_a_ticket_signed_with_any_of_the_keys_is_read(key: Any, algorithm: str, kid: str) -> None:
    ticket = read_ticket(sign(CLAIMS, key, algorithm, kid), KEYS, ISSUER, AUDIENCE, NOW)
    assert (ticket.organization, ticket.staff_id, ticket.email) == ("4021", "77", "Dana@broker.example")
    assert (ticket.name, ticket.return_url) == ("Dana Reyes", "https://tms.example.com/staff/77")
    assert (ticket.shipment_type, ticket.zone, ticket.id) == ("Truckload", "America/Denver", "ticket-1")
    assert ticket.expires == NOW + timedelta(minutes=10)


def test_what_the_tms_need_not_say_may_be_missing() -> None:
    claims = {name: CLAIMS[name] for name in CLAIMS if name not in {"name", "shipment_type", "zone"}}
    ticket = read_ticket(sign(claims), KEYS, ISSUER, AUDIENCE, NOW)
    assert (ticket.name, ticket.shipment_type, ticket.zone) == ("", "", "")


@pytest.mark.parametrize("name", ["Zoë\u00a0O’Neil", "N\u0303u", "李雷", "\u200fדנה"])
def test_names_of_all_the_world_are_read(name: str) -> None:
    assert read_ticket(sign(CLAIMS | {"name": name}), KEYS, ISSUER, AUDIENCE, NOW).name == name


@pytest.mark.parametrize("zone", ["Central Standard Time", "../../etc/passwd", 7, None])
def test_an_unknown_time_zone_counts_as_none(zone: object) -> None:
    assert read_ticket(sign(CLAIMS | {"zone": zone}), KEYS, ISSUER, AUDIENCE, NOW).zone == ""


def test_an_unsigned_ticket_is_refused() -> None:
    assert "could not be verified" in refusal(sign(CLAIMS, "", "none"))


def test_a_ticket_signed_with_the_public_key_as_a_secret_is_refused() -> None:
    public = RSA_KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    assert "could not be verified" in refusal(by_hand({"alg": "HS256", "kid": "rsa"}, public))


def test_a_ticket_may_not_choose_another_algorithm_than_its_keys() -> None:
    assert "could not be verified" in refusal(sign(CLAIMS, RSA_KEY, "PS256", "rsa"))


def test_a_ticket_signed_by_a_stranger_or_with_an_unknown_kid_is_refused() -> None:
    stranger = ec.generate_private_key(ec.SECP256R1())
    for text in (sign(CLAIMS, stranger), sign(CLAIMS, kid="other"), sign(CLAIMS, kid=None)):
        assert "could not be verified" in refusal(text)


def test_a_key_is_used_with_the_algorithm_it_is_meant_for_only() -> None:
    keys = {"rsa": {**KEYS["rsa"], "alg": "ES256"}}
    with pytest.raises(TicketRefused, match="could not be verified"):
        read_ticket(sign(CLAIMS, RSA_KEY, "RS256", "rsa"), keys, ISSUER, AUDIENCE, NOW)


def test_a_shared_key_that_could_be_guessed_is_refused() -> None:
    keys = {"short": {"kty": "oct", "kid": "short", "k": base64.urlsafe_b64encode(b"secret").decode().rstrip("=")}}
    text = by_hand({"alg": "HS256", "kid": "short"}, b"secret")
    with pytest.raises(TicketRefused, match="could not be verified"):
        read_ticket(text, keys, ISSUER, AUDIENCE, NOW)


def test_a_ticket_for_another_application_or_from_another_issuer_is_refused() -> None:
    assert "another application" in refusal(sign(CLAIMS | {"aud": "https://other.example.com"}))
    assert "could not be verified" in refusal(sign(CLAIMS | {"iss": "https://evil.example.com"}))


def test_a_ticket_is_good_for_ten_minutes_and_a_little_clock_difference() -> None:
    text = sign(CLAIMS)
    assert read_ticket(text, KEYS, ISSUER, AUDIENCE, NOW + timedelta(minutes=10, seconds=29))
    assert "too old" in refusal(text, NOW + timedelta(minutes=10, seconds=30))
    assert read_ticket(text, KEYS, ISSUER, AUDIENCE, NOW - timedelta(seconds=30))
    assert "future" in refusal(text, NOW - timedelta(seconds=31))


def test_a_ticket_of_a_longer_life_is_refused() -> None:
    assert "longer than ten minutes" in refusal(sign(CLAIMS | {"exp": CLAIMS["exp"] + 1}))


@pytest.mark.parametrize("times", [{"exp": 10**20}, {"iat": "now"}, {"exp": None}, {"iat": [1]}])
def test_times_that_are_none_are_refused(times: dict[str, Any]) -> None:
    assert refusal(sign(CLAIMS | times))


@pytest.mark.parametrize("name", ["iss", "aud", "sub", "iat", "exp", "jti", "org", "email", "return_url"])
def test_a_ticket_without_a_required_claim_is_refused(name: str) -> None:
    assert refusal(sign({key: value for key, value in CLAIMS.items() if key != name}))


@pytest.mark.parametrize(
    "claims",
    [
        {"org": 4021},
        {"email": "a@b.example\r\nBcc: all"},
        {"name": "x" * 201},
        {"sub": " "},
        {"jti": ["a"]},
        {"name": "\ud800"},
    ],
    ids=["number", "line break", "too long", "blank", "list", "half a character"],
)
def test_a_claim_that_is_no_plain_text_is_refused(claims: dict[str, Any]) -> None:
    assert refusal(sign(CLAIMS | claims))


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "http://tms.example.com/",
        "//tms.example.com/",
        "/staff",
        "https://",
        "https://[",
        "data:,x",
    ],
)
def test_the_way_back_leads_to_a_real_site(address: str) -> None:
    assert "no usable address" in refusal(sign(CLAIMS | {"return_url": address}))


@pytest.mark.parametrize("address", ["http://tms.localhost:8100/staff", "http://localhost:8100/"])
def test_on_one_machine_the_way_back_may_be_plain_http(address: str) -> None:
    assert read_ticket(sign(CLAIMS | {"return_url": address}), KEYS, ISSUER, AUDIENCE, NOW).return_url == address


@given(st.text() | st.binary().map(lambda data: base64.urlsafe_b64encode(data).decode() + "." * 2))
def test_anything_else_is_refused_with_words(text: str) -> None:
    assert "ticket" in refusal(text)

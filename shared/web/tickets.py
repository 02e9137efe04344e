"""The ticket with which the TMS opens the connection page: a signed JWT that says which staff member is there.

https://www.rfc-editor.org/rfc/rfc7519, and for what must be refused https://www.rfc-editor.org/rfc/rfc8725.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import jwt

from shared.errors import BadInput

LONGEST_LIFE = timedelta(minutes=10)
LEEWAY = timedelta(seconds=30)
"""How far the TMS's clock may be from ours."""
ALGORITHMS = {("EC", "P-256"): "ES256", ("RSA", None): "RS256", ("oct", None): "HS256"}
"""The one algorithm that fits a key's type and curve, so that a ticket cannot choose another (RFC 8725, 3.1)."""
LONGEST = {"sub": 100, "org": 100, "jti": 200, "email": 320, "name": 100, "return_url": 1000, "shipment_type": 100}
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
REQUIRED = ("sub", "org", "jti", "email", "return_url")
OPEN_AGAIN = "Please go back to your TMS and open the page again."


class TicketRefused(BadInput):
    """The TMS's ticket is forged, malformed, too old, for somebody else, or has been used."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """Who opened the page. `zone` and `shipment_type` are empty where the TMS did not say."""

    id: str
    organization: str
    staff_id: str
    email: str
    name: str
    return_url: str
    shipment_type: str
    zone: str
    expires: datetime


def read_ticket(text: str, keys: Mapping[str, Any], issuer: str, audience: str, now: datetime) -> Ticket:
    """Check a ticket and read it. `keys`: a JSON Web Key Set. Raises TicketRefused."""
    claims = verified_claims(text, keys, issuer, audience)
    expires = check_times(claims, now)
    texts = {name: text_claim(claims, name) for name in LONGEST}
    if missing := [name for name in REQUIRED if not texts[name]]:
        raise TicketRefused(f"The TMS's ticket lacks {', '.join(missing)}. {TELL_ADMINISTRATOR}")
    if not is_return_address(texts["return_url"]):
        raise TicketRefused(f"The TMS's ticket names no usable address to return to. {TELL_ADMINISTRATOR}")
    return Ticket(
        id=texts["jti"],
        organization=texts["org"],
        staff_id=texts["sub"],
        email=texts["email"],
        name=texts["name"],
        return_url=texts["return_url"],
        shipment_type=texts["shipment_type"],
        zone=known_zone(claims.get("zone")),
        expires=expires,
    )


TELL_ADMINISTRATOR = "Please tell the administrator of your TMS."
FORGED = (
    f"The TMS's ticket could not be verified. {OPEN_AGAIN} If this happens again, tell the administrator of your TMS."
)


def verified_claims(text: str, keys: Mapping[str, Any], issuer: str, audience: str) -> Mapping[str, Any]:
    """The claims of a ticket whose signature, issuer and audience are right. Times are checked by our own clock."""
    try:
        key = key_of(jwt.get_unverified_header(text), keys)
        return jwt.decode(
            text,
            key,
            algorithms=[key.algorithm_name],
            issuer=issuer,
            audience=audience,
            options={
                "require": ["iss", "aud", "sub", "iat", "exp", "jti"],
                "verify_exp": False,
                "verify_iat": False,
                "verify_nbf": False,
                "enforce_minimum_key_length": True,
            },
        )
    except jwt.InvalidAudienceError as error:
        raise TicketRefused(f"The TMS's ticket is meant for another application. {TELL_ADMINISTRATOR}") from error
    except (jwt.PyJWTError, ValueError) as error:
        raise TicketRefused(FORGED) from error


def key_of(header: Mapping[str, Any], keys: Mapping[str, Any]) -> jwt.PyJWK:
    """The key that a ticket names by its `kid`. Raises jwt.InvalidKeyError where we have none that fits."""
    found = next((key for key in keys["keys"] if key["kid"] == header.get("kid")), None)
    algorithm = ALGORITHMS.get((found.get("kty"), found.get("crv"))) if found else None
    if found is None or algorithm is None or found.get("alg", algorithm) != algorithm:
        raise jwt.InvalidKeyError("no key fits")
    return jwt.PyJWK(found, algorithm)


def check_times(claims: Mapping[str, Any], now: datetime) -> datetime:
    """The time at which a ticket expires. Raises TicketRefused where that is over, or too far away."""
    try:
        issued, expires = (datetime.fromtimestamp(int(claims[name]), UTC) for name in ("iat", "exp"))
    except (TypeError, ValueError, OverflowError, OSError) as error:
        raise TicketRefused(FORGED) from error
    if expires + LEEWAY <= now:
        raise TicketRefused(f"The TMS's ticket is too old. {OPEN_AGAIN}")
    if issued - LEEWAY > now:
        raise TicketRefused(f"The TMS's ticket is from the future: its clock is ahead of ours. {TELL_ADMINISTRATOR}")
    if expires - issued > LONGEST_LIFE:
        raise TicketRefused(f"The TMS's ticket is valid for longer than ten minutes. {TELL_ADMINISTRATOR}")
    return expires


def text_claim(claims: Mapping[str, Any], name: str) -> str:
    """A claim that is text, empty where there is none. Raises TicketRefused for anything else."""
    value = claims.get(name, "")
    if not isinstance(value, str) or len(value) > LONGEST[name] or UNPRINTABLE.search(value):
        raise TicketRefused(f"The TMS's ticket has an unusable {name}. {TELL_ADMINISTRATOR}")
    return value.strip()


def is_return_address(address: str) -> bool:
    """Whether an address may stand on our page as the way back: https, or plain http on this machine."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    local = host == "localhost" or host.endswith(".localhost")
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and local))


def known_zone(name: object) -> str:
    """An IANA time zone's name; empty for any other, so that the app's default counts and nobody is kept out by it."""
    try:
        return ZoneInfo(name).key if isinstance(name, str) and name else ""
    except (KeyError, OSError, ValueError):
        return ""

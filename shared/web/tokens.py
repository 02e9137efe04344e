"""The TMS's signed words (JWT): whether the TMS really signed them, for us, and a moment ago.

https://www.rfc-editor.org/rfc/rfc7519, and for what must be refused https://www.rfc-editor.org/rfc/rfc8725.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt

from shared.errors import BadInput

LONGEST_LIFE = timedelta(minutes=10)
LEEWAY = timedelta(seconds=30)
"""How far the TMS's clock may be from ours."""
ALGORITHMS: Mapping[tuple[Any, Any], str] = {("EC", "P-256"): "ES256", ("RSA", None): "RS256", ("oct", None): "HS256"}
"""The one algorithm that fits a key's type and curve, so that a token cannot choose another (RFC 8725, 3.1)."""
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


class TokenRefused(BadInput):
    """A token is forged, malformed, too old or for somebody else. The message is what is said of it: "is too old"."""


@dataclass(frozen=True, slots=True)
class Trusted:
    """Whom we believe. `keys`: JSON Web Keys by their ids; `issuer`: who signs; `audience`: our own address."""

    keys: Mapping[str, Mapping[str, Any]]
    issuer: str
    audience: str


def read_token(
    text: str, trusted: Trusted, required: Sequence[str], now: datetime
) -> tuple[Mapping[str, Any], datetime]:
    """The claims of a token and when it expires. `required`: claims that must be there. Raises TokenRefused."""
    claims = verified_claims(text, trusted, required)
    return claims, check_times(claims, now)


def verified_claims(text: str, trusted: Trusted, required: Sequence[str]) -> Mapping[str, Any]:
    """The claims of a token whose signature, issuer and audience are right. Times are checked by our own clock."""
    try:
        key = key_of(jwt.get_unverified_header(text), trusted.keys)
        return jwt.decode(
            text,
            key,
            algorithms=[key.algorithm_name],
            issuer=trusted.issuer,
            audience=trusted.audience,
            options={
                "require": ["iss", "aud", "iat", "exp", *required],
                "verify_exp": False,
                "verify_iat": False,
                "verify_nbf": False,
                "enforce_minimum_key_length": True,
            },
        )
    except jwt.InvalidAudienceError as error:
        raise TokenRefused("is meant for another application") from error
    except (jwt.PyJWTError, ValueError) as error:
        raise TokenRefused("could not be verified") from error


def key_of(header: Mapping[str, Any], keys: Mapping[str, Mapping[str, Any]]) -> jwt.PyJWK:
    """The key that a token names by its `kid`. Raises jwt.InvalidKeyError where we have none that fits."""
    found = keys.get(str(header.get("kid")))
    algorithm = ALGORITHMS.get((found.get("kty"), found.get("crv"))) if found else None
    if found is None or algorithm is None or found.get("alg", algorithm) != algorithm:
        raise jwt.InvalidKeyError("no key fits")
    return jwt.PyJWK(dict(found), algorithm)


def check_times(claims: Mapping[str, Any], now: datetime) -> datetime:
    """The time at which a token expires. Raises TokenRefused where that is over, or too far away."""
    try:
        issued, expires = (datetime.fromtimestamp(int(claims[name]), UTC) for name in ("iat", "exp"))
    except (TypeError, ValueError, OverflowError, OSError) as error:
        raise TokenRefused("could not be verified") from error
    if expires + LEEWAY <= now:
        raise TokenRefused("is too old")
    if issued - LEEWAY > now:
        raise TokenRefused("is from the future: its clock is ahead of ours")
    if expires - issued > LONGEST_LIFE:
        raise TokenRefused("is valid for longer than ten minutes")
    return expires


def text_claim(claims: Mapping[str, Any], name: str, longest: int) -> str:
    """A claim that is text, empty where there is none. Raises TokenRefused for anything else."""
    value = claims.get(name, "")
    if not isinstance(value, str) or len(value) > longest or UNPRINTABLE.search(value):
        raise TokenRefused(f"has an unusable {name}")
    return value.strip()

"""Whose account was signed in to: the claims of a validated id token.

MSAL checks the nonce alone since 1.38; the token comes over TLS from the token endpoint itself, so that the signature adds
nothing (OpenID Connect Core 3.1.3.7, point 6), and the rest is checked here.
https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from shared import errors

LEEWAY = 300
"""Seconds by which two clocks may differ."""


@dataclass(frozen=True, slots=True)
class Identity:
    """An account, known by tenant and object id for ever; name and username change and prove nothing."""

    tenant_id: str
    object_id: str
    name: str
    username: str

    @property
    def account_id(self) -> str:
        """The account's key in the token cache (MSAL's `home_account_id`)."""
        return f"{self.object_id}.{self.tenant_id}"


def check_claims(claims: Mapping[str, Any], client_id: str, authority: str, now: datetime) -> Identity:
    """Check audience, issuer and times of an id token's claims and say whose it is. Raises `errors.BadInput`.

    `authority`: as the sign-in used it, such as `https://login.microsoftonline.com/organizations`; its host is the issuer's.
    """
    tenant_id, object_id = guid(claims, "tid"), guid(claims, "oid")
    host = urlsplit(authority)
    if claims.get("aud") != client_id:
        raise unacceptable("was issued to another application")
    if claims.get("iss") != f"{host.scheme}://{host.netloc}/{tenant_id}/v2.0":
        raise unacceptable("was not issued by the Microsoft organization it names")
    expires, begins = claims.get("exp"), claims.get("nbf", 0)
    if not isinstance(expires, int | float) or not isinstance(begins, int | float):
        raise unacceptable("does not say for how long it is valid")
    if not begins - LEEWAY <= now.timestamp() < expires + LEEWAY:
        raise unacceptable("is not valid at this time")
    return Identity(tenant_id, object_id, text(claims.get("name")), text(claims.get("preferred_username")))


def guid(claims: Mapping[str, Any], name: str) -> str:
    """A claim that is a GUID, in its usual form."""
    try:
        return str(uuid.UUID(claims.get(name)))
    except (ValueError, TypeError, AttributeError) as error:
        raise unacceptable(f"has no {name}") from error


def unacceptable(why: str) -> errors.BadInput:
    """The error for an id token that proves nothing."""
    return errors.BadInput(f"Microsoft's proof of identity {why}. Begin the sign-in again.")


def text(value: object) -> str:
    """A claim that may be absent."""
    return value if isinstance(value, str) else ""

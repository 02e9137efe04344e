"""The token with which the TMS's server calls the API: signed like the tickets, for one organization, good more than once.

A ticket passes through a staff member's browser and speaks for that person alone. So that nobody calls the API with one, a
bearer token says `"scope": "mailboxes"`, which no ticket does (https://www.rfc-editor.org/rfc/rfc8725#section-3.12).
"""

from datetime import datetime

from shared.errors import BadInput
from shared.web.tokens import TokenRefused, Trusted, read_token, text_claim

SCOPE = "mailboxes"
LONGEST = 100


class Unauthorized(BadInput):
    """A request bears no token that we accept."""


def organization_of(authorization: str, trusted: Trusted, now: datetime) -> str:
    """The organization for which the header `Authorization: Bearer …` speaks. Raises Unauthorized."""
    scheme, _, token = authorization.strip().partition(" ")
    if scheme.lower() != "bearer":
        raise Unauthorized("Send a token that the TMS has signed: Authorization: Bearer <JWT>.")
    try:
        claims, _ = read_token(token.strip(), trusted, ("org", "scope"), now)
        organization, scope = (text_claim(claims, name, LONGEST) for name in ("org", "scope"))
    except TokenRefused as error:
        raise Unauthorized(f"The bearer token {error}.") from error
    if scope != SCOPE or not organization:
        raise Unauthorized(f'The bearer token must name the organization (org) and the scope "{SCOPE}".')
    return organization

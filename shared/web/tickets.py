"""The ticket with which the TMS opens the connection page: a signed JWT that says which staff member is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from shared.errors import BadInput
from shared.web.tokens import TokenRefused, Trusted, read_token, text_claim

LONGEST = {"sub": 100, "org": 100, "jti": 200, "email": 320, "name": 100, "return_url": 1000, "shipment_type": 100}
REQUIRED = ("sub", "org", "jti", "email", "return_url")
OPEN_AGAIN = "Please go back to your TMS and open the page again."
TELL_ADMINISTRATOR = "Please tell the administrator of your TMS."


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


def read_ticket(text: str, keys: Mapping[str, Mapping[str, Any]], issuer: str, audience: str, now: datetime) -> Ticket:
    """Check a ticket and read it. `keys`: the TMS's, by their ids. Raises TicketRefused."""
    try:
        claims, expires = read_token(text, Trusted(keys, issuer, audience), ("sub", "jti"), now)
        texts = {name: text_claim(claims, name, longest) for name, longest in LONGEST.items()}
    except TokenRefused as error:
        again = f"{OPEN_AGAIN} If this happens again, tell the administrator of your TMS."
        raise TicketRefused(f"The TMS's ticket {error}. {again}") from error
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

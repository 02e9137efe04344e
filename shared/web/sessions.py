"""The session of the browser pages: a cookie, encrypted, that says which staff member is there."""

import base64
import binascii
import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, Self

from shared.errors import BadInput, ConnectorError, UserMustAct
from shared.storage.encryption import Keys
from shared.web.http import Cookie, Request
from shared.web.tickets import Ticket

COOKIE = "mailbox_session"
LIFE = timedelta(hours=1)
PURPOSE = "session"


class SessionNeeded(UserMustAct):
    """There is no session: the page must be opened from the TMS."""


class FormRefused(BadInput):
    """A form was not sent from a page of this session."""


@dataclass(frozen=True, slots=True)
class Session:
    """A staff member at a browser. `csrf`: what forms of the session's pages carry."""

    organization: str
    staff_id: str
    email: str
    name: str
    return_url: str
    shipment_type: str
    zone: str
    csrf: str
    expires: datetime

    @classmethod
    def begin(cls, ticket: Ticket, now: datetime) -> Self:
        """The session that a ticket opens."""
        return cls(
            organization=ticket.organization,
            staff_id=ticket.staff_id,
            email=ticket.email,
            name=ticket.name,
            return_url=ticket.return_url,
            shipment_type=ticket.shipment_type,
            zone=ticket.zone,
            csrf=secrets.token_urlsafe(24),
            expires=now + LIFE,
        )

    @classmethod
    def of_fields(cls, fields: Mapping[str, Any]) -> Self:
        """The session that `fields` gave."""
        return cls(**{**fields, "expires": datetime.fromisoformat(fields["expires"])})

    @property
    def fields(self) -> dict[str, str]:
        """The session as JSON takes it."""
        return {**asdict(self), "expires": self.expires.isoformat()}

    def same_person(self, other: "Session") -> bool:
        """Whether both are the same staff member's."""
        return (self.organization, self.staff_id) == (other.organization, other.staff_id)


def cookie_of(session: Session, keys: Keys) -> Cookie:
    """The cookie that carries a session. Lax: it comes along when Microsoft or the TMS sends the browser to our page."""
    # Browsers keep at most 4 KB: names that are not ASCII stay as short as they are.
    sealed = keys.seal(PURPOSE, COOKIE, json.dumps(session.fields, ensure_ascii=False).encode())
    # Without padding: the host percent-encodes what it does not know, and never decodes it when it comes back.
    value = base64.urlsafe_b64encode(sealed).decode().rstrip("=")
    return Cookie(COOKIE, value, path="/api", seconds=int(LIFE.total_seconds()), same_site="Lax")


def find_session(request: Request, keys: Keys, now: datetime) -> Session | None:
    """The session that a request belongs to; None where there is none, or none that is still good."""
    try:
        value = request.cookies.get(COOKIE, "")
        sealed = base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))
        session = Session.of_fields(json.loads(keys.open(PURPOSE, COOKIE, sealed)))
    except (BadInput, binascii.Error, ValueError):
        return None
    return session if now < session.expires else None


def way_back(request: Request, keys: Keys, now: datetime) -> str:
    """Where a page about a problem leads back to: the TMS, where the session can be told; empty where it cannot."""
    try:
        session = find_session(request, keys, now)
    except ConnectorError:  # the keys themselves may be the problem
        return ""
    return session.return_url if session else ""


def require_session(request: Request, keys: Keys, now: datetime) -> Session:
    """The session that a request belongs to. Raises SessionNeeded."""
    session = find_session(request, keys, now)
    if session is None:
        raise SessionNeeded(
            "Your time on this page is over, or it was not opened from your TMS. Please open it there again."
        )
    return session


def require_form(request: Request, keys: Keys, now: datetime) -> Session:
    """The session of a request that changes something, sent from one of its own pages. Raises SessionNeeded, FormRefused."""
    session = require_session(request, keys, now)
    if not hmac.compare_digest(request.form.get("csrf", "").encode(), session.csrf.encode()):
        raise FormRefused(
            "The page from which this was sent is no longer current. Nothing was changed; please try again."
        )
    return session

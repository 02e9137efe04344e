"""Requests and responses of the browser pages and the API, free of any web framework."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import parse_qsl

from shared.errors import BadInput

CONNECT = "/api/connect"
"""The connection page. `/api` is what the Functions host puts before every route."""
CALLBACK = f"{CONNECT}/callback"
"""Where Microsoft sends the browser back to."""
ACTIVITY = "/api/activity"
STATIC = "/api/static"
LONGEST_FORM = 64 * 1024
LONGEST_JSON = 16 * 1024
MOST_FIELDS = 50


@dataclass(frozen=True, slots=True)
class Request:
    """What a browser, or the TMS's server, sent to one of our addresses.

    `authorization`, `idempotency_key` and `content_range`: the headers of these names.
    """

    query: Mapping[str, str] = field(default_factory=dict)
    cookies: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    authorization: str = ""
    idempotency_key: str = ""
    content_range: str = ""

    @property
    def form(self) -> Mapping[str, str]:
        """The fields of a posted form, the first of each name. Raises BadInput."""
        if len(self.body) > LONGEST_FORM:
            raise BadInput("The form that was sent is too large. Please open the page again from your TMS.")
        try:
            text = self.body.decode("ascii")
            fields = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS)
        except ValueError as error:
            raise BadInput(
                "The form that was sent cannot be read. Please open the page again from your TMS."
            ) from error
        return dict(reversed(fields))

    @property
    def fields(self) -> Mapping[str, Any]:
        """The fields of a small JSON object. Raises BadInput."""
        try:
            found = json.loads(self.body) if len(self.body) <= LONGEST_JSON else None
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            raise BadInput("The body is a small JSON object.")
        return found


@dataclass(frozen=True, slots=True)
class Cookie:
    """A cookie that no script can read and that never travels unencrypted.

    `value` is base64url. `path`: where it comes along, the host's prefix included. `seconds`: its life; 0 removes it.
    """

    name: str
    value: str
    path: str
    seconds: int
    same_site: Literal["Lax", "None"]

    @property
    def header(self) -> str:
        """As Set-Cookie words it (RFC 6265)."""
        return (
            f"{self.name}={self.value}; Path={self.path}; Max-Age={self.seconds}; "
            f"HttpOnly; Secure; SameSite={self.same_site}"
        )


@dataclass(frozen=True, slots=True)
class Response:
    """What is sent back."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    cookies: tuple[Cookie, ...] = ()


def redirect(address: str, *cookies: Cookie) -> Response:
    """Send the browser on with a GET: to one of our own pages, or to Microsoft."""
    return Response(
        303, {"Location": address, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}, b"", cookies
    )

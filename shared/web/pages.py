"""Rendering: templates, static files, and the headers that every page bears."""

import hashlib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from shared.errors import NotFound
from shared.web.http import ACTIVITY, CONNECT, STATIC, Cookie, Response

if TYPE_CHECKING:
    from jinja2 import Environment

HERE = Path(__file__).parent
CONTENT_TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
POLICY = "Content-Security-Policy"
YEAR = 365 * 24 * 3600


class Pages:
    """The browser pages' templates and static files."""

    def __init__(self, public_url: str) -> None:
        self.headers: Mapping[str, str] = {
            "Content-Type": "text/html; charset=utf-8",
            POLICY: content_security_policy(public_url),
            "X-Frame-Options": "DENY",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cache-Control": "no-store",
        }
        found = (path for path in (HERE / "static").iterdir() if path.suffix in CONTENT_TYPES)
        self.static_files = {path.name: path.read_bytes() for path in found}

    @cached_property
    def environment(self) -> "Environment":
        """Jinja's environment. Imported when the first page is shown: no queue-triggered function needs it."""
        from jinja2 import Environment, FileSystemLoader, StrictUndefined

        environment = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals |= {"static": self.static_address, "connect": CONNECT, "activity": ACTIVITY}
        return environment

    def render(
        self,
        template: str,
        context: Mapping[str, object],
        *,
        status: int = 200,
        return_url: str = "",
        headers: Mapping[str, str] | None = None,
        cookies: tuple[Cookie, ...] = (),
        script: str = "",
    ) -> Response:
        """A page. `return_url`: the way back to the TMS, where it is known; `script`: the static file that it may run."""
        text = self.environment.get_template(template).render({**context, "return_url": return_url, "script": script})
        made = {**self.headers, **(headers or {})}
        if script:
            made[POLICY] += "; script-src 'self'"
        return Response(status, made, text.encode(errors="replace"), cookies)

    def static(self, name: str) -> Response:
        """A static file, kept by browsers until its address changes. Raises errors.NotFound."""
        if name not in self.static_files:
            raise NotFound("There is no such file.")
        headers = {
            "Content-Type": CONTENT_TYPES[Path(name).suffix],
            "Cache-Control": f"public, max-age={YEAR}, immutable",
            "X-Content-Type-Options": "nosniff",
        }
        return Response(200, headers, self.static_files[name])

    def static_address(self, name: str) -> str:
        """A static file's address, which changes with the file."""
        version = hashlib.sha256(self.static_files[name]).hexdigest()[:12]
        return f"{STATIC}/{name}?v={version}"


def content_security_policy(public_url: str) -> str:
    """What a page may do: show our stylesheet, and send forms. https://www.w3.org/TR/CSP3/

    Browsers hold `form-action` against redirects too, and a sign-in may pass through the identity provider of the
    staff member's own organization, anywhere; http only where the app itself runs on one machine.
    """
    form_action = "'self' https:" if urlsplit(public_url).scheme == "https" else "'self' https: http:"
    return (
        f"default-src 'none'; style-src 'self'; img-src 'self'; form-action {form_action}; "
        "frame-ancestors 'none'; base-uri 'none'"
    )

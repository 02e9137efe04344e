"""A browser without a screen, for scripts that go through pages as a person would: read, fill in, press a button.

It keeps cookies by the rules that matter between sites: SameSite counts, and Secure cookies also travel to names of this
machine, which browsers trust without https (https://w3c.github.io/webappsec-secure-contexts/#localhost).
"""

from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Self
from urllib.parse import urljoin, urlsplit

import requests
from lxml import html

from sandbox.controls import local_session

MOST_REDIRECTS = 10
PATIENCE = 30
"""Seconds for a page."""
REDIRECTS = {301, 302, 303, 307, 308}


class PageProblem(Exception):
    """A page is not as it was expected. The message says what was looked for, and what the page says."""


@dataclass(frozen=True)
class Cookie:
    """A cookie of a site. `same_site`: Lax unless it says otherwise."""

    host: str
    path: str
    name: str
    value: str
    same_site: str

    def goes_to(self, host: str, path: str, foreign_post: bool) -> bool:
        """Whether it comes along. A form that another site's page posts brings only what says SameSite=None."""
        return self.host == host and path.startswith(self.path) and (self.same_site == "None" or not foreign_post)


@dataclass(frozen=True)
class Page:
    """A page as it was received."""

    address: str
    status: int
    document: html.HtmlElement

    @property
    def text(self) -> str:
        """What it says, in one line."""
        return " ".join(self.document.text_content().split())

    def said(self, css_class: str) -> str:
        """The text of the first element of a class, empty where there is none."""
        found = self.document.find_class(css_class)
        return " ".join(found[0].text_content().split()) if found else ""

    def form(self, button: str) -> tuple[html.FormElement, html.HtmlElement]:
        """The form with a button of that text, and the button. Raises PageProblem."""
        for form in self.document.forms:
            for each in form.iter("button"):
                if button in " ".join(each.text_content().split()):
                    return form, each
        raise PageProblem(f"No button {button!r} on {self.address}, which says: {self.text[:400]}")


class Browser:
    """One browser: its cookies, and the page that it shows."""

    def __init__(self) -> None:
        self.session = local_session()
        self.cookies: dict[tuple[str, str, str], Cookie] = {}
        self.page: Page | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.session.close()

    def open(self, address: str) -> Page:
        """Go to an address."""
        return self.go("GET", address, {})

    def press(self, button: str, **choices: str) -> Page:
        """Fill in the form of a button as `choices` say, by the names of its fields, and press the button."""
        if self.page is None:
            raise PageProblem(f"No page is open that could have a button {button!r}.")
        form, pressed = self.page.form(button)
        for name, value in choices.items():
            form.fields[name] = value
        values = dict(form.form_values())
        if name := pressed.get("name"):
            values[name] = pressed.get("value", "")
        return self.go((form.method or "GET").upper(), urljoin(self.page.address, form.action or ""), values)

    def go(self, method: str, address: str, values: dict[str, str]) -> Page:
        """Send a request from the present page, follow where it leads, and show the page that is there."""
        origin = urlsplit(self.page.address).hostname if self.page else None
        for _ in range(MOST_REDIRECTS):
            answer = self.send(method, address, values, origin)
            if answer.status_code not in REDIRECTS:
                self.page = Page(address, answer.status_code, html.fromstring(answer.content or b"<html></html>"))
                return self.page
            address = urljoin(address, answer.headers["Location"])
            if answer.status_code not in {307, 308}:
                method, values = "GET", {}
        raise PageProblem(f"Too many redirects, the last one to {address}.")

    def send(self, method: str, address: str, values: dict[str, str], origin: str | None) -> requests.Response:
        """One request, from a page of the site `origin`. The session's own cookies go by rules that fit no browser."""
        target = urlsplit(address)
        host = target.hostname or ""
        foreign_post = method == "POST" and origin not in (None, host)
        cookies = [each for each in self.cookies.values() if each.goes_to(host, target.path, foreign_post)]
        self.session.cookies.clear()
        answer = self.session.request(
            method,
            address,
            data=values if method == "POST" else None,
            headers={"Cookie": "; ".join(f"{each.name}={each.value}" for each in cookies)} if cookies else {},
            timeout=PATIENCE,
            allow_redirects=False,
        )
        for header in answer.raw.headers.getlist("Set-Cookie"):
            self.keep(host, header)
        return answer

    def keep(self, host: str, header: str) -> None:
        """Take the cookie of a Set-Cookie header, or forget one that has ended."""
        for name, morsel in SimpleCookie(header).items():
            cookie = Cookie(host, morsel["path"] or "/", name, morsel.value, morsel["samesite"] or "Lax")
            self.cookies[host, cookie.path, name] = cookie
            if morsel["max-age"] == "0":
                del self.cookies[host, cookie.path, name]

"""A staff member's browser, in front of the connection page and Microsoft's stand-in."""

import re
from html.parser import HTMLParser
from typing import Literal
from urllib.parse import parse_qsl, urlencode, urlsplit

import requests

from shared.web.connecting import Connecting
from shared.web.http import Cookie, Request, Response

HANDLERS = {
    ("POST", "/api/connect"): Connecting.open,
    ("GET", "/api/connect"): Connecting.show,
    ("POST", "/api/connect/save"): Connecting.save,
    ("POST", "/api/connect/reading"): Connecting.reading,
    ("POST", "/api/connect/check"): Connecting.check_again,
    ("POST", "/api/connect/callback"): Connecting.callback,
    ("GET", "/api/connect/callback"): Connecting.approved,
    ("POST", "/api/connect/confirm"): Connecting.confirm,
    ("POST", "/api/connect/disconnect"): Connecting.disconnect,
}


class Fields(HTMLParser):
    """The hidden fields of a page, form by form, with the forms' targets."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.forms: list[tuple[str, dict[str, str]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append((found.get("action", ""), {}))
        elif tag == "input" and found.get("type") == "hidden" and self.forms:
            self.forms[-1][1][found["name"]] = found["value"]


def text_of(response: Response) -> str:
    """A page's markup."""
    return response.body.decode()


def title_of(response: Response) -> str:
    """A page's heading."""
    found = re.search(r"<h1>(.*?)</h1>", text_of(response))
    return found[1] if found else ""


class Browser:
    """Keeps cookies, and sends them as their paths and SameSite allow."""

    def __init__(self, connecting: Connecting, microsoft: requests.Session) -> None:
        self.connecting = connecting
        self.microsoft = microsoft
        self.cookies: dict[str, Cookie] = {}
        self.page = Response(0)

    def get(self, address: str) -> Response:
        """Go to a page, by a link from anywhere."""
        return self.send("GET", address, b"", same_site={"Lax", "None"})

    def post(self, address: str, form: dict[str, str], cross_site: bool = False) -> Response:
        """Send a form: from our own page, or from another site."""
        same_site: set[Literal["Lax", "None"]] = {"None"} if cross_site else {"Lax", "None"}
        return self.send("POST", address, urlencode(form).encode(), same_site)

    def send(self, method: str, address: str, body: bytes, same_site: set[Literal["Lax", "None"]]) -> Response:
        """One request, without following redirects."""
        target = urlsplit(address)
        cookies = {
            cookie.name: cookie.value
            for cookie in self.cookies.values()
            if target.path.startswith(cookie.path) and cookie.same_site in same_site
        }
        request = Request(dict(parse_qsl(target.query)), cookies, body)
        self.page = self.connecting.answer(HANDLERS[method, target.path], request)
        for cookie in self.page.cookies:
            self.cookies[cookie.name] = cookie
            if cookie.seconds == 0:
                del self.cookies[cookie.name]
        return self.page

    def open(self, ticket: str) -> Response:
        """Press the TMS's button, and follow to the page."""
        opened = self.post("/api/connect", {"ticket": ticket}, cross_site=True)
        return self.get(opened.headers["Location"]) if opened.status == 303 else opened

    def form(self, address: str) -> dict[str, str]:
        """The hidden fields of the form on the present page that goes to `address`."""
        return next(fields for action, fields in Fields(text_of(self.page)).forms if action == address)

    def choose(self, permission: str, action: str = "archive") -> Response:
        """Choose on the connection page, and press its button."""
        self.get("/api/connect")
        return self.post(
            "/api/connect/save", {**self.form("/api/connect/save"), "permission": permission, "action": action}
        )

    def sign_in(self, account: str, decision: str = "accept") -> dict[str, str]:
        """On Microsoft's pages, choose an account and decide; what they then post to the application."""
        page = self.microsoft.post(self.page.headers["Location"], {"account": account, "decision": decision})
        return Fields(page.text).forms[0][1]

    def come_back(self, form: dict[str, str]) -> Response:
        """Let Microsoft's page post its answer, and follow to the page."""
        back = self.post("/api/connect/callback", form, cross_site=True)
        return self.get(back.headers["Location"]) if back.status == 303 else back

    def connect(self, account: str, permission: str = "send_and_read", action: str = "archive") -> Response:
        """Choose, sign in, accept, and come back."""
        self.choose(permission, action)
        return self.come_back(self.sign_in(account))

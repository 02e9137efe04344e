"""A browser for tests: opens the sign-in's pages, presses their buttons, and says what the application is sent."""

from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlsplit

from flask.testing import FlaskClient
from werkzeug.test import TestResponse


class Page(HTMLParser):
    """A page's form: where it goes, what it holds, and its buttons."""

    def __init__(self, response: TestResponse) -> None:
        super().__init__()
        self.action: str | None = None
        self.fields: dict[str, str] = {}
        self.buttons: list[tuple[str, str]] = []
        self.text = response.get_data(as_text=True)
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.action = named.get("action")
        elif tag == "input":
            self.fields[named["name"]] = named.get("value", "")
        elif tag == "button" and "name" in named:
            self.buttons.append((named["name"], named["value"]))


class Browser:
    """Keeps its cookies from one page to the next."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def open(self, address: str) -> TestResponse:
        self.address = address
        return self.client.get(address)

    def press(self, response: TestResponse, name: str, value: str) -> TestResponse:
        """Press a button of the page."""
        page = Page(response)
        assert (name, value) in page.buttons
        return self.client.post(self.address, data={**page.fields, name: value})

    def sign_in(self, address: str, oid: str, decision: str = "accept") -> TestResponse:
        """Choose an account, and decide about consent where that is asked."""
        response = self.open(address)
        if ("account", oid) in Page(response).buttons:
            response = self.press(response, "account", oid)
        if ("decision", decision) in Page(response).buttons:
            response = self.press(response, "decision", decision)
        return response


def sent_back(response: TestResponse) -> dict[str, str]:
    """What the application's redirect address gets, by form or in the address."""
    if response.status_code == 302:
        return dict(parse_qsl(urlsplit(response.headers["Location"]).query))
    return Page(response).fields

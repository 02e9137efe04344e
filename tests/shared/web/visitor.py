"""Dana at her browser, on the activity page of a road's mailbox."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlencode, urlsplit
from zoneinfo import ZoneInfo

from shared.web.activity import Activity
from shared.web.attention import Attention
from shared.web.http import Request, Response
from shared.web.pages import Pages
from shared.web.sessions import Session, cookie_of
from shared.web.tickets import Ticket
from tests.shared.pipeline.road import Road

HANDLERS: dict[tuple[str, str], Callable[[Activity, Request], Response]] = {
    ("GET", "/api/activity"): Activity.show,
    ("POST", "/api/activity/decide"): Activity.decide,
    ("POST", "/api/activity/replay"): Activity.replay,
}


@dataclass
class Form:
    """A form of a page. `buttons`: their values by their labels; `asks`: the fields to be filled in."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)
    asks: list[str] = field(default_factory=list)
    buttons: dict[str, dict[str, str]] = field(default_factory=dict)


class Forms(HTMLParser):
    """The forms of a page, and its links."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[Form] = []
        self.links: dict[str, str] = {}
        self.open: tuple[str, dict[str, str]] | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.found.append(Form(given["action"]))
        elif tag == "input" and given["type"] == "hidden":
            self.found[-1].fields[given["name"]] = given["value"]
        elif tag == "input":
            self.found[-1].asks.append(given["name"])
        elif tag in {"button", "a"}:
            self.open = tag, given

    def handle_data(self, data: str) -> None:
        if self.open is None:
            return
        (tag, given), self.open = self.open, None
        if tag == "a":
            self.links[data.strip()] = given["href"]
        else:
            self.found[-1].buttons[data.strip()] = {given["name"]: given["value"]} if "name" in given else {}


@dataclass
class Visitor:
    """A staff member with a session; Dana, whose mailbox it is, unless a test says otherwise."""

    road: Road
    staff_id: str = ""
    organization: str = "4021"

    def __post_init__(self) -> None:
        ticket = Ticket(
            id="1",
            organization=self.organization,
            staff_id=self.staff_id or self.road.mailbox.staff_id,
            email="dana.reyes@lsp.example",
            name="Dana",
            return_url="https://tms.example.com/",
            shipment_type="",
            zone="America/Denver",
            expires=self.road.clock(),
        )
        self.session = Session.begin(ticket, self.road.clock())
        attention = Attention(self.road.outside, self.road.tables)
        pages = Pages("https://app.example.com")
        self.activity = Activity(attention, self.road.keys, pages, ZoneInfo("America/Chicago"), self.road.clock)

    def get(self, address: str = "/api/activity") -> str:
        """The page's markup."""
        response = self.send("GET", address)
        assert response.status == 200, response.body
        return response.body.decode()

    def forms(self, address: str = "/api/activity") -> list[Form]:
        """The forms of the page."""
        return Forms(self.get(address)).found

    def press(self, form: Form, button: str, **filled: str) -> Response:
        """Press one of a form's buttons."""
        return self.send("POST", form.action, {**form.fields, **form.buttons[button], **filled})

    def send(self, method: str, address: str, form: dict[str, str] | None = None) -> Response:
        """One request, with the session's cookie."""
        target = urlsplit(address)
        cookie = cookie_of(replace(self.session, expires=self.road.clock() + timedelta(hours=1)), self.road.keys)
        body = urlencode(form or {}).encode()
        request = Request(dict(parse_qsl(target.query)), {cookie.name: cookie.value}, body)
        return self.activity.answer(HANDLERS[method, target.path], request)

from dataclasses import replace
from html import unescape

import jwt
import pytest
from flask.testing import FlaskClient
from lxml import html
from lxml.etree import _Element

from sandbox.tms.app import create_app
from sandbox.tms.state import State
from sandbox.tms.tickets import Tickets, new_key
from shared.tms.shipment import shipment_json
from tests.shared.tms.stand_in import ORDER, connected, document

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


@pytest.fixture
def state() -> State:
    at = connected()
    stops = (replace(ORDER.stops[0], company=HOSTILE, city=HOSTILE), ORDER.stops[1])
    commodity = replace(ORDER.commodities[0], description=HOSTILE)
    order = replace(ORDER, stops=stops, commodities=(commodity,), references=(("PO", HOSTILE),), instructions=HOSTILE)
    shipment_id = at.tms.create_shipment(replace(order, customer_id="8101"), "key-1")
    log_id = at.tms.log_activity(shipment_id, HOSTILE, "key-2")
    at.tms.assign(shipment_id, "7003", log_id, "key-3")
    at.tms.deliver_document(
        replace(document(b"x" * 2_000_000, 9000), name=HOSTILE, references=(("PO", HOSTILE),)), "key-4"
    )
    return at.state


@pytest.fixture
def tickets() -> Tickets:
    return Tickets(new_key(), "http://tms.localhost", "http://app.localhost")


@pytest.fixture
def browser(state: State, tickets: Tickets) -> FlaskClient:
    return create_app(state, tickets).test_client()


def words(element: _Element) -> str:
    return " ".join("".join(str(each) for each in element.itertext()).split())


def form_of(page: str, id: str) -> _Element:
    return next(form for form in html.fromstring(page).iter("form") if form.get("id") == id)


def pages(state: State) -> list[str]:
    return ["/shipments", *(f"/shipments/{number}" for number in state.shipments), "/activity", "/documents", "/staff"]


def test_hostile_text_is_text(browser: FlaskClient, state: State) -> None:
    seen = 0
    for page in pages(state):
        answer = browser.get(page)
        assert answer.status_code == 200
        tree = html.fromstring(answer.text)
        assert [script.get("src") for script in tree.iter("script")] == ["/static/refresh.js"]
        assert not list(tree.iter("img"))
        seen += unescape(answer.text).count(HOSTILE)
    assert seen >= 7


def test_pages_bring_nothing_from_elsewhere(browser: FlaskClient, state: State) -> None:
    for page in pages(state):
        answer = browser.get(page)
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'self'")
        tree = html.fromstring(answer.text)
        addresses = [each.get(name) for each in tree.iter() for name in ("src", "href")]
        assert all(address.startswith("/") for address in addresses if address)
    for file in ("tms.css", "refresh.js", "submit.js"):
        with browser.get(f"/static/{file}") as static:
            assert static.status_code == 200


def test_the_list_shows_lane_weight_units_and_whose_it_is(browser: FlaskClient, state: State) -> None:
    number = state.create_shipment(4021, dict(shipment_json(ORDER, rate=False))).id
    state.assign(number, 7002, None)
    rows = [
        [words(cell) for cell in row.iter("td")] for row in html.fromstring(browser.get("/shipments").text).iter("tr")
    ]
    cells = next(row for row in rows if str(number) in row)
    assert cells[1:4] == ["Quote", "LTL", "Chicago, IL 60601 → Dallas, TX 75201"]
    assert cells[6:8] == ["2,400 lb", "4"]
    assert cells[9] == "Marcus Lee"


def test_an_empty_tms_says_what_will_come(tickets: Tickets) -> None:
    browser = create_app(State(), tickets).test_client()
    assert browser.get("/").headers["Location"] == "/shipments"
    assert "No shipments yet" in browser.get("/shipments").text
    assert "Nothing yet" in browser.get("/activity").text
    assert "The queue is empty" in browser.get("/documents").text


def test_a_seeded_shipment_without_stops_is_shown(browser: FlaskClient, state: State) -> None:
    state.seed_shipment(884127, {"shipmentType": "LTL"})
    assert browser.get("/shipments/884127").status_code == 200
    assert browser.get("/shipments").status_code == 200


def test_what_is_not_there_is_not_found(browser: FlaskClient, state: State) -> None:
    state.seed_shipment(5, {}, organization=5000)
    assert browser.get("/shipments/5").status_code == 404
    assert browser.get("/shipments/6").status_code == 404


def test_the_button_posts_a_ticket_of_who_is_logged_in(browser: FlaskClient, tickets: Tickets) -> None:
    browser.post("/log-in", data={"staff": "7004"})
    form = form_of(browser.get("/shipments").text, "mailbox-config")
    assert (form.get("target"), words(form)) == ("_blank", "Add Mailbox Config")
    ticket_form = form_of(browser.post(str(form.get("action"))).text, "ticket")
    assert (ticket_form.get("method"), ticket_form.get("action")) == ("post", "http://app.localhost/api/connect")
    ticket = next(str(field.get("value")) for field in ticket_form.iter("input") if field.get("name") == "ticket")
    claims = jwt.decode(ticket, tickets.key.public_key(), algorithms=["ES256"], audience="http://app.localhost")
    assert (claims["sub"], claims["name"], claims["zone"]) == ("7004", "Tom Becker", "America/Los_Angeles")


@pytest.mark.parametrize("chosen", ["7007", "1", "", "x"])
def test_nobody_else_can_log_in(browser: FlaskClient, chosen: str) -> None:
    browser.post("/log-in", data={"staff": chosen})
    options = [each for each in html.fromstring(browser.get("/staff").text).iter("option") if "selected" in each.attrib]
    assert [words(each) for each in options] == ["Dana Reyes"]

"""The form on a shipment's page, and the API that it sends through: the real one, over a mailbox of the stand-in."""

import json
import re

import pytest
import requests
from flask import Flask, Response, request
from flask.testing import FlaskClient

from sandbox.tms.app import create_app
from sandbox.tms.mail import server_address
from sandbox.tms.samples import STAFF
from sandbox.tms.state import State
from sandbox.tms.tickets import Tickets, new_key
from sandbox.wsgi import WsgiAdapter
from shared.mailboxes.model import Permission
from shared.setting_values import key_set
from shared.web.api import Api
from shared.web.attention import Attention
from shared.web.connections import Connections
from shared.web.http import Request
from shared.web.http import Response as Answer
from shared.web.sending import SendingApi
from shared.web.tokens import Trusted
from tests.shared.sending.post import Post

SHIPMENT = 131391979
TICKETS = Tickets(new_key(), "http://tms.localhost:8081", "http://app.localhost:7071")
FORM = {"to": "sam@acme.example", "subject": "Your quote", "text": "1,250 USD", "key": "1"}


def app_over(post: Post) -> Flask:
    """The app's API as a web application."""
    trusted = Trusted(key_set(json.dumps(TICKETS.jwks())), TICKETS.issuer, TICKETS.audience)
    sending = SendingApi(post.outside, post.road.outside.receipts, trusted, post.clock)
    road = post.road
    connections = Connections(
        road.outside.mailboxes, road.queues, road.keys, post.clock, starts_at_once=True, by_smtp=False
    )
    api = Api(Attention(road.outside, road.tables), connections, trusted, post.clock)
    app = Flask("app")

    def asked() -> Request:
        headers = request.headers
        return Request(
            body=request.get_data(),
            authorization=headers.get("Authorization", ""),
            idempotency_key=headers.get("Idempotency-Key", ""),
        )

    def web(answer: Answer) -> Response:
        return Response(answer.body, answer.status, dict(answer.headers))

    @app.get("/api/mailboxes")
    def mailboxes() -> Response:
        return web(api.answer(lambda each, organization, _: each.mailboxes(organization), asked()))

    @app.post("/api/mailboxes/<id>/messages")
    def send(id: str) -> Response:
        return web(sending.answer(lambda each, own, sent: each.send(own, id, sent), asked()))

    @app.get("/api/mailboxes/<id>/messages/<key>")
    def status(id: str, key: str) -> Response:
        return web(sending.answer(lambda each, own, _: each.status(own, id, key), asked()))

    return app


@pytest.fixture
def post() -> Post:
    return Post(Permission.SEND_AND_READ)


@pytest.fixture
def browser(post: Post) -> FlaskClient:
    session = requests.Session()
    session.mount("http://127.0.0.1:7071", WsgiAdapter(app_over(post)))
    tickets = Tickets(TICKETS.key, TICKETS.issuer, TICKETS.audience, lambda: post.clock().timestamp())
    state = State()
    state.seed_shipment(SHIPMENT, {"shipmentType": "LTL"})
    client = create_app(state, tickets, session).test_client()
    client.post("/log-in", data={"staff": post.road.mailbox.staff_id})
    return client


def states(page: str) -> list[str]:
    return re.findall(r"<td>(queued|sending|sent|failed)</td>", page)


def test_a_message_is_sent_from_a_shipments_page_and_its_status_shown(post: Post, browser: FlaskClient) -> None:
    for _ in range(2):
        assert browser.post(f"/shipments/{SHIPMENT}/messages", data=FORM).status_code == 303
    assert states(browser.get(f"/shipments/{SHIPMENT}").text) == ["queued"]
    post.finish()
    page = browser.get(f"/shipments/{SHIPMENT}").text
    assert states(page) == ["sent"]
    (sent,) = post.folder("sentitems")
    assert (sent.mail.subject, sent.mail.to) == ("Your quote", (("sam@acme.example", "sam@acme.example"),))
    assert post.send().shipment_id == str(SHIPMENT)


def test_what_the_app_refuses_is_said_and_what_was_written_stays(browser: FlaskClient) -> None:
    page = browser.post(f"/shipments/{SHIPMENT}/messages", data=FORM | {"to": "sam"}).text
    assert "An address in to is none" in page
    assert "1,250 USD" in page
    assert states(page) == []


def test_who_has_no_mailbox_is_told_how_to_connect_one(browser: FlaskClient) -> None:
    browser.post("/log-in", data={"staff": str(STAFF[2].id)})
    assert "Add Mailbox Config first" in browser.post(f"/shipments/{SHIPMENT}/messages", data=FORM).text


def test_mail_about_a_shipment_that_is_not_there_is_not_found(browser: FlaskClient) -> None:
    assert browser.post("/shipments/6/messages", data=FORM).status_code == 404


def test_names_that_only_browsers_know_are_the_loopback_for_a_server() -> None:
    assert server_address("http://app.localhost:7071") == "http://127.0.0.1:7071"
    assert server_address("https://mailboxes.example.com") == "https://mailboxes.example.com"

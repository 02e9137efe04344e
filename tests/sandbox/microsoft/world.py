"""A small Microsoft for tests: one tenant, an application, Dana with a mailbox, and an app that is notified."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import requests
from flask import Flask, Response, request
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from sandbox.microsoft.app import create_app
from sandbox.microsoft.directory import Application, Tenant, User
from sandbox.microsoft.mailbox import Message
from sandbox.microsoft.mime import parse
from sandbox.microsoft.scopes import GRAPH
from sandbox.microsoft.state import Addresses, State
from sandbox.microsoft.tokens import AccessToken, Grant
from sandbox.wsgi import WsgiAdapter

CLIENT_ID = "6f1b1c56-3c3a-4a36-9c7e-0f2f5f0a1b11"
SECRET = "a client secret"
REDIRECT = "http://app.localhost:7071/api/connect/callback"
WEBHOOK = "http://app.localhost:7071/api/graph/notifications"
SIGN_IN = "https://localhost:8443"
GRAPH_ADDRESS = "http://localhost:8080"
ADDRESSES = Addresses(SIGN_IN, "http://login.localhost:8080", GRAPH_ADDRESS)
ALL = "User.Read Mail.ReadWrite Mail.Send"


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 12, 14, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


class Webhook:
    """The app that subscribes: answers the handshake, and keeps what it is notified of."""

    def __init__(self) -> None:
        self.items: list[dict[str, object]] = []
        self.answers: list[int] = []
        self.validations = 0
        self.echo = True
        self.app = Flask("webhook")
        self.app.add_url_rule("/api/graph/notifications", view_func=self.receive, methods=["POST"])

    def receive(self) -> Response:
        token = request.args.get("validationToken")
        if token is not None:
            self.validations += 1
            return Response(token if self.echo else "hello", content_type="text/plain")
        status = self.answers.pop(0) if self.answers else 202
        if status == 202:
            self.items += request.get_json()["value"]
        return Response(status=status)


@dataclass
class World:
    """The stand-in, and everything around it."""

    clock: Clock = field(default_factory=Clock)
    webhook: Webhook = field(default_factory=Webhook)
    tenant: Tenant = field(default_factory=lambda: Tenant("Acme Freight"))

    def __post_init__(self) -> None:
        self.session = requests.Session()
        self.session.adapters.clear()
        self.session.mount("http://app.localhost:7071", WsgiAdapter(self.webhook.app))
        self.state = State(ADDRESSES, self.session, self.clock)
        self.app = create_app(self.state)
        for address in (SIGN_IN, GRAPH_ADDRESS, ADDRESSES.pages):
            self.session.mount(address, WsgiAdapter(self.app))
        self.state.directory.register(
            Application(CLIENT_ID, "Mail for TMS", frozenset({SECRET}), frozenset({REDIRECT}))
        )
        self.dana = self.add_user("dana@acme.example")
        self.mailbox = self.state.mailboxes[self.dana.oid]
        self.client: FlaskClient = self.app.test_client()

    def add_user(self, address: str, with_archive: bool = True) -> User:
        user = User(address, address.partition("@")[0].title(), self.tenant, mail=address)
        self.state.add_user(user, with_archive)
        return user

    def bearer(self, scopes: str = ALL, user: User | None = None, claims: bool = False) -> dict[str, str]:
        """The headers of a call with a fresh token for these scopes, asking for immutable ids."""
        token = AccessToken(
            Grant((user or self.dana).oid, CLIENT_ID, self.clock()),
            GRAPH,
            frozenset(scopes.split()),
            self.clock() + timedelta(hours=1),
            claims,
        )
        text = self.state.tokens.issue_access_token(token)
        return {"Authorization": f"Bearer {text}", "Prefer": 'IdType="ImmutableId"'}

    def graph(
        self,
        method: str,
        path: str,
        json: object = None,
        scopes: str = ALL,
        headers: dict[str, str] | None = None,
        query: dict[str, str] | None = None,
    ) -> TestResponse:
        """A call to Graph as Dana."""
        sent = {**self.bearer(scopes), **(headers or {})}
        return self.client.open(f"/v1.0/{path}", method=method, headers=sent, json=json, query_string=query)

    def deliver(self, subject: str = "Quote", folder: str = "inbox", body: str = "Please quote.") -> Message:
        """An e-mail to Dana, received now."""
        return self.deliver_raw(
            f"From: Sam <sam@shipper.example>\r\nTo: dana@acme.example\r\nSubject: {subject}\r\n"
            f"Message-ID: <{subject.replace(' ', '.')}@shipper.example>\r\n\r\n{body}\r\n".encode(),
            folder,
        )

    def deliver_raw(self, raw: bytes, folder: str = "inbox") -> Message:
        """These bytes to Dana, received now."""
        target = self.mailbox.folder(folder)
        assert target
        return self.mailbox.deliver(parse(raw), target, self.clock(), self.clock())

    def subscribe(self, **changes: object) -> TestResponse:
        """Dana's application subscribes to her inbox."""
        wish = {
            "changeType": "created",
            "notificationUrl": WEBHOOK,
            "lifecycleNotificationUrl": WEBHOOK,
            "resource": "me/mailFolders('inbox')/messages",
            "expirationDateTime": (self.clock() + timedelta(days=2)).isoformat(),
            "clientState": "a secret",
        }
        return self.graph("POST", "subscriptions", json={**wish, **changes})


def error_code(response: TestResponse) -> str:
    """The code in Graph's error."""
    body = response.get_json()
    assert response.headers["request-id"] == body["error"]["innerError"]["request-id"]
    return str(body["error"]["code"])

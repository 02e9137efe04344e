"""The TMS's server, calling the API for a road's mailbox."""

import json
from collections.abc import Callable
from typing import Any

import jwt

from shared.web.api import Api
from shared.web.attention import Attention
from shared.web.connections import Connections
from shared.web.http import Request, Response
from shared.web.tokens import Trusted
from tests.shared.pipeline.road import Road

SECRET = b"0123456789abcdef0123456789abcdef"
TRUSTED = Trusted(
    {"1": {"kid": "1", "kty": "oct", "k": "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY"}},
    "https://tms.example.com",
    "https://app.example.com",
)


class Caller:
    """Signs tokens, and calls the API with them."""

    def __init__(self, road: Road, organization: str = "4021") -> None:
        self.road = road
        self.organization = organization
        outside = road.outside
        connections = Connections(
            outside.mailboxes,
            road.queues,
            road.keys,
            road.clock,
            starts_at_once=True,
            by_smtp=outside.access.smtp is not None,
        )
        self.api = Api(Attention(outside, road.tables), connections, TRUSTED, road.clock)
        self.id = road.mailbox.id

    def token(self, **claims: Any) -> str:
        """A token, with other claims where a test says so; None leaves one out."""
        now = int(self.road.clock().timestamp())
        usual = {
            "iss": TRUSTED.issuer,
            "aud": TRUSTED.audience,
            "org": self.organization,
            "scope": "mailboxes",
            "iat": now,
            "exp": now + 600,
        }
        kept = {name: value for name, value in (usual | claims).items() if value is not None}
        return jwt.encode(kept, SECRET, algorithm="HS256", headers={"kid": "1"})

    def call(
        self,
        handle: Callable[[Api, str, Request], Response],
        *,
        query: dict[str, str] | None = None,
        body: bytes = b"",
        authorization: str | None = None,
    ) -> Response:
        """One request."""
        header = f"Bearer {self.token()}" if authorization is None else authorization
        return self.api.answer(handle, Request(query or {}, {}, body, header))

    def mailbox(self) -> Response:
        return self.call(lambda api, organization, _: api.mailbox(organization, self.id))

    def change(self, **fields: object) -> Response:
        text = json.dumps(fields).encode()
        return self.call(lambda api, organization, request: api.change(organization, self.id, request), body=text)

    def disconnect(self) -> Response:
        return self.call(lambda api, organization, _: api.disconnect(organization, self.id))

    def messages(self, **query: str) -> Response:
        return self.call(lambda api, organization, request: api.activity(organization, self.id, request), query=query)

    def failures(self) -> Response:
        return self.call(lambda api, organization, _: api.failures(organization, self.id))

    def decide(self, key: str, body: object) -> Response:
        text = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.call(lambda api, organization, request: api.decide(organization, self.id, key, request), body=text)

    def replay(self, failure: str) -> Response:
        return self.call(lambda api, organization, _: api.replay(organization, self.id, failure))


def content(response: Response) -> Any:
    """The JSON of an answer."""
    return json.loads(response.body)


def problem(response: Response) -> tuple[int, str]:
    """Status and kind of a problem, whose form is checked."""
    body = content(response)
    assert response.headers["Content-Type"] == "application/problem+json"
    assert body.keys() == {"type", "title", "status", "detail"}
    assert body["status"] == response.status
    assert all(body.values())
    return response.status, body["type"].removeprefix("urn:problem-type:")

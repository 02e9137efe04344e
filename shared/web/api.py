"""The API of the TMS's server: mailboxes, what was done in them, and what waits for a person. docs/api.md describes it.

Every method but `answer` is given the organization that the token speaks for, and looks into no other's mailboxes.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import get_args

from shared.errors import BadInput
from shared.mailboxes.model import Mailbox, Status
from shared.pipeline.row import RowState, is_row_key
from shared.web.api_shapes import Json, failure_json, mailbox_json, message_json
from shared.web.attention import Attention
from shared.web.callers import answered, own_mailbox
from shared.web.changes import change
from shared.web.connections import Connections
from shared.web.http import Request, Response
from shared.web.tokens import Trusted

AT_ONCE = 50
MOST_AT_ONCE = 100
"""Messages in one answer, where the caller does not say how many, and at most."""
DECISION = {"effect", "decision", "shipment_id"}


class Api:
    """The API. `answer` finds out for whom a request speaks, and turns errors into problems."""

    def __init__(
        self, attention: Attention, connections: Connections, trusted: Trusted, clock: Callable[[], datetime]
    ) -> None:
        """`trusted`: whose tokens are accepted."""
        self.attention = attention
        self.connections = connections
        self.outside = attention.outside
        self.trusted = trusted
        self.clock = clock
        self.by_smtp = self.outside.access.smtp is not None

    def answer(self, handle: Callable[["Api", str, Request], Response], request: Request) -> Response:
        """Let one of the methods below answer a request of an organization."""
        return answered(request, self.trusted, self.clock(), lambda organization: handle(self, organization, request))

    def mailboxes(self, organization: str) -> Response:
        """All mailboxes of the organization, disconnected ones included."""
        found = self.outside.mailboxes.of_organization(organization)
        return json_response({"mailboxes": [mailbox_json(each, self.by_smtp) for each in found]})

    def mailbox(self, organization: str, id: str) -> Response:
        """One mailbox, with how many messages wait and how many things failed."""
        mailbox = self.own(organization, id)
        counts = {
            "waiting": self.outside.receipts.count(mailbox.id, "waiting"),
            "failed": len(self.attention.failures(mailbox)),
        }
        return json_response(mailbox_json(mailbox, self.by_smtp) | counts)

    def change(self, organization: str, id: str, request: Request) -> Response:
        """Change a mailbox's choices, start or pause its reading, and answer with the mailbox as it stands then."""
        change(self.connections, self.own(organization, id), request.fields)
        return self.mailbox(organization, id)

    def disconnect(self, organization: str, id: str) -> Response:
        """Let a mailbox be disconnected, which takes some seconds: 202 with the mailbox. One that is needs nothing more."""
        mailbox = self.own(organization, id)
        if mailbox.status is not Status.DISCONNECTED:
            self.connections.disconnect(mailbox)
        return replace(self.mailbox(organization, id), status=202)

    def activity(self, organization: str, id: str, request: Request) -> Response:
        """A mailbox's messages, the newest first: in one `state`, older than the key `before`, at most `limit`."""
        mailbox = self.own(organization, id)
        limit, before = limit_of(request.query), before_of(request.query)
        rows = self.outside.receipts.recent(mailbox.id, limit + 1, state_of(request.query), before)
        shown = rows[:limit]
        further = shown[-1].key if len(rows) > limit else None
        return json_response({"messages": [message_json(row) for row in shown], "next": further})

    def failures(self, organization: str, id: str) -> Response:
        """What could not be handled for a mailbox at all."""
        found = self.attention.failures(self.own(organization, id))
        return json_response({"failures": [failure_json(each) for each in found]})

    def decide(self, organization: str, id: str, key: str, request: Request) -> Response:
        """Take a decision, and answer with the message as it stands then."""
        mailbox = self.own(organization, id)
        fields = decision_of(request.fields)
        row = self.attention.decide(
            mailbox, key, fields.get("effect", ""), fields.get("decision", ""), fields.get("shipment_id")
        )
        return json_response(message_json(row))

    def replay(self, organization: str, id: str, failure: str) -> Response:
        """Start something that failed again."""
        self.attention.replay(self.own(organization, id), failure)
        return Response(204, {"Cache-Control": "no-store"})

    def own(self, organization: str, id: str) -> Mailbox:
        """A mailbox of the organization. Raises NotFound, also for another organization's."""
        return own_mailbox(self.outside.mailboxes, organization, id)


def json_response(content: Json) -> Response:
    """An answer in JSON."""
    headers = {"Content-Type": "application/json", "Cache-Control": "no-store"}
    return Response(200, headers, json.dumps(content).encode())


def limit_of(query: Mapping[str, str]) -> int:
    """How many messages are asked for. Raises BadInput."""
    text = query.get("limit", str(AT_ONCE))
    if not re.fullmatch(r"[0-9]{1,3}", text) or not 1 <= int(text) <= MOST_AT_ONCE:
        raise BadInput(f"limit is a number from 1 to {MOST_AT_ONCE}.")
    return int(text)


def before_of(query: Mapping[str, str]) -> str | None:
    """The key of the message that the ones asked for are older than. Raises BadInput."""
    key = query.get("before")
    if key is not None and not is_row_key(key):
        raise BadInput("before is the key of a message, as `next` gave it.")
    return key


def state_of(query: Mapping[str, str]) -> RowState | None:
    """The state asked for, None for any. Raises BadInput."""
    known: dict[str, RowState] = {each: each for each in get_args(RowState)}
    state = query.get("state")
    if state is not None and state not in known:
        raise BadInput(f"state is one of: {', '.join(known)}.")
    return known[state] if state else None


def decision_of(fields: Mapping[str, object]) -> Mapping[str, str]:
    """The fields of a decision. Raises BadInput for others than these texts."""
    if unknown := fields.keys() - DECISION:
        raise BadInput(f"The body has {len(unknown)} unknown fields; it has: {', '.join(sorted(DECISION))}.")
    if not all(isinstance(value, str) for value in fields.values()):
        raise BadInput("The fields of the body are texts.")
    return {name: str(value) for name, value in fields.items()}

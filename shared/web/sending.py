"""The API's part that sends mail for the TMS's server: docs/api.md describes it."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import get_args

from shared.errors import BadInput, NotFound
from shared.mailboxes.correspondence import MESSAGE_ID
from shared.mailboxes.model import Mailbox
from shared.pipeline.receipts import Receipts
from shared.pipeline.row import is_row_key
from shared.sending.accept import accept
from shared.sending.decide import Decision, decide
from shared.sending.model import Answered
from shared.sending.outside import Outside
from shared.sending.row import Send, is_send_key
from shared.sending.uploads import RANGE, Uploads
from shared.web.api_shapes import Json, written
from shared.web.callers import answered, own_mailbox
from shared.web.http import Request, Response
from shared.web.tokens import Trusted

DECISIONS = list(get_args(Decision))


class SendingApi:
    """Sends mail and tells what became of it. Every method but `answer` is given the organization."""

    def __init__(self, outside: Outside, receipts: Receipts, trusted: Trusted, clock: Callable[[], datetime]) -> None:
        """`receipts`: of the messages that can be answered; `trusted`: whose tokens are accepted."""
        self.outside = outside
        self.receipts = receipts
        self.trusted = trusted
        self.clock = clock

    def answer(self, handle: Callable[["SendingApi", str, Request], Response], request: Request) -> Response:
        """Let one of the methods below answer a request of an organization."""
        return answered(request, self.trusted, self.clock(), lambda organization: handle(self, organization, request))

    def send(self, organization: str, id: str, request: Request) -> Response:
        """Take a message over: 202, with the address of its status."""
        mailbox = own_mailbox(self.outside.mailboxes, organization, id)
        send = accept(
            self.outside,
            mailbox,
            request.idempotency_key,
            request.body,
            lambda answers: self.answered_message(mailbox, answers),
        )
        return json_response(202, self.shown(mailbox, send), f"/api/mailboxes/{mailbox.id}/messages/{send.key}")

    def status(self, organization: str, id: str, key: str) -> Response:
        """What became of a message."""
        mailbox = own_mailbox(self.outside.mailboxes, organization, id)
        return json_response(200, self.shown(mailbox, self.found(mailbox, key)))

    def decide(self, organization: str, id: str, key: str, request: Request) -> Response:
        """Take a decision about a message of which nobody knows whether it was sent."""
        mailbox = own_mailbox(self.outside.mailboxes, organization, id)
        known: dict[str, Decision] = {each: each for each in get_args(Decision)}
        decision = known.get(str(request.fields.get("decision")))
        if decision is None:
            raise BadInput(f"decision is one of: {', '.join(known)}.")
        return json_response(200, self.shown(mailbox, decide(self.outside, mailbox, key, decision)))

    def begin_upload(self, organization: str, request: Request) -> Response:
        """Begin the upload of a large attachment."""
        id = Uploads(self.outside.blobs, organization).begin(request.fields.get("size"))
        return json_response(201, {"id": id, "range": RANGE}, f"/api/uploads/{id}")

    def take_range(self, organization: str, upload: str, request: Request) -> Response:
        """Take a range of it."""
        following = Uploads(self.outside.blobs, organization).take(upload, request.content_range, request.body)
        return json_response(200, {"id": upload, "next": following})

    def found(self, mailbox: Mailbox, key: str) -> Send:
        """A message of the mailbox. Raises NotFound."""
        send = self.outside.sends.find(mailbox.id, key) if is_send_key(key) else None
        if send is None:
            raise NotFound("There is no such message.")
        return send

    def answered_message(self, mailbox: Mailbox, answers: str) -> Answered:
        """The message that is answered: one that came in or went out, by its key, or any by its Message-ID."""
        if MESSAGE_ID.fullmatch(answers):
            return Answered(answers)
        if is_send_key(answers):
            send = self.found(mailbox, answers)
            return Answered(send.message_id)
        row = self.receipts.find(mailbox.id, answers) if is_row_key(answers) else None
        if row is None:
            raise BadInput("answers is the key of a message of this mailbox, or a Message-ID in angle brackets.")
        message_id = row.internet_message_id
        return Answered(message_id if MESSAGE_ID.fullmatch(message_id) else "", row.message)

    def shown(self, mailbox: Mailbox, send: Send) -> Json:
        """A message as the API tells of it. One that came back is `bounced`."""
        sent = self.outside.correspondence.find(mailbox.organization, send.message_id) if send.state == "sent" else None
        bounced = sent.bounced if sent else ""
        return {
            "id": send.key,
            "state": "bounced" if bounced else send.state,
            "reason": bounced or send.reason,
            "way": send.way,
            "shipment_id": send.shipment_id,
            "message_id": send.message_id,
            "accepted": written(send.accepted),
            "finished": written(send.finished),
            "sent_item": {"id": send.draft, "link": send.link} if send.state == "sent" and send.link else None,
            "decisions": DECISIONS if send.state == "needs_confirmation" else [],
        }


def json_response(status: int, content: Json, location: str = "") -> Response:
    """An answer in JSON. `location`: the address of what was made."""
    headers = {"Content-Type": "application/json", "Cache-Control": "no-store"}
    if location:
        headers["Location"] = location
    return Response(status, headers, json.dumps(content).encode())

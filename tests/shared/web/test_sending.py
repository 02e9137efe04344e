"""The API's part that sends mail, from the request to Sent Items."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from sandbox.microsoft.faults import Kind
from shared.mailboxes.model import Action, Permission, Status
from shared.sending.uploads import RANGE
from shared.web.http import Request, Response
from shared.web.sending import SendingApi
from tests.shared.sending.post import MAIL, Post
from tests.shared.web.caller import TRUSTED, Caller, content


class Server:
    """The TMS's server, sending through a mailbox."""

    def __init__(self, post: Post, organization: str = "4021") -> None:
        self.post = post
        self.caller = Caller(post.road, organization)
        self.api = SendingApi(post.outside, post.road.outside.receipts, TRUSTED, post.clock)
        self.id = post.road.mailbox.id

    def call(
        self, handle: Callable[[SendingApi, str, Request], Response], body: object = None, **headers: Any
    ) -> Response:
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        request = replace(Request(body=raw, authorization=f"Bearer {self.caller.token()}"), **headers)
        return self.api.answer(handle, request)

    def send(self, key: str = "1", **fields: Any) -> Response:
        return self.call(lambda api, own, request: api.send(own, self.id, request), MAIL | fields, idempotency_key=key)

    def status(self, send: str) -> Response:
        return self.call(lambda api, own, _: api.status(own, self.id, send))

    def decide(self, send: str, decision: object) -> Response:
        wish = {"decision": decision}
        return self.call(lambda api, own, request: api.decide(own, self.id, send, request), wish)

    def begin(self, size: object) -> Response:
        return self.call(lambda api, own, request: api.begin_upload(own, request), {"size": size})

    def put(self, upload: str, content_range: str, piece: bytes) -> Response:
        return self.call(
            lambda api, own, request: api.take_range(own, upload, request), piece, content_range=content_range
        )


def kind(response: Response) -> tuple[int, str]:
    return response.status, content(response)["type"].removeprefix("urn:problem-type:")


def test_a_message_is_taken_over_and_its_status_told() -> None:
    post = Post(Permission.SEND_AND_READ)
    server = Server(post)
    taken = server.send()
    told = content(taken)
    assert taken.status == 202
    assert taken.headers["Location"] == f"/api/mailboxes/{server.id}/messages/{told['id']}"
    assert (told["state"], told["way"], told["finished"], told["sent_item"]) == ("queued", "draft", None, None)
    post.finish()
    told = content(server.status(told["id"]))
    (sent,) = post.folder("sentitems")
    assert told["state"] == "sent"
    assert told["sent_item"]["id"] == sent.immutable_id
    assert content(server.send()) == told


def test_a_large_attachment_is_uploaded_in_any_order_and_sent() -> None:
    post = Post(Permission.SEND_AND_READ)
    server = Server(post)
    whole = bytes(range(256)) * (2 * RANGE // 256) + b"end"
    begun = server.begin(len(whole))
    upload = content(begun)["id"]
    assert (begun.status, begun.headers["Location"]) == (201, f"/api/uploads/{upload}")
    for first in (2 * RANGE, 0, RANGE, 0):
        piece = whole[first : first + RANGE]
        taken = server.put(upload, f"bytes {first}-{first + len(piece) - 1}/{len(whole)}", piece)
        assert content(taken)["next"] == first + len(piece)
    assert server.send(attachments=[{"name": "a.pdf", "upload": upload}]).status == 202
    post.finish()
    (sent,) = post.folder("sentitems")
    assert [each.content for each in sent.mail.attachments] == [whole]
    assert kind(server.send("2", attachments=[{"name": "a.pdf", "upload": upload}])) == (400, "bad-request")


@pytest.mark.parametrize("size", [0, -1, 150 * 1024 * 1024 + 1, "7", None, True, 1.5])
def test_an_upload_of_impossible_size_is_refused(size: object) -> None:
    assert kind(Server(Post()).begin(size)) == (400, "bad-request")


@pytest.mark.parametrize("content_range", ["", "bytes 0-2/9", "bytes 1-3/10", "bytes 0-8/10", "bytes 0-99/100"])
def test_a_range_that_does_not_fit_is_refused(content_range: str) -> None:
    server = Server(Post())
    upload = content(server.begin(10))["id"]
    assert kind(server.put(upload, content_range, b"123")) == (400, "bad-request")


def test_an_answer_names_its_message_by_key_or_message_id() -> None:
    post = Post(Permission.SEND_AND_READ)
    server = Server(post)
    asked = post.road.deliver()
    post.road.pump()
    (row,) = post.road.rows()
    assert server.send(answers=row.key).status == 202
    post.finish()
    first = content(server.send(answers=row.key))
    for number, answers in enumerate((first["id"], "<elsewhere@acme.example>")):
        assert server.send(f"k{number}", answers=answers).status == 202
    post.finish()
    references = {each.mail.references for each in post.folder("sentitems")}
    assert (asked.mail.message_id,) in references
    for unknown in ("m-8226672399999-aaaaaaaaaaaaaaaa", "gone", "<a b>"):
        assert server.send("other", answers=unknown).status in {400, 404}


def test_an_unknown_outcome_is_decided_by_a_person() -> None:
    post = Post()
    server = Server(post)
    id = content(server.send())["id"]
    post.road.break_graph(Kind.DROP, path="sendMail")
    post.finish()
    waiting = content(server.status(id))
    assert (waiting["state"], waiting["decisions"]) == ("needs_confirmation", ["exists", "do", "dismiss"])
    assert kind(server.decide(id, "perhaps")) == (400, "bad-request")
    assert content(server.decide(id, "exists"))["state"] == "sent"
    assert kind(server.decide(id, "do")) == (409, "nothing-to-decide")


def test_what_cannot_be_sent_is_told_with_what_to_do() -> None:
    post = Post()
    server = Server(post)
    server.send()
    assert kind(server.send(subject="Another")) == (422, "key-reused")
    assert kind(server.send("")) == (400, "bad-request")
    assert kind(server.send("2", to=[])) == (400, "bad-request")
    large = post.upload(bytes(2_300_000))
    assert kind(server.send("3", attachments=[{"name": "a.pdf", "upload": large}])) == (413, "too-large")
    post.change(status=Status.NEEDS_SIGN_IN)
    assert kind(server.send("4")) == (409, "cannot-send")


def test_another_organization_sees_and_sends_nothing() -> None:
    post = Post()
    id = content(Server(post).send())["id"]
    stranger = Server(post, "5000")
    assert kind(stranger.send()) == (404, "not-found")
    assert kind(stranger.status(id)) == (404, "not-found")
    assert kind(stranger.decide(id, "do")) == (404, "not-found")
    upload = post.upload(b"ours")
    assert stranger.put(upload, "bytes 0-3/4", b"evil").status == 200
    assert Server(post).send("2", attachments=[{"name": "a.pdf", "upload": upload}]).status == 202
    post.finish()
    assert b"ours" in {each.content for sent in post.folder("sentitems") for each in sent.mail.attachments}


def test_a_mailbox_says_how_it_can_send() -> None:
    ways = [(Permission.SEND_ONLY, Action.ARCHIVE), (Permission.SEND_AND_READ, Action.DO_NOTHING)]
    for permission, action in ways:
        post = Post(permission, action)
        told = content(Caller(post.road).mailbox())["sending"]
        limits = {"largest_bytes": 2_200_000, "most_recipients": 500, "most_a_minute": 30}
        assert told == {"way": "mime", "ready": True, **limits}
    post.change(granted=frozenset({"User.Read"}))
    assert content(Caller(post.road).mailbox())["sending"] is None


def test_a_message_that_came_back_says_so() -> None:
    post = Post(Permission.SEND_AND_READ)
    server = Server(post)
    id = content(server.send())["id"]
    done = post.finish()
    report = {"From": "postmaster@lsp.example", "Subject": "Undeliverable: Your quote", "In-Reply-To": done.message_id}
    post.road.deliver(body="It couldn't be delivered.", headers=report)
    post.road.pump()
    told = content(server.status(id))
    assert told["state"] == "bounced"
    assert "could not be delivered" in told["reason"]


def test_an_answer_to_a_sent_message_is_about_its_shipment() -> None:
    post = Post(Permission.SEND_AND_READ)
    Server(post).send(shipment_id="131391979")
    done = post.finish()
    post.road.deliver("Re: Your quote", "Thanks, that works.", headers={"In-Reply-To": done.message_id})
    post.road.pump()
    assert [each.shipment_id for each in post.road.tms.logs] == [131391979]

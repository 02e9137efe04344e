"""The requests that sending makes, and what their answers mean."""

import base64
from typing import Any
from urllib.parse import unquote_plus

import pytest

from shared import errors
from shared.microsoft.graph import Graph
from shared.microsoft.sending import (
    LARGEST_REQUEST,
    SessionEnded,
    begin_upload,
    create_reply,
    find_own,
    put_range,
    send_draft,
    send_mime,
)
from tests.shared.microsoft.wire import Reply, Script, body_of

URL = "https://graph.example/v1.0"
UPLOAD = "https://outlook.office.com/upload?token=secret"


def scripted(*replies: Reply) -> tuple[Script, Graph]:
    script = Script(*replies)
    return script, Graph(script.session(), URL, lambda: "token")


def refused(status: int, code: str) -> Reply:
    return status, {"error": {"code": code, "message": "It is refused."}}


def test_mime_travels_as_base64_text() -> None:
    script, graph = scripted((202, None))
    send_mime(graph, b"To: a@b.example\r\n\r\nHello")
    (asked,) = script.asked
    assert (asked.method, asked.url, asked.headers["Content-Type"]) == ("POST", f"{URL}/me/sendMail", "text/plain")
    assert base64.b64decode(asked.body or b"") == b"To: a@b.example\r\n\r\nHello"


def test_mime_that_no_request_holds_is_not_sent() -> None:
    script, graph = scripted()
    with pytest.raises(errors.Rejected):
        send_mime(graph, bytes(LARGEST_REQUEST * 3 // 4 + 3))
    assert script.asked == []


@pytest.mark.parametrize("status", [500, 503, 504])
def test_a_broken_answer_leaves_open_whether_mime_was_sent(status: int) -> None:
    _, graph = scripted((status, None))
    with pytest.raises(errors.UnknownOutcome):
        send_mime(graph, b"x")
    _, graph = scripted((status, None))
    with pytest.raises(errors.Unavailable):
        send_draft(graph, "1")


def test_a_refusal_bears_graphs_code() -> None:
    _, graph = scripted(refused(403, "ErrorSendAsDenied"))
    with pytest.raises(errors.Rejected) as caught:
        send_mime(graph, b"x")
    assert getattr(caught.value, "code", "") == "ErrorSendAsDenied"


def test_a_reply_is_written_in_one_request() -> None:
    script, graph = scripted((201, {"id": "2", "isDraft": True, "internetMessageId": "<a@b>"}))
    written = create_reply(graph, "a/b", {"subject": "Quote"})
    assert script.asked[0].url == f"{URL}/me/messages/a%2Fb/createReply"
    assert body_of(script.asked[0]) == {"message": {"subject": "Quote"}}
    assert (written.id, written.is_draft, written.message_id, written.conversation) == ("2", True, "<a@b>", "")


@pytest.mark.parametrize(
    ("found", "id"),
    [([], None), ([{"id": "1", "isDraft": True}], "1"), ([{"id": "1", "isDraft": True}, {"id": "2"}], "2")],
)
def test_what_was_sent_is_found_before_what_was_not(found: list[dict[str, Any]], id: str | None) -> None:
    script, graph = scripted((200, {"value": found}))
    own = find_own(graph, "<it's@b>")
    assert (own.id if own else None) == id
    query = unquote_plus(str(script.asked[0].url))
    assert "internetMessageId eq '<it''s@b>'" in query


def test_ranges_are_put_without_the_bearer() -> None:
    script, graph = scripted((201, {"uploadUrl": UPLOAD}), (200, {}), (201, None))
    assert begin_upload(graph, "1", {"size": 5}) == UPLOAD
    put_range(graph, UPLOAD, 0, 5, b"abc")
    put_range(graph, UPLOAD, 3, 5, b"de")
    assert [each.headers.get("Content-Range") for each in script.asked] == [None, "bytes 0-2/5", "bytes 3-4/5"]
    assert ["Authorization" in each.headers for each in script.asked] == [True, False, False]


@pytest.mark.parametrize("status", [400, 401, 404, 416])
def test_a_refused_range_ends_its_session(status: int) -> None:
    _, graph = scripted(refused(status, "ErrorInvalidRequest"))
    with pytest.raises(SessionEnded):
        put_range(graph, UPLOAD, 0, 3, b"abc")


@pytest.mark.parametrize("reply", [(429, None, {"Retry-After": "7"}), (503, None)])
def test_a_range_may_have_to_wait(reply: Reply) -> None:
    _, graph = scripted(reply)
    with pytest.raises(errors.Temporary):
        put_range(graph, UPLOAD, 0, 3, b"abc")


def test_nothing_is_put_to_an_address_that_is_not_encrypted() -> None:
    script, graph = scripted()
    with pytest.raises(errors.Rejected):
        put_range(graph, "http://outlook.example/upload", 0, 3, b"abc")
    assert script.asked == []

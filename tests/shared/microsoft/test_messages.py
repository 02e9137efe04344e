from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from shared import errors
from shared.microsoft.graph import Graph
from shared.microsoft.messages import (
    Attachment,
    Correspondent,
    Location,
    Received,
    get_message,
    list_attachments,
    locate,
    mark_read,
    move,
    open_attachment,
    parse_attachment,
    parse_message,
    received_since,
)
from tests.shared.microsoft.wire import Reply, Script, Wire, body_of

URL = "https://graph.example/v1.0"
FULL: dict[str, Any] = {
    "@odata.type": "#microsoft.graph.eventMessageRequest",
    "id": "AAMk=",
    "internetMessageId": "<1@example.com>",
    "conversationId": "c",
    "subject": "Quote",
    "from": {"emailAddress": {"name": "Ann", "address": "ann@example.com"}},
    "toRecipients": [{"emailAddress": {"name": "Bob", "address": "bob@example.com"}}],
    "ccRecipients": [{"emailAddress": {"name": "Old", "address": "/O=EXCHANGELABS/OU=X/CN=OLD"}}],
    "receivedDateTime": "2026-11-22T10:00:00.1234567Z",
    "sentDateTime": "2026-11-22T09:59:00Z",
    "body": {"contentType": "HTML", "content": "<p>Hello</p>"},
    "internetMessageHeaders": [
        {"name": "Received", "value": "first"},
        {"name": "received", "value": "second"},
        {"name": "Auto-Submitted", "value": "no"},
    ],
    "parentFolderId": "inbox-id",
    "isRead": True,
    "isDraft": False,
    "hasAttachments": True,
}


class Mailbox(Wire):
    """One mailbox: its messages by id, and their attachments two to a page."""

    def __init__(self, messages: dict[str, dict[str, Any]], attachments: list[dict[str, Any]]) -> None:
        super().__init__()
        self.messages = messages
        self.attachments = attachments

    def reply(self, request: requests.PreparedRequest) -> Reply:
        url = urlsplit(request.url or "")
        query = parse_qs(url.query)
        _, _, _, _, message_id, *rest = unquote(url.path).split("/")
        message = self.messages.get(message_id)
        if message is None:
            return 404, {"error": {"code": "ErrorItemNotFound", "message": ""}}
        if rest == ["move"]:
            message["parentFolderId"] = body_of(request)["destinationId"]
            return 201, message
        if rest == ["attachments"]:
            return self.page(query["$select"][0].split(","), int(query.get("$skip", ["0"])[0]))
        if rest[:1] == ["attachments"]:
            return 200, b"content of " + rest[1].encode()
        if request.method == "PATCH":
            message |= body_of(request)
        fields = query.get("$select", [",".join(message)])[0].split(",")
        return 200, {name: value for name, value in message.items() if name in fields or name.startswith("@")}

    def page(self, fields: list[str], skip: int) -> Reply:
        """Graph takes `contentId` only with its cast, and gives `contentBytes` unless the selection leaves it out."""
        if "contentId" in fields:
            return 400, {"error": {"code": "RequestBroker--ParseUri", "message": ""}}
        names = {field.rpartition("/")[2] for field in fields} | {"@odata.type"}
        items = [{name: value for name, value in item.items() if name in names} for item in self.attachments]
        page: dict[str, Any] = {"value": items[skip : skip + 2]}
        if skip + 2 < len(items):
            page["@odata.nextLink"] = f"{URL}/me/messages/AAMk=/attachments?$select={','.join(fields)}&$skip={skip + 2}"
        return 200, page


def graph(wire: Wire) -> Graph:
    return Graph(wire.session(), URL, lambda: "secret")


def mailbox(*attachments: dict[str, Any]) -> Mailbox:
    return Mailbox({"AAMk=": dict(FULL)}, list(attachments))


def test_a_whole_message() -> None:
    message = get_message(graph(mailbox()), "AAMk=")
    assert message.id == "AAMk="
    assert message.internet_message_id == "<1@example.com>"
    assert (message.conversation_id, message.subject) == ("c", "Quote")
    assert message.sender == Correspondent("Ann", "ann@example.com")
    assert message.to == (Correspondent("Bob", "bob@example.com"),)
    assert message.cc == (Correspondent("Old", "/O=EXCHANGELABS/OU=X/CN=OLD"),)
    assert message.received == datetime(2026, 11, 22, 10, 0, 0, 123456, tzinfo=UTC)
    assert message.sent == datetime(2026, 11, 22, 9, 59, tzinfo=UTC)
    assert (message.body, message.body_type) == ("<p>Hello</p>", "html")
    assert message.headers == {"received": "first", "auto-submitted": "no"}
    assert (message.folder_id, message.is_read, message.is_draft) == ("inbox-id", True, False)
    assert message.has_attachments
    assert message.kind == "eventMessageRequest"


def test_a_bare_message() -> None:
    message = parse_message({"id": "m", "receivedDateTime": "2026-11-22T10:00:00Z", "from": None, "subject": None})
    assert message.sender == Correspondent()
    assert (message.internet_message_id, message.subject, message.to, message.sent) == ("", "", (), None)
    assert (message.body, message.body_type, message.kind) == ("", "text", "message")
    assert not (message.is_read or message.is_draft or message.has_attachments)


def test_the_sender_stands_in_for_an_absent_from() -> None:
    item = {**FULL, "from": None, "sender": {"emailAddress": {"address": " x@example.com "}}}
    assert parse_message(item).sender == Correspondent("", "x@example.com")


@pytest.mark.parametrize("change", [{"id": ""}, {"receivedDateTime": None}, {"receivedDateTime": "soon"}])
def test_a_message_without_id_or_time_is_no_answer(change: dict[str, Any]) -> None:
    with pytest.raises(errors.Unavailable):
        parse_message({**FULL, **change})


SCALARS = st.none() | st.booleans() | st.integers() | st.text()
JSON = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=4)


@given(st.dictionaries(st.sampled_from(sorted(FULL.keys() - {"id", "receivedDateTime"})), JSON))
def test_no_odd_field_breaks_a_message(odd: dict[str, Any]) -> None:
    assert parse_message({**FULL, **odd}).id == "AAMk="


def test_a_message_that_is_gone() -> None:
    with pytest.raises(errors.NotFound):
        get_message(graph(mailbox()), "other")


FILE = {
    "@odata.type": "#microsoft.graph.fileAttachment",
    "id": "f",
    "name": "tender.pdf",
    "contentType": "application/pdf",
    "size": 2048,
    "isInline": False,
    "contentId": "<logo@x>",
    "contentBytes": "A" * 4096,
}


def test_attachments_are_listed_over_pages_without_content() -> None:
    item = {"@odata.type": "#microsoft.graph.itemAttachment", "id": "i", "name": "Re: load", "isInline": True}
    link = {"@odata.type": "#microsoft.graph.referenceAttachment", "id": "r", "size": None}
    box = mailbox(FILE, item, link)
    assert list_attachments(graph(box), "AAMk=") == (
        Attachment("f", "file", "tender.pdf", "application/pdf", 2048, False, "logo@x"),
        Attachment("i", "item", "Re: load", "", 0, True, ""),
        Attachment("r", "reference", "", "", 0, False, ""),
    )
    assert all("contentBytes" not in (request.url or "") for request in box.asked)


@given(st.dictionaries(st.sampled_from(sorted(FILE.keys() - {"id"})), JSON))
def test_no_odd_field_breaks_an_attachment(odd: dict[str, Any]) -> None:
    assert parse_attachment({**FILE, **odd}).id == "f"


def test_content_is_streamed() -> None:
    with open_attachment(graph(mailbox()), "AAMk=", parse_attachment(FILE)) as parts:
        assert b"".join(parts) == b"content of f"


def test_a_link_to_the_cloud_is_not_opened() -> None:
    box = mailbox()
    with pytest.raises(errors.Rejected):
        open_attachment(graph(box), "AAMk=", parse_attachment({"id": "r"}))
    assert box.asked == []


def test_move_mark_and_locate() -> None:
    box = mailbox()
    api = graph(box)
    box.messages["AAMk="]["isRead"] = False
    assert locate(api, "AAMk=") == Location("inbox-id", False)
    move(api, "AAMk=", "deleteditems")
    assert locate(api, "AAMk=") == Location("deleteditems", False)
    mark_read(api, "AAMk=")
    assert locate(api, "AAMk=") == Location("deleteditems", True)


def test_a_move_of_which_the_outcome_is_unknown_is_for_later() -> None:
    with pytest.raises(errors.Temporary):
        move(graph(Script((504, None))), "AAMk=", "archive")


def test_a_hostile_id_stays_one_segment() -> None:
    box = mailbox()
    with pytest.raises(errors.NotFound):
        locate(graph(box), "../../subscriptions?x=")
    assert (box.asked[0].url or "").startswith(f"{URL}/me/messages/..%2F..%2Fsubscriptions%3Fx=?")


def test_what_was_received_since_is_asked_for_oldest_first_and_page_by_page() -> None:
    first = {"value": [{"id": "a", "receivedDateTime": "2026-11-22T10:00:00Z"}], "@odata.nextLink": f"{URL}/next"}
    script = Script((200, first), (200, {"value": [{"id": "b", "receivedDateTime": "2026-11-22T10:00:01.5Z"}]}))
    found = received_since(graph(script), datetime(2026, 11, 22, 10, tzinfo=UTC))
    assert next(found) == Received("a", datetime(2026, 11, 22, 10, tzinfo=UTC))
    assert len(script.asked) == 1
    assert list(found) == [Received("b", datetime(2026, 11, 22, 10, 0, 1, 500000, tzinfo=UTC))]
    url = urlsplit(script.asked[0].url or "")
    assert url.path == "/v1.0/me/mailFolders/inbox/messages"
    assert parse_qs(url.query) == {
        "$filter": ["receivedDateTime ge 2026-11-22T10:00:00Z"],
        "$orderby": ["receivedDateTime asc"],
        "$select": ["id,receivedDateTime,parentFolderId"],
        "$top": ["200"],
    }

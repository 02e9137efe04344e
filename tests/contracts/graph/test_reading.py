"""That what is not on the list is seen, wherever it stands."""

from typing import Any

import pytest

from tests.contracts.graph.names import own_names
from tests.contracts.graph.reading import Reading
from tests.contracts.graph.recorder import Exchange

MESSAGE = "/v1.0/me/messages/AAkA="


def unknown(
    path: str,
    query: dict[str, str] | None = None,
    method: str = "GET",
    sent: Any = None,
    status: int = 200,
    received: Any = None,
) -> list[str]:
    """What a request and its answer hold that is not on the list, each without its place."""
    reading = Reading(own_names())
    reading.exchange(Exchange(method, path, query or {}, sent, status, received))
    return [each.partition(" in ")[0] for each in reading.unknown]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"$select": "id,subject,recievedDateTime"}, ["message.recievedDateTime"]),
        ({"$select": "contentId"}, ["message.contentId"]),
        ({"$filter": "from/emailAddress/adress eq 'sam@shipper.example'"}, ["emailAddress.adress"]),
        ({"$orderby": "received desc"}, ["message.received"]),
        ({"$expand": "attachment"}, ["message.attachment"]),
        ({"$sort": "subject"}, ["$sort"]),
        ({"$select": "subject", "$filter": "isRead eq false", "$orderby": "receivedDateTime asc", "$top": "2"}, []),
    ],
)
def test_query_options(query: dict[str, str], found: list[str]) -> None:
    assert unknown("/v1.0/me/messages", query) == found


def test_a_cast_leads_to_a_subtype_alone() -> None:
    attachments = f"{MESSAGE}/attachments"
    assert unknown(attachments, {"$select": "id,microsoft.graph.fileAttachment/contentId"}) == []
    assert unknown(attachments, {"$select": "microsoft.graph.message/subject"}) == ["message"]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/v1.0/me/mailFolders('inbox')/messages", []),
        (f"{MESSAGE}/$value", []),
        ("/v1.0/you", ["you"]),
        ("/v1.0/me/mailfolder/inbox", ["user.mailfolder"]),
        (f"{MESSAGE}/archive", ["message.archive"]),
    ],
)
def test_paths(path: str, found: list[str]) -> None:
    assert unknown(path) == found


@pytest.mark.parametrize(
    ("method", "path", "sent", "found"),
    [
        ("PATCH", MESSAGE, {"isRead": True}, []),
        ("PATCH", MESSAGE, {"read": True}, ["message.read"]),
        ("PATCH", MESSAGE, {"isRead": "yes"}, ["'yes', which is no Boolean,"]),
        ("POST", f"{MESSAGE}/move", {"destinationId": "archive"}, []),
        ("POST", f"{MESSAGE}/move", {"folderId": "archive"}, ["message/move(folderId)"]),
        ("POST", "/v1.0/me/sendMail", {"message": {"body": {"type": "html"}}}, ["itemBody.type"]),
        ("POST", "/v1.0/me/messages", {"importance": "urgent"}, ["importance=urgent"]),
    ],
)
def test_bodies(method: str, path: str, sent: dict[str, object], found: list[str]) -> None:
    assert unknown(path, method=method, sent=sent) == found


@pytest.mark.parametrize(
    ("received", "found"),
    [
        ({"value": [{"id": "AAkA=", "from": {"emailAddress": {"name": "Sam"}}}], "@odata.nextLink": "https://x"}, []),
        ({"value": [{"from": {"address": "sam@shipper.example"}}]}, ["recipient.address"]),
        ({"value": [], "nextLink": "https://x"}, ["nextLink"]),
        ({"value": [{"meetingMessageType": "meetingRequest"}]}, ["message.meetingMessageType"]),
        ({"value": [{"@odata.type": "#microsoft.graph.eventMessage", "meetingMessageType": "meetingRequest"}]}, []),
        ({"value": [{"@odata.type": "#microsoft.graph.fileAttachment"}]}, ["fileAttachment"]),
    ],
)
def test_answers(received: dict[str, object], found: list[str]) -> None:
    assert unknown("/v1.0/me/messages", received=received) == found


def test_an_error_has_graphs_shape() -> None:
    error = {"code": "ErrorItemNotFound", "message": "gone", "innerError": {}}
    assert unknown(MESSAGE, status=404, received={"error": error}) == []
    assert len(unknown(MESSAGE, status=404, received={"error": {"code": "ErrorItemNotFound"}})) == 1

from urllib.parse import urlsplit

import pytest

from sandbox.microsoft.mailbox import Message
from tests.sandbox.microsoft.world import GRAPH_ADDRESS, World, error_code

SINCE = "receivedDateTime ge 2026-01-01T00:00:00Z"
REPLY = (
    b"From: Sam <sam@shipper.example>\r\nTo: dana@acme.example\r\nSubject: Re: Quote\r\nMessage-ID: <2@shipper.example>\r\n"
    b"References: <Quote@shipper.example>\r\n\r\nAnd one more.\r\n\r\nOn Thu, Dana wrote:\r\n> Please quote.\r\n"
)


def folder_id(world: World, name: str) -> str:
    folder = world.mailbox.folder(name)
    assert folder
    return folder.id


def here(world: World, message: Message) -> str:
    """The well-known name of the folder that the message is in, or nothing."""
    found = world.mailbox.find(message.immutable_id)
    return str(world.mailbox.folders[found.folder_id].well_known) if found else ""


def test_a_message_says_everything_but_what_must_be_asked_for(world: World) -> None:
    message = world.deliver()
    shown = world.graph("GET", f"me/messages/{message.immutable_id}").get_json()
    assert shown["id"] == message.immutable_id
    assert shown["subject"] == "Quote" and shown["body"] == {"contentType": "text", "content": "Please quote.\r\n"}
    assert shown["from"]["emailAddress"] == {"name": "Sam", "address": "sam@shipper.example"}
    assert shown["receivedDateTime"] == "2026-03-12T14:00:00Z"
    assert shown["parentFolderId"] == folder_id(world, "inbox")
    assert not {"uniqueBody", "internetMessageHeaders"} & shown.keys()
    asked = world.graph(
        "GET", f"me/messages/{message.immutable_id}?$select=internetMessageHeaders,uniqueBody"
    ).get_json()
    assert {"name": "Subject", "value": "Quote"} in asked["internetMessageHeaders"]
    assert asked.keys() == {"@odata.etag", "id", "internetMessageHeaders", "uniqueBody"}


def test_the_unique_body_leaves_out_what_the_mailbox_has_already(world: World) -> None:
    alone = world.deliver_raw(REPLY)
    select = {"$select": "uniqueBody,conversationId"}
    whole = world.graph("GET", f"me/messages/{alone.immutable_id}", query=select).get_json()
    assert "> Please quote." in whole["uniqueBody"]["content"]
    first = world.deliver()
    unique = world.graph("GET", f"me/messages/{alone.immutable_id}", query=select).get_json()
    assert unique["uniqueBody"]["content"].strip() == "And one more."
    assert unique["conversationId"] == first.conversation_id == whole["conversationId"]


def test_the_preferred_body_is_given_and_said(world: World) -> None:
    html = b"Content-Type: text/html\r\n\r\n<p>two &amp; three</p><script>x()</script><p>four</p>"
    message = world.deliver_raw(html)
    prefer = {"Prefer": 'IdType="ImmutableId", outlook.body-content-type="text"'}
    answer = world.graph("GET", f"me/messages/{message.immutable_id}", headers=prefer)
    assert answer.headers["Preference-Applied"] == 'IdType="ImmutableId", outlook.body-content-type="text"'
    assert answer.get_json()["body"] == {"contentType": "text", "content": "two & three\r\nfour"}
    unchanged = world.graph("GET", f"me/messages/{message.immutable_id}").get_json()["body"]
    assert unchanged["contentType"] == "html" and "<script" not in unchanged["content"]


def test_the_other_ids_change_on_a_move_and_both_kinds_are_understood(world: World) -> None:
    message = world.deliver()
    plain = {"Prefer": ""}
    shown = world.graph("GET", f"me/messages/{message.immutable_id}", headers=plain)
    before = shown.get_json()["id"]
    assert before != message.immutable_id and "Preference-Applied" not in shown.headers
    world.graph("POST", f"me/messages/{before}/move", json={"destinationId": "archive"})
    assert world.graph("GET", f"me/messages/{before}").status_code == 404
    assert world.graph("GET", f"me/messages/{message.immutable_id}").status_code == 200


def test_a_list_is_newest_first_and_goes_on_by_next_link(world: World) -> None:
    for number in range(12):
        world.deliver(f"Mail {number}")
        world.clock.forward(minutes=1)
    first = world.graph("GET", "me/mailFolders/inbox/messages?$select=subject").get_json()
    assert [message["subject"] for message in first["value"]] == [f"Mail {number}" for number in range(11, 1, -1)]
    assert first["@odata.nextLink"].startswith(f"{GRAPH_ADDRESS}/v1.0/me/mailFolders/inbox/messages?")
    link = urlsplit(first["@odata.nextLink"])
    second = world.client.get(f"{link.path}?{link.query}", headers=world.bearer()).get_json()
    assert [message["subject"] for message in second["value"]] == ["Mail 1", "Mail 0"]
    assert "@odata.nextLink" not in second


def test_filter_order_count_and_page_size(world: World) -> None:
    for number in range(4):
        world.deliver(f"Mail {number}")
        world.clock.forward(hours=1)
    query = {
        "$filter": "receivedDateTime ge 2026-03-12T15:00:00Z and isRead eq false",
        "$orderby": "receivedDateTime asc",
        "$select": "subject",
        "$top": "2",
        "$count": "true",
    }
    answer = world.graph("GET", "me/messages", query=query).get_json()
    assert [message["subject"] for message in answer["value"]] == ["Mail 1", "Mail 2"]
    assert answer["@odata.count"] == 3


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ({"$filter": "isRead eq false", "$orderby": "receivedDateTime"}, 400, "InefficientFilter"),
        ({"$filter": f"isRead eq false and {SINCE}", "$orderby": "receivedDateTime"}, 400, "InefficientFilter"),
        ({"$select": "colour"}, 400, "RequestBroker--ParseUri"),
        ({"$filter": "isRead is false"}, 400, "RequestBroker--ParseUri"),
        ({"$top": "1001"}, 400, "ErrorInvalidUrlQueryFilter"),
        ({"$search": '"quote"'}, 501, "NotImplemented"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked(world: World, query: dict[str, str], status: int, code: str) -> None:
    answer = world.graph("GET", "me/messages", query=query)
    assert (answer.status_code, error_code(answer)) == (status, code)


def test_marking_read_changes_the_change_key(world: World) -> None:
    message = world.deliver()
    world.clock.forward(minutes=1)
    answer = world.graph("PATCH", f"me/messages/{message.immutable_id}", json={"isRead": True, "categories": ["TMS"]})
    shown = answer.get_json()
    assert (answer.status_code, shown["isRead"], shown["categories"]) == (200, True, ["TMS"])
    assert shown["changeKey"] != message.change_key
    assert shown["lastModifiedDateTime"] == "2026-03-12T14:01:00Z"
    stale = world.graph(
        "PATCH", f"me/messages/{message.immutable_id}", json={"isRead": False}, headers={"If-Match": 'W/"old"'}
    )
    assert (stale.status_code, error_code(stale)) == (412, "ErrorIrresolvableConflict")
    refused = world.graph("PATCH", f"me/messages/{message.immutable_id}", json={"subject": "x"})
    assert (refused.status_code, error_code(refused)) == (400, "ErrorInvalidPropertySet")


def test_moving_keeps_the_immutable_id_and_the_read_state(world: World) -> None:
    message = world.deliver()
    answer = world.graph("POST", f"me/messages/{message.immutable_id}/move", json={"DestinationId": "archive"})
    assert answer.status_code == 201
    assert (answer.get_json()["id"], answer.get_json()["isRead"]) == (message.immutable_id, False)
    assert here(world, message) == "archive"
    nowhere = world.graph("POST", f"me/messages/{message.immutable_id}/move", json={"destinationId": "attic"})
    assert (nowhere.status_code, error_code(nowhere)) == (404, "ErrorItemNotFound")


def test_deleting_goes_to_deleted_items_first(world: World) -> None:
    message = world.deliver()
    assert world.graph("DELETE", f"me/messages/{message.immutable_id}").status_code == 204
    assert here(world, message) == "deleteditems"
    assert world.graph("DELETE", f"me/messages/{message.immutable_id}").status_code == 204
    gone = world.graph("GET", f"me/messages/{message.immutable_id}")
    assert (gone.status_code, error_code(gone)) == (404, "ErrorItemNotFound")


def test_the_mime_is_what_was_sent(world: World) -> None:
    message = world.deliver_raw(REPLY)
    answer = world.graph("GET", f"me/messages/{message.immutable_id}/$value")
    assert (answer.data, answer.content_type) == (REPLY, "text/plain")


def test_a_malformed_id_is_told_from_a_missing_message(world: World) -> None:
    answer = world.graph("GET", "me/messages/nonsense")
    assert (answer.status_code, error_code(answer)) == (400, "ErrorInvalidIdMalformed")


def test_a_meeting_request_is_a_message_of_its_own_type(world: World) -> None:
    message = world.deliver_raw(b"Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\n")
    shown = world.graph("GET", f"me/messages/{message.immutable_id}").get_json()
    assert shown["@odata.type"] == "#microsoft.graph.eventMessageRequest"
    assert shown["meetingMessageType"] == "meetingRequest"


def test_basic_permission_sees_no_bodies(world: World) -> None:
    message = world.deliver()
    shown = world.graph("GET", f"me/messages/{message.immutable_id}", scopes="Mail.ReadBasic").get_json()
    assert shown["subject"] == "Quote" and not {"body", "bodyPreview"} & shown.keys()


def test_a_mailbox_keeps_its_order_when_mail_shares_a_second(world: World) -> None:
    ids = {world.deliver(f"Mail {number}").immutable_id for number in range(25)}
    seen: list[str] = []
    query: dict[str, str] = {"$top": "10", "$filter": SINCE}
    for skip in ("0", "10", "20"):
        page = world.graph("GET", "me/messages", query={**query, "$skip": skip, "$orderby": "receivedDateTime"})
        seen += [message["id"] for message in page.get_json()["value"]]
    assert len(seen) == 25 and set(seen) == ids

import base64
from typing import Any

import pytest

from tests.sandbox.microsoft.world import World, error_code

LEE = {"emailAddress": {"name": "Lee", "address": "lee@acme.example"}}
ASKED = (
    b"From: Sam <sam@shipper.example>\r\nTo: dana@acme.example, Kim <kim@acme.example>\r\nCc: lee@acme.example\r\n"
    b"Subject: Quote\r\nMessage-ID: <1@shipper.example>\r\nReferences: <0@shipper.example>\r\n\r\nPlease quote.\r\n"
)


def draft(world: World, **properties: object) -> dict[str, Any]:
    answer = world.graph("POST", "me/messages", json={"subject": "Your quote", "toRecipients": [LEE], **properties})
    assert answer.status_code == 201
    found: dict[str, Any] = answer.get_json()
    return found


def test_a_draft_lies_in_drafts_as_it_was_written(world: World) -> None:
    made = draft(world, body={"contentType": "HTML", "content": "<p>1,250 USD</p>"}, importance="high")
    shown = world.graph("GET", f"me/mailFolders/drafts/messages/{made['id']}").get_json()
    assert shown == made
    assert (shown["isDraft"], shown["isRead"], shown["importance"]) == (True, True, "high")
    assert shown["body"] == {"contentType": "html", "content": "<p>1,250 USD</p>"}
    assert shown["from"]["emailAddress"] == {"name": "Dana", "address": "dana@acme.example"}
    assert shown["toRecipients"] == [LEE]


def test_a_draft_can_be_changed_where_a_received_message_cannot(world: World) -> None:
    made = draft(world)
    wish = {"subject": "Your quote 17", "internetMessageId": "<17@lsp.example>", "isRead": False, "categories": ["TMS"]}
    shown = world.graph("PATCH", f"me/messages/{made['id']}", json=wish).get_json()
    assert {name: shown[name] for name in wish} == wish
    assert shown["toRecipients"] == [LEE]
    mime = world.graph("GET", f"me/messages/{made['id']}/$value").data
    assert b"Subject: Your quote 17\r\n" in mime and b"Message-ID: <17@lsp.example>\r\n" in mime


@pytest.mark.parametrize(
    ("properties", "status", "code"),
    [
        ({"colour": "red"}, 400, "RequestBodyRead"),
        ({"subject": 7}, 400, "RequestBodyRead"),
        ({"toRecipients": LEE}, 400, "RequestBodyRead"),
        ({"toRecipients": [{"address": "lee@acme.example"}]}, 400, "RequestBodyRead"),
        ({"body": {"contentType": "rtf", "content": ""}}, 400, "RequestBodyRead"),
        ({"importance": "urgent"}, 400, "RequestBodyRead"),
        ({"internetMessageHeaders": [{"name": "References", "value": "<1>"}]}, 400, "InvalidInternetMessageHeader"),
        (
            {"internetMessageHeaders": [{"name": f"x-{number}", "value": ""} for number in range(6)]},
            400,
            "InvalidInternetMessageHeaderCollection",
        ),
        ({"attachments": [{"@odata.type": "#microsoft.graph.itemAttachment", "name": "x"}]}, 501, "NotImplemented"),
        (
            {"attachments": [{"@odata.type": "#microsoft.graph.fileAttachment", "name": "x", "contentBytes": "?"}]},
            400,
            "RequestBodyRead",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_written(world: World, properties: dict[str, object], status: int, code: str) -> None:
    answer = world.graph("POST", "me/messages", json=properties)
    assert (answer.status_code, error_code(answer)) == (status, code)


def test_writing_needs_its_permission(world: World) -> None:
    answer = world.graph("POST", "me/messages", json={}, scopes="Mail.Read Mail.Send")
    assert (answer.status_code, error_code(answer)) == (403, "ErrorAccessDenied")


def test_a_reply_answers_the_sender_in_the_conversation(world: World) -> None:
    asked = world.deliver_raw(ASKED)
    answer = world.graph("POST", f"me/messages/{asked.immutable_id}/createReply", json={"comment": "1,250 USD"})
    shown = answer.get_json()
    assert (answer.status_code, shown["isDraft"], shown["subject"]) == (201, True, "RE: Quote")
    assert [each["emailAddress"]["address"] for each in shown["toRecipients"]] == ["sam@shipper.example"]
    assert shown["ccRecipients"] == []
    assert shown["conversationId"] == asked.conversation_id
    assert shown["body"]["content"].startswith("1,250 USD\r\n") and "Please quote." in shown["body"]["content"]
    mime = world.graph("GET", f"me/messages/{shown['id']}/$value").data
    assert b"In-Reply-To: <1@shipper.example>\r\n" in mime
    assert b"References: <0@shipper.example> <1@shipper.example>\r\n" in mime


def test_a_reply_to_all_leaves_out_the_user_and_a_message_may_say_otherwise(world: World) -> None:
    asked = world.deliver_raw(ASKED).immutable_id
    shown = world.graph("POST", f"me/messages/{asked}/createReplyAll").get_json()
    assert [each["emailAddress"]["name"] for each in shown["ccRecipients"]] == ["Kim", "lee@acme.example"]
    message = {"body": {"contentType": "text", "content": "All there is."}, "toRecipients": [LEE]}
    other = world.graph("POST", f"me/messages/{asked}/createReplyAll", json={"Message": message}).get_json()
    assert (other["body"]["content"], other["toRecipients"]) == ("All there is.", [LEE])
    both = world.graph("POST", f"me/messages/{asked}/createReply", json={"message": message, "comment": "No"})
    assert (both.status_code, error_code(both)) == (400, "ErrorInvalidRequest")


def test_a_quoted_mail_is_shown_as_text_and_the_new_words_can_be_told_from_it(world: World) -> None:
    asked = world.deliver_raw(
        ASKED.replace(b"\r\n\r\n", b"\r\nContent-Type: text/html\r\n\r\n<p>", 1).replace(b"Quote", b"<b>")
    )
    path = f"me/messages/{asked.immutable_id}/createReply"
    made = world.graph("POST", path, json={"comment": "1 < 2"}).get_json()
    assert made["body"]["content"].startswith("1 &lt; 2<hr>") and "&lt;b&gt;" in made["body"]["content"]
    shown = world.graph("GET", f"me/messages/{made['id']}?$select=uniqueBody").get_json()
    assert shown["uniqueBody"]["content"] == "1 &lt; 2<hr>"


def test_a_draft_with_its_attachments_in_one_request(world: World) -> None:
    file = {
        "@odata.type": "#Microsoft.Graph.FileAttachment",
        "Name": "quote.pdf",
        "contentBytes": base64.b64encode(b"%PDF").decode(),
    }
    made = draft(world, attachments=[file])
    assert made["hasAttachments"]
    (attachment,) = world.graph("GET", f"me/messages/{made['id']}/attachments").get_json()["value"]
    assert (attachment["name"], attachment["contentType"]) == ("quote.pdf", "application/pdf")
    assert base64.b64decode(attachment["contentBytes"]) == b"%PDF"

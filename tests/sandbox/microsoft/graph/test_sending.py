import base64
from email.message import EmailMessage

import pytest
from werkzeug.test import TestResponse

from sandbox.microsoft.graph.call import LARGEST_REQUEST
from sandbox.microsoft.mailbox import Mailbox, Message
from tests.sandbox.microsoft.world import ALL, World, error_code

LEE = {"emailAddress": {"name": "Lee", "address": "lee@acme.example"}}
ELSEWHERE = {"emailAddress": {"address": "sam@shipper.example"}}
MESSAGE = {
    "subject": "Your quote",
    "body": {"contentType": "html", "content": "<p>1,250 USD – all in</p>"},
    "toRecipients": [LEE, ELSEWHERE],
    "internetMessageId": "<17@lsp.example>",
    "internetMessageHeaders": [{"name": "x-job", "value": "17"}],
}


@pytest.fixture
def inbox(world: World) -> Mailbox:
    """The mailbox of Lee, to whom Dana writes."""
    return world.state.mailboxes[world.add_user("lee@acme.example").oid]


def inside(mailbox: Mailbox, folder: str) -> list[Message]:
    return mailbox.in_folder(mailbox.well_known(folder))


def send_mime(world: World, mime: bytes, scopes: str = ALL) -> TestResponse:
    headers = {**world.bearer(scopes), "Content-Type": "text/plain"}
    return world.client.post("/v1.0/me/sendMail", data=mime, headers=headers)


def test_a_draft_that_is_sent_keeps_its_immutable_id_and_arrives(world: World, inbox: Mailbox) -> None:
    made = world.graph("POST", "me/messages", json=MESSAGE).get_json()["id"]
    world.clock.forward(minutes=1)
    assert world.graph("POST", f"me/messages/{made}/send").status_code == 202
    shown = world.graph("GET", f"me/mailFolders/sentitems/messages/{made}").get_json()
    assert (shown["isDraft"], shown["sentDateTime"]) == (False, "2026-03-12T14:01:00Z")
    (arrived,) = inside(inbox, "inbox")
    assert (arrived.mail.message_id, arrived.mail.subject, arrived.is_read) == ("<17@lsp.example>", "Your quote", False)
    assert (arrived.mail.body_type, arrived.mail.body.strip()) == ("html", "<p>1,250 USD – all in</p>")
    assert arrived.mail.from_ == ("Dana", "dana@acme.example")
    assert ("x-job", "17") in arrived.mail.headers
    again = world.graph("POST", f"me/messages/{made}/send")
    assert (again.status_code, error_code(again)) == (400, "ErrorInvalidOperation")
    assert len(inside(inbox, "inbox")) == 1


def test_mail_in_one_request_is_kept_unless_told_otherwise(world: World, inbox: Mailbox) -> None:
    assert world.graph("POST", "me/sendMail", json={"message": MESSAGE}).status_code == 202
    assert [each.mail.subject for each in inside(world.mailbox, "sentitems")] == ["Your quote"]
    for spelling in (False, "false"):
        sent = world.graph("POST", "me/sendMail", json={"Message": MESSAGE, "SaveToSentItems": spelling})
        assert sent.status_code == 202
    assert len(inside(world.mailbox, "sentitems")) == 1
    assert len(inside(inbox, "inbox")) == 3


def test_bcc_arrives_unseen_and_an_address_named_twice_gets_one(world: World, inbox: Mailbox) -> None:
    world.add_user("kim@acme.example")
    people = {"toRecipients": [LEE], "bccRecipients": [LEE, {"emailAddress": {"address": "KIM@acme.example"}}]}
    assert world.graph("POST", "me/sendMail", json={"message": {**MESSAGE, **people}}).status_code == 202
    (arrived,) = inside(inbox, "inbox")
    kim = world.state.directory.find("kim@acme.example")
    assert kim and len(inside(world.state.mailboxes[kim.oid], "inbox")) == 1
    assert b"kim@acme.example" not in arrived.mail.raw.lower() and arrived.mail.bcc == ()
    (kept,) = inside(world.mailbox, "sentitems")
    assert [address for _, address in kept.mail.bcc] == ["lee@acme.example", "KIM@acme.example"]


def test_what_is_sent_is_notified_of_to_whoever_watches(world: World, inbox: Mailbox) -> None:
    assert world.subscribe(resource="me/mailFolders('sentitems')/messages").status_code == 201
    world.graph("POST", "me/sendMail", json={"message": MESSAGE})
    world.state.notifier.pump()
    assert [item["changeType"] for item in world.webhook.items] == ["created"]


@pytest.mark.parametrize(
    ("message", "status", "code"),
    [
        ({"subject": "nobody"}, 400, "ErrorInvalidRecipients"),
        ({"toRecipients": [{"emailAddress": {"address": "nobody"}}]}, 400, "ErrorInvalidRecipients"),
        ({"toRecipients": [LEE], "from": ELSEWHERE}, 403, "ErrorSendAsDenied"),
        ({"toRecipients": [LEE], "body": {"content": "x" * LARGEST_REQUEST}}, 413, "ErrorMessageSizeExceeded"),
    ],
)
def test_what_is_not_sent(world: World, message: dict[str, object], status: int, code: str) -> None:
    answer = world.graph("POST", "me/sendMail", json={"message": message})
    assert (answer.status_code, error_code(answer)) == (status, code)
    assert inside(world.mailbox, "sentitems") == []


def test_a_draft_that_may_not_be_sent_stays(world: World) -> None:
    made = world.graph("POST", "me/messages", json={"subject": "nobody"}).get_json()["id"]
    assert world.graph("POST", f"me/messages/{made}/send").status_code == 400
    assert world.graph("GET", f"me/mailFolders/drafts/messages/{made}").get_json()["isDraft"]


def test_mime_is_sent_as_it_stands_from_the_user(world: World, inbox: Mailbox) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Bcc"] = "somebody@else.example", "lee@acme.example", "kim@acme.example"
    mail["Subject"], mail["Message-ID"] = "Your quote", "<18@lsp.example>"
    mail.set_content("1,250 USD")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="quote.pdf")
    assert send_mime(world, base64.b64encode(mail.as_bytes()), scopes="Mail.Send").status_code == 202
    (arrived,) = inside(inbox, "inbox")
    assert (arrived.mail.message_id, arrived.mail.from_) == ("<18@lsp.example>", ("Dana", "dana@acme.example"))
    assert b"kim@" not in arrived.mail.raw
    assert arrived.mail.sent == world.clock()
    assert [(each.name, each.content) for each in arrived.mail.attachments] == [("quote.pdf", b"%PDF")]
    assert inside(world.mailbox, "sentitems")[0].mail.bcc == (("kim@acme.example", "kim@acme.example"),)


def test_mime_must_be_base64(world: World) -> None:
    answer = send_mime(world, b"To: lee@acme.example\r\n\r\nHello")
    assert (answer.status_code, error_code(answer)) == (400, "ErrorMimeContentInvalidBase64String")


def test_sending_needs_its_permission(world: World) -> None:
    answer = world.graph("POST", "me/sendMail", json={"message": MESSAGE}, scopes="Mail.ReadWrite")
    assert (answer.status_code, error_code(answer)) == (403, "ErrorAccessDenied")

"""The stand-in's answers, observed: every route of its Graph, with everything that it can be asked for."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from email.message import EmailMessage
from typing import Any

import requests

from sandbox.microsoft.control import with_references
from sandbox.microsoft.mime import parse
from tests.contracts.graph.recorder import Exchange, recorded_world
from tests.sandbox.microsoft.world import GRAPH_ADDRESS, WEBHOOK, World

LARGE = bytes(3 * 1024 * 1024 + 1)
MEETINGS = ("REQUEST", "CANCEL", "REPLY", "COUNTER")
LEE: Mapping[str, Any] = {"emailAddress": {"name": "Lee", "address": "lee@acme.example"}}
DRAFT: Mapping[str, Any] = {
    "subject": "Your quote",
    "body": {"contentType": "html", "content": "<p>1,250 USD</p>"},
    "toRecipients": [LEE],
    "ccRecipients": [LEE],
    "bccRecipients": [LEE],
    "replyTo": [LEE],
    "importance": "high",
    "internetMessageId": "<ours@lsp.example>",
    "internetMessageHeaders": [{"name": "x-job", "value": "17"}],
}


@dataclass
class Asker:
    """Asks the stand-in's Graph as Dana."""

    world: World

    def ask(self, method: str, path: str, sent: object = None, query: Mapping[str, str] | None = None) -> Any:
        """Make a request; what was answered, None where that is no JSON."""
        address = path if path.startswith("http") else f"{GRAPH_ADDRESS}/v1.0/{path}"
        answer = self.world.session.request(method, address, json=sent, params=query, headers=self.world.bearer())
        return answer.json() if answer.headers.get("Content-Type", "").startswith("application/json") else None


def all_answers() -> tuple[World, list[Exchange], list[dict[str, Any]]]:
    """The world that was asked, every request with its answer, and every notification that was posted meanwhile."""
    world, recorder = recorded_world()
    world.add_user("lee@acme.example")
    asker = Asker(world)
    subscription = people_and_subscriptions(asker)
    for raw in (everything_attached(), *map(meeting, MEETINGS)):
        received(asker, raw)
    written(asker)
    uploaded(asker)
    world.state.notifier.pump()
    for event in ("missed", "subscriptionRemoved", "reauthorizationRequired"):
        live = world.state.subscriptions.find(subscription) or world.state.subscriptions.live()[0]
        world.state.notifier.send_lifecycle(live, event)
    world.state.notifier.pump()
    return world, recorder.exchanges, list(world.webhook.items)


def people_and_subscriptions(asker: Asker) -> str:
    """The user, and subscriptions from their making to their end; one that lives on is returned."""
    asker.ask("GET", "me")
    asker.ask("GET", "me", query={"$select": "proxyAddresses,otherMails"})
    end = (asker.world.clock() + timedelta(days=2)).isoformat()
    wish = {
        "changeType": "created",
        "notificationUrl": WEBHOOK,
        "lifecycleNotificationUrl": WEBHOOK,
        "resource": "me/mailFolders('inbox')/messages",
        "expirationDateTime": end,
        "clientState": "state",
    }
    kept = asker.ask("POST", "subscriptions", wish)["id"]
    asker.ask("POST", "subscriptions", {**wish, "resource": "me/messages", "changeType": "updated,deleted"})
    made = asker.ask("POST", "subscriptions", {**wish, "resource": "me/mailFolders('archive')/messages"})["id"]
    asker.ask("GET", "subscriptions")
    asker.ask("GET", f"subscriptions/{made}")
    asker.ask("PATCH", f"subscriptions/{made}", {"expirationDateTime": end})
    asker.ask("POST", f"subscriptions/{made}/reauthorize")
    asker.ask("DELETE", f"subscriptions/{made}")
    return str(kept)


def received(asker: Asker, raw: bytes) -> None:
    """A message is read in every way, marked, moved and deleted, in folders that are listed and made."""
    world = asker.world
    mail = with_references(parse(raw), ["plan.docx"])
    inbox = world.mailbox.well_known("inbox")
    message = f"messages/{world.mailbox.deliver(mail, inbox, world.clock(), world.clock()).immutable_id}"
    folder = {"displayName": f"Folder {len(world.mailbox.folders)}"}
    asker.ask("POST", "me/mailFolders", folder)
    asker.ask("POST", "me/mailFolders/inbox/childFolders", folder)
    for path in ("me/mailFolders", "me/mailFolders/inbox/childFolders", "me/mailFolders/inbox"):
        asker.ask("GET", path)
    for path in ("me/messages", "me/mailFolders/inbox/messages"):
        asker.ask("GET", path, query={"$top": "1", "$count": "true"})
    for path in (f"me/{message}", f"me/mailFolders/inbox/{message}"):
        asker.ask("GET", path)
    asker.ask("GET", f"me/{message}", query={"$select": "uniqueBody,internetMessageHeaders"})
    asker.ask("GET", f"me/{message}/$value")
    for attachment in asker.ask("GET", f"me/{message}/attachments")["value"]:
        path = f"me/{message}/attachments/{attachment['id']}"
        asker.ask("GET", path, query={"$expand": "microsoft.graph.itemAttachment/item"})
        asker.ask("GET", f"{path}/$value")
    asker.ask("PATCH", f"me/{message}", {"isRead": True, "categories": ["TMS"], "flag": {"flagStatus": "flagged"}})
    asker.ask("POST", f"me/{message}/createReply", {"comment": "Thank you."})
    asker.ask("POST", f"me/{message}/createReplyAll", {"message": {"toRecipients": [LEE]}})
    asker.ask("POST", f"me/{message}/move", {"destinationId": "archive"})
    asker.ask("DELETE", f"me/{message}")


def written(asker: Asker) -> None:
    """A mail is written as a draft and sent, and sent in one request."""
    draft = asker.ask("POST", "me/messages", DRAFT)["id"]
    asker.ask("PATCH", f"me/messages/{draft}", {"subject": "Your quote 17"})
    asker.ask("POST", f"me/messages/{draft}/attachments", file_of(b"small"))
    asker.ask("POST", f"me/messages/{draft}/send")
    asker.ask("GET", f"me/messages/{draft}", query={"$select": "isDraft,internetMessageHeaders"})
    message = {**DRAFT, "attachments": [file_of(b"small")]}
    asker.ask("POST", "me/sendMail", {"message": message, "saveToSentItems": False})


def uploaded(asker: Asker) -> None:
    """A large attachment goes into a draft in two ranges; another one is given up."""
    draft = asker.ask("POST", "me/messages", DRAFT)["id"]
    item = {"attachmentType": "file", "name": "large.pdf", "size": len(LARGE), "contentType": "application/pdf"}
    path = f"me/messages/{draft}/attachments/createUploadSession"
    address, other = (asker.ask("POST", path, {"AttachmentItem": item})["uploadUrl"] for _ in range(2))
    session: requests.Session = asker.world.session
    for start, end in ((0, 1024), (1024, len(LARGE))):
        headers = {"Content-Range": f"bytes {start}-{end - 1}/{len(LARGE)}"}
        assert session.put(address, data=LARGE[start:end], headers=headers).ok
    assert session.delete(other).ok


def file_of(content: bytes) -> dict[str, Any]:
    """A file as a client attaches it."""
    return {
        "@odata.type": "#microsoft.graph.fileAttachment",
        "name": "quote.txt",
        "contentType": "text/plain",
        "contentBytes": base64.b64encode(content).decode(),
        "contentId": "quote",
        "isInline": False,
    }


def everything_attached() -> bytes:
    """A mail with all that a mail can have, answering nothing."""
    inner = EmailMessage()
    inner["From"] = inner["To"] = "sam@shipper.example"
    inner["Subject"] = "Original request"
    inner.set_content("Two pallets")
    mail = EmailMessage()
    mail["From"] = mail["Sender"] = mail["Reply-To"] = "Sam <sam@shipper.example>"
    mail["To"] = mail["Cc"] = mail["Bcc"] = "dana@acme.example"
    mail["Date"] = "Thu, 12 Mar 2026 08:00:00 -0500"
    mail["Subject"], mail["Importance"] = "Quote", "low"
    mail.set_content("<p>Please quote.</p>", subtype="html")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="bol.pdf", cid="<bol>")
    mail.add_attachment(inner)
    return mail.as_bytes()


def meeting(method: str) -> bytes:
    """A meeting message."""
    return f"Content-Type: text/calendar; method={method}\r\n\r\nBEGIN:VCALENDAR\r\n".encode()

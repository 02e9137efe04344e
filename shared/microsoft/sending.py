"""Sending from the mailbox: in one request as MIME, or as a draft that is filled and sent.

https://learn.microsoft.com/graph/outlook-send-mime-message, https://learn.microsoft.com/graph/outlook-create-send-messages
and https://learn.microsoft.com/graph/outlook-large-attachments
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shared import errors
from shared.microsoft.failures import NO_ANSWER, Answer, failure, unanswered
from shared.microsoft.graph import TIMEOUT, Graph, read, required, segment

LARGEST_REQUEST = 4 * 1024 * 1024
SMALLEST_UPLOAD = 3 * 1024 * 1024
"""Bytes from which on a file needs an upload session; a smaller one is attached in one request, and may have none."""
UPLOAD_RANGE = 12 * 320 * 1024
"""Bytes of a range: a multiple of 320 KiB below the 4 MB that are taken."""
LOCATION = "id,isDraft,internetMessageId,conversationId,webLink"


class SessionEnded(errors.Rejected):
    """An upload session takes no more: its time is over, or a range came out of order. Begin another."""


@dataclass(frozen=True, slots=True)
class Written:
    """A message that was written in the mailbox: a draft still, or sent."""

    id: str
    is_draft: bool
    message_id: str
    conversation: str
    link: str


def send_mime(graph: Graph, mime: bytes) -> None:
    """Send a message and keep it in Sent Items. Raises errors.UnknownOutcome where it may have been sent."""
    encoded = base64.b64encode(mime)
    if len(encoded) > LARGEST_REQUEST:
        raise errors.Rejected("The message is larger than Microsoft Graph takes in one request.")
    graph.send("POST", "me/sendMail", text=encoded, repeatable=False)


def create_draft(graph: Graph, properties: Mapping[str, Any]) -> Written:
    """Write a draft. Look by its Message-ID before repeating."""
    return written(graph.post("me/messages", properties, repeatable=True))


def create_reply(graph: Graph, answered_id: str, properties: Mapping[str, Any]) -> Written:
    """Write a draft that answers a message of the mailbox. Raises errors.NotFound where that is gone."""
    path = f"me/messages/{segment(answered_id)}/createReply"
    return written(graph.post(path, {"message": properties}, repeatable=True))


def look_at(graph: Graph, id: str) -> Written:
    """A message as it is now. Raises errors.NotFound."""
    return written(graph.get(f"me/messages/{segment(id)}", {"$select": LOCATION}))


def find_own(graph: Graph, message_id: str, folder: str = "") -> Written | None:
    """The message with a Message-ID, in a folder or anywhere in the mailbox: one that was sent before one that was not."""
    literal = message_id.replace("'", "''")
    path = f"me/mailFolders/{segment(folder)}/messages" if folder else "me/messages"
    found = graph.get(path, {"$filter": f"internetMessageId eq '{literal}'", "$select": LOCATION})
    each = sorted(map(written, found.get("value", ())), key=lambda one: one.is_draft)
    return each[0] if each else None


def attach(graph: Graph, draft: str, properties: Mapping[str, Any]) -> None:
    """Attach a small file."""
    graph.post(f"me/messages/{segment(draft)}/attachments", properties, repeatable=True)


def begin_upload(graph: Graph, draft: str, item: Mapping[str, Any]) -> str:
    """Begin an upload session for a large file, and return the address that its ranges are put to: keep it secret."""
    path = f"me/messages/{segment(draft)}/attachments/createUploadSession"
    return required(graph.post(path, {"AttachmentItem": item}, repeatable=True), "uploadUrl")


def put_range(graph: Graph, url: str, first: int, total: int, piece: bytes) -> None:
    """Put a range to an upload session's address, which is authorization enough: a bearer would be refused.

    Ranges come in order. Raises SessionEnded for one that is refused, and errors.Temporary.
    """
    if not url.startswith(("https://", f"{graph.url.rpartition('/')[0]}/")):
        raise errors.Rejected("The address of an upload session is not encrypted; nothing was put there.")
    headers = {
        "Content-Range": f"bytes {first}-{first + len(piece) - 1}/{total}",
        "Content-Type": "application/octet-stream",
    }
    try:
        with graph.session.put(
            url, data=piece, headers=headers, timeout=TIMEOUT, allow_redirects=False, stream=True
        ) as response:
            answer = Answer(response.status_code, response.headers, read(response))
    except NO_ANSWER as error:
        raise unanswered(error, repeatable=True) from error
    if not 200 <= answer.status < 300:
        problem = failure(answer, repeatable=True)
        raise problem if isinstance(problem, errors.Temporary) else SessionEnded(str(problem))


def send_draft(graph: Graph, draft: str) -> None:
    """Send a draft. `look_at` it before repeating: a sent one is no draft any more."""
    graph.post(f"me/messages/{segment(draft)}/send", repeatable=True)


def delete_draft(graph: Graph, draft: str) -> None:
    """Delete a draft that will not be sent."""
    graph.delete(f"me/messages/{segment(draft)}")


def written(item: Mapping[str, Any]) -> Written:
    """A message from Graph's JSON."""
    texts = (item.get(name) for name in ("internetMessageId", "conversationId", "webLink"))
    message_id, conversation, link = (each if isinstance(each, str) else "" for each in texts)
    return Written(required(item, "id"), item.get("isDraft") is True, message_id, conversation, link)

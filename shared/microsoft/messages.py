"""Messages of the mailbox, and what is done to them: https://learn.microsoft.com/graph/api/resources/message.

What is inside a message was written by a stranger: a field that is absent, empty or odd is no error here.
"""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from shared import errors
from shared.microsoft.graph import Graph, required, segment
from shared.microsoft.moments import format_moment, parse_moment, required_moment

FIELDS = (
    "id,internetMessageId,conversationId,subject,from,sender,toRecipients,ccRecipients,receivedDateTime,sentDateTime,"
    "body,internetMessageHeaders,parentFolderId,isRead,isDraft,hasAttachments,lastModifiedDateTime,flag"
)
"""What `$select` must name for `parse_message`; `internetMessageHeaders` comes only where it is selected."""

INBOX = "me/mailFolders/inbox/messages"
EVERY_FOLDER = "me/messages"

ATTACHMENT_FIELDS = "id,name,contentType,size,isInline,microsoft.graph.fileAttachment/contentId"
"""Never `contentBytes`, the whole content; `contentId` belongs to one kind only and is refused without its cast."""


@dataclass(frozen=True, slots=True)
class Correspondent:
    """A sender or recipient; both may be empty. `address` may be an X.500 one (`/O=...`), which holds no `@`."""

    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One e-mail. `id` is immutable; times are UTC; `kind` is `message` or a subtype such as `eventMessageRequest`.

    `completed`: the owner has flagged it as complete. `internet_message_id` is empty where the message has none.
    `headers`: lower-case name -> its first value.
    """

    id: str
    internet_message_id: str
    conversation_id: str
    subject: str
    sender: Correspondent
    to: tuple[Correspondent, ...]
    cc: tuple[Correspondent, ...]
    received: datetime
    sent: datetime | None
    body: str
    body_type: Literal["text", "html"]
    headers: Mapping[str, str] = field(default_factory=dict)
    folder_id: str = ""
    is_read: bool = False
    is_draft: bool = False
    has_attachments: bool = False
    kind: str = "message"
    modified: datetime | None = None
    completed: bool = False


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attachment, its content not read. `size` is Exchange's count in bytes, a little more than the content's.

    `kind`: a file, an Outlook item (a message, an event, a contact), or a reference to a file in the cloud.
    `content_id`: by which the HTML body shows it, without `<>`; empty where there is none.
    """

    id: str
    kind: Literal["file", "item", "reference"]
    name: str
    content_type: str
    size: int
    inline: bool
    content_id: str


@dataclass(frozen=True, slots=True)
class Received:
    """A message of which no more is known than when it was received (UTC)."""

    id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the messages that were asked for. `more`: whether others follow."""

    messages: tuple[Message, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Location:
    """Where a message is now."""

    folder_id: str
    is_read: bool
    modified: datetime | None = None


def get_message(graph: Graph, message_id: str) -> Message:
    """Read a message with its body and headers. Raises `errors.NotFound` where it is gone."""
    return parse_message(graph.get(f"me/messages/{segment(message_id)}", {"$select": FIELDS}))


def received_since(
    graph: Graph, since: datetime, path: str = INBOX, left_out: frozenset[str] = frozenset()
) -> Iterator[Received]:
    """What the inbox holds that was received at or after an aware `since`, oldest first; Graph is asked page by page.

    `path`: other messages than the inbox's; `left_out`: the folders of which nothing is wanted.
    Graph sorts only by what it filters by: https://learn.microsoft.com/graph/api/user-list-messages
    """
    query = {
        "$filter": f"receivedDateTime ge {format_moment(since)}",
        "$orderby": "receivedDateTime asc",
        "$select": "id,receivedDateTime,parentFolderId",
        "$top": "200",
    }
    for item in graph.pages(path, query):
        if item.get("parentFolderId") not in left_out:
            yield Received(required(item, "id"), required_moment(item, "receivedDateTime"))


def received_between(graph: Graph, since: datetime, until: datetime, size: int, path: str = INBOX) -> Page:
    """The next messages of the inbox that were received from `since` on and before `until`, whole, oldest first.

    `path`: other messages than the inbox's.
    At least `size` where there are as many, and more where the last of them is no later than `since`: whoever goes on from
    the last one's time gets on, however many came within one second.
    """
    query = {
        "$filter": f"receivedDateTime ge {format_moment(since)} and receivedDateTime lt {format_moment(until)}",
        "$orderby": "receivedDateTime asc",
        "$select": FIELDS,
        "$top": str(size),
    }
    page = graph.get(path, query)
    messages = [parse_message(item) for item in page.get("value", ())]
    while (link := page.get("@odata.nextLink")) and not (messages and messages[-1].received > since):
        page = graph.get(link)
        messages += [parse_message(item) for item in page.get("value", ())]
    return Page(tuple(messages), more=bool(link))


def answered_at(graph: Graph, conversation_id: str) -> tuple[datetime, ...]:
    """When the owner sent something in a conversation: answers and forwards alike, from whatever program."""
    literal = conversation_id.replace("'", "''")
    query = {"$filter": f"conversationId eq '{literal}'", "$select": "id,sentDateTime", "$top": "50"}
    items = graph.pages("me/mailFolders/sentitems/messages", query)
    return tuple(sent for item in items if (sent := parse_moment(item.get("sentDateTime"))))


def list_attachments(graph: Graph, message_id: str) -> tuple[Attachment, ...]:
    """Every attachment of a message, inline ones too, without its content."""
    items = graph.pages(f"me/messages/{segment(message_id)}/attachments", {"$select": ATTACHMENT_FIELDS})
    return tuple(parse_attachment(item) for item in items)


def open_attachment(graph: Graph, message_id: str, attachment: Attachment) -> AbstractContextManager[Iterator[bytes]]:
    """Open the content: a file's bytes, or an item as MIME, iCalendar or vCard.

    Raises `errors.Rejected` for a reference, which has no content in the mailbox.
    """
    if attachment.kind == "reference":
        raise errors.Rejected("A link to a file in the cloud has no content in the mailbox.")
    return graph.stream(f"me/messages/{segment(message_id)}/attachments/{segment(attachment.id)}/$value")


def locate(graph: Graph, message_id: str) -> Location:
    """Look where a message is. Raises `errors.NotFound` where it is gone."""
    found = graph.get(
        f"me/messages/{segment(message_id)}", {"$select": "id,parentFolderId,isRead,lastModifiedDateTime"}
    )
    return Location(
        text(found.get("parentFolderId")), found.get("isRead") is True, parse_moment(found.get("lastModifiedDateTime"))
    )


def move(graph: Graph, message_id: str, folder_id: str) -> None:
    """Move a message into a folder, by its id or well-known name; its read state and immutable id stay.

    `locate` it before repeating: a move that was made may have been answered with an error, `errors.NotFound` among them.
    """
    graph.post(f"me/messages/{segment(message_id)}/move", {"destinationId": folder_id}, repeatable=True)


def mark_read(graph: Graph, message_id: str) -> None:
    """Mark a message as read. Repeating is safe."""
    graph.patch(f"me/messages/{segment(message_id)}", {"isRead": True})


def parse_message(item: Mapping[str, Any]) -> Message:
    """Make a message of Graph's JSON with `FIELDS`. Raises `errors.Unavailable` where the id or the time is missing."""
    body = mapping(item.get("body"))
    return Message(
        id=required(item, "id"),
        internet_message_id=text(item.get("internetMessageId")),
        conversation_id=text(item.get("conversationId")),
        subject=text(item.get("subject")),
        sender=parse_correspondent(item.get("from") or item.get("sender")),
        to=parse_correspondents(item.get("toRecipients")),
        cc=parse_correspondents(item.get("ccRecipients")),
        received=required_moment(item, "receivedDateTime"),
        sent=parse_moment(item.get("sentDateTime")),
        body=text(body.get("content")),
        body_type="html" if text(body.get("contentType")).lower() == "html" else "text",
        headers=parse_headers(item.get("internetMessageHeaders")),
        folder_id=text(item.get("parentFolderId")),
        is_read=item.get("isRead") is True,
        is_draft=item.get("isDraft") is True,
        has_attachments=item.get("hasAttachments") is True,
        kind=odata_type(item) or "message",
        modified=parse_moment(item.get("lastModifiedDateTime")),
        completed=mapping(item.get("flag")).get("flagStatus") == "complete",
    )


def parse_attachment(item: Mapping[str, Any]) -> Attachment:
    """Make an attachment of Graph's JSON with `ATTACHMENT_FIELDS`. A kind that is not known is shown and not opened."""
    kinds: dict[str, Literal["file", "item", "reference"]] = {"fileattachment": "file", "itemattachment": "item"}
    size = item.get("size")
    return Attachment(
        id=required(item, "id"),
        kind=kinds.get(odata_type(item).lower(), "reference"),
        name=text(item.get("name")),
        content_type=text(item.get("contentType")),
        size=size if isinstance(size, int) else 0,
        inline=item.get("isInline") is True,
        content_id=text(item.get("contentId")).strip("<>"),
    )


def parse_correspondents(value: object) -> tuple[Correspondent, ...]:
    """The recipients, in their order."""
    return tuple(parse_correspondent(one) for one in value) if isinstance(value, list) else ()


def parse_correspondent(value: object) -> Correspondent:
    """A `recipient`; empty where it is absent, as in drafts and some messages of the system."""
    address = mapping(mapping(value).get("emailAddress"))
    return Correspondent(text(address.get("name")).strip(), text(address.get("address")).strip())


def parse_headers(value: object) -> dict[str, str]:
    """The first value of each header, by lower-case name."""
    headers: dict[str, str] = {}
    for header in map(mapping, value if isinstance(value, list) else ()):
        headers.setdefault(text(header.get("name")).lower(), text(header.get("value")))
    return headers


def odata_type(item: Mapping[str, Any]) -> str:
    """The type's own name, without `#microsoft.graph.`; empty where Graph sends none."""
    return text(item.get("@odata.type")).rpartition(".")[2]


def text(value: object) -> str:
    """A string that may be absent."""
    return value if isinstance(value, str) else ""


def mapping(value: object) -> Mapping[str, Any]:
    """An object that may be absent."""
    return value if isinstance(value, dict) else {}

"""Attachments: list, read, and their content.

https://learn.microsoft.com/en-us/graph/api/resources/attachment
"""

import base64
import hashlib

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from sandbox.microsoft.graph.call import address, current_caller, current_preferences
from sandbox.microsoft.graph.caller import READ
from sandbox.microsoft.graph.errors import GraphError, item_not_found
from sandbox.microsoft.graph.messages import required_message, streamed
from sandbox.microsoft.graph.preferences import Preferences
from sandbox.microsoft.graph.query import Properties, Query, chosen, page, read_query
from sandbox.microsoft.graph.shapes import body_properties, mail_properties, message_id
from sandbox.microsoft.mailbox import Message
from sandbox.microsoft.mime import Attachment, AttachmentKind, parse
from sandbox.microsoft.times import iso

COMMON = frozenset({"id", "contentType", "isInline", "lastModifiedDateTime", "name", "size"})
FILE_ONLY = frozenset({"contentBytes", "contentId", "contentLocation"})
CAST = "microsoft.graph.fileAttachment/"
PROPERTIES = COMMON | {CAST + name for name in FILE_ONLY}
Place = tuple[int, Attachment]
"""An attachment and where it stands in its message."""
OVERHEAD = 218
"""Exchange counts what it keeps beside the content: `size` is never the exact number of bytes."""


def attachments(calls: Blueprint) -> None:
    """Add the routes of attachments."""

    @calls.get("/me/messages/<owner>/attachments")
    def list_attachments(owner: str) -> ResponseReturnValue:
        message = required_message(current_caller().mailbox(READ), owner)
        query = read_query(request.args, "Attachment", PROPERTIES)
        preferences = current_preferences()

        def describe(place: Place) -> Properties:
            return common_properties(message, place, preferences)

        def write(place: Place) -> Properties:
            return properties(message, place, preferences, query)

        found = chosen(list(enumerate(message.mail.attachments)), query, describe)
        return jsonify(page(found, query, write, address(), request.args))

    @calls.get("/me/messages/<owner>/attachments/<attachment_id>")
    def get_attachment(owner: str, attachment_id: str) -> ResponseReturnValue:
        message = required_message(current_caller().mailbox(READ), owner)
        query = read_query(request.args, "Attachment", PROPERTIES)
        place = required_attachment(message, attachment_id)
        answer = properties(message, place, current_preferences(), query)
        if query.expand == "microsoft.graph.itemAttachment/item" and place[1].kind is AttachmentKind.ITEM:
            answer["item"] = item_properties(place[1], current_preferences())
        return jsonify(answer)

    @calls.get("/me/messages/<owner>/attachments/<attachment_id>/$value")
    def get_content(owner: str, attachment_id: str) -> ResponseReturnValue:
        _, attachment = required_attachment(required_message(current_caller().mailbox(READ), owner), attachment_id)
        if attachment.kind is AttachmentKind.REFERENCE:
            raise GraphError(405, "ErrorInvalidOperation", "A reference attachment has no content to return.")
        return streamed(attachment.content, attachment.content_type)


def attachment_id_of(message: Message, position: int, preferences: Preferences) -> str:
    """An attachment's id: the message's, in the format that the client prefers, and its own."""
    own = hashlib.sha256(f"{message.immutable_id} {position}".encode()).hexdigest()[:24]
    return f"{message_id(message, preferences).rstrip('=')}BEgAQA{own}="


def required_attachment(message: Message, attachment_id: str) -> Place:
    """The attachment of this id, in either format. Raises GraphError 404."""
    formats = (Preferences(immutable_ids=True), Preferences())
    for position, attachment in enumerate(message.mail.attachments):
        if attachment_id in {attachment_id_of(message, position, each) for each in formats}:
            return position, attachment
    raise item_not_found()


def common_properties(message: Message, place: Place, preferences: Preferences) -> Properties:
    """What attachments of every kind have."""
    position, attachment = place
    return {
        "@odata.type": f"#microsoft.graph.{attachment.kind}Attachment",
        "id": attachment_id_of(message, position, preferences),
        "lastModifiedDateTime": iso(message.created),
        "name": attachment.name,
        "contentType": attachment.content_type if attachment.kind is AttachmentKind.FILE else None,
        "size": len(attachment.content) + OVERHEAD,
        "isInline": attachment.is_inline,
    }


def properties(message: Message, place: Place, preferences: Preferences, query: Query) -> Properties:
    """An attachment as asked for: without `$select` with its content; a file's own properties need the cast."""
    wanted = {name.removeprefix(CAST) for name in query.select} or COMMON | FILE_ONLY
    found = common_properties(message, place, preferences)
    attachment = place[1]
    if attachment.kind is AttachmentKind.FILE:
        found |= {"contentId": attachment.content_id, "contentLocation": None}
        if "contentBytes" in wanted:
            found["contentBytes"] = base64.b64encode(attachment.content).decode()
    return {name: value for name, value in found.items() if name in wanted | {"id"} or name.startswith("@")}


def item_properties(attachment: Attachment, preferences: Preferences) -> Properties:
    """The message that is attached."""
    mail = parse(attachment.content)
    headers = [{"name": name, "value": value} for name, value in mail.headers]
    said = {**mail_properties(mail), **body_properties(mail, preferences), "internetMessageHeaders": headers}
    return {"@odata.type": "#microsoft.graph.message", "id": "", **said}

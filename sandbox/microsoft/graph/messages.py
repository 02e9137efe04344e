"""Messages: list, read, mark, move, delete.

https://learn.microsoft.com/en-us/graph/api/resources/message
"""

from collections.abc import Iterator
from dataclasses import replace

from flask import Blueprint, Response, jsonify, request
from flask.typing import ResponseReturnValue

from sandbox.microsoft.compose import compose
from sandbox.microsoft.faults import Kind
from sandbox.microsoft.graph.call import address, body, current_caller, current_preferences
from sandbox.microsoft.graph.caller import READ, READ_BASIC, WRITE, Caller
from sandbox.microsoft.graph.errors import GraphError, bad_request, item_not_found, malformed_id, not_offered
from sandbox.microsoft.graph.folders import required_folder
from sandbox.microsoft.graph.query import Properties, chosen, page, read_query
from sandbox.microsoft.graph.shapes import (
    BASIC,
    MESSAGE,
    OF_MEETINGS,
    ONLY_WHEN_SELECTED,
    envelope_properties,
    message_properties,
    selected,
)
from sandbox.microsoft.graph.writing import edited
from sandbox.microsoft.mailbox import Mailbox, Message

PIECE = 256 * 1024
NEWEST_FIRST = (("receivedDateTime", True),)


def messages(calls: Blueprint) -> None:
    """Add the routes of messages."""
    calls.get("/me/messages")(list_messages)
    calls.get("/me/mailFolders/<folder>/messages")(list_messages)
    calls.get("/me/messages/<message_id>")(get_message)
    calls.get("/me/mailFolders/<folder>/messages/<message_id>")(get_message)
    calls.get("/me/messages/<message_id>/$value")(get_mime)
    calls.patch("/me/messages/<message_id>")(update_message)
    calls.post("/me/messages/<message_id>/move")(move_message)
    calls.delete("/me/messages/<message_id>")(delete_message)


def list_messages(folder: str | None = None) -> ResponseReturnValue:
    """The messages of the mailbox or of a folder, newest first where nothing else is asked for."""
    who = current_caller()
    mailbox = who.mailbox(READ_BASIC)
    query = read_query(request.args, "Message", MESSAGE)
    if query.expand:
        raise not_offered("$expand on a list of messages")
    query = query if query.order else replace(query, order=NEWEST_FIRST)
    preferences = current_preferences()

    def describe(message: Message) -> Properties:
        return envelope_properties(message, preferences)

    def write(message: Message) -> Properties:
        return visible(who, message_properties(mailbox, message, preferences), query.select)

    inside = mailbox.in_folder(required_folder(mailbox, folder) if folder else None)
    return jsonify(page(chosen(inside, query, describe), query, write, address(), request.args))


def get_message(message_id: str, folder: str | None = None) -> ResponseReturnValue:
    """One message."""
    who = current_caller()
    mailbox = who.mailbox(READ_BASIC)
    if who.state.faults.take(Kind.MESSAGE_NOT_FOUND, mailbox=who.user.oid):
        raise item_not_found()
    query = read_query(request.args, "Message", MESSAGE)
    message = required_message(mailbox, message_id, folder)
    return shown(who, mailbox, message, query.select)


def get_mime(message_id: str) -> ResponseReturnValue:
    """One message as MIME: as it arrived, or a draft as it would be sent."""
    message = required_message(current_caller().mailbox(READ), message_id)
    mime = compose(message.mail, message.modified) if message.is_draft else message.mail.raw
    return streamed(mime, "text/plain")


def update_message(message_id: str) -> ResponseReturnValue:
    """Mark a message, or edit a draft."""
    who = current_caller()
    mailbox = who.mailbox(WRITE)
    message = required_message(mailbox, message_id)
    refuse_stale(message)
    wish, now = body(), who.state.clock()
    changed = mailbox.change(message, lambda current: replace(updated(current, wish), modified=now))
    return shown(who, mailbox, still_there(changed), ())


def move_message(message_id: str) -> ResponseReturnValue:
    """Put a message into another folder."""
    who = current_caller()
    mailbox = who.mailbox(WRITE)
    message = required_message(mailbox, message_id)
    destination = body().get("destinationid")
    if not isinstance(destination, str):
        raise bad_request("The destinationId is missing.", "ErrorInvalidRequest")
    moved = mailbox.move(message, required_folder(mailbox, destination), who.state.clock())
    return shown(who, mailbox, still_there(moved), ()), 201


def delete_message(message_id: str) -> ResponseReturnValue:
    """Put a message into Deleted Items."""
    who = current_caller()
    mailbox = who.mailbox(WRITE)
    message = required_message(mailbox, message_id)
    refuse_stale(message)
    mailbox.delete(message, who.state.clock())
    return "", 204


def required_message(mailbox: Mailbox, message_id: str, folder: str | None = None) -> Message:
    """The message of this id, in the folder where one is named. Raises GraphError."""
    if not message_id.startswith(("AAMk", "AAkA")):
        raise malformed_id()
    message = mailbox.find(message_id)
    if message is None or (folder and required_folder(mailbox, folder).id != message.folder_id):
        raise item_not_found()
    return message


def still_there(message: Message | None) -> Message:
    """The message, unless somebody else deleted it meanwhile."""
    if message is None:
        raise item_not_found()
    return message


def refuse_stale(message: Message) -> None:
    """Raises GraphError 412 where the client has seen an older state of the message."""
    seen = request.headers.get("If-Match", "*")
    if seen not in {"*", f'W/"{message.change_key}"'}:
        raise GraphError(
            412, "ErrorIrresolvableConflict", "The send or update operation could not be performed because the change "
            "key passed in the request does not match the current change key for the item.",
        )  # fmt: skip


def visible(who: Caller, properties: Properties, select: tuple[str, ...]) -> Properties:
    """What of a message the token may see and the client asked for."""
    allowed = MESSAGE if who.token.scopes & READ else BASIC
    wanted = tuple(name for name in select if name.partition("/")[0] in allowed) or select
    shown = selected(properties, wanted, allowed - ONLY_WHEN_SELECTED | OF_MEETINGS)
    return {name: value for name, value in shown.items() if name in allowed or name not in MESSAGE}


def shown(who: Caller, mailbox: Mailbox, message: Message, select: tuple[str, ...]) -> Response:
    """A message as the answer."""
    return jsonify(visible(who, message_properties(mailbox, message, current_preferences()), select))


def updated(message: Message, wish: dict[str, object]) -> Message:
    """`message` with what a PATCH changes. Raises GraphError 400 for what cannot be changed in a received message."""
    for name, value in wish.items():
        if name == "isread" and isinstance(value, bool):
            message = replace(message, is_read=value)
        elif name == "categories" and isinstance(value, list):
            message = replace(message, categories=tuple(str(category) for category in value))
        elif name == "flag" and isinstance(value, dict):
            message = replace(message, flag=str(value.get("flagStatus", message.flag)))
        elif message.is_draft:
            message = edited(message, {name: value})
        elif name == "importance" and value in {"low", "normal", "high"}:
            message = replace(message, importance=str(value))
        elif not name.startswith("@"):
            raise bad_request("Cannot set this property of a message that was received.", "ErrorInvalidPropertySet")
    return message


def streamed(content: bytes, content_type: str) -> Response:
    """`content` in pieces, so that nobody needs to hold all of it twice."""

    def pieces() -> Iterator[bytes]:
        view = memoryview(content)
        for start in range(0, len(view), PIECE):
            yield bytes(view[start : start + PIECE])

    return Response(pieces(), content_type=content_type, headers={"Content-Length": str(len(content))})

"""What a client writes into a draft, from Graph's JSON. Names count without case, as Graph takes them.

https://learn.microsoft.com/graph/api/resources/message#properties
"""

import base64
import binascii
from collections.abc import Callable, Mapping
from dataclasses import replace
from mimetypes import guess_type

from sandbox.microsoft.graph.errors import bad_request, not_offered
from sandbox.microsoft.mailbox import Message
from sandbox.microsoft.mime import Address, Attachment, Mail

MOST_HEADERS = 5
FILE = "#microsoft.graph.fileattachment"


def lowered(value: object) -> object:
    """JSON with its property names in lower case, at every depth."""
    if isinstance(value, dict):
        return {str(name).lower(): lowered(each) for name, each in value.items()}
    return [lowered(each) for each in value] if isinstance(value, list) else value


def write(mail: Mail, wish: Mapping[str, object]) -> Mail:
    """`mail` with the properties in `wish`, whose names are in lower case. Raises GraphError 400."""
    for name, value in wish.items():
        if writer := WRITERS.get(name):
            mail = writer(mail, value)
        elif not name.startswith("@"):
            raise bad_request(f"The property '{name}' cannot be written.", "RequestBodyRead")
    return mail


def edited(message: Message, wish: Mapping[str, object]) -> Message:
    """A draft with what a PATCH changes in what it says."""
    mail = write(message.mail, wish)
    return replace(message, mail=mail, importance=mail.importance)


def text(value: object, name: str) -> str:
    """A text. Raises GraphError 400."""
    if not isinstance(value, str):
        raise bad_request(f"Cannot convert the value of '{name}' to the type 'Edm.String'.", "RequestBodyRead")
    return value


def properties(value: object, name: str) -> dict[str, object]:
    """An object, its names in lower case. Raises GraphError 400."""
    found = lowered(value)
    if not isinstance(found, dict):
        raise bad_request(f"The value of '{name}' is no object.", "RequestBodyRead")
    return found


def items(value: object, name: str) -> list[dict[str, object]]:
    """A collection of objects. Raises GraphError 400."""
    if not isinstance(value, list):
        raise bad_request(f"The value of '{name}' is no collection.", "RequestBodyRead")
    return [properties(each, name) for each in value]


def person(value: object) -> Address:
    """A recipient. Raises GraphError 400."""
    address = properties(properties(value, "recipient").get("emailaddress"), "emailAddress")
    mailbox = text(address.get("address"), "address")
    return str(address.get("name") or mailbox), mailbox


def people(value: object) -> tuple[Address, ...]:
    """Recipients. Raises GraphError 400."""
    return tuple(person(each) for each in items(value, "recipients"))


def with_body(mail: Mail, value: object) -> Mail:
    """`mail` with another body."""
    body = properties(value, "body")
    kind = text(body.get("contenttype", "text"), "contentType").lower()
    if kind not in {"text", "html"}:
        raise bad_request(f"Requested value '{kind}' was not found.", "RequestBodyRead")
    return replace(mail, body=text(body.get("content", ""), "content"), body_type=kind)


def with_importance(mail: Mail, value: object) -> Mail:
    """`mail` marked as more or less important."""
    said = text(value, "importance").lower()
    if said not in {"low", "normal", "high"}:
        raise bad_request(f"Requested value '{said}' was not found.", "RequestBodyRead")
    return replace(mail, importance=said)


def with_headers(mail: Mail, value: object) -> Mail:
    """`mail` with headers of the client's own, whose names begin with `x-`."""
    found = [(text(each.get("name"), "name"), text(each.get("value"), "value")) for each in items(value, "headers")]
    for name, _ in found:
        if not name.lower().startswith("x-"):
            message = f"The internet message header name '{name}' should start with 'x-' or 'X-'."
            raise bad_request(message, "InvalidInternetMessageHeader")
    if len(found) > MOST_HEADERS:
        message = f"Maximum number of headers in one message should be less than or equal to {MOST_HEADERS}."
        raise bad_request(message, "InvalidInternetMessageHeaderCollection")
    return replace(mail, headers=tuple(found))


def with_attachments(mail: Mail, value: object) -> Mail:
    """`mail` with its attachments."""
    return replace(mail, attachments=tuple(file(each) for each in items(value, "attachments")))


def file(wish: Mapping[str, object]) -> Attachment:
    """A file to attach. Raises GraphError."""
    if str(wish.get("@odata.type", "")).lower() != FILE:
        raise not_offered("attachments other than files in what a client writes")
    name = text(wish.get("name"), "name")
    try:
        content = base64.b64decode(text(wish.get("contentbytes", ""), "contentBytes"), validate=True)
    except (binascii.Error, ValueError) as error:
        raise bad_request("Cannot convert the value of 'contentBytes' to 'Edm.Binary'.", "RequestBodyRead") from error
    return described(name, wish, content)


def described(name: str, wish: Mapping[str, object], content: bytes = b"") -> Attachment:
    """A file's attachment with what else is said of it."""
    content_id = wish.get("contentid")
    return Attachment(
        name,
        str(wish.get("contenttype") or guess_type(name)[0] or "application/octet-stream"),
        content,
        is_inline=wish.get("isinline") is True,
        content_id=content_id if isinstance(content_id, str) else None,
    )


WRITERS: Mapping[str, Callable[[Mail, object], Mail]] = {
    "subject": lambda mail, value: replace(mail, subject=text(value, "subject")),
    "body": with_body,
    "from": lambda mail, value: replace(mail, from_=person(value)),
    "sender": lambda mail, value: replace(mail, sender=person(value)),
    "torecipients": lambda mail, value: replace(mail, to=people(value)),
    "ccrecipients": lambda mail, value: replace(mail, cc=people(value)),
    "bccrecipients": lambda mail, value: replace(mail, bcc=people(value)),
    "replyto": lambda mail, value: replace(mail, reply_to=people(value)),
    "importance": with_importance,
    "internetmessageid": lambda mail, value: replace(mail, message_id=text(value, "internetMessageId")),
    "internetmessageheaders": with_headers,
    "attachments": with_attachments,
}

"""An outgoing message as Graph's JSON: https://learn.microsoft.com/graph/api/resources/message."""

import base64
from collections.abc import Mapping, Sequence
from typing import Any

from shared.mailboxes.correspondence import OWN_HEADER
from shared.sending.model import File, Outgoing, Person


def properties_of(outgoing: Outgoing, message_id: str) -> Mapping[str, Any]:
    """A draft's properties, without its files. Graph keeps one body: the HTML where there is one."""
    content = ("html", outgoing.html) if outgoing.html else ("text", outgoing.text)
    return {
        "subject": outgoing.subject,
        "body": dict(zip(("contentType", "content"), content, strict=True)),
        "toRecipients": people(outgoing.to),
        "ccRecipients": people(outgoing.cc),
        "bccRecipients": people(outgoing.bcc),
        "replyTo": people(outgoing.reply_to),
        "importance": outgoing.importance,
        "internetMessageId": message_id,
        "internetMessageHeaders": [{"name": OWN_HEADER, "value": "1"}],
    }


def people(persons: Sequence[Person]) -> list[dict[str, dict[str, str]]]:
    """Persons as Graph has them."""
    return [{"emailAddress": {"name": each.name or each.address, "address": each.address}} for each in persons]


def small_file(file: File, content_id: str, content: bytes) -> Mapping[str, Any]:
    """A file that is attached in one request."""
    return {
        "@odata.type": "#microsoft.graph.fileAttachment",
        "name": file.name,
        "contentType": file.content_type,
        "contentBytes": base64.b64encode(content).decode(),
        "contentId": content_id,
        "isInline": bool(file.content_id),
    }


def large_file(file: File, content_id: str) -> Mapping[str, Any]:
    """A file that is attached in ranges: https://learn.microsoft.com/graph/api/resources/attachmentitem."""
    return {
        "attachmentType": "file",
        "name": file.name,
        "contentType": file.content_type,
        "size": file.size,
        "contentId": content_id,
        "isInline": bool(file.content_id),
    }

"""The JSON in which the TMS's server says what is to be sent (docs/sending.md). Whatever is malformed is `errors.BadInput`."""

import base64
import json
import re
from collections.abc import Mapping
from typing import Any, Literal

from shared.errors import BadInput
from shared.sending.model import MOST_RECIPIENTS, File, Outgoing, Person
from shared.sending.uploads import upload_size

LARGEST_BODY = 6 * 1024 * 1024
LARGEST_IN_REQUEST = 3 * 1024 * 1024
"""Bytes of all attachments that come in the request itself."""
MOST_FILES = 100
LONGEST_LINE = 255
LONGEST_WORDS = 1024 * 1024
FIELDS = frozenset(
    {"to", "cc", "bcc", "reply_to", "subject", "text", "html", "attachments", "importance", "shipment_id", "answers"}
)
FILE_FIELDS = frozenset({"name", "content_type", "content", "upload", "content_id"})
ADDRESS = re.compile(r"(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                     r"@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?")  # fmt: skip
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""A line break would begin another header; half of a surrogate pair is no text."""
NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
UNFIT_IN_NAMES = re.compile(r'["/\\]')
"""What no file system takes, and what mail programs read in several ways."""
CONTENT_TYPE = re.compile(r"[A-Za-z0-9!#$&^_.+-]{1,80}/[A-Za-z0-9!#$&^_.+-]{1,80}")
CONTENT_ID = re.compile(r"[A-Za-z0-9._@-]{1,100}")


def read_message(body: bytes) -> Outgoing:
    """The message in a request's body. Raises BadInput."""
    if len(body) > LARGEST_BODY:
        raise BadInput("The request is too large: send attachments through /api/uploads.")
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadInput("The body is not JSON.") from error
    fields = fields_of(found, FIELDS, "The body")
    to, cc, bcc, reply_to = (people(fields, name) for name in ("to", "cc", "bcc", "reply_to"))
    if not 1 <= len(to) + len(cc) + len(bcc) <= MOST_RECIPIENTS:
        raise BadInput(f"A message has 1 to {MOST_RECIPIENTS} recipients in to, cc and bcc together.")
    text, html = words(fields, "text"), words(fields, "html")
    if not (text or html):
        raise BadInput("A message has text, html or both.")
    return Outgoing(
        to,
        cc,
        bcc,
        reply_to,
        line(fields, "subject"),
        text,
        html,
        files(fields),
        importance(fields),
        line(fields, "shipment_id"),
        line(fields, "answers"),
    )


def fields_of(found: object, known: frozenset[str], what: str) -> Mapping[str, Any]:
    """A JSON object with no fields but the known ones."""
    if not isinstance(found, dict):
        raise BadInput(f"{what} is a JSON object.")
    if found.keys() - known:
        raise BadInput(f"{what} has an unknown field; it has: {', '.join(sorted(known))}.")
    return found


def line(fields: Mapping[str, Any], name: str, longest: int = LONGEST_LINE) -> str:
    """A field that holds one line, empty where it is absent."""
    value = fields.get(name, "")
    if not isinstance(value, str) or len(value) > longest or UNPRINTABLE.search(value):
        raise BadInput(f"{name} is one line of up to {longest} characters.")
    return value.strip()


def words(fields: Mapping[str, Any], name: str) -> str:
    """A field that holds any text."""
    value = fields.get(name, "")
    if not isinstance(value, str) or len(value) > LONGEST_WORDS or NO_TEXT.search(value):
        raise BadInput(f"{name} is text of up to {LONGEST_WORDS} characters.")
    return value


def items(fields: Mapping[str, Any], name: str, most: int) -> list[Any]:
    """A field that holds a list."""
    value = fields.get(name, [])
    if not isinstance(value, list) or len(value) > most:
        raise BadInput(f"{name} is a list of up to {most}.")
    return value


def people(fields: Mapping[str, Any], name: str) -> tuple[Person, ...]:
    """Persons, each with an address and perhaps a name."""
    found = []
    for item in items(fields, name, MOST_RECIPIENTS):
        each = fields_of(item, frozenset({"name", "address"}), f"Each of {name}")
        address = line(each, "address")
        if not ADDRESS.fullmatch(address):
            raise BadInput(f"An address in {name} is none: it is like dana@example.com, in ASCII.")
        found.append(Person(line(each, "name"), address))
    return tuple(found)


def files(fields: Mapping[str, Any]) -> tuple[File, ...]:
    """The attachments."""
    found = tuple(
        file(fields_of(each, FILE_FIELDS, "Each attachment")) for each in items(fields, "attachments", MOST_FILES)
    )
    shown = [each.content_id for each in found if each.content_id]
    if len(set(shown)) < len(shown):
        raise BadInput("Two attachments have the same content_id.")
    if len({each.upload for each in found if each.upload}) < sum(bool(each.upload) for each in found):
        raise BadInput("Two attachments name the same upload.")
    if sum(len(each.content) for each in found) > LARGEST_IN_REQUEST:
        raise BadInput("Attachments of more than 3 MB in all go through /api/uploads.")
    return found


def file(fields: Mapping[str, Any]) -> File:
    """One attachment."""
    name, content_type = line(fields, "name"), line(fields, "content_type") or "application/octet-stream"
    content_id, upload = line(fields, "content_id"), line(fields, "upload")
    if not name or UNFIT_IN_NAMES.search(name):
        raise BadInput("An attachment has a name, without quotation mark, slash and backslash.")
    if not CONTENT_TYPE.fullmatch(content_type) or (content_id and not CONTENT_ID.fullmatch(content_id)):
        raise BadInput("An attachment has a content_type like application/pdf, and a plain content_id if any.")
    if bool(upload) == ("content" in fields):
        raise BadInput("An attachment has either content (base64) or upload (an id that /api/uploads gave).")
    if upload:
        return File(name, content_type, upload_size(upload), upload=upload, content_id=content_id)
    try:
        content = base64.b64decode(fields["content"], validate=True)
    except (ValueError, TypeError) as error:
        raise BadInput("The content of an attachment is not base64.") from error
    return File(name, content_type, len(content), content, content_id=content_id)


def importance(fields: Mapping[str, Any]) -> Literal["low", "normal", "high"]:
    """How much it matters."""
    match fields.get("importance", "normal"):
        case "low":
            return "low"
        case "normal":
            return "normal"
        case "high":
            return "high"
        case _:
            raise BadInput("importance is low, normal or high.")

"""The headers of an e-mail, read leniently: whatever was sent becomes text, and nothing raises."""

import email.header
import re
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

ADDRESS = re.compile(r"[^\s<>\"',;:()]+@[^\s<>\"',;:()]+")
MESSAGE_ID = re.compile(r"<[^<>\s]+>")


def decode_bytes(content: bytes, charset: str | None) -> str:
    """`content` in the declared charset; where that is unknown or wrong, as UTF-8, else as Windows-1252."""
    for candidate in (charset, "utf-8"):
        if candidate:
            try:
                return content.decode(candidate)
            except (LookupError, UnicodeError, ValueError):
                continue
    return content.decode("cp1252", "replace")


def unfolded(raw: str) -> str:
    """One header as it was sent, on one line; bytes outside ASCII are guessed at."""
    text = decode_bytes(raw.encode("utf-8", "surrogateescape"), None)
    return re.sub(r"[\r\n]+[ \t]*", " ", text).replace("\x00", "").strip()


def decode_words(text: str) -> str:
    """`text` with its encoded words (RFC 2047) decoded."""
    try:
        words = email.header.decode_header(text)
    except (HeaderParseError, ValueError):
        return text
    parts = (word if isinstance(word, str) else decode_bytes(word, charset) for word, charset in words)
    return "".join(parts).strip()


def headers(part: Message) -> list[tuple[str, str]]:
    """Every header in order, unfolded, with encoded words as they were sent."""
    return [(name, unfolded(str(raw))) for name, raw in part.raw_items()]


def header(part: Message, name: str) -> str:
    """The first header of this name, unfolded; empty where there is none."""
    return next((value for key, value in headers(part) if key.lower() == name.lower()), "")


def recipients(part: Message, name: str) -> tuple[tuple[str, str], ...]:
    """The (display name, address) pairs of the headers called `name`."""
    values = [value for key, value in headers(part) if key.lower() == name.lower()]
    pairs = [(decode_words(shown), address) for shown, address in getaddresses(values) if address]
    if not pairs:
        pairs = [("", address) for value in values for address in ADDRESS.findall(value)]
    return tuple((shown or address, address) for shown, address in pairs)


def date(part: Message) -> datetime | None:
    """The Date header in UTC, None where there is none that can be read."""
    try:
        sent = parsedate_to_datetime(header(part, "Date"))
        return (sent if sent.tzinfo else sent.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def message_ids(part: Message, name: str) -> tuple[str, ...]:
    """The message ids in the header called `name`."""
    return tuple(MESSAGE_ID.findall(header(part, name)))

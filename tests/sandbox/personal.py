"""What stands in an e-mail that must stand nowhere else: who wrote it, to whom, about what, in which words, with which files."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
TOKEN = re.compile(r"eyJ[\w-]{10,}|Bearer [\w.-]{8,}|client_assertion|refresh_token")
"""JSON Web Tokens, bearers, and the fields in which tokens travel."""
LEAST = 10
"""Shorter lines say too little to be told from anything else."""


def phrases(raw: bytes) -> set[str]:
    """The subject, names and addresses, lines and files' names of an e-mail."""
    return {
        each for each in map(str.strip, words(message_from_bytes(raw, policy=policy.default))) if len(each) >= LEAST
    }


def words(message: EmailMessage) -> Iterator[str]:
    """Everything in a message that a person wrote."""
    yield str(message["Subject"] or "")
    for name, address in getaddresses(
        [str(message[each]) for each in ("From", "To", "Cc", "Reply-To") if message[each]]
    ):
        yield from (name, address)
    for part in message.walk():
        yield part.get_filename() or ""
        if part.get_content_maintype() == "text":
            text = str(part.get_content())
            yield from (text if part.get_content_subtype() == "plain" else re.sub(r"<[^>]+>", "\n", text)).splitlines()

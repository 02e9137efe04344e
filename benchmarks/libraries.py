"""What general libraries make of an e-mail, one after the other: its text (inscriptis), who wrote which part of it
(mail-parser-reply), addresses (usaddress) and days (dateparser's search). They find less than the reader does; what they cost
is the measure for its speed."""

import re
from datetime import datetime
from typing import Any

from shared.reading.model import Message

LANGUAGES = ["en", "es", "fr"]
A_NUMBER = re.compile(r"\d")
MISSING = "not compared: the libraries are not installed (make benchmark installs requirements-benchmarks.txt)"

try:
    import inscriptis
    import usaddress
    from dateparser.search import search_dates
    from mailparser_reply import EmailReplyParser

    INSTALLED = True
except ImportError:
    INSTALLED = False


def read(message: Message, spared: bool = True) -> list[Any]:
    """Everything that the four libraries find in a message; `INSTALLED` says whether they can be asked.

    `spared`: what they need not do is not asked of them: dateparser is told the languages, which it otherwise has to find out,
    and usaddress parses lines with a number in them alone.
    """
    text = inscriptis.get_text(message.body) if message.body_type == "html" else message.body
    writers = EmailReplyParser(languages=LANGUAGES).read(text).replies
    addresses = [usaddress.parse(line) for line in text.splitlines() if not spared or A_NUMBER.search(line)]
    languages = LANGUAGES if spared else None
    return [writers, addresses, search_dates(text, languages=languages, settings=relative_to(message.received))]


def relative_to(received: datetime) -> dict[str, Any]:
    """From when dateparser counts "tomorrow"."""
    return {"RELATIVE_BASE": received.replace(tzinfo=None)}

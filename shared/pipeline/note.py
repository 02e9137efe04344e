"""The text of an activity log: who wrote, when, about what, and the e-mail's own words. Pure."""

from datetime import datetime
from email.utils import format_datetime

from shared.microsoft.messages import Correspondent

CREATED = "Created automatically from this e-mail."
CUT = "\n[… cut here: the e-mail is longer than the TMS keeps]"


def note_of(sender: Correspondent, written: datetime, subject: str, words: str) -> str:
    """The received e-mail as a log keeps it. `written`: in the sender's zone."""
    name = f"{sender.name} <{sender.address}>" if sender.name else sender.address
    head = f"From: {one_line(name)}\nDate: {format_datetime(written)}\nSubject: {one_line(subject)}"
    return f"{head}\n\n{words.strip()}".strip()


def one_line(text: str) -> str:
    """The text without line breaks: a subject cannot add lines that look like ours."""
    return " ".join(text.split())


def cut(text: str, limit: int) -> str:
    """The text within the TMS's limit of characters, with a note where something is left out."""
    return text if len(text) <= limit else text[: limit - len(CUT)] + CUT

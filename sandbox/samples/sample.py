"""A sample e-mail, and what should become of it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.utils import format_datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sandbox.tms.samples import StaffMember
from shared.reading import Category

MAIL = Path(__file__).parent / "mail"
SCAN_SIZE = 25_000_000
"""Bytes of the large attachment: what Exchange lets a message carry."""


@dataclass(frozen=True, slots=True)
class Load:
    """A shipment as the TMS should keep it: from, to, type, pounds in all."""

    origin: str
    destination: str
    type: str
    pounds: int


@dataclass(frozen=True, slots=True)
class Expected:
    """What should become of a message. `category`: None where the app may not read the mailbox."""

    category: Category | None
    created: tuple[Load, ...] = ()
    logged: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def processed(self) -> bool:
        """Whether there is a reason to archive it, to mark it as read or to delete it."""
        return bool(self.created or self.logged or self.documents) and not self.missing


@dataclass(frozen=True, slots=True)
class Sample:
    """An e-mail for a staff member's mailbox. `scan`: a document of that name and 25 MB is attached when it is sent."""

    title: str
    file: str
    owner: StaffMember
    expected: Expected
    scan: str = ""

    def written(self, now: datetime) -> bytes:
        """The e-mail as its sender writes it now: "tomorrow" in it is counted from the date that it gets."""
        raw = (MAIL / self.file).read_bytes()
        if self.scan:
            raw = with_scan(raw, self.scan)
        date = format_datetime(now.astimezone(ZoneInfo(self.owner.zone)))
        return f"Date: {date}\n".encode() + raw


def with_scan(raw: bytes, name: str) -> bytes:
    """The e-mail with a large document attached, too large to be kept among the samples."""
    message = message_from_bytes(raw, policy=policy.SMTP)
    content = b"%PDF-1.4\n" + hashlib.shake_128(name.encode()).digest(SCAN_SIZE - 9)
    message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return message.as_bytes()

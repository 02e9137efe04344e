"""Upload sessions: large attachments that arrive in ranges.

https://learn.microsoft.com/graph/outlook-large-attachments
"""

import secrets
import threading
from dataclasses import dataclass, field
from datetime import datetime

from sandbox.microsoft.mailbox import Mailbox
from sandbox.microsoft.mime import Attachment


class OutOfOrder(Exception):
    """A range that does not begin where the one before it ended, or does not fit the size that was announced."""


@dataclass
class Upload:
    """An attachment on its way into a draft. Its `address` is known to whoever was given it, and to nobody else."""

    mailbox: Mailbox
    message_id: str
    attachment: Attachment
    """Without its content."""
    size: int
    expires: datetime
    address: str = field(default_factory=lambda: secrets.token_urlsafe(48))
    content: bytearray = field(default_factory=bytearray, repr=False)
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def take(self, start: int, total: int, piece: bytes) -> bool:
        """Add the bytes from `start` on; whether that was the last of them. Raises OutOfOrder."""
        with self.lock:
            end = start + len(piece)
            if not piece or (start, total) != (len(self.content), self.size) or end > self.size:
                raise OutOfOrder(f"bytes from {len(self.content)} of {self.size} are expected")
            self.content += piece
            return end == self.size


class Uploads:
    """The upload sessions that are open. Safe to use from several threads."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.open: dict[str, Upload] = {}

    def begin(self, upload: Upload) -> None:
        """Keep a new session."""
        with self.lock:
            self.open[upload.address] = upload

    def find(self, address: str, now: datetime) -> Upload | None:
        """The session of this address, unless it has expired."""
        with self.lock:
            upload = self.open.get(address)
            return upload if upload and upload.expires > now else None

    def end(self, upload: Upload) -> None:
        """Forget a session."""
        with self.lock:
            self.open.pop(upload.address, None)

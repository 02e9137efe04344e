"""Large attachments: they come in ranges before the message that they belong to, and wait in a blob.

An upload's id holds its size; its name holds the organization. So nothing else must be kept of it, and no organization
reaches another's.
"""

import re
import secrets
from dataclasses import dataclass

from shared.errors import BadInput, NotFound
from shared.mailboxes.model import digest
from shared.sending.model import LARGEST_FILE
from shared.storage.blobs import Blobs

CONTAINER = "uploads"
RANGE = 4 * 1024 * 1024
"""Bytes of every range but the last: what a function takes into memory, and what Azure takes in one block."""
ID = re.compile(r"u([0-9]{1,9})-[A-Za-z0-9_-]{32}")
CONTENT_RANGE = re.compile(r"bytes ([0-9]{1,9})-([0-9]{1,9})/([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Uploads:
    """The uploads of one organization."""

    blobs: Blobs
    organization: str

    def begin(self, size: object) -> str:
        """The id of a new upload. Raises BadInput."""
        if not isinstance(size, int) or isinstance(size, bool) or not 1 <= size <= LARGEST_FILE:
            raise BadInput(f"size is the attachment's length in bytes, from 1 to {LARGEST_FILE}.")
        return f"u{size}-{secrets.token_urlsafe(24)}"

    def take(self, id: str, content_range: str, content: bytes) -> int:
        """Keep a range, and return where the next one begins. A range may come again, and in any order. Raises BadInput."""
        size = upload_size(id)
        found = CONTENT_RANGE.fullmatch(content_range)
        first, last, total = map(int, found.groups()) if found else (0, 0, 0)
        expected = min(RANGE, size - first)
        if not found or total != size or first % RANGE or len(content) != last - first + 1 or len(content) != expected:
            raise BadInput(
                f"Content-Range is `bytes first-last/{size}` and fits the content: ranges begin at multiples of {RANGE} and "
                "are as long, but for the last."
            )
        self.blobs.stage(CONTAINER, self.name(id), first // RANGE, content)
        return first + len(content)

    def complete(self, id: str) -> None:
        """Make the attachment of its ranges. Repeating is safe. Raises BadInput where one has not come."""
        try:
            self.blobs.commit(CONTAINER, self.name(id), range(-(-upload_size(id) // RANGE)))
        except NotFound as error:
            raise BadInput(
                "An upload is not complete, or was used by another message: upload the file again."
            ) from error

    def read(self, id: str, first: int = 0, length: int | None = None) -> bytes:
        """A part of a complete attachment. Raises errors.NotFound."""
        return self.blobs.read(CONTAINER, self.name(id), first, length)

    def delete(self, id: str) -> None:
        """Forget an attachment."""
        self.blobs.delete(CONTAINER, self.name(id))

    def name(self, id: str) -> str:
        """The blob's name."""
        return f"{digest(self.organization, 10)}/{id}"


def upload_size(id: str) -> int:
    """The length in bytes that an upload was begun with. Raises BadInput for what is no upload's id."""
    found = ID.fullmatch(id)
    if not found or not 1 <= int(found[1]) <= LARGEST_FILE:
        raise BadInput("There is no such upload: begin one with POST /api/uploads.")
    return int(found[1])

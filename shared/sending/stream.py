"""MIME that is made while it travels: of the files, one piece at a time is in memory, however large they are.

The message is composed with a marker for each file, whose base64 is one line; the file's own lines are put in its place.
"""

import secrets
from base64 import b64encode, encodebytes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from shared.sending.mime import compose
from shared.sending.model import File, Outgoing, Person

LINE = 57
"""Bytes in a line of base64, which has 76 characters (RFC 2045 6.8)."""
LINE_END = b"\r\n"
PIECE = LINE * 36_000
"""Bytes that are read of a file at a time: two megabytes, which end with a line."""

Read = Callable[[File, int, int], bytes]
"""Reads of a file, from an offset on, so many bytes."""


@dataclass(frozen=True, slots=True)
class Streamed:
    """A message on its way. `between`: what stands before each of the files, and behind the last."""

    files: Sequence[File]
    between: Sequence[bytes]
    read: Read

    @property
    def size(self) -> int:
        """Bytes of the whole."""
        return sum(map(len, self.between)) + sum(encoded_size(file.size) for file in self.files)

    def pieces(self) -> Iterator[bytes]:
        """The whole, from the beginning. Raises what `read` does."""
        yield self.between[0]
        for file, following in zip(self.files, self.between[1:], strict=True):
            for first in range(0, file.size, PIECE):
                yield encodebytes(self.read(file, first, PIECE)).replace(b"\n", LINE_END)
            yield following


def streamed(outgoing: Outgoing, read: Read, sender: Person, message_id: str, answers: str, date: datetime) -> Streamed:
    """The MIME of a message, as `compose` makes it, but for Bcc: whom it is for, the envelope says."""
    markers = [secrets.token_bytes(LINE) for _ in outgoing.files]
    whole = compose(replace(outgoing, bcc=()), markers, sender, message_id, answers, date)
    lines = {b64encode(marker) + LINE_END: file for marker, file in zip(markers, outgoing.files, strict=True)}
    files, between = [], []
    for line in sorted(lines, key=whole.index):
        before, _, whole = whole.partition(line)
        files.append(lines[line])
        between.append(before)
    return Streamed(files, [*between, whole], read)


def encoded_size(size: int) -> int:
    """Bytes of so many in base64, in lines."""
    lines, rest = divmod(size, LINE)
    return lines * (LINE // 3 * 4 + len(LINE_END)) + (-(-rest // 3) * 4 + len(LINE_END) if rest else 0)

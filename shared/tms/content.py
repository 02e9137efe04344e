"""A document as JSON with its bytes in base64, made while it is sent: memory stays flat whatever its size."""

import json
from base64 import b64encode
from collections.abc import Iterator

from shared import errors
from shared.tms.model import Document
from shared.tms.shipment import Json, reference_value, references_json

NAME_LIMIT = 255
PIECE = 3 * 16 * 1024


class DocumentContent:
    """The body of a document's delivery: `len` is its Content-Length, and it can be iterated more than once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.described = described(document)
        self.before = json.dumps(self.described)[:-1].encode() + b', "file": "'
        self.after = b'"}'

    def __len__(self) -> int:
        """The body's length in bytes."""
        return len(self.before) + 4 * -(-self.document.size // 3) + len(self.after)

    def __iter__(self) -> Iterator[bytes]:
        """The body in pieces. Raises `errors.BadInput` where the document is not as long as it says."""
        yield self.before
        yield from self.encoded()
        yield self.after

    def encoded(self) -> Iterator[bytes]:
        """The document's bytes in base64: whole groups of three, whatever the sizes in which they come."""
        waiting = bytearray()
        left = self.document.size
        with self.document.open() as pieces:
            for piece in pieces:
                left -= len(piece)
                if left < 0:
                    break
                waiting += piece
                whole = len(waiting) - len(waiting) % 3
                for start in range(0, whole, PIECE):
                    yield b64encode(waiting[start : min(start + PIECE, whole)])
                del waiting[:whole]
        if left:
            raise errors.BadInput("The document's size changed while it was being delivered.")
        yield b64encode(waiting)


def described(document: Document) -> dict[str, Json]:
    """All that goes with the bytes: `referenceNumbers` are the hints for matching the document with a shipment."""
    hints = [*(("shipment", shipment_id) for shipment_id in document.shipment_ids), *document.references]
    return {
        "fileName": short_name(document.name),
        "contentType": document.content_type,
        "size": document.size,
        "sha256": document.sha256,
        "accessLevel": "Private",
        "referenceNumbers": references_json([(kind, reference_value(value)) for kind, value in hints]),
    }


def short_name(name: str) -> str:
    """The file's name, cut before its ending where it is too long for the TMS."""
    if len(name) <= NAME_LIMIT:
        return name
    stem, dot, ending = name.rpartition(".")
    kept = dot + ending if stem and len(ending) <= 10 else ""
    return name[: NAME_LIMIT - len(kept)] + kept

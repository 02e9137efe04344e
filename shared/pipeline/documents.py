"""Step `route_attachments`: each document to the TMS's document processor."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from tempfile import TemporaryFile
from threading import Lock
from typing import IO

from shared.errors import NotFound
from shared.mailboxes.work import DOCUMENTS
from shared.microsoft.messages import Attachment, open_attachment
from shared.pipeline.once import carry_out
from shared.pipeline.order import references
from shared.pipeline.outside import Held, Later, Outside
from shared.pipeline.points import Point
from shared.pipeline.row import Effect
from shared.tms.model import Document

HEAVY = 4 * 1024 * 1024
"""Bytes of documents from which on a message goes to the queue of documents, so that other mail does not wait for it."""
PIECE = 1024 * 1024

one_large_file = Lock()
"""Large files go one at a time in a process: disk and memory stay flat however many messages are in hand."""


def route_attachments(outside: Outside, held: Held) -> None:
    """Deliver the row's documents. Raises Later where they are heavy and another step's queue brought the message here."""
    effects = held.unfinished("deliver_document")
    heavy = sum(attachment_of(effect).size for effect in effects) > HEAVY
    if heavy and held.arrived != DOCUMENTS:
        raise Later("The documents are heavy.", 0)
    if effects and not outside.tms_of(held.mailbox.organization).capabilities.idempotency_keys:
        # What was recorded must not be doubtful because a worker dies over a large file.
        held.row = outside.receipts.save(held.row)
    for effect in effects:
        if attachment_of(effect).size > HEAVY:
            with one_large_file:
                deliver(outside, held, effect)
        else:
            deliver(outside, held, effect)


def deliver(outside: Outside, held: Held, effect: Effect) -> None:
    """Bring one attachment from Graph to the document processor, by way of a temporary file while its hash is taken."""
    attachment = attachment_of(effect)
    tms = outside.tms_of(held.mailbox.organization)
    with TemporaryFile() as file:
        try:
            with open_attachment(held.graph, held.row.message, attachment) as pieces:
                size, sha256 = spool(pieces, file)
        except NotFound:
            reason = "The message or its attachment was deleted before it could be transferred."
            held.set(replace(effect, state="failed", reason=reason))
            return
        outside.passed(Point.SPOOLED)
        document = Document(
            name=file_name(attachment),
            content_type=attachment.content_type,
            size=size,
            sha256=sha256,
            shipment_ids=tuple(dict.fromkeys((*held.row.shipments, *held.row.reading.shipment_ids))),
            references=hints(held),
            open=partial(content, file),
        )
        carry_out(outside, held, tms, effect, lambda: tms.deliver_document(document, effect.key))


def spool(pieces: Iterator[bytes], file: IO[bytes]) -> tuple[int, str]:
    """Write the pieces to a file; their size in all, and SHA-256 in hexadecimal."""
    size, sha256 = 0, hashlib.sha256()
    for piece in pieces:
        size += file.write(piece)
        sha256.update(piece)
    return size, sha256.hexdigest()


@contextmanager
def content(file: IO[bytes]) -> Iterator[Iterator[bytes]]:
    """The file's content from its beginning, in pieces."""
    file.seek(0)
    yield iter(partial(file.read, PIECE), b"")


def hints(held: Held) -> tuple[tuple[str, str], ...]:
    """References that help to match a document with a shipment later."""
    return tuple(dict.fromkeys(each for shipment in held.row.reading.shipments for each in references(shipment)))


def file_name(attachment: Attachment) -> str:
    """The attachment's name; an attached message has its subject for one, and is delivered as .eml."""
    named = attachment.kind != "item" or attachment.name.lower().endswith(".eml")
    return attachment.name if named else f"{attachment.name}.eml"


def attachment_of(effect: Effect) -> Attachment:
    """The attachment that an effect delivers."""
    return Attachment(**(effect.attachment or {}))

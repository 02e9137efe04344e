"""Memory of a large attachment in a worker: 150 MB through upload, draft and upload session, and 112 MB by SMTP.

    python -m benchmarks.sending

The storage is the emulator (`make setup` installs it); Microsoft is a server in another process that takes bytes and keeps none.
"""

import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import requests

from benchmarks import graph_sink, smtp_sink
from benchmarks.figure import Figure, run
from sandbox.azurite import start_azurite
from shared.mailboxes.access import Access, seal_tokens
from shared.mailboxes.correspondence import Correspondence
from shared.mailboxes.model import Action, Mailbox, Permission, Status, mailbox_id, scopes
from shared.mailboxes.store import Mailboxes
from shared.mailboxes.work import OUTGOING_MAIL, SendWork
from shared.microsoft.sign_in import SignIn, Token
from shared.microsoft.smtp_pool import Smtp
from shared.sending.accept import accept
from shared.sending.model import LARGEST, LARGEST_FILE, Answered, way_of
from shared.sending.outside import Outside
from shared.sending.run import run as handle
from shared.sending.sends import Sends
from shared.sending.uploads import RANGE, Uploads
from shared.storage.azure import AzureBlobs
from shared.storage.encryption import Keys
from shared.storage.memory import MemoryQueues, MemoryTables

MEGABYTE = 1024 * 1024
ALLOWED = 64
"""Megabytes that an attachment may add to a worker's memory."""
SIZES = {Permission.SEND_AND_READ: LARGEST_FILE, Permission.SEND_ONLY: LARGEST["smtp"] - 1000}
"""Bytes of the largest attachment by what the mailbox allows: the first sends from drafts, the second by SMTP."""


@dataclass(frozen=True, slots=True)
class Microsofts:
    """Where Microsoft's parts listen on this machine, and the certificate of whoever vouches for the second."""

    graph: int
    smtp: int
    authority: str


class SignedIn(SignIn):
    """A sign-in that has a token at hand."""

    def token(self, cache: str, account_id: str, scopes: Sequence[str], fresh: bool = False) -> Token:
        """The token."""
        return Token("token", None)


def now() -> datetime:
    """The time."""
    return datetime.now(UTC)


def connected(keys: Keys, permission: Permission) -> Mailbox:
    """A mailbox that sends by drafts, or where it may send alone by SMTP."""
    id = mailbox_id("1", "tenant", "object")
    granted = scopes(permission, Action.ARCHIVE, by_smtp=True)
    return Mailbox(
        id, "1", "7", "lee@lsp.example", "lee@lsp.example", "tenant", "object", permission, Action.ARCHIVE,
        Status.CONNECTED, now(), now(), granted=granted, token_cache=seal_tokens(keys, id, "{}"), smtp_checked_at=now(),
    )  # fmt: skip


def worker(permission: Permission, microsoft: Microsofts, storage: str) -> tuple[Outside, Mailbox]:
    """A worker with one mailbox."""
    tables, keys, session = MemoryTables(), Keys({"1": bytes(32)}), requests.Session()
    mailboxes = Mailboxes(tables)
    sign_in = SignedIn(
        "client", lambda: "secret", "https://localhost/organizations", "https://localhost/", False, session
    )
    os.environ["SSL_CERT_FILE"] = microsoft.authority
    smtp = Smtp("localhost", microsoft.smtp)
    access = Access(mailboxes, sign_in, keys, session, f"http://127.0.0.1:{microsoft.graph}/v1.0", smtp)
    sends = Sends(tables, timedelta(minutes=6), now)
    outside = Outside(
        mailboxes, sends, Correspondence(tables), AzureBlobs(storage), MemoryQueues(now), access, keys, now
    )
    return outside, mailboxes.put(connected(keys, permission))


def sent(outside: Outside, mailbox: Mailbox, size: int) -> None:
    """Upload an attachment of so many bytes, and send it."""
    uploads = Uploads(outside.blobs, mailbox.organization)
    upload = uploads.begin(size)
    for first in range(0, size, RANGE):
        piece = bytes(min(RANGE, size - first))
        uploads.take(upload, f"bytes {first}-{first + len(piece) - 1}/{size}", piece)
    files = [{"name": "a.bin", "upload": upload}]
    message = {"to": [{"address": "sam@acme.example"}], "text": "See the file.", "attachments": files}
    accepted = accept(outside, mailbox, str(size), json.dumps(message).encode(), lambda _: Answered())
    while outside.queues.length(OUTGOING_MAIL):
        for each in outside.queues.receive(OUTGOING_MAIL, 1, 600):
            handle(outside, SendWork.decode(each.body))
            outside.queues.delete(OUTGOING_MAIL, each)
    done = outside.sends.find(mailbox.id, accepted.key)
    if done is None or done.state != "sent":
        sys.exit(f"it was not sent: {done.reason if done else 'no row'}")


def peak() -> float:
    """The most memory that this process has had, in MB. Linux counts in kilobytes, macOS in bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MEGABYTE


def tell(permission: Permission, size: int, microsoft: Microsofts, storage: str, told: Connection) -> None:
    """Send an attachment of so many bytes, and tell the way, the memory before and added (MB), and the seconds."""
    outside, mailbox = worker(permission, microsoft, storage)
    sent(outside, mailbox, 1000)
    before, began = peak(), time.perf_counter()
    sent(outside, mailbox, size)
    told.send((way_of(mailbox, by_smtp=True), before, peak() - before, time.perf_counter() - began))


@contextmanager
def microsofts() -> Iterator[Microsofts]:
    """Microsoft's parts, each in a process of its own."""
    context = get_context("spawn")
    graph, smtp = context.Pipe(), context.Pipe()
    servers = [
        context.Process(target=serve, args=(pipe[1],), daemon=True)
        for serve, pipe in ((graph_sink.serve, graph), (smtp_sink.serve, smtp))
    ]
    for server in servers:
        server.start()
    try:
        yield Microsofts(graph[0].recv(), *smtp[0].recv())
    finally:
        for server in servers:
            server.terminate()


@contextmanager
def emulated() -> Iterator[str]:
    """The connection string of a storage emulator that keeps what it stores on the disk."""
    with tempfile.TemporaryDirectory() as folder:
        emulator = start_azurite(Path(folder), log=Path(folder) / "log.txt")
        try:
            yield emulator.connection_string()
        finally:
            emulator.stop()


def measure(sizes: Mapping[Permission, int] = SIZES) -> Iterator[Figure | str]:
    """The figures, of an attachment of so many bytes by what the mailbox allows."""
    context = get_context("spawn")
    with microsofts() as microsoft, emulated() as storage:
        for permission, size in sizes.items():
            ours, theirs = context.Pipe()
            process = context.Process(target=tell, args=(permission, size, microsoft, storage, theirs))
            process.start()
            theirs.close()
            way, before, added, seconds = ours.recv()
            process.join()
            name = f"{size / MEGABYTE:.0f} MB by {way}"
            yield Figure(f"{name} add to {before:.0f} MB, in {seconds:.0f} s", added, "MB", ALLOWED, is_certain=True)
            yield Figure(f"{name}, the worker's peak beside before", (before + added) / before, "times as much")


if __name__ == "__main__":
    run(__doc__, measure())

"""Sending in one process: a road's mailbox with a permission, the storage in memory, and workers that die."""

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from sandbox.microsoft.mailbox import Message
from sandbox.microsoft.state import State
from shared.errors import Changed
from shared.mailboxes.correspondence import Correspondence
from shared.mailboxes.model import Action, Permission
from shared.mailboxes.work import OUTGOING_MAIL, SendWork
from shared.microsoft.smtp_pool import Smtp
from shared.sending.accept import accept
from shared.sending.model import Answered
from shared.sending.outside import Outside, Point, nothing
from shared.sending.row import Send, send_key
from shared.sending.run import run
from shared.sending.sends import Sends
from shared.sending.uploads import RANGE, Uploads
from shared.storage.memory import MemoryBlobs
from tests.shared.pipeline.road import LEASE, Road

MAIL = {
    "to": [{"name": "Sam Shipper", "address": "sam@acmeplumbing.example"}],
    "subject": "Your quote",
    "text": "1,250 USD",
    "html": "<p>1,250 USD</p>",
    "shipment_id": "131391979",
}
Passed = Callable[[Point], None]


class Killed(BaseException):
    """A worker's process was ended: nothing of it goes on."""


class Post:
    """Lee's mailbox, which sends. `permission` and `action` decide what Microsoft granted; `smtp_for` switches SMTP on."""

    def __init__(
        self,
        permission: Permission = Permission.SEND_ONLY,
        action: Action = Action.ARCHIVE,
        smtp_for: Callable[[State], Smtp] | None = None,
    ) -> None:
        self.road = Road()
        if smtp_for:
            self.road.outside.access.smtp = smtp_for(self.road.microsoft)
        self.clock = self.road.clock
        self.blobs = MemoryBlobs()
        self.lee = self.road.add_user("lee@lsp.example")
        self.inbox = self.road.microsoft.mailboxes[self.lee.oid]
        self.road.mailbox = self.road.connect(self.lee, "7002", permission, action)
        self.road.change(staff_name="Lee Park")
        self.outside = self.worker()

    def worker(self, passed: Passed = nothing) -> Outside:
        road = self.road
        return Outside(
            mailboxes=road.outside.mailboxes,
            sends=Sends(road.tables, LEASE, self.clock),
            correspondence=Correspondence(road.tables),
            blobs=self.blobs,
            queues=road.queues,
            access=road.outside.access,
            keys=road.keys,
            clock=self.clock,
            passed=passed,
        )

    def accept(self, key: str = "1", answered: Answered | None = None, **fields: Any) -> Send:
        """The TMS asks for a message to be sent; None leaves a field out."""
        body = {name: value for name, value in (MAIL | fields).items() if value is not None}
        mailbox = self.outside.mailboxes.get(self.road.mailbox.id)
        assert mailbox
        return accept(self.outside, mailbox, key, json.dumps(body).encode(), lambda _: answered or Answered())

    def upload(self, content: bytes) -> str:
        """A large attachment has come; its id."""
        uploads = Uploads(self.blobs, self.road.mailbox.organization)
        id = uploads.begin(len(content))
        for first in range(0, len(content), RANGE):
            piece = content[first : first + RANGE]
            uploads.take(id, f"bytes {first}-{first + len(piece) - 1}/{len(content)}", piece)
        return id

    def pump(self, passed: Passed = nothing) -> int:
        """Let a worker take what is visible on the queue, until nothing is; how many messages that were."""
        count = 0
        while taken := self.road.queues.receive(OUTGOING_MAIL, 1, 600):
            with suppress(Killed):
                run(self.worker(passed), SendWork.decode(taken[0].body))
                with suppress(Changed):
                    self.road.queues.delete(OUTGOING_MAIL, taken[0])
            count += 1
        return count

    def finish(self, passed: Passed = nothing) -> Send:
        """Go on until nothing is left on the queue."""
        for _ in range(50):
            self.pump(passed)
            if not self.road.queues.length(OUTGOING_MAIL):
                return self.send()
            self.clock.forward(minutes=11)
        raise AssertionError("still on the queue")

    def send(self, key: str = "1") -> Send:
        """The row as it stands now."""
        found = self.outside.sends.find(self.road.mailbox.id, send_key(key))
        assert found
        return found

    def folder(self, name: str) -> list[Message]:
        """What a folder of the mailbox holds."""
        folder = self.inbox.well_known(name)
        return [each for each in self.inbox.messages.values() if each.folder_id == folder.id]

    def change(self, **changes: Any) -> None:
        self.road.change(**changes)

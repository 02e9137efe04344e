"""Watching what becomes of messages, by the rows that the app keeps of them."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from sandbox.outcome import Ended, Records, outcome
from sandbox.world import World
from shared.mailboxes.model import Mailbox
from shared.mailboxes.store import Mailboxes
from shared.pipeline.receipts import TABLE
from shared.pipeline.row import Row, row_of

ENDED = {"closed", "waiting"}


class Watch:
    """Sees each message come to its end, once. A message has ended when it is closed, or waits for a person."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.mailboxes = Mailboxes(world.tables)
        self.seen: set[tuple[str, str]] = set()

    def ended(self, delivered: Mapping[str, datetime]) -> list[Ended]:
        """What has ended since the last look, in the order in which it ended.

        `delivered`: when each message was delivered, by its immutable id, as far as it is known.
        """
        found = sorted(self.fresh(), key=lambda pair: pair[1].finished or pair[1].first_seen)
        if not found:
            return []
        records = Records.taken(self.world.tms)
        addresses = {mailbox.address for mailbox, _ in found}
        messages = {address: self.world.microsoft.messages(address) for address in addresses}
        return [
            Ended(
                mailbox,
                row.message,
                outcome(row, delivered.get(row.message), records, messages[mailbox.address]),
            )
            for mailbox, row in found
        ]

    def fresh(self) -> Iterator[tuple[Mailbox, Row]]:
        """The rows that have ended and were not seen before."""
        tables = self.world.tables
        for mailbox in self.mailboxes.all():
            states = tables.query(TABLE, partition=mailbox.id, first="m-", before="m~", select=("state",))
            for key in [each.row for each in states if each.values["state"] in ENDED]:
                entity = None if (mailbox.id, key) in self.seen else tables.get(TABLE, mailbox.id, key)
                if entity is not None:
                    self.seen.add((mailbox.id, key))
                    yield mailbox, row_of(entity)

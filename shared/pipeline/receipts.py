"""Where messages' rows are kept: table `messages`, a partition a mailbox, so that a row and its conversation change together."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice

from shared.errors import AlreadyExists, Changed, Temporary
from shared.mailboxes.correspondence import conversation_key
from shared.mailboxes.model import digest
from shared.pipeline.row import Row, RowState, entity_of, moment_key, row_key, row_of
from shared.storage.tables import Entity, Operation, Tables, Value

TABLE = "messages"
DATED = ("c-", "f-")
"""How the keys of entries begin that have a time of their own (`at`): of conversations, and of what was started again."""


class Receipts:
    """The rows of messages, and their conversations' shipments.

    The lease is longer than a function may run and shorter than the ten minutes for which the host hides a message:

        worker A   claims ├─── works ───✗ dies
        lease             ├──────────── 6 min ────────────┤
        host              ├────────────────── 10 min ──────────────────┤ the message is visible again
        worker B                                                       ├ finds the lease lapsed, takes over by ETag
    """

    def __init__(self, tables: Tables, lease: timedelta, clock: Callable[[], datetime]) -> None:
        self.tables = tables
        self.lease = lease
        self.clock = clock

    def claim(self, row: Row) -> Row:
        """Store a new row, with a lease while it is open. Raises AlreadyExists where the message has a row."""
        leased = replace(row, lease_until=self.clock() + self.lease if row.state == "open" else None)
        return replace(leased, etag=self.tables.insert(TABLE, entity_of(leased)).etag)

    def take(self, mailbox: str, key: str) -> Row | None:
        """Take an open row over. None where there is nothing to do: it is closed, waits for a person, or was purged.

        Raises Temporary, with the delay, while another worker holds it.
        """
        row = self.find(mailbox, key)
        if row is None or row.state != "open":
            return None
        now = self.clock()
        if row.lease_until and row.lease_until > now:
            raise Temporary("Another worker holds this message.", (row.lease_until - now).total_seconds() + 1)
        lapsed = row.lease_until is not None
        try:
            return self.save(replace(row, lease_until=now + self.lease, takeovers=row.takeovers + lapsed))
        except Changed as error:
            raise Temporary("Another worker has just taken this message.", self.lease.total_seconds()) from error

    def take_open(self, mailbox: str, message: str, since: datetime) -> Row | None:
        """Take over the open row of a message that is gone, and of which no more is known than that it came after `since`."""
        last = row_key(since, message)
        found = self.tables.query(
            TABLE, partition=mailbox, first="m-", before=last, where={"state": "open"}, select=["state"]
        )
        key = next((each.row for each in found if each.row.endswith(digest(message, 16))), None)
        return self.take(mailbox, key) if key else None

    def find(self, mailbox: str, key: str) -> Row | None:
        """A row, None where there is none (any more)."""
        found = self.tables.get(TABLE, mailbox, key)
        return row_of(found) if found else None

    def save(self, row: Row) -> Row:
        """Store the row's progress. Raises Changed where another worker has taken it over: the message is lost to us."""
        return replace(row, etag=self.tables.replace(TABLE, entity_of(row)).etag)

    def release(self, row: Row) -> Row:
        """Store the progress and give the lease back, so that whoever comes next may go on at once."""
        return self.save(replace(row, lease_until=None))

    def finish(self, row: Row) -> Row:
        """Close the row, or let it wait for a person, and remember its shipments for its conversation, in one transaction."""
        waits = bool(row.unsettled)
        ended = replace(
            row,
            state="waiting" if waits else "closed",
            note=row.note if waits else "",
            lease_until=None,
            finished=self.clock(),
        )
        if not (ended.shipments and ended.conversation):
            return self.save(ended)
        key = f"{conversation_key(row.conversation)}{digest(row.message, 16)}"
        entry = Entity(row.mailbox, key, remembered(ended, self.clock()))
        stored = self.tables.transact(TABLE, [Operation("replace", entity_of(ended)), Operation("upsert", entry)])
        return replace(ended, etag=stored[0].etag)

    def conversation(self, mailbox: str, conversation: str) -> tuple[str, ...]:
        """The shipments that were made or logged on from a conversation's messages."""
        key = conversation_key(conversation)
        entries = self.tables.query(TABLE, partition=mailbox, first=key, before=f"{key}~")
        return tuple(dict.fromkeys(id for entry in entries for id in str(entry.values["shipments"]).split()))

    def state(self, mailbox: str, key: str) -> str | None:
        """The state of a row, None where there is none."""
        found = self.tables.get(TABLE, mailbox, key)
        return str(found.values["state"]) if found else None

    def states(self, mailbox: str, since: datetime) -> dict[str, str]:
        """The states of a mailbox's rows by their keys, of what was received at or after `since`, newest first."""
        rows = self.tables.query(
            TABLE, partition=mailbox, first="m-", before=f"{moment_key(since)}-~", select=["state"]
        )
        return {each.row: str(each.values["state"]) for each in rows}

    def start_again(self, mailbox: str, key: str, unless_within: timedelta) -> bool:
        """Whether a message that was found standing still is to be started again: not each time that it is found.

        What waits on a queue for hours is found by every sweep, and would fill the queue with its copies.
        """
        now = self.clock()
        found = Entity(mailbox, f"f-{key}", {"at": now})
        try:
            self.tables.insert(TABLE, found)
        except AlreadyExists:
            before = self.tables.get(TABLE, mailbox, found.row)
            last = before.values["at"] if before else None
            if isinstance(last, datetime) and last > now - unless_within:
                return False
            self.tables.upsert(TABLE, found)
        return True

    def recent(self, mailbox: str, limit: int, state: RowState | None = None, before: str | None = None) -> list[Row]:
        """The newest rows of a mailbox; those in one state; those older than the row with the key `before`."""
        first = f"{before}~" if before else "m-"
        where = {"state": state} if state else None
        rows = self.tables.query(TABLE, partition=mailbox, first=first, before="m~", where=where)
        return [row_of(entity) for entity in islice(rows, limit)]

    def count(self, mailbox: str, state: RowState) -> int:
        """How many rows of a mailbox are in a state."""
        rows = self.tables.query(
            TABLE, partition=mailbox, first="m-", before="m~", where={"state": state}, select=["state"]
        )
        return sum(1 for _ in rows)


def remembered(row: Row, now: datetime) -> dict[str, Value]:
    """What a conversation keeps of one of its messages."""
    return {"shipments": " ".join(row.shipments), "at": now}

"""Where outgoing messages' rows are kept: table `sends`, a partition a mailbox."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from shared.errors import Changed, Temporary
from shared.sending.row import OPEN, Send, entity_of, send_of
from shared.storage.tables import Entity, Tables

TABLE = "sends"


class Sends:
    """The rows of outgoing messages, with the same lease as messages that come in (pipeline/receipts.py)."""

    def __init__(self, tables: Tables, lease: timedelta, clock: Callable[[], datetime]) -> None:
        self.tables = tables
        self.lease = lease
        self.clock = clock

    def insert(self, send: Send) -> Send:
        """Store a new row. Raises AlreadyExists where its key was used before."""
        return replace(send, etag=self.tables.insert(TABLE, entity_of(send)).etag)

    def find(self, mailbox: str, key: str) -> Send | None:
        """A row, None where there is none."""
        found = self.tables.get(TABLE, mailbox, key)
        return send_of(found) if found else None

    def take(self, mailbox: str, key: str) -> Send | None:
        """Take an open row over. None where there is nothing to do.

        Raises Temporary, with the delay, while another worker holds it.
        """
        send = self.find(mailbox, key)
        if send is None or send.state not in OPEN:
            return None
        now = self.clock()
        if send.lease_until and send.lease_until > now:
            raise Temporary("Another worker holds this message.", (send.lease_until - now).total_seconds() + 1)
        try:
            return self.save(replace(send, lease_until=now + self.lease))
        except Changed as error:
            raise Temporary("Another worker has just taken this message.", self.lease.total_seconds()) from error

    def save(self, send: Send) -> Send:
        """Store the row's progress. Raises Changed where another worker has taken it over: the message is lost to us."""
        return replace(send, etag=self.tables.replace(TABLE, entity_of(send)).etag)

    def forget(self, before: datetime) -> int:
        """Delete the rows of what was accepted before a time and has come to its end; returns how many."""
        old = [
            each
            for each in self.tables.query(TABLE, select=["accepted", "state"])
            if isinstance(accepted := each.values["accepted"], datetime) and accepted < before
            if each.values["state"] not in OPEN
        ]
        for each in old:
            self.tables.delete(TABLE, Entity(each.partition, each.row))
        return len(old)

    def release(self, send: Send) -> Send:
        """Store the progress and give the lease back."""
        return self.save(replace(send, lease_until=None))

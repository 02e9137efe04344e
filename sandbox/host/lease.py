"""A lease in a table's row, so that one of several hosts does what must be done once."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import uuid4

from shared.errors import Conflict
from shared.storage.tables import Entity, Tables, Value


class Lease:
    """Held by one owner at a time, renewed at half of its time, and free for others when it has run out.

    Stands in for the blob lease by which the real host makes a timer a singleton.
    """

    def __init__(
        self, tables: Tables, table: str, partition: str, seconds: float, clock: Callable[[], datetime]
    ) -> None:
        """The row is `lease` of the given partition."""
        self.tables = tables
        self.table = table
        self.partition = partition
        self.length = timedelta(seconds=seconds)
        self.clock = clock
        self.owner = str(uuid4())
        self.row: Entity | None = None
        self.until: datetime | None = None

    def hold(self) -> bool:
        """Take the lease, or renew it where that is due. False while somebody else has it."""
        now = self.clock()
        if self.until is None or now >= self.until - self.length / 2:
            self.row = self.claim(now)
            self.until = now + self.length if self.row else None
        return self.until is not None

    def claim(self, now: datetime) -> Entity | None:
        """Write ourselves into the row, where it is free or ours."""
        wanted: dict[str, Value] = {"owner": self.owner, "until": now + self.length}
        current = self.tables.get(self.table, self.partition, "lease")
        try:
            if current is None:
                return self.tables.insert(self.table, Entity(self.partition, "lease", wanted))
            until = current.values["until"]
            if current.values["owner"] != self.owner and isinstance(until, datetime) and now < until:
                return None
            return self.tables.replace(self.table, Entity(self.partition, "lease", wanted, current.etag))
        except Conflict:
            return None

    def release(self) -> None:
        """Let somebody else have it at once."""
        held, self.row, self.until = self.row, None, None
        if held is not None:
            try:
                self.tables.delete(self.table, held)
            except Conflict:
                return

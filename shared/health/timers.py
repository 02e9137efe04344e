"""Whether the timers run: each leaves the time of its last completion in table `timers`."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from shared.errors import AlreadyExists, Temporary
from shared.storage.tables import Entity, Tables

TABLE = "timers"
PARTITION = "timers"
PERIODS: Mapping[str, timedelta] = {
    "look_after_mailboxes": timedelta(minutes=15),
    "keep_poison": timedelta(minutes=5),
    "forget_old": timedelta(days=1),
}
"""How often each timer runs, by its schedule in functions/upkeep.py."""


class TimersLate(Temporary):
    """A timer has not completed for twice its period."""


class Timers:
    """The timers' last completions."""

    def __init__(self, tables: Tables, clock: Callable[[], datetime]) -> None:
        self.tables = tables
        self.clock = clock

    def completed(self, name: str) -> None:
        """Note that a timer has just done its work."""
        self.tables.upsert(TABLE, Entity(PARTITION, name, {"at": self.clock()}))

    def check(self) -> None:
        """Raise TimersLate where a timer is late. One that never ran is given its time from the first look on."""
        now = self.clock()
        found = {each.row: each.values.get("at") for each in self.tables.query(TABLE, partition=PARTITION)}
        late = []
        for name, period in PERIODS.items():
            if name not in found:
                self.expect(name, now)
            elif isinstance(at := found[name], datetime) and at < now - 2 * period:
                late.append(name)
        if late:
            raise TimersLate(f"Late: {', '.join(late)}.")

    def expect(self, name: str, now: datetime) -> None:
        """Count a timer's time from now on, unless it has just run."""
        try:
            self.tables.insert(TABLE, Entity(PARTITION, name, {"at": now}))
        except AlreadyExists:
            return

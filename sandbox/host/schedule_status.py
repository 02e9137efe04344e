"""What is remembered of a timer between two starts of the host, so that a run that was missed is made up for."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from sandbox.host.ncrontab import Schedule
from shared.storage.tables import Entity, Tables, Value

TABLE = "HostTimers"
ROW = "status"


@dataclass(frozen=True, slots=True)
class ScheduleStatus:
    """`last`: when it ran (None: never yet); `following`: when it is due; `updated`: from when on that was reckoned."""

    last: datetime | None
    following: datetime
    updated: datetime

    @classmethod
    def after_run(cls, schedule: Schedule, moment: datetime) -> Self:
        """The status when the timer has run at `moment`."""
        return cls(moment, schedule.after(moment), moment)

    @classmethod
    def before_run(cls, schedule: Schedule, moment: datetime) -> Self:
        """The status of a timer that has not run by this schedule yet."""
        return cls(None, schedule.after(moment), moment)


def resume(schedule: Schedule, stored: ScheduleStatus | None, now: datetime) -> ScheduleStatus:
    """The status with which a host starts: what was stored, unless the schedule has been changed since.

    A changed schedule never makes a timer past due.
    """
    if stored is None:
        return ScheduleStatus.before_run(schedule, now)
    expected = schedule.after(stored.updated)
    if expected == stored.following:
        return stored
    return ScheduleStatus.before_run(schedule, now if expected < now else stored.updated)


def read_status(tables: Tables, function: str) -> ScheduleStatus | None:
    """What the last host has left."""
    row = tables.get(TABLE, function, ROW)
    match row.values if row else {}:
        case {"last": datetime() as last, "following": datetime() as following, "updated": datetime() as updated}:
            return ScheduleStatus(last, following, updated)
        case {"following": datetime() as following, "updated": datetime() as updated}:
            return ScheduleStatus(None, following, updated)
    return None


def write_status(tables: Tables, function: str, status: ScheduleStatus) -> None:
    """Leave it for the next host. Only the one that holds the timer's lease does so."""
    values: dict[str, Value] = {"following": status.following, "updated": status.updated}
    if status.last is not None:
        values["last"] = status.last
    tables.upsert(TABLE, Entity(function, ROW, values))

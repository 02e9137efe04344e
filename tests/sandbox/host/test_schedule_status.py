from datetime import timedelta

from sandbox.host.ncrontab import parse
from sandbox.host.schedule_status import ScheduleStatus, read_status, resume, write_status
from shared.storage.memory import MemoryTables
from tests.sandbox.host.stage import MONDAY_NOON

HOURLY = parse("0 0 * * * *")
DAILY = parse("0 0 3 * * *")
HOUR = timedelta(hours=1)


def test_it_is_kept_with_and_without_a_last_run() -> None:
    tables = MemoryTables()
    assert read_status(tables, "timer") is None
    for status in (
        ScheduleStatus(None, MONDAY_NOON + HOUR, MONDAY_NOON),
        ScheduleStatus(MONDAY_NOON, MONDAY_NOON + HOUR, MONDAY_NOON),
        ScheduleStatus(None, MONDAY_NOON + HOUR, MONDAY_NOON),
    ):
        write_status(tables, "timer", status)
        assert read_status(tables, "timer") == status


def test_a_new_timer_is_due_at_its_next_time() -> None:
    assert resume(HOURLY, None, MONDAY_NOON) == ScheduleStatus(None, MONDAY_NOON + HOUR, MONDAY_NOON)


def test_what_was_stored_stands_although_it_is_past() -> None:
    stored = ScheduleStatus.after_run(HOURLY, MONDAY_NOON)
    assert resume(HOURLY, stored, MONDAY_NOON + 10 * HOUR) == stored


def test_a_changed_schedule_is_not_past_due() -> None:
    stored = ScheduleStatus.after_run(DAILY, MONDAY_NOON)
    later = MONDAY_NOON + 10 * HOUR
    assert resume(HOURLY, stored, later) == ScheduleStatus(None, later + HOUR, later)


def test_a_changed_schedule_that_is_not_due_yet_counts_from_the_last_run() -> None:
    stored = ScheduleStatus.after_run(HOURLY, MONDAY_NOON)
    resumed = resume(DAILY, stored, MONDAY_NOON + HOUR)
    assert resumed == ScheduleStatus(None, DAILY.after(MONDAY_NOON), MONDAY_NOON)

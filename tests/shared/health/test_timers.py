from datetime import UTC, datetime, timedelta

import pytest

from shared.health.timers import PERIODS, Timers, TimersLate
from shared.storage.memory import MemoryTables
from tests.sandbox.host.stage import Clock

NOW = datetime(2026, 3, 12, 15, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW)


@pytest.fixture
def timers(clock: Clock) -> Timers:
    return Timers(MemoryTables(), clock)


def test_a_new_installation_is_given_time_for_its_first_runs(timers: Timers, clock: Clock) -> None:
    timers.check()
    clock.advance(600)
    timers.check()
    clock.advance(1)
    with pytest.raises(TimersLate, match=r"^Late: keep_poison\.$"):
        timers.check()


@pytest.mark.parametrize("name", PERIODS)
def test_a_timer_is_late_after_twice_its_period(timers: Timers, clock: Clock, name: str) -> None:
    for each in PERIODS:
        timers.completed(each)
    clock.advance(2 * PERIODS[name].total_seconds())
    for each in PERIODS.keys() - {name}:
        timers.completed(each)
    timers.check()
    clock.advance(1)
    with pytest.raises(TimersLate, match=name):
        timers.check()
    timers.completed(name)
    timers.check()


def test_a_timer_that_has_just_run_is_not_set_back(clock: Clock) -> None:
    tables = MemoryTables()
    Timers(tables, clock).completed("keep_poison")
    Timers(tables, lambda: NOW - timedelta(days=1)).expect("keep_poison", NOW - timedelta(days=1))
    Timers(tables, clock).check()

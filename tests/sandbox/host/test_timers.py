from dataclasses import dataclass, field
from threading import Event, Thread

import azure.functions as func
import pytest

from sandbox.host.host import Host
from sandbox.host.settings import HostSettings
from shared.storage.memory import MemoryQueues, MemoryTables
from tests.sandbox.host.stage import Clock, Doings, Stage

HOUR = 3600
FIFTEEN_HOURS = 15 * HOUR  # from Monday noon to the next 03:00


@dataclass
class OneTimer:
    """Hosts of an app with a single timer, on one storage."""

    schedule: str
    run_on_startup: bool = False
    use_monitor: bool | None = None
    clock: Clock = field(default_factory=Clock)
    tables: MemoryTables = field(default_factory=MemoryTables)
    past_due: list[bool] = field(default_factory=list)

    def host(self) -> Host:
        app = func.FunctionApp()

        @app.timer_trigger(
            arg_name="timer",
            schedule=self.schedule,
            run_on_startup=self.run_on_startup,
            use_monitor=self.use_monitor,
        )
        def tick(timer: func.TimerRequest) -> None:
            self.past_due.append(timer.past_due)

        return Host(app, MemoryQueues(self.clock), self.tables, HostSettings(), self.clock)


def test_a_timer_runs_by_its_schedule(stage: Stage) -> None:
    stage.host.timers.run_once()
    stage.clock.advance(FIFTEEN_HOURS - 1)
    stage.host.timers.run_once()
    assert stage.doings.ticks == []
    stage.clock.advance(1)
    stage.host.timers.run_once()
    stage.host.timers.run_once()
    assert [tick.past_due for tick in stage.doings.ticks] == [False]
    stage.clock.advance(24 * HOUR)
    stage.host.timers.run_once()
    assert len(stage.doings.ticks) == 2


def test_a_failure_is_not_tried_again_before_the_next_time(stage: Stage) -> None:
    def fail(_: func.TimerRequest) -> None:
        raise RuntimeError("as the test wants it")

    stage.doings.on_tick = fail
    stage.host.timers.run_once()
    for _ in range(2):
        stage.clock.advance(24 * HOUR)
        stage.host.timers.run_once()
        stage.host.timers.run_once()
    assert len(stage.doings.ticks) == 2


def test_a_restart_makes_up_for_what_was_missed_once(stage: Stage) -> None:
    stage.host.timers.run_once()
    assert stage.host.stop(1)
    stage.clock.advance(3 * 24 * HOUR)
    restarted = stage.again()
    restarted.timers.run_once()
    restarted.timers.run_once()
    assert [tick.past_due for tick in stage.doings.ticks] == [True]
    stage.clock.advance(24 * HOUR)
    restarted.timers.run_once()
    assert [tick.past_due for tick in stage.doings.ticks] == [True, False]


def test_a_restart_in_time_is_not_past_due(stage: Stage) -> None:
    stage.host.timers.run_once()
    stage.clock.advance(FIFTEEN_HOURS)
    stage.host.timers.run_once()
    assert stage.host.stop(1)
    stage.clock.advance(HOUR)
    stage.again().timers.run_once()
    assert len(stage.doings.ticks) == 1


def test_run_on_startup() -> None:
    timer = OneTimer("0 0 3 * * *", run_on_startup=True)
    host = timer.host()
    host.timers.run_once()
    host.timers.run_once()
    assert timer.past_due == [False]
    assert host.stop(1)
    timer.host().timers.run_once()
    assert timer.past_due == [False, False]


@pytest.mark.parametrize(
    ("schedule", "use_monitor", "past_due"),
    [
        ("0 * * * * *", None, [True]),
        ("0 * * * * *", False, []),
        ("*/30 * * * * *", None, []),
        ("*/30 * * * * *", True, [True]),
    ],
)
def test_only_a_monitored_timer_knows_what_it_missed(
    schedule: str, use_monitor: bool | None, past_due: list[bool]
) -> None:
    timer = OneTimer(schedule, use_monitor=use_monitor)
    host = timer.host()
    host.timers.run_once()
    assert host.stop(1)
    timer.clock.advance(HOUR + 1)
    timer.host().timers.run_once()
    assert timer.past_due == past_due


def test_one_of_two_hosts_runs_it(stage: Stage) -> None:
    others = Doings()
    other = stage.again(others)
    for _ in range(3):
        stage.host.timers.run_once()
        other.timers.run_once()
        stage.clock.advance(30)
    stage.clock.advance(FIFTEEN_HOURS)
    stage.host.timers.run_once()
    other.timers.run_once()
    assert (len(stage.doings.ticks), len(others.ticks)) == (1, 0)


def test_another_host_takes_over_from_one_that_died(stage: Stage) -> None:
    stage.host.timers.run_once()
    others = Doings()
    other = stage.again(others)
    stage.clock.advance(59)
    other.timers.run_once()
    stage.clock.advance(FIFTEEN_HOURS)
    other.timers.run_once()
    assert [tick.past_due for tick in others.ticks] == [True]


def test_a_run_that_takes_long_is_not_begun_twice_and_the_missed_time_is_made_up_for(stage: Stage) -> None:
    entered, release = Event(), Event()

    def work(_: func.TimerRequest) -> None:
        entered.set()
        release.wait(5)

    stage.doings.on_tick = work
    stage.host.timers.run_once()
    stage.clock.advance(FIFTEEN_HOURS)
    stage.host.timers.tick()
    assert entered.wait(30)
    stage.clock.advance(24 * HOUR)
    stage.host.timers.tick()
    assert len(stage.doings.ticks) == 1
    release.set()
    for running in stage.host.timers.running():
        running.result()
    assert len(stage.doings.ticks) == 1
    stage.host.timers.run_once()
    assert [tick.past_due for tick in stage.doings.ticks] == [False, False]


def test_the_thread_ticks_until_it_is_stopped() -> None:
    ticked = Event()
    stage = Stage()
    stage.doings.on_tick = lambda _: ticked.set()
    stage.host.timers.run_once()
    stage.clock.advance(FIFTEEN_HOURS)
    stage.host.timers.start()
    watching: Thread | None = stage.host.timers.watching
    assert ticked.wait(30)
    assert stage.host.stop(5)
    assert watching is not None
    assert not watching.is_alive()

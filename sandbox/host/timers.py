"""Timer functions, by the rules of the Timers extension.

https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer
"""

import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from datetime import datetime, timedelta
from threading import Event, Thread

from sandbox.host.bindings import timer_request
from sandbox.host.invocation import Invoker
from sandbox.host.lease import Lease
from sandbox.host.model import TimerFunction
from sandbox.host.schedule_status import TABLE, ScheduleStatus, read_status, resume, write_status
from sandbox.host.settings import HostSettings
from shared.errors import ConnectorError
from shared.storage.tables import Tables

LEASE = 60.0
LONGEST_PAUSE = 1.0
LEAST_MONITORED = timedelta(minutes=1)

logger = logging.getLogger("sandbox.host")


class TimerListener:
    """One timer: runs in one host at a time, never twice at once, and late rather than not at all."""

    def __init__(
        self,
        function: TimerFunction,
        invoker: Invoker,
        tables: Tables,
        settings: HostSettings,
        clock: Callable[[], datetime],
    ) -> None:
        self.function = function
        self.name = function.function.name
        self.schedule = function.schedule
        self.invoker = invoker
        self.tables = tables
        self.clock = clock
        self.lease = Lease(tables, TABLE, self.name, LEASE * settings.time_scale, clock)
        self.monitored = self.is_monitored()
        self.status: ScheduleStatus | None = None
        self.thread = ThreadPoolExecutor(1, thread_name_prefix=f"timer {self.name}")
        self.running: Future[None] | None = None

    def is_monitored(self) -> bool:
        """By default a timer is monitored unless it runs more often than once a minute."""
        if self.function.use_monitor is not None:
            return self.function.use_monitor
        first = self.schedule.after(self.clock())
        return self.schedule.after(first) - first >= LEAST_MONITORED

    def tick(self) -> None:
        """Keep the lease, and begin a run where one is due. Raises as `Tables`."""
        if not self.lease.hold():
            self.status = None
        elif self.running is not None and not self.running.done():
            return
        elif self.status is None:
            self.begin()
        elif self.clock() >= self.status.following:
            self.running = self.thread.submit(self.run, self.status, past_due=False)

    def begin(self) -> None:
        """Take up the schedule, with a run at once where one was missed or is wanted at every start."""
        now = self.clock()
        stored = read_status(self.tables, self.name) if self.monitored else None
        status = resume(self.schedule, stored, now)
        if status != stored:
            self.remember(status)
        self.status = status
        if now > status.following:
            self.running = self.thread.submit(self.run, status, past_due=True)
        elif self.function.run_on_startup:
            self.running = self.thread.submit(self.run, status, past_due=False)

    def run(self, status: ScheduleStatus, past_due: bool) -> None:
        """Call the function and work out when it is due next. A failure is no reason to run again before that."""
        moment = self.clock()
        request = timer_request(past_due, status.last, status.following, status.updated)
        # The invoker has logged what went wrong.
        with suppress(Exception):
            self.invoker.invoke(self.function.function, request)
        self.status = ScheduleStatus.after_run(self.schedule, moment)
        self.remember(self.status)

    def remember(self, status: ScheduleStatus) -> None:
        """Keep the status for the next start. Where the storage fails, that start may run the timer once too often."""
        if self.monitored:
            try:
                write_status(self.tables, self.name, status)
            except ConnectorError as error:
                logger.error("Timer %s: %s", self.name, error)

    def seconds_to_go(self) -> float:
        """Until it is due; at most `LONGEST_PAUSE`, so that leases are kept."""
        if self.status is None or (self.running is not None and not self.running.done()):
            return LONGEST_PAUSE
        return min(LONGEST_PAUSE, max(0.01, (self.status.following - self.clock()).total_seconds()))


class TimerFunctions:
    """All timer functions of the app."""

    def __init__(
        self,
        functions: Sequence[TimerFunction],
        invoker: Invoker,
        tables: Tables,
        settings: HostSettings,
        clock: Callable[[], datetime],
    ) -> None:
        self.listeners = [TimerListener(function, invoker, tables, settings, clock) for function in functions]
        self.watching: Thread | None = None
        self.stopping = Event()

    def tick(self) -> None:
        """Begin what is due. One timer's trouble with the storage does not keep the others waiting."""
        for listener in self.listeners:
            try:
                listener.tick()
            except ConnectorError as error:
                logger.error("Timer %s: %s", listener.name, error)

    def run_once(self) -> None:
        """Begin what is due and wait until it has ended."""
        self.tick()
        for running in self.running():
            running.result()

    def running(self) -> list[Future[None]]:
        """The latest run of each timer."""
        return [listener.running for listener in self.listeners if listener.running is not None]

    def start(self) -> None:
        """Watch the clock in a thread."""
        self.watching = Thread(target=self.watch, name="timers", daemon=True)
        self.watching.start()

    def watch(self) -> None:
        """Tick until stopped."""
        while not self.stopping.is_set():
            self.tick()
            self.stopping.wait(min((listener.seconds_to_go() for listener in self.listeners), default=LONGEST_PAUSE))

    def stop(self) -> None:
        """Begin no more runs."""
        self.stopping.set()

    def drain(self, deadline: float) -> bool:
        """Wait for what runs, up to a moment of `time.monotonic`, and give the leases back. False where some run on."""
        if self.watching is not None:
            self.watching.join(max(0, deadline - time.monotonic()))
        unfinished = wait(self.running(), max(0, deadline - time.monotonic())).not_done
        for listener in self.listeners:
            if listener.running not in unfinished:
                listener.lease.release()
        return not unfinished

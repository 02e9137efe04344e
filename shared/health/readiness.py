"""Looking whether all checks pass, at most once in some seconds and never for long, however often it is asked."""

import logging
import time
from collections.abc import Callable, Mapping
from contextvars import copy_context
from dataclasses import dataclass
from threading import Lock, Thread
from typing import Literal

from shared.events import emit

Check = Callable[[], None]
"""Raises where something is wrong."""
PATIENCE = 4.0
"""Seconds that a look takes at most."""
REMEMBERED = 10.0
"""Seconds for which what was found is told again."""


@dataclass(slots=True)
class Probe:
    """One check that runs, or has run."""

    thread: Thread
    begun: float
    error: Exception | None = None
    milliseconds: int = 0

    @property
    def state(self) -> Literal["ok", "failed", "no_answer"]:
        """How it went so far."""
        if self.thread.is_alive():
            return "no_answer"
        return "failed" if self.error else "ok"


@dataclass(frozen=True, slots=True)
class Found:
    """What one check found."""

    state: Literal["ok", "failed", "no_answer"]
    milliseconds: int


Report = Mapping[str, Found]


class Readiness:
    """The checks by their names, and what they found last."""

    def __init__(
        self,
        checks: Mapping[str, Check],
        patience: float = PATIENCE,
        remembered: float = REMEMBERED,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.checks = checks
        self.patience = patience
        self.remembered = remembered
        self.clock = clock
        self.looking = Lock()
        self.probes: dict[str, Probe] = {}
        self.report: Report = {}
        self.looked = float("-inf")

    def look(self) -> Report:
        """What the checks find. While somebody looks already, what was found before: nothing at the very beginning."""
        if not self.looking.acquire(blocking=False):
            return self.report
        try:
            if self.clock() - self.looked >= self.remembered:
                self.report = self.run()
                self.looked = self.clock()
            return self.report
        finally:
            self.looking.release()

    def run(self) -> Report:
        """Run all checks side by side. One that still hangs from an earlier look is not begun again."""
        for name, check in self.checks.items():
            if name not in self.probes or not self.probes[name].thread.is_alive():
                self.probes[name] = begin(check)
        last = time.monotonic() + self.patience
        for probe in self.probes.values():
            probe.thread.join(max(0.0, last - time.monotonic()))
        return {name: self.found(name, probe) for name, probe in self.probes.items()}

    def found(self, name: str, probe: Probe) -> Found:
        """What a check found; if it did not pass, an event says so."""
        state = probe.state
        if state != "ok":
            error = type(probe.error).__name__ if probe.error else "NoAnswer"
            emit("not_ready", logging.WARNING, check=name, error=error)
        return Found(state, probe.milliseconds)


def begin(check: Check) -> Probe:
    """Begin a check in a thread of its own, which holds nobody up."""

    def run() -> None:
        try:
            check()
        except Exception as error:
            probe.error = error
        probe.milliseconds = round((time.monotonic() - probe.begun) * 1000)

    probe = Probe(Thread(target=copy_context().run, args=(run,), daemon=True), time.monotonic())
    probe.thread.start()
    return probe

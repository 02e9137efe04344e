"""The way out: a mailbox sends thirty messages a minute, and what is more waits for the minutes after.

https://learn.microsoft.com/exchange/troubleshoot/send-emails/smtp-submission-improvements
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sandbox.microsoft.times import Clock

MOST_A_MINUTE = 30
MINUTE = timedelta(minutes=1)
LOOK = 0.5
"""Seconds between two looks at what has waited long enough."""


@dataclass(frozen=True)
class Waiting:
    """A message that waits until `due`, and how it is brought to those whom it is for."""

    due: datetime
    arrive: Callable[[], None]


class Outbound:
    """What each mailbox has sent within the last minute, and what waits. Safe to use from several threads."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.lock = threading.Lock()
        self.times: dict[str, list[datetime]] = {}
        self.waiting: list[Waiting] = []

    def pass_on(self, oid: str, arrive: Callable[[], None]) -> None:
        """Let a message of this mailbox out: now, or a minute after the thirtieth one before it."""
        now = self.clock()
        with self.lock:
            recent = [each for each in self.times.get(oid, []) if each > now - MINUTE]
            due = max(now, recent[-MOST_A_MINUTE] + MINUTE) if len(recent) >= MOST_A_MINUTE else now
            self.times[oid] = [*recent, due]
            if due > now:
                self.waiting.append(Waiting(due, arrive))
                return
        arrive()

    def release(self) -> None:
        """Let out what has waited long enough."""
        now = self.clock()
        with self.lock:
            out = [each for each in self.waiting if each.due <= now]
            self.waiting = [each for each in self.waiting if each.due > now]
        for each in out:
            each.arrive()

    def run(self, stopped: threading.Event) -> None:
        """Let out whatever is due, until `stopped`."""
        while not stopped.wait(LOOK):
            self.release()

"""Sending e-mails down the road, several at a time, and seeing each come to its end."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sandbox.outcome import Ended
from sandbox.watch import Watch
from sandbox.world import World

AT_ONCE = 20
"""E-mails delivered between two looks at what has ended."""
PAUSE = 0.25
PATIENCE = 90.0
"""Seconds without any message ending, after which the rest is given up."""


@dataclass(frozen=True, slots=True)
class Letter:
    """An e-mail on its way: what we call it, whom it is for, and its bytes."""

    name: str
    address: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Arrived:
    """A message that has ended. `name`: what its letter is called; None for one that somebody else delivered."""

    name: str | None
    ended: Ended


class Road:
    """The way from a mailbox to the end of each message."""

    def __init__(self, world: World, patience: float = PATIENCE) -> None:
        self.world = world
        self.watch = Watch(world)
        self.patience = patience
        self.names: dict[str, str] = {}
        self.delivered: dict[str, datetime] = {}

    def send(self, letter: Letter) -> str:
        """Let a letter arrive in its mailbox; returns the message's id."""
        now = datetime.now(UTC)
        message = self.world.microsoft.deliver(letter.address, letter.raw)
        self.names[message], self.delivered[message] = letter.name, now
        return message

    def look(self) -> list[Arrived]:
        """What has ended since the last look. Raises `ChildEnded` where a part of the sandbox has ended."""
        self.world.check()
        return [Arrived(self.names.get(each.message), each) for each in self.watch.ended(self.delivered)]

    def travel(self, letters: Sequence[Letter]) -> Iterator[Arrived]:
        """Send all letters, and give each that ends, until all have or nothing has ended for too long."""
        waiting = set()
        for start in range(0, len(letters), AT_ONCE):
            waiting |= {self.send(letter) for letter in letters[start : start + AT_ONCE]}
            for each in self.look():
                waiting.discard(each.ended.message)
                yield each
        last = time.monotonic() + self.patience
        while waiting and time.monotonic() < last:
            time.sleep(PAUSE)
            for each in self.look():
                waiting.discard(each.ended.message)
                last = time.monotonic() + self.patience
                yield each

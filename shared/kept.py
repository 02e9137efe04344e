"""A secret that is kept outside the settings and may be replaced while the app runs.

It is read when it is first needed, again as time passes, and at once for a key whose id is not known yet. Once it has been
read, whatever happens to the place where it is kept changes nothing: the app goes on with what it knows, and says so.
"""

import logging
import time
from collections.abc import Callable, Iterator, Mapping
from threading import Lock
from typing import Generic, TypeVar

from shared.errors import ConnectorError
from shared.events import emit

READ_AGAIN_AFTER = 300.0
"""Seconds after which a replaced secret is known to every running instance."""
PAUSE = 10.0
"""Seconds after which a reading that failed is repeated, and between two that unknown ids ask for: forged ones cost no more."""
PAUSE_AFTER_FAILURE = 2.0
"""Seconds for which a failed first reading stands for those who ask meanwhile: they would all wait for the same failure."""

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """One secret. `read` fetches and understands it; it raises errors.Temporary, never with the value in its text.

    May be used from several threads: one of them reads, and those that know an older value do not wait for it.
    """

    def __init__(self, name: str, read: Callable[[], Value], clock: Callable[[], float] = time.monotonic) -> None:
        """`name`: the setting's; `clock`: seconds, from any beginning."""
        self.name = name
        self.read = read
        self.clock = clock
        self.lock = Lock()
        self.values: tuple[Value, ...] = ()  # none until it has been read
        self.failure: ConnectorError | None = None
        self.looked = 0.0

    def current(self) -> Value:
        """The value, at most READ_AGAIN_AFTER old where it can be read. Raises errors.Temporary where it never could."""
        if not self.values:
            self.look_first()
        else:
            self.look_again(PAUSE if self.failure else READ_AGAIN_AFTER)
        return self.values[0]

    def anew(self) -> Value:
        """The value as it stands now, unless it has just been read."""
        if self.values:
            self.look_again(PAUSE)
        return self.current()

    def look_first(self) -> None:
        """Read it for the first time; everybody waits for that."""
        with self.lock:
            if self.values:
                return
            if self.failure and self.clock() - self.looked < PAUSE_AFTER_FAILURE:
                raise type(self.failure)(str(self.failure))
            self.look()
            if self.failure:
                raise self.failure

    def look_again(self, pause: float) -> None:
        """Read it once more, unless that was done within `pause` seconds, or somebody else is at it."""
        if self.clock() - self.looked < pause or not self.lock.acquire(blocking=False):
            return
        try:
            self.look()
        finally:
            self.lock.release()

    def look(self) -> None:
        """Read it. A failure is told, and changes nothing that is known."""
        self.failure = None
        try:
            self.values = (self.read(),)
        except ConnectorError as error:
            self.failure = error
            emit("secret_not_read", logging.ERROR, setting=self.name, error=type(error).__name__)
        self.looked = self.clock()


class KeptKeys(Mapping[str, Value]):
    """Keys by their ids, in the order in which they are kept. An id that is not known is looked for once more."""

    def __init__(self, kept: Kept[Mapping[str, Value]]) -> None:
        self.kept = kept

    def __getitem__(self, id: str) -> Value:
        """The key of that id. Raises KeyError where there is none, and as Kept.current."""
        known = self.kept.current()
        return known[id] if id in known else self.kept.anew()[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.kept.current())

    def __len__(self) -> int:
        return len(self.kept.current())

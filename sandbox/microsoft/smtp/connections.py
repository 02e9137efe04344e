"""How many connections each mailbox has."""

import threading
from collections import Counter

MOST = 3


class Connections:
    """The connections that are signed in to, by the oid of the mailbox's owner. Safe to use from several threads."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.open: Counter[str] = Counter()
        self.opened = 0
        """How many there have been."""

    def enter(self, oid: str) -> bool:
        """Whether one more is allowed; it is counted then."""
        with self.lock:
            if self.open[oid] >= MOST:
                return False
            self.open[oid] += 1
            self.opened += 1
            return True

    def leave(self, oid: str) -> None:
        """One has been closed."""
        with self.lock:
            self.open[oid] -= 1

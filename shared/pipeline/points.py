"""The points between two effects on a message's way. A worker may die at each of them; tests let it die there.

read ─ claimed ─ owned ─┬─ fenced ─ called ─┬─ spooled ─ ... ─ marked ─ acted ─ finished
                        └──── for each ─────┘
"""

from collections.abc import Callable
from enum import StrEnum


class Point(StrEnum):
    """Where a worker has just got to."""

    READ = "read"
    """The message was read; nothing has been written anywhere."""
    CLAIMED = "claimed"
    """Its row stands, with the plan and our lease."""
    OWNED = "owned"
    """It stands in the organization's table which mailbox's row does what the e-mail asks for."""
    FENCED = "fenced"
    """The row says that a call which must not be repeated is about to be made."""
    CALLED = "called"
    """The TMS has done what it was asked; the row does not say so yet."""
    SPOOLED = "spooled"
    """A document's content was read from the mailbox, and not delivered yet."""
    MARKED = "marked"
    """The row says that all is recorded, and that the mailbox action is about to be carried out."""
    ACTED = "acted"
    """The mailbox action was carried out; the row does not say so yet."""
    FINISHED = "finished"
    """The row is closed or waits for a person; the queue message still stands."""


Passed = Callable[[Point], None]


def nothing(point: Point) -> None:
    """What happens at every point outside of tests."""

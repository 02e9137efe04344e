"""The size of one handling unit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """Inches of one unit, rounded; a height that is not written is None."""

    start: int
    end: int
    length: float
    width: float
    height: float | None

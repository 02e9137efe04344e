"""A place and where it stands in a text."""

from dataclasses import dataclass
from typing import Literal

from shared.reading.model import Place

How = Literal["code", "state", "bare code", "name", "short"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place and where it stands. `how`: what makes it one; "name", "short", "bare code" count only beside a cue."""

    start: int
    end: int
    place: Place
    how: How

    @property
    def written(self) -> bool:
        """Whether it is written out, with its code or its state."""
        return self.how in ("code", "state")


def taken(found: list[Spot], start: int, end: int) -> bool:
    """Whether the stretch belongs to a place that was found before."""
    return any(spot.start < end and start < spot.end for spot in found)

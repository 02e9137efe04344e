"""A place of a text with its role on a lane."""

from dataclasses import dataclass

from shared.reading.model import Place
from shared.reading.stops.cues import Role


@dataclass(frozen=True, slots=True)
class Stop:
    """A place with its role. `start`, `end`: where its words stand; `owner`: the role that its owner tells, else empty;

    `between`: it is told after the last stop, and comes before it; `weak`: its words would suit the other end, too;
    `by`: what of its own tells the role, a label or words before or behind it; empty where its neighbours do.
    """

    start: int
    end: int
    place: Place
    role: Role
    how: str
    owner: Role = ""
    between: bool = False
    weak: bool = False
    by: str = ""

    @property
    def written(self) -> bool:
        """Whether it is written out, with its code or its state."""
        return self.how in ("code", "state")

"""The stops of one shipment, and the stretch of text that speaks of it."""

from dataclasses import dataclass, field
from datetime import date

from shared.reading.stops.stop import Stop


@dataclass(slots=True)
class Lane:
    """The stops of one shipment, and the stretch of text that speaks of it. `anchor`: where it begins to be spoken of;

    `day`: that of the heading above it ("Monday 5/18:");
    `like`: which earlier one it is said to be the same as;
    `nth`: which one it is of several that share all their words ("two loads, Monday and Tuesday").
    """

    origins: list[Stop] = field(default_factory=list)
    destinations: list[Stop] = field(default_factory=list)
    start: int = 0
    end: int = 0
    anchor: int = 0
    nth: int | None = None
    day: date | None = None
    like: int | None = None

    @property
    def last(self) -> int:
        """Where its last stop ends; its own beginning where it has none."""
        return max((stop.end for stop in (*self.origins, *self.destinations)), default=self.start)


def without_companies(words: str, lane: Lane) -> str:
    """The words beside a lane with the names of companies struck out, whose words say nothing ("Hudson Print Finishing")."""
    for stop in (*lane.origins, *lane.destinations):
        name = stop.place.company
        if name and name in words:
            words = words.replace(name, "X" * len(name))
    return words

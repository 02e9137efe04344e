"""A place of a text among the others, and where the words stand that are its own."""

from dataclasses import dataclass

from shared.reading.places.spot import Spot
from shared.reading.stops.stop import Stop


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place among others. `last`: where what tells the one before it ends; `line`: where its line begins;

    `until`: where the next one begins; `before`: those before it.
    """

    text: str
    spot: Spot
    last: int
    line: int
    until: int
    before: list[Stop]

    @property
    def gap(self) -> int:
        """Where the words before it begin that are its own, on its line and behind the place before it."""
        return max(self.last, self.line)

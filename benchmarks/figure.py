"""A figure, printed beside the limit that the project has set for it."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass

from sandbox.processes import ChildEnded

BEYOND = "   BEYOND ITS LIMIT"


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured. `limit`: what it may be `at_most`, or must be at least; None where none is set.

    `is_certain`: it is counted, or so steady that a busy machine does not move it; beyond its limit, the command fails.
    """

    name: str
    value: float
    unit: str = ""
    limit: float | None = None
    at_most: bool = True
    is_certain: bool = False

    @property
    def is_beyond(self) -> bool:
        """Whether the limit is not kept."""
        return self.limit is not None and (self.value > self.limit if self.at_most else self.value < self.limit)

    def __str__(self) -> str:
        """The line that is printed."""
        line = f"  {self.name:<58} {number(self.value):>10} {self.unit}"
        if self.limit is not None:
            bound = "at most" if self.at_most else "at least"
            line = f"{line:<83} {bound} {self.limit:,g}{BEYOND if self.is_beyond else ''}"
        return line.rstrip()


def number(value: float) -> str:
    """Whole where it is or where it is large, else with as many places as tell something."""
    if value == int(value) or abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:,.1f}" if abs(value) >= 10 else f"{value:,.2f}"


def show(measured: Iterable[Figure | str]) -> bool:
    """Print what is measured as it comes; a text is a remark. Returns whether all that is certain kept its limit."""
    good = True
    for each in measured:
        print(each if isinstance(each, Figure) else f"  {each}", flush=True)
        good &= not (isinstance(each, Figure) and each.is_certain and each.is_beyond)
    return good


def run(about: str | None, measured: Iterable[Figure | str]) -> None:
    """Be a program of its own: under the first line of what it says `about` itself, its figures.

    Status 1 where `show` says no, or something that it needs is not there.
    """
    print((about or "").splitlines()[0], flush=True)
    try:
        sys.exit(not show(measured))
    except ChildEnded as problem:
        sys.exit(f"  not measured: {problem}")

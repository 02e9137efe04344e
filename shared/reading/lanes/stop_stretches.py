"""The stops of a lane in the order of the text, each with the stretch that speaks of it."""

import re
from dataclasses import dataclass
from itertools import pairwise

from shared.reading.lanes.lane import Lane
from shared.reading.stops.stop import Stop

Key = int | str
"""A stop: where it stands among the stretches, or which end it is where it has no place."""
STOP_HEAD = re.compile(
    r"\W*(?:stops?|drops?|picks?|pick ?ups?|deliver\w*|del|pu|final|last|shipper|consignee|receiver|first|second"
    r"|third)\b[^\n]{0,30}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stop of a lane and the text that speaks of it."""

    stop: Stop
    type: str
    start: int
    end: int


def stretches_of(text: str, lane: Lane) -> list[Stretch]:
    """The stops of a lane in the order of the text, each with its stretch."""
    stops = sorted(
        [(stop, "pickup") for stop in lane.origins] + [(stop, "delivery") for stop in lane.destinations],
        key=lambda each: each[0].start,
    )
    starts = [
        opening(text, stops[at - 1][0].end if at else lane.start, stop.start) for at, (stop, _) in enumerate(stops)
    ]
    return [
        Stretch(stop, type, start, end)
        for (stop, type), (start, end) in zip(stops, pairwise([*starts, lane.end]), strict=True)
    ]


def opening(text: str, after: int, at: int) -> int:
    """Where the text about a stop begins: the paragraph or the heading above it, else its line, else itself."""
    line = text.rfind("\n", after, at) + 1
    if not line:
        return at
    blank = max(text.rfind("\n\n", after, at), text.rfind("\n \n", after, at))
    if blank >= 0:
        return blank + 2
    while (above := text.rfind("\n", after, line - 1) + 1) and STOP_HEAD.match(text[above : line - 1]):
        line = above
    return line


def ends_of(stretches: list[Stretch], lane: Lane) -> dict[str, Key]:
    """The first pickup and the last delivery."""
    return {
        "pickup": position(stretches, lane.origins[0]) if lane.origins else "pickup",
        "delivery": position(stretches, lane.destinations[-1]) if lane.destinations else "delivery",
    }


def position(stretches: list[Stretch], stop: Stop) -> int:
    """Where a stop of the lane stands among its stretches."""
    return next(at for at, each in enumerate(stretches) if each.stop is stop)

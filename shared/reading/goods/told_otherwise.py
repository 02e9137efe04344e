"""The words of a text that other facts explain, which name no goods: the day of "Friday", the company of "Delta Tile, Troy"."""

from bisect import bisect
from collections.abc import Callable, Iterable

from shared.reading.passage import Found, Passage


def places(passage: Passage) -> list[tuple[int, int]]:
    """Where the company or the street of a stop is written."""
    found: list[tuple[int, int]] = []
    for stop in passage.stops:
        for name in (stop.place.company, stop.place.street):
            at = passage.text.rfind(name, 0, stop.end) if name else -1
            if at >= 0:
                found.append((at, at + len(name)))
    return found


def outside(spans: Iterable[tuple[int, int]]) -> Callable[[int], bool]:
    """Whether an offset lies in none of some stretches, which may overlap."""
    starts, ends = [-1], [-1]
    for start, end in sorted(spans):
        if end > ends[-1]:
            starts.append(max(start, ends[-1]))
            ends.append(end)
    return lambda at: at >= ends[bisect(starts, at) - 1]


def covered_by(passage: Passage) -> list[tuple[int, int]]:
    """The stretches that other facts explain."""
    groups: tuple[tuple[Found, ...], ...] = (
        passage.stops, passage.days, passage.weights, passage.counts, passage.sizes, passage.classes, passage.nmfcs,
        passage.un_numbers, passage.trailers, passage.modes, passage.references, passage.services,
    )  # fmt: skip
    spans = [(each.start, each.end) for group in groups for each in group]
    return spans + ([(passage.hazmat.start, passage.hazmat.end)] if passage.hazmat else [])

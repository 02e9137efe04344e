"""Stretches of a text that share characters."""

from collections.abc import Iterable


def overlaps(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether a stretch shares a character with one of the spans."""
    return any(a < end and start < b for a, b in spans)

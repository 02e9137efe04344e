"""The end of the places in a list's entries that stands below the other end: "2 out of Yuma AZ", "mon: 22 plts, chicago il"."""

import re
from dataclasses import replace

from shared.reading.language.spelling import same
from shared.reading.stops.cues import Role
from shared.reading.stops.day_lines import DAY_FIRST
from shared.reading.stops.stop import Stop
from shared.reading.stops.stop_lines import line_of

ENTRY = re.compile(
    r"[ \t]*(?:[#(]?\d{1,2}[.):][ \t]|#[1-9]\b|[(]?[A-Ha-h][).][ \t]|(?:load|shipment|lane|order|quote|option|truck|shpt|bol)\b"
    r"|[^\n|]{1,60}[ ]\|[ ])",
    re.IGNORECASE,
)
"""The opening of a list's entry: its number, its letter, or the first cell of a row."""
LEAST = 2
"""Entries that make a list."""


def below_the_other(text: str, found: list[Stop]) -> list[Stop]:
    """The stops, those without a role in entries with one place each the other end of what is told above the list."""
    if len(found) <= LEAST:
        return found
    within = [stop for stop in found if opens_entry(text, line_of(text, stop))]
    lines = {line_of(text, stop): stop for stop in within}
    above = [stop for stop in found if stop not in within]
    roles = {stop.role for stop in above}
    if len(lines) < LEAST or len(roles) != 1 or above[-1].start > within[0].start:
        return found
    if not all(same(stop.place, lines[line_of(text, stop)].place) for stop in within):
        return found
    if any(same(stop.place, other.place) for stop in above for other in within):
        return found  # it only says where the writer is whose place the list tells
    other: Role = "destination" if roles == {"origin"} else "origin" if roles == {"destination"} else ""
    if not other or {stop.role for stop in within} - {"", other}:
        return found
    return [replace(stop, role=other) if stop in within and not stop.role else stop for stop in found]


def opens_entry(text: str, line: int) -> bool:
    """Whether a line opens as an entry of a list does, or with a day."""
    return bool(ENTRY.match(text, line) or DAY_FIRST.match(text, line))

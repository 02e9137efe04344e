"""Lists of loads that share one lane: "Truck 1 - 40,200 lbs ...", below it "Truck 2 - 39,750 lbs ...", or a container a line."""

import re
from itertools import pairwise

from shared.reading.passage import Found, Passage
from shared.reading.several import ONE_TRUCK, stated
from shared.reading.stretches import COMMON, OF_BOTH

LOAD = re.compile(
    r"[ \t]*(?:[-•*][ \t]*)?\(?(?:load|truck|truckload|tl|ftl|shipment|shpt|container|cntr|order|van|reefer|flatbed|trailer|dray"
    r"|bol|option|quote)\b\.?[ ]?(?:no\.?|number)?[ ]?[#:]?[ ]?(?:\d[\w-]{0,11}|[A-H])\b",
    re.IGNORECASE,
)
CONTAINER = re.compile(r"\b[A-Z]{4}[ -]?\d{3}[ ]?\d{3}[ -]?\d\b")
LISTED = re.compile(r"[ \t]*(?:[#(]?\d{1,2}[.):][ \t]|#[1-9]\b|[(]?[A-Ha-h][).][ \t]|[-•*][ \t])|[^\n|]{1,40}[ ]\|[ ]")
MOST = 12


def entries(passage: Passage) -> list[tuple[int, int]]:
    """The stretches of the entries, each a shipment of its own; none where it is no such list."""
    found = opened(passage, LOAD, whole=True) or opened(passage, CONTAINER, whole=False)
    if found:
        return found
    listed = opened(passage, LISTED, whole=True)
    return listed if len(listed) in stated(passage.text) and not ONE_TRUCK.search(passage.text) else []


def opened(passage: Passage, opening: re.Pattern[str], *, whole: bool) -> list[tuple[int, int]]:
    """The entries whose lines open so (`whole`), or hold such words; none where one of them has no freight, or names a place."""
    text = passage.text
    starts: list[int] = []
    seen: set[str] = set()
    line = 0
    for written in text.split("\n"):
        match = opening.match(written) if whole else opening.search(written[:80])
        if match and (key := match[0].strip().casefold()) not in seen:
            starts.append(line)
            seen.add(key)
        line += len(written) + 1
    if not 1 < len(starts) <= MOST:
        return []
    spans = [*pairwise(starts), (starts[-1], end_of(text, starts))]
    return spans if all(is_load(passage, *span) for span in spans) else []


def end_of(text: str, starts: list[int]) -> int:
    """Where the last entry ends: at an empty line, after as many lines as the others have, or where all of them are spoken of."""
    start = starts[-1]
    most = max(text[a:b].strip().count("\n") for a, b in pairwise(starts)) + 1
    end = start
    for _ in range(most):
        end = text.find("\n", end) + 1 or len(text)
    gap = text.find("\n\n", start)
    ends = [end, gap if gap >= 0 else len(text)]
    first = text.find("\n", start) + 1 or len(text)
    ends += [said.start() for pattern in (COMMON, OF_BOTH) if (said := pattern.search(text, first))]
    return min(ends)


def is_load(passage: Passage, start: int, end: int) -> bool:
    """Whether a stretch weighs or counts freight, and names no place."""
    facts: tuple[Found, ...] = (*passage.weights, *passage.counts)
    held = any(start <= fact.start < end for fact in facts)
    return held and not any(start <= stop.start < end for stop in passage.stops)

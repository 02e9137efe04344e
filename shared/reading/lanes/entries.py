"""Lists of loads that share one lane: "Truck 1 - 40,200 lbs ...", below it "Truck 2 - 39,750 lbs ...", or a container a line."""

import re
from datetime import date
from itertools import pairwise

from shared.reading.lanes.load_counts import stated
from shared.reading.lanes.one_truck import ONE_TRUCK
from shared.reading.lanes.stretches import COMMON, OF_BOTH
from shared.reading.language.line_ends import line_end
from shared.reading.language.word_patterns import WordPattern
from shared.reading.passage import Found, Passage
from shared.reading.stops.day_lines import DAY_FIRST

LOAD = re.compile(
    r"[ \t]*(?:[-•*][ \t]*)?\(?(?:load|truck|truckload|tl|ftl|shipment|shpt|container|cntr|order|van|reefer|flatbed|trailer|dray"
    r"|bol|option|quote)\b\.?[ ]?(?:no\.?|number)?[ ]?[#:]?[ ]?(?:\d[\w-]{0,11}|[A-H])\b",
    re.IGNORECASE,
)
CONTAINER = re.compile(r"\b[A-Z]{4}[ -]?\d{3}[ ]?\d{3}[ -]?\d\b")
BOOKING = re.compile(r"\b(?i:bkg|booking)\b\.?[ ]?(?:(?i:no|num|number)\b\.?)?[ ]?[#:]?[ ]?(?=[A-Z-]*\d)[\w-]{5,}")
"""The booking with a line that a container is to sail with, where containers have no numbers yet."""
LISTED = re.compile(r"[ \t]*(?:[#(]?\d{1,2}[.):][ \t]|#[1-9]\b|[(]?[A-Ha-h][).][ \t]|[-•*][ \t])|[^\n|]{1,40}[ ]\|[ ]")
BULLET = re.compile(r"[ \t•*-]*(?:[(]?\w[).][ \t])?")
STOPS = re.compile(r"\b(?:pick|pu|p/u|load|ship|ready|del|deliver|drop|arriv|due|unload|appt)", re.IGNORECASE)
"""Words for what happens on the day of a line that is no load."""
COUNTED = WordPattern(
    r"\b(?:[1-9]|one|two|three|four) (?:more )?(?:loads?|trucks?|vans?|trailers?)\b",
)
MOST = 12


def entries(passage: Passage) -> list[tuple[int, int]]:
    """The stretches of the entries, each a shipment of its own; none where it is no such list."""
    found = opened(passage, LOAD, whole=True) or opened(passage, CONTAINER, whole=False)
    found = found or opened(passage, BOOKING, whole=False) or dated_each(passage)
    if found:
        return found
    said = stated(passage.text)
    if (not said and len(passage.days) < 2) or ONE_TRUCK.search(passage.text):
        return []
    if dated := days_of(passage, said):
        return dated
    listed = opened(passage, LISTED, whole=True) if said else []
    return listed if len(listed) in said else []


def dated_each(passage: Passage) -> list[tuple[int, int]]:
    """The loads that are numbered with a day each, their freight told once for all: "Load 1 - 5/13, by 9 am", "Load 2 - 5/15"."""
    if len(passage.days) < 2:
        return []
    spans = opened(passage, LOAD, whole=True, weighed=False)
    days = [next((day.value for day in passage.days if start <= day.start < end), None) for start, end in spans]
    return spans if None not in days and len(set(days)) == len(days) else []


def days_of(passage: Passage, said: frozenset[int]) -> list[tuple[int, int]]:
    """The entries that open with a day each: as many as loads are spoken of, none of them counting any itself ("Monday 4/13",
    below it its freight), else lines with an order or freight of their own ("Mon 5/18 - PO 7101", "Wed 5/20 - PO 7102").

    `said`: the numbers of shipments that the text speaks of.
    """
    text = passage.text
    listed = opened(passage, DAY_FIRST, whole=True, weighed=False) if said else []
    if len(listed) in said and not any(COUNTED.search(text, *span) for span in listed):
        return listed
    spans: list[tuple[int, int]] = []
    days: set[date] = set()
    for day in passage.days:
        start, end = text.rfind("\n", 0, day.start) + 1, line_end(text, day.end)
        if BULLET.fullmatch(text, start, day.start) and not STOPS.search(text, start, end):
            spans.append((start, end))
            days.add(day.value)
    owned: tuple[Found, ...] = (*passage.references, *passage.weights, *passage.counts)
    held = all(any(a <= fact.start < b for fact in owned) for a, b in spans)
    placed = any(a <= stop.start < b for stop in passage.stops for a, b in spans)
    one = len(days) != len(spans) or not 1 < len(spans) <= MOST
    return [] if one or placed or not held else spans


def opened(passage: Passage, opening: re.Pattern[str], *, whole: bool, weighed: bool = True) -> list[tuple[int, int]]:
    """The entries whose lines open so (`whole`), or hold such words; none where one of them has no freight, or names a place.

    `weighed`: each of them tells freight of its own.
    """
    text = passage.text
    if "\n" not in text or (weighed and len(passage.weights) + len(passage.counts) < 2):
        return []
    starts: list[int] = []
    seen: set[str] = set()
    line = 0
    for written in text.split("\n"):
        match = opening.match(written) if whole else opening.search(written[:80])
        if match and (key := match[0].strip().casefold()) and key not in seen:
            starts.append(line)
            seen.add(key)
        line += len(written) + 1
    if not 1 < len(starts) <= MOST:
        return []
    spans = [*pairwise(starts), (starts[-1], end_of(text, starts))]
    return spans if all(is_load(passage, *span, weighed=weighed) for span in spans) else []


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


def is_load(passage: Passage, start: int, end: int, *, weighed: bool) -> bool:
    """Whether a stretch weighs or counts freight, where that is wanted (`weighed`), and names no place."""
    facts: tuple[Found, ...] = (*passage.weights, *passage.counts)
    held = not weighed or any(start <= fact.start < end for fact in facts)
    return held and not any(start <= stop.start < end for stop in passage.stops)

"""Whose each day is: the pickup's or the delivery's, by the words around it or the stop above it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from shared.reading.dates import Day
from shared.reading.lanes import Lane
from shared.reading.line_labels import LineLabel
from shared.reading.passage import Found, Passage
from shared.reading.stop import Stop
from shared.reading.timing_cues import (
    AFTER_DELIVERY,
    AFTER_PICKUP,
    APART,
    ASIDE,
    AT_LATEST,
    BY,
    CLAIMED,
    CLAUSE,
    DATED,
    DAY_AT,
    DELIVERY,
    LEAVES,
    MARKER,
    NOT_THEN,
    OR_ELSE,
    PICKUP,
    RANGE,
    SPACES,
    SPOTTED,
    THAT_DAY,
)

ADJACENT = 6
"""Characters between a place and the day that is its own, where each place has one."""
NEAR = 12
"""Characters between a day and a word that claims it at once."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A day and whose it is: "pickup", "delivery", "range" for a further day of a pickup's, "loose" and "stray" for nobody's.

    Freight stands beside a loose day, nothing beside a stray one. `weak`: only the stop above says it.
    """

    role: str
    value: date
    weak: bool = False


def claims(passage: Passage, start: int, end: int, lane: Lane) -> Iterator[Claim]:
    """The days of a stretch with whose they are."""
    text = passage.text
    day_end = last_end = -100
    last_role = ""
    last_value: date | None = None
    for day in passage.days:
        if not start <= day.start < end:
            continue
        between, day_end = text[max(0, day_end) : day.start], day.end
        if last_role and day.value == last_value and len(between) < NEAR and not between.strip(" ,(-"):
            continue
        if last_end >= 0 and (RANGE.match(between) or alternative(between)):
            if last_role in ("pickup", "loose"):
                yield Claim("range", day.value)
            last_end = day.end
            continue
        role, weak, last_end = role_of(passage, day, lane, last_end)
        if (
            lane.nth is not None
            and role == "delivery"
            and not DELIVERY.search(text[max(0, day.start - 30) : day.start])
        ):
            role = "pickup"
        yield Claim(role, day.value, weak)
        last_role, last_value = role, day.value


def alternative(between: str) -> bool:
    """Whether words between two days make the second one that would do as well ("tomorrow from noon on, or Thursday")."""
    return bool(OR_ELSE.match(between)) and not (DELIVERY.search(between) or PICKUP.search(between))


def role_of(passage: Passage, day: Day, lane: Lane, last_end: int) -> tuple[str, bool, int]:
    """Whose day it is, whether that is weak, and where the words end that say so; "" for what is no day of the shipment."""
    text = passage.text
    before = CLAUSE.split(text[max(0, last_end, day.start - 90) : day.start])[-1]
    if not before.strip() and text[: day.start].rstrip(" ").endswith("?"):
        before = text[text.rfind("\n", 0, day.start) + 1 : day.start][-90:]
    if text.startswith("The ", day.start) and before.rstrip().endswith("."):
        before = ""
    if (aside := set_apart(text, day, before)) is not None:
        return aside, False, day.end
    pickup = max((match.end() for match in PICKUP.finditer(before)), default=-1)
    delivery = max((match.end() for match in DELIVERY.finditer(before)), default=-1)
    nearest = max(pickup, delivery)
    if max((match.end() for match in SPOTTED.finditer(before)), default=-1) > nearest:
        return "spotted", False, day.end
    begin = day.start - len(before)
    loads = nearest < 0 and AFTER_PICKUP.match(text, day.end)
    if (
        not loads
        and BY.search(before, max(nearest, 0))
        and (nearest < 0 or any(begin + nearest < stop.start < day.start for stop in passage.stops))
    ):
        return "pickup" if leaves(passage, begin, day.start) else "delivery", False, day.end
    before_it = "pickup" if pickup >= delivery else "delivery"
    if nearest >= 0 and len(before) - nearest < NEAR and not CLAIMED.match(text, day.end):
        return before_it, False, day.end
    for role, pattern in (("pickup", AFTER_PICKUP), ("delivery", AFTER_DELIVERY)):
        if match := pattern.match(text, day.end):
            return role, False, match.end()
    if nearest >= 0 or AT_LATEST.match(text, day.end):
        return before_it if nearest >= 0 else "delivery", False, day.end
    asked = text[day.end : day.end + 1] == "?"
    if asked and (len(before.strip()) < NEAR // 2 or text.startswith("today", day.start)):
        return "", False, day.end
    role, weak = by_stop(passage, day, lane)
    if not role:
        line = text.rfind("\n", 0, day.start) + 1
        role = "loose" if freight_line(passage, line, text.find("\n", day.end)) else "stray"
    return role, weak, day.end


def set_apart(text: str, day: Day, before: str) -> str | None:
    """The role of a day that is told of something else, or of neither end; None for any other."""
    if NOT_THEN.search(before):
        return ""
    if ASIDE.search(SPACES.sub(" ", before)):
        return "pickup" if THAT_DAY.match(text, day.end) else ""
    return "loose" if DATED.match(before) else None


def leads_line(passage: Passage, day: Day, lane: Lane) -> str:
    """The role of a day that opens a line: that of the one stop on it, where a day opens the line of the other end too."""
    text = passage.text

    def opens(stop: Stop) -> bool:
        line = text.rfind("\n", 0, stop.start) + 1
        return any(
            line <= each.start < stop.start and MARKER.fullmatch(text[line : each.start]) for each in passage.days
        )

    end = text.find("\n", day.end)
    on_line = [
        stop for stop in (*lane.origins, *lane.destinations) if day.end <= stop.start and (end < 0 or stop.start < end)
    ]
    if len(on_line) != 1 or not (any(map(opens, lane.origins)) and any(map(opens, lane.destinations))):
        return ""
    return "pickup" if on_line[0].role == "origin" else "delivery"


def leaves(passage: Passage, begin: int, end: int) -> bool:
    """Whether the last place of a clause is one that freight is to be out of ("out of Lima by Friday")."""
    last = next((stop for stop in reversed(passage.stops) if begin < stop.start < end), None)
    return bool(last and last.role == "origin" and LEAVES.search(passage.text, begin, last.start))


def by_stop(passage: Passage, day: Day, lane: Lane) -> tuple[str, bool]:
    """The role of a day that no word claims, and whether that is weak: the label above its line, or the stop before it."""
    text = passage.text
    line = text.rfind("\n", 0, day.start) + 1
    above = text[text.rfind("\n", 0, max(0, line - 1)) + 1 : max(0, line - 1)].strip()
    if not text[line : day.start].strip() and len(above) < 30:
        if DELIVERY.search(above):
            return "delivery", False
        if PICKUP.search(above):
            return "pickup", False
    roles = {"origin": "pickup", "destination": "delivery"}
    headings = [label for label in passage.labels if label.role in roles and not label.marked]
    if MARKER.fullmatch(text[line : day.start]) and (led := leads_line(passage, day, lane)):
        return led, False
    placed: tuple[Stop | LineLabel, ...] = (*lane.origins, *lane.destinations, *headings)
    stops = [(each.start, each.end, roles[each.role]) for each in placed]
    if not (lane.origins and lane.destinations):
        return "", False
    held = [each for each in stops if each[0] < day.start and day.start - each[1] < 90]
    if not held:
        return "", False
    start, end, role = max(held)
    between = text[end : day.start]
    if between.count("\n") > 2 or APART.search(between):
        return "", False
    mixed = any(text.count("\n", min(a[1], start), max(a[1], start)) == 0 for a in stops if a[2] != role)
    if mixed:
        own = len(between) < ADJACENT and any(a[2] != role and DAY_AT.match(text, a[1]) for a in stops)
        return (role, False) if role == "pickup" or own else ("", False)
    return role, "\n" in between


def freight_line(passage: Passage, start: int, end: int) -> bool:
    """Whether a line speaks of freight, or of nothing but the day."""
    end = len(passage.text) if end < 0 else end
    facts: tuple[Found, ...] = (*passage.stops, *passage.weights, *passage.counts, *passage.trailers, *passage.modes)
    short = end - start < 40 or len(passage.text) < 160
    return short or any(start <= fact.start < end for fact in facts)

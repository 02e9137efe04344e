"""Whose each day is: the pickup's or the delivery's, by the words around it or the stop above it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from shared.reading.dates import Day
from shared.reading.day_again import again
from shared.reading.days_of_loads import of_loads, of_loads_apart
from shared.reading.lane import Lane, without_companies
from shared.reading.line_labels import LineLabel
from shared.reading.passage import Found, Passage
from shared.reading.passing_days import ends_event, passing
from shared.reading.picked_later import picked_later
from shared.reading.stop import Stop
from shared.reading.timed_lines import timed_line
from shared.reading.timing_cues import (
    A_TRUCK_FOR,
    AFLOAT,
    AFTER_DELIVERY,
    AFTER_PICKUP,
    AND,
    ANY_OF,
    APART,
    ASIDE,
    AT_LATEST,
    AT_PLACE,
    BEHIND,
    BETWEEN_DAYS,
    BUT,
    BY,
    CALLED,
    CLAIMED,
    CLAUSE,
    CLOCK,
    DATED,
    DAY_AT,
    DELIVERY,
    GONE_BEFORE,
    LAST_FREE,
    LATEST,
    LEAVES,
    MADE,
    MARKER,
    NOT_IT,
    NOT_THEN,
    NOT_TODAY,
    OR_ELSE,
    OTHERWISE,
    PICKUP,
    PRICED_FOR,
    RANGE,
    SPACES,
    SPAN,
    SPOTTED,
    STAMPED,
    STANDS_UNTIL,
    THAT_DAY,
    THERE,
    TO_DELIVER,
    TO_FOLLOW,
)

ADJACENT = 6
"""Characters between a place and the day that is its own, where each place has one."""
LEADING = re.compile(r"[ ]*:?[ ]*(?:on )?")
NAMED = re.compile(r"[ ]*(?:is|on|by|for|at|wants it|needs it|gets it|appt|[:=,-]|[ ])*(?:the )?", re.IGNORECASE)
LONGEST_CALL = 24
"""Characters of the words that settle a day."""
LIST_ENTRY = re.compile(r"(?:\(\d\)|\b\d[.)])[ ]*$")
OF_ENTRY = re.compile(
    r"[ ,-]*(?:(?:the )?(?:other |last |rest |remaining |first )?(?:\d[\d,]* ?[a-z#]+[ ,-]*){0,2})(?:on |for |by )?",
    re.IGNORECASE,
)
"""Around a place that a list in one line counts, and its freight, behind which its day stands ("1) Reno NV 10 plts Friday")."""
NEAR = 12
"""Characters between a day and a word that claims it at once."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A day and whose it is: "pickup", "delivery", "range" for a further day of a pickup's, "settled" for what puts it right,
    "spotted" and "made" for the day of an empty trailer or of the goods, "afloat" for a vessel's, "free" for the last one on
    which a container stands free of charge, "limit" for one before which the freight has to be gone, "answer" for the answer's,
    "other" for what else happens on it, "loose" and "stray" for nobody's.

    Freight stands beside a loose day, nothing beside a stray one. `weak`: only the stop above says it.
    """

    role: str
    day: Day
    weak: bool = False

    @property
    def value(self) -> date:
        """The day of the calendar."""
        return self.day.value


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
        if last_role and day.value == last_value and again(between):
            continue
        later = last_role in ("pickup", "made") and last_value is not None and day.value > last_value
        picks = later and picked_later(text, day.start, between) and not AFTER_DELIVERY.match(text, day.end)
        if last_role and (picks or settles(text, day, between)):
            yield Claim("delivery" if last_role == "delivery" else "settled", day)
            last_end = day.end
            continue
        if last_role == "pickup" and last_value and day.value > last_value and between.strip() == "for":
            yield Claim("delivery", day)
            last_end = day.end
            continue
        if last_end >= 0 and ranges(passage, day, between, last_role):
            if last_role in ("pickup", "loose", "behind"):
                yield Claim("range", day)
            last_end = day.end
            continue
        role, weak, last_end = role_of(passage, day, lane, last_end)
        if (
            lane.nth is not None
            and role == "delivery"
            and not DELIVERY.search(text[max(0, day.start - 30) : day.start])
        ):
            role = "pickup"
        if role == last_role and LATEST.search(between):
            continue
        yield Claim(role, day, weak)
        last_role, last_value = "" if role in ("afloat", "free", "limit", "answer", "other") else role, day.value


def settles(text: str, day: Day, between: str) -> bool:
    """Whether a day takes the place of the one before it."""
    if not CALLED.search(between, max(0, len(between.rstrip()) - LONGEST_CALL)):
        return False
    return not (AFTER_DELIVERY.match(text, day.end) or DELIVERY.search(between))


def ranges(passage: Passage, day: Day, between: str, role: str) -> bool:
    """Whether a day goes on with what the day before it began, which had this role."""
    told = told_behind(passage, day) if role == "pickup" and between.strip() in (",", "/") else None
    of_neither = role not in ("pickup", "delivery") and BUT.search(between)
    if of_neither or (between.strip() == "," and not role) or (told and told[0] != role):
        return False
    return bool(RANGE.match(between)) or alternative(between)


def whole_range(passage: Passage, day: Day) -> Day:
    """The day with all that follows of the range that it opens ("the 26th through the 29th")."""
    text = passage.text
    for after in passage.days:
        joined = day.end < after.start and (
            SPAN.fullmatch(text, day.end, after.start)
            or (
                AND.fullmatch(text, day.end, after.start)
                and BETWEEN_DAYS.search(text, max(0, day.start - 16), day.start)
            )
        )
        if joined:
            day = replace(day, end=after.end)
    return day


def alternative(between: str) -> bool:
    """Whether words between two days make the second one that would do as well ("tomorrow from noon on, or Thursday")."""
    if OTHERWISE.match(between) and not DELIVERY.search(between):
        return True
    return bool(OR_ELSE.match(between)) and not (DELIVERY.search(between) or PICKUP.search(between))


def role_of(passage: Passage, day: Day, lane: Lane, last_end: int) -> tuple[str, bool, int]:
    """Whose day it is, whether that is weak, and where the words end that say so; "" for what is no day of the shipment."""
    text = passage.text
    before = without_companies(clause_before(text, day, last_end), lane)
    aside = "" if stamped(passage, day, before) else set_apart(text, day, before)
    if not aside and elsewhere(passage, day, before):
        aside = "other"
    if aside is not None:
        return aside, False, day.end
    pickup = max((match.end() for match in PICKUP.finditer(before)), default=-1)
    delivery = max((match.end() for match in DELIVERY.finditer(before)), default=-1)
    nearest = max(pickup, delivery)
    if other := neither(before, nearest):
        return other, False, day.end
    after = told_behind(passage, whole_range(passage, day))
    if after and ANY_OF.search(before):
        return after[0], False, after[1]
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
    if after:
        return after[0], False, after[1]
    if nearest < 0 and (named := by_place(passage, day, before, lane)):
        return named, False, day.end
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


def elsewhere(passage: Passage, day: Day, before: str) -> bool:
    """Whether something else happens on a day; that of an event that is over may be the pickup's where no other is told."""
    if passing(passage.text, day.start, day.end, before):
        return True
    return len({each.value for each in passage.days}) > 1 and ends_event(before)


def stamped(passage: Passage, day: Day, before: str) -> bool:
    """Whether a day is the one on which a heading was printed, where another day is told."""
    return (
        day.value == passage.reference
        and len({each.value for each in passage.days}) > 1
        and STAMPED.search(before) is not None
        and CLOCK.match(passage.text, day.end) is not None
    )


def clause_before(text: str, day: Day, last_end: int) -> str:
    """The words before a day in its clause, none of which spoke for an earlier day."""
    before = CLAUSE.split(text[max(0, last_end, day.start - 90) : day.start])[-1]
    if not before.strip() and text[: day.start].rstrip(" ").endswith("?"):
        before = text[text.rfind("\n", 0, day.start) + 1 : day.start][-90:]
    return "" if text.startswith("The ", day.start) and before.rstrip().endswith(".") else before


def neither(before: str, nearest: int) -> str:
    """The role of a day on which a trailer is left or goods are made, where no word for an end stands nearer to it."""
    for role, pattern in (("spotted", SPOTTED), ("made", MADE)):
        if max((match.end() for match in pattern.finditer(before)), default=-1) > nearest:
            return role
    return ""


def told_behind(passage: Passage, day: Day) -> tuple[str, int] | None:
    """Whose day the words behind it say that it is, and where they end; not those that lead to the next day ("5/14 del 5/15")."""
    for role, pattern in (("pickup", AFTER_PICKUP), ("delivery", AFTER_DELIVERY)):
        if match := pattern.match(passage.text, day.end):
            after = next((each for each in passage.days if 0 <= each.start - match.end() < ADJACENT), None)
            leads = after and LEADING.fullmatch(passage.text[match.end() : after.start])
            if (
                not after
                or not leads
                or any(each.match(passage.text, after.end) for each in (AFTER_PICKUP, AFTER_DELIVERY))
            ):
                return role, match.end()
    return None


def by_place(passage: Passage, day: Day, before: str, lane: Lane) -> str:
    """The role of a day by the place that the words before or behind it name, or by the truck that is wanted for it."""
    behind = next((s for s in (*lane.origins, *lane.destinations) if 0 <= s.start - day.end < NEAR), None)
    if behind and lane.origins and lane.destinations:
        between = passage.text[day.end : behind.start]
        if behind.role == "destination" and of_loads(passage, lane):
            return ""
        if AT_PLACE.fullmatch(between) or (not between.strip() and not before.strip() and all_led(passage, lane)):
            return "pickup" if behind.role == "origin" else "delivery"
    if A_TRUCK_FOR.search(before):
        return "pickup"
    return "delivery" if THERE.search(before) else by_name(before, lane)


def all_led(passage: Passage, lane: Lane) -> bool:
    """Whether a day stands right before each place of a lane ("THU 5/14 MACON GA / FRI 5/15 OCALA FL")."""
    ends = [day.end for day in passage.days]
    text = passage.text
    return all(
        any(end <= stop.start and not text[end : stop.start].strip() for end in ends)
        for stop in (*lane.origins, *lane.destinations)
    )


def by_name(before: str, lane: Lane) -> str:
    """The role of the place of the lane that the words before a day name last ("Macon on the 14th, Ocala on the 18th")."""
    words = before.casefold()
    cities = {stop.place.city.casefold(): stop.role for stop in (*lane.origins, *lane.destinations) if stop.place.city}
    told = {role for city, role in cities.items() if city in words}
    last = max(cities, key=words.rfind, default="")
    at = words.rfind(last)
    if len(told) != 1 or words[:at][-1:].isalnum() or not NAMED.fullmatch(before, at + len(last)):
        return ""
    return "pickup" if cities[last] == "origin" else "delivery"


def set_apart(text: str, day: Day, before: str) -> str | None:
    """The role of a day that is told of something else, or of neither end; None for any other."""
    if LAST_FREE.search(before):
        return "free"
    if (STANDS_UNTIL.search(before) and not TO_DELIVER.match(text, day.end)) or (
        not PICKUP.search(before) and GONE_BEFORE.match(text, day.end)
    ):
        return "limit"
    if NOT_THEN.search(before) or NOT_IT.match(text, day.end) or TO_FOLLOW.search(before):
        return ""
    told = THAT_DAY.match(text, day.end)
    afloat = apart = None
    if not (PRICED_FOR.search(before) or AFTER_PICKUP.match(text, day.end)):
        last = before.rpartition(",")[2]
        words = SPACES.sub(" ", last if PICKUP.search(last) or DELIVERY.search(last) else before)
        afloat = AFLOAT.search(words)
        apart = afloat or ASIDE.search(words)
    if told and (apart or told["pickup"] or not PICKUP.search(before)):
        return "pickup" if told["pickup"] else "delivery"
    if text[day.start : day.end].casefold() == "today" and (of_answer := NOT_TODAY.search(before)):
        return "answer" if of_answer["asked"] else ""
    if apart:
        return "afloat" if afloat else ""
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
    if role == "delivery" and LIST_ENTRY.search(text, max(0, start - 6), start) and OF_ENTRY.fullmatch(between):
        return role, False
    mixed = any(text.count("\n", min(a[1], start), max(a[1], start)) == 0 for a in stops if a[2] != role)
    if role == "delivery" and of_loads_apart(passage, lane):
        return role, True
    if mixed:
        if role == "delivery" and BEHIND.fullmatch(between):
            return "behind", False
        own = len(between) < ADJACENT and any(a[2] != role and DAY_AT.match(text, a[1]) for a in stops)
        return (role, False) if role == "pickup" or own else ("", False)
    return role, "\n" in between and not timed_line(passage, day)


def freight_line(passage: Passage, start: int, end: int) -> bool:
    """Whether a line speaks of freight, or of nothing but the day."""
    end = len(passage.text) if end < 0 else end
    facts: tuple[Found, ...] = (*passage.stops, *passage.weights, *passage.counts, *passage.trailers, *passage.modes)
    short = end - start < 40 or len(passage.text) < 160
    return short or any(start <= fact.start < end for fact in facts)

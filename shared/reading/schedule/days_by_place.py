"""Whose a day is by the place that is named beside it, or by the stop or label above it."""

import re

from shared.reading.days.dates import Day
from shared.reading.days.timing_cues import DELIVERY, PICKUP
from shared.reading.lanes.lane import Lane
from shared.reading.passage import Passage
from shared.reading.schedule.days_of_loads import of_loads, of_loads_apart
from shared.reading.schedule.timed_lines import timed_line
from shared.reading.stops.line_labels import LineLabel
from shared.reading.stops.stop import Stop

A_TRUCK_FOR = re.compile(
    r"\b(?:truck|van|reefer|flatbed|step ?deck|conestoga|sprinter|box truck|trailer|hot ?shot|ltl|ftl"
    r"|pick ?up)s? for (?:this |next )?$",
    re.IGNORECASE,
)
"""What makes a day the pickup's where no other word claims it: "Flatbed for Wednesday"."""
LEAVES = re.compile(
    r"\b(?:out of|gone from|off(?: of)?|leav\w+|picked up (?:in|at|from)|clear(?:ed)? (?:of|from|out))\b[^.;]{0,40}$",
    re.IGNORECASE,
)
"""Before a place that freight is to be out of."""
AT_PLACE = re.compile(r"[ ,(-]{1,3}(?:in|at|@|out of|from|into)[ ](?:the )?|[ ]?[)(:-][ ]?", re.IGNORECASE)
"""What stands between a day and the place where something happens on it ("Mon in Macon, Wed in Ocala")."""
THERE = re.compile(r"\bthere(?: (?:on|by|for|before|around|no later than))*\s*$", re.IGNORECASE)
"""What makes a day the delivery's where nothing before it speaks of a pickup."""
BEHIND = re.compile(r"[ ,]*\b(?:for|on|by)(?: the)?\s+$|[ ,(|-]{1,3}$", re.IGNORECASE)
"""What stands between a destination and the day on which it is reached, where the pickup's is known."""
MARKER = re.compile(r"[\W\d]*(?:(?:stop|pick|drop|pu|del|final|last|leg|no)\b[\W\d]*)?", re.IGNORECASE)
"""What may stand before the day that opens a line of a list."""
DAY_AT = re.compile(r"[ ,(@-]{1,4}(?:on )?(?:\d{1,2}/\d|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)", re.IGNORECASE)
APART = re.compile(r"\n[ \t]*\n|[.!?][ ]+(?=[A-Z\d])")
"""What keeps a day apart from the place before it."""
NAMED = re.compile(r"[ ]*(?:is|on|by|for|at|wants it|needs it|gets it|appt|[:=,-]|[ ])*(?:the )?", re.IGNORECASE)
"""Between the name of a place and the day on which something happens there."""
NEAR, FAR, ADJACENT = 12, 90, 6
"""Characters between a day and the place behind it, between a place and a day below it, and between a place and the day that is
its own, where each place has one."""
SHORT = 30
"""Characters that a line which only names an end has fewer than."""
ROLES = {"origin": "pickup", "destination": "delivery"}
"""Whose the days of a place are."""
LIST_ENTRY = re.compile(r"(?:\(\d\)|\b\d[.)])[ ]*$")
OF_ENTRY = re.compile(
    r"[ ,-]*(?:(?:the )?(?:other |last |rest |remaining |first )?(?:\d[\d,]* ?[a-z#]+[ ,-]*){0,2})(?:on |for |by )?",
    re.IGNORECASE,
)
"""Around a place that a list in one line counts, and its freight, behind which its day stands ("1) Reno NV 10 plts Friday")."""


def by_place(passage: Passage, day: Day, before: str, lane: Lane) -> str:
    """The role of a day by the place that the words before or behind it name, or by the truck that is wanted for it."""
    behind = next((s for s in (*lane.origins, *lane.destinations) if 0 <= s.start - day.end < NEAR), None)
    if behind and lane.origins and lane.destinations:
        between = passage.text[day.end : behind.start]
        if behind.role == "destination" and of_loads(passage, lane):
            return ""
        if AT_PLACE.fullmatch(between) or (not between.strip() and not before.strip() and all_led(passage, lane)):
            return ROLES[behind.role]
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
    return ROLES[cities[last]]


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
    return ROLES[on_line[0].role]


def leaves(passage: Passage, begin: int, end: int) -> bool:
    """Whether the last place of a clause is one that freight is to be out of ("out of Lima by Friday")."""
    last = next((stop for stop in reversed(passage.stops) if begin < stop.start < end), None)
    return bool(last and last.role == "origin" and LEAVES.search(passage.text, begin, last.start))


def by_stop(passage: Passage, day: Day, lane: Lane) -> tuple[str, bool]:
    """The role of a day that no word claims, and whether that is weak: the label above its line, or the stop before it."""
    text = passage.text
    line = text.rfind("\n", 0, day.start) + 1
    led = by_line_above(text, line, day)
    if not led and MARKER.fullmatch(text[line : day.start]):
        led = leads_line(passage, day, lane)
    if led or not (lane.origins and lane.destinations):
        return led, False
    headings = [label for label in passage.labels if label.role in ROLES and not label.marked]
    placed: tuple[Stop | LineLabel, ...] = (*lane.origins, *lane.destinations, *headings)
    ends = [(each.start, each.end, ROLES[each.role]) for each in placed]
    start, end, role = max((each for each in ends if each[0] < day.start < each[1] + FAR), default=(0, 0, ""))
    between = text[end : day.start]
    if not role or between.count("\n") > 2 or APART.search(between):
        return "", False
    if role == "delivery" and of_loads_apart(passage, lane):
        return role, True
    if role == "delivery" and LIST_ENTRY.search(text, max(0, start - 6), start) and OF_ENTRY.fullmatch(between):
        return role, False
    others = [at for _, at, of in ends if of != role]
    if any("\n" not in text[min(at, start) : max(at, start)] for at in others):
        return beside_both(text, role, between, others), False
    return role, "\n" in between and not timed_line(passage, day)


def by_line_above(text: str, line: int, day: Day) -> str:
    """The end that a short line names above the one that a day opens; empty for none."""
    above = text[text.rfind("\n", 0, max(0, line - 1)) + 1 : max(0, line - 1)].strip()
    if text[line : day.start].strip() or len(above) >= SHORT:
        return ""
    return "delivery" if DELIVERY.search(above) else "pickup" if PICKUP.search(above) else ""


def beside_both(text: str, role: str, between: str, others: list[int]) -> str:
    """The role of a day behind a place of this role, on whose line the other end stands, too; `others`: where its places end."""
    if role == "delivery" and BEHIND.fullmatch(between):
        return "behind"
    own = len(between) < ADJACENT and any(DAY_AT.match(text, end) for end in others)
    return role if role == "pickup" or own else ""

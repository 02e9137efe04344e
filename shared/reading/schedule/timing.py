"""Whose each day is: the pickup's or the delivery's, by the words around it or the stop above it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from shared.reading.days.dates import Day
from shared.reading.days.day_again import again
from shared.reading.days.timing_cues import BY, CLAUSE, DELIVERY, MADE, PICKUP, SPOTTED
from shared.reading.lanes.lane import Lane, without_companies
from shared.reading.language.line_ends import line_end
from shared.reading.passage import Found, Passage
from shared.reading.schedule.days_by_place import by_place, by_stop, leaves
from shared.reading.schedule.days_set_apart import set_apart
from shared.reading.schedule.further_days import ANY_OF, LATEST, going_on, whole_range
from shared.reading.schedule.paired_labels import of_paired_labels
from shared.reading.schedule.words_behind_days import AFTER_PICKUP, AT_LATEST, CLAIMED, told_behind

NEAR = 12
"""Characters between a day and a word that claims it at once."""
OF_EITHER = re.compile(r"any ?(?:day|time)|as early as|earliest|soonest|as of", re.IGNORECASE)
"""Words of a pickup, or of a delivery that stands before them: "delivery can be any day from the 22nd on"."""
INSTEAD = re.compile(
    r",?[ ](?:now[ ,]+)?\(?(?:instead(?: of)?|rather than|in (?:place|lieu) of|not)[ ](?:(?:on|the|this|next)[ ])*"
    r"(?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow|\d{1,2}(?:/\d|st|nd|rd|th)|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
"""Behind a day that takes the place of another one: "friday instead of thursday"."""
OF_NO_END = frozenset({"afloat", "free", "limit", "answer", "other"})
"""The roles of days that a further one does not go on with."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A day and whose it is: "pickup", "delivery", "range" for a further day of a pickup's, "settled" for what puts it right,
    "spotted" and "made" for the day of an empty trailer or of the goods, "afloat" for a vessel's, "free" for the last one on
    which a container stands free of charge, "limit" for one before which the freight has to be gone, "instead" for one in the
    place of another that is nobody's by its own words, "answer" for the answer's, "other" for what else happens on it, "loose"
    and "stray" for nobody's.

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
    day_end, last_end = 0, -100
    last_role = ""
    last_value: date | None = None
    for day in passage.days:
        if not start <= day.start < end:
            continue
        between, day_end = text[day_end : day.start], day.end
        if paired := of_paired_labels(passage, day):
            last_end, last_role = day.end, ""
            yield Claim(paired, day)
            continue
        if last_role and day.value == last_value and again(between):
            continue
        further = going_on(passage, day, between, last_role, last_value) if last_end >= 0 else None
        if further is not None:
            if further:
                yield Claim(further, day)
            last_end = day.end
            continue
        role, weak, last_end = role_of(passage, day, lane, last_end)
        if (
            role == "delivery"
            and lane.nth is not None
            and not DELIVERY.search(text[max(0, day.start - 30) : day.start])
        ):
            role = "pickup"
        if role != last_role or not LATEST.search(between):
            yield Claim(role, day, weak)
            last_role, last_value = "" if role in OF_NO_END else role, day.value


def role_of(passage: Passage, day: Day, lane: Lane, last_end: int) -> tuple[str, bool, int]:
    """Whose day it is, whether that is weak, and where the words end that say so; "" for what is no day of the shipment."""
    before = without_companies(clause_before(passage.text, day, last_end), lane)
    aside = set_apart(passage, day, before)
    if aside is not None:
        return aside, False, day.end
    named, at = named_last(before)
    if other := neither(before, at):
        return other, False, day.end
    behind = told_behind(passage, whole_range(passage, day))
    claimed = "" if behind and ANY_OF.search(before) else claimed_before(passage, day, before, named, at)
    if behind and not claimed:
        return behind[0], False, behind[1]
    claimed = claimed or named or by_place(passage, day, before, lane)
    if claimed or AT_LATEST.match(passage.text, day.end):
        return claimed or "delivery", False, day.end
    if asked(passage.text, day, before):
        return "", False, day.end
    role, weak = by_stop(passage, day, lane)
    return role or unclaimed(passage, day), weak, day.end


def named_last(before: str) -> tuple[str, int]:
    """The end that words name last, and where they do; empty and -1 where they name none."""
    delivery = max((match.end() for match in DELIVERY.finditer(before)), default=-1)
    pickup = max(
        (
            match.end()
            for match in PICKUP.finditer(before)
            if delivery == -1 or delivery > match.start() or not OF_EITHER.fullmatch(match[0])
        ),
        default=-1,
    )
    if pickup == delivery == -1:
        return "", -1
    return ("pickup", pickup) if pickup >= delivery else ("delivery", delivery)


def claimed_before(passage: Passage, day: Day, before: str, named: str, at: int) -> str:
    """The end for which the words before a day claim it, whatever stands behind it; `named`, `at`: which they name last, and
    where."""
    begin = day.start - len(before)
    beyond = not named or any(begin + at < stop.start < day.start for stop in passage.stops)
    loads = not named and AFTER_PICKUP.match(passage.text, day.end)
    if not loads and beyond and BY.search(before, max(at, 0)):
        return "pickup" if leaves(passage, begin, day.start) else "delivery"
    at_once = len(before) - at < NEAR and not CLAIMED.match(passage.text, day.end)
    return named if at_once else ""


def asked(text: str, day: Day, before: str) -> bool:
    """Whether a day is all of a question, or today is asked about."""
    return text.startswith("?", day.end) and (len(before.strip()) < NEAR // 2 or text.startswith("today", day.start))


def unclaimed(passage: Passage, day: Day) -> str:
    """The role of a day that nothing claims: "loose" where freight stands beside it, or nothing but the day."""
    text = passage.text
    start, end = text.rfind("\n", 0, day.start) + 1, line_end(text, day.end)
    facts: tuple[Found, ...] = (*passage.stops, *passage.weights, *passage.counts, *passage.trailers, *passage.modes)
    short = end - start < 40 or len(text) < 160
    if INSTEAD.match(text, day.end):
        return "instead"
    return "loose" if short or any(start <= fact.start < end for fact in facts) else "stray"


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

"""Days that a sentence beside several shipments gives to one of them: "Appleton takes them Tuesday, Marengo Wednesday", "the
second loads Friday"."""

import re
from dataclasses import replace
from datetime import date

from shared.reading.dates import Day
from shared.reading.model import Shipment
from shared.reading.passage import Passage
from shared.reading.schedule import in_order
from shared.reading.text import fold
from shared.reading.timing import told_behind
from shared.reading.timing_cues import DELIVERY, PICKUP
from shared.reading.told_of_some import NUMBERED, SENTENCE, number, signs

ANOTHER = re.compile(r"\b(?:same|like|but|copy|repeat)\b", re.IGNORECASE)
"""Words of a shipment that is described by another one ("same as #1, ready 9/9")."""

FOR_ONE = re.compile(r" (?:for|on|with) (?P<whose>[^.;,\n]{1,40}?)(?=,? (?:and|&) |[.;,]|\n|\Z)")
"""What a day is for, told behind it: "Monday for #1 and Tuesday for #2"."""


def days_of_some(passage: Passage, found: tuple[Shipment, ...]) -> tuple[Shipment, ...]:
    """The shipments, each with the days that are told of it alone."""
    if len(found) < 2 or not passage.days:
        return found
    known = [signs(shipment) for shipment in found]
    shared = frozenset.intersection(*known)
    given: list[dict[str, date]] = [{} for _ in found]
    sentence, clause, role = -1, 0, ""
    for day in passage.days:
        start = max((match.end() for match in SENTENCE.finditer(passage.text, 0, day.start)), default=0)
        if start != sentence:
            sentence, clause, role = start, start, ""
        words, clause = passage.text[clause : day.start], day.end
        role = role_of(passage, day, words) or role
        own = [each - shared for each in known]
        behind = FOR_ONE.match(passage.text, day.end)
        named = numbers(behind["whose"], own) if behind else set()
        if behind and named:
            clause = behind.end()
        named = named or numbers(words, own)
        if role and len(named) == 1 and not ANOTHER.search(words) and not places_a_lane(passage, start, day.end):
            given[named.pop()].setdefault(role, day.value)
    return tuple(with_days(passage, each, days) if days else each for each, days in zip(found, given, strict=True))


def with_days(passage: Passage, shipment: Shipment, days: dict[str, date]) -> Shipment:
    """The shipment with days of its own, the delivery's after the pickup's where its weekday alone is told."""
    if pickup := days.get("pickup"):
        shipment = replace(shipment, pickup_date=pickup.isoformat())
    if delivery := days.get("delivery"):
        if shipment.pickup_date:
            delivery = in_order(passage, date.fromisoformat(shipment.pickup_date), delivery)
        shipment = replace(shipment, delivery_date=delivery.isoformat())
    return shipment


def role_of(passage: Passage, day: Day, words: str) -> str:
    """Whose day it is, by the words before it in its clause or by those behind it; "" for neither's."""
    ends = {
        "pickup": max((match.end() for match in PICKUP.finditer(words)), default=-1),
        "delivery": max((match.end() for match in DELIVERY.finditer(words)), default=-1),
    }
    told = told_behind(passage, day)
    if told:
        return told[0]
    return max(ends, key=lambda name: ends[name]) if max(ends.values()) >= 0 else ""


def numbers(words: str, known: list[frozenset[str]]) -> set[int]:
    """The shipments that words name: by number or turn, else by a place or the goods of that one alone."""
    told = {nth for match in NUMBERED.finditer(words) if (nth := number(match, len(known))) is not None}
    folded = f" {fold(words)} "
    return told or {nth for nth, names in enumerate(known) if any(f" {name} " in folded for name in names)}


def places_a_lane(passage: Passage, start: int, end: int) -> bool:
    """Whether a lane stands between two offsets, whose days are its own already."""
    return any(start <= stop.start < end and stop.written for stop in passage.stops)

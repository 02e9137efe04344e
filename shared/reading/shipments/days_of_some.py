"""Days that a sentence beside several shipments gives to some of them: "Appleton takes them Tuesday, Marengo Wednesday", "the
second loads Friday", "#1 and #2 ship Monday", "Cabinets May 27, countertops May 29"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, pairwise, zip_longest

from shared.reading.days.dates import Day
from shared.reading.days.timing_cues import DELIVERY, MADE, PICKUP
from shared.reading.lanes.called import Names, Span, called
from shared.reading.language.spelling import same
from shared.reading.model import Shipment
from shared.reading.passage import Passage
from shared.reading.schedule.schedule import in_order
from shared.reading.schedule.words_behind_days import told_behind
from shared.reading.shipments.told_of_some import SENTENCE

ANOTHER = re.compile(r"\b(?:same|like|but|copy|repeat)\b", re.IGNORECASE)
"""Words of a shipment that is described by another one ("same as #1, ready 9/9")."""
THAT_ONE = re.compile(r"\b(?:that one|it|they|them|those)\b", re.IGNORECASE)
"""Words that go on about the shipment that was named before."""
FOR_SOME = re.compile(r" (?:for|on|with) (?P<whose>[^.;\n]{1,60})", re.IGNORECASE)
"""What a day is for, told behind it: "Monday for #1 and Tuesday for #2"."""
AND = re.compile(r",? (?:and|&) ", re.IGNORECASE)
IN_TURN = re.compile(r"\b(?:respectively|(?:the|that|this) (?:same )?order)\b", re.IGNORECASE)
"""Words that give as many days as there are shipments to one each."""
LISTED = re.compile(r"[ ]*(?:,|/|&|and|,[ ]?and|then|,[ ]?then)[ ]*(?:on )?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A day, its end ("" for neither), and the shipments that it is told of."""

    day: Day
    role: str
    whose: frozenset[int]


def days_of_some(passage: Passage, found: tuple[Shipment, ...], spans: Sequence[Span] = ()) -> tuple[Shipment, ...]:
    """The shipments, each with the days that are told of it by name. `spans`: where each is told."""
    given = days_given(passage, found, spans)
    return tuple(with_days(passage, each, days) if days else each for each, days in zip(found, given, strict=True))


def days_given(passage: Passage, found: tuple[Shipment, ...], spans: Sequence[Span] = ()) -> list[dict[str, date]]:
    """For each shipment the days that are told of it by name, by their end."""
    if len(found) < 2 or not passage.days:
        return [{} for _ in found]
    names = called(passage.text, found, spans)
    given: list[dict[str, date]] = [{} for _ in found]
    for start, days in groupby(passage.days, lambda day: sentence_of(passage, day)):
        of_sentence = list(days)
        if places_a_lane(passage, start, of_sentence[-1].end, found):
            continue
        for told in in_turn(passage, start, of_sentence, len(found)) or by_name(passage, start, of_sentence, names):
            for nth in told.whose if told.role and len(told.whose) < len(found) else ():
                given[nth].setdefault(told.role, told.day.value)
    return given


def sentence_of(passage: Passage, day: Day) -> int:
    """Where the sentence of a day begins."""
    return max((match.end() for match in SENTENCE.finditer(passage.text, 0, day.start)), default=0)


def by_name(passage: Passage, start: int, days: list[Day], names: Names) -> list[Told]:
    """The days of a sentence with the shipments that the words before each name, or those behind it.

    Where no word says whose end they are, and there are no other days, they are those of the pickups.
    """
    told: list[Told] = []
    clause, role, whose = start, "", frozenset[int]()
    for day, after in zip_longest(days, days[1:]):
        words, clause = passage.text[clause : day.start], day.end
        role = role_of(passage, day, words) or role
        behind = meant_for(passage.text, day, after)
        named = names.named(behind)
        if named:
            clause += len(behind)
        named = named or names.named(words)
        whose = named or (whose if THAT_ONE.search(words) else named)
        if not ANOTHER.search(words):
            told.append(Told(day, role, whose))
    if len(told) == len(passage.days) > 1 and not any(each.role for each in told) and apart(told):
        return [replace(each, role="pickup") for each in told]
    return told


def apart(told: list[Told]) -> bool:
    """Whether each of several days is told of others than the one before it."""
    return all(each.whose for each in told) and not any(a.whose & b.whose for a, b in pairwise(told))


def in_turn(passage: Passage, start: int, days: list[Day], many: int) -> list[Told]:
    """The days of a sentence in the order of as many shipments, where its words say so; none for another sentence."""
    text = passage.text
    if len(days) != many or not all(LISTED.fullmatch(text, a.end, b.start) for a, b in pairwise(days)):
        return []
    behind = SENTENCE.search(text, days[-1].end)
    if not IN_TURN.search(text[start : days[0].start] + text[days[-1].end : behind.start() if behind else len(text)]):
        return []
    role = role_of(passage, days[0], text[start : days[0].start]) or "pickup"
    return [Told(day, role, frozenset((nth,))) for nth, day in enumerate(days)]


def meant_for(text: str, day: Day, after: Day | None) -> str:
    """What a day is told behind it to be for, up to the words that lead to the next day; empty for nothing."""
    match = FOR_SOME.match(text, day.end)
    if not match or not after or after.start >= match.end():
        return match[0] if match else ""
    words = text[day.end : after.start]
    if FOR_SOME.match(text, after.end):
        return words
    return words.rpartition(",")[0] or AND.split(words)[0]


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
        "pickup": max((match.end() for each in (PICKUP, MADE) for match in each.finditer(words)), default=-1),
        "delivery": max((match.end() for match in DELIVERY.finditer(words)), default=-1),
    }
    told = told_behind(passage, day)
    if told:
        return told[0]
    return max(ends, key=lambda name: ends[name]) if max(ends.values()) >= 0 else ""


def places_a_lane(passage: Passage, start: int, at: int, found: tuple[Shipment, ...]) -> bool:
    """Whether a place of one of several shipments is told in full in the sentence from `start` with a day that ends at `at`:
    its days are its own already."""
    behind = SENTENCE.search(passage.text, at)
    end = behind.start() if behind else len(passage.text)
    written = [stop.place for stop in passage.stops if start <= stop.start < end and stop.written]
    return any(
        not all(same(place, each.origin) or same(place, each.destination) for each in found) for place in written
    )

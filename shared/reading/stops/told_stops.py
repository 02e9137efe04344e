"""The role that words and labels beside a place give it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from shared.reading.places.spot import Spot
from shared.reading.stops.between_stops import LEADS, connected, joined
from shared.reading.stops.cue_words import ON_THE_WAY
from shared.reading.stops.cues import Cue, Role, counted
from shared.reading.stops.cues_behind import after
from shared.reading.stops.cues_of_places import cue_of, role_before
from shared.reading.stops.line_labels import LineLabel, governs, labels_of, paragraph
from shared.reading.stops.list_headings import under_heading
from shared.reading.stops.loading_stops import GATHERED
from shared.reading.stops.owners import whose
from shared.reading.stops.passing_places import PAST_DEED, REMEMBERS, across, away, of_past_load
from shared.reading.stops.place_mention import PlaceMention
from shared.reading.stops.stop import Stop
from shared.reading.stops.stop_addresses import addressed

THEN = re.compile(r"[\s),]*(?:and|then|and then|&|,|second|2nd)(?: (?:in|at|to))?\s+")
"""What leads from a place on the way to the next such one."""
FIRST = re.compile(r"[ ]*[(,]?[ ]*first\b(?! thing)", re.IGNORECASE)
"""Behind a place: it is served before the one that was told."""
OWNER_NEAR = 40
"""Characters before an address in which its owner is told ("our studio at 19 Elm St, Beverly MA")."""
COUNTED_AT = re.compile(r"\b(?:pick[ -]?ups?|picks|loads)[ ](?:at|from|out of|@)\b[^\n:]*$", re.IGNORECASE)
"""Several shipments that are all picked up at one place."""
COUNTED_ON = re.compile(r"[ \t]*\(?[2-9][.)][ \t]")
COUNTS_ONE = re.compile(r":[ \t]*\(?1[.)]")
"""Entries of a list that begins behind its label ("To: 1) Fargo ..., below it 2) Duluth ...")."""


@dataclass(frozen=True, slots=True)
class Told:
    """The role that something tells of a place. `start`, `end`: the words around it that are its own; `by`: what tells it."""

    role: Role
    start: int
    end: int
    by: str


def cued(text: str, found: list[Spot]) -> list[Stop]:
    """The places with the role that a label or a word before or behind them gives them; empty where none does."""
    loads = GATHERED.search(text) is not None
    remembers = REMEMBERS.search(text) is not None
    result: list[Stop] = []
    last = 0
    several: Role = ""
    counts_on: Role = ""
    for (spot, after_it), label in zip(zip_longest(found, found[1:]), labels_before(text, found), strict=True):
        line, until = text.rfind("\n", 0, spot.start) + 1, after_it.start if after_it else len(text)
        mention = PlaceMention(text, spot, last, line, until, result)
        if result and has_been(mention, remembers=remembers):
            result.append(Stop(spot.start, spot.end, spot.place, "elsewhere", spot.how))
            last = spot.end
            continue
        cue = cue_of(mention)
        led = label if label and label.start >= last and governs(text, label, spot.start) else None
        told = told_of(mention, cue, led, loads=loads)
        several = counted(text, last, spot.start) or several
        role = told.role or one_of_counted(mention, several)
        if several == "origin" and COUNTED_AT.search(text, last, spot.start):
            several = ""
        alone = after_it is None or "\n" in text[spot.end : until]
        counts_on = counts_on if alone and COUNTED_ON.match(text, line) else ""
        role = role or counts_on or (under_heading(text, line, spot) if alone else "")
        result.append(stop_of(mention, cue, told, role))
        if alone and led and COUNTS_ONE.search(text, led.start, spot.start):
            counts_on = role
        last = told.end
    return [stop for stop in result if stop.role != "elsewhere" and not away(text, stop)]


def labels_before(text: str, found: list[Spot]) -> Iterator[LineLabel | None]:
    """The last label before each place."""
    labels = labels_of(text)
    at = 0
    for spot in found:
        while at < len(labels) and labels[at].end <= spot.start:
            at += 1
        yield labels[at - 1] if at else None


def has_been(mention: PlaceMention, *, remembers: bool) -> bool:
    """Whether a place is of a load that has been: the one before it is, or the words before it tell so once a lane is told;
    or freight only passes it, as it does the one before it.

    `remembers`: the text speaks of what has been.
    """
    text, start, previous = mention.text, mention.spot.start, mention.before[-1]
    if previous.role == "elsewhere" and (
        (connected(text[mention.last : start]) and of_past_load(text, previous)) or across(text, previous, start)
    ):
        return True
    return remembers and PAST_DEED.search(text, mention.gap, start) is not None and whole(mention.before)


def told_of(mention: PlaceMention, cue: Cue | None, label: LineLabel | None, *, loads: bool) -> Told:
    """What tells the role of a place: its label, the words before it or behind it, or those that join it to the one before.

    `loads`: freight is gathered at several places.
    """
    text, spot = mention.text, mention.spot
    role = role_before(mention, cue)
    if label and (not role or (label.start >= mention.line and label.marked)):
        return Told(label.role, label.end, spot.end, "label")
    start = cue.end if cue else paragraph(text, mention.last, mention.line)
    if (not role or (cue and cue.counted)) and (behind := after(text, spot.end, mention.until)):
        return Told(behind.role, start, behind.end, "behind")
    leads_on = LEADS.match(text, spot.end) or text[spot.end : mention.until] == "-"
    if not role and mention.last > mention.line and not leads_on:
        role = joined(text[mention.last : spot.start], mention.before[-1].role, loads=loads)
    return Told(role, start, spot.end, "before" if cue else "")


def one_of_counted(mention: PlaceMention, several: Role) -> Role:
    """The role of places that were counted, where one is written out and its owner does not have it at the other end."""
    if not several or not mention.spot.written:
        return ""
    text = mention.text
    owner = whose(text, mention.gap, len(text[: mention.spot.start].rstrip()))
    return several if owner in ("", several) else ""


def stop_of(mention: PlaceMention, cue: Cue | None, told: Told, role: Role) -> Stop:
    """A place with its role, its address, and what else is told of it."""
    text, spot, gap = mention.text, mention.spot, mention.gap
    sure = cue is not None or told.by == "label"
    stop = addressed(text, spot, role, max(told.start, mention.last), mention.until, sure=sure)
    owner: Role = ""
    if not role:
        owner = whose(text, max(gap, stop.start - OWNER_NEAR), stop.start) or whose(text, gap, spot.start)
    return replace(
        stop,
        owner=owner,
        between=is_between(mention, cue),
        weak=bool(cue and cue.weak and role == cue.role),
        by=told.by if role else "",
    )


def is_between(mention: PlaceMention, cue: Cue | None) -> bool:
    """Whether a place is told to lie on the way, or follows one that does."""
    text, spot, earlier = mention.text, mention.spot, mention.before
    if cue and (ON_THE_WAY.search(text, mention.gap, spot.start) or FIRST.match(text, spot.end)):
        return True
    return bool(earlier and earlier[-1].between and THEN.fullmatch(text, mention.last, spot.start))


def whole(found: list[Stop]) -> bool:
    """Whether both ends of a lane have been told."""
    return {"origin", "destination"} <= {stop.role for stop in found} or any(
        stop.role == "destination" for stop in found[1:]
    )

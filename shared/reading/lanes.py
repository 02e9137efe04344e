"""How many shipments a text speaks of: its stops grouped into lanes, and the stretch of text that each lane takes."""

import re
from dataclasses import dataclass, field, replace

from shared.reading.model import Place
from shared.reading.passage import Passage
from shared.reading.places import same
from shared.reading.stops import Stop

STOP_WORDS = re.compile(
    r"\b(?:stops?(?: off)?|multi[- ]?stop|multi[- ]?drop|drops?\s*[#:]?\s*[12345]|[2345] ?drops|(?:two|three|four|five) (?:drops|stops|deliveries|picks)|1st|2nd|first (?:drop|stop|delivery)|second (?:drop|stop|delivery)|final|then (?:on )?to|split (?:load|delivery)|stop[- ]?off|pick ?up? ?2|pick ?2|second pick\w*|extra (?:stop|pick|drop)|same truck|one truck|on the way|milk run|last (?:drop|stop|delivery)|multi[- ]?pick)\b",
    re.IGNORECASE,
)
APIECE = re.compile(r"\b(?:price (?:both|each|them both)|both ways|also (?:what would |quote |price |how much )?(?:the )?same|same (?:load|freight|thing|one) (?:going |also )?to|or\b[^.\n]{0,40}\b(?:price|quote) both|separate (?:quotes|loads|shipments|pickups))\b", re.IGNORECASE)
SEVERAL = re.compile(
    r"\b(?:(?:two|three|four|five|six|several|[2-9]|1\d|both|these|few|following|couple(?: of)?)\s+(?:\w+\s+){0,3}?(?:loads|shipments|lanes|quotes|rates|pickups|orders|ltls|moves|trucks|vans|flatbeds|reefers|containers|ones)|separate(?:ly)?|each (?:one|load|shipment|lane)|(?:load|shipment|lane|order|quote|option|pickup) ?#? ?[1-9]\b|all (?:out of|from|going)|second one|next one|other one|another)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Lane:
    """The stops of one shipment, the place in the text where it begins to be spoken of, and the stretch that speaks of it."""

    origins: list[Stop] = field(default_factory=list)
    destinations: list[Stop] = field(default_factory=list)
    start: int = 0
    end: int = 0
    anchor: int = 0


def lanes(passage: Passage) -> list[Lane]:
    """The lanes of a text, in order, each with its stretch."""
    found = [part for lane in distinct(grouped(list(passage.stops))) for part in taken_apart(passage, lane)]
    found.sort(key=lambda lane: lane.anchor)
    for lane in found:
        lane.start = block_start(passage.text, lane.anchor)
    for lane, after in zip(found, found[1:], strict=False):
        lane.end = after.start
    if found:
        closing = COMMON.search(passage.text, found[-1].last) if len(found) > 1 else None
        found[-1].end = closing.start() if closing else len(passage.text)
    return found


MARKER = re.compile(
    r"[ \t]*(?:[#(]?\d{1,2}[.):]|[(]?[A-D][).]|[-•*]|(?:load|shipment|lane|order|quote|option|pickup|truck|shpt)\b ?[#:]? ?\w{1,3}\b|first|second|third|1st|2nd|3rd)",
    re.IGNORECASE,
)
COMMON = re.compile(r"^[ \t]*(?:\W{0,3})(?:(?:all|both|each|every|everything|these|they all|commodity (?:on|for) all|same)\b)", re.IGNORECASE | re.MULTILINE)


def block_start(text: str, at: int) -> int:
    """Where the paragraph or numbered entry that holds `at` begins."""
    line = text.rfind("\n", 0, at) + 1
    if MARKER.match(text, line):
        return line
    while line > 0:
        above = text.rfind("\n", 0, line - 1) + 1
        words = text[above : line - 1].strip()
        if not words or len(words) > 60 or re.search(r"[?]$", words):
            break
        if re.match(
            r"(?:[#(]?\d{1,2}[.):]|(?:load|shipment|lane|order|quote|option|pickup|truck) ?#? ?\w{1,3}\b|first|second|third|1st|2nd|3rd)",
            words,
            re.IGNORECASE,
        ):
            return above
        if not re.match(r"\w[\w ]{0,20}:", words):
            break
        line = above
    return text.rfind("\n", 0, at) + 1


def grouped(stops: list[Stop]) -> list[Lane]:
    """The stops in lanes: a new one begins with an origin after a complete lane."""
    found: list[Lane] = []
    for stop in stops:
        current = found[-1] if found else None
        if current is None or (stop.role == "origin" and current.destinations and current.origins):
            current = Lane(anchor=stop.start)
            found.append(current)
        held = current.origins if stop.role == "origin" else current.destinations
        twin = next((at for at, other in enumerate(held) if alike(other.place, stop.place)), None)
        if twin is None:
            held.append(stop)
        elif len(filled(stop.place)) > len(filled(held[twin].place)):
            held[twin] = replace(held[twin], place=stop.place)
    return found


def distinct(found: list[Lane]) -> list[Lane]:
    """The lanes without those that only mention places of another one again; these lend it what they write out further."""
    kept: list[Lane] = []
    for lane in sorted(found, key=lambda each: not (each.origins and each.destinations)):
        partial = not (lane.origins and lane.destinations)
        whole = next((other for other in kept if within(lane.origins, other.origins) and within(lane.destinations, other.destinations)), None)
        if whole:
            lend(lane.origins, whole.origins)
            lend(lane.destinations, whole.destinations)
        elif not partial or not kept:
            kept.append(lane)
        elif partial and lane.destinations and len(kept) == 1:
            kept[0].destinations += lane.destinations
    return sorted(kept, key=lambda lane: lane.anchor)


def within(stops: list[Stop], others: list[Stop]) -> bool:
    """Whether every stop is among the others."""
    return all(any(alike(stop.place, other.place) for other in others) for stop in stops)


def lend(stops: list[Stop], others: list[Stop]) -> None:
    """Write the others out further where a repeat says more."""
    for stop in stops:
        for at, other in enumerate(others):
            if alike(stop.place, other.place) and len(filled(stop.place)) > len(filled(other.place)):
                others[at] = replace(other, place=stop.place)


def alike(one: Place, other: Place) -> bool:
    """Whether two mentions are one place, as far as both are written out."""
    return same(one, other) and not (one.street and other.street and one.street != other.street)


def filled(place: Place) -> list[str]:
    """What is known of a place."""
    return [value for value in (place.company, place.street, place.city, place.state, place.postal_code) if value]


def taken_apart(passage: Passage, lane: Lane) -> list[Lane]:
    """A lane with several destinations or origins as lanes of their own, where each is a shipment of its own."""
    many = lane.destinations if len(lane.destinations) > 1 else lane.origins
    other = lane.origins if many is lane.destinations else lane.destinations
    if len(many) < 2 or len(other) > 1 or not apart(passage, many):
        return [lane]
    if many is lane.destinations:
        return [Lane(list(other), [stop], anchor=stop.start) for stop in many]
    return [Lane([stop], list(other), anchor=stop.start) for stop in many]


def apart(passage: Passage, stops: list[Stop]) -> bool:
    """Whether places in one role are shipments of their own: each has its weight or count, and nothing speaks of one truck."""
    text = passage.text
    if STOP_WORDS.search(text):
        return False
    if APIECE.search(text):
        return True
    edges = [stop.start for stop in stops] + [len(text)]
    own = [
        any(a <= fact.start < b for fact in (*passage.weights, *passage.counts))
        for a, b in zip(edges, edges[1:], strict=False)
    ]
    before = [
        any(text.rfind("\n", 0, stop.start) < fact.start < stop.start for fact in (*passage.weights, *passage.counts))
        for stop in stops
    ]
    each_own = all(own) or all(before)
    return (
        each_own
        and (bool(SEVERAL.search(text)) or not passage.trailers)
        or (bool(SEVERAL.search(text)) and not passage.weights)
    )

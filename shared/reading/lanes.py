"""How many shipments a text speaks of: its stops grouped into lanes, and the stretch of text that each lane takes."""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from shared.reading.model import Place
from shared.reading.passage import Found, Passage
from shared.reading.spelling import same
from shared.reading.stops import Stop

STOP_WORDS = re.compile(
    r"\b(?:stops?(?: off)?|multi[- ]?stop|multi[- ]?drop|drops?\s*[#:]?\s*[12345]|[2345] ?drops|(?:two"
    r"|three|four|five) (?:drops|stops|deliveries|picks)|1st|2nd|first (?:drop|stop|delivery)"
    r"|second (?:drop|stop|delivery)|final|then (?:on )?to|split (?:load|delivery)|stop[- ]?off"
    r"|pick ?up? ?2|pick ?2|second pick\w*|extra (?:stop|pick|drop)|same truck|one truck|on the way"
    r"|milk run|last (?:drop|stop|delivery)|multi[- ]?pick)\b",
    re.IGNORECASE,
)
LOADS = re.compile(
    r"\b([2-9]|10|two|three|four|five|dos|deux)\b (?:\w+ ){0,2}?(?:truck ?loads|loads|trucks|vans|reefers"
    r"|flatbeds|containers|cargas|cajas|voyages|ftls?|tls?|shipments)\b(?! (?:per|a|each|every|weekly|/"
    r"|of (?:ltl|pallets)))",
    re.IGNORECASE,
)
ENTRY = re.compile(
    r"[ \t]*(?:[#(]?\d{1,2}[.):]|[(]?[A-Ea-e][).]|(?:load|shipment|lane|order|quote|truck"
    r"|shpt) ?[#:]? ?(?:\d{1,2}|[A-E])\b)[ \t:]",
    re.IGNORECASE,
)
SAME_PLACE = re.compile(
    r"\bto (?:the )?same\b|\bsame (?:place|address|job ?site|consignee|destination|customer|receiver|drop|delivery)\b",
    re.IGNORECASE,
)
APIECE = re.compile(
    r"\b(?:price (?:both|each|them both)|both ways|also (?:what would |quote |price "
    r"|how much )?(?:the )?same|same (?:load|freight|thing|one) (?:going |also )?to"
    r"|or\b[^.\n]{0,40}\b(?:price|quote) both|separate (?:quotes|loads|shipments|pickups))\b",
    re.IGNORECASE,
)
SEVERAL = re.compile(
    r"\b(?:(?:two|three|four|five|six|several|[2-9]|1\d|both|these|few|following"
    r"|couple(?: of)?)\s+(?:\w+\s+){0,3}?(?:loads|shipments|lanes|quotes|rates|pickups|orders|ltls|moves"
    r"|trucks|vans|flatbeds|reefers|containers|ones)|separate(?:ly)?|each (?:one|load|shipment|lane)"
    r"|(?:load|shipment|lane|order|quote|option|pickup) ?#? ?[1-9]\b|all (?:out of|from|going)|second one"
    r"|next one|other one|another)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Lane:
    """The stops of one shipment, and the stretch of text that speaks of it. `anchor`: where it begins to be spoken of;

    `nth`: which one it is of several that share all their words ("two loads, Monday and Tuesday").
    """

    origins: list[Stop] = field(default_factory=list)
    destinations: list[Stop] = field(default_factory=list)
    start: int = 0
    end: int = 0
    anchor: int = 0
    nth: int | None = None

    @property
    def last(self) -> int:
        """Where its last stop ends."""
        return max(stop.end for stop in (*self.origins, *self.destinations))


def lanes(passage: Passage) -> list[Lane]:
    """The lanes of a text, in order, each with its stretch."""
    found = [
        part for lane in distinct(passage.text, grouped(list(passage.stops))) for part in taken_apart(passage, lane)
    ]
    found.sort(key=lambda lane: lane.anchor)
    for lane in found:
        lane.start = block_start(passage, lane.anchor)
    for lane, after in pairwise(found):
        lane.end = after.start
    if len(found) == 1 and (number := multiple(passage)):
        return [replace(found[0], start=0, end=len(passage.text), nth=nth) for nth in range(number)]
    if found:
        found[-1].end = closing(passage.text, found)
    return found


MARKER = re.compile(
    r"[ \t]*(?:[#(]?\d{1,2}[.):]|[(]?[A-D][).]|[-•*]|(?:load|shipment|lane|order|quote|option|pickup|truck"
    r"|shpt)\b ?[#:]? ?\w{1,3}\b|first|second|third|1st|2nd|3rd)",
    re.IGNORECASE,
)
OF_BOTH = re.compile(
    r"^[^\n\d]{2,30}?,? (?:both|all|each|for all|for both|on both|on all)\b[^\n]{0,30}$", re.IGNORECASE | re.MULTILINE
)
COMMON = re.compile(
    r"^[ \t]*(?:\W{0,3})(?:(?:all|both|each|every|everything|these|they all|commodity (?:on|for) all|same)\b)",
    re.IGNORECASE | re.MULTILINE,
)


def closing(text: str, found: list[Lane]) -> int:
    """Where the last of several lanes ends and what is said of all of them begins."""
    if len(found) < 2:
        return len(text)
    said = COMMON.search(text, found[-1].last) or OF_BOTH.search(text, found[-1].last)
    compact = not any("\n\n" in text[lane.start : lane.end].strip() for lane in found[:-1])
    gap = text.find("\n\n", found[-1].last) if compact else -1
    return min(said.start() if said else len(text), gap if gap >= 0 else len(text))


def block_start(passage: Passage, at: int) -> int:
    """Where the entry begins that holds `at`: its line, or lines above it that hold no freight of another one."""
    text = passage.text
    line = text.rfind("\n", 0, at) + 1
    if (marked := marker_above(passage, line)) is not None:
        return marked
    while line > 0 and not MARKER.match(text, line):
        above = text.rfind("\n", 0, line - 1) + 1
        words = text[above : line - 1].strip()
        facts: tuple[Found, ...] = (
            *passage.stops,
            *passage.weights,
            *passage.counts,
            *passage.sizes,
            *passage.services,
        )
        if not words or len(words) > 60 or words.endswith("?") or any(above <= fact.start < line for fact in facts):
            break
        if not (
            MARKER.match(words)
            or re.match(r"\w[\w# ]{0,20}[:#]", words)
            or any(above <= ref.start < line for ref in passage.references)
        ):
            break
        line = above
    return line


def marker_above(passage: Passage, line: int) -> int | None:
    """The numbered or lettered line that opens the paragraph of `line`, where no other stop stands between."""
    text = passage.text
    while line > 0 and not ENTRY.match(text, line):
        above = text.rfind("\n", 0, line - 1) + 1
        if not text[above : line - 1].strip() or any(above <= stop.start < line for stop in passage.stops):
            return None
        line = above
    return line if ENTRY.match(text, line) else None


def multiple(passage: Passage) -> int:
    """How many loads one lane is said to have; 0 where it is one."""
    match = LOADS.search(passage.text)
    number = (
        {"two": 2, "three": 3, "four": 4, "five": 5, "both": 2, "dos": 2, "deux": 2}.get(match[1].lower(), 0)
        if match
        else 0
    )
    if match and match[1].isdigit():
        number = int(match[1])
    return number if 1 < number < 11 and not STOP_WORDS.search(passage.text) else 0


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
        elif fuller(stop.place, held[twin].place):
            held[twin] = replace(held[twin], place=stop.place)
    return found


def distinct(text: str, found: list[Lane]) -> list[Lane]:
    """The lanes without those that only mention places of another one again; these lend it what they write out further."""
    kept: list[Lane] = []
    for lane in sorted(found, key=lambda each: not (each.origins and each.destinations)):
        partial = not (lane.origins and lane.destinations)
        whole = next(
            (
                other
                for other in kept
                if within(lane.origins, other.origins) and within(lane.destinations, other.destinations)
            ),
            None,
        )
        if whole:
            lend(lane.origins, whole.origins)
            lend(lane.destinations, whole.destinations)
        elif not partial or not kept:
            kept.append(lane)
        elif lane.origins and not lane.destinations and SAME_PLACE.search(text, lane.anchor):
            lane.destinations = list(kept[-1].destinations)
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
            if alike(stop.place, other.place) and fuller(stop.place, other.place):
                others[at] = replace(other, place=stop.place)


def alike(one: Place, other: Place) -> bool:
    """Whether two mentions are one place, as far as both are written out."""
    return same(one, other) and not (one.street and other.street and one.street != other.street)


def fuller(one: Place, other: Place) -> bool:
    """Whether the first mention of a place says more: a postal code before all else."""
    return (bool(one.postal_code), len(filled(one))) > (bool(other.postal_code), len(filled(other)))


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
    freight: tuple[Found, ...] = (*passage.weights, *passage.counts)
    edges = [stop.start for stop in stops] + [len(text)]
    after = all(any(a <= fact.start < b for fact in freight) for a, b in pairwise(edges))
    before = all(any(text.rfind("\n", 0, stop.start) < fact.start < stop.start for fact in freight) for stop in stops)
    several = bool(SEVERAL.search(text))
    return ((after or before) and (several or not passage.trailers)) or (several and not passage.weights)

"""Shipments that running text tells one after the other: "the first is 4 skids, 2,000 lbs, to Flint, the second ...", "and
another 5 bundles for Erie", "a lowboy for the press, 60,000 lbs, ..., and a step deck for its crates"."""

import re
from dataclasses import replace
from itertools import pairwise

from shared.reading.lanes.apart import weighed_as_one
from shared.reading.lanes.lane import Lane
from shared.reading.lanes.load_counts import stated
from shared.reading.lanes.one_truck import ONE_TRUCK, one_van
from shared.reading.lanes.stretches import COMMON, GOES_ON, holds, sentence_starts
from shared.reading.lanes.turns import EACH_OWN, openings, strong
from shared.reading.language.spelling import same
from shared.reading.passage import Found, Passage
from shared.reading.stops.cues import Role
from shared.reading.stops.stop import Stop
from shared.reading.stops.stop_addresses import addressed

Span = tuple[int, int]

SAME_LANE = re.compile(
    r"\bsame (?:lane|run|route|ends|pick[ -]?up|origin|place|customer|consignee|destination|delivery|two)\b"
    r"|\bto the same\b|\bsame\b[^.;\n]{0,40}\band same\b",
    re.IGNORECASE,
)
"""Words that give a shipment the lane of the one before."""
LIKE = re.compile(
    r"\b(?:same|identical|ditto|repeat|duplicate|just like it|like (?:that|this) one|as above)\b", re.IGNORECASE
)
"""Words that give it what the one before has."""
REVERSED = re.compile(
    r"\b(?:the other (?:way|direction)|(?:in )?reverse|(?:other|opposite) direction"
    r"|(?:back|return)(?:ing)? (?:again|trip|leg|load))\b",
    re.IGNORECASE,
)
"""Words for the way back."""
WE_HAVE = re.compile(
    r"[ ,]*(?:(?:we|i|there)(?: have| need| got| want|[\u2019']ve got"
    r"|[\u2019']d like|[\u2019']ll (?:be|have|need)| will be|[\u2019']s| is)?|also)?[ ,]*",
    re.IGNORECASE,
)
LED_DAY = re.compile(r"(?:\b(?:and|then|plus|but)\b[ ,]*)+(?:on )?(?:the )?$", re.IGNORECASE)
"""What stands before and behind a day with which one more shipment begins in the middle of a sentence."""
AT = re.compile(r"[ ](?:at|in|from|out of)[ ]", re.IGNORECASE)
"""What stands between a day and the place at which a shipment begins to be told: "Friday at Lima, OH"."""
LINKED = re.compile(r",?[ ]+(?=(?:and|then|plus|also|et|y)[ ])", re.IGNORECASE)
"""What parts the freight of one shipment from the words that lead to the next one's."""
COLON = re.compile(r":[ ]+")
STOPS_COUNTED = re.compile(
    r"^\W*(?P<end>pu?|pick(?: ?up)?|d|del|drop)[ -]?#?1\b[^\n]*(?:\n(?!\W*(?:pu?|pick(?: ?up)?|d|del"
    r"|drop)[ -]?#?1\b)[^\n]*){0,4}?"
    r"\n\W*(?P=end)[ -]?#?2\b",
    re.IGNORECASE | re.MULTILINE,
)
"""Two stops of one end that are counted out one below the other, as those of one truck are: "P1: ...", "P2: ..."."""
MOST = 12


def told_in_turn(passage: Passage, known: list[Lane]) -> list[Lane]:
    """The lanes of the shipments that the text tells one after the other, more of them than are known without that; else none."""
    text = passage.text
    if not (passage.weights or passage.counts) or ONE_TRUCK.search(text):
        return []
    said = stated(text)
    drops = [stop for stop in passage.stops if stop.role == "destination"]
    if (not said and (one_van(text) or STOPS_COUNTED.search(text))) or weighed_as_one(passage, drops):
        return []
    many = 1 if known and known[0].nth is not None else len(known)
    for starts in openings(passage, said):
        spans = closed(passage, starts)
        if many > 1 and many in said and len(spans) not in said:
            continue  # as many lanes are known as are spoken of
        fewest = many if many > 1 and spans and "\n" not in text[spans[0][0] : spans[-1][0]] else many + 1
        if fewest <= len(spans) and (found := placed(passage, spans)) and differ(passage, found, said):
            return found
    return []


def loads_in_turn(passage: Passage) -> list[Span]:
    """The stretches of as many loads as are spoken of, told one after the other without a place ("first 46,000 lbs Monday,
    second 44,000 lbs Friday")."""
    said = stated(passage.text)
    if not said or passage.stops or ONE_TRUCK.search(passage.text):
        return []
    return next((spans for starts in openings(passage, said) if len(spans := closed(passage, starts)) in said), [])


def closed(passage: Passage, starts: list[int]) -> list[Span]:
    """The stretches that begin so: each up to the next one, the last to where its own sentences end."""
    text = passage.text
    if not 1 < len(starts) <= MOST or any("\n\n" in text[a:b] for a, b in pairwise(starts)):
        return []
    starts = [with_sentence(passage, start) for start in starts]
    spans = [*pairwise(starts), (starts[-1], own_end(passage, starts[-1]))]
    spans = [(start, trimmed(passage, start, end)) for start, end in spans]
    facts: tuple[Found, ...] = (*passage.weights, *passage.counts)
    if all(holds(facts, *span) or LIKE.search(text, *span) for span in spans):
        return spans
    places = tuple(strong(passage.text))
    return spans if all(holds(places, *span) for span in spans) and not heaped(passage, spans) else []


def heaped(passage: Passage, spans: list[Span]) -> bool:
    """Whether one stretch weighs the freight of another one, too, that has none."""
    held = [sum(start <= each.start < end for each in passage.weights) for start, end in spans]
    return 0 in held and max(held) > 1


def with_sentence(passage: Passage, start: int) -> int:
    """Where the sentence begins of words that begin a shipment, if nothing of another one stands before them in it; else where
    a day begins that is told right before them ("and on Friday another 4 totes")."""
    begin = max(at for at in sentence_starts(passage.text) if at <= start)
    begin = max((each.end() for each in COLON.finditer(passage.text, begin, start)), default=begin)
    facts: tuple[Found, ...] = (*passage.weights, *passage.counts, *passage.stops, *strong(passage.text))
    if not holds(facts, begin, start):
        return begin
    day = next(
        (day for day in passage.days if begin < day.start and WE_HAVE.fullmatch(passage.text, day.end, start)), None
    )
    led = LED_DAY.search(passage.text, begin, day.start) if day else None
    if led:
        return led.start()
    if at := next((day.start for day in passage.days if AT.fullmatch(passage.text, day.end, start)), None):
        return at
    last = max((fact.end for fact in facts if begin <= fact.start < start), default=begin)
    return next((match.end() for match in LINKED.finditer(passage.text, last, start)), start)


def own_end(passage: Passage, start: int) -> int:
    """Where the sentences end that go on about what begins at `start`."""
    text = passage.text
    facts: tuple[Found, ...] = (*passage.weights, *passage.counts, *passage.stops)
    for at in sentence_starts(text):
        if at <= start or not holds(facts, start, at):
            continue
        if text[at - 1] == "\n" or not GOES_ON.match(text, at) or COMMON.match(text, at):
            return at
    return len(text)


def trimmed(passage: Passage, start: int, end: int) -> int:
    """The end of a stretch without the words that are said of all, where these follow in it."""
    said = COMMON.search(passage.text, start + 1, end)
    facts: tuple[Found, ...] = (*passage.weights, *passage.counts, *passage.stops)
    return said.start() if said and holds(facts, start, said.start()) else end


def placed(passage: Passage, spans: list[Span]) -> list[Lane]:
    """A lane for each stretch: the ends told in it, else those told outside of all, else those of the one before.

    None where one of them has no such end, or several.
    """
    found: list[Lane] = []
    inside, outside = with_ends(passage, spans)
    for (start, end), own in zip(spans, inside, strict=True):
        before = found[-1] if found else Lane()
        if not own and REVERSED.search(passage.text, start, end):
            before = Lane(as_role(before.destinations, "origin"), as_role(before.origins, "destination"))
        origins = of_role(own, "origin") or of_role(outside, "origin") or before.origins
        destinations = of_role(own, "destination") or of_role(outside, "destination") or before.destinations
        if len(origins) != 1 or len(destinations) != 1:
            return []
        like = found and not holds(passage.weights, start, end) and LIKE.search(passage.text, start, end)
        anchor = min((stop.start for stop in own), default=start)
        found.append(Lane(origins, destinations, start, end, anchor, like=len(found) - 1 if like else None))
    return found


def with_ends(passage: Passage, spans: list[Span]) -> tuple[list[list[Stop]], list[Stop]]:
    """The places of each stretch, and those outside of all.

    Where each stretch has one place and the outside one end, these are the other end, whatever the words say or leave open.
    """
    inside = [[stop for stop in passage.stops if start <= stop.start < end] for start, end in spans]
    outside = [stop for stop in passage.stops if not any(start <= stop.start < end for start, end in spans)]
    if not all(inside) or {"origin", "destination"} - {stop.role for stop in (*outside, *inside[0])}:
        inside = [own or places_in(passage, *span) for own, span in zip(inside, spans, strict=True)]
        around = [*places_in(passage, 0, spans[0][0]), *places_in(passage, spans[-1][1], len(passage.text))]
        outside = outside or (around if len(around) == 1 else [])
    ends = {stop.role for stop in outside}
    if len(ends) == 1 and all(len(own) == 1 for own in inside):
        here: Role = "destination" if ends == {"destination"} else "origin"
        there: Role = "origin" if here == "destination" else "destination"
        return [as_role(own, there) for own in inside], as_role(outside, here)
    return [completed(own, places_in(passage, *span)) for own, span in zip(inside, spans, strict=True)], outside


def completed(own: list[Stop], places: list[Stop]) -> list[Stop]:
    """The places of a stretch, the one that no word gives an end the end that is missing."""
    roles = {stop.role for stop in own}
    left = [place for place in places if not any(place.start < stop.end and stop.start < place.end for stop in own)]
    if len(roles) == 1 and "" not in roles and len(left) == 1:
        return [*own, *as_role(left, "origin" if roles == {"destination"} else "destination")]
    return as_role(own, "destination") if roles == {""} and len(own) == 1 else own


def places_in(passage: Passage, start: int, end: int) -> list[Stop]:
    """The places between two offsets that are written out, without an end."""
    return [
        addressed(passage.text, spot, "", max(start, spot.start), end, sure=False)
        for spot in strong(passage.text)
        if start <= spot.start < end
    ]


def of_role(stops: list[Stop], role: Role) -> list[Stop]:
    """The places with a role, each once."""
    found: list[Stop] = []
    for stop in stops:
        if stop.role == role and not any(same(stop.place, other.place) for other in found):
            found.append(stop)
    return found


def as_role(stops: list[Stop], role: Role) -> list[Stop]:
    """The places in another role."""
    return [replace(stop, role=role) for stop in stops]


def differ(passage: Passage, found: list[Lane], said: frozenset[int]) -> bool:
    """Whether the lanes are shipments of their own and no lines of one: their number is said, or each has an end, a day or a
    trailer of its own, or is said to have the lane of the one before."""
    if len(found) in said or EACH_OWN.search(passage.text):
        return True
    return all(its_own(passage, before, lane) for before, lane in pairwise(found))


def its_own(passage: Passage, before: Lane, lane: Lane) -> bool:
    """Whether a lane is another one than that before, or has a day, a trailer or a mode of its own, and freight beside it."""
    text = passage.text
    if not all(
        same(a[0].place, b[0].place)
        for a, b in ((before.origins, lane.origins), (before.destinations, lane.destinations))
    ):
        return True
    again = SAME_LANE.search(text, lane.start, lane.end) or LIKE.search(text, lane.start, lane.end)
    if not (again or holds(passage.counts, lane.start, lane.end)):
        return False
    both = any(
        holds(facts, before.start, before.end) and holds(facts, lane.start, lane.end)
        for facts in (passage.days, passage.trailers)
    )
    return both or holds(passage.modes, lane.start, lane.end) or bool(SAME_LANE.search(text, lane.start, lane.end))

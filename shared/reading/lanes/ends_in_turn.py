"""The ends of shipments told one after the other: in the stretch of each, else outside of all, else those of the one before."""

import re
from dataclasses import replace

from shared.reading.lanes.lane import Lane
from shared.reading.lanes.stretches import holds
from shared.reading.lanes.stretches_in_turn import LIKE, Span
from shared.reading.lanes.turns import strong
from shared.reading.language.spelling import same
from shared.reading.passage import Passage
from shared.reading.stops.cues import Role
from shared.reading.stops.stop import Stop
from shared.reading.stops.stop_addresses import addressed

REVERSED = re.compile(
    r"\b(?:the other (?:way|direction)|(?:in )?reverse|(?:other|opposite) direction"
    r"|(?:back|return)(?:ing)? (?:again|trip|leg|load))\b",
    re.IGNORECASE,
)
"""Words for the way back."""


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

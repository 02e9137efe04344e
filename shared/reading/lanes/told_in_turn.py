"""Shipments that running text tells one after the other: "the first is 4 skids, 2,000 lbs, to Flint, the second ...", "and
another 5 bundles for Erie", "a lowboy for the press, 60,000 lbs, ..., and a step deck for its crates"."""

import re
from itertools import pairwise

from shared.reading.lanes.apart import weighed_as_one
from shared.reading.lanes.ends_in_turn import placed
from shared.reading.lanes.lane import Lane
from shared.reading.lanes.load_counts import stated
from shared.reading.lanes.one_truck import ONE_TRUCK, one_van
from shared.reading.lanes.stretches import holds
from shared.reading.lanes.stretches_in_turn import LIKE, Span, closed
from shared.reading.lanes.turns import EACH_OWN, openings
from shared.reading.language.spelling import same
from shared.reading.passage import Passage

SAME_LANE = re.compile(
    r"\bsame (?:lane|run|route|ends|pick[ -]?up|origin|place|customer|consignee|destination|delivery|two)\b"
    r"|\bto the same\b|\bsame\b[^.;\n]{0,40}\band same\b",
    re.IGNORECASE,
)
"""Words that give a shipment the lane of the one before."""
STOPS_COUNTED = re.compile(
    r"^\W*(?P<end>pu?|pick(?: ?up)?|d|del|drop)[ -]?#?1\b[^\n]*(?:\n(?!\W*(?:pu?|pick(?: ?up)?|d|del"
    r"|drop)[ -]?#?1\b)[^\n]*){0,4}?"
    r"\n\W*(?P=end)[ -]?#?2\b",
    re.IGNORECASE | re.MULTILINE,
)
"""Two stops of one end that are counted out one below the other, as those of one truck are: "P1: ...", "P2: ..."."""


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

"""Whether places in one role are shipments of their own, or stops of one truck."""

import re
from collections.abc import Sequence
from itertools import pairwise

from shared.reading.lanes.copies import likened
from shared.reading.lanes.load_counts import stated
from shared.reading.lanes.one_truck import APIECE, ONE_TRUCK, SEPARATELY, one_van
from shared.reading.passage import Found, Passage
from shared.reading.stops.day_lines import dated_apart
from shared.reading.stops.stop import Stop
from shared.reading.stops.stop_order import in_turn

COUNTS_STOP = re.compile(r"[ \t]*[(#]?(?P<number>\d{1,2})[.):]")
"""The number that opens a line."""
ENTRY = re.compile(r"^[ \t]*[(#]?(?P<number>\d)[.):][ \t]", re.MULTILINE)
"""The number that opens an entry of a list."""
EACH_ONE = re.compile(
    r"\b(?:one|first|1st|second|2nd|third|3rd|fourth|other|others|another|next|last|[12345])\b(?: (?:one|load|truck"
    r"|shipment|van|order|pickup|of"
    r" them|half))?\b[^.;\n]{0,40}$|\b(?:load|shipment|order|truck|lane|quote|option)\s*#?\s*(?:\d"
    r"|[A-E])\b[^.;\n]{0,40}$"
    r"|(?:^|\n)[ \t]*(?:\(?\d{1,2}[.)]|\(?[A-Ea-e][.)])[^\n]*$",
    re.IGNORECASE,
)
SEPARATE = re.compile(
    r"\b(?:separate|individual) (?:quotes|loads|shipments|bols?|trucks|ltls?|rates)\b|\bdifferent (?:loads|shipments|trucks)\b",
    re.IGNORECASE,
)
ONE_LOAD = 55_000
"""Pounds that one truck with several stops does not carry."""
SEVERAL = re.compile(
    r"\b(?:(?:two|three|four|five|six|several|[2-9]|1\d|both|these|few|following"
    r"|couple(?: of)?)\s+(?:\w+\s+){0,3}?(?:loads|shipments|lanes|quotes|rates|pickups|orders|ltls|moves"
    r"|trucks|vans|flatbeds|reefers|containers|ones)|separate(?:ly)?|each (?:one|load|shipment|lane)"
    r"|(?:load|shipment|lane|order|quote|option|pickup) ?#? ?[1-9]\b|all (?:out of|from|going)|second one"
    r"|next one|other one|another)\b",
    re.IGNORECASE,
)
PRICES = re.compile(
    r"\b(?:rates|prices|quotes|costs|numbers)\b[^.\n]{0,60}\b(?:to|for|on) (?:these|the following|each|all|the below)\b",
    re.IGNORECASE,
)
OR_TO = re.compile(r"\b(?:and|or|&)(?: also| then)?(?: one)? to\b", re.IGNORECASE)
PLURAL = re.compile(r"\b(?:rates|prices|quotes|loads|shipments|trucks)\b", re.IGNORECASE)
LOADS_TO = re.compile(r"\b(?:loads|lanes|shipments|trucks|ltls|quotes|rates|prices)\b[^\n]*:\s*$", re.IGNORECASE)
"""The line above a list of places, each of which is a load's."""
THEN_THERE = re.compile(r"\bthen (?:in |at |on to )?$", re.IGNORECASE)
"""What leads one truck to its next place."""


def counted_on(text: str, stops: list[Stop], other: list[Stop]) -> bool:
    """Whether the lines of places in one role go on counting behind the other's, or that goes on counting behind them: the
    stops of one truck ("1) PU, 2) DO, 3) DO")."""
    numbers = [
        [int(line["number"]) for stop in held if (line := COUNTS_STOP.match(text, text.rfind("\n", 0, stop.start) + 1))]
        for held in (stops, other)
    ]
    many = len(stops)
    return numbers[0] == list(range(2, 2 + many)) or numbers == [list(range(1, 1 + many)), [1 + many]]


def weighed_as_one(passage: Passage, stops: list[Stop]) -> bool:
    """Whether places share out what one trailer carries: each has its count, and nothing is weighed but the total."""
    one = len(stops) > 1 and len(passage.weights) == len(passage.trailers) == 1 and passage.weights[0].total
    edges = [*(stop.start for stop in stops), len(passage.text)]
    if not one or not all(any(a <= each.start < b for each in passage.counts) for a, b in pairwise(edges)):
        return False
    return not APIECE.search(passage.text) and len(stops) not in stated(passage.text)


def too_much(passage: Passage, edges: list[int]) -> bool:
    """Whether places have a weight each that no one truck carries together. `edges`: where the places begin, and the end."""
    held = [[each for each in passage.weights if a <= each.start < b] for a, b in pairwise(edges)]
    plain = all(len(each) == 1 and not (each[0].each or each[0].total) for each in held)
    return plain and sum(each[0].pounds for each in held) > ONE_LOAD


def one_each(passage: Passage, edges: list[int]) -> bool:
    """Whether places have a trailer each, behind each of them or before it."""
    starts = [each.start for each in passage.trailers]
    if len(starts) != len(edges) - 1:
        return False
    behind = all(sum(a <= start < b for start in starts) == 1 for a, b in pairwise(edges))
    return behind or all(
        sum(passage.text.rfind("\n", 0, at) < start < at for start in starts) == 1 for at in edges[:-1]
    )


def entered(passage: Passage, stops: list[Stop]) -> bool:
    """Whether places stand in the numbered entries of a list, one in each, behind the weight of its freight."""
    text = passage.text
    opened = [(match.start(), int(match["number"])) for match in ENTRY.finditer(text)]
    if [number for _, number in opened] != list(range(1, 1 + len(stops))):
        return False
    edges = [*(start for start, _ in opened), len(text)]
    return all(
        start < stop.start < end
        and "\n" in text[start : stop.start]
        and any(start < weight.start < stop.start for weight in passage.weights)
        for (start, end), stop in zip(pairwise(edges), stops, strict=True)
    )


def runs_on(text: str, stops: list[Stop]) -> bool:
    """Whether words lead from each place right to the next, as one truck goes: "to Akron, 10 pallets off, then Erie"."""
    return len(stops) > 1 and all(
        THEN_THERE.search(text, max(a.end, b.start - 12), b.start) for a, b in pairwise(stops)
    )


def separate_ltl(passage: Passage, stops: list[Stop]) -> bool:
    """Whether LTL freight is weighed behind each place, as no one truck picks it up."""
    if not any(each.value == "LTL" for each in passage.modes):
        return False
    edges = [*(stop.start for stop in stops), len(passage.text)]
    return all(told_of(passage.text, passage.weights, a, b) for a, b in pairwise(edges))


def told_of(text: str, facts: Sequence[Found], start: int, end: int) -> bool:
    """Whether a stretch tells one of these facts of freight, or that its freight is the same as another's."""
    return any(start <= each.start < end for each in facts) or any(True for _ in likened(text, start, end))


def apart(passage: Passage, stops: list[Stop], other: list[Stop]) -> bool:
    """Whether places in one role are shipments of their own: it is said, each is counted out, or each has its own freight.

    `other`: the place at the other end.
    """
    text = passage.text
    if SEPARATE.search(text) or (separate_ltl(passage, stops) and not ONE_TRUCK.search(text)):
        return True
    if ONE_TRUCK.search(text) or (one_van(text) and not APIECE.search(text) and len(stops) not in stated(text)):
        return False
    if counted_on(text, stops, other) or weighed_as_one(passage, stops):
        return False
    if in_turn(text, stops, passage.stops) and not SEPARATELY.search(text):
        return False
    if runs_on(text, stops) and not SEPARATELY.search(text):
        return False
    words = [
        text[max(end, stop.start - 90) : stop.start]
        for end, stop in zip([0, *(stop.end for stop in stops)], stops, strict=False)
    ]
    counted = sum(bool(EACH_ONE.search(before)) for before in words)
    if dated_apart(text, stops):
        return True
    gaps = [text[one.end : two.start] for one, two in pairwise(stops)]
    if PLURAL.search(text) and all(map(OR_TO.search, gaps)):
        return True
    if APIECE.search(text) or PRICES.search(text) or counted == len(stops) or len(stops) in stated(text):
        return True
    if entered(passage, stops):
        return True
    freight: tuple[Found, ...] = (*passage.weights, *passage.counts)
    if LOADS_TO.search(text, 0, stops[0].start) and all(
        text[text.rfind("\n", 0, s.start) + 1 : s.start].strip(" \t-•*") == "" for s in stops
    ):
        return True
    edges = [stop.start for stop in stops] + [len(text)]
    if too_much(passage, edges) or one_each(passage, edges):
        return True
    after = all(told_of(text, freight, a, b) for a, b in pairwise(edges))
    before = all(any(text.rfind("\n", 0, stop.start) < fact.start < stop.start for fact in freight) for stop in stops)
    several = bool(SEVERAL.search(text))
    return ((after or before) and (several or not passage.trailers)) or (several and not passage.weights)

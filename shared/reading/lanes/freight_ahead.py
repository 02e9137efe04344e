"""Where each of several lanes begins whose freight is told ahead of its places: "5 pallets, 4,000 lbs, to Flint, MI and 8
pallets, 6,100 lbs, to Erie, PA", or a paragraph for each."""

import re
from dataclasses import replace

from shared.reading.lanes.lane import Lane
from shared.reading.lanes.stretches import PARTING, sentence_starts
from shared.reading.passage import Passage

Run = list[tuple[int, str]]
"""Where freight is weighed and counted without a place of a lane's own between."""
BLANK = re.compile(r"\n[ \t]*\n")


def with_freight_ahead(passage: Passage, found: list[Lane]) -> list[Lane]:
    """The lanes, each from its freight on, where all of them have theirs ahead of their places and a stretch lacks its own."""
    own = own_places(found)
    runs = runs_between(passage, [start for lane in own for start in lane])
    if len(found) < 2 or len(runs) != len(found) or not all(own) or len({kinds(run) for run in runs}) > 1:
        return found
    edges = [(run[0][0], run[-1][0]) for run in runs]
    if any(last > min(places) for (_, last), places in zip(edges, own, strict=True)):
        return found
    if all(lane.start <= first and last < lane.end for lane, (first, last) in zip(found, edges, strict=True)):
        return found
    ends = [0, *(lane.last for lane in found[:-1])]
    starts = [lead(passage, end, first) for end, (first, _) in zip(ends, edges, strict=True)]
    starts[0] = min(found[0].start, starts[0])
    stops = [*starts[1:], max(found[-1].end, found[-1].last)]
    return [replace(lane, start=a, end=b) for lane, a, b in zip(found, starts, stops, strict=True)]


def own_places(found: list[Lane]) -> list[list[int]]:
    """Where the places of each lane stand that no other one has."""
    places = [{stop.start for stop in (*lane.origins, *lane.destinations)} for lane in found]
    return [sorted(start for start in held if sum(start in other for other in places) == 1) for held in places]


def runs_between(passage: Passage, places: list[int]) -> list[Run]:
    """The runs of freight that these places part."""
    facts = [
        *((each.start, "weight") for each in passage.weights if not within_place(passage, each.start)),
        *((each.start, "count") for each in passage.counts),
        *((start, "place") for start in places),
    ]
    runs: list[Run] = [[]]
    for start, kind in sorted(facts):
        if kind != "place":
            runs[-1].append((start, kind))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def within_place(passage: Passage, at: int) -> bool:
    """Whether a place is written there, whose postal code looks like a weight."""
    return any(stop.start <= at < stop.end for stop in passage.stops)


def kinds(run: Run) -> frozenset[str]:
    """What a run tells of freight."""
    return frozenset(kind for _, kind in run)


def lead(passage: Passage, before: int, at: int) -> int:
    """Where the words begin that lead to the freight at `at`, behind the lane that ends at `before`: with its paragraph, its
    sentence, or the part of it."""
    blank = [match.end() for match in BLANK.finditer(passage.text, before, at)]
    if blank:
        return blank[-1]
    sentence = max((start for start in sentence_starts(passage.text) if before <= start <= at), default=-1)
    if sentence >= 0:
        return sentence
    parted = (match.end() for parting in PARTING for match in parting.finditer(passage.text, before, at))
    return next(parted, at)

"""Days beside the destinations of several loads that are those of the loads, and no deliveries."""

from itertools import pairwise

from shared.reading.lanes.lane import Lane
from shared.reading.passage import Passage
from shared.reading.stops.day_lines import dated_apart, days_first


def of_loads(passage: Passage, lane: Lane) -> bool:
    """Whether days open the lines of a list of destinations, each another load's: they are the days of the loads."""
    drops = [stop for stop in passage.stops if stop.role == "destination"]
    others = any(dated_apart(passage.text, [stop]) for stop in passage.stops if stop.role == "origin")
    return len(lane.destinations) == 1 < len(drops) and all(days_first(passage.text, drops)) and not others


def of_loads_apart(passage: Passage, lane: Lane) -> bool:
    """Whether several destinations share an origin that is told elsewhere, each with one day behind it, and there is no other
    day: those of the loads, which no word calls deliveries."""
    drops = [stop.start for stop in passage.stops if stop.role == "destination" and stop.written]
    apart = not any(lane.start <= stop.start < lane.end for stop in lane.origins)
    if not apart or len(lane.destinations) != 1 or not 1 < len(drops) == len(passage.days):
        return False
    edges = [*drops, len(passage.text)]
    return all(any(a < day.start < b for day in passage.days) for a, b in pairwise(edges))

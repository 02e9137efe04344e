"""Counts that are told stop by stop, and those of them that tell again what is counted elsewhere."""

import re

from shared.reading.freight.own_rows import weighed
from shared.reading.language.line_ends import line_end
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging_kinds import group
from shared.reading.passage import Passage

REST = re.compile(r"\b(?:rest|balance|remainder|remaining|(?:the )?other(?:s| \w+)?)\b", re.IGNORECASE)
"""Words for what is left of the freight when some of it is dropped."""


def without_drops(passage: Passage, counts: list[Count]) -> list[Count]:
    """The counts of the pickups alone, where those of the deliveries, each beside its stop, come to the same; what tells all of
    them once more, away from the stops, takes their place."""
    if len(counts) < 3:
        return counts
    sides = {
        role: [each for each in counts if role_of(passage, each) == role] for role in ("origin", "destination", "")
    }
    sums = [sum(each.number for each in sides[role]) for role in ("origin", "destination")]
    again = sides[""]
    if sums[0] != sums[1] or len(again) > 1 or any(each.number != sums[0] for each in again):
        return counts
    return again or sides["origin"]


def role_of(passage: Passage, count: Count) -> str:
    """Whose end the one stop on a count's line is; empty where there is none, or several."""
    start = passage.text.rfind("\n", 0, count.start)
    end = line_end(passage.text, count.end)
    roles = [stop.role for stop in passage.stops if start < stop.start < end]
    return roles[0] if len(roles) == 1 else ""


def before_rest(passage: Passage, counts: list[Count]) -> list[Count]:
    """The largest count, where the others only say what of it is for some stop: "21 pallets, 11 to Landover and the rest to
    Jessup", "PALLETS 20", below it "S2 STOP Mobile AL (DELIVER 8 PLT)"."""
    most = max(counts, key=lambda each: each.number, default=None)
    others = [each for each in counts if each is not most]
    if not most or not others or most.number <= sum(each.number for each in others):
        return []
    if len({group(each) for each in counts}) > 1:
        return []
    first = most is counts[0] and REST.search(passage.text, counts[-1].start)
    apart = len(passage.stops) > 2 and at_stops(passage, others) and not at_stops(passage, [most])
    return [most] if first or apart else []


def shares(passage: Passage, counts: list[Count], totals: list[Count]) -> list[Count]:
    """The counts that only tell again, stop by stop, what is counted elsewhere: they stand beside stops, and come to the same."""
    if len(counts) < 4:
        return []
    own = [each for each in counts if at_stops(passage, [each]) and each not in totals]
    others = [each for each in counts if each not in own and each not in totals]
    everything = sum(each.number for each in own)
    listed = len(own) > 1 and len(others) > 1 and not weighed(passage, own)
    return own if listed and sum(each.number for each in others) == everything else []


def at_stops(passage: Passage, counts: list[Count]) -> bool:
    """Whether counts are told stop by stop, so that they are no lines of different freight."""
    text = passage.text
    rows = [(text.rfind("\n", 0, each.start), text.find("\n", each.end)) for each in counts]
    held = [any(a < stop.start and (stop.start < b or b < 0) for stop in passage.stops) for a, b in rows]
    return all(held)

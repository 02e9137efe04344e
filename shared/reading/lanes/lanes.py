"""How many shipments a text speaks of: its stops grouped into lanes, and the stretch of text that each lane takes."""

import re
from bisect import bisect
from dataclasses import replace
from itertools import pairwise, zip_longest

from shared.reading.lanes.apart import apart
from shared.reading.lanes.copies import with_copies
from shared.reading.lanes.daily_loads import daily
from shared.reading.lanes.distinct_lanes import distinct
from shared.reading.lanes.entries import entries
from shared.reading.lanes.freight_ahead import with_freight_ahead
from shared.reading.lanes.grouped_stops import complete, grouped
from shared.reading.lanes.lane import Lane
from shared.reading.lanes.loads_on_one_lane import times, times_again
from shared.reading.lanes.loads_to_each import times_counted
from shared.reading.lanes.repeats import all_shared_out, repeated
from shared.reading.lanes.stretches import SENTENCE_END, begins, closing
from shared.reading.lanes.told_in_turn import loads_in_turn, told_in_turn
from shared.reading.language.line_ends import line_end
from shared.reading.language.spelling import same
from shared.reading.language.word_patterns import WordPattern
from shared.reading.passage import Found, Passage
from shared.reading.stops.stop_order import in_order

BOTH_WAYS = WordPattern(
    r"\b(?:quotes?|prices?|rates?|costs?|move|ship|haul|run)\b[^.;\n]{0,24}"
    r"\b(?:both (?:ways|directions|legs)|(?:there|out|over) and (?:back|home)|each way)\b",
)
"""Words that ask for the way back as well."""
ONE_WAY = WordPattern(
    r"\b(?:(?:just|only|it[\u2019']s|is|strictly) (?:the )?one[- ]way|one[- ]way only|one direction only"
    r"|(?:no|without(?: an?| the)?) (?:backhaul|return (?:trip|load|leg))"
    r"|(?:(?:do|does)n[\u2019']t|do not|won[\u2019']t) need (?:you for )?(?:the|a) (?:way back|return|backhaul)"
    r"|(?:way back|return|backhaul)(?: \w+)? is (?:covered|taken care of|handled|not needed|on us)"
    r"|solo (?:de )?ida|aller (?:simple|seulement))\b"
)
"""Words that ask for no way back."""
FIRST_ONE = re.compile(
    r"[,;:-][ ]+(?=(?:one|1|(?:the )?(?:first|1st))\b(?! (?:crate|pallet|skid|piece|box|item|order|drum|time)))"
    r"|\.[ ]+(?=(?:one|the first|first one|1)[ ](?:is|one|goes|going|to|for|load|truck)\b)",
    re.IGNORECASE,
)
"""What stands before the first of several shipments that are told in one sentence ("two vans, one ...")."""
DAY_ALONE = re.compile(
    r"[\s:*#•().,-]*(?:(?:for|on|ship(?:s|ping)?|load(?:s|ing)?|pick[ -]?ups?|ready|pu|the|am|pm|mon|tue|wed|thu|fri"
    r"|(?:mon|tues|wednes|thurs|fri)day)[\s:*#•().,-]*){0,4}",
    re.IGNORECASE,
)
"""What stands beside a day that is the heading of what follows."""


def lanes(passage: Passage) -> list[Lane]:
    """The lanes of a text, in order, each with its stretch."""
    found = [
        part
        for lane in distinct(passage, grouped(passage.text, list(passage.stops)))
        for part in taken_apart(passage, lane)
    ]
    found = without_way_back(passage.text, sorted(found, key=lambda lane: lane.anchor))
    found = with_copies(passage, found)
    if len(found) > 1:
        return told_in_turn(passage, found) or with_repeats(passage, stretched(passage, found))
    return (often(passage, found[0]) or stretched(passage, found)) if found else []


def without_way_back(text: str, found: list[Lane]) -> list[Lane]:
    """The lanes without the way back of the first, where that is told as none that is asked for ("just the one way")."""
    if len(found) != 2 or not all(complete(lane) for lane in found) or not ONE_WAY.search(text):
        return found
    there, back = found
    mirrored = same(there.origins[0].place, back.destinations[0].place) and same(
        there.destinations[0].place, back.origins[0].place
    )
    return [there] if mirrored else found


def often(passage: Passage, lane: Lane) -> list[Lane]:
    """The one lane of a text as often as it is listed, on each of its days, told in turn, there and back, or counted."""
    if listed := entries(passage):
        return [replace(lane, start=start, end=end, anchor=start) for start, end in listed]
    whole = replace(lane, start=0, end=len(passage.text))
    if days := daily(passage):
        return [replace(whole, nth=0, day=each) for each in days]
    told, loads = told_in_turn(passage, [lane]), times(passage)
    if len(told) >= max(2, len(loads)):
        return told
    if len(lane.origins) == len(lane.destinations) == 1 and BOTH_WAYS.search(passage.text):
        return [whole, turned(lane, len(passage.text))]
    return [replace(whole, nth=nth) for nth in loads]


def stretched(passage: Passage, found: list[Lane]) -> list[Lane]:
    """The lanes, each with the stretch of text from where it begins to be spoken of to where the next one does."""
    last = 0
    for lane, after in zip_longest(found, found[1:]):
        ends = [stop.end for stop in (*lane.origins, *lane.destinations)]
        lane.start = begins(passage, lane.anchor, max([last, *(end for end in ends if end <= lane.anchor)]))
        last = max([last, *(end for end in ends if not after or end <= after.anchor)])
    found[0].start = max(found[0].start, first_of(passage, found))
    for lane, after in pairwise(found):
        lane.end = after.start
    blocks = [(lane.start, lane.end) for lane in found[:-1]]
    found[-1].end = closing(passage, own_end(passage.text, found), blocks) if blocks else len(passage.text)
    return found


def with_repeats(passage: Passage, found: list[Lane]) -> list[Lane]:
    """Several lanes, each as often as it is told or counted, with the freight ahead of it and the day that it stands under."""
    return times_counted(passage.text, repeated(passage, under_days(passage, with_freight_ahead(passage, found))))


def turned(lane: Lane, end: int) -> Lane:
    """The way back of a lane. `end`: where the text ends."""
    origins = [replace(stop, role="origin") for stop in lane.destinations]
    return Lane(origins, [replace(stop, role="destination") for stop in lane.origins], 0, end, lane.anchor)


def first_of(passage: Passage, found: list[Lane]) -> int:
    """Where the first of several begins that share a line: at the word that counts it ("price two loads, one is for ..."), else
    with its sentence, where those before it tell no freight."""
    text = passage.text
    if len(found) < 2 or "\n" in text[found[0].anchor : found[1].anchor]:
        return 0
    line = text.rfind("\n", 0, found[0].anchor) + 1
    counted = max((match.end() for match in FIRST_ONE.finditer(text, line, found[0].anchor)), default=0)
    sentence = max((match.end() for match in SENTENCE_END.finditer(text, line, found[0].anchor)), default=0)
    facts: tuple[Found, ...] = (*passage.weights, *passage.counts)
    return counted or (0 if any(line <= fact.start < sentence for fact in facts) else sentence)


def under_days(passage: Passage, found: list[Lane]) -> list[Lane]:
    """The lanes, each with the day of the heading that it stands under, where headings say the days of several."""
    text = passage.text
    headings = []
    for each in passage.days:
        start = text.rfind("\n", 0, each.start) + 1
        end = line_end(text, each.end)
        if DAY_ALONE.fullmatch(text[start : each.start] + text[each.end : end]):
            headings.append((start, end, each.value))
    if len({value for _, _, value in headings}) < 2 or headings[0][0] > found[0].anchor:
        return found
    starts = [start for start, _, _ in headings]
    for lane in found:
        at = bisect(starts, lane.anchor)
        lane.start = max(lane.start, headings[at - 1][1])
        lane.day = headings[at - 1][2]
        lane.end = min([lane.end, *starts[at : at + 1]])
    return found


def unplaced(passage: Passage, *, again: bool = False) -> list[Lane]:
    """The lanes of several loads whose places are not told here, but in the subject or the history.

    `again`: they may be made of one load that is known ("two trucks instead of one").
    """
    if listed := entries(passage) or loads_in_turn(passage):
        return [Lane([], [], start, end, start) for start, end in listed]
    return [Lane([], [], 0, len(passage.text), nth=nth) for nth in (times_again if again else times)(passage)]


def own_end(text: str, found: list[Lane]) -> int:
    """Where the last stop ends that is the last lane's own: not where they all begin or all end."""
    if found[-1].like is not None:
        return line_end(text, found[-1].anchor)
    shared = {stop.end for lane in found[:-1] for stop in (*lane.origins, *lane.destinations)}
    own = [stop.end for stop in (*found[-1].origins, *found[-1].destinations) if stop.end not in shared]
    return max(own, default=found[-1].last)


def taken_apart(passage: Passage, lane: Lane) -> list[Lane]:
    """A lane with several destinations or origins as lanes of their own, where each is a shipment of its own."""
    many = lane.destinations if len(lane.destinations) > 1 else lane.origins
    other = lane.origins if many is lane.destinations else lane.destinations
    if len(many) < 2 or len(other) > 1 or not (apart(passage, many, other) or all_shared_out(passage.text, many)):
        lane.origins, lane.destinations = (
            in_order(passage.text, stops, passage.stops) for stops in (lane.origins, lane.destinations)
        )
        return [lane]
    anchors = [stop.start for stop in many]
    if other and other[0].end <= anchors[0] and "\n" not in passage.text[other[0].start : anchors[0]]:
        shares_line = len(anchors) > 1 and "\n" not in passage.text[anchors[0] : anchors[1]]
        anchors[0] = anchors[0] if shares_line else other[0].start
    ends = zip(many, anchors, strict=True)
    if many is lane.destinations:
        return [Lane(list(other), [stop], anchor=anchor) for stop, anchor in ends]
    return [Lane([stop], list(other), anchor=anchor) for stop, anchor in ends]

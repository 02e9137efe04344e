"""How many shipments a text speaks of: its stops grouped into lanes, and the stretch of text that each lane takes."""

import re
from bisect import bisect
from dataclasses import replace
from itertools import pairwise, zip_longest

from shared.reading.apart import apart
from shared.reading.copies import with_copies
from shared.reading.entries import entries
from shared.reading.freight_ahead import with_freight_ahead
from shared.reading.lane import Lane
from shared.reading.loads_to_each import times_counted
from shared.reading.model import Place
from shared.reading.passage import Found, Passage
from shared.reading.repeats import all_shared_out, listed_again, numbered, repeated
from shared.reading.several import daily, times, times_again
from shared.reading.spelling import same
from shared.reading.stop import Stop
from shared.reading.stop_order import in_order, in_turn
from shared.reading.stretches import ENTRY, SENTENCE_END, begins, closing
from shared.reading.told_in_turn import loads_in_turn, told_in_turn
from shared.reading.word_patterns import WordPattern

SAME_PLACE = re.compile(
    r"\bto (?:the )?same\b|\bsame (?:place|address|job ?site|consignee|destination|customer|receiver|drop|delivery)\b",
    re.IGNORECASE,
)

HOME = re.compile(
    r"\b(?:back|return(?:s|ing|ed)?|come|comes|coming|inbound|ship(?:s|ping|ped)?|deliver\w*|brought|bring(?:s|ing)?|haul)\b[^.\n]{0,24}?"
    r"\b(?:to us|home|(?:to|at|into) our (?:own )?(?:dock|plant|warehouse|whse|facility|place|shop|yard|mill|dc))\b"
    r"(?! (?:in|at)\b)|\breceiv(?:e|es|ing)\b[^.;\n]{0,60}\bfrom\b",
    re.IGNORECASE,
)
"""Words that bring freight to the place from which another shipment goes."""


BOTH_WAYS = WordPattern(
    r"\b(?:quotes?|prices?|rates?|costs?|move|ship|haul|run)\b[^.;\n]{0,24}"
    r"\b(?:both (?:ways|directions|legs)|(?:there|out|over) and (?:back|home)|each way)\b",
)
"""Words that ask for the way back as well."""
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


ONE_MORE = re.compile(
    r"\b(?:second|2nd|another|extra|additional|also)\b[^.;\n]{0,12}\b(?:pick|pickup|pu|load)\w*\b[^.;\n]{0,30}$"
    r"|\b(?:adds? on|tops? off|then (?:load|pull|grab))\b[^.;\n]{0,30}$",
    re.IGNORECASE,
)
"""Words for one more pickup of the same truck."""
ONE_MORE_BEFORE = 60


def lanes(passage: Passage) -> list[Lane]:
    """The lanes of a text, in order, each with its stretch."""
    found = [
        part
        for lane in distinct(passage, grouped(passage.text, list(passage.stops)))
        for part in taken_apart(passage, lane)
    ]
    found.sort(key=lambda lane: lane.anchor)
    found = with_copies(passage, found)
    if len(found) == 1 and (listed := entries(passage)):
        return [replace(found[0], start=start, end=end, anchor=start) for start, end in listed]
    told = told_in_turn(passage, found) if found else []
    if len(found) > 1 and told:
        return told
    if len(found) == 1:
        if days := daily(passage):
            return [replace(found[0], start=0, end=len(passage.text), nth=0, day=each) for each in days]
        loads = times(passage)
        if len(told) >= max(2, len(loads)):
            return told
        if len(found[0].origins) == len(found[0].destinations) == 1 and BOTH_WAYS.search(passage.text):
            return [replace(found[0], start=0, end=len(passage.text)), turned(found[0], len(passage.text))]
        if loads:
            return [replace(found[0], start=0, end=len(passage.text), nth=nth) for nth in loads]
    last = 0
    for lane, after in zip_longest(found, found[1:]):
        ends = [stop.end for stop in (*lane.origins, *lane.destinations)]
        lane.start = begins(passage, lane.anchor, max([last, *(end for end in ends if end <= lane.anchor)]))
        last = max([last, *(end for end in ends if not after or end <= after.anchor)])
    if found:
        found[0].start = max(found[0].start, first_of(passage, found))
    for lane, after in pairwise(found):
        lane.end = after.start
    if found:
        blocks = [(lane.start, lane.end) for lane in found[:-1]]
        found[-1].end = closing(passage, own_end(passage.text, found), blocks) if blocks else len(passage.text)
    return with_repeats(passage, found) if len(found) > 1 else found


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
        end = text.find("\n", each.end) % (len(text) + 1)
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
        return text.find("\n", found[-1].anchor) % (len(text) + 1)
    shared = {stop.end for lane in found[:-1] for stop in (*lane.origins, *lane.destinations)}
    own = [stop.end for stop in (*found[-1].origins, *found[-1].destinations) if stop.end not in shared]
    return max(own, default=found[-1].last)


def grouped(text: str, stops: list[Stop]) -> list[Lane]:
    """The stops in lanes: a new one begins with an origin after a complete lane."""
    found: list[Lane] = []
    for stop, after in zip_longest(stops, stops[1:]):
        current = found[-1] if found else None
        if current and stop.how == "name" and after and spoken_of_again(current, stop, after):
            continue
        if current is None or (
            stop.role == "origin" and complete(current) and not stop.between and not goes_on(text, current, stop, stops)
        ):
            current = Lane(anchor=stop.start)
            found.append(current)
        if stop.how == "name" and retold(stop, found):
            continue
        held = current.origins if stop.role == "origin" else current.destinations
        twin = next((at for at, other in enumerate(held) if alike(other.place, stop.place)), None)
        if twin is None or in_another_entry(text, held[twin], stop):
            on_the_way = stop.between and stop.role == "destination" and held and not held[-1].between
            held.insert(len(held) - bool(on_the_way), stop)
        elif held is current.origins and not current.destinations and len(held) == 1:
            current.anchor = stop.start
        if twin is not None and fuller(stop.place, held[twin].place):
            held[twin] = replace(held[twin], place=written_out(held[twin].place, stop.place))
    return found


def spoken_of_again(lane: Lane, stop: Stop, after: Stop) -> bool:
    """Whether a city's name alone only speaks of the origin of a complete lane: the next place is another one's origin."""
    if stop.role != "origin" or after.role != "origin" or not complete(lane) or same(stop.place, after.place):
        return False
    return any(same(stop.place, origin.place) for origin in lane.origins)


def complete(lane: Lane) -> bool:
    """Whether a lane has both its ends."""
    return bool(lane.origins and lane.destinations)


def goes_on(text: str, lane: Lane, stop: Stop, stops: list[Stop]) -> bool:
    """Whether the truck of a lane of which the destination was told first goes on to load at one more place."""
    first = lane.destinations[-1].end <= lane.origins[0].start
    return first and in_turn(text, [*lane.origins, stop], stops)


def in_another_entry(text: str, twin: Stop, stop: Stop) -> bool:
    """Whether two mentions of a place stand in two numbered entries of a list, so that each is a shipment's own."""
    lines = {text.rfind("\n", 0, each.start) + 1 for each in (twin, stop)}
    return len(lines) == 2 and all(ENTRY.match(text, line) for line in lines)


def retold(stop: Stop, found: list[Lane]) -> bool:
    """Whether a city's name alone only speaks of a lane before the last one, once that has both its ends: "Flint needs ..."."""
    *before, last = found
    if not (last.origins and last.destinations):
        return False
    return any(
        same(stop.place, each.place) for lane in before for each in (*lane.origins, *lane.destinations)
    ) and not any(same(stop.place, each.place) for each in (*last.origins, *last.destinations))


def distinct(passage: Passage, found: list[Lane]) -> list[Lane]:
    """The lanes without those that only mention places of another one again; these lend it what they write out further."""
    text = passage.text
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
        if whole and not (partial and numbered(passage, lane)) and listed_again(passage, whole, lane):
            kept.append(lane)
        elif whole and not partial and numbered(passage, lane):
            kept[kept.index(whole)] = lane
        elif whole and partial and lane.origins and in_another_entry(text, whole.origins[0], lane.origins[0]):
            whole.origins += lane.origins
        elif whole:
            lend(lane.origins, whole.origins)
            lend(lane.destinations, whole.destinations)
        elif not partial or not kept:
            kept.append(lane)
        elif lane.origins and not lane.destinations and SAME_PLACE.search(text, lane.anchor):
            lane.destinations = list(kept[-1].destinations)
            kept.append(lane)
        elif (
            lane.origins
            and not lane.destinations
            and kept[0].anchor < lane.anchor
            and comes_home(text, lane)
            and not further(text, lane)
        ):
            lane.destinations = [replace(stop, role="destination") for stop in kept[0].origins[:1]]
            kept.append(lane)
        elif (
            lane.origins
            and not lane.destinations
            and len(kept) == 1
            and (inbound(kept[0], lane) or further(text, lane))
        ):
            kept[0].origins += [stop for stop in lane.origins if not within([stop], kept[0].origins)]
        elif partial and lane.destinations and len(kept) == 1:
            kept[0].destinations += lane.destinations
    return sorted(kept, key=lambda lane: lane.anchor)


def inbound(whole: Lane, lane: Lane) -> bool:
    """Whether a lane names the destination first, so that the origins after its own go there too."""
    return whole.destinations[-1].end <= whole.origins[0].start < lane.anchor


def further(text: str, lane: Lane) -> bool:
    """Whether an origin that is told after a lane is one more pickup of it."""
    return bool(ONE_MORE.search(text, max(0, lane.anchor - ONE_MORE_BEFORE), lane.anchor))


def comes_home(text: str, lane: Lane) -> bool:
    """Whether the sentence of an origin says that freight comes to where the writer is."""
    start = max(text.rfind(mark, 0, lane.anchor) for mark in (". ", "\n", "! ", "? "))
    end = min((at for mark in (". ", "\n") if (at := text.find(mark, lane.last)) >= 0), default=len(text))
    return bool(HOME.search(text, max(0, start), end))


def within(stops: list[Stop], others: list[Stop]) -> bool:
    """Whether every stop is among the others."""
    return all(any(alike(stop.place, other.place) for other in others) for stop in stops)


def lend(stops: list[Stop], others: list[Stop]) -> None:
    """Write the others out further where a repeat says more."""
    for stop in stops:
        for at, other in enumerate(others):
            if alike(stop.place, other.place) and fuller(stop.place, other.place):
                others[at] = replace(other, place=written_out(other.place, stop.place))


def alike(one: Place, other: Place) -> bool:
    """Whether two mentions are one place, as far as both are written out."""
    return same(one, other) and not (one.street and other.street and one.street != other.street)


def fuller(one: Place, other: Place) -> bool:
    """Whether the first mention of a place says more: a postal code before all else."""
    return (bool(one.postal_code), len(filled(one))) > (bool(other.postal_code), len(filled(other)))


def written_out(place: Place, further: Place) -> Place:
    """A place as a further mention writes it; with what the first one says of it where the further one is no address."""
    return (
        further if further.street else replace(further, company=further.company or place.company, street=place.street)
    )


def filled(place: Place) -> list[str]:
    """What is known of a place."""
    return [value for value in (place.company, place.street, place.city, place.state, place.postal_code) if value]


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

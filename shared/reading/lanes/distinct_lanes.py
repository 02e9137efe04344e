"""Lanes told again are one; what only one end is told of completes another lane, or is one more stop of it."""

import re
from dataclasses import replace

from shared.reading.lanes.grouped_stops import complete, in_another_entry
from shared.reading.lanes.lane import Lane
from shared.reading.lanes.repeats import listed_again, numbered
from shared.reading.passage import Passage
from shared.reading.stops.fuller_places import lend, within

SAME_PLACE = re.compile(
    r"\bto (?:the )?same\b|\bsame (?:place|address|job ?site|consignee|destination|customer|receiver|drop|delivery)\b",
    re.IGNORECASE,
)
"""Words for the destination of the shipment before."""
HOME = re.compile(
    r"\b(?:back|return(?:s|ing|ed)?|come|comes|coming|inbound|ship(?:s|ping|ped)?|deliver\w*|brought|bring(?:s|ing)?"
    r"|haul)\b[^.\n]{0,24}?"
    r"\b(?:to us|home|(?:to|at|into) our (?:own )?(?:dock|plant|warehouse|whse|facility|place|shop|yard|mill|dc))\b"
    r"(?! (?:in|at)\b)|\breceiv(?:e|es|ing)\b[^.;\n]{0,60}\bfrom\b",
    re.IGNORECASE,
)
"""Words that bring freight to the place from which another shipment goes."""
ONE_MORE = re.compile(
    r"\b(?:second|2nd|another|extra|additional|also)\b[^.;\n]{0,12}\b(?:pick|pickup|pu|load)\w*\b[^.;\n]{0,30}$"
    r"|\b(?:adds? on|tops? off|then (?:load|pull|grab))\b[^.;\n]{0,30}$",
    re.IGNORECASE,
)
"""Words for one more pickup of the same truck."""
ONE_MORE_BEFORE = 60
ALIKE = re.compile(
    r"\b(?:same (?:freight|load|thing|goods|stuff|again|deal|order|shipment|product|commodity)|ditto|one more (?:load"
    r"|truck|van|shipment)"
    r"|(?:the )?(?:second|other) (?:load|truck|shipment|order))\b[^;\n]{0,40}$",
    re.IGNORECASE,
)
"""Words for one more shipment that goes where the one before does: "also the same freight, but loading in Hobart"."""


def distinct(passage: Passage, found: list[Lane]) -> list[Lane]:
    """The lanes without those that only mention places of another one again; these lend it what they write out further."""
    kept: list[Lane] = []
    for lane in sorted(found, key=lambda each: not complete(each)):
        whole = next((other for other in kept if covers(other, lane)), None)
        if whole:
            keep_again(passage, kept, whole, lane)
        elif complete(lane) or not kept:
            kept.append(lane)
        elif lane.origins:
            keep_origins(passage.text, kept, lane)
        elif len(kept) == 1:
            kept[0].destinations += lane.destinations
    return sorted(kept, key=lambda lane: lane.anchor)


def covers(whole: Lane, lane: Lane) -> bool:
    """Whether every place of a lane is one of another's."""
    return within(lane.origins, whole.origins) and within(lane.destinations, whole.destinations)


def keep_again(passage: Passage, kept: list[Lane], whole: Lane, lane: Lane) -> None:
    """Keep a lane whose places are all another one's, where it is a shipment of its own; else what it says of the other's."""
    partial = not complete(lane)
    counted = numbered(passage, lane)
    if not (partial and counted) and listed_again(passage, whole, lane):
        kept.append(lane)
    elif counted and not partial:
        kept[kept.index(whole)] = lane
    elif partial and lane.origins and in_another_entry(passage.text, whole.origins[0], lane.origins[0]):
        whole.origins += lane.origins
    else:
        lend(lane.origins, whole.origins)
        lend(lane.destinations, whole.destinations)


def keep_origins(text: str, kept: list[Lane], lane: Lane) -> None:
    """Keep origins without a destination: they have that of the lane before or come home from where it goes, or are one more
    pickup of it."""
    first, more = kept[0], further(text, lane)
    alike = ALIKE.search(text, max(kept[-1].last, lane.anchor - ONE_MORE_BEFORE), lane.anchor)
    if SAME_PLACE.search(text, lane.anchor) or (alike and not more and first.anchor < lane.anchor):
        lane.destinations = list(kept[-1].destinations)
        kept.append(lane)
    elif first.anchor < lane.anchor and comes_home(text, lane) and not more:
        lane.destinations = [replace(stop, role="destination") for stop in first.origins[:1]]
        kept.append(lane)
    elif len(kept) == 1 and (inbound(first, lane) or more):
        first.origins += [stop for stop in lane.origins if not within([stop], first.origins)]


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

"""Services that are told right behind the second place of a lane on one line, whose other words speak of the first one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from shared.reading.lanes.lane import Lane
from shared.reading.passage import Passage
from shared.reading.services.accessorials import Service
from shared.reading.services.end_words import BOTH, NEARBY, SENTENCE, WORDS, End

JOINT = re.compile(
    r"[\s,;/&+()-]*(?:(?:and|with|w/|needs?|a|an|the|plus|will need|requires?)\b[\s,;/&+()-]*)*", re.IGNORECASE
)
"""What may stand between a place and what is asked for there: "Gary IN 46406, liftgate and inside"."""
ENDS: dict[str, End] = {"origin": "pickup", "destination": "delivery"}
FAR = 60
"""Characters behind a place in which such services stand."""


def behind_stop(passage: Passage, service: Service, lane: Lane, asked: Sequence[Service]) -> Service:
    """A service with the end of the place right before it, where both ends of the lane stand before it on its line."""
    if not service.ended or service.both or not service.where:
        return service
    text = passage.text
    line = text.rfind("\n", 0, service.start) + 1
    before = [stop for stop in (*lane.origins, *lane.destinations) if line <= stop.start and stop.end <= service.start]
    if len({stop.role for stop in before}) < len(ENDS):
        return service
    last = max(before, key=lambda stop: stop.end)
    others = [each for each in asked if last.end <= each.start and each.end <= service.start]
    if service.start - last.end > FAR or not joined(text, last.end, service.start, others):
        return service
    own = text[service.start : service.end] + SENTENCE.split(text[service.end : service.end + FAR])[0].partition(",")[0]
    if BOTH.search(own) or any(pattern.search(own) for _, pattern in (*WORDS, *NEARBY)):
        return service
    return replace(service, where=ENDS[last.role])


def joined(text: str, start: int, end: int, others: Sequence[Service]) -> bool:
    """Whether nothing but other services and joints stands in a stretch."""
    at = start
    for each in others:
        if each.start < at or not JOINT.fullmatch(text, at, each.start):
            return False
        at = each.end
    return JOINT.fullmatch(text, at, end) is not None

"""Lists of lanes that count the loads of each: "two full loads to Waco TX", below it "one full load to Tyler TX"."""

import re
from dataclasses import replace

from shared.reading.lanes.lane import Lane
from shared.reading.lanes.load_counts import MOST, NUMBERS, SEVERAL, TRUCKS

COUNTED = re.compile(
    rf"(?P<number>{SEVERAL}|1|one|an?)\)?[ ](?:full |dry |more )*(?:{TRUCKS}|truck ?load|load|truck|van|reefer|flat ?bed"
    r"|container|shipment|hopper|step ?deck)[ ]?(?:go(?:es|ing)? |is |are |ships? |headed |out )*(?:to|for|from|of|into|in|:|-)?"
    r"[ ]*\Z",
    re.IGNORECASE,
)
"""What counts the loads of a lane, right before its place."""
REACH = 48


def times_counted(text: str, found: list[Lane]) -> list[Lane]:
    """The lanes, each as often as the words before its own place count loads for it; as they are where one has no such words."""
    if len(found) < 2 or any(lane.like is not None for lane in found):
        return found
    named = [{stop.start for stop in (*lane.origins, *lane.destinations)} for lane in found]
    own = [starts.difference(*(other for other in named if other is not starts)) for starts in named]
    counts = [counted(text, starts) for starts in own]
    if not all(counts) or not len(found) < sum(counts) <= MOST:
        return found
    return [replace(lane) for lane, many in zip(found, counts, strict=True) for _ in range(many)]


def counted(text: str, starts: set[int]) -> int:
    """How many loads the words before one of the places that begin there count for it; 0 where they do not."""
    for start in sorted(starts):
        line = text.rfind("\n", 0, start) + 1
        if match := COUNTED.search(text, max(line, start - REACH), start):
            said = match["number"].lower()
            return int(said) if said.isdigit() else NUMBERS.get(said, 1)
    return 0

"""Trailers that are named for another load, or will not do: "last time you sent a reefer", "our flatbed is in the shop"."""

import re

OTHER_TIME = re.compile(
    r"\b(?:last (?:time|week|month|year|one|load)|the (?:last|previous|other) (?:one|load|order)|previously|yesterday|usually"
    r"|normally)[^.,;!?\n]{0,30}\b(?:sent|used|booked|gave|quoted|ran|had|came|went|was|took|moved|send|use|ship|go)\b"
    r"[^.,;!?\n]{0,20}$",
    re.IGNORECASE,
)
"""Before a trailer that was sent for another load."""
BROKEN = re.compile(
    r"(?: trailers?| trucks?)? (?:is|are|has been) (?:broken|broke|down|in the shop|out of service|tied up|unavailable"
    r"|not available)\b",
    re.IGNORECASE,
)
"""Behind a trailer that will not do."""
BACK = 50


def of_another_load(text: str, start: int, end: int) -> bool:
    """Whether the trailer between two offsets is one of another load, or one that will not do."""
    return bool(OTHER_TIME.search(text, max(0, start - BACK), start) or BROKEN.match(text, end))

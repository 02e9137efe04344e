"""The day after another one that is told, on which freight is picked up: "we pack Thursday and it can go the day after"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from shared.reading.days.day_before import NOTICE, SENTENCE, Told

AFTER = re.compile(
    r"\b(?:(?:the|a) day (?:after(?: that)?|later)|the (?:next|following) (?:day|morning|afternoon)|le lendemain"
    r"|(?:el |al )?d[ií]a siguiente)\b"
    r"(?=[ ]*(?:[.,;)\n]|$)|[ ](?:[àa] partir|[àa] compter|a partir|desde|from|any ?time|after|at \d|apr[èe]s|vers)\b)",
    re.IGNORECASE,
)
GOES = re.compile(
    r"[ ,](?:go|goes|leave|leaves|ship|ships|move|moves|come|comes|load|loaded|collect|ready|available|out"
    r"|pick(?:ed)?(?: (?:it|them|this|everything))? ?up) ",
    re.IGNORECASE,
)
"""What leads from the first day to the next one, on which the freight leaves."""
DONE = re.compile(
    r"\b(?:ready|done|finish\w*|pack\w*|crat\w+|wrap\w*|complet\w+|available|build|built|test\w*|paint\w*|cur(?:ed?|ing))\b"
    r"[^.;!?\n\d]{0,24}$",
    re.IGNORECASE,
)
"""What stands before a day on which the freight gets ready."""
NOT_THEN = re.compile(r"\b(?:not|pas|no(?: el)?)[ ](?:on |le |the )?\Z", re.IGNORECASE)
CLOSED_THEN = re.compile(
    r"[ ,]*(?:\w+ )?(?:is|it['\u2019]?s|that['\u2019]?s|we(?:['\u2019]re| are)|c['\u2019]est|es|est|because)\b[^.;!?\n\d]{2,50}"
    r"[,;] (?:so|donc|entonces|as[ií] que|then|make it|but|mais|pero)[ ]*\Z",
    re.IGNORECASE,
)
"""Around a day on which nothing goes, and why: "not Monday, it's Thanksgiving, so the next day"."""
DAY = timedelta(days=1)
REACH = 60
"""Characters before the first day that are looked at, and between the two."""


def days_after(text: str, told: Sequence[Told]) -> Iterator[tuple[int, int, date]]:
    """Where each such day stands, and which it is."""
    if not told or not any(word in text for word in ("after", "later", "next", "following", "lendemain", "siguiente")):
        return
    for match in AFTER.finditer(text, told[0].end):
        ahead = [day for day in told if day.end <= match.start()][-1]
        between = text[ahead.end : match.start()]
        closed = NOT_THEN.search(text, max(0, ahead.start - 12), ahead.start) and CLOSED_THEN.match(between)
        if closed or (
            len(between) < REACH
            and GOES.search(between)
            and not (SENTENCE.search(between) or NOTICE.search(between))
            and DONE.search(text, max(0, ahead.start - REACH), ahead.start)
        ):
            yield match.start(), match.end(), ahead.value + DAY

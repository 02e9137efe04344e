"""Days that are told anew in the same breath, by their number, and the weekday that today is said to be."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from shared.reading.days.dates import Day

RESTATED = re.compile(
    r"[^.;!?\n]{0,20}[ ,(-](?:(?:so|and|or)[ ])?(?:that(?:['\u2019]?s| is| would be|['\u2019]d be| will be| makes it)"
    r"|which (?:is|would be|makes it|will be)|i\.?e\.?,?|meaning|in other words)[ ]"
    r"(?:(?:really|actually|already|technically|now)[ ])?(?:on )?(?:the )?",
    re.IGNORECASE,
)
"""Between a day and the same one told by its number: "at 1 am tonight (so that's the 17th)"."""
IT_IS, IS_TODAY = (
    re.compile(
        r"\b(?:it['\u2019]?s|it is|being|since it['\u2019]?s|today(?:['\u2019]s| is|,| being)?(?: a)?)[ ]\Z",
        re.IGNORECASE,
    ),
    re.compile(r"[ ](?:already )?today\b", re.IGNORECASE),
)
"""Around the weekday that today is: "it's Tuesday today", "today is Friday"."""


def without_today(text: str, days: Sequence[Day]) -> Sequence[Day]:
    """The days without the weekday that is said to be today's, and the today that says so."""
    gone: set[int] = set()
    for at, day in enumerate(days):
        written = text[day.start : day.end].casefold()
        led = IT_IS.search(text, max(0, day.start - 24), day.start)
        if not led or not written.isalpha() or written == "today":
            continue
        if IS_TODAY.match(text, day.end):
            gone |= {day.start, *(each.start for each in days[at + 1 : at + 2])}
        elif led[0].casefold().startswith("today"):
            gone |= {day.start, *(each.start for each in days[max(0, at - 1) : at] if each.start == led.start())}
    return [day for day in days if day.start not in gone] if gone else days


def restated(text: str, days: Sequence[Day]) -> Iterator[int]:
    """Where the days stand that the next one tells anew."""
    for one, other in pairwise(days):
        if one.value != other.value and RESTATED.fullmatch(text, one.end, other.start):
            yield one.start

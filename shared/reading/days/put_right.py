"""Days that the next one puts right in one breath ("ready Thursday. Sorry, Friday"), or tells more closely ("the week of the
21st, Tuesday is best")."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from shared.reading.days.counted_days import HOLIDAYS
from shared.reading.days.dates import WEEK_OF, Day

PUT_RIGHT = re.compile(
    r"[ ]*(?:(?:[-=]?>|\u2192|[,;(\u2013\u2014-])[ ]*(?:(?:is|it['\u2019]s|so) )?now[ ]"
    r"|(?:[.,;:!?\u2013\u2014(-]+[ ]*)?(?:(?:(?:oops|whoops|sorry|nope|no|wait|hmm+|er+m?|u[hm]+|argh|ugh|my (?:bad"
    r"|mistake|error))"
    r"[ ]?[.,!:;\u2013\u2014-]+|oops|whoops|sorry|hmm+|uhm?|no,? (?:wait|sorry)|wait|actually|rather|er|well"
    r"|i mean(?:t)?)[ ]*){1,3})"
    r"(?:(?:that['\u2019]?s|it['\u2019]?s|that is|it is|that should (?:be|read|say)|it should (?:be|read|say)"
    r"|should be|make it|say"
    r"|for|on|the|this|i meant)[ ]){0,3}",
    re.IGNORECASE,
)
"""All that stands between a day and the one that puts it right: "Thursday. Sorry, Friday", "the 9th, actually the 10th"."""
AS_WELL = re.compile(
    r"[ ,]*(?:(?:also )?(?:works|would work|is fine|will do) )?(?:too|also|as well|either)\b", re.IGNORECASE
)
"""Behind a day that would do beside the one before it."""
SHUT = re.compile(
    r"(?:[ ](?:is|being|falls on)|['\u2019]s|[ ]?\()[ ]?(?:(?:the|a|an|our|their)[ ])?(?:[\w-]{2,12}[ ])?"
    rf"(?:{'|'.join(sorted(HOLIDAYS, key=len, reverse=True))}|holiday|shut ?down|day off|closed|inventory)\b"
    r"[^?\n\d]{0,50}?\b(?:so|then|therefore|come|instead|make (?:it|that)|go with|use|let['\u2019]?s"
    r"|ha(?:s|ve) to be|how about|plan on)\b"
    r"[^.;!?\n\d]{0,40}",
    re.IGNORECASE,
)
"""All that stands between a day on which nothing goes and the one in its place: "Thursday is Thanksgiving, so Tuesday"."""
WEEK = timedelta(days=7)


def put_right(text: str, days: Sequence[Day]) -> Iterator[int]:
    """Where the days stand that the next one puts right in one breath."""
    for one, other in pairwise(days):
        if one.value == other.value:
            continue
        if (
            PUT_RIGHT.fullmatch(text, one.end, other.start) or SHUT.fullmatch(text, one.end, other.start)
        ) and not AS_WELL.match(text, other.end):
            yield one.start


def weeks(text: str, days: Sequence[Day]) -> Iterator[int]:
    """Where the days stand that only tell a week of which another day is told: "the week of the 21st, Tuesday is best"."""
    for day in days:
        if WEEK_OF.search(text, max(0, day.start - 24), day.start) and any(
            timedelta() < each.value - day.value < WEEK for each in days
        ):
            yield day.start

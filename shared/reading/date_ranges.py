"""The last day of a range of days: "5/20 thru 5/22", "May 14-16", "Wednesday or Thursday", "the 20th or 21st"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from shared.reading.dates import Day
from shared.reading.stamps import MONTHS, a_day

JOINED = re.compile(
    r"[ ]*(?:-|to|thru|through|until|or|and|/|a|au|al|hasta el|o|ou|y|et)[ ]*(?:by |on |the |le |el )?\Z", re.IGNORECASE
)
NUMBER_AFTER = re.compile(
    r"[ ]*(?:-|to|thru|through|or|and|a|au|al|o|ou)[ ]*(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"(?=[ ]*(?:[,;)(\n]|\.(?!\d)|$|20\d\d\b|(?:deliver|for|between|any|if|is|works?)\b))",
    re.IGNORECASE,
)
NAMED = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b|\bthe \d", re.IGNORECASE)
LONGEST = timedelta(days=31)


def last_day(text: str, days: Sequence[Day], value: date, start: int, end: int) -> date | None:
    """The last day of the range that `value` opens within a stretch; None where it stands alone."""
    for at, day in enumerate(days):
        if day.value != value or not start <= day.start < end:
            continue
        after = days[at + 1] if at + 1 < len(days) else None
        last = None
        if after and after.start - day.end < 24 and JOINED.match(text[day.end : after.start]):
            last = after.value
        elif (number := NUMBER_AFTER.match(text, day.end)) and NAMED.search(text[day.start : day.end]):
            last = a_day(value.year, value.month, int(number["day"]))
        if last and value < last <= value + LONGEST:
            return last
    return None

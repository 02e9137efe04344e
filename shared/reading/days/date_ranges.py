"""The last day of a range of days: "5/20 thru 5/22", "May 14-16", "7/23-24", "Wednesday or Thursday", "8/10, 8/11 or 8/12"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from shared.reading.days.dates import Day
from shared.reading.language.stamps import MONTHS, a_day
from shared.reading.language.weekdays import WEEKDAY, WEEKDAYS

JOINED = re.compile(
    r"[ ]*(?:-|to|thru|through|until|,? ?(?:or|and)|/|a|au|al|hasta el|o|ou|y|et)[ ]*(?:by |on |the |le |el )?\Z",
    re.IGNORECASE,
)
LISTED = re.compile(r"[ ]*,[ ]*(?:on |the |le |el )?\Z", re.IGNORECASE)
"""What stands between the days of a list but the last two."""
NUMBER_AFTER = re.compile(
    r"[ ]*(?:-|to|thru|through|or|and|a|au|al|o|ou)[ ]*(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"(?=[ ]*(?:,(?!\d{3})|[;)(\n]|\.(?!\d)|$|20\d\d\b|(?:deliver|for|between|any|if|is|works?)\b))",
    re.IGNORECASE,
)
DATE_AFTER = re.compile(r"[ ]?[-\u2013][ ]?(?P<month>\d{1,2})/(?P<day>\d{1,2})(?:/(?:20)?\d\d)?(?![\d/])")
"""The last day right behind a dash."""
DAY_AFTER = re.compile(
    r"[ ]?[-\u2013][ ]?(?P<day>\d{1,2})(?=[ ]*(?:,(?!\d{3})|[;)(\n]|\.(?!\d)|$|(?:for|between|any|if|is|works?|at|from"
    r"|by)\b))",
    re.IGNORECASE,
)
"""The same without its month."""
WITHIN = re.compile(
    r"(?:\D{0,12}\b)?\d{1,2}(?:st|nd|rd|th|er)?[ ]?(?:-|/|to|and|or|au?|al|et|ou|y|o)[ ]?(?:(?:le"
    r"|el) )?(?P<day>\d{1,2})(?:st|nd|rd|th)?[ ](?:de |of )?[^\W\d_]{3}",
    re.IGNORECASE,
)
"""Two days that share the name of their month: "12 al 14 de julio"."""
WEEKDAY_AFTER = re.compile(
    rf"[ ]?[-\u2013][ ]?(?P<name>{WEEKDAY})\b(?![ ,:.]*(?:\d|hours|only|from|fcfs|between|noon|[ap]m\b))", re.IGNORECASE
)
"""The last day by its weekday behind a dash; where hours follow, these are the days of every week."""
NAMED = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b|\bthe \d", re.IGNORECASE)
NUMBERED = re.compile(r"\d{1,2}/\d{1,2}\Z")
LONGEST = timedelta(days=31)


def last_day(text: str, days: Sequence[Day], value: date, start: int, end: int) -> date | None:
    """The last day of the range that `value` opens within a stretch; None where it stands alone."""
    for at, day in enumerate(days):
        if day.value != value or not start <= day.start < end:
            continue
        last = last_of_list(text, days, at) or last_behind(text, day)
        if last and value < last <= value + LONGEST:
            return last
    return None


def last_of_list(text: str, days: Sequence[Day], at: int) -> date | None:
    """The last of the days that stand one after the other, the last two of them joined."""
    while at + 1 < len(days) and days[at + 1].start - days[at].end < 24:
        between = text[days[at].end : days[at + 1].start]
        at += 1
        if JOINED.match(between):
            return days[at].value
        if not LISTED.match(between):
            return None
    return None


def last_behind(text: str, day: Day) -> date | None:
    """The last day where it is told by its number alone, within the words of the first or right behind them."""
    words, first = text[day.start : day.end], day.value
    if match := DATE_AFTER.match(text, day.end):
        return a_day(first.year + (int(match["month"]) < first.month), int(match["month"]), int(match["day"]))
    if match := WEEKDAY_AFTER.match(text, day.end):
        return first + timedelta(days=(WEEKDAYS[match["name"].lower()] - first.weekday()) % 7)
    match = WITHIN.match(words)
    if not match and (after := NUMBER_AFTER.match(text, day.end)) and NAMED.search(words):
        match = after
    if not match and (after := DAY_AFTER.match(text, day.end)) and NUMBERED.search(words):
        match = after
    return a_day(first.year, first.month, int(match["day"])) if match else None

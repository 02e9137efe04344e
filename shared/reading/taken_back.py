"""Days that a message takes back: "moved from the 18th to the 21st", "not Friday but Monday", "Monday, scratch that, Tuesday"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from shared.reading.dates import Day
from shared.reading.word_patterns import WordPattern

MOVED = re.compile(
    r"\b(?:(?:mov|chang|push|bump|reschedul|switch|slid|slip|delay|postpon|revis|updat|amend|advanc)\w*|pulled|shift(?:s|ed)|brought"
    r"|set back)\b[^.;!?\n]{0,30}?\bfrom (?:the )?$",
    re.IGNORECASE,
)
"""What stands before a day in whose place the next one comes."""
ONTO = re.compile(
    r"[ ]*(?:(?:back|out|up|over|forward|ahead)[ ])?(?:to|until|till|->|=>|\u2192)[ ]*(?:the )?", re.IGNORECASE
)
"""What stands between the two."""
NOT_THIS = re.compile(
    r"(?<!\bif )(?<!\bwhy )(?<!\bor )(?<!\bwhether or )\b(?:not|instead of|rather than|and no longer)[ ]"
    r"(?:(?:on|for|the|this|a|their|our)[ ]){0,2}$"
    r"|\b(?:previously|formerly|originally|orig(?:inally)?|used to be)[ ](?:[\w']+[ ]){0,3}?(?:the )?$"
    r"|\bit was[ ](?:supposed to be[ ])?(?:on[ ])?(?:the[ ])?$",
    re.IGNORECASE,
)
"""What stands before a day that another takes the place of."""
EXCEPTED = re.compile(
    r"\b(?:any ?(?:day|time)|every ?day|all week)(?: (?:this|next|that|of the) week)?,? (?:but|except(?: for)?|other than|besides"
    r"|excluding)[ ](?:(?:on|for|a|the)[ ]){0,2}$",
    re.IGNORECASE,
)
"""What stands before a day on which nothing is to be: "any day but Sunday"."""
AND_THEN = re.compile(r"[ ]*(?:,|/|or|and|&|nor)[ ]*(?:the )?", re.IGNORECASE)
"""Between two such days."""
WITHDRAWN = WordPattern(
    r"\b(?:scratch that|strike that|no,? (?:wait|sorry|scratch)|(?:oh|oops|sorry|no),? (?:wait|i mean(?:t)?|make (?:it|that))"
    r"|correction|i meant|i mean|make that|let's make (?:it|that)|disregard that|forget that)\b",
)
"""What takes back the day before it, and says the right one behind it."""
BACK, AHEAD = 60, 80
"""Characters between a day and the words that take it back, and between those and the day that is right."""


def standing(text: str, days: Sequence[Day]) -> list[Day]:
    """The days without those on which nothing is to be, and those in whose place another is told, where one is."""
    days = without_excepted(text, days)
    if len({day.value for day in days}) < 2:
        return list(days)
    gone = {*moved(text, days), *named_off(text, days), *withdrawn(text, days)}
    return [day for day in days if day.start not in gone]


def without_excepted(text: str, days: Sequence[Day]) -> Sequence[Day]:
    """The days without those that are left out of all others: "any day but Saturday or Sunday"."""
    kept: list[Day] = []
    last = -1
    for day in days:
        if EXCEPTED.search(text, max(0, day.start - 50), day.start) or (
            last >= 0 and AND_THEN.fullmatch(text, last, day.start)
        ):
            last = day.end
        else:
            kept.append(day)
    return kept


def moved(text: str, days: Sequence[Day]) -> Iterator[int]:
    """Where the days stand from which something is moved to the next one."""
    for one, other in pairwise(days):
        if ONTO.fullmatch(text, one.end, other.start) and MOVED.search(text, max(0, one.start - 70), one.start):
            yield one.start


def named_off(text: str, days: Sequence[Day]) -> Iterator[int]:
    """Where the days stand that are said not to be meant."""
    for day in days:
        if NOT_THIS.search(text, max(0, day.start - 50), day.start):
            yield day.start


def withdrawn(text: str, days: Sequence[Day]) -> Iterator[int]:
    """Where the days stand that words behind them take back, until another day is told."""
    for match in WITHDRAWN.finditer(text):
        before = next((day for day in reversed(days) if day.end <= match.start()), None)
        right = before and next((day for day in days if day.start >= match.end() and day.value != before.value), None)
        if (
            before
            and right
            and near(text, before.end, match.start(), BACK)
            and near(text, match.end(), right.start, AHEAD)
        ):
            yield from (day.start for day in days if before.start <= day.start < right.start)


def near(text: str, start: int, end: int, most: int) -> bool:
    """Whether little stands between two offsets, and no number, which may be what is put right."""
    return end - start < most and not re.search(r"\d", text[start:end])

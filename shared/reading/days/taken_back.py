"""Days that a message takes back: "moved from the 18th to the 21st", "not Friday but Monday", "Monday, scratch that, Tuesday"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from shared.reading.days.dates import Day
from shared.reading.days.put_right import put_right, weeks
from shared.reading.days.restated_days import restated, without_today
from shared.reading.language.branches import compiled
from shared.reading.language.word_patterns import WordPattern

MOVED = compiled(
    r"\b(?:(?:mov|chang|push|bump|reschedul|switch|slid|slip|delay|postpon|revis|updat|amend|advanc)\w*|pulled|shift(?:s|ed)|brought"
    r"|set back)\b[^.;!?\n]{0,30}?\bfrom (?:the )?$"
)
"""What stands before a day in whose place the next one comes."""
ONTO = re.compile(
    r"[ ]*(?:(?:back|out|up|over|forward|ahead)[ ])?(?:to|until|till|[-=]?>|\u2192)[ ]*(?:the )?", re.IGNORECASE
)
"""What stands between the two."""
NOT_THIS = re.compile(
    r"\b(?=[adfinoprsu])(?:(?<!\bif )(?<!\bwhy )(?<!\bor )(?<!\bwhether or )(?:not|instead of|rather than|in (?:place"
    r"|lieu) of|and no longer)[ ]"
    r"(?:(?:on|for|the|this|a|their|our)[ ]){0,2}$"
    r"|(?<![\w,] )pas (?:le |ce )?$"
    r"|(?:previously|formerly|originally|orig(?:inally)?|used to be)[ ](?:[\w']+[ ]){0,3}?(?:the )?$"
    r"|it was[ ](?:supposed to be[ ])?(?:on[ ])?(?:the[ ])?$"
    r"|(?:previous(?:ly)?|old|original(?:ly)?|prior)(?: [\w/]+){0,2}:[^.;!?\n]{0,40}$"
    r"|(?<!don't )(?<!dont )(?<!not )(?:ignore|disregard|forget|scratch|strike|never ?mind)[ ]"
    r"(?:(?:about|the|that|my|our|on|what i said about)[ ]){0,3}$)"
    r"|(?:^|[.\n] ?)no (?:el|este) $",
    re.IGNORECASE,
)
"""What stands before a day that another takes the place of."""
SAID = re.compile(
    r"\b(?:told|said|say)(?: (?:you|him|her|them|us|me))?(?: (?:it was|it's|for|on|the))* $", re.IGNORECASE
)
BUT = re.compile(r"[^.;!?\n\d]{0,60}?\b(?:but|except|only)\b[^.;!?\n\d]{0,60}$", re.IGNORECASE)
"""Around a day that was told before, and between it and the one that now is meant: "he told you Thursday but it's Friday"."""
PLANNED = compiled(
    r"\b(?:(?:was|were|had been)(?: all| first| originally)? (?:supposed|scheduled|meant|going|set|due|slated|booked|planned"
    r"|down|hoping)\b|(?:thought|figured|hoped|planned|wanted|preferred|first|at first|originally|had|told|said|gave|given)\b"
    r"|(?:on (?:the|my|our) (?:schedule|calendar|books|board)|down) for\b"
    r"|(?:appointment|appt|pick ?up|delivery|plan|date) was\b|\bwas\b)[^.;!?\n\d]{0,36}$"
)
"""What stands before a day that was planned once."""
NOW_IT_IS = re.compile(
    r"[^!?\n]{0,100}?(?<![\w'\u2019])(?:call it|(?:please |just |so )?(?:use|go with)|so say|, say|make (?:it|that)"
    r"|let['\u2019]?s (?:do|say|plan on|make it)"
    r"|(?:but |and |so )?now (?:it(?:['\u2019]s| is| will be| has to be)|they want it|they say|we(?:['\u2019]re| are) at|for)"
    r"|(?:it|that|this|which)(?:['\u2019]s| is| has) now(?: (?:become|been|moved to|going to be|set for"
    r"|looking like))?|(?:push|mov|chang|bump|slid|slip|switch|shift|delay|postpon|reschedul|put)(?:e|p?ed|s)?"
    r"(?: (?:it|us|that|this|them|me|everything))?(?: (?:back|out|up|off))? (?:to|until|till?|for)"
    r"|so(?: now)?(?: it(?:['\u2019]s| is| will be))?|so (?:please )?(?:come|pick (?:it )?up|load|plan on"
    r"|figure on))(?: on)?(?: the| this| next)?[ ]*",
    re.IGNORECASE,
)
"""What leads from it to the day that is meant now: "it was going to be Thursday, now it's Friday"."""
IT_IS, NOW = (
    re.compile(r"[^!?\n\d]{0,60}?\b(?:it is|it['\u2019]s|that['\u2019]s)[ ]", re.IGNORECASE),
    re.compile(r"[ ]now\b"),
)
"""Around the day that is meant now: "I said Wednesday before, it is Thursday now"."""
CHANGED = re.compile(
    r"[\"\u201d'\u2019]?[ ](?:(?:is|was|has been|gets?|got|will be) )?(?:hereby )?"
    r"(?:chang|mov|correct|revis|amend|updat|push|reschedul"
    r"|postpon|replac|supersed)\w*(?: (?:back|out|up))? (?:to|until|with|by)[ ][\"\u201c'\u2018]?(?:the )?",
    re.IGNORECASE,
)
"""Between a day, wherever it is told, and the one in its place: "July 6" is changed to "July 7"."""
FELL_THROUGH = re.compile(
    r"[ ](?:(?:doesn['\u2019]?t|does not|won['\u2019]?t|will not|didn['\u2019]?t|isn['\u2019]?t going to) (?:work|do|happen|suit)"
    r"|is (?:out|off|no good|not going to work))\b(?! (?:of|for))[^!?\n]{0,40}?(?=[,.;] ?)[^!?\n\d]{0,40}",
    re.IGNORECASE,
)
"""Between a day that will not do and the one in its place: "the 26th doesn't work after all, let's say Monday"."""
EXCEPTED = re.compile(
    r"\b(?:any ?(?:day|time)|every ?day|all week)(?: (?:this|next|that|of the) week)?,? (?:but|except(?: for)?|other than|besides"
    r"|excluding)[ ](?:(?:on|for|a|the)[ ]){0,2}$",
    re.IGNORECASE,
)
"""What stands before a day on which nothing is to be: "any day but Sunday"."""
AND_THEN = re.compile(r"[ ]*(?:,|/|or|and|&|nor)[ ]*(?:the )?", re.IGNORECASE)
"""Between two such days."""
WITHDRAWN = WordPattern(
    r"\b(?:scratch that|hold on|strike that|no,? (?:wait|sorry|scratch)|(?:oh|oops|sorry|no),? (?:wait|i mean(?:t)?"
    r"|make (?:it|that))"
    r"|or rather|better yet|correction|i meant|i mean|make that|let's make (?:it|that)|disregard that|forget that"
    r"|no(?<=\? no)(?=[,.;!]))\b",
)
"""What takes back the day before it, and says the right one behind it."""
QUESTIONED = re.compile(r"(?: (?:night|morning|afternoon|evening|am|pm|noon))?\? ", re.IGNORECASE)
"""Between a day and the "No" with which its writer answers: "Loads tonight? No, the plane is late, so tomorrow"."""
WITHIN = re.compile(r"\D{0,59}")
WHY = re.compile(r"[^.;!?\n]{0,40}?\b(?:because|since|as|for)\b[^.;!?\n]{0,40}", re.IGNORECASE)
"""Between the day that is right and the one that was taken back, told again to say why."""
AHEAD = 80
"""Characters between the words that take a day back and the day that is right, or between that and why."""


def standing(text: str, days: Sequence[Day]) -> list[Day]:
    """The days without those on which nothing is to be, and those in whose place another is told, where one is."""
    days = without_today(text, without_excepted(text, days))
    if len({day.value for day in days}) < 2:
        return list(days)
    gone = {
        at
        for rule in (moved, told_before, named_off, withdrawn, fallen_through, restated, put_right, weeks)
        for at in rule(text, days)
    }
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


def told_before(text: str, days: Sequence[Day]) -> Iterator[int]:
    """Where the days stand that were told before, and in whose place the next one comes."""
    for one, other in pairwise(days):
        if (
            one.value != other.value
            and SAID.search(text, max(0, one.start - 40), one.start)
            and BUT.match(text, one.end, other.start)
        ) or planned(text, one, other):
            yield one.start


def planned(text: str, one: Day, other: Day) -> bool:
    """Whether a day was planned once, and the next one is in its place now."""
    return (
        one.value != other.value
        and PLANNED.search(text, max(0, one.start - 60), one.start) is not None
        and bool(
            NOW_IT_IS.fullmatch(text, one.end, other.start)
            or (IT_IS.fullmatch(text, one.end, other.start) and NOW.match(text, other.end))
        )
    )


def fallen_through(text: str, days: Sequence[Day]) -> Iterator[int]:
    """Where the days stand on which nothing will be after all, wherever they are told."""
    for one, other in pairwise(days):
        changed = CHANGED.fullmatch(text, one.end, other.start) or FELL_THROUGH.fullmatch(text, one.end, other.start)
        if one.value != other.value and changed and not text[: one.start].casefold().endswith("if "):
            yield from (day.start for day in days if day.value == one.value)


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
            and (QUESTIONED if match[0] in ("No", "no") else WITHIN).fullmatch(text, before.end, match.start())
            and near(text, match.end(), right.start, AHEAD)
        ):
            yield from (day.start for day in days if before.start <= day.start < right.start)
            yield from (day.start for day in days if told_why(text, before, right, day))


def told_why(text: str, before: Day, right: Day, day: Day) -> bool:
    """Whether a day is the one that was taken back, in the words that say why ("Friday, because Thursday is the audit")."""
    return (
        day.value == before.value
        and day.start > right.start
        and WHY.fullmatch(text, right.end, min(day.start, right.end + AHEAD)) is not None
        and day.start - right.end < AHEAD
    )


def near(text: str, start: int, end: int, most: int) -> bool:
    """Whether little stands between two offsets, and no number, which may be what is put right."""
    return end - start < most and not re.search(r"\d", text[start:end])

"""Which day the name of a weekday means: "next Friday", "the Tuesday after that", "not this Friday, the one after"."""

import re
from datetime import date, timedelta

from shared.reading.days.not_days import ONLY, other_word
from shared.reading.language.numerals import value
from shared.reading.language.weekdays import number_of

NEXT = re.compile(r"\b(?:next|pr[óo]ximo|prochain)\s+$", re.IGNORECASE)
OF_NEXT = re.compile(r"[ ]*(?:of |in |,[ ]*)?(?:the )?(?:next|following) (?:week|wk)\b", re.IGNORECASE)
AFTER_NEXT = re.compile(r"[ ]after next\b", re.IGNORECASE)
THAT = re.compile(r"\b(?:that|(?P<after>the following)|(?:by|on|for) the|(?P<the>the))[ ]$", re.IGNORECASE)
SIDE = re.compile(
    r"[ ](?:(?:right |just )?after|(?P<before>before))(?:[ ](?:that|it)\b|(?=[ ]*(?:[,.;)(\n]|$)))", re.IGNORECASE
)
"""What stands around a weekday that is told by the day before it in the text."""
NOT_THIS_ONE = re.compile(r"\bnot (?:this |the )?(?:coming )?$", re.IGNORECASE)
OF_THAT_WEEK = re.compile(r"[ ](?:of|in) (?:that (?:same )?|the same )(?:week|wk)\b", re.IGNORECASE)
"""What puts a weekday into the week of the day before it in the text: "the Saturday of that same week"."""
ONE_AFTER = re.compile(
    r"[ ]*(?:[,;-]|\bbut\b)[ ]*(?:but )?(?P<other>the (?:(?:one|week) after(?: that)?"
    r"|(?:next|following)(?: one)?)(?=[ ]*(?:[.,;)\n]|$)))",
    re.IGNORECASE,
)
"""Around a weekday in whose place the next one of its name is meant."""
WEEK_FROM = re.compile(r"\b(?:(?P<weeks>two|three|[2-4]) )?weeks? from(?: this| the| coming)*\s+$", re.IGNORECASE)


def one_after(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Where the words stand that put the next such day in place of a weekday: "not this Friday, the one after"."""
    if not NOT_THIS_ONE.search(text, max(0, match.start() - 12), match.start()):
        return None
    other = ONE_AFTER.match(text, match.end("weekday"))
    return (other.start("other"), other.end("other")) if other else None


def weeks_from(text: str, at: int) -> timedelta:
    """How much later than the day at an offset the words before it mean ("two weeks from today")."""
    later = WEEK_FROM.search(text, max(0, at - 30), at)
    if not later:
        return timedelta()
    return timedelta(weeks=value(later["weeks"] or "1"))


def beside(text: str, match: re.Match[str], told: date) -> date | None:
    """The weekday that is told by the day before it in the text: "that Friday", "the Tuesday after that", "the Monday before"."""
    number = number_of(match["weekday"])
    side = SIDE.match(text, match.end("weekday"))
    led = THAT.search(text, max(0, match.start() - 16), match.start())
    if OF_THAT_WEEK.match(text, match.end("weekday")):
        return told + timedelta(days=number - told.weekday())
    if not led or (not side and led["the"]) or text.startswith(" of ", match.end("weekday")):
        return None
    if side and side["before"]:
        return told - timedelta(days=(told.weekday() - number - 1) % 7 + 1)
    same = not (side or led["after"])
    return told + timedelta(days=(number - told.weekday()) % 7 if same else (number - told.weekday() - 1) % 7 + 1)


def weekday_after(match: re.Match[str], text: str, reference: date) -> date | None:
    """The next such weekday, today excluded; "next" before it means the one of the week after this."""
    number = number_of(match["weekday"])
    if other_word(text, match["weekday"], match.start(), match.end("weekday")) or ONLY.match(text, match.end()):
        return None
    later = weeks_from(text, match.start()).days
    ahead = later + (number - reference.weekday() - 1) % 7 + 1
    following = NEXT.search(text, max(0, match.start() - 12), match.start()) or OF_NEXT.match(
        text, match.end("weekday")
    )
    if (following and reference.weekday() + ahead < 7) or AFTER_NEXT.match(text, match.end("weekday")):
        ahead += 7
    return reference + timedelta(days=ahead)

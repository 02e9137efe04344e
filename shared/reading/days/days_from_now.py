"""Days that are counted from today: "two days from now", "in three business days", "Friday week", "a week on Tuesday"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from shared.reading.language import numerals
from shared.reading.language.weekdays import WEEKDAY, WEEKDAYS
from shared.reading.language.word_patterns import WordPattern

NUMBER = r"(?:an?|one|two|three|four|five|six|seven|ten|\d{1,2}|a couple(?: of)?)"
FROM_NOW = WordPattern(
    rf"\b(?P<count>{NUMBER}) (?P<business>(?:business|working|work|bus\.?) )?(?P<unit>days?|weeks?)"
    r" (?:from|after|past) (?:now|today(?:['\u2019]s date)?)\b"
    rf"|\bin (?P<count2>{NUMBER}) (?P<business2>business|working|work) days?(?:['\u2019]? time)?\b"
    rf"|\b(?P<named>{WEEKDAY}|tomorrow|today) week(?=[ ]*(?:[.,;:)(\n]|$|-|(?:at|by|the|is|works|or|if|for|please)\b))"
    rf"|\ba week (?:on |this |coming )?(?P<named2>{WEEKDAY}|tomorrow|today)\b"
)
"""What counts a day from today."""
LASTS = re.compile(
    r"\b(?:transit|takes?|taking|arriv\w*|quote|price|rate|answer|pay|paid|terms|net|valid|good|lead time)\b[^.;!?\n]{0,24}\Z",
    re.IGNORECASE,
)
"""Before what is how long something takes ("transit in three business days")."""
DAY = timedelta(days=1)


def days_from_now(text: str, reference: date) -> Iterator[tuple[int, int, date]]:
    """Where each such day stands, and which it is."""
    for match in FROM_NOW.finditer(text):
        named = match["named"] or match["named2"]
        if named:
            yield match.start(), match.end(), one_week_on(named.casefold(), reference)
        elif not (match["count2"] and LASTS.search(text, max(0, match.start() - 60), match.start())):
            count = number(match["count"] or match["count2"])
            if match["business"] or match["business2"]:
                yield match.start(), match.end(), in_business_days(count, reference)
            else:
                weeks = match["unit"].casefold().startswith("week")
                yield match.start(), match.end(), reference + DAY * count * (7 if weeks else 1)


def number(words: str) -> int:
    """How many a count means; a couple is two."""
    return 2 if "couple" in words.casefold() else 1 if words.casefold() == "an" else numerals.value(words) or 1


def one_week_on(named: str, reference: date) -> date:
    """The day a week after the next one of its name, or after today or tomorrow."""
    if named in ("today", "tomorrow"):
        return reference + DAY * (7 + (named == "tomorrow"))
    return reference + DAY * ((WEEKDAYS[named] - reference.weekday() - 1) % 7 + 8)


def in_business_days(count: int, reference: date) -> date:
    """The day so many working days after another one."""
    value = reference
    while count > 0:
        value += DAY
        count -= value.weekday() < 5
    return value

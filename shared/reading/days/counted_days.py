"""Days that are told by counting: "the first Monday in June", "the last Friday of the month", "the day after Memorial Day"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from shared.reading.language.stamps import MONTHS, a_day
from shared.reading.language.weekdays import WEEKDAY, WEEKDAYS
from shared.reading.language.word_patterns import WordPattern

DAY = timedelta(days=1)
OLDEST = 30 * DAY
"""How long ago a counted day may be before next year's is meant."""
TURNS = {
    word: number
    for number, words in (
        (1, "first 1st primer premier"), (2, "second 2nd segundo deuxième deuxieme"), (3, "third 3rd tercer troisième"),
        (4, "fourth 4th cuarto quatrième"), (-1, "last último ultimo dernier"),
    )
    for word in words.split()
}  # fmt: skip
HOLIDAYS = {
    "new year's day": (1, 1), "new year's": (1, 1), "new years": (1, 1), "mlk day": (1, 0, 3),
    "martin luther king day": (1, 0, 3), "presidents day": (2, 0, 3), "presidents' day": (2, 0, 3), "president's day": (2, 0, 3),
    "memorial day": (5, 0, -1), "juneteenth": (6, 19), "canada day": (7, 1), "4th of july": (7, 4), "fourth of july": (7, 4),
    "july 4th": (7, 4), "july 4": (7, 4), "independence day": (7, 4), "labor day": (9, 0, 1), "labour day": (9, 0, 1),
    "columbus day": (10, 0, 2), "veterans day": (11, 11), "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4),
    "christmas": (12, 25), "christmas day": (12, 25), "xmas": (12, 25),
}  # fmt: skip
"""Holidays whose day needs no telling: month and day, or month, weekday and which of them."""
COUNTED = WordPattern(
    rf"\b(?:(?:the|le|el) )?(?:(?P<turn>{'|'.join(TURNS)}) (?P<weekday>{WEEKDAY}) (?:(?:in|of|de) |d['’])"
    rf"(?:(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})|(?P<other>the|this|next) month)"
    rf"|(?P<beside>day|{WEEKDAY}) (?:right |just )?(?P<side>before|after|following) "
    rf"(?:the )?(?P<holiday>{'|'.join(sorted(HOLIDAYS, key=len, reverse=True))}))\b"
)


def counted_days(text: str, reference: date) -> Iterator[tuple[int, int, date]]:
    """Where each such day stands, and which it is."""
    for match in COUNTED.finditer(text.replace("’", "'")):
        value = beside_holiday(match, reference) if match["holiday"] else of_month(match, reference)
        if value:
            yield match.start(), match.end(), value


def of_month(match: re.Match[str], reference: date) -> date | None:
    """A weekday that is counted within a month."""
    turn, weekday = TURNS[match["turn"].casefold()], WEEKDAYS[match["weekday"].casefold()]
    if named := match["month"]:
        return coming((MONTHS[named.casefold()], weekday, turn), reference)
    after = match["other"].casefold() == "next"
    month = reference.year * 12 + reference.month - 1 + after
    value = counted(month // 12, (month % 12 + 1, weekday, turn))
    if value and value < reference:
        month += 1
        return counted(month // 12, (month % 12 + 1, weekday, turn))
    return value


def beside_holiday(match: re.Match[str], reference: date) -> date | None:
    """The day, or the weekday, right before or after a holiday."""
    holiday = coming(HOLIDAYS[match["holiday"].casefold()], reference)
    if not holiday:
        return None
    step = -DAY if match["side"].casefold() == "before" else DAY
    weekday = WEEKDAYS.get(match["beside"].casefold())
    value = holiday + step
    while weekday is not None and value.weekday() != weekday:
        value += step
    return value


def coming(rule: tuple[int, ...], reference: date) -> date | None:
    """The day of a rule in the first year in which it is not long past."""
    told = (counted(year, rule) for year in (reference.year - 1, reference.year, reference.year + 1))
    return next((value for value in told if value and value >= reference - OLDEST), None)


def counted(year: int, rule: tuple[int, ...]) -> date | None:
    """The day of a year that a rule means: month and day, or month, weekday and which of them."""
    month, number = rule[:2]
    if len(rule) == 2:
        return a_day(year, month, number)
    turn = rule[2]
    if turn < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - DAY
        return last - DAY * ((last.weekday() - number) % 7)
    first = date(year, month, 1)
    return first + DAY * ((number - first.weekday()) % 7 + 7 * (turn - 1))

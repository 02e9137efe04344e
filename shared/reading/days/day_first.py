"""Whether a text writes its days before the months: "Collection 3/6, delivery 5/6" of the third and the fifth of June."""

from datetime import date, timedelta

from shared.reading.days.not_days import PART_OF_ONE
from shared.reading.days.numbered_days import full, numbered
from shared.reading.language.stamps import a_day
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.packaging import FORMS

FIGURES = WordPattern(
    rf"(?<![\w/.$,-])(?P<one>\d{{1,2}})/(?P<other>\d{{1,2}})(?:/(?P<year>20\d\d|\d\d))?(?![\w/%\"]|\.\d|[ -](?:{FORMS})\b)"
)
LATE = timedelta(days=90)
"""How far ahead a day lies that is hardly meant."""
SOON = timedelta(days=30)
"""Within how many days all of them lie where they are read the other way round."""


def day_first(text: str, reference: date) -> bool:
    """Whether days in figures have the day before the month: read so they all come soon, read as usual one is far ahead.

    A single one has to have a year, since two small numbers may be anything.
    """
    far, told = False, 0
    for match in FIGURES.finditer(text):
        one, other, year = int(match["one"]), int(match["other"]), full(match["year"])
        if PART_OF_ONE.match(text, match.start()):
            return False
        if one > 31 or other > 31 or not one or not other:
            continue
        usual, turned = numbered(one, other, year, reference), of_day_first(one, other, year, reference)
        if other > 12 or turned is None or not reference <= turned <= reference + SOON:
            return False
        far = far or (usual is not None and usual > reference + LATE)
        told += 2 if year else 1
    return far and told > 1


def of_day_first(day: int, month: int, year: int | None, reference: date) -> date | None:
    """The day of a month, told in this order; without a year, the next one."""
    if month > 12:
        return None
    if year is not None:
        return a_day(year, month, day)
    told = a_day(reference.year, month, day)
    return told if told and told >= reference else a_day(reference.year + 1, month, day)

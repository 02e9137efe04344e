"""The day of an end that is told in the notes of a table's row: "deliver by 11/11"."""

from collections.abc import Iterable
from datetime import date

from shared.reading.days.dates import days
from shared.reading.days.timing_cues import DELIVERY, PICKUP

CUES = {"pickup": PICKUP, "delivery": DELIVERY}
NEAR = 16
"""Characters between a day and the word before it that says whose it is."""


def noted_day(notes: Iterable[str], kind: str, reference: date) -> date | None:
    """The first day of an end, right behind a word for it."""
    for note in notes:
        for day in days(note, reference):
            said = {end: last_end(end, note[: day.start]) for end in CUES}
            if day.start - said[kind] < NEAR and said[kind] == max(said.values()):
                return day.value
    return None


def last_end(kind: str, words: str) -> int:
    """Where the last of the words for an end stops; far before them where there is none."""
    return max((match.end() for match in CUES[kind].finditer(words)), default=-NEAR)

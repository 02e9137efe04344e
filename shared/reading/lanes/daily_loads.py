"""The days on each of which one load goes: "a truckload every day Monday through Wednesday", "one a day starting Tuesday"."""

import re
from datetime import date, timedelta
from itertools import pairwise

from shared.reading.lanes.load_counts import MOST, stated
from shared.reading.language.word_patterns import WordPattern
from shared.reading.passage import Passage

DAILY = WordPattern(
    r"\b(?:an?|one|1) (?:full )?(?:truck ?load|load|truck|van|reefer|flatbed|shipment) (?:(?:a|per|each|every) day|daily)\b"
    r"|\b(?:one|1) (?:a|per|each|every) day\b",
)
ONGOING = WordPattern(r"\b(?:weekly|every week|(?:a|per|each) week|ongoing|contract|year|monthly|every month)\b")
THROUGH = re.compile(r"[ ]*(?:through|thru|to|until|-|\u2013)[ ]*", re.IGNORECASE)
STARTING = re.compile(r"[ ,]*(?:starting|beginning|start|begin|from)(?: on| with)?[ ]*(?:the )?", re.IGNORECASE)
WEEK, SATURDAY = 7, 5


def daily(passage: Passage) -> list[date]:
    """The days of a range on each of which a load goes ("a truckload every day Monday through Wednesday")."""
    said = DAILY.search(passage.text) if passage.days else None
    if not said or ONGOING.search(passage.text):
        return []
    if starts := started(passage, said.end()):
        return starts
    for one, other in pairwise(passage.days):
        if THROUGH.fullmatch(passage.text, one.end, other.start):
            many = (other.value - one.value).days
            span = [one.value + timedelta(days=nth) for nth in range((many if many >= 0 else many + WEEK) + 1)]
            span = [each for each in span if each.weekday() < SATURDAY]
            return span if 1 < len(span) <= SATURDAY else []
    return []


def started(passage: Passage, at: int) -> list[date]:
    """The working days from one on, as many as there are loads ("three loads, one a day starting Wednesday").

    `at`: where the words end that say so.
    """
    many = stated(passage.text)
    first = next((day for day in passage.days if day.start >= at), None)
    if not first or len(many) != 1 or not STARTING.fullmatch(passage.text, at, first.start):
        return []
    following = (first.value + timedelta(days=nth) for nth in range(2 * MOST))
    return [day for day in following if day.weekday() < SATURDAY][: max(many)]

"""Days that go on with the one before them: the end of a range, another that would do, the one that settles it."""

import re
from dataclasses import replace
from datetime import date

from shared.reading.days.dates import Day
from shared.reading.days.picked_later import picked_later
from shared.reading.days.timing_cues import DELIVERY, PICKUP
from shared.reading.passage import Passage
from shared.reading.schedule.words_behind_days import AFTER_DELIVERY, AT_LATEST, told_behind

LONGEST_CALL = 24
"""Characters of the words that settle a day."""
RANGE = re.compile(
    r"^\s*(?:(?:night|morning|afternoon|evening|[ap]\.?m\.?)\s*)?"
    r"(?:-|to|thru|through|until|till?|or|and|&|\+|/|a|au|al|et|,)(?: the)?\s*$",
    re.IGNORECASE,
)
BUT = re.compile(r"\bbut\b", re.IGNORECASE)
"""What parts a day from one that is told of something else."""
SPAN = re.compile(r"[ ]*(?:-|–|to|thru|through|until|till|or|au?|al)[ ]*(?:the |el |le )?", re.IGNORECASE)
AND = re.compile(r"[ ]*and[ ](?:the )?", re.IGNORECASE)
BETWEEN_DAYS = re.compile(r"\bbetween (?:the )?$", re.IGNORECASE)
"""What joins the days of a range: "the 26th through the 29th", "between Tuesday and Thursday"."""
ANY_OF = re.compile(r"\bany ?(?:day|time) (?:from |between )?(?:the )?$", re.IGNORECASE)
"""What opens a range that the words behind it claim ("any day from the 18th to the 21st will do for delivery")."""
LATEST = re.compile(r"\b(?:late(?:st)?|not after|end(?:ing|s)?|close[sd]?)\b[^.\n]{0,24}$", re.IGNORECASE)
"""What makes a day the last one of the range that the day before it opens ("Latest delivery: 5/22")."""
CALLED = re.compile(
    r"(?:(?:\b(?:so|but)|[,;(]) say|\b(?:call it|let's (?:call it|say|do|plan on)|make (?:it|that)|figure(?: on)?"
    r"|shoot for|but now(?: it's"
    r"| it is)?)(?: ready| available)?(?: on| for)?"
    r"|^\s*(?:-+>|=>|\u2192))\s*$",
    re.IGNORECASE,
)
"""What settles a day that was spoken of at large ("any time after the 24th, call it the 25th")."""
OR_ELSE = re.compile(
    r"[^.;\n]{0,40}?(?:\bor (?:else |on |maybe |even |possibly |early |late )?|\bbut (?:no"
    r"|not) later than )\Z",
    re.IGNORECASE,
)
"""What stands between a day and another that would do as well."""
FLEXIBLE = re.compile(
    r"^[ ,;(-]*(?:(?:but|and|i['\u2019]?m|we['\u2019]?re|it['\u2019]?s|is|are|we are|i am|it is) )*(?:flexible|flex"
    r"|(?:can|could|may|might) (?:slide|slip|wait|sit|hold|stretch|go|move)|good|open|okay|ok|fine)(?: with it)?,?"
    r" (?:up |out |over |on |any ?time |any ?day )?(?:to|till?|until|thru|through|as late as|into)(?: the)? $",
    re.IGNORECASE,
)
"""What stands between a day and the last one that would do ("available the 22nd, flexible up to the 24th")."""
UP_TO = re.compile(
    r"(?: (?:(?:after|from|at|around) )?(?:\d{1,2}(?::\d\d)? ?(?:[ap]m)?|noon|morning|afternoon))?,[ ](?:or )?",
    re.IGNORECASE,
)
"""All that stands between a day and the last one that would do."""
OTHERWISE = re.compile(
    r"^[^.;\n]{0,40}[?.,;] (?:if not|otherwise|else|failing that),? (?:then |on |maybe |perhaps )*$", re.IGNORECASE
)
"""What stands between a day and another that is meant where the first will not do."""


def going_on(passage: Passage, day: Day, between: str, role: str, value: date | None) -> str | None:
    """The role of a day by how it goes on with the one before it, which has this role and value: empty for nobody's, None for
    a day that stands for itself. `between`: the words between the two."""
    text = passage.text
    later = value is not None and day.value > value
    picks = later and role in ("pickup", "made") and picked_later(text, day.start, between)
    if role and ((picks and not AFTER_DELIVERY.match(text, day.end)) or settles(text, day, between)):
        return "delivery" if role == "delivery" else "settled"
    if later and role in ("pickup", "loose", "stray") and between.strip() == "for":
        return "delivery"
    if ranges(passage, day, between, role) or (role == "pickup" and at_latest(text, day, between)):
        return "range" if role in ("pickup", "loose", "behind") else ""
    return None


def settles(text: str, day: Day, between: str) -> bool:
    """Whether a day takes the place of the one before it."""
    if not CALLED.search(between, max(0, len(between.rstrip()) - LONGEST_CALL)):
        return False
    return not (AFTER_DELIVERY.match(text, day.end) or DELIVERY.search(between))


def ranges(passage: Passage, day: Day, between: str, role: str) -> bool:
    """Whether a day goes on with what the day before it began, which had this role."""
    told = told_behind(passage, day) if role == "pickup" and between.strip() in (",", "/") else None
    of_neither = role not in ("pickup", "delivery") and BUT.search(between)
    if of_neither or (between.strip() == "," and not role) or (told and told[0] != role):
        return False
    return bool(RANGE.match(between) or FLEXIBLE.match(between)) or alternative(between)


def at_latest(text: str, day: Day, between: str) -> bool:
    """Whether a day is the last one that would do for what the day before it tells: "Friday after 1, Monday at the latest"."""
    return bool(UP_TO.fullmatch(between) and AT_LATEST.match(text, day.end)) and not DELIVERY.search(between)


def whole_range(passage: Passage, day: Day) -> Day:
    """The day with all that follows of the range that it opens ("the 26th through the 29th")."""
    text = passage.text
    for after in passage.days:
        joined = day.end < after.start and (
            SPAN.fullmatch(text, day.end, after.start)
            or (
                AND.fullmatch(text, day.end, after.start)
                and BETWEEN_DAYS.search(text, max(0, day.start - 16), day.start)
            )
        )
        if joined:
            day = replace(day, end=after.end)
    return day


def alternative(between: str) -> bool:
    """Whether words between two days make the second one that would do as well ("tomorrow from noon on, or Thursday")."""
    if OTHERWISE.match(between) and not DELIVERY.search(between):
        return True
    return bool(OR_ELSE.match(between)) and not (DELIVERY.search(between) or PICKUP.search(between))

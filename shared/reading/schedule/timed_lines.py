"""Lines that say below each stop when it is made, with one label for all: "APPT 04/09/2026 21:00"."""

import re

from shared.reading.days.dates import Day
from shared.reading.passage import Passage

LABEL = re.compile(
    r"[ \t|]*(?P<label>app(?:oin)?tments?|appts?|(?:appt|sched(?:uled)?|req(?:uested)?|arrival|stop"
    r"|target)?[ ]?(?:date|time|window)s?"
    r"|sched(?:uled)?|earliest|from|on)\b[ .:#-]*",
    re.IGNORECASE,
)
"""The label of such a line."""


def timed_line(passage: Passage, day: Day) -> bool:
    """Whether the line of a day opens with such a label, as that of another day does: each is of the stop above it."""
    label = label_of(passage.text, day)
    return bool(label) and any(
        each.value != day.value and label_of(passage.text, each) == label for each in passage.days
    )


def label_of(text: str, day: Day) -> str:
    """The label that alone stands before a day on its line; empty for none."""
    match = LABEL.fullmatch(text, text.rfind("\n", 0, day.start) + 1, day.start)
    return match["label"].casefold() if match else ""

"""Two days behind one label for both: "Available / LFD: 06/08 / 06/11", "Ship/Del 6/8 - 6/11"."""

import re

from shared.reading.days.dates import Day
from shared.reading.days.last_days import last_day
from shared.reading.language.labels import label
from shared.reading.passage import Passage

PAIRED = re.compile(
    r"[ \t*\u2022|-]*(?P<one>[A-Za-z][\w .'#]{1,20}?) ?[/&] ?(?P<other>[A-Za-z][\w .'#]{1,20}?) ?[:=|]?[ ]*\Z"
)
"""The label, all of its line before the first day."""
BETWEEN = re.compile(r"(?:[ ]\d{1,2}:?\d\d)?[ ]*(?:[/|&,;-]|\u2013|and|then)[ ]*\Z", re.IGNORECASE)
"""What parts the days."""
ROLES = {"origin": "pickup", "destination": "delivery"}
LONGEST = 60


def of_paired_labels(passage: Passage, day: Day) -> str | None:
    """Whose a day is that stands behind a label for two; None for any other."""
    text = passage.text
    line = text.rfind("\n", 0, day.start) + 1
    if day.start - line > LONGEST or not ("/" in text[line : day.start] or "&" in text[line : day.start]):
        return None
    on_line = [each for each in passage.days if line <= each.start and "\n" not in text[line : each.start]]
    if len(on_line) != 2:
        return None
    first, second = on_line
    named = PAIRED.fullmatch(text, line, first.start)
    if not named or not BETWEEN.fullmatch(text, first.end, second.start):
        return None
    roles = [role_of(name, first) for name in (named["one"], named["other"])]
    if not all(roles) or roles[0] == roles[1] or not set(roles) & set(ROLES.values()):
        return None
    return roles[0] if day is first else roles[1]


def role_of(name: str, day: Day) -> str:
    """Whose day a label tells; empty for an unknown one."""
    if last := last_day("", day, name):
        return last
    found = label(name)
    if found and found.part in ("", "date"):
        return ROLES.get(found.end, "")
    return (
        "other"
        if re.fullmatch(r"(?:eta|ata|vessel|cut ?-?off|order(?:ed)?|printed|docs?)\W*(?:date)?", name, re.IGNORECASE)
        else ""
    )

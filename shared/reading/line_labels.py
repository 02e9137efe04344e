"""The lines that open with the label of a place, and how far these labels reach."""

import re
from dataclasses import dataclass
from functools import lru_cache

from shared.reading.cues import Role
from shared.reading.labels import opened

PHONE = re.compile(r"\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}\b")
"""What stands behind a letter that is a telephone's label and no stop's ("P: 775-555-0100")."""
UNLOADS = re.compile(r"[ \t]*(?:stop[ ]?\d+\W*)?(?:live[ ])?unload", re.IGNORECASE)
LOADS = re.compile(
    r"^[ \t]*(?:stop[ ]?\d+\W*)?(?:live[ ])?load[ ]?(?::[ ]*|[ ]{2,})(?=[a-z])", re.IGNORECASE | re.MULTILINE
)
"""Labels of the two ends in a tender; alone, "load" may be a number's or the freight's."""
LONGEST_BLOCK = 220
"""Characters between a label and the place in the lines below it."""


@dataclass(frozen=True, slots=True)
class LineLabel:
    """A label that opens a line, and whose end it says. `marked`: something stands between it and what follows."""

    start: int
    end: int
    role: Role
    marked: bool


@lru_cache(maxsize=4)
def labels_of(text: str) -> tuple[LineLabel, ...]:
    """The lines of a text that open with the label of a place."""
    found: list[LineLabel] = []
    start = 0
    for line in text.split("\n"):
        said = opened(line)
        if (
            said.label
            and said.label.end
            and not PHONE.match(said.value)
            and said.label.part not in ("date", "time", "other")
        ):
            found.append(LineLabel(start, start + said.end, said.label.end, bool(said.value)))
        start += len(line) + 1
    if any(UNLOADS.match(text, each.start) for each in found) and not any(each.role == "origin" for each in found):
        found += [LineLabel(*match.span(), "origin", True) for match in LOADS.finditer(text)]
        found.sort(key=lambda each: each.start)
    return tuple(found)


def paragraph(text: str, last: int, line: int) -> int:
    """Where the address may begin that ends on a line: on it, or on the lines above it back to an empty one or the last place."""
    blank = text.rfind("\n\n", 0, line)
    start = max(last, blank + 2 if blank >= 0 else 0, line - LONGEST_BLOCK)
    return start if text.count("\n", start, line) <= 4 else line


def governs(text: str, label: LineLabel, at: int) -> bool:
    """Whether a label still governs a place: on its own line, or in the few lines below it without an empty one."""
    between = text[label.end : at]
    return between.count("\n") <= 5 and len(between) < LONGEST_BLOCK and "\n\n" not in between.strip(" \t").lstrip("\n")

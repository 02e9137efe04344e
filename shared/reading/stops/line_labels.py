"""The lines that open with the label of a place, and how far these labels reach."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from shared.reading.language.branches import compiled
from shared.reading.language.labelled_lines import opened
from shared.reading.stops.cues import Role

PHONE = re.compile(r"\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}\b")
"""What stands behind a letter that is a telephone's label and no stop's ("P: 775-555-0100")."""
UNLOADS = re.compile(r"[ \t]*(?:stop[ ]?\d+\W*)?(?:live[ ])?unload", re.IGNORECASE)
LOADS = re.compile(
    r"^[ \t]*(?:stop[ ]?\d+\W*)?(?:live[ ])?load[ ]?(?::[ ]*|[ ]{2,})(?=[a-z])", re.IGNORECASE | re.MULTILINE
)
"""Labels of the two ends in a tender; alone, "load" may be a number's or the freight's."""
PORT = re.compile(r"[ \t•*-]*(?:port|terminal|ramp|rail (?:ramp|yard)|pier)\b", re.IGNORECASE)
EXPORTED = compiled(
    r"\b(?:exports?|exporting|exported|(?:dray(?:ed|s|ing)?|goes|going|haul(?:ed)?|deliver(?:ed|s)?|take[ns]?|run|back)"
    r" (?:it |them |loaded |full )?to (?:the )?(?:port|terminal|ramp|pier|rail)|erd|earliest return|in-?gate)\b"
)
IMPORTED = compiled(
    r"\b(?:imports?|imported|last free day|lfd|discharg\w+|(?:off|from|out of|at) the (?:port|terminal|pier|vessel|ramp)"
    r"|landing|landed"
    r"|grounded|arriving|deliver(?:y|s|ed)? (?:is |are )?to the (?:plant|warehouse|store|dc))\b"
)
"""Words of a container that is drayed to the port that a label names, and of one that comes from there."""
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
    found = exported(text, found)
    if any(UNLOADS.match(text, each.start) for each in found) and not any(each.role == "origin" for each in found):
        found += [LineLabel(*match.span(), "origin", True) for match in LOADS.finditer(text)]
        found.sort(key=lambda each: each.start)
    return tuple(found)


def exported(text: str, found: list[LineLabel]) -> list[LineLabel]:
    """The labels, one of a port a destination's where containers are exported and none comes in: "Plant: ...", "Port: ..."."""
    ports = [each for each in found if each.role == "origin" and PORT.match(text, each.start)]
    if not ports or len(ports) < len(found) or not EXPORTED.search(text) or IMPORTED.search(text):
        return found
    return [replace(each, role="destination") for each in found]


def paragraph(text: str, last: int, line: int) -> int:
    """Where the address may begin that ends on a line: on it, or on the lines above it back to an empty one or the last place."""
    blank = text.rfind("\n\n", 0, line)
    start = max(last, blank + 2 if blank >= 0 else 0, line - LONGEST_BLOCK)
    return start if text.count("\n", start, line) <= 4 else line


def governs(text: str, label: LineLabel, at: int) -> bool:
    """Whether a label still governs a place: on its own line, or in the few lines below it without an empty one."""
    between = text[label.end : at]
    return between.count("\n") <= 5 and len(between) < LONGEST_BLOCK and "\n\n" not in between.strip(" \t").lstrip("\n")

"""The sides of a row whose table has a column for each: "Length | Width | Height" over "22' | 8'4\" | 6'"."""

import re

from shared.reading.sizes.side_lengths import FACTOR, NUM, key_unit, length

SIDES = ("length", "width", "height")
"""The columns."""
UNITS = (
    ("cm", re.compile(r"\bcms?\b", re.IGNORECASE)),
    ("mm", re.compile(r"\bmm\b", re.IGNORECASE)),
    ("m", re.compile(r"\b(?:m|mtr|met(?:er|re)s?)\b", re.IGNORECASE)),
    ("ft", re.compile(r"\b(?:ft|feet|foot)\b", re.IGNORECASE)),
)
"""Units of sizes that are written once, in the head of their column."""
WRITTEN = re.compile(
    rf"(?P<feet>{NUM})[ ]?(?:'(?!')|ft\b\.?|feet\b|foot\b)[ ]?-?[ ]?(?:(?P<inches>{NUM})[ ]?(?:\"|''|in\b|inch(?:es)?\b|\Z))?"
    rf"|(?P<number>{NUM})[ ]?(?P<unit>\"|''|inches\b|inch\b|in\b|cms?\b|mm\b|met(?:er|re)s?\b|mts?\b|m\b)?",
    re.IGNORECASE,
)


def column_side(cells: list[str], head: str) -> float | None:
    """The side of the first cell that has one, in inches; of the unit that the head of the column names where it has none."""
    for cell in cells:
        if not (match := WRITTEN.search(cell)):
            continue
        if match["feet"]:
            return rounded(length(match["feet"]) * 12 + length(match["inches"] or ""))
        unit = key_unit(match["unit"]) or next((name for name, said in UNITS if said.search(head)), "")
        return rounded(length(match["number"]) * FACTOR[unit])
    return None


def rounded(side: float) -> float:
    """A side as tables write it: in whole inches, unless it is one of a few with a fraction."""
    return round(side) if abs(side - round(side, 1)) > 0.001 or side > 20 else side

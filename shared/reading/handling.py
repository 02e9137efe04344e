"""Which counts are handling units: pallets, not the boxes on them."""

import re
from dataclasses import replace

from shared.reading.passage import Passage
from shared.reading.quantities import Count, packaging

LOOSE = frozenset({"", "piece", "unit"})
OUTER = frozenset({"pallet", "skid", "crate", "gaylord", "tote", "super sack"})
PACKED = re.compile(r"\b(?:pkg|pack\w*|type|uom|hu type)\s*[:=]\s*(?P<kind>[a-z]+)", re.IGNORECASE)
EACH = re.compile(r"[ ]*(?:each|apiece|ea)\b", re.IGNORECASE)
ALONG = re.compile(r"(?:\([^()\n]*\)|[^\d.;:\n(]){0,30}(?:\band\b|&|\bplus\b|\+|\by\b|\bet\b)\s*$", re.IGNORECASE)
STANDS_ON = re.compile(r"\b(?:on|in|onto)\s*$", re.IGNORECASE)
NOT_MINE = re.compile(
    r"\b(?:every|per|each|after|last|these|those|other|stop \d|drop \d|door|spot|spots?)\s*$", re.IGNORECASE
)


def handled(passage: Passage, counts: list[Count]) -> list[Count]:
    """The counts of what is handled: pallets, not the boxes on them."""
    counts = [each for each in counts if not (each.number == 1 and EACH.match(passage.text, each.end))]
    if not any(each.packaging not in LOOSE for each in counts):
        label = PACKED.search(passage.text)
        kind = packaging(label["kind"]) if label else ""
        counts = [replace(each, packaging=kind or each.packaging) for each in counts[:1]] if kind else counts
        counts = counts if any(each.packaging for each in counts) else counts[:1]
    counts = [
        each
        for each in counts
        if (each.packaging or len(counts) == 1)
        and not NOT_MINE.search(passage.text[max(0, each.start - 12) : each.start])
    ]
    outer = [each for each in counts if each.packaging in OUTER]
    if not outer:
        return counts
    kept = []
    for each in counts:
        near = any(abs(each.start - other.end) < 60 or abs(other.start - each.end) < 60 for other in outer)
        if (
            each.packaging in OUTER
            or (not near and not nested(passage.text, each, outer))
            or (each.packaging in ("drum", "bundle", "coil") and not nested(passage.text, each, outer))
            or beside(passage.text, each, outer)
        ):
            kept.append(each)
    return kept


def beside(text: str, count: Count, outer: list[Count]) -> bool:
    """Whether a count is said to come along with another: "9 cartons and 4 skids"."""
    pairs = [sorted((count, other), key=lambda each: each.start) for other in outer]
    return any(ALONG.match(text[first.end : second.start]) for first, second in pairs)


def nested(text: str, count: Count, outer: list[Count]) -> bool:
    """Whether a count is said to stand on or in another."""
    for other in outer:
        first, second = sorted((count, other), key=lambda each: each.start)
        between = text[first.end : second.start]
        if STANDS_ON.search(between) and "\n" not in between:
            return True
        if len(between) < 40 and re.search(r"\b(?:on|per|in|of|with|w/|holding|containing)\b|\(|/", between):
            return True
    return False


def merged_repeats(lines: list[Count]) -> list[Count]:
    """The counts without later repeats of the same number and packaging."""
    kept: list[Count] = []
    for each in lines:
        group = "pallet" if each.packaging == "skid" else each.packaging
        if not any(
            other.number == each.number
            and (group == ("pallet" if other.packaging == "skid" else other.packaging))
            and each.start - other.end > 90
            for other in kept
        ):
            kept.append(each)
    return kept

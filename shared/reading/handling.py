"""Which counts are handling units: pallets, not the boxes on them."""

import re
from dataclasses import replace

from shared.reading.counts import Count, packaging
from shared.reading.passage import Passage

TOTAL_BEFORE = re.compile(r"\b(?:total(?: of| is|:)?|tot|altogether|in all|combined)\s*[:=]?\s*$", re.IGNORECASE)
TOTAL_AFTER = re.compile(r"[ ,]*(?:total\b|in total\b|in all\b|altogether\b|all together\b)", re.IGNORECASE)
TAKEN_BACK = re.compile(r"\b(?:sorry|correction|no wait|wait no|i mean|make that|rather|scratch that)\b", re.IGNORECASE)
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
    counts = [
        each
        for each in corrected(passage.text, counts)
        if not (each.number == 1 and EACH.match(passage.text, each.end))
    ]
    if not any(each.packaging not in LOOSE for each in counts):
        kinds = (packaging(label["kind"]) for label in PACKED.finditer(passage.text))
        kind = next((each for each in kinds if each), "")
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


def whole_of(passage: Passage, counts: list[Count]) -> tuple[list[Count], list[Count]]:
    """The count that says the whole, and those that are lines of their own."""
    text = passage.text
    totals = [
        each
        for each in counts
        if TOTAL_BEFORE.search(text[max(0, each.start - 16) : each.start]) or TOTAL_AFTER.match(text, each.end)
    ]
    numbered = [each for each in counts if each.nth]
    if len(numbered) > 1:
        return [each for each in counts if not each.nth and each.number == len(numbered)][:1], numbered
    whole = sum_of_others(counts)
    lines = [each for each in counts if each is not whole and each not in totals]
    if (
        len(lines) > 1
        and len({group(each) for each in lines}) == 1
        and at_stops(passage, lines)
        and not weighed(passage, lines)
    ):
        everything = sum(each.number for each in lines)
        return totals, [whole or replace(lines[0], number=everything)]
    return ([whole] if whole else totals), lines or counts[:1]


def sum_of_others(counts: list[Count]) -> Count | None:
    """The count that all others add up to, where it is of their kind or of pieces of any kind."""
    everything = sum(each.number for each in counts)
    for each in counts:
        kinds = {group(other) for other in counts if other is not each}
        if (
            len(counts) > 2
            and each.number * 2 == everything
            and (group(each) in kinds or each.packaging in ("", "piece", "unit", "package"))
        ):
            return each
    return None


def group(count: Count) -> str:
    """The packaging of a count; skids and pallets are one."""
    return "pallet" if count.packaging == "skid" else count.packaging


def corrected(text: str, counts: list[Count]) -> list[Count]:
    """The counts without those that the writer takes back: "44 pallets ... sorry, 22 pallets"."""
    following: list[Count | None] = [*counts[1:], None] if counts else []
    return [
        each
        for each, after in zip(counts, following, strict=True)
        if not (after and after.start - each.end < 60 and TAKEN_BACK.search(text[each.end : after.start]))
    ]


def at_stops(passage: Passage, counts: list[Count]) -> bool:
    """Whether counts are told stop by stop, so that they are no lines of different freight."""
    text = passage.text
    rows = [(text.rfind("\n", 0, each.start), text.find("\n", each.end)) for each in counts]
    held = [any(a < stop.start and (stop.start < b or b < 0) for stop in passage.stops) for a, b in rows]
    return all(held)


def weighed(passage: Passage, counts: list[Count]) -> bool:
    """Whether each count has a weight on its own row."""
    text = passage.text
    rows = [(each.start, text.find("\n", each.end) % (len(text) + 1)) for each in counts]
    return all(any(a < weight.start < b for weight in passage.weights) for a, b in rows)


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
        if not any(
            other.number == each.number and group(other) == group(each) and each.start - other.end > 90
            for other in kept
        ):
            kept.append(each)
    return kept

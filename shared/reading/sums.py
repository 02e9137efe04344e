"""Which count says the whole of the others, and which says one of them again."""

import re
from dataclasses import replace

from shared.reading.counts import Count
from shared.reading.handling import group, sized
from shared.reading.passage import Passage

TOTAL_BEFORE = re.compile(r"\b(?:total(?: of| is|:)?|tot|altogether|in all|combined)\s*[:=]?\s*$", re.IGNORECASE)
TOTAL_AFTER = re.compile(r"[ ,]*(?:total\b|in total\b|in all\b|altogether\b|all together\b)", re.IGNORECASE)


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
    counts = [each for each in counts if each not in shares(passage, counts, totals)] or counts
    whole = None if len(counts) > 2 and sized(passage, counts) else sum_of_others(counts)
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


def shares(passage: Passage, counts: list[Count], totals: list[Count]) -> list[Count]:
    """The counts that only tell again, stop by stop, what is counted elsewhere: they stand beside stops, and come to the same."""
    own = [each for each in counts if at_stops(passage, [each]) and each not in totals]
    others = [each for each in counts if each not in own and each not in totals]
    everything = sum(each.number for each in own)
    listed = len(own) > 1 and len(others) > 1 and not weighed(passage, own)
    return own if listed and sum(each.number for each in others) == everything else []


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


def merged_repeats(passage: Passage, lines: list[Count]) -> list[Count]:
    """The counts without later repeats of the same number and packaging."""
    kept: list[Count] = []
    following = [each.start for each in lines[1:]] + [len(passage.text)]
    for each, end in zip(lines, following, strict=True):
        alike = [other for other in kept if other.number == each.number and group(other) == group(each)]
        if not any(each.start - other.end > 90 or completes(passage, other, each, end) for other in alike):
            kept.append(each)
    return kept


def completes(passage: Passage, first: Count, second: Count, end: int) -> bool:
    """Whether a count is named again, in a new sentence, for what was not said yet: "2 pallets 40x48x78. 2 pallets 610#"."""
    text = passage.text
    if not re.search(r"[.;]\s", text[first.end : second.start]):
        return False
    stretches = ((first.end, second.start), (second.end, min(end, second.end + 60)))
    sized = [any(a <= each.start < b for each in passage.sizes) for a, b in stretches]
    heavy = [any(a <= each.start < b for each in passage.weights) for a, b in stretches]
    return any(sized) and any(heavy) and not all(sized) and not all(heavy) and sized != heavy

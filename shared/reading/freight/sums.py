"""Which count says the whole of the others."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from shared.reading.freight.counts_at_stops import at_stops, before_rest, shares, without_drops
from shared.reading.freight.own_rows import NEAR, heads_row, row_of, sized, weighed
from shared.reading.goods.commodity import goods
from shared.reading.language.line_ends import line_end
from shared.reading.language.numerals import NAMED
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging_kinds import LOOSE, OUTER, group
from shared.reading.passage import Passage
from shared.reading.weights.weight import Weight

TOTAL_BEFORE = re.compile(
    r"\b(?:total(?: of| is|:)?|tot|altogether|in all|all told|all together|combined|that makes|makes)"
    r"\s*(?:it'?s |that'?s |it is )?[:=,]?\s*$",
    re.IGNORECASE,
)
MAKES = re.compile(r"\bmakes\b[^.;\n]*\Z", re.IGNORECASE)
"""Before what others make; the first of what is counted is made of none of it ("336 cases, that makes six pallets")."""
COUNTED = re.compile(
    rf"(?:\d|\b{NAMED})(?: [a-z]+)? total[,:]\s*\Z|(?:\d|lbs?|#|pounds|kgs?)\.? (?:in )?total[.,;]?[ ]*\n\s*\Z",
    re.IGNORECASE,
)
"""A total that has its own number, before what it is made of ("nine total, seven pallets and two crates") or the next row."""
TOTAL_AFTER = re.compile(
    r"[ ,]*(?:total\b(?!:?[ ]\d|[ ](?:weight|wt|wgt|gross|lbs|of)\b)|in total\b|in all\b|altogether\b|all together\b|all told\b)",
    re.IGNORECASE,
)


def whole_of(passage: Passage, weights: Sequence[Weight], counts: list[Count]) -> tuple[list[Count], list[Count]]:
    """The count that says the whole, and those that are lines of their own."""
    if not counts:
        return [], []
    if sum(each.nth for each in counts) > 1:
        return of_numbered(passage, counts)
    totals = [each for each in counts if said_whole(passage.text, each, counts[0])] or before_rest(passage, counts)
    kept = without_drops(passage, [each for each in counts if each not in totals])
    counts = [each for each in counts if each in kept or each in totals]
    again = shares(passage, counts, totals)
    counts = [each for each in counts if each not in again] or counts
    own = len(counts) > 2 and (sized(passage, counts) or apart(passage, weights, counts))
    whole = None if own else sum_of_others(counts)
    lines = [each for each in counts if each is not whole and each not in totals]
    if at_stops_alone(passage, lines, totals):
        everything = totals[0].number if totals else sum(each.number for each in lines)
        return totals, [whole or replace(lines[0], number=everything)]
    if totals and totals == before_rest(passage, [*totals, *lines]):
        return totals, totals[:1]
    if whole and whole.packaging in OUTER and all(each.packaging in LOOSE for each in lines):
        lines = [replace(each, packaging=whole.packaging) for each in lines]
    return ([whole] if whole else totals), lines or counts[:1]


def of_numbered(passage: Passage, counts: list[Count]) -> tuple[list[Count], list[Count]]:
    """The count of as many units as are numbered, and the numbered ones, with others that begin rows of their own."""
    numbered = [each for each in counts if each.nth]
    kinds = {group(each) for each in numbered}
    sums = [each for each in counts if not each.nth and each.number == len(numbered)]
    own = [
        each
        for each in counts
        if each.nth
        or (group(each) not in kinds and heads_row(passage, each) and not (each in sums and each.packaging in LOOSE))
    ]
    return [each for each in sums if each not in own][:1], own


def said_whole(text: str, count: Count, first: Count) -> bool:
    """Whether a count is said to be the whole; `first`: the first one of all."""
    if TOTAL_AFTER.match(text, count.end):
        return True
    before = text[max(0, count.start - 24) : count.start]
    if not TOTAL_BEFORE.search(before) or COUNTED.search(before):
        return False
    return not (count is first and MAKES.search(before))


def at_stops_alone(passage: Passage, lines: list[Count], totals: list[Count]) -> bool:
    """Whether several counts of one kind are but what each stop gets, with no weight or name of its own."""
    if len(lines) < 2 or len({group(each) for each in lines}) > 1 or not at_stops(passage, lines):
        return False
    if not weighed(passage, lines):
        return not named_apart(passage, lines)
    return bool(totals) and nameless(passage, lines)


def apart(passage: Passage, weights: Sequence[Weight], counts: list[Count]) -> bool:
    """Whether each count has a weight of its own before the next one, and no weight is the sum of the others."""
    rows = [row_of(passage.text, each) for each in counts]
    edges = [each.start for each in counts] + [counts[-1].end + NEAR]
    spans = rows if len(set(rows)) == len(rows) else list(pairwise(edges))
    held = [[each for each in weights if a <= each.start < b and not each.total] for a, b in spans]
    held = held if all(held) else [[each for each in weights if a <= each.start < b] for a, b in spans]
    if not all(held) or (spans is not rows and any(len(each) != 1 for each in held)):
        return False
    heft = [
        max(each.pounds * (count.number if each.each else 1) for each in own)
        for own, count in zip(held, counts, strict=True)
    ]
    return all(abs(2 * each - sum(heft)) > 0.01 * each for each in heft)


def sum_of_others(counts: list[Count]) -> Count | None:
    """The count that all others add up to, where it is of their kind or of pieces of any kind."""
    if len(counts) < 3:
        return None
    everything = sum(each.number for each in counts)
    for each in counts:
        kinds = {group(other) for other in counts if other is not each}
        alike = group(each) in kinds or each.packaging in LOOSE or each.packaging == "package"
        alike = alike or (each is counts[0] and each.packaging in OUTER and kinds <= {"piece", "unit"})
        if alike and each.number * 2 == everything:
            return each
    return None


def named_apart(passage: Passage, counts: list[Count]) -> bool:
    """Whether every one of some counts is told with goods of its own right behind it: "10 plts grapes", "8 plts persimmons"."""
    told = [goods(passage, [each], each.end, line_end(passage.text, each.end)) for each in counts]
    return all(told) and len({words.lower() for words in told}) == len(told)


def nameless(passage: Passage, counts: list[Count]) -> bool:
    """Whether no row of some counts names goods, which are then those of the whole."""
    return not any(goods(passage, [each], *row_of(passage.text, each)) for each in counts)

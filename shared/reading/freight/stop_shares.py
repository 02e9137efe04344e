"""What of one truck's freight each of its stops gives or takes, be it a mere number: "5 pallets come off in Lima, OH, 4 in Troy,
OH and the last 3 in Ada, OH"."""

import re
from dataclasses import replace
from itertools import pairwise

from shared.reading.freight.own_rows import row_of
from shared.reading.freight.told_shares import Share, numbers, shares
from shared.reading.goods.commodity import goods
from shared.reading.language.numerals import NAMED, value
from shared.reading.language.text import fold
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging_kinds import group
from shared.reading.passage import Passage
from shared.reading.stops.cues import Role
from shared.reading.stops.stop import Stop
from shared.reading.weights.weight import Weight

A_STOP = WordPattern(
    rf"(?<![\w$.,/#-])(?P<number>\d{{1,2}}|{NAMED})(?: (?:pallets|skids|plts|pieces|pcs|bundles|totes|drums|crates|boxes))?"
    r"(?: each)? (?:a|per|each|every|at each|to each|for each) (?:stop|drop|store|delivery)\b"
)
"""So many for every one of a truck's stops."""
LEFT = re.compile(r"\b(?:rest|balance|remaining|others?|another|final|last) \Z", re.IGNORECASE)
OF_THEM = re.compile(r" of (?:them|those|these|the \w+)\b")
ROLES: tuple[Role, ...] = ("origin", "destination")
FEWEST = 3
"""Stops of a truck that shares freight out."""


def with_shares(
    passage: Passage, counts: list[Count], weights: list[Weight], start: int, end: int
) -> tuple[list[Count], list[Count], list[Weight]]:
    """The whole count, where the stops of a truck share it out, the counts without those of its stops, and the weights.

    Where no count says the whole, those of the stops make it, and their weights make the whole weight.
    """
    stops = [stop for stop in passage.stops if start <= stop.start < end and stop.role]
    unchanged: tuple[list[Count], list[Count], list[Weight]] = ([], counts, weights)
    if len(stops) < FEWEST:
        return unchanged
    if not counts:
        return [], [], with_sum(stops, weights, start, end)
    sides = [side for role in ROLES if (side := shares(passage, of_role(stops, role), start, end))]
    if any(part_of_first(passage, side) for side in sides):
        return unchanged
    each = A_STOP.search(passage.text, start, end)
    deliveries = len(of_role(stops, "destination"))
    wholes = {sum(share.number for share in side) for side in sides} | (
        {value(each["number"]) * deliveries} if each and deliveries > 1 else set()
    )
    if len(wholes) != 1:
        return unchanged
    whole = wholes.pop()
    told = [(share.start, share.end) for side in sides for share in side] + ([each.span()] if each else [])
    others = [count for count in counts if not told_again(count, told)]
    if total := said_whole(passage, others, whole, (start, end), told):
        apart = next(filter(None, (goods_apart(passage, side, counts) for side in sides)), [])
        return [total], apart or [total], weights if apart else with_sum(stops, weights, start, end)
    if others or not sides:
        return unchanged
    bare = any(share.bare for share in sides[0])
    lines = [as_count(share, sides[0]) if bare else count_of(share, counts) for share in sides[0]]
    total = replace(lines[0], number=whole)
    if own := own_weights(sides[0], weights, end):
        return [total], lines, own
    if not bare and len(sides) == 1:
        alike = len({group(line) for line in lines}) == 1
        return ([total], [total], weights) if alike and any(left(passage, share) for share in sides[0]) else unchanged
    return [total], lines if len({group(line) for line in lines}) > 1 else [total], weights


def with_sum(stops: list[Stop], weights: list[Weight], start: int, end: int) -> list[Weight]:
    """The weights with their sum, where each stop in one role has one, before it or behind it, and nothing else is weighed."""
    if len(weights) < 2 or any(each.each or each.total for each in weights):
        return weights
    for role in ROLES:
        at = [stop.start for stop in of_role(stops, role)]
        for edges in ([start, *at], [*at, end]):
            if [sum(a <= each.start < b for each in weights) for a, b in pairwise(edges)] == [1] * len(weights):
                return [*weights, Weight(-1, -1, sum(each.pounds for each in weights), total=True)]
    return weights


def goods_apart(passage: Passage, side: list[Share], counts: list[Count]) -> list[Count]:
    """The counts of stops that each have a row with goods of its own, not all the same; none where they have not."""
    held = [count_of(share, counts) for share in side]
    rows = [row_of(passage.text, each) for each in held]
    told = [goods(passage, [each], *row) for each, row in zip(held, rows, strict=True)]
    return held if len(set(rows)) == len(rows) and all(told) and len({fold(each) for each in told}) > 1 else []


def part_of_first(passage: Passage, side: list[Share]) -> bool:
    """Whether what one stop takes is told as a part of what goes to the first: "13 pallets to Erie, but 5 of them to Troy"."""
    whole = side[0]
    return not whole.bare and any(
        share.number < whole.number and OF_THEM.match(passage.text, share.end) for share in side[1:]
    )


def left(passage: Passage, share: Share) -> bool:
    """Whether a share is what the others leave, or comes on top of them: "the remaining 10", "another 8"."""
    return LEFT.search(passage.text, max(0, share.start - 16), share.start) is not None


def count_of(share: Share, counts: list[Count]) -> Count:
    """The count that a share is."""
    return next((each for each in counts if each.start <= share.start < each.end), as_count(share, [share]))


def told_again(count: Count, told: list[tuple[int, int]]) -> bool:
    """Whether a count is one of those that are told at these places."""
    return any(a <= count.start < b or count.start <= a < count.end for a, b in told)


def said_whole(
    passage: Passage, others: list[Count], whole: int, span: tuple[int, int], told: list[tuple[int, int]]
) -> Count | None:
    """The count of the whole beside those of the stops, be it a mere number of what is counted only there."""
    if count := next((each for each in others if each.number == whole), None):
        return count
    said = any(each.number == whole and (each.start, each.end) not in told for each in numbers(passage, *span))
    return replace(others[0], number=whole) if said and len(others) == 1 else None


def of_role(stops: list[Stop], role: Role) -> list[Stop]:
    """The stops with a role."""
    return [stop for stop in stops if stop.role == role]


def as_count(share: Share, side: list[Share]) -> Count:
    """A share as a count, of what the first of them counts where it does not say of what."""
    packaging = share.packaging or next((each.packaging for each in side if each.packaging), "")
    return Count(share.start, share.end, share.number, packaging)


def own_weights(side: list[Share], weights: list[Weight], end: int) -> list[Weight]:
    """The weights, none of them a total, where each share has one of its own; else none."""
    edges = [*(share.start for share in side), end]
    weights = [
        each for each in weights if not any(other.start <= each.start < each.end < other.end for other in weights)
    ]
    held = [[each for each in weights if a <= each.start < b] for a, b in pairwise(edges)]
    if len(weights) != len(side) or any(len(each) != 1 for each in held):
        return []
    return [replace(each, total=False) for each in weights]

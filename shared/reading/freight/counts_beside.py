"""Counts of what comes along with pallets and crates, rather than on them: "9 cartons and 4 skids"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from shared.reading.freight.nested_counts import nested, on_those, without_facts
from shared.reading.freight.own_rows import HEAD, heads_row, row_of
from shared.reading.goods.commodity import goods
from shared.reading.language.branches import compiled
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging_kinds import INNER, group
from shared.reading.passage import Passage
from shared.reading.weights.weight import Weight

ALONG = compiled(
    r"(?:\([^()\n]*\)|[^\d.;:\n(]){0,45}(?:\band\b|&|\bplus\b|\+|\by\b|\bet\b|, then\b|\balso\b|\bas well as\b|\balong with\b)"
    r"(?: (?:then|also|lastly|finally|there['’]?s|maybe))?\s*$"
    r"|[^\n]{0,90}\b(?:it|they|these|those|all|that|which)"
    r"(?:['’]ll| will)? (?:ride|go|travel|ship|move)(?:s|es)? (?:along |together )?with\s*$"
)
OF_GOODS = re.compile(r" of (?!them\b|these\b|those\b|\d)[a-z][a-z -]{2,30}[,;] (?:and )?", re.IGNORECASE)
"""Between a count and the next one: what it is of."""
WEIGHED_BEFORE = re.compile(r"\d[ ]?(?:lbs?|#|kgs?|pounds) of [a-z]+(?: [a-z]+){0,2} (?:on|in) \Z", re.IGNORECASE)
"""Before what is counted: its own weight and goods, "1,820 lb of pipe on four skids and 900 lb of rope on two reels"."""
WITH = re.compile(r",? (?:with|w/|of|holding|containing|that holds?|carrying) ?", re.IGNORECASE)
"""Between a packaging and what is on or in it."""
LONG = frozenset({"bundle", "coil"})
"""What lies beside pallets rather than on them."""
LARGE = frozenset({"drum", "barrel", "rack", "a-frame"})
"""What stands on pallets, and in no crate or gaylord."""
NEAR, CLOSE = 60, 45
"""Characters between two counts that stand near each other, and before a count in which its own weight stands."""
ALIKE = 0.1
"""Share by which what stands on pallets weighs less than what is told of them with it, at most."""
OTHERWISE = re.compile(r"[.!?]\s+(?=[A-Z])[^.!?]*[.!?]\s+(?=[A-Z])|\n[ \t]*\n")
"""Between a count and what is no longer said of it."""


def stands_alone(text: str, count: Count, outer: list[Count]) -> bool:
    """Whether a count stands on or in none of the others, and is far from them, of bundles or coils, of what goes into none of
    them ("1 gaylord, 2 drums"), or of fewer."""
    near = any(close(text, count, other) for other in outer)
    apart = not near or count.packaging in LONG or count.number < min(other.number for other in outer)
    apart = apart or (count.packaging in LARGE and all(group(other) != "pallet" for other in outer))
    return apart and not nested(text, count, outer)


def along(passage: Passage, count: Count, outer: list[Count]) -> bool:
    """Whether a count is said to come along with another: "9 cartons and 4 skids", "8 bales, 500 lbs each, and 4 totes"."""
    pairs = [sorted((count, other), key=lambda each: each.start) for other in outer]
    return any(ALONG.match(without_facts(passage, first.end, second.start)) for first, second in pairs)


def listed_before(text: str, count: Count, outer: list[Count]) -> bool:
    """Whether a count is told with its goods before another with its own: "8 bundles of rebar, 2 pallets of tie wire"."""
    return count.packaging not in INNER and any(
        count.end < other.start
        and text.startswith(" of ", other.end)
        and OF_GOODS.fullmatch(text, count.end, other.start)
        for other in outer
    )


def line_of_its_own(passage: Passage, count: Count, outer: list[Count]) -> bool:
    """Whether a count begins a row of its own with its weight, and with a size or class or below a row that is like it:
    "3 skids sheets, 900 lbs", "1 roll belting, 190 lbs".
    """
    start, end = row_of(passage.text, count)
    if not heads_row(passage, count) or any(start <= other.start < end for other in outer):
        return False
    measured = any(start <= each.start < end for group in (passage.sizes, passage.classes) for each in group)
    return measured or any(heads_row(passage, other) for other in outer)


def named_line(passage: Passage, count: Count, counts: list[Count]) -> bool:
    """Whether each count begins a row with goods of its own, as no row of what stands on others does: "4 drums lubricant",
    "1 pallet filters" below."""
    text = passage.text
    rows = [row_of(text, each) for each in counts]
    if len(set(rows)) < len(rows) or not all(
        HEAD.fullmatch(text, start, each.start) for (start, _), each in zip(rows, counts, strict=True)
    ):
        return False
    heavy = [any(start <= each.start < end for each in passage.weights) for start, end in rows]
    if len(set(heavy)) > 1 or any(rows_apart(text, one, other) for one, other in pairwise(rows)):
        return False
    named = [goods(passage, [each], each.end, end) for each, (_, end) in zip(counts, rows, strict=True)]
    return all(named) and len({name.lower() for name in named}) == len(named)


def rows_apart(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether anything stands between two rows."""
    return bool(text[one[1] : other[0]].strip())


def held_by(text: str, count: Count, outer: list[Count]) -> bool:
    """Whether a count is what one counted right before it holds: "a pallet with 3 boxes of tools and a crate"."""
    return count.packaging in INNER and any(WITH.fullmatch(text, each.end, count.start) for each in outer)


def weighed_apart(
    text: str, count: Count, outer: list[Count], everything: list[Count], weights: Sequence[Weight]
) -> bool:
    """Whether a count and all the others are told with a weight of their own each: "1 plt books 1,100 lb / 1 box pens 40 lb",
    "seven rolls of belting, 905 lb a roll; one crate, idlers, 1,422"; not what stands on the others and weighs as much, unless
    each is told with what it is of.
    """
    if all(WEIGHED_BEFORE.search(text, max(0, each.start - CLOSE), each.start) for each in (count, *outer)):
        return True
    own = heft(text, count, everything, weights)
    others = [heft(text, each, everything, weights) for each in outer]
    if not own or not all(others) or any(on_those(text, count, each) for each in outer):
        return False
    if all(text.startswith(" of ", each.end) for each in (count, *outer)):
        return True
    inside = [whole for whole, each in zip(others, outer, strict=True) if each.number <= count.number]
    return not any(own <= whole <= own * (1 + ALIKE) for whole in (*inside, *([sum(inside)] if inside else [])))


def heft(text: str, count: Count, everything: list[Count], weights: Sequence[Weight]) -> float:
    """What a count weighs, all of it, by what is told in its own sentence before the next count; 0 where nothing is."""
    after = min((each.start for each in everything if each.start > count.start), default=len(text))
    told = [each for each in weights if count.start <= each.start < after]
    if not told or OTHERWISE.search(text, count.end, told[0].start):
        return 0
    return max(each.pounds * (count.number if each.each else 1) for each in told)


def close(text: str, one: Count, other: Count) -> bool:
    """Whether two counts stand near each other, or on one line."""
    first, second = sorted((one, other), key=lambda each: each.start)
    return second.start - first.end < NEAR or "\n" not in text[first.end : second.start]

"""The lines of freight in running text: which count, size, weight and class belong together."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from shared.reading.commodity import goods
from shared.reading.handling import handled, merged_repeats
from shared.reading.model import Item
from shared.reading.passage import Passage
from shared.reading.quantities import Count, Weight
from shared.reading.things import things

TOTAL_BEFORE = re.compile(r"\b(?:total(?: of| is|:)?|tot|altogether|in all|combined)\s*[:=]?\s*$", re.IGNORECASE)
TOTAL_AFTER = re.compile(r"\s*(?:total\b|in all\b|altogether\b|all together\b)", re.IGNORECASE)
LIMIT_BEFORE = re.compile(
    r"\b(?:up to|max(?:imum)?|over|under|capacity|limit(?: of)?|rated|at least|min(?:imum)?|insur\w+|avg"
    r"|average|less than|more than|legal|axle\w*|forklift\w*|gvw|tare|empty weight)[ :]*(?:of )?$",
    re.IGNORECASE,
)
LIMIT_AFTER = re.compile(
    r"[ ]*(?:capacity|forklift|rated|limit|max(?:imum)?\b|minimum|straps?|wll|winch|axle)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Load:
    """What is shipped: its lines, the whole weight, the handling units."""

    items: tuple[Item, ...] = ()
    weight_lb: float | None = None
    handling_units: int | None = None


def load(passage: Passage, start: int, end: int, *, one_of_several: bool = False) -> Load:
    """The freight of the stretch from `start` to `end`. `one_of_several`: "each" speaks of loads there, not of pieces."""
    text = passage.text
    counts = handled(passage, [each for each in passage.counts if start <= each.start < end]) or things(
        passage, start, end
    )
    weighed = deduped(
        [
            each
            for each in passage.weights
            if start <= each.start < end
            and not LIMIT_BEFORE.search(text[max(0, each.start - 24) : each.start])
            and not LIMIT_AFTER.match(text, each.end)
        ]
    )
    if one_of_several:
        weighed = [replace(each, each=False) for each in weighed]
    totals, lines = whole_and_lines(text, counts)
    edges = edges_of(passage, lines, start, end)
    if len(edges) == 1 and lines:
        edges = one_by_one(passage, lines[0], start, end) or edges
    items = [line(passage, count, a, b, weighed, len(edges) == 1) for count, (a, b) in edges]
    plain = [each.pounds for each in weighed if not each.total and not each.each]
    if len(items) > 1 and len(plain) == len(items) and not all(item.weight_lb for item in items):
        items = [replace(item, weight_lb=pounds) for item, pounds in zip(items, plain, strict=True)]
    if len(items) > 1 and not any(item.commodity for item in items):
        said = goods(passage, counts, [], start, end) or None
        items = [replace(item, commodity=said) for item in items]
    return summed(items, weighed, totals, [count for count, _ in edges if count])


def whole_and_lines(text: str, counts: list[Count]) -> tuple[list[Count], list[Count]]:
    """The counts that say the whole, and those that are lines of their own."""
    totals = [
        each
        for each in counts
        if TOTAL_BEFORE.search(text[max(0, each.start - 16) : each.start]) or TOTAL_AFTER.match(text, each.end)
    ]
    numbered = [each for each in counts if each.nth]
    if len(numbered) > 1:
        return [each for each in counts if not each.nth and each.number == len(numbered)][:1], numbered
    if len(counts) > 2:
        everything = sum(each.number for each in counts)
        alike = len({"pallet" if each.packaging == "skid" else each.packaging for each in counts}) == 1
        whole = next((each for each in counts if alike and each.number * 2 == everything), None)
        if whole:
            return [], [whole]
    lines = [each for each in counts if each not in totals] or counts[:1]
    return totals, merged_repeats(lines) if len(lines) > 1 else lines


def one_by_one(passage: Passage, count: Count, start: int, end: int) -> list[tuple[Count | None, tuple[int, int]]]:
    """As many sizes as handling units, each with its own weight: a line for each."""
    sizes = [each for each in passage.sizes if start <= each.start < end]
    numbers = [multiplier(passage.text, each.start) for each in sizes]
    if len(sizes) < 2 or (count.number != len(sizes) and sum(numbers) != count.number):
        return []
    if sum(numbers) != count.number:
        numbers = [1] * len(sizes)
    edges = [each.start for each in sizes] + [end]
    parts = zip(numbers, edges, edges[1:], strict=False)
    return [(Count(count.start, count.end, number, count.packaging), (a, b)) for number, a, b in parts]


def multiplier(text: str, at: int) -> int:
    """The number before a size that says of how many it is: "(3) 48x45x50"."""
    match = re.search(r"(?<![\w.,])\(?(\d{1,2})\)?\s*(?:@|x|ea\.?|pcs?|-|:)?\s*$", text[max(0, at - 10) : at])
    return int(match[1]) if match else 0


def edges_of(passage: Passage, lines: list[Count], start: int, end: int) -> list[tuple[Count | None, tuple[int, int]]]:
    """The stretch that each line of freight takes: from its own beginning to the next one's."""
    if not lines:
        return [(None, (start, end))]
    starts = [start]
    for before, count in pairwise(lines):
        line_start = passage.text.rfind("\n", before.end, count.start) + 1
        starts.append(line_start or clause_start(passage.text, before.end, count.start))
    return [(count, (a, b)) for count, a, b in zip(lines, starts, [*starts[1:], end], strict=True)]


def clause_start(text: str, start: int, end: int) -> int:
    """Where the clause that ends at `end` begins."""
    return max(
        start,
        *(
            text.rfind(mark, start, end) + len(mark) if text.rfind(mark, start, end) >= 0 else start
            for mark in (", ", "; ", " and ", ". ", " + ", " plus ", " & ")
        ),
    )


def deduped(weights: list[Weight]) -> list[Weight]:
    """The weights without those that say the one before again in another unit."""
    kept: list[Weight] = []
    for each in weights:
        if not (
            kept and each.start - kept[-1].end < 8 and abs(each.pounds - kept[-1].pounds) <= 0.03 * kept[-1].pounds
        ):
            kept.append(each)
    return kept


def line(passage: Passage, count: Count | None, start: int, end: int, weights: list[Weight], alone: bool) -> Item:
    """One line of freight from the facts of its stretch."""
    size = next((each for each in passage.sizes if start <= each.start < end), None)
    klass = next((each for each in passage.classes if start <= each.start < end), None)
    nmfc = next((each for each in passage.nmfcs if start <= each.start < end), None)
    mine = [each for each in weights if start <= each.start < end]
    number = count.number if count else None
    return Item(
        count=number,
        packaging=(count.packaging or None) if count else None,
        length_in=size.length if size else None,
        width_in=size.width if size else None,
        height_in=size.height if size else None,
        weight_lb=line_weight(mine, number, alone),
        freight_class=klass.value if klass else None,
        nmfc=nmfc.value if nmfc else None,
        commodity=goods(passage, inside(passage, count, start, end), mine, start, end) or None,
    )


def inside(passage: Passage, count: Count | None, start: int, end: int) -> list[Count]:
    """The counts of a stretch that may stand beside the goods: the line's own first, then what is on or in it."""
    others = [each for each in passage.counts if start <= each.start < end and each is not count]
    return [count, *others] if count else others


def line_weight(weights: list[Weight], number: int | None, alone: bool) -> float | None:
    """A line's weight: what is said of all of it, else of each times the number."""
    if alone and (total := next((each for each in weights if each.total), None)):
        return total.pounds
    each = next((weight for weight in weights if weight.each), None)
    plain = next((weight for weight in weights if not weight.each and not weight.total and weight.sure), None)
    plain = plain or next((weight for weight in weights if not weight.each and not weight.total), None)
    if each and number and not (plain and alone and plain.pounds > each.pounds):
        return each.pounds * number
    if plain:
        return plain.pounds
    return each.pounds if each and number is None else None


def summed(items: list[Item], weights: list[Weight], totals: list[Count], lines: list[Count]) -> Load:
    """The lines with the whole weight and the handling units."""
    units = totals[0].number if totals else sum(each.number for each in lines) or None
    stated = next((each.pounds for each in weights if each.total), None) or sum_of_others(weights)
    own = [item.weight_lb for item in items if item.weight_lb is not None]
    weight = (
        stated
        if stated is not None
        else sum(own)
        if own and len(own) == len(items)
        else (own[0] if len(own) == 1 else None)
    )
    loose = [each.pounds for each in weights if not each.each and each.sure]
    if weight is None and not own and len(loose) == 1:
        weight = loose[0]
    if weight is None and not own:
        each = next((each for each in weights if each.each), None)
        weight = each.pounds * units if each and units else None
    if len(items) > 1 and len(own) == 1 and stated is None:
        items = [replace(item, weight_lb=None) for item in items]
    if len(items) == 1 and weight is not None:
        items = [replace(items[0], weight_lb=weight)]
    kept = tuple(rounded(item) for item in shared(items) if item != Item(weight_lb=item.weight_lb))
    return Load(kept, round(weight) if weight is not None else None, units)


def sum_of_others(weights: list[Weight]) -> float | None:
    """A weight that is the sum of all the others."""
    plain = [each.pounds for each in weights if not each.each]
    return next((each for each in plain if len(plain) > 2 and abs(2 * each - sum(plain)) < 1), None)


def shared(items: list[Item]) -> list[Item]:
    """The lines with the class and the goods that are said once for all of them."""
    for name in ("freight_class", "commodity"):
        said = {getattr(item, name) for item in items if getattr(item, name)}
        if len(said) == 1 and len(items) > 1:
            only = said.pop()
            items = [replace(item, **{name: only}) for item in items]
    return items


def rounded(item: Item) -> Item:
    """The item with its weight in whole pounds."""
    return replace(item, weight_lb=round(item.weight_lb)) if item.weight_lb is not None else item

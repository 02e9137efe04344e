"""The lines of freight in running text: which count, size, weight, class and goods belong together."""

from dataclasses import replace
from typing import TypeVar

from shared.reading.counts.goods_by_packaging import by_packaging
from shared.reading.freight import weight_roles
from shared.reading.freight.adding_up import of_all_parts, of_each_by_sum, of_last_line, of_units, one_by_weight
from shared.reading.freight.classes_in_order import classes_in_order
from shared.reading.freight.counted import counted
from shared.reading.freight.counted_again import merged_repeats
from shared.reading.freight.counts_at_stops import at_stops
from shared.reading.freight.freight_weights import freight_weights
from shared.reading.freight.goods_alike import alike
from shared.reading.freight.inner import of_contents
from shared.reading.freight.item_lines import Line, lines_of
from shared.reading.freight.line_sizes import of_one_size, own_length, own_size
from shared.reading.freight.line_totals import with_line_totals
from shared.reading.freight.line_weights import of_classes, of_each, of_lines, of_pieces
from shared.reading.freight.own_rows import measured, row_of, weighed
from shared.reading.freight.parts import parts, rest_of
from shared.reading.freight.parts_at_stops import put_together
from shared.reading.freight.retold import deduped
from shared.reading.freight.stop_shares import with_shares
from shared.reading.freight.sums import whole_of
from shared.reading.freight.told_classes import with_told
from shared.reading.freight.told_wrongly import without_wrong
from shared.reading.freight.totals import Load, close, line_weight, stated_whole, summed
from shared.reading.goods.commodity import goods
from shared.reading.model import Item
from shared.reading.packaging.count import Count
from shared.reading.passage import Found, Passage
from shared.reading.weights.weight import Weight

Fact = TypeVar("Fact", bound=Found)
BESIDE = 4
"""Characters between a class and its number of the NMFC at most."""
SHARED = ("freight_class", "nmfc", "commodity")
"""What may be said once for all lines."""


def load(passage: Passage, start: int, end: int, *, one_of_several: bool = False) -> Load:
    """The freight of the stretch from `start` to `end`. `one_of_several`: "each" speaks of loads there, not of pieces."""
    weights = deduped(passage.text, freight_weights(passage, start, end))
    weights = weight_roles.weighed(passage, weights, start, end)
    weights = with_line_totals(passage.text, weights, passage.counts)
    if one_of_several:
        weights = [each if of_pieces(passage, each) else replace(each, each=False) for each in weights]
    counts = counted(passage, weights, start, end)
    if not counts and not weights:
        return summed(read_lines(passage, lines_of(passage, [], start, end), [], None), [], [], [])
    weights = of_contents(passage, weights, counts, start, end)
    shared_out, counts, weights = with_shares(passage, counts, weights, start, end)
    totals, counts = (shared_out, counts) if shared_out else whole_of(passage, weights, counts)
    counts = merged_repeats(passage, counts) if len(counts) > 1 else counts
    several = in_parts(passage, counts, start, end)
    totals, counts = (totals or counts, several) if several else (totals, counts)
    counts = [*counts, *rest_of(passage, totals, counts, end)]
    lines = one_by_weight(passage, counts, weights, start, end)
    weights = weights if lines else of_each_by_sum(passage, counts, weights)
    lines = lines or lines_of(passage, counts, start, end)
    weights = of_lines(passage, lines, weights)
    weights = of_last_line(lines, of_each(passage, lines, weights) if several else weights)
    whole = stated_whole(weights) if len(lines) > 1 else None
    weights = of_classes(passage, lines, weights)
    items = in_order(read_lines(passage, lines, weights, whole), weights)
    items = alike(passage, lines, of_all_parts(items, several, weights))
    items = by_packaging(passage.text[start:end], items) if len(items) > 1 else items
    items = of_one_size(passage, items, start, end, first=lines[0].count if several and lines else None)
    told = [line.count for line in lines if line.count]
    if len(items) > 1:
        items = put_together(passage, with_shared(passage, items, counts, start, end), told, totals)
    return summed(items, weights, totals, told)


def in_parts(passage: Passage, counts: list[Count], start: int, end: int) -> list[Count]:
    """The parts that a single count is told in: "5 pallets. Two are 2,150 lbs each and three 1,800"; none where they are but
    shares of stops."""
    several = parts(passage, counts[0], start, end) if len(counts) == 1 else []
    apart = several and (weighed(passage, several) or measured(passage, several) or not at_stops(passage, several))
    return several if apart else []


def with_shared(passage: Passage, items: list[Item], counts: list[Count], start: int, end: int) -> list[Item]:
    """Several lines with the goods and classes that are said of all of them."""
    if not any(item.commodity for item in items):
        said = goods(passage, counts, start, end) or None
        items = [replace(item, commodity=said) for item in items]
    items = shared(items, [name for name in SHARED if not told_in_row(passage, name, counts)])
    return with_told(passage, classes_in_order(passage, items, start, end), start, end)


def shared(items: list[Item], names: list[str]) -> list[Item]:
    """The lines with the facts of these names that are said once for all of them."""
    for name in names:
        said = {getattr(item, name) for item in items if getattr(item, name)}
        if len(said) == 1 and len(items) > 1:
            only = said.pop()
            items = [replace(item, **{name: only}) for item in items]
    return items


def read_lines(passage: Passage, lines: list[Line], weights: list[Weight], whole: float | None) -> list[Item]:
    """The lines of freight; what is said with "@" is a line's where the lines then make the whole: "3 skids @ 2,875 lbs"."""
    items = [read_line(passage, line, weights, whole, alone=len(lines) == 1) for line in lines]
    if whole and all(item.weight_lb for item in items) and not close(heft(items), whole):
        each = [replace(item, weight_lb=(item.weight_lb or 0) * (item.count or 1)) for item in items]
        if close(heft(each), whole):
            return each
        plain = [replace(each, each=False) for each in weights]
        other = [read_line(passage, line, plain, whole, alone=False) for line in lines]
        return other if close(heft(other), whole) else items
    return items


def in_order(items: list[Item], weights: list[Weight]) -> list[Item]:
    """The lines with as many weights as they are, told one after the other: "2 crates and 3 cartons. 1,200 lbs and 30 each"."""
    told = [each for each in weights if not each.total]
    told = told if len(told) == len(items) else [each for each in told if not each.each]
    if len(items) < 2 or len(told) != len(items) or all(item.weight_lb for item in items):
        return items
    return [
        replace(item, weight_lb=each.pounds * (item.count or 1) if each.each else each.pounds)
        for item, each in zip(items, told, strict=True)
    ]


def heft(items: list[Item]) -> float:
    """What lines weigh together."""
    return sum(item.weight_lb or 0 for item in items)


def told_in_row(passage: Passage, name: str, counts: list[Count]) -> bool:
    """Whether a fact is said once, in the row of one of several counts that have rows of their own."""
    facts = {"freight_class": passage.classes, "nmfc": passage.nmfcs}.get(name, ())
    rows = {row_of(passage.text, each) for each in counts}
    held = [each for each in facts if any(a <= each.start < b for a, b in rows)]
    own = name == "nmfc" and len(held) == 1 and beside_own_class(passage, held[0].start, counts)
    return own or len(rows) == len(counts) > 1 == len(held)


def beside_own_class(passage: Passage, at: int, counts: list[Count]) -> bool:
    """Whether a number of the NMFC stands beside one of several classes: "class 60 (NMFC 153780) ... class 85"."""
    behind = [each for each in passage.classes if 0 <= at - each.end < BESIDE]
    return bool(behind) and len({each.value for each in passage.classes if each.start > counts[0].start}) > 1


def read_line(passage: Passage, line: Line, weights: list[Weight], whole: float | None, *, alone: bool) -> Item:
    """One line of freight from the facts of its stretches."""
    size = own_size(passage, line)
    long = own_length(passage, line) if not size else None
    klass = first(tuple(without_wrong(passage.text, list(passage.classes))), line)
    nmfc = first(passage.nmfcs, line)
    count = line.count
    beside = ([count] if count else []) + [
        each for each in passage.counts if line.has(each.start) and each is not count
    ]
    named = (goods(passage, beside, a, b) for a, b in line.spans)
    own = [each for each in weights if line.owns(each.start)]
    own = of_units(passage.text, own, count.number) if count and not alone else own
    return Item(
        count=count.number if count else None,
        packaging=(count.packaging or None) if count else None,
        length_in=size.length if size else long,
        width_in=size.width if size else None,
        height_in=size.height if size else None,
        weight_lb=line_weight(own, count.number if count else None, whole, alone=alone),
        freight_class=klass.value if klass else None,
        nmfc=nmfc.value if nmfc else None,
        commodity=own_name(passage, line, alone=alone) or next((words for words in named if words), None),
    )


def own_name(passage: Passage, line: Line, *, alone: bool) -> str:
    """What the thing is called that one of several lines counts, where its name stands right before its weight."""
    count = line.count
    if alone or not count or count.packaging or not count.words:
        return ""
    beside = any(0 <= each.start - count.end <= len(", is ") for each in passage.weights)
    return count.words if beside else ""


def first(facts: tuple[Fact, ...], line: Line) -> Fact | None:
    """The first fact of a kind that a line's stretches hold."""
    return next((each for each in facts if line.has(each.start)), None)

"""The lines of freight in running text: which count, size, weight, class and goods belong together."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from shared.reading import weight_roles
from shared.reading.adding_up import of_each_by_sum, of_last_line, of_units, one_by_weight
from shared.reading.classes_in_order import classes_in_order
from shared.reading.commodity import goods
from shared.reading.count import Count
from shared.reading.counted import counted
from shared.reading.dimensions import Size
from shared.reading.handling import row_of
from shared.reading.inner import of_contents
from shared.reading.item_lines import Line, lines_of
from shared.reading.model import Item
from shared.reading.numerals import NAMED, value
from shared.reading.packaging import FORMS
from shared.reading.parts import parts, rest_of
from shared.reading.parts_at_stops import put_together
from shared.reading.passage import Found, Passage
from shared.reading.side_lengths import FACTOR
from shared.reading.stop_shares import with_shares
from shared.reading.sums import at_stops, measured, merged_repeats, weighed, whole_of
from shared.reading.told_classes import with_told
from shared.reading.told_wrongly import without_wrong
from shared.reading.totals import (
    SHARED,
    Load,
    close,
    deduped,
    freight_weights,
    kept,
    line_weight,
    shared,
    stated_whole,
    summed,
)
from shared.reading.weight import Weight

Fact = TypeVar("Fact", bound=Found)
BEHIND = re.compile(r"[ ]?(?:[/@x]|at)?[ ]?", re.IGNORECASE)
OF_PIECES = re.compile(r"[^\n()]{0,30}(?:\((?![^\n]*\))[^\n()]*|@[ ]?|\bat )", re.IGNORECASE)
APIECE = re.compile(rf"[ ]?(?:apiece|a piece|(?:per|an?|/)[ ]?(?:{FORMS}))\b", re.IGNORECASE)
LONG = re.compile(
    r"(?<![\w.,/x-])(?:(?P<feet>\d{1,2})[ ]?(?:'|ft\.?|foot|feet)|(?P<metres>\d{1,2}(?:\.\d{1,2})?)[ ]?(?:m|mts?"
    r"|met(?:er|re)s?))"
    r"[ -]?(?:long|lengths?|in length|lg|joints?|sticks?|randoms?|de largo)\b"
    r"|(?<=, )(?P<alone>(?!48|53)\d{1,2})[ ]?(?:'|ft\.?|foot|feet)(?=[,;](?![ ]\d+['\" ]*(?:wide|tall|high|x)))",
    re.IGNORECASE,
)
OF_TRAILER = re.compile(r"\b(?:trailer|truck|flatbed|step ?deck|conestoga|van)s?\b[^.;,\n]{0,24}\Z", re.IGNORECASE)
"""Before the length of what the freight stands on."""
OF_ALL = re.compile(r"(?:\b(?:all|every(?:thing)?|both)\b|[.;\n][ ]?each\b)[^.\n]*$", re.IGNORECASE)
OF_SO_MANY = re.compile(
    rf"[ ,]*\(?(?:for |on )?(?:(?P<both>both|the pair)|(?:all|the)(?: of)?(?: the)? (?P<number>{NAMED}|\d{{1,2}}))\b",
    re.IGNORECASE,
)
"""Behind what so many weigh together."""
BESIDE = 4
"""Characters between a class and its number of the NMFC at most."""
OF_EACH = re.compile(r"[ ,]*(?:(?:on|for) )?(?:all|both|every(?:thing)?|the lot)\b", re.IGNORECASE)


def load(passage: Passage, start: int, end: int, *, one_of_several: bool = False) -> Load:
    """The freight of the stretch from `start` to `end`. `one_of_several`: "each" speaks of loads there, not of pieces."""
    weights = deduped(passage.text, freight_weights(passage, start, end))
    weights = weight_roles.weighed(passage, weights, start, end)
    if one_of_several:
        weights = [each if of_pieces(passage, each) else replace(each, each=False) for each in weights]
    counts = counted(passage, weights, start, end)
    if not counts and not weights:
        return summed(read_lines(passage, lines_of(passage, [], start, end), [], None), [], [], [])
    weights = of_contents(passage, weights, counts, start, end)
    shared_out, counts, weights = with_shares(passage, counts, weights, start, end)
    totals, counts = (shared_out, counts) if shared_out else whole_of(passage, weights, counts)
    counts = merged_repeats(passage, counts) if len(counts) > 1 else counts
    told_in_parts = False
    several = parts(passage, counts[0], start, end) if len(counts) == 1 else []
    if several and (weighed(passage, several) or measured(passage, several) or not at_stops(passage, several)):
        totals, counts, told_in_parts = totals or counts, several, True
    counts = [*counts, *rest_of(passage, totals, counts, end)]
    lines = one_by_weight(passage, counts, weights, start, end)
    weights = weights if lines else of_each_by_sum(passage, counts, weights)
    lines = lines or lines_of(passage, counts, start, end)
    weights = of_lines(passage, lines, weights)
    if told_in_parts:
        weights = of_each(passage, lines, weights)
    weights = of_last_line(lines, weights)
    whole = stated_whole(weights) if len(lines) > 1 else None
    weights = of_classes(passage, lines, weights)
    items = read_lines(passage, lines, weights, whole)
    items = of_one_size(passage, items, start, end, first=lines[0].count if told_in_parts and lines else None)
    items = in_order(items, weights)
    if len(items) > 1:
        if not any(item.commodity for item in items):
            said = goods(passage, counts, start, end) or None
            items = [replace(item, commodity=said) for item in items]
        items = shared(items, [name for name in SHARED if not told_in_row(passage, name, counts)])
        items = with_told(passage, classes_in_order(passage, items, start, end), start, end)
        items = put_together(passage, items, [line.count for line in lines if line.count], totals)
    return summed(items, weights, totals, [line.count for line in lines if line.count])


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


def of_pieces(passage: Passage, weight: Weight) -> bool:
    """Whether a weight is of each piece, whatever else "each" speaks of: in the brackets behind a count, behind "@" or the
    size of one, or said to be apiece or of one of a packaging.
    """
    if not weight.each:
        return False
    before = next((each for each in reversed(passage.counts) if each.end <= weight.start), None)
    sized = before and any(
        before.end <= each.start and each.end <= weight.start and "\n" not in passage.text[each.end : weight.start]
        for each in passage.sizes
    )
    return bool(
        APIECE.match(passage.text, weight.end)
        or sized
        or (before and OF_PIECES.fullmatch(passage.text, before.end, weight.start))
    )


def of_lines(passage: Passage, lines: list[Line], weights: list[Weight]) -> list[Weight]:
    """The weights, a total made its line's own where the others weigh more ("a tank, 7,900 lb, and 2 pallets, 1,100 lb for
    both"), or where every line has one weight and that of the last is no total ("crates 900 lb combined, the roll 130 lb")
    or stands right behind what it counts: "1 crate 300 lb, 2 skids 1,400 lb total", or each is a total that is none of the
    others': "(1,820 lb total) and 10 racks (5,750 lb total)".
    """
    if not any(each.total for each in weights):
        return weights
    if told := told_behind(lines, weights):
        return told
    held = [
        [each for each in weights if at <= each.start and any(line.has(each.start) for line in several)]
        for at, several in by_count(lines).items()
    ]
    owned = [each for some in held for each in some]
    totals = [each for each in weights if each.total]
    if len(held) < 2 or any(each not in owned for each in totals):
        return weights
    own = not held[-1][0].total or of_last(passage, lines[-1], held[-1][0]) if held[-1] else False
    own = own or (all(each.total for each in owned) and in_rows(passage.text, owned))
    numbers = {line.count.start: line.count.number for line in lines if line.count}
    heavy = [
        sum(each.pounds * (number if each.each else 1) for each in some)
        for some, number in zip(held, map(numbers.__getitem__, by_count(lines)), strict=True)
    ]
    if all(len(each) == 1 for each in held):
        own = own or of_its_number(passage, lines[-1], held[-1][0])
        own = own or (len(totals) > 1 and not close(heavy[-1], sum(heavy[:-1])))
        own = own or all(each.pounds < sum(heavy) - each.pounds for each in totals)
        if own:
            whole = Weight(-1, -1, sum(heavy), total=True)
            return [whole, *(replace(each, total=False) for each in weights)]
    rest = sum(each.pounds for each in owned if not each.total)
    return [replace(each, total=False) if each.total and each.pounds < rest else each for each in weights]


def told_behind(lines: list[Line], weights: list[Weight]) -> list[Weight]:
    """The weights, the totals their lines' own, where as many as lines are told in order behind the last one, and none that is
    said to be a total can be the whole: "... The valves are 900 lb a skid, the clamps 1,400 lb in all"; empty where not.
    """
    counts = [line.count for line in lines if line.count]
    if not 1 < len(counts) == len(lines) == len(weights):
        return []
    if weights[0].start < max(each.end for each in counts):
        return []
    heavy = [each.pounds * (count.number if each.each else 1) for each, count in zip(weights, counts, strict=True)]
    if any(each.total and each.pounds >= sum(heavy) - each.pounds for each in weights):
        return []
    return [Weight(-1, -1, sum(heavy), total=True), *(replace(each, total=False) for each in weights)]


def in_rows(text: str, weights: list[Weight]) -> bool:
    """Whether every weight stands in a row of its own."""
    return all("\n" in text[one.end : other.start] for one, other in pairwise(weights))


def of_classes(passage: Passage, lines: list[Line], weights: list[Weight]) -> list[Weight]:
    """The weights with their sum, where one line has one for each class: "5 skids, 2,100 lbs class 70 and 900 lbs class 100"."""
    told = {class_of(passage, each) for each in weights}
    if len(lines) > 1 or len(told) < 2 or len(told) < len(weights) or "" in told:
        return weights
    return [*weights, Weight(-1, -1, sum(each.pounds for each in weights), total=True)]


def class_of(passage: Passage, weight: Weight) -> str:
    """The class right behind a weight of no piece and not of all; empty for none."""
    plain = not weight.each and not weight.total
    behind = (each for each in passage.classes if plain and each.start >= weight.end)
    words = ("", "of", "at")
    return next((each.value for each in behind if passage.text[weight.end : each.start].strip(" ,-@") in words), "")


def of_last(passage: Passage, line: Line, weight: Weight) -> bool:
    """Whether a weight stands right behind several that the last line counts, perhaps behind their size."""
    count = line.count
    sized = [each for each in passage.sizes if count and count.end <= each.start and each.end <= weight.start]
    before = (sized[-1] if sized else count) if count and count.number > 1 else None
    return bool(before and not passage.text[before.end : weight.start].strip(" @"))


def of_its_number(passage: Passage, line: Line, weight: Weight) -> bool:
    """Whether a weight is said to be of as many as the last of several lines counts: "1,410 lbs for the three"."""
    said = OF_SO_MANY.match(passage.text, weight.end)
    return bool(said and line.count and value("two" if said["both"] else said["number"]) == line.count.number)


def by_count(lines: list[Line]) -> dict[int, list[Line]]:
    """The lines by where what they count is counted: those of one count, told size by size, together."""
    found: dict[int, list[Line]] = {}
    for line in lines:
        if line.count:
            found.setdefault(line.count.start, []).append(line)
    return found


def of_each(passage: Passage, lines: list[Line], weights: list[Weight]) -> list[Weight]:
    """The weights, those as of each piece that stand right behind the size of several: "two at 48x40x60 / 800 lbs"."""
    sizes = [
        size for line in lines if line.count and line.count.number > 1 for size in passage.sizes if line.has(size.start)
    ]
    return [
        replace(each, each=True)
        if any(
            0 <= each.start - size.end < 6 and BEHIND.fullmatch(passage.text[size.end : each.start]) for size in sizes
        )
        else each
        for each in weights
    ]


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


def of_one_size(passage: Passage, items: list[Item], start: int, end: int, first: Count | None) -> list[Item]:
    """The lines with the one size that is said of all of them: "all on 48x40s, 60 tall", or before the `first` of the parts that
    they are told in: "5 pallets, 48x40x38. Two are 2,150 lbs each and three 1,800"."""
    sizes = [each for each in passage.sizes if start <= each.start < end]
    if len(items) < 2 or len(sizes) != 1:
        return items
    size = sizes[0]
    ahead = first and size.end <= first.start
    if (
        not ahead
        and not OF_ALL.search(passage.text[max(0, size.start - 40) : size.start])
        and not OF_EACH.match(passage.text, size.end)
    ):
        return items
    return [replace(item, length_in=size.length, width_in=size.width, height_in=size.height) for item in items]


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


def own_length(passage: Passage, line: Line) -> int | None:
    """The length that is told of bundles and joints without another side: "12 bundles, 20 ft long"."""
    if not line.count or line.count.packaging not in ("bundle", "joint", "lift", "roll", "tube", "stick", "piece", ""):
        return None
    told = (match for a, b in line.spans for match in LONG.finditer(passage.text, a, b))
    found = next(
        (each for each in told if not OF_TRAILER.search(passage.text, max(0, each.start() - 40), each.start())), None
    )
    if not found:
        return None
    feet = found["feet"] or found["alone"]
    return 12 * int(feet) if feet else round(float(found["metres"]) * FACTOR["m"])


def own_size(passage: Passage, line: Line) -> Size | None:
    """The size of a line: behind its count, where there is one both before and behind."""
    sized = kept([each for each in passage.sizes if line.has(each.start)], passage.text)
    sized = without_wrong(passage.text, sized)
    behind = [each for each in sized if line.count and each.start >= line.count.start]
    return next(iter(behind or sized), None)


def first(facts: tuple[Fact, ...], line: Line) -> Fact | None:
    """The first fact of a kind that a line's stretches hold."""
    return next((each for each in facts if line.has(each.start)), None)

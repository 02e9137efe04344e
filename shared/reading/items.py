"""The lines of freight in running text: which count, size, weight, class and goods belong together."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from shared.reading.commodity import goods
from shared.reading.counts import FORMS, Count, packaging
from shared.reading.handling import handled, merged_repeats, whole_of
from shared.reading.model import Item
from shared.reading.numerals import NAMED, value
from shared.reading.parts import parts
from shared.reading.passage import Found, Passage
from shared.reading.things import things
from shared.reading.totals import Load, deduped, freight_weights, line_weight, stated_whole, summed
from shared.reading.weights import Weight

Fact = TypeVar("Fact", bound=Found)
Span = tuple[int, int]
BACK = re.compile(
    rf"(?<![\w-])(?:(?P<the>the |each )(?P<again>{FORMS})\b|(?P<unit>{FORMS})(?=[ ](?:are|is|weighs?|measures?|at)\b|[ ]?[:@]))",
    re.IGNORECASE,
)
"""A packaging named again without a number: "Pallets are 48x40x50", "the crate weighs 310 lb"."""
SIZED_UNIT = re.compile(r"[ ]?(?P<unit>skid|pallet|plt|crate|box)\b(?!s)", re.IGNORECASE)
OF_THEM = re.compile(
    rf"\b(?:in|on) (?P<unit>(?:{FORMS}))\b,?[ ](?P<number>\d{{1,3}}|{NAMED}) (?:of them|total|in all|altogether)\b",
    re.IGNORECASE,
)
OF_ALL = re.compile(r"\b(?:all|every(?:thing)?|both)\b[^.\n]*$", re.IGNORECASE)
OF_EACH = re.compile(r"[ ,]*(?:all|both|every(?:thing)?)\b", re.IGNORECASE)
TIMES = re.compile(r"(?<![\w.,])\(?(\d{1,2})\)?\s*(?:@|x|ea\.?|pcs?|-|:)?\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of freight before it is read: what it counts, and the stretches of text that speak of it."""

    count: Count | None
    spans: tuple[Span, ...]

    def has(self, at: int) -> bool:
        """Whether an offset lies in one of its stretches."""
        return any(a <= at < b for a, b in self.spans)


def load(passage: Passage, start: int, end: int, *, one_of_several: bool = False) -> Load:
    """The freight of the stretch from `start` to `end`. `one_of_several`: "each" speaks of loads there, not of pieces."""
    weights = deduped(freight_weights(passage, start, end))
    if one_of_several:
        weights = [replace(each, each=False) for each in weights]
    counts = counted(passage, start, end)
    totals, counts = whole_of(passage, counts)
    counts = merged_repeats(counts) if len(counts) > 1 else counts
    if len(counts) == 1 and (several := parts(passage, counts[0], start, end)):
        totals, counts = totals or counts, several
    lines = lines_of(passage, counts, start, end)
    whole = stated_whole(weights) if len(lines) > 1 else None
    items = [read_line(passage, line, weights, whole, alone=len(lines) == 1) for line in lines]
    items = of_one_size(passage, items, start, end)
    plain = [each.pounds for each in weights if not each.total and not each.each]
    if len(items) > 1 and len(plain) == len(items) and not all(item.weight_lb for item in items):
        items = [replace(item, weight_lb=pounds) for item, pounds in zip(items, plain, strict=True)]
    if len(items) > 1 and not any(item.commodity for item in items):
        said = goods(passage, counts, start, end) or None
        items = [replace(item, commodity=said) for item in items]
    return summed(items, weights, totals, [line.count for line in lines if line.count])


def counted(passage: Passage, start: int, end: int) -> list[Count]:
    """What is handled: packaging that is counted, else the unit that a size is of, else the things themselves."""
    found = handled(passage, [each for each in passage.counts if start <= each.start < end])
    if any(each.packaging not in ("", "piece", "unit") for each in found):
        return found
    for size in passage.sizes:
        unit = SIZED_UNIT.match(passage.text, size.end) if start <= size.start < end else None
        if unit:
            number = found[0].number if found else multiplier(passage.text, size.start) or 1
            return [Count(size.end, unit.end(), number, packaging(unit["unit"]))]
    if several := of_them(passage, start, end):
        return several
    themselves = things(passage, start, end)
    if not found or (themselves and themselves[0].packaging and themselves[0].number == found[0].number):
        return themselves
    return found


def of_them(passage: Passage, start: int, end: int) -> list[Count]:
    """A packaging whose number follows: "in gaylords, 24 of them"."""
    match = OF_THEM.search(passage.text, start, end)
    return [Count(match.start(), match.end(), value(match["number"]), packaging(match["unit"]))] if match else []


def of_one_size(passage: Passage, items: list[Item], start: int, end: int) -> list[Item]:
    """The lines with the one size that is said of all of them: "all on 48x40s, 60 tall"."""
    sizes = [each for each in passage.sizes if start <= each.start < end]
    if len(items) < 2 or len(sizes) != 1:
        return items
    size = sizes[0]
    if not OF_ALL.search(passage.text[max(0, size.start - 40) : size.start]) and not OF_EACH.match(
        passage.text, size.end
    ):
        return items
    return [replace(item, length_in=size.length, width_in=size.width, height_in=size.height) for item in items]


def lines_of(passage: Passage, counts: list[Count], start: int, end: int) -> list[Line]:
    """The lines with their stretches: each from its own beginning to the next one's, and where it is named again."""
    if len(counts) == 1 and (several := one_by_one(passage, counts[0], start, end)):
        return several
    if len(counts) < 2:
        return [Line(counts[0] if counts else None, ((start, end),))]
    starts = [start]
    for before, count in pairwise(counts):
        line_start = passage.text.rfind("\n", before.end, count.start) + 1
        starts.append(line_start or clause_start(passage.text, before.end, count.start))
    spans = list(zip(starts, [*starts[1:], end], strict=True))
    again = named_again(passage, counts, end)
    if again:
        spans[-1] = (spans[-1][0], again[0][1])
    edges = [at for _, at in again] + [end]
    return [
        Line(count, (span, *((at, edges[nth + 1]) for nth, (of, at) in enumerate(again) if of is count)))
        for count, span in zip(counts, spans, strict=True)
    ]


def named_again(passage: Passage, counts: list[Count], end: int) -> list[tuple[Count, int]]:
    """Where after the last count a line's packaging is named without a number, told apart by its packaging."""
    if len({each.packaging for each in counts}) < len(counts):
        return []
    found = []
    for match in BACK.finditer(passage.text, counts[-1].end, end):
        kind = packaging(match["again"] or match["unit"])
        line = next((each for each in counts if each.packaging == kind), None)
        if line:
            found.append((line, match.start()))
    return found


def one_by_one(passage: Passage, count: Count, start: int, end: int) -> list[Line]:
    """As many sizes as handling units, each with its own weight: a line for each."""
    sizes = [each for each in passage.sizes if start <= each.start < end]
    numbers = [multiplier(passage.text, each.start) for each in sizes]
    if len(sizes) < 2 or (count.number != len(sizes) and sum(numbers) != count.number):
        return []
    if sum(numbers) != count.number:
        numbers = [1] * len(sizes)
    edges = [each.start for each in sizes] + [end]
    pairs = zip(numbers, pairwise(edges), strict=True)
    return [Line(Count(count.start, count.end, number, count.packaging), ((a, b),)) for number, (a, b) in pairs]


def multiplier(text: str, at: int) -> int:
    """The number before a size that says of how many it is: "(3) 48x45x50"."""
    match = TIMES.search(text[max(0, at - 10) : at])
    return int(match[1]) if match else 0


def clause_start(text: str, start: int, end: int) -> int:
    """Where the clause that ends at `end` begins."""
    marks = (", ", "; ", " and ", ". ", " + ", " plus ", " & ")
    return max(
        start, *(text.rfind(mark, start, end) + len(mark) if mark in text[start:end] else start for mark in marks)
    )


def read_line(passage: Passage, line: Line, weights: list[Weight], whole: float | None, *, alone: bool) -> Item:
    """One line of freight from the facts of its stretches."""
    size = first(passage.sizes, line)
    klass = first(passage.classes, line)
    nmfc = first(passage.nmfcs, line)
    count = line.count
    beside = ([count] if count else []) + [
        each for each in passage.counts if line.has(each.start) and each is not count
    ]
    named = (goods(passage, beside, a, b) for a, b in line.spans)
    return Item(
        count=count.number if count else None,
        packaging=(count.packaging or None) if count else None,
        length_in=size.length if size else None,
        width_in=size.width if size else None,
        height_in=size.height if size else None,
        weight_lb=line_weight(
            [each for each in weights if line.has(each.start)], count.number if count else None, whole, alone=alone
        ),
        freight_class=klass.value if klass else None,
        nmfc=nmfc.value if nmfc else None,
        commodity=next((words for words in named if words), None),
    )


def first(facts: tuple[Fact, ...], line: Line) -> Fact | None:
    """The first fact of a kind that a line's stretches hold."""
    return next((each for each in facts if line.has(each.start)), None)

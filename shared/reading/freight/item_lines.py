"""Which stretches of a text speak of which line of freight."""

import re
from dataclasses import dataclass
from itertools import pairwise

from shared.reading.freight.counted import multiplier
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS, packaging
from shared.reading.passage import Passage

Span = tuple[int, int]
BACK = WordPattern(
    rf"(?<![\w-])(?:(?P<the>the |each )(?P<again>{FORMS})\b|(?P<unit>{FORMS})"
    rf"(?=[ ](?:are|is|weighs?|measures?|at)\b|[ ]?[:@]|[ ]\d{{2,3}}[\"']?[ ]?x"
    r"|[ ]\d[\d,]*[ ]?(?:lbs?|#|kgs?|pounds|each|total)))"
)
"""A packaging named again without a number: "Pallets are 48x40x50", "the crate weighs 310 lb"."""
LETTERS = re.compile(r"\W+")
"""What is left out of the name of a numbered unit."""
HEADING = re.compile(
    r"(?:\A|\n)(?P<name>[ \t]*(?:[-•*#][ ]?)?[^\W\d_][^\d\n.!?,;:]{1,44}:?)[ \t]*\n[ \t]*(?:[-•*][ ]?)?(?:(?:qty|quantity"
    r"|count)[ :]{0,2})?\Z",
    re.IGNORECASE,
)
"""A line of words alone right above what is counted."""
LONGEST = 80
"""Characters of such a line and of what begins the next one."""
CLAUSES = (
    ", ",
    "; ",
    " and ",
    ". ",
    " + ",
    " plus ",
    " & ",
    " / ",
    " along with ",
    " as well as ",
    " together with ",
    " then ",
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of freight before it is read: what it counts, the stretches of text that speak of it, and those of them
    that speak of others too."""

    count: Count | None
    spans: tuple[Span, ...]
    shared: tuple[Span, ...] = ()

    def owns(self, at: int) -> bool:
        """Whether an offset lies in one of its stretches, and not in what it shares with other lines."""
        return self.has(at) and not any(a <= at < b for a, b in self.shared)

    def has(self, at: int) -> bool:
        """Whether an offset lies in one of its stretches."""
        return any(a <= at < b for a, b in self.spans)


def lines_of(passage: Passage, counts: list[Count], start: int, end: int) -> list[Line]:
    """The lines with their stretches: each from its own beginning to the next one's, and where it is named again."""
    if len(counts) == 1 and (several := one_by_one(passage, counts[0], start, end)):
        return several
    if len(counts) < 2:
        return [Line(counts[0] if counts else None, ((start, end),))]
    starts = [start]
    headings = headings_of(passage.text, counts, start)
    for before, count in pairwise(counts):
        line_start = headings.get(count.start) or passage.text.rfind("\n", before.end, count.start) + 1
        starts.append(line_start or clause_start(passage.text, before.end, count.start))
    spans = list(zip(starts, [*starts[1:], end], strict=True))
    if told_twice(passage.text, counts):
        half = len(counts) // 2
        return [Line(counts[at], (spans[at], spans[at + half])) for at in range(half)]
    again = named_again(passage, counts, end)
    if again:
        spans[-1] = (spans[-1][0], again[0][1])
    edges = [at for _, at in again] + [end]
    found = []
    for count, span in zip(counts, spans, strict=True):
        further = tuple((at, edges[nth + 1]) for nth, (of, at) in enumerate(again) if of is count)
        found += (not further and one_by_one(passage, count, *span, head=True)) or [Line(count, (span, *further))]
    return found


def headings_of(text: str, counts: list[Count], start: int) -> dict[int, int]:
    """Where the heading begins below which each count stands, by the offset of the count; empty unless each has one:
    "Notebooks", below it "3 pallets, 48x40x50"."""
    found = {each.start: HEADING.search(text, max(start, each.start - LONGEST), each.start) for each in counts}
    return {at: match.start("name") for at, match in found.items() if match} if all(found.values()) else {}


def told_twice(text: str, counts: list[Count]) -> bool:
    """Whether each of several numbered units is told twice: "Dims: pallet 1 - ..., pallet 2 - ...", below it their weights."""
    names = [LETTERS.sub("", text[each.start : each.end]).casefold() for each in counts if each.nth]
    half = len(names) // 2
    return len(names) == len(counts) > 2 and names[:half] == names[half:] and len(set(names)) == half


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


def one_by_one(passage: Passage, count: Count, start: int, end: int, *, head: bool = False) -> list[Line]:
    """As many sizes as handling units, each with its own weight: a line for each. `head`: what stands before is of all."""
    sizes = [each for each in passage.sizes if start <= each.start < end]
    numbers = [multiplier(passage.text, each.start, each.end) for each in sizes]
    counted = min(numbers, default=0) > 0 and not count.packaging
    if len(sizes) < 2 or (count.number != len(sizes) and sum(numbers) != count.number and not counted):
        return []
    if len(sizes) != count.number and min(numbers) < 1:
        return []
    if sum(numbers) != count.number and not counted:
        numbers = [1] * len(sizes)
    edges = [each.start for each in sizes] + [end]
    pairs = zip(numbers, pairwise(edges), strict=True)
    before = ((start, edges[0]),) if head else ()
    return [
        Line(Count(count.start, count.end, number, count.packaging), ((a, b), *before), before)
        for number, (a, b) in pairs
    ]


def clause_start(text: str, start: int, end: int) -> int:
    """Where the clause begins in which something stands at `end`; there, where no mark parts it from what is before."""
    found = [text.rfind(mark, start, end) + len(mark) for mark in CLAUSES if text.rfind(mark, start, end) >= 0]
    return max(found, default=end)

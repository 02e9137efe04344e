"""What is told of each count alone: the row that it begins, the size and the weight there."""

import re
from itertools import pairwise

from shared.reading.language.line_ends import line_end
from shared.reading.packaging.count import Count
from shared.reading.passage import Passage

HEAD = re.compile(
    r"[\W\d_]*(?:(?:(?:line|item|ln|pos(?:ition)?|lot|no|sku|product|commodity|freight|l[ií]nea|ligne)s?|[a-h])\b[\W\d_]*){0,2}",
    re.IGNORECASE,
)
"""What may stand in a row before its count: nothing but a number or a letter of its own."""
NEAR = 90
"""Characters behind the last count in which its size and its weight are told."""


def heads_row(passage: Passage, count: Count) -> bool:
    """Whether a count begins its row, and a weight stands in it."""
    start, end = row_of(passage.text, count)
    begins = HEAD.fullmatch(passage.text, start, count.start)
    return bool(begins) and any(start <= each.start < end for each in passage.weights)


def sized(passage: Passage, counts: list[Count]) -> bool:
    """Whether each count stands on a row of its own with a size of its own, as no sum does."""
    text = passage.text
    rows = {row_of(text, each) for each in counts}
    return len(rows) == len(counts) and all(any(a <= size.start < b for size in passage.sizes) for a, b in rows)


def row_of(text: str, count: Count) -> tuple[int, int]:
    """Where the row of a count begins and ends."""
    return text.rfind("\n", 0, count.start) + 1, line_end(text, count.end)


def weighed(passage: Passage, counts: list[Count]) -> bool:
    """Whether each count has a weight on its own row."""
    text = passage.text
    rows = [(each.start, line_end(text, each.end)) for each in counts]
    return all(any(a < weight.start < b for weight in passage.weights) for a, b in rows)


def measured(passage: Passage, counts: list[Count]) -> bool:
    """Whether each count has a size of its own before the next one."""
    edges = [*(each.start for each in counts), counts[-1].end + NEAR]
    return all(any(a <= size.start < b for size in passage.sizes) for a, b in pairwise(edges))

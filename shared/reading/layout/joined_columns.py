"""Columns that hold two things in each cell: "2 / 48x40x55" below "Skids / size", "4 @ 2,400" below "Plts & lbs"."""

import re

from shared.reading.layout.column_heads import column, likely_column
from shared.reading.layout.document import Grid

HEADS = re.compile(r"[ ]*[/&+,@|][ ]*|[ ]+(?:and|x|-)[ ]+", re.IGNORECASE)
CELLS = re.compile(r"[ ]*[/@|;&][ ]*|[ ]+-+[ ]+|[ ]+(?:and|at)[ ]+|(?<!\d),[ ]*|,[ ]+", re.IGNORECASE)
SINGLE = frozenset({"count", "pieces", "weight", "weight each", "dims", "class", "commodity", "packaging"})
"""The kinds that stand two in a column."""
MOST = 3
"""Things that a column holds at most."""


def unjoined(grid: Grid) -> Grid:
    """The grid with a column for each thing that a cell holds, where a head names several and all its cells hold as many."""
    if not any(HEADS.search(head) for head in grid.rows[0]):
        return grid
    columns: list[tuple[str, ...]] = []
    for cells in zip(*grid.rows, strict=True):
        columns += parted(cells) or [cells]
    return Grid(tuple(zip(*columns, strict=True)), grid.written)


def parted(cells: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The columns that one is made of; none where it is but one."""
    head, *below = cells
    heads = HEADS.split(head)
    kinds = list(map(likely_column, heads))
    if not 1 < len(heads) <= MOST or not SINGLE.issuperset(kinds) or len({*kinds}) < len(kinds) or column(head):
        return []
    rows = [CELLS.split(cell) if cell else [""] * len(heads) for cell in below]
    if not any(below) or any(len(row) != len(heads) for row in rows):
        return []
    return list(zip(heads, *rows, strict=True))

"""What a grid says: a table read row by row, or lines as a person would read them out."""

import re

from shared.reading.dates import days
from shared.reading.document import Grid
from shared.reading.labels import label
from shared.reading.places import spots
from shared.reading.stop_tables import role, stop_lines
from shared.reading.tables import SOME_DAY, Sheet, column, label_pairs, sheet, spoken

NUMBERED = re.compile(
    r"\W*(?:load|shipment|shpt|lane|option|quote|order|truck|move|leg|pickup|line|row)?\W*#?\W*(?:\d{1,2}|[A-F])\W*",
    re.IGNORECASE,
)


def said(grid: Grid) -> Sheet | list[str]:
    """The grid as a table with a known head, else as lines."""
    grid = turned(grid) if sideways(grid) else grid
    if not (len(grid.rows[0]) == 4 and label_pairs(grid)):
        if lines := stop_lines(grid) or side_by_side(grid):
            return lines
        if table := sheet(grid):
            return table
    return [line.text for line in spoken(grid)]


def turned(grid: Grid) -> Grid:
    """The grid with its columns as rows."""
    return Grid(tuple(zip(*grid.rows, strict=True)))


def sideways(grid: Grid) -> bool:
    """Whether labels stand in the first column and every further column is an end or a shipment of its own."""
    head, *below = grid.rows
    if len(head) < 3 or len(below) < 2:
        return False
    labelled = [bool(column(row[0])) for row in below]
    if sum(labelled) * 4 < len(labelled) * 3:
        return False
    if column(head[0]) and all(column(row[0]) for row in below):
        ends = [[bool(spots(cell)) for cell in row[1:]] for row in grid.rows if role(row[0])]
        return len(ends) == 2 and all(map(all, ends))
    roles = [role(cell) for cell in head[1:]]
    dated = all(days(cell, SOME_DAY) for cell in head[1:])
    return set(roles) == {"origin", "destination"} or dated or all(NUMBERED.fullmatch(cell) for cell in head[1:])


def side_by_side(grid: Grid) -> list[str]:
    """Two blocks under the heads of the two ends, one after the other; none where every row is a lane."""
    head, *below = grid.rows
    ends = [found.end if (found := label(cell)) and not found.part else "" for cell in head]
    if sorted(ends) != ["destination", "origin"] or not below:
        return []
    if all(all(map(spots, row)) for row in below):
        return []
    return [line for at in (0, 1) for line in (head[at], *(row[at] for row in below if row[at]), "")]

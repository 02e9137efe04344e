"""What a grid says: a table read row by row, or lines as a person would read them out."""

import re

from shared.reading.language.labels import label
from shared.reading.layout.bands import in_bands
from shared.reading.layout.document import Grid
from shared.reading.layout.ends_above import ends_above
from shared.reading.layout.fields import known
from shared.reading.layout.joined_columns import unjoined
from shared.reading.layout.pairs import is_label, label_pairs, paired, spoken
from shared.reading.layout.sideways import NUMBERED, continued, of_lines, sideways, turned
from shared.reading.layout.stop_tables import role, stop_lines
from shared.reading.layout.tables import Sheet, sheet
from shared.reading.layout.total_rows import TOTALS
from shared.reading.places.places import spots

LEAST_ROWS = 4
"""Rows of a single cell that are a form and no picture or heading."""
LEAST_COLUMNS = 3
"""Columns of a table that a cell can be seen to span."""
LEAST_TABLE = 2
"""Rows of a table: its head, and one below it."""
TOTAL = re.compile(rf"\W*(?:grand |sub)?{TOTALS}\b", re.IGNORECASE)
"""What opens a row of totals, which is its table's."""


def told(grid: Grid) -> list[Sheet | str]:
    """The grid as it is read: lines above a table and below it, and between them a table with a known head, or more lines."""
    if form := in_bands(grid):
        above, below = form
        return [*above, *told(below)]
    if headed := ends_above(grid):
        before, lines, after = headed
        return [*(told(before) if before.rows else []), *lines, *(told(after) if after.rows else [])]
    if lines := stacked(grid):
        return [*lines]
    first, last = (0, len(grid.rows)) if of_lines(grid) else edges(grid)
    loaded = any(any(map(spots, row)) for row in grid.rows[:first])
    whole = said(Grid(grid.rows[first:last], grid.written), loaded=loaded)
    between: list[Sheet | str] = [whole] if isinstance(whole, Sheet) else [*whole]
    return [*map(across, grid.rows[:first]), *between, *map(across, grid.rows[last:])]


def edges(grid: Grid) -> tuple[int, int]:
    """Where the table of a grid begins and ends: rows above and below it that one cell fills, alone or beside a label."""
    first, last = 0, len(grid.rows)
    if len(grid.rows[0]) < LEAST_COLUMNS:
        return first, last
    of_ends = {role(cell) for cell in grid.rows[0][1:]} == {"origin", "destination"}
    while first < last - LEAST_TABLE and spans(grid.rows[first]):
        first += 1
    while (
        last > first + LEAST_TABLE
        and spans(grid.rows[last - 1], of_ends=of_ends)
        and not TOTAL.match(grid.rows[last - 1][0])
    ):
        last -= 1
    return first, last


def spans(row: tuple[str, ...], *, of_ends: bool = False) -> bool:
    """Whether one cell fills a row, be it beside a label; `of_ends`: the columns are the ends, and any words are one."""
    filled = {cell for cell in row if cell}
    return len(filled) == 1 or (len({*row[1:]}) == 1 and bool(row[1]) and (of_ends or is_label(row[0])))


def across(row: tuple[str, ...]) -> str:
    """What a row says that one cell fills."""
    label, *values = dict.fromkeys(cell for cell in row if cell)
    return paired(label, values)


def said(grid: Grid, *, loaded: bool = False) -> Sheet | list[str]:
    """The grid as a table with a known head, else as lines. `loaded`: a line above it tells where a truck loads."""
    form = is_form(grid)
    if not form and sideways(whole := continued(grid)):
        grid = turned(whole)
        form = is_form(grid)
    if not form:
        if lines := stop_lines(grid, loaded=loaded) or side_by_side(grid) or beside_each_other(grid):
            return lines
        if table := sheet(unjoined(grid)):
            return table
    return [line.text for line in spoken(grid)]


def stacked(grid: Grid) -> list[str]:
    """A form whose labels stand above their values: a cell a row, or rows of labels each above one row of values."""
    if len(grid.rows[0]) == 2 and label_pairs(grid):
        return []
    rows = [[cell for cell in dict.fromkeys(row) if cell] for row in grid.rows]
    if len(rows) >= LEAST_ROWS and all(len(row) == 1 for row in rows):
        return [row[0] for row in rows]
    heads = [len(row) > 1 and all(map(known, row)) for row in rows]
    below = [at + 1 for at, head in enumerate(heads) if head]
    alone = all(
        at < len(rows) and not heads[at] and (at + 1 == len(rows) or heads[at + 1] or len(rows[at + 1]) == 1)
        for at in below
    )
    if len(below) < 2 or not alone:
        return []
    lines: list[str] = []
    for at, row in enumerate(grid.rows):
        if at in below:
            lines += [
                f"{head.rstrip(' :')}: {cell}"
                for head, cell in dict.fromkeys(zip(grid.rows[at - 1], row, strict=True))
                if head and cell
            ]
        elif not heads[at]:
            lines.append(" | ".join(rows[at]))
    return lines


def is_form(grid: Grid) -> bool:
    """Whether a grid is two labels with their values in a row."""
    return len(grid.rows[0]) == 4 and label_pairs(grid)


def side_by_side(grid: Grid) -> list[str]:
    """Two blocks under the heads of the two ends, one after the other; none where each of several rows is a lane."""
    head, *below = grid.rows
    ends = [found.end if (found := label(cell)) and not found.part else "" for cell in head]
    if sorted(ends) != ["destination", "origin"] or not below:
        return []
    if len(below) > 1 and all(all(map(spots, row)) for row in below):
        return []
    return [line for at in (0, 1) for line in (head[at], *(row[at] for row in below if row[at]), "")]


def beside_each_other(grid: Grid) -> list[str]:
    """Several shipments under the heads that number them, one after the other: "#1", "#2", each above its lane."""
    head, *below = grid.rows
    if len(head) < 2 or not below or not all(cell and NUMBERED.fullmatch(cell) for cell in head):
        return []
    columns = [[row[at] for row in below if row[at]] for at in range(len(head))]
    if not all(any(map(spots, cells)) for cells in columns):
        return []
    return [line for nth, cells in enumerate(columns, 1) for line in (f"Load {nth}:", *cells, "")]

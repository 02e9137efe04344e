"""A grid that is a whole form: bands of labels and values above, the table of its lines or stops under a head of its own below.

SHIPPER                | CONSIGNEE
Wrentham Tool, ...     | Hoosier Industrial, ...
Pick up date | 3/19    | Customer PO | HI-70554
Qty | Description      | L x W x H   | Weight
3   | Bench vises      | 40x40x30    | 2,310
"""

import re

from shared.reading.layout.column_heads import OF_LINES, likely_column
from shared.reading.layout.document import Grid
from shared.reading.layout.fields import known
from shared.reading.layout.pairs import is_label, paired
from shared.reading.layout.stop_tables import is_role
from shared.reading.places.places import spots

ENDED = re.compile(
    r"\W*(?:ship(?:ping|s|ped)?|load(?:s|ing)?|pick(?:ing|s)?[ -]?up|pu|origin|shipper|from|to|dest(?:ination)?|consignee"
    r"|deliver(?:s|y)?|del|receiver|drop|desde|hasta|de|a|à)\b",
    re.IGNORECASE,
)
"""What opens a cell that tells an end and its place."""
LEAST = 3
"""Such columns that a head names at least."""
FIRST = 2
"""Rows that stand above such a table at least: a head of two ends with their addresses, two rows of labels and values."""


def in_bands(grid: Grid) -> tuple[list[str], Grid] | None:
    """What the bands of a form say, and the table below them; None where a grid is no such form."""
    first = 1 if tells_ends(grid.rows[0]) else FIRST
    at = next((at for at in range(first, len(grid.rows) - 1) if heads(grid.rows[at]) or heads_stops(grid, at)), 0)
    if not at or any(heads(grid.rows[above]) or heads_stops(grid, above) for above in range(first)):
        return None
    return said([held(row) for row in grid.rows[:at]]), Grid(grid.rows[at:], grid.written)


def tells_ends(row: tuple[str, ...]) -> bool:
    """Whether a row is both ends with their places, each in a cell over several columns: "FROM Lima, OH | TO Gary, IN"."""
    cells = held(row)
    return 1 < len(cells) < len(row) and sum(1 for cell in cells if ENDED.match(cell) and spots(cell)) > 1


def heads(row: tuple[str, ...]) -> bool:
    """Whether a row is the head of a table of freight."""
    cells = held(row)
    kinds = [kind for cell in cells if (kind := likely_column(cell))]
    return len(OF_LINES.intersection(kinds)) >= LEAST and len(kinds) == len(cells)


def heads_stops(grid: Grid, at: int) -> bool:
    """Whether a row is the head of a table of stops, a pickup and a drop right below it, and none of its own cells a number."""
    row, below = grid.rows[at], grid.rows[at : at + 3]
    if len(below) < 3 or len(held(row)) < max(3, len(row)) or any(map(str.isdigit, "".join(row))):
        return False
    return any(is_role(Grid(below), column) for column in range(len(row)))


def held(row: tuple[str, ...]) -> list[str]:
    """What a row holds; a cell that spans several columns once."""
    return [cell for cell in dict.fromkeys(row) if cell]


def said(rows: list[list[str]]) -> list[str]:
    """The bands as lines: labels with the values below or beside them."""
    lines: list[str] = []
    above: list[str] = []
    for cells in rows:
        if above and len(cells) == len(above):
            lines += [paired(label, [cell]) for label, cell in zip(above, cells, strict=True)]
            above = []
            continue
        lines += above
        above = cells if len(cells) > 1 and all(map(known, cells)) else []
        if not above and len(cells) % 2 == 0 and all(map(is_label, cells[::2])):
            lines += [paired(*pair) for pair in zip(cells[::2], ([cell] for cell in cells[1::2]), strict=True)]
        elif not above:
            lines.append(" | ".join(cells))
    return lines + above

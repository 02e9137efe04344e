"""A body as lines and grids, in the order in which a person reads it."""

import re
from dataclasses import dataclass

from shared.reading.text import clean

QUOTE = re.compile(r"^[ \t]{0,3}((?:>[ \t]?)+)")
ROW = re.compile(r"^\|.*\|\s*$|\S\t+ ?\S")
GAP = re.compile(r" +\| *(?=\S|$)| {2,}")
RULED = re.compile(r"^[\s|+=:-]+$")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, all of one length."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a whole grid in one (its text is then the cells' text).

    `depth`: how deep it is quoted; `signature`: the HTML says that it belongs to a signature; `asked`: the quoted question that
    it stands below, without its mark.
    """

    text: str
    depth: int = 0
    signature: bool = False
    grid: Grid | None = None
    asked: str = ""


def rectangle(rows: list[list[str]]) -> Grid:
    """Rows padded to one length, without empty rows and columns."""
    rows = [row for row in rows if any(row)]
    width = max((len(row) for row in rows), default=0)
    full = [row + [""] * (width - len(row)) for row in rows]
    kept = [column for column in range(width) if any(row[column] for row in full)]
    return Grid(tuple(tuple(row[column] for column in kept) for row in full))


def plain_lines(body: str) -> list[Line]:
    """The lines of a plain-text body, quote marks turned into depth, and tabbed, piped or aligned rows into grids."""
    split = [unquoted(raw) for raw in clean(body).split("\n")]
    in_columns = aligned([text for _, text in split])
    lines: list[Line] = []
    rows: list[list[str]] = []
    rows_depth = 0
    for at, (depth, text) in enumerate(split):
        ruled = bool(rows) and bool(RULED.match(text)) and bool(text.strip())
        row = at in in_columns or bool(ROW.search(text))
        if rows and (depth != rows_depth or not (row or ruled)):
            lines.append(grid_line(rectangle(rows), rows_depth))
            rows = []
        if ruled:
            continue
        if row:
            rows_depth = depth
            parts = GAP.split(text.strip()) if at in in_columns else re.split(r"\t|\|", text.strip().strip("|"))
            rows.append([cell.strip() for cell in parts])
        else:
            lines.append(Line(text, depth))
    if rows:
        lines.append(grid_line(rectangle(rows), rows_depth))
    return lines


def unquoted(raw: str) -> tuple[int, str]:
    """How deep a line is quoted, and its text without the marks."""
    mark = QUOTE.match(raw)
    return (mark[1].count(">"), raw[mark.end() :].rstrip()) if mark else (0, raw.rstrip())


def aligned(texts: list[str]) -> set[int]:
    """The lines that stand in columns kept apart by spaces: at least two in a row with the same three or more cells."""
    cells = [len(GAP.split(text.strip())) for text in texts]
    pairs = [at for at in range(len(cells) - 1) if cells[at] > 2 and cells[at] == cells[at + 1]]
    return {at + step for at in pairs for step in (0, 1)}


def grid_line(grid: Grid, depth: int = 0, signature: bool = False) -> Line:
    """A grid as one line of a document."""
    text = "\n".join(" | ".join(cell for cell in row if cell) for row in grid.rows)
    return Line(text, depth, signature, grid)

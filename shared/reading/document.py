"""A body as lines and grids, in the order in which a person reads it."""

import re
from dataclasses import dataclass

from shared.reading.text import clean

QUOTE = re.compile(r"^[ \t]{0,3}((?:>[ \t]?)+)")
ROW = re.compile(r"^\|.*\|\s*$|\S\t+ ?\S")
RULED = re.compile(r"^[\s|+=:-]+$")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, all of one length."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a whole grid in one (its text is then the cells' text).

    `depth`: how deep it is quoted; `signature`: the HTML says that it belongs to a signature.
    """

    text: str
    depth: int = 0
    signature: bool = False
    grid: Grid | None = None


def rectangle(rows: list[list[str]]) -> Grid:
    """Rows padded to one length, without empty rows and columns."""
    rows = [row for row in rows if any(row)]
    width = max((len(row) for row in rows), default=0)
    full = [row + [""] * (width - len(row)) for row in rows]
    kept = [column for column in range(width) if any(row[column] for row in full)]
    return Grid(tuple(tuple(row[column] for column in kept) for row in full))


def plain_lines(body: str) -> list[Line]:
    """The lines of a plain-text body, quote marks turned into depth, and tabbed or piped rows into grids."""
    lines: list[Line] = []
    rows: list[list[str]] = []
    rows_depth = 0

    def close() -> None:
        if rows:
            lines.append(grid_line(rectangle(rows), rows_depth))
            rows.clear()

    for raw in clean(body).split("\n"):
        mark = QUOTE.match(raw)
        depth = mark[1].count(">") if mark else 0
        text = (raw[mark.end() :] if mark else raw).rstrip()
        if ROW.search(text) or ALIGNED.match(text) and aligned(lines, text, rows) or (rows and RULED.match(text) and text.strip()):
            if rows and depth != rows_depth:
                close()
            rows_depth = depth
            if not RULED.match(text):
                rows.append([cell.strip() for cell in re.split(r"\t|\||\s{2,}", text.strip().strip("|"))] if not re.search(r"\t|\|", text) else [cell.strip() for cell in re.split(r"\t|\|", text.strip().strip("|"))])
            continue
        close()
        lines.append(Line(text, depth))
    close()
    return lines


def grid_line(grid: Grid, depth: int = 0, signature: bool = False) -> Line:
    """A grid as one line of a document."""
    text = "\n".join(" | ".join(cell for cell in row if cell) for row in grid.rows)
    return Line(text, depth, signature, grid)

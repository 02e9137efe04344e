"""A body as lines and grids, in the order in which a person reads it."""

import re
from dataclasses import dataclass, field

from shared.reading.language.text import clean
from shared.reading.layout.aligned_rows import GAP, Extents, aligned, below, inset, under, widened
from shared.reading.layout.delimited_rows import delimited
from shared.reading.layout.flowed import set_back, unflowed
from shared.reading.layout.spacing import set_double

QUOTE = re.compile(r"^[ \t]{0,3}((?:>[ \t]?)+)")
ROW = re.compile(r"^\|.*\|\s*$|\S\t+ ?\S")
"""A row that pipes frame, or that tabs part."""
STARS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{0,80}[^\s*])\*(?![\w*])")
"""Words between stars, which stand for bold type."""
ONE_TAB = re.compile(r"^(\s*[^\W\d_][^\t:]{1,30}:)\t+(?=[^\t]+$)")
"""A label and a tab, before the one value of a line."""
RULED = re.compile(r"^[\s|+=:-]+$")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, all of one length. `written`: the lines that it was drawn with, where spaces part its cells."""

    rows: tuple[tuple[str, ...], ...]
    written: tuple[str, ...] = ()


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


@dataclass(slots=True)
class Drawing:
    """A table being read: its rows, the lines that they are drawn with, from where to where its columns reach.

    `depth`: how deep it is quoted; `ruled`: a line is drawn below its last row.
    """

    depth: int
    rows: list[list[str]] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    extents: Extents = field(default_factory=list)
    ruled: bool = False

    def add(self, cells: list[str], text: str, *, in_columns: bool) -> None:
        """Take a row in."""
        self.rows.append(cells)
        self.written.append(text)
        self.extents = widened(self.extents, text) if in_columns else []
        self.ruled = False

    def fitted(self, text: str, *, row: bool) -> bool:
        """Take in a line whose cells stand in the columns, if it is one. `row`: it is a row by itself, too, and only taken in
        here where it lacks cells."""
        if cells := under(text, self.extents) or ([] if row else below(text, self.extents)):
            self.rows.append(cells)
            self.written.append(text)
        return bool(cells)

    def ends_before(self, cells: list[str]) -> bool:
        """Whether a row in columns is the first of another table: below a drawn line, and of another length."""
        return self.ruled and len(self.rows) > 1 and len(cells) != len(self.rows[-1]) > 1

    def line(self) -> Line:
        """The table as one line of a document."""
        return grid_line(rectangle(self.rows, self.written), self.depth)


def rectangle(rows: list[list[str]], written: list[str] | None = None) -> Grid:
    """Rows padded to one length, without empty rows and columns."""
    rows = evened([row for row in ([cell.strip() for cell in each] for each in rows) if any(row)])
    width = max((len(row) for row in rows), default=0)
    full = [row + [""] * (width - len(row)) for row in rows]
    kept = [column for column in range(width) if any(row[column] for row in full)]
    return Grid(tuple(tuple(row[column] for column in kept) for row in full), tuple(written or ()))


def evened(rows: list[list[str]]) -> list[list[str]]:
    """The rows without their empty cells where that alone makes all of one length: several tabs that line up the columns."""
    held = [[cell for cell in row if cell] for row in rows]
    return held if len({*map(len, rows)}) > 1 and len({*map(len, held)}) == 1 else rows


def plain_lines(body: str) -> list[Line]:
    """The lines of a plain-text body, quote marks turned into depth, and tabbed, piped or aligned rows into grids."""
    return in_grids([(*unquoted(raw), False) for raw in unflowed(set_back(clean(body).split("\n")))])


def in_grids(written: list[tuple[int, str, bool]]) -> list[Line]:
    """Lines, each with how deep it is quoted and whether it belongs to a signature, the rows of tables among them as grids."""
    doubled = set_double([(depth, text) for depth, text, _ in written])
    kept = [
        (depth, without_marks(text), signed) for at, (depth, text, signed) in enumerate(written) if at not in doubled
    ]
    texts = [text for _, text, _ in kept]
    in_columns = aligned(texts)
    rows = rows_of(texts, in_columns)
    parts: list[Line | Drawing] = []
    table: Drawing | None = None
    for at, (depth, text, signed) in enumerate(kept):
        cells = rows.get(at, [])
        if table and table.depth == depth and table.fitted(text, row=bool(cells)):
            continue
        ruled = table is not None and bool(text.strip()) and RULED.match(text) is not None
        if table and (table.depth != depth or not (cells or ruled)):
            table = None
        if ruled:
            if table:
                table.ruled = True
        elif not cells:
            parts.append(Line(text, depth, signed))
        else:
            if not table or (at in in_columns and table.ends_before(cells)):
                table = Drawing(depth)
                parts.append(table)
            table.add(cells, text, in_columns=at in in_columns)
    return [part.line() if isinstance(part, Drawing) else part for part in parts]


def rows_of(texts: list[str], in_columns: set[int]) -> dict[int, list[str]]:
    """The cells of the lines that are rows of tables. `in_columns`: those that spaces part."""
    found = {
        at: cells_of(text, at in in_columns)
        for at, text in enumerate(texts)
        if at in in_columns or (("\t" in text or text.startswith("|")) and ROW.search(text))
    }
    return found | delimited(texts) | inset(texts, in_columns)


def without_marks(text: str) -> str:
    """A line without the stars that stand for bold type ("*Origin:* Lima"), the tab behind its one label as a space."""
    if "*" in text:
        text = STARS.sub(r"\1", text)
    return ONE_TAB.sub(r"\1 ", text) if "\t" in text else text


def unquoted(raw: str) -> tuple[int, str]:
    """How deep a line is quoted, and its text without the marks."""
    mark = QUOTE.match(raw) if ">" in raw else None
    return (mark[1].count(">"), raw[mark.end() :].rstrip()) if mark else (0, raw.rstrip())


def cells_of(text: str, in_columns: bool) -> list[str]:
    """The cells of a row that spaces, tabs or pipes part."""
    framed = text.strip().startswith("|")
    return (
        GAP.split(text.strip())
        if in_columns and not framed
        else re.split(r"\t|\|", text.strip(" ").strip("|").rstrip())
    )


def grid_line(grid: Grid, depth: int = 0, signature: bool = False) -> Line:
    """A grid as one line of a document."""
    text = "\n".join(" | ".join(cell for cell in row if cell) for row in grid.rows)
    return Line(text, depth, signature, grid)

"""A body as lines and grids, in the order in which a person reads it."""

import csv
import re
from dataclasses import dataclass
from itertools import takewhile

from shared.reading.flowed import set_back, unflowed
from shared.reading.labels import label
from shared.reading.spacing import set_double
from shared.reading.text import clean

QUOTE = re.compile(r"^[ \t]{0,3}((?:>[ \t]?)+)")
ROW = re.compile(r"^\|.*\|\s*$|\S\t+ ?\S")
"""A row that pipes frame, or that tabs part."""
CELL = re.compile(r"\S+(?: \S+)*")
WORD = re.compile(r"\S+")
GAP = re.compile(r" +\| *(?=\S|$)| {2,}")
STARS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{0,80}[^\s*])\*(?![\w*])")
"""Words between stars, which stand for bold type."""
ONE_TAB = re.compile(r"^(\s*[^\W\d_][^\t:]{1,30}:)\t+(?=[^\t]+$)")
"""A label and a tab, before the one value of a line."""
MARKS = ("|", ";", " / ", " - ")
"""What may part the cells of a line rather than commas."""
FEWEST_CELLS = 4
"""Cells of a row that is known by the columns which it stands in."""
FEWEST_MARKS = 3
"""Commas or semicolons in a line that may be the head of an exported table."""
LONGEST_HEAD = 300
LEAD_IN = re.compile(r"^.*[:,.][ ]+(?=\S)")
"""Words before the first head of a table: "Format: from - to - pallets - weight"."""
MERE_NUMBER = re.compile(r"\d[\d,.]*")
FURTHEST_INSET = 3
"""Characters by which a cell may begin beside its column."""
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
    written = [line for at, line in enumerate(written) if at not in doubled]
    split = [(depth, without_marks(text)) for depth, text, _ in written]
    in_columns = aligned([text for _, text in split])
    insets = inset([text for _, text in split], in_columns)
    parted = delimited([text for _, text in split])
    lines: list[Line] = []
    rows: list[list[str]] = []
    rows_depth = 0
    ruled_off = False
    extents: list[tuple[int, int]] = []
    drawn: list[str] = []
    for at, (depth, text) in enumerate(split):
        ruled = bool(rows) and bool(RULED.match(text)) and bool(text.strip())
        drawn_apart = ("\t" in text or text.startswith("|")) and ROW.search(text) is not None
        row = at in in_columns or at in parted or at in insets or drawn_apart
        if rows and depth == rows_depth and (short := under(text, extents)):
            rows.append(short)
            drawn.append(text)
            continue
        if rows and depth == rows_depth and not row and (full := below(text, extents)):
            rows.append(full)
            drawn.append(text)
            continue
        if rows and (depth != rows_depth or not (row or ruled)):
            lines.append(grid_line(rectangle(rows, drawn), rows_depth))
            rows, extents, drawn = [], [], []
        if ruled:
            ruled_off = True
            continue
        if row:
            cells = [cell.strip() for cell in insets.get(at) or parted.get(at) or cells_of(text, at in in_columns)]
            if len(rows) > 1 and ruled_off and at in in_columns and len(cells) != len(rows[-1]) > 1:
                lines.append(grid_line(rectangle(rows, drawn), rows_depth))
                rows, extents, drawn = [], [], []
            rows_depth, ruled_off = depth, False
            rows.append(cells)
            drawn.append(text)
            extents = widened(extents, text) if at in in_columns else []
        else:
            lines.append(Line(text, depth, written[at][2]))
    if rows:
        lines.append(grid_line(rectangle(rows, drawn), rows_depth))
    return lines


def without_marks(text: str) -> str:
    """A line without the stars that stand for bold type ("*Origin:* Lima"), the tab behind its one label as a space."""
    if "*" in text:
        text = STARS.sub(r"\1", text)
    return ONE_TAB.sub(r"\1 ", text) if "\t" in text else text


def widened(extents: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """From where to where the columns of a table reach, with one more row."""
    spans = [cell.span() for cell in CELL.finditer(text)]
    if len(spans) != len(extents):
        return spans
    return [(min(a, c), max(b, d)) for (a, b), (c, d) in zip(extents, spans, strict=True)]


def below(text: str, extents: list[tuple[int, int]]) -> list[str]:
    """The cells of a row that has one in each column, behind a row that lacked some; none where it is no such row."""
    cells = list(CELL.finditer(text)) if len(extents) >= FEWEST_CELLS else []
    fits = len(cells) == len(extents) and all(
        cell.start() <= b and a <= cell.end() for cell, (a, b) in zip(cells, extents, strict=True)
    )
    return [cell[0] for cell in cells] if fits else []


def under(text: str, extents: list[tuple[int, int]]) -> list[str]:
    """The cells of a row that lacks one or two, each in the column that it stands in; none where it is no such row."""
    cells = list(CELL.finditer(text)) if extents else []
    if not max(FEWEST_CELLS, len(extents) - 2) <= len(cells) < len(extents) or not any(c.isdigit() for c in text):
        return []
    row = [""] * len(extents)
    torn = [cell for cell in cells if sum(a < cell.end() and cell.start() < b for a, b in extents) > 1]
    if len(torn) > 1:  # parted by spaces, and not drawn: the cells stand in their order
        return [cell[0] for cell in cells] + [""] * (len(extents) - len(cells))
    for cell in cells:
        if sum(a < cell.end() and cell.start() < b for a, b in extents) > 1:
            for word in WORD.finditer(text, cell.start(), cell.end()):
                at = nearest(word, extents)
                row[at] = f"{row[at]} {word[0]}".strip()
        elif row[at := nearest(cell, extents)]:
            return []
        else:
            row[at] = cell[0]
    return row


def nearest(match: re.Match[str], extents: list[tuple[int, int]]) -> int:
    """The column that a match stands nearest to; the later one of two that it stands between."""
    gaps = [max(a - match.end(), match.start() - b, 0) for a, b in extents]
    return gaps.index(min(gaps))


def unquoted(raw: str) -> tuple[int, str]:
    """How deep a line is quoted, and its text without the marks."""
    mark = QUOTE.match(raw)
    return (mark[1].count(">"), raw[mark.end() :].rstrip()) if mark else (0, raw.rstrip())


def aligned(texts: list[str]) -> set[int]:
    """The lines that stand in columns kept apart by spaces: at least two with the same three or more cells, in a row or
    with a line between them that leaves the first column empty; or two cells, the first ones the heads of both ends."""
    cells = [len(GAP.split(text.strip())) if "  " in text or " |" in text else 1 for text in texts]
    pairs = [(at, at + 1) for at in range(len(cells) - 1) if cells[at] > 2 and cells[at] == cells[at + 1]]
    pairs += [
        (at, at + 2)
        for at in range(len(cells) - 2)
        if cells[at] == cells[at + 2] == cells[at + 1] + 1 > 2 and unlabelled(texts[at + 1], texts[at])
    ]
    pairs += [
        (at - 1, at)
        for head in range(len(cells) - 1)
        if cells[head] == 2 and both_ends(texts[head])
        for at in takewhile(lambda at: cells[at] == 2, range(head + 1, len(cells)))
    ]
    return {at for pair in pairs for at in pair}


def both_ends(text: str) -> bool:
    """Whether the two cells of a line are the heads of an origin and a destination."""
    found = [label(cell.strip(" :")) for cell in GAP.split(text.strip())]
    return {said.end for said in found if said and not said.part} == {"origin", "destination"}


def inset(texts: list[str], in_columns: set[int]) -> dict[int, list[str]]:
    """The cells of the lines beside such rows that leave only the first column empty: heads, and second lines of cells."""
    found: dict[int, list[str]] = {}
    if not in_columns:
        return found
    above = ""
    for at, text in enumerate(texts):
        beside = next((texts[near] for near in (at - 1, at + 1) if near in in_columns), "")
        if at not in in_columns and beside and (cells := unlabelled(text, beside)):
            found[at] = ["", *cells]
        above = texts[at - 1] if at and at - 1 in in_columns else above if at - 1 in found else ""
        if at not in in_columns and above and (cell := below_second(text, above)):
            found[at] = ["", cell]
    return found


def below_second(text: str, above: str) -> str:
    """The one cell of a line that stands below the second of a row of two: an address that is longer than the one beside it."""
    cells, columns = list(CELL.finditer(text)), list(CELL.finditer(above))
    below = len(cells) == 1 and len(columns) == 2 and abs(cells[0].start() - columns[1].start()) <= FURTHEST_INSET
    return cells[0][0] if below else ""


def unlabelled(text: str, beside: str) -> list[str]:
    """The cells of a line that stand below or above those of a row but its first one; none where they stand elsewhere."""
    if not text.startswith("   ") or "|" in text:
        return []
    cells, columns = list(CELL.finditer(text)), list(CELL.finditer(beside))[1:]
    fits = len(cells) == len(columns) > 1 and all(
        abs(cell.start() - column.start()) <= FURTHEST_INSET for cell, column in zip(cells, columns, strict=True)
    )
    return [cell[0] for cell in cells] if fits else []


def cells_of(text: str, in_columns: bool) -> list[str]:
    """The cells of a row that spaces, tabs or pipes part."""
    framed = text.strip().startswith("|")
    return (
        GAP.split(text.strip())
        if in_columns and not framed
        else re.split(r"\t|\|", text.strip(" ").strip("|").rstrip())
    )


def delimited(texts: list[str]) -> dict[int, list[str]]:
    """The cells of the lines that commas, semicolons, slashes or dashes part: below a head of labels, as many cells."""
    found: dict[int, list[str]] = {}
    head: list[str] = []
    mark = ","
    for at, text in enumerate(texts):
        if head and found.get(at - 1) and (cells := parted_by(text, mark)) and len(cells) == len(head):
            found[at] = cells
            continue
        mark = next((each for each in MARKS if text.count(each) >= FEWEST_MARKS), ",")
        head = []
        if text.count(mark) < FEWEST_MARKS or len(text) >= LONGEST_HEAD or any(map(str.isdigit, text)):
            continue
        head = parted_by(text, mark)
        head = [LEAD_IN.sub("", cell) for cell in head[:1]] + head[1:]
        below = texts[at + 1 : at + 3]
        if below and len(parted_by(below[0], mark)) == len(head) and are_labels(head, below, mark):
            found[at] = head
    return found


def are_labels(head: list[str], below: list[str], mark: str) -> bool:
    """Whether most cells of a line are labels, or they name both ends, or numbers stand below them."""
    known = [said for cell in head if (said := label(cell))]
    both = {"origin", "destination"} <= {said.end for said in known}
    return len(known) * 2 > len(head) or both or numbers_below(below, mark, head)


def numbers_below(texts: list[str], mark: str, head: list[str]) -> bool:
    """Whether both lines below a head have as many cells, two of them mere numbers: a table, whatever its heads are called."""
    rows = [parted_by(text, mark) for text in texts] if all(0 < len(cell.split()) < 4 for cell in head) else []
    return len(rows) == 2 and all(
        len(row) == len(head) and sum(bool(MERE_NUMBER.fullmatch(cell)) for cell in row) > 1 for row in rows
    )


def parted_by(text: str, mark: str) -> list[str]:
    """The cells of a line as a program exported it; what stands in quotes is one."""
    if len(mark) > 1:
        return [cell.strip() for cell in text[:1000].split(mark)]
    return [cell.strip() for cell in next(csv.reader([text[:1000]], delimiter=mark, skipinitialspace=True), [])]


def grid_line(grid: Grid, depth: int = 0, signature: bool = False) -> Line:
    """A grid as one line of a document."""
    text = "\n".join(" | ".join(cell for cell in row if cell) for row in grid.rows)
    return Line(text, depth, signature, grid)

"""Tables that are drawn with spaces alone, as systems print them: a head, and rows whose cells stand under it."""

import re

from shared.reading.language.labels import label
from shared.reading.layout.aligned_rows import CELL
from shared.reading.layout.column_heads import column, parted
from shared.reading.layout.document import Grid, Line, grid_line, rectangle
from shared.reading.layout.grids import TOTAL
from shared.reading.layout.sideways import NUMBERED

WORD = re.compile(r"\S+")
CODE = re.compile(r"\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d")
WHOLE = re.compile(r".+")
RULED = re.compile(r"^[\s|+=:_-]+$")
FEWEST = 4
"""Heads that make a line the head of a table."""
WIDEST_INSET = 14
"""Characters by which the lines of a block may stand further in or out than its head."""


def tabulated(lines: list[Line]) -> list[Line]:
    """The lines with every such table as a grid."""
    result: list[Line] = []
    at = 0
    while at < len(lines):
        rows, after = blocks(lines, at)
        if not rows and (heads := heads_of(lines[at])):
            drawn = redrawn(lines, at + 1)
            rows, after = rows_under(drawn, at + 1, heads)
            after -= len(drawn) - len(lines)
            rows = [[head[0] for head in heads], *rows] if rows and after > at + 1 else []
        if rows:
            result.append(grid_line(rectangle(rows), lines[at].depth))
            at = after
        elif summed := with_total(*lines[at : at + 2]):
            result.append(summed)
            at += 2
        else:
            result.append(lines[at])
            at += 1
    return result


def with_total(line: Line, below: Line | None = None) -> Line | None:
    """A table with the total that a line of fewer cells tells right below it, under the heads that these stand nearest to."""
    grid = line.grid
    if not grid or not grid.written or not below or below.grid or not TOTAL.match(below.text):
        return None
    heads, cells = list(CELL.finditer(grid.written[0])), list(CELL.finditer(below.text[:300]))
    if len(heads) != len(grid.rows[0]) or len(cells) < 2 or not any(map(str.isdigit, below.text)):
        return None
    row = under(cells, heads)
    return (
        grid_line(Grid((*grid.rows, tuple(row)), (*grid.written, below.text)), line.depth)
        if len(row) == len(heads)
        else None
    )


def redrawn(lines: list[Line], at: int) -> list[Line]:
    """The lines, with a table right below a head again as it was drawn where its cells are not as many as the heads."""
    while at < len(lines) and not lines[at].grid and lines[at].text.strip() and RULED.match(lines[at].text):
        at += 1
    grid = lines[at].grid if at < len(lines) else None
    if not grid or not grid.written or len(grid.written) < len(grid.rows):
        return lines
    return [*lines[:at], *(Line(text, lines[at].depth) for text in grid.written), *lines[at + 1 :]]


def heads_of(line: Line) -> list[re.Match[str]]:
    """The heads of a line: at least FEWEST short ones kept apart by two spaces, none with a digit."""
    text = line.text[:300]
    if line.grid or not text or any(map(str.isdigit, text)):
        return []
    heads = [part for head in CELL.finditer(text) for part in several(head)]
    return heads if len(heads) >= FEWEST and all(len(head[0]) < 20 for head in heads) else []


def several(head: re.Match[str]) -> list[re.Match[str]]:
    """A head as it stands, or the heads that stand in it with one space between: "QTY UOM", "LEN WID HGT"."""
    return list(WORD.finditer(head.string, *head.span())) if len(parted(head[0])) > 1 else [head]


def blocks(lines: list[Line], at: int) -> tuple[list[list[str]], int]:
    """Two addresses, or two shipments, beside each other as rows below their heads, and the line after them; the heads may stand
    above the addresses or before their first lines ("SHIPPER  ABC CORP    CONSIGNEE  XYZ INC")."""
    text = lines[at].text[:300]
    cells = list(CELL.finditer(text)) if not lines[at].grid and ("  " in text or "\t" in text) else []
    if len(cells) not in (2, 4):
        return [], at
    heads = cells[:: len(cells) // 2]
    ends = [found.end for head in heads if (found := label(head[0].rstrip(" :"))) and not found.part]
    counted = len(cells) == 2 and all(NUMBERED.fullmatch(cell[0]) for cell in cells) and cells[0][0] != cells[1][0]
    if set(ends) != {"origin", "destination"} and not counted:
        return [], at
    rows = [[head[0] for head in heads]]
    rows += [[cells[1][0], cells[3][0]]] if len(cells) == 4 else []
    inset = cells[1].start() - 2 if len(cells) == 4 else 0
    after = at + 1
    while after < len(lines) and not lines[after].grid and (text := lines[after].text[:300]).strip():
        if len(text) - len(text.lstrip()) < inset or heads_table(lines[after]):
            break
        if not RULED.match(text):
            rows.append(cut(text, heads[1].start()))
        after += 1
    return (rows, after) if len(rows) > 1 else ([], at)


def heads_table(line: Line) -> bool:
    """Whether a line is the head of a table of which most columns are known, rather than a line of two addresses."""
    known = [bool(column(head[0])) for head in heads_of(line)]
    return sum(known) * 2 > len(known)


def cut(text: str, at: int) -> list[str]:
    """A line in two, at the gap that is nearest to where the second block begins."""
    gaps = [gap.end() for gap in re.finditer(r"[ ]{2,}", text) if abs(gap.end() - at) < WIDEST_INSET]
    edge = min(gaps, key=lambda gap: abs(gap - at), default=at)
    return [text[:edge].strip(), text[edge:].strip()]


def rows_under(lines: list[Line], at: int, heads: list[re.Match[str]]) -> tuple[list[list[str]], int]:
    """The rows below the heads, ruled lines left out, and the line after them."""
    rows: list[list[str]] = []
    while at < len(lines) and not lines[at].grid:
        text = lines[at].text[:300]
        if not (text.strip() and RULED.match(text)):
            cells = with_codes(list(CELL.finditer(text)), heads)
            total = bool(cells and TOTAL.match(cells[0][0]))
            if len(cells) < 3 - total or not any(c.isdigit() for c in text):
                break
            rows.append([cell[0] for cell in cells] if len(cells) == len(heads) else under(cells, heads))
            if total:
                return rows, at + 1
        at += 1
    return rows, at


def with_codes(cells: list[re.Match[str]], heads: list[re.Match[str]]) -> list[re.Match[str]]:
    """The cells, a postal code that has no column of its own made one with the city before it ("Boston  02210").

    It has none where what stands next to it is nearest to the same head as the code.
    """
    kept = cells[:1]
    for at, cell in enumerate(cells[1:], 1):
        city = kept[-1]
        beside = {nearest(other, heads) for other in (city, *cells[at + 1 : at + 2])}
        if CODE.fullmatch(cell[0]) and city[0][-1].isalpha() and nearest(cell, heads) in beside:
            joined = WHOLE.match(cell.string, city.start(), cell.end())
            kept[-1] = joined or city
        else:
            kept.append(cell)
    return kept


def under(found: list[re.Match[str]], heads: list[re.Match[str]]) -> list[str]:
    """The cells of a row, each under the head that it stands nearest to; the words of a cell that reaches under several.

    What stands beyond the last head, which has a cell of its own, is in a column without a head.
    """
    cells: list[list[str]] = [[] for _ in heads]
    beyond: list[str] = []
    for cell in found:
        over = sum(head.start() < cell.end() and cell.start() < head.end() for head in heads)
        if not over and cells[-1] and cell.start() > heads[-1].end():
            beyond.append(cell[0])
            continue
        for part in WORD.finditer(cell.string, *cell.span()) if over > 1 and "  " not in cell[0] else [cell]:
            cells[nearest(part, heads)].append(part[0])
    return [" ".join(cell) for cell in (*cells, *([beyond] if beyond else []))]


def nearest(cell: re.Match[str], heads: list[re.Match[str]]) -> int:
    """The head that a cell stands nearest to."""
    gaps = [max(head.start() - cell.end(), cell.start() - head.end(), 0) for head in heads]
    return gaps.index(min(gaps))

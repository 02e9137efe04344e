"""Tables that are drawn with spaces alone, as systems print them: a head, and rows whose cells stand under it."""

import re

from shared.reading.document import Line, grid_line, rectangle
from shared.reading.labels import label

CELL = re.compile(r"\S+(?: \S+)*")
RULED = re.compile(r"^[\s|+=:_-]+$")
FEWEST = 4
"""Heads that make a line the head of a table."""


def tabulated(lines: list[Line]) -> list[Line]:
    """The lines with every such table as a grid."""
    result: list[Line] = []
    at = 0
    while at < len(lines):
        heads = heads_of(lines[at])
        blocks = side_by_side(heads)
        rows, after = (blocks_under if blocks else rows_under)(lines, at + 1, heads) if heads else ([], at)
        if rows:
            result.append(grid_line(rectangle([[head[0] for head in heads], *rows]), lines[at].depth))
            at = after
        else:
            result.append(lines[at])
            at += 1
    return result


def heads_of(line: Line) -> list[re.Match[str]]:
    """The heads of a line, short ones kept apart by two spaces, none with a digit: at least FEWEST, or those of two ends."""
    text = line.text[:300]
    if line.grid or any(c.isdigit() for c in text):
        return []
    heads = list(CELL.finditer(text))
    known = len(heads) >= FEWEST or side_by_side(heads)
    return heads if known and all(len(head[0]) < 24 for head in heads) else []


def side_by_side(heads: list[re.Match[str]]) -> bool:
    """Whether heads are those of two blocks beside each other, one for each end."""
    ends = [found.end for head in heads if (found := label(head[0].rstrip(" :"))) and not found.part]
    return len(heads) == 2 and set(ends) == {"origin", "destination"}


def blocks_under(lines: list[Line], at: int, heads: list[re.Match[str]]) -> tuple[list[list[str]], int]:
    """The lines of two blocks below their heads, each cut in two where the second head begins, and the line after them."""
    rows: list[list[str]] = []
    cut = heads[1].start()
    while at < len(lines) and not lines[at].grid and lines[at].text.strip():
        text = lines[at].text[:300]
        if not RULED.match(text):
            gaps = [gap.end() for gap in re.finditer(r"[ ]{2,}", text) if abs(gap.end() - cut) < 6]
            edge = min(gaps, key=lambda gap: abs(gap - cut), default=cut)
            rows.append([text[:edge].strip(), text[edge:].strip()])
        at += 1
    return rows, at


def rows_under(lines: list[Line], at: int, heads: list[re.Match[str]]) -> tuple[list[list[str]], int]:
    """The rows below the heads, ruled lines left out, and the line after them."""
    rows: list[list[str]] = []
    while at < len(lines) and not lines[at].grid:
        text = lines[at].text[:300]
        if not (text.strip() and RULED.match(text)):
            cells = list(CELL.finditer(text))
            if len(cells) < 3 or not any(c.isdigit() for c in text):
                break
            rows.append([cell[0] for cell in cells] if len(cells) == len(heads) else under(text, heads))
        at += 1
    return rows, at


def under(text: str, heads: list[re.Match[str]]) -> list[str]:
    """The words of a row, each under the head that it stands nearest to."""
    cells: list[list[str]] = [[] for _ in heads]
    for word in re.finditer(r"\S+", text):
        gaps = [max(head.start() - word.end(), word.start() - head.end(), 0) for head in heads]
        cells[gaps.index(min(gaps))].append(word[0])
    return [" ".join(cell) for cell in cells]

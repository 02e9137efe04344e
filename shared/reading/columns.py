"""Tables that are drawn with spaces alone, as systems print them: a head, and rows whose cells stand under it."""

import re

from shared.reading.document import Line, grid_line, rectangle

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
        rows, after = rows_under(lines, at + 1, heads) if heads else ([], at)
        if rows:
            result.append(grid_line(rectangle([[head[0] for head in heads], *rows]), lines[at].depth))
            at = after
        else:
            result.append(lines[at])
            at += 1
    return result


def heads_of(line: Line) -> list[re.Match[str]]:
    """The heads of a line: at least FEWEST short ones kept apart by two spaces, none with a digit."""
    text = line.text[:300]
    if line.grid or any(c.isdigit() for c in text):
        return []
    heads = list(CELL.finditer(text))
    return heads if len(heads) >= FEWEST and all(len(head[0]) < 20 for head in heads) else []


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

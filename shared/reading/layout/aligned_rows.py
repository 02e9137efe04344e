"""Rows whose cells stand in columns: kept apart by spaces or single strokes, and each below another."""

import re
from itertools import takewhile

from shared.reading.language.labels import label

Extents = list[tuple[int, int]]
"""From where to where each column of a table reaches."""
CELL = re.compile(r"\S+(?: \S+)*")
WORD = re.compile(r"\S+")
GAP = re.compile(r" +\| *(?=\S|$)| {2,}")
FEWEST_CELLS = 4
"""Cells of a row that is known by the columns which it stands in."""
FURTHEST_INSET = 3
"""Characters by which a cell may begin beside its column."""


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


def widened(extents: Extents, text: str) -> Extents:
    """From where to where the columns of a table reach, with one more row."""
    spans = [cell.span() for cell in CELL.finditer(text)]
    if len(spans) != len(extents):
        return spans
    return [(min(a, c), max(b, d)) for (a, b), (c, d) in zip(extents, spans, strict=True)]


def below(text: str, extents: Extents) -> list[str]:
    """The cells of a row that has one in each column, behind a row that lacked some; none where it is no such row."""
    cells = list(CELL.finditer(text)) if len(extents) >= FEWEST_CELLS else []
    fits = len(cells) == len(extents) and all(
        cell.start() <= b and a <= cell.end() for cell, (a, b) in zip(cells, extents, strict=True)
    )
    return [cell[0] for cell in cells] if fits else []


def under(text: str, extents: Extents) -> list[str]:
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


def nearest(match: re.Match[str], extents: Extents) -> int:
    """The column that a match stands nearest to; the later one of two that it stands between."""
    gaps = [max(a - match.end(), match.start() - b, 0) for a, b in extents]
    return gaps.index(min(gaps))

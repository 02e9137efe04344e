"""The tables of an HTML body: their cells by position, spans expanded, and what each of them is as lines."""

from dataclasses import dataclass, field

from lxml import etree

from shared.reading.layout.document import Line, grid_line, rectangle

Rows = list[list[list[Line]]]
"""The rows of a table, each of them cells, each of these lines."""


@dataclass(slots=True)
class Table:
    """A table being read: its cells by position, where the next one goes, what is held open by a rowspan."""

    rows: Rows = field(default_factory=list)
    spans: dict[int, tuple[int, list[Line]]] = field(default_factory=dict)

    def row(self) -> None:
        """Begin a row."""
        self.rows.append([])

    def cell(self, lines: list[Line], across: int, down: int) -> None:
        """Put a cell at the next free place of the row, and hold the places below it."""
        if not self.rows:
            self.row()
        self.hold()
        for _ in range(across):
            if down > 1:
                self.spans[len(self.rows[-1])] = (down - 1, lines)
            self.rows[-1].append(lines)

    def hold(self) -> None:
        """Fill the places of this row that cells of earlier rows reach into."""
        row = self.rows[-1]
        while len(row) in self.spans:
            left, lines = self.spans.pop(len(row))
            if left > 1:
                self.spans[len(row)] = (left - 1, lines)
            row.append(lines)


def span(element: etree._Element, name: str) -> int:
    """A cell's colspan or rowspan, within reason."""
    value = element.get(name) or "1"
    return min(40, max(1, int(value))) if value.isascii() and value.isdigit() and len(value) < 4 else 1


def laid_out(rows: Rows, depth: int, signature: bool) -> list[Line]:
    """A table as lines: a grid where it holds data, else its cells one after the other, each a block."""
    kept = {id(cell): [line for line in cell if line.text] for row in rows for cell in row}
    rows = [row for row in ([kept[id(cell)] for cell in row] for row in rows) if any(row)]
    cells = [cell for row in rows for cell in row]
    if not rows or any(line.grid for cell in cells for line in cell) or one_column(rows):
        return flowing(rows, depth, signature)
    headed = len(rows) > 1 and all(len(cell) < 2 for cell in rows[0])
    if any(len(cell) > 1 for cell in cells):
        first = [row[0] for row in rows if row]
        if headed and len(rows[0]) == 2 and any(len(cell) > 1 for cell in first):
            return flowing(
                [[cell for row in rows for cell in row[at : at + 1]] for at in (0, 1)], depth, signature, False
            )
        if not headed or len(rows[0]) < 3:
            return flowing(rows, depth, signature)
    grid = rectangle([[", ".join(line.text for line in cell) for cell in row] for row in rows])
    return [grid_line(grid, depth, signature)] if grid.rows else []


def one_column(rows: Rows) -> bool:
    """Whether no row has text beside text."""
    return all(len({id(cell) for cell in row if cell}) < 2 for row in rows)


def flowing(rows: Rows, depth: int, signature: bool, paired: bool = True) -> list[Line]:
    """The cells one after the other; where `paired`, a short label before a value stays on the value's line."""
    lines: list[Line] = []
    seen: set[int] = set()
    for row in rows:
        for position, cell in enumerate(row):
            if not cell or id(cell) in seen:
                continue
            seen.add(id(cell))
            after = row[position + 1] if paired and position + 1 < len(row) else []
            after = [] if after is cell else after  # it spans several columns
            if after and len(cell) == 1 and not cell[0].grid and len(cell[0].text) <= 24 and not after[0].grid:
                label = cell[0].text
                lines.append(Line(f"{label.rstrip(' :')}: {after[0].text}", depth, signature))
                lines.extend(after[1:])
                seen.add(id(after))
            else:
                lines.extend(cell)
            lines.append(Line("", depth, signature))
    return lines

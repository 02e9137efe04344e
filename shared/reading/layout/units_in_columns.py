"""Units that stand in a column of their own beside the weights, fractions that a column writes with a comma, and thousands that
it writes with a point: "1.640,000 | KG" above "575,500 | KG", "18.144" above "19.050"."""

import re

from shared.reading.layout.total_rows import is_total
from shared.reading.weights.several_weights import WEIGHTS

Rows = tuple[tuple[str, ...], ...]
UNIT = re.compile(r"(?:lbs?|#|kgs?|kgm|kilos?|mt|tonnes?|tons?|cwt)\.?", re.IGNORECASE)
"""A cell that is the unit of a weight and nothing else."""
NUMBER = re.compile(r"\d[\d.,]*")
COMMA_FRACTION = re.compile(r"\d\.\d{3},\d+")
"""A number that tells that commas part fractions in its column."""
TONS = re.compile(r"\b(?:m/?t|s/t|nt|t|tns|tons?|tonnes?|tonnage|toneladas|cwt)\b", re.IGNORECASE)
"""In a head, what leaves three digits behind a point a fraction: 24.125 tons."""
POINTED_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}(?=[ ]?(?:kgs?|kilos?|lbs?|#)?\.?\Z)", re.IGNORECASE)
"""A number whose thousands are parted by a point, where no other of its column is written in another way."""
SMALL = re.compile(r"\d{1,3}(?:[ ]?(?:kgs?|kilos?|lbs?|#))?\.?", re.IGNORECASE)
"""A number below a thousand, in such a column."""


def with_units(kinds: list[str], heads: tuple[str, ...], rows: Rows) -> tuple[list[str], Rows]:
    """The kinds and rows, every weight with the unit that the column beside it holds and with a point before its fraction; a
    column of units is nothing else."""
    weighed = [at for at, kind in enumerate(kinds) if kind in WEIGHTS]
    if not weighed:
        return kinds, rows
    for at in weighed:
        if any(COMMA_FRACTION.search(row[at]) for row in rows):
            rows = changed(rows, at, [NUMBER.sub(pointed, row[at]) for row in rows])
        elif of_thousands(heads[at], [row[at] for row in rows], lanes="origin" in kinds or "destination" in kinds):
            rows = changed(rows, at, [row[at].replace(".", "", 1) for row in rows])
    for at in range(len(kinds)):
        if at in weighed or not of_units(at, rows):
            continue
        beside = min(weighed, key=lambda each: (abs(each - at), each))
        rows = changed(
            rows, beside, [f"{row[beside]} {row[at]}" if row[beside] and row[at] else row[beside] for row in rows]
        )
        kinds = ["" if other == at else kind for other, kind in enumerate(kinds)]
    return kinds, rows


def of_units(at: int, rows: Rows) -> bool:
    """Whether every row but one of totals has a unit of weights, and no more, in a column."""
    cells = [row[at] for row in rows if not is_total(row)]
    return bool(cells) and all(UNIT.fullmatch(cell) for cell in cells)


def of_thousands(head: str, cells: list[str], *, lanes: bool) -> bool:
    """Whether a column parts thousands by points: each of its numbers has three digits behind one, or none and few before. Where
    all have them it is so in a table of `lanes` alone: a whole shipment is no 18.144 kg, one piece may be."""
    told = [cell.strip() for cell in cells if any(map(str.isdigit, cell))]
    parted = [cell for cell in told if POINTED_THOUSANDS.match(cell)]
    if not parted or TONS.search(head) or not (lanes or len(parted) < len(told)):
        return False
    return all(cell in parted or SMALL.fullmatch(cell) for cell in told)


def pointed(match: re.Match[str]) -> str:
    """A number with a point before its fraction, none that could be one of thousands."""
    try:
        return f"{float(match[0].replace('.', '').replace(',', '.')):.2f}"
    except ValueError:
        return match[0]


def changed(rows: Rows, at: int, cells: list[str]) -> Rows:
    """The rows with other cells in one column."""
    return tuple((*row[:at], cell, *row[at + 1 :]) for row, cell in zip(rows, cells, strict=True))

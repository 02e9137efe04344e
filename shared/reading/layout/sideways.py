"""Tables that lie on their side: labels at the left, and a column for each end, each shipment or each line of freight.

Qty    | 4      | 6
Type   | Pallet | Crate
Weight | 2,400  | 6,120
"""

import re

from shared.reading.days.dates import days
from shared.reading.layout.column_contents import SOME_DAY
from shared.reading.layout.column_heads import OF_LINES, column, likely_column
from shared.reading.layout.document import Grid
from shared.reading.layout.stop_tables import role
from shared.reading.packaging.packaging import packaging
from shared.reading.places.places import spots

NUMBERED = re.compile(
    r"\W*(?:load|shipment|shpt|lane|option|quote|order|truck|move|leg|pickup|line|row|job|trip|run|show|item|envoi|embarque)?"
    r"\W*#?\W*(?:\d{1,2}|[A-F])\W*",
    re.IGNORECASE,
)
"""A head that only numbers its column."""
ONE = re.compile(r"(?P<unit>[A-Za-z]{3,9})[ .]*(?:#|no\.?)?[ ]?(?:\d{1,2}|[A-F])", re.IGNORECASE)
"""A head that numbers one of what is handled."""
LEAST_KINDS = 3
"""Columns of freight that the labels at the left name at least where each further column is a line of it."""
VERSIONS = re.compile(
    r"\b(?:was|now|old|new|before|after|original(?:ly)?|revised|corrected|correct|updated|changed?|actual|booked|quoted"
    r"|estimated?|est|planned|ordered|shipped|declared|billed|bol|wrong|right|should be|per|max|min|limit|allowed|units?"
    r"|uom|remarks?|notes?|comments?|value|each|ea)\b",
    re.IGNORECASE,
)
"""Heads of columns that tell the same freight again, or something of it."""


def turned(grid: Grid) -> Grid:
    """The grid with its columns as rows; heads that number what is handled ("Pallet 1", "Pallet 2") are a column of counts."""
    head, *below = grid.rows
    units = [match and packaging(match["unit"]) for match in map(ONE.fullmatch, head[1:])]
    if all(units) and not any(likely_column(row[0]) == "count" for row in below):
        head = ("Qty", *(f"1 {unit}" for unit in units))
    return Grid(tuple(zip(head, *below, strict=True)))


def continued(grid: Grid) -> Grid:
    """The grid with a row below a label that has no label itself written into the one above: the second line of addresses."""
    head, *below = grid.rows
    rows = [head]
    for row in below:
        if row[0] or not rows[-1][0]:
            rows.append(row)
        else:
            rows[-1] = tuple(", ".join(filter(None, pair)) for pair in zip(rows[-1], row, strict=True))
    return Grid(tuple(rows))


def sideways(grid: Grid) -> bool:
    """Whether labels stand in the first column and every further column is an end or a shipment of its own."""
    head, *below = grid.rows
    if len(head) < 3 or len(below) < 2:
        return False
    if both_ends(head, tuple(below)) or of_lines(grid):
        return True
    labelled = [bool(column(row[0])) for row in below]
    ends = [row for row in grid.rows if role(row[0]) and all(map(spots, row[1:]))]
    if ends and sum(labelled) * 2 >= len(labelled) and not any(map(spots, (row[0] for row in grid.rows))):
        return bool(column(head[0])) or (all(head[1:]) and len({*head}) == len(head))
    if sum(labelled) * 4 < len(labelled) * 3 or (column(head[0]) and all(column(row[0]) for row in below)):
        return False
    roles = [role(cell) for cell in head[1:]]
    dated = all(days(cell, SOME_DAY) for cell in head[1:])
    return set(roles) == {"origin", "destination"} or dated or all(NUMBERED.fullmatch(cell) for cell in head[1:])


def both_ends(head: tuple[str, ...], below: tuple[tuple[str, ...], ...]) -> bool:
    """Whether two columns are the ends of one lane: each row says another thing of both, one of them where they are."""
    if len(head) != 3 or len(below) < 3 or {role(cell) for cell in head[1:]} != {"origin", "destination"}:
        return False
    words = all(row[0] and not any(map(str.isdigit, row[0])) for row in below)
    return words and sum(all(map(spots, row[1:])) for row in below) == 1


def of_lines(grid: Grid) -> bool:
    """Whether the labels at the left are those of a table of freight, and each further column is a line of it."""
    head, *below = grid.rows
    headed = not likely_column(head[0])
    labels = [row[0] for row in (below if headed else grid.rows)]
    kinds = [likely_column(cell) for cell in labels]
    freight = OF_LINES.intersection(kinds)
    if len(freight) < LEAST_KINDS or not all(kinds):
        return False
    if headed and (len({*head[1:]}) < len(head) - 1 or any(map(VERSIONS.search, head[1:]))):
        return False
    if not headed and all(likely_column(cell) and not cell.isdigit() for cell in head):
        return False
    columns = list(zip(*(below if headed else grid.rows), strict=True))[1:]
    return all(sum(any(map(str.isdigit, cell)) for cell in cells) > 1 for cells in columns)

"""A form in which the two ends are headed side by side, each above its own address, among rows of labels and values.

PO               | 55-21907 | Respond by | 06/16
STOP 1 - PICK    |          | STOP 2 - DROP |
Ogden Mills, ... |          | Sparks Bakery, ... |
Pallets          | 22       | Weight     | 44,100 lb
"""

from itertools import pairwise

from shared.reading.language.labels import label
from shared.reading.layout.document import Grid
from shared.reading.layout.pairs import is_label
from shared.reading.places.places import spots

WHOLE = ("", "company", "place")
"""What heads name of an end that stand above all of it."""
BOTH = {"origin", "destination"}


def ends_above(grid: Grid) -> tuple[Grid, list[str], Grid] | None:
    """The rows above such heads, what the heads and the addresses say, an end after the other, and the rows below; None where a
    grid has none."""
    for at, row in enumerate(grid.rows[:-1]):
        if not (heads_ends(row) and (at or spanned(row))):
            continue  # two columns that are headed at the top are told elsewhere
        below = blocks(grid.rows[at + 1 :], spans(row))
        if below:
            lines = [
                line
                for column in spans(row)
                for line in (row[column], *(each[column] for each in below if each[column]), "")
            ]
            after = at + 1 + len(below)
            return Grid(grid.rows[:at], grid.written), lines, Grid(grid.rows[after:], grid.written)
    return None


def heads_ends(row: tuple[str, ...]) -> bool:
    """Whether a row is heads of whole ends, both of them, and of nothing else."""
    found = [label(row[column]) for column in spans(row)]
    told = {each.end for each in found if each and each.part in WHOLE}
    return all(found) and told == BOTH and all(each and each.end in BOTH and each.part in WHOLE for each in found)


def spans(row: tuple[str, ...]) -> list[int]:
    """The columns in which the cells of a row begin."""
    return [at for at, cell in enumerate(row) if at == 0 or cell != row[at - 1]]


def spanned(row: tuple[str, ...]) -> bool:
    """Whether cells of a row reach over several columns."""
    return any(one == other for one, other in pairwise(row))


def blocks(rows: tuple[tuple[str, ...], ...], columns: list[int]) -> list[tuple[str, ...]]:
    """The rows in which addresses stand below their heads; none where one end has no place, or each of several is a lane."""
    held: list[tuple[str, ...]] = []
    placed: set[int] = set()
    for row in rows:
        whole = len(placed) == len(columns)
        if not set(spans(row)) <= set(columns) or (whole and is_label(row[0])):
            break
        held.append(row)
        placed.update(column for column in columns if spots(row[column]))
    lanes = sum(all(spots(row[column]) for column in columns) for row in held)
    return held if len(placed) == len(columns) and lanes < 2 else []

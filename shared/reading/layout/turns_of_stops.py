"""What the rows of a table of stops tell of their turn: a number, "3 (final)", "Drop, last"."""

import re

from shared.reading.layout.document import Grid
from shared.reading.places.places import spots

NTH = re.compile(r"\W*(?:stop|drop)?\W*(?P<nth>[1-9])(?:st|nd|rd|th)?\W*", re.IGNORECASE)
"""A cell that only counts the stops."""
TURNS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 9,
    "final": 9,
}
TURN = re.compile(rf"\b(?:{'|'.join(TURNS)})\b", re.IGNORECASE)
"""What a cell says of the order of the drops."""
ITS_TURN = re.compile(rf"[\W\d]*(?:stop[\W\d]*)?(?:{'|'.join(TURNS)})(?: (?:stop|one))?[\W\d]*", re.IGNORECASE)
"""A cell that tells nothing but a stop's turn: it is the last of whatever the others are."""
OF_STOPS = re.compile(
    r"\W*(?:stop|drop|seq|sequence|delivery|parada|arr[êe]t)s?[ .]*(?:#|no\.?|num\w*|order)?\W*", re.IGNORECASE
)
"""The head of a column that numbers stops."""
Served = tuple[tuple[str, ...], str]
"""A row, and whose stop it is."""


def in_turn(rows: list[Served], column: int) -> list[Served]:
    """The rows of a table of stops, the drops in the order that the cells tell which say what each is ("Drop, last")."""
    drops = [at for at, (_, end) in enumerate(rows) if end == "destination"]
    turns = [TURN.search(rows[at][0][column]) for at in drops]
    if len(drops) < 2 or not all(turns):
        return rows
    ranks = {at: TURNS[turn[0].lower()] for at, turn in zip(drops, turns, strict=True) if turn}
    served = dict(zip(drops, sorted(drops, key=ranks.__getitem__), strict=True))
    return [rows[served.get(at, at)] for at in range(len(rows))]


def numbers_drops(grid: Grid, column: int) -> bool:
    """Whether a column below a head of stops numbers the rows, and each of these has one place: "1", "2", "3 (final)"."""
    head, *below = grid.rows
    numbers = ["".join(filter(str.isdigit, row[column])) for row in below]
    if not OF_STOPS.fullmatch(head[column]) or numbers != [str(nth) for nth in range(1, len(below) + 1)]:
        return False
    cells = (row[column] for row in below)
    counted = all(NTH.fullmatch(cell) or ITS_TURN.fullmatch(cell) for cell in cells)
    return counted and all(sum(bool(spots(cell)) for cell in row) == 1 for row in below)

"""Tables with a stop a row: what each row says, as lines in which the stop's role stands first."""

import re

from shared.reading.language.labels import ADDRESS, label
from shared.reading.layout.document import Grid
from shared.reading.layout.head_units import amount, amounts, unit_of
from shared.reading.layout.total_rows import is_total
from shared.reading.layout.turns_of_stops import ITS_TURN, NTH, in_turn, numbers_drops
from shared.reading.places.places import spots

CODES = {
    "load": "origin", "live load": "origin", "cl": "origin", "ld": "origin", "ship": "origin", "ships": "origin",
    "cu": "destination", "so": "destination", "ul": "destination", "receive": "destination", "receives": "destination",
}  # fmt: skip
"""What only systems and tables of stops call a pickup and a delivery."""
SAID = re.compile(
    r"\W*(?:(?:early|late|earliest|latest|opens?|closes?|not before|no later than)\b.{0,16}"
    r"|(?:cust\w* |your )?(?:p\.?o\.?|b\.?o\.?l\.?|so|ref(?:erence)?|order|pick ?-?up|pu|release|delivery"
    r"|conf\w*)s?[ .]*(?:#|no\.?|num\w*|ref\w*)?)\W*",
    re.IGNORECASE,
)
"""Heads that are said of their cell, because it is a mere number or time."""
A_NUMBER = re.compile(r"(?=\S*\d)[A-Z]{0,4}-?\d[\w-]{2,}", re.IGNORECASE)
A_TIME = re.compile(r"(?:[\d/]{3,10} )?\d{1,2}:?\d\d(?: ?[ap]\.?m\.?)?", re.IGNORECASE)
APPOINTED = re.compile(r"\W*\bapp(?:oin)?t", re.IGNORECASE)
LIMIT = re.compile(r"\W*(?:ear|lat|ope|clo|not|no )", re.IGNORECASE)
ZIPPED = re.compile(r"^(?!.*(?:city|town|addr)).*(?:zip|postal|postcode)", re.IGNORECASE)
"""The head of a column of states and codes without their city."""
Rows = tuple[tuple[str, ...], ...]
NUMBERING = re.compile(r"\W*(?:stop|seq(?:uence)?|no|#|ln|line|type|action)?\W*\d*\W*(?:#|no)?\W*", re.IGNORECASE)


def stop_lines(grid: Grid, *, loaded: bool = False) -> list[str]:
    """The rows of a table of stops as lines ("Drop 1: Acme, Reno NV 89502, 11/3, 6 pallets"); none where it is no such table.
    `loaded`: a line above it tells where the truck loads, so that stops which are only numbered are its drops."""
    grid, total = without_total(parted(grid))
    width = len(grid.rows[0])
    column = next((at for at in range(width) if is_role(grid, at)), None)
    if column is None and loaded:
        column = next((at for at in range(width) if numbers_drops(grid, at)), None)
    if column is None or width < 3:
        return []
    if is_role(grid, column):
        headed = not role(grid.rows[0][column])
        ends = roles(grid, column)[headed:]
    else:
        headed, ends = True, ["destination"] * (len(grid.rows) - 1)
    heads = grid.rows[0] if headed else ("",) * width
    lines: list[str] = []
    drops = picks = 0
    for row, end in in_turn(list(zip(grid.rows[headed:], ends, strict=True)), column):
        delivery = end == "destination"
        drops, picks = drops + delivery, picks + (not delivery)
        name = f"Drop {drops}" if delivery else "Pickup" if picks == 1 else f"Pick {picks}"
        lines.append(f"{name}: " + ", ".join(told(heads, row, column)))
    return [*lines, *(f"Total: {', '.join(amounts(heads, row))}" for row in total)]


def without_total(grid: Grid) -> tuple[Grid, Rows]:
    """The grid without its last row where that tells totals and no stop, and that row."""
    *rows, last = grid.rows
    if len(rows) < 3 or not is_total(last) or any(map(spots, last)):
        return grid, ()
    return Grid(tuple(rows), grid.written), (last,)


def parted(grid: Grid) -> Grid:
    """The grid with a column that holds several numbers as so many columns: "PLT / LB / PO" above "22 / 41,800 / 771204"."""
    columns: list[tuple[str, ...]] = []
    for column in zip(*grid.rows, strict=True):
        heads, *cells = ([part.strip() for part in cell.split("/")] for cell in column)
        numbers = len(heads) > 1 and all(unit_of(head) or SAID.fullmatch(head) for head in heads)
        if numbers and cells and all(len(cell) == len(heads) for cell in cells):
            columns += zip(
                heads, *([part if part.strip("-–—") else "" for part in cell] for cell in cells), strict=True
            )
        else:
            columns.append(column)
    return Grid(tuple(zip(*columns, strict=True)), grid.written)


def role(cell: str) -> str:
    """Whose stop a cell says that its row is; empty where it says something else."""
    words = re.split(r"[^A-Za-z]*\d", cell, maxsplit=1)[0] or cell
    if code := CODES.get(words.strip(" .:-(").casefold()):
        return code
    found = label(words)
    return (
        found.end if found and found.end in ("origin", "destination") and found.part in ("", "company", "place") else ""
    )


def is_role(grid: Grid, column: int) -> bool:
    """Whether a column says of every row that it is a pickup or a delivery, and of one at least each."""
    told = roles(grid, column)
    return len(told) > 1 and all(told[1:]) and len(set(told) - {""}) == 2 and (len(told) > 2 or all(told))


def roles(grid: Grid, column: int) -> list[str]:
    """Whose stop each row of a column is: what it says itself; the drops, where they are only numbered below their pickup, and
    the pickups, where they are numbered above their drop."""
    told = [role(row[column]) for row in grid.rows]
    if all(told[1:]):
        return told
    named = [at for at, end in enumerate(told) if end and not ITS_TURN.fullmatch(grid.rows[at][column])]
    numbers = {at: int(nth["nth"]) for at, row in enumerate(grid.rows) if (nth := NTH.fullmatch(row[column]))}
    if not named or not numbers or not all(any(map(spots, grid.rows[at])) for at in (*named, *numbers)):
        return told
    counted = [numbers[at] for at in sorted(numbers)]
    if counted != list(range(counted[0], counted[0] + len(counted))) or counted[0] > len(named) + 1:
        return told
    other = "origin" if told[named[0]] == "destination" and min(numbers) < named[0] else "destination"
    return [other if at in numbers and not end else end for at, end in enumerate(told)]


def told(heads: tuple[str, ...], row: tuple[str, ...], column: int) -> list[str]:
    """The cells of a row but for the stop's number and role: the address first, a mere number with the unit its head names."""
    address: dict[str, list[str]] = {part: [] for part in ADDRESS}
    others: list[str] = []
    for at, (head, cell) in enumerate(zip(heads, row, strict=True)):
        if at == column:
            cell = cell[len(re.split(r"\d", cell, maxsplit=1)[0]) :]
        if not cell or (head and NUMBERING.fullmatch(head) and at != column) or (at == column and len(cell) < 3):
            continue
        named = label(head) if head else None
        unit = unit_of(head)
        if APPOINTED.match(head) and A_TIME.search(cell) and not APPOINTED.search(cell):
            cell = f"{cell} appt"
        if SAID.fullmatch(head) and (A_TIME if LIMIT.match(head) else A_NUMBER).fullmatch(cell):
            cell = f"{head.rstrip(' :')}: {cell}"
            others.append(cell)
        elif named and named.end and not named.part and names_party(heads, row, cell):
            address["company"].append(cell)
        elif named and named.part in ADDRESS:
            address[part_of(heads, row, at, named.part)].append(cell)
        else:
            others.append(amount(cell, unit))
    state = " ".join(address.pop("state") + address.pop("postal_code"))
    written = [cell for part in ("company", "street", "place", "city") for cell in address[part]]
    return [cell for cell in (*written, state, *address["country"], *others) if cell]


def part_of(heads: tuple[str, ...], row: tuple[str, ...], at: int, part: str) -> str:
    """The part of an address that a cell is: below "Location" it may only name who is there, below "St / Zip" it goes with the
    city that has a column of its own."""
    if part != "place":
        return part
    if ZIPPED.search(heads[at]):
        return "state"
    return "company" if names_site(heads, row, row[at]) else part


def names_party(heads: tuple[str, ...], row: tuple[str, ...], cell: str) -> bool:
    """Whether a cell below "Consignee" says who that is: a name, its place in a cell of its own."""
    return cell[:1].isupper() and not any(map(str.isdigit, cell)) and names_site(heads, row, cell)


def names_site(heads: tuple[str, ...], row: tuple[str, ...], cell: str) -> bool:
    """Whether a cell below "Location" only names who is there: no place stands in it, and one below the head of an address."""
    addresses = [
        each
        for head, each in zip(heads, row, strict=True)
        if head and (said := label(head)) and (said.part in ("street", "city", "state") or ZIPPED.search(head))
    ]
    return not spots(cell) and any(map(spots, addresses))

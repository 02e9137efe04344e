"""Tables with a stop a row: what each row says, as lines in which the stop's role stands first."""

import re

from shared.reading.document import Grid
from shared.reading.labels import ADDRESS, label

CODES = {"load": "origin", "live load": "origin", "cl": "origin", "cu": "destination", "so": "destination"}
"""What only systems and tables of stops call a pickup and a delivery."""
UNITS = re.compile(r"\W*(pallets?|plts?|skids?|crates?|cartons?|pieces|pcs)\W*\Z", re.IGNORECASE)
NUMBERING = re.compile(r"\W*(?:stop|seq(?:uence)?|no|#|ln|line|type|action)?\W*\d*\W*(?:#|no)?\W*", re.IGNORECASE)


def stop_lines(grid: Grid) -> list[str]:
    """The rows of a table of stops as lines ("Drop 1: Acme, Reno NV 89502, 11/3, 6 pallets"); none where it is no such table."""
    width = len(grid.rows[0])
    column = next((at for at in range(width) if is_role(grid, at)), None)
    if column is None or width < 3:
        return []
    headed = not role(grid.rows[0][column])
    heads = grid.rows[0] if headed else ("",) * width
    lines: list[str] = []
    drops = picks = 0
    for row in grid.rows[headed:]:
        delivery = role(row[column]) == "destination"
        drops, picks = drops + delivery, picks + (not delivery)
        name = f"Drop {drops}" if delivery else "Pickup" if picks == 1 else f"Pick {picks}"
        lines.append(f"{name}: " + ", ".join(told(heads, row, column)))
    return lines


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
    roles = [role(row[column]) for row in grid.rows]
    return len(roles) > 1 and all(roles[1:]) and len(set(roles) - {""}) == 2 and (len(roles) > 2 or all(roles))


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
        unit = UNITS.match(head)
        if named and named.part in ADDRESS:
            address[named.part].append(cell)
        else:
            others.append(f"{cell} {unit[1].lower()}" if unit and re.fullmatch(r"[\d,]+", cell) else cell)
    state = " ".join(address.pop("state") + address.pop("postal_code"))
    written = [cell for part in ("company", "street", "place", "city") for cell in address[part]]
    return [cell for cell in (*written, state, *address["country"], *others) if cell]

"""Tables with a stop a row: what each row says, as lines in which the stop's role stands first."""

import re

from shared.reading.document import Grid

PICKUP = re.compile(
    r"(?:stop ?\d+ ?[-(:]? ?)?(?:pu|p/u|p|pick(?:[ -]?up)?|load(?:ing)?|origin|shipper|cl)\W*\d?\W*\Z", re.IGNORECASE
)
DELIVERY = re.compile(
    r"(?:stop ?\d+ ?[-(:]? ?)?(?:del|d|deliver(?:y)?|drop(?:[ -]?off)?|unload(?:ing)?|dest(?:ination)?|consignee"
    r"|cu|so)\W*\d?\W*\Z",
    re.IGNORECASE,
)
UNITS = re.compile(r"\W*(pallets?|plts?|skids?|crates?|cartons?|pieces|pcs)\W*\Z", re.IGNORECASE)


def stop_lines(grid: Grid) -> list[str]:
    """The rows of a table of stops as lines ("Drop 1: Acme, Reno NV 89502, 11/3, 6 pallets"); none where it is no such table."""
    column = next((at for at in range(len(grid.rows[0])) if is_role(grid, at)), None)
    if column is None or len(grid.rows[0]) < 3:
        return []
    lines: list[str] = []
    drops = picks = 0
    for row in grid.rows[1:]:
        delivery = bool(DELIVERY.match(row[column]))
        drops, picks = drops + delivery, picks + (not delivery)
        label = f"Drop {drops}" if delivery else "Pickup" if picks == 1 else f"Pick {picks}"
        lines.append(f"{label}: " + ", ".join(told(grid.rows[0], row, column)))
    return lines


def is_role(grid: Grid, column: int) -> bool:
    """Whether a column says of every row that it is a pickup or a delivery, and of one at least each."""
    cells = [row[column].strip() for row in grid.rows[1:]]
    pickups = [bool(PICKUP.match(cell)) for cell in cells]
    return (
        len(cells) > 1
        and any(pickups)
        and not all(pickups)
        and all(is_pickup or DELIVERY.match(cell) for is_pickup, cell in zip(pickups, cells, strict=True))
    )


def told(heads: tuple[str, ...], row: tuple[str, ...], column: int) -> list[str]:
    """The cells of a row but for the stop's number and role, a mere number with the unit that its head names."""
    cells: list[str] = []
    for at, (head, cell) in enumerate(zip(heads, row, strict=True)):
        if at == column or not cell or re.fullmatch(r"\W*(?:stop|seq|no|#|ln|line)\W*\d*\W*", head, re.IGNORECASE):
            continue
        unit = UNITS.match(head)
        cells.append(f"{cell} {unit[1].lower()}" if unit and re.fullmatch(r"[\d,]+", cell) else cell)
    return cells

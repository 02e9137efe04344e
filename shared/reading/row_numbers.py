"""What the bare numbers of a table under "#" say: how many there are of the packaging beside them, or which row it is."""

FEW_DIGITS = 4
"""Digits that a number of handling units does not have."""


def beside_packaging(kinds: list[str], rows: tuple[tuple[str, ...], ...], cells: list[str]) -> str:
    """The kind of a column under "#", beside a packaging that no other column counts: it counts it ("2 | pallets", "1 |
    bundle"), or numbers what stands in a row each ("1 | pallet", "2 | bundle"); empty for neither."""
    if "packaging" not in kinds or {"count", "pieces"} & set(kinds) or not cells:
        return ""
    if not all(cell.isdigit() and len(cell) < FEW_DIGITS for cell in cells):
        return ""
    if cells != [str(nth + 1) for nth in range(len(cells))]:
        return "count"
    units = [row[kinds.index("packaging")] for row in rows[: len(cells)]]
    return "" if any(unit.endswith("s") for unit in units) else "nth"

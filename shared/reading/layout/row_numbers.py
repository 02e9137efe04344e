"""What the bare numbers of a table under "#" say: how many there are of the packaging beside them, or which row it is."""

import re

from shared.reading.packaging.packaging import FORMS

FEW_DIGITS = 4
"""Digits that a number of handling units does not have."""
SINGLE = re.compile(rf"\W*(?:(?:{FORMS})(?<!s)|box|pcs|hu|handling unit)\W*(?:no\.?|number|id)?\W*", re.IGNORECASE)
"""The head of a column that numbers what is handled, a row each."""
NUMBER_BEHIND = re.compile(r"\w ?(?:#|no\.?|number|id)\W*\Z", re.IGNORECASE)
"""The end of such a head that says so."""
OF_ALL = re.compile(r"#?[ ]?(\d{1,2})[ ]?(?:of|/|de|out of)[ ]?(\d{1,2})", re.IGNORECASE)
"""The number of a row with how many there are."""
CODED = re.compile(r"[A-Z]{1,6}[-_# .]{0,2}\d{1,9}|\d{5,20}", re.IGNORECASE)
"""A code by which one of several is known."""
NUMBER_OF = re.compile(r"\W*(?:nos?|numbers?|num)\W*", re.IGNORECASE)
"""The head of a column that numbers its rows, or says how many there are of what stands beside."""
LETTERS = "ABCDEFGH"


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


def numbers_rows(head: str, cells: list[str], most: int) -> bool:
    """Whether a column under the name of one that is handled numbers its rows; two rows only under "Pallet #",
    since "Pallet" over 1 and 2 may count them."""
    if not SINGLE.fullmatch(head):
        return False
    return in_order(cells, most) or (cells == ["1", "2"] and NUMBER_BEHIND.search(head) is not None)


def in_order(cells: list[str], most: int) -> bool:
    """Whether cells number their rows: "1", "2", "3", be it of how many ("1 of 2", "2/2"), "A", "B", or codes
    ("P-001", "P-002")."""
    of_all = [OF_ALL.fullmatch(cell) for cell in cells]
    if all(of_all):
        told = [(int(each[1]), int(each[2])) for each in of_all if each]
        whole = max(many for _, many in told) if len(cells) == most else len(cells)
        return told == [(nth + 1, whole) for nth in range(len(cells))] and whole >= len(cells)
    if len(set(cells)) == len(cells) > 1 and all(map(CODED.fullmatch, cells)):
        return True
    counted = [str(nth + 1) for nth in range(len(cells))]
    return (cells == counted and len(cells) > 2) or (len(cells) > 1 and "".join(cells) == LETTERS[: len(cells)])

"""The units that the heads of columns give to the mere numbers below them: "Pallets" over 22, "Wt (kg)" over 6,400."""

import re

UNITS = re.compile(
    r"\W*(?:(?:#|no\.?|number|total|qty) (?:of )?)?(pallets?|plts?|skids?|crates?|cartons?|pieces|pcs|hu|h/?us?"
    r"|handling units?)\W*\Z",
    re.IGNORECASE,
)
WEIGHT = re.compile(
    r"\W*(?:(?:total|gross|net)[ ]?)?(?P<word>(?:weight|wt|wgt)\b\W*)?(?P<unit>lbs?|pounds|kgs?)?\W*\Z", re.IGNORECASE
)
"""The head of a column of weights, perhaps with their unit."""
MOVED = re.compile(
    r"(?:(?:un)?load|pick(?: ?up)?|pu|drop|del(?:iver)?|take|off|on)?s?[ ]?(?P<number>\d{1,3}(?:[ ]\d{3})+|\d[\d,]*(?:\.\d+)?)",
    re.IGNORECASE,
)
"""A number in a column of units or weights, perhaps with what is done with that many: "load 24"."""


def amount(cell: str, unit: str) -> str:
    """What a cell tells, a mere number with its unit.

    >>> amount("load 24", "pallets")
    '24 pallets'
    """
    number = MOVED.fullmatch(cell) if unit else None
    return f"{number['number']} {unit}" if number else cell


def amounts(heads: tuple[str, ...], row: tuple[str, ...]) -> list[str]:
    """What a row of totals tells, each number with the unit of its head; a cell that spans several columns once."""
    told = (amount(cell, unit_of(head)) for head, cell in zip(heads, row, strict=True) if any(map(str.isdigit, cell)))
    return list(dict.fromkeys(told))


def unit_of(head: str) -> str:
    """What the numbers of a column are of, as its head names it: a packaging, or the unit of a weight; empty for nothing."""
    if unit := UNITS.match(head):
        return "units" if unit[1].lower().startswith("h") else unit[1].lower()
    weight = WEIGHT.match(head)
    return (weight["unit"] or ("lbs" if weight["word"] else "")).lower() if weight else ""

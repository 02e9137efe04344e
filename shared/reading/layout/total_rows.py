"""Rows of totals: they are no line of a table, and do not tell what its columns hold."""

import re

TOTALS = r"(?:tot(?:al|als|ales|ale|ali|aux|aal)?|tots|summe|gesamt|suma)"
"""What totals are called."""
TOTAL = re.compile(
    rf"^\W*(?:(?:grand|truck|load|shipment|order|freight|weight|gross|overall|lot|sub|sum)[ -]?)?(?:{TOTALS}|somme|ensemble)\b"
    r"|^\W*sum (?:total|gross|of|weight|wt|kg|lbs?)\b|^\W*(?:skid|pallet|piece|unit) total\b"
    r"|^\W*\d{1,4} (?:pallets?|plts?|skids?|crates?|totes?|drums?|pieces|pcs|units) (?:total|in total|in all|altogether)\W*\Z"
    r"|^\W*(?:all together|altogether|combined|everything|overall|in all|all[ -]in|sum(?: (?:total|gross|net|weight|kgs?"
    r"|lbs?|of (?:all|weights?)))?"
    r"|all (?:lines|items|pieces|pallets|skids|units|freight|of it|of them)|en tout|en total|todo junto)\W*\Z",
    re.IGNORECASE,
)
"""A cell that makes its row one of totals."""


def is_total(row: tuple[str, ...]) -> bool:
    """Whether a cell of a row says that it tells totals."""
    return any(map(TOTAL.match, row))


def without_totals(rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """The rows that look like none of totals; all of them where each does."""
    return tuple(row for row in rows if not (is_total(row) or is_one_label(row))) or rows


def is_one_label(row: tuple[str, ...]) -> bool:
    """Whether all that a row says but an amount is one label over several columns."""
    told = {cell for cell in row if cell}
    return len(told) == 2 and len(row) > 3 and row[0] == row[1] != "" and not any(c.isdigit() for c in row[0])

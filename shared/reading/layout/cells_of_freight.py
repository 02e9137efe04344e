"""Columns whose heads seem to number or to count, and whose cells tell that they hold freight, or pounds."""

import re

from shared.reading.counts.counts import counts
from shared.reading.weights.weights import weights

LARGE = re.compile(r"[1-9]\d{2,4}|[1-9]\d{0,2},\d{3}")
POUNDS = re.compile(r"(?:(?:tot(?:al)?|gross|net|scale|ship(?:ping)?)[ .]*)?(?:#s?|\(#\))", re.IGNORECASE)
"""The head of a column that may count, or be one of pounds: "Tot#", "#"."""


def of_freight(cells: list[str]) -> bool:
    """Whether the cells below what seems the head of numbers tell freight: "Load" over "5 plts detergent, 5,600 lb"."""
    told = [cell for cell in cells if any(map(str.isdigit, cell))]
    return bool(told) and all(counts(cell) and weights(cell) for cell in told)


def in_pounds(head: str, cells: list[str], kinds: list[str]) -> bool:
    """Whether a column below such a head is one of pounds: another one counts, and no number here is a small one.

    >>> in_pounds("Tot#", ["610", "1,875"], ["origin", "destination", "pieces", "dims", ""])
    True
    """
    counted = any(kind in ("count", "pieces") for kind in kinds)
    return counted and bool(POUNDS.fullmatch(head.strip())) and all(LARGE.fullmatch(cell) for cell in cells)

"""Rows of a table of lanes that are lines of one shipment: with the same order and the same ends, or below the row that names
them."""

import re
from dataclasses import replace
from functools import reduce

from shared.reading.lanes.load_counts import stated
from shared.reading.layout.tables import Sheet
from shared.reading.layout.total_rows import is_total
from shared.reading.model import Shipment
from shared.reading.places.places import spots
from shared.reading.shipments.merge import joined

Row = tuple[str, ...]
ORDER = re.compile(
    r"\W*(?:(?:sales|our|customer) )?(?:order|so|load|shipment|shpt|ship|delivery|ref(?:erence)?|bol|ticket|release"
    r"|truck|trip|job|stop"
    r"|pedido|orden|commande)s?\W*(?:#|no\.?|number|num|id|ref)?\W*",
    re.IGNORECASE,
)
"""The head of a column whose number several lines of one shipment share."""
ONE_LOAD = 48_000
"""Pounds that one truck carries, and so one shipment."""


def together(text: str, table: Sheet, rows: list[Row]) -> list[list[Row]]:
    """The rows, those of each shipment together; a row of sums is none."""
    goes = {row: placed(table, row) for row in rows}
    rows = [row for row in rows if not (is_total(row) or (not goes[row] and sums(row)))]
    at = next(
        (
            nth
            for nth, head in enumerate(table.heads)
            if ORDER.fullmatch(head) and not counts_or_days(table.columns[nth])
        ),
        None,
    )
    sole = bool(rows) and [row for row in rows if not goes[row]] == rows[-1:]  # most likely a sum
    groups: list[list[Row]] = []
    for row in rows:
        held = groups[-1] if groups else []
        below = bool(held) and not goes[row] and not sole
        same = bool(held) and at is not None and bool(row[at]) and row[at] == held[0][at] and alike(table, row, held[0])
        if below or same:
            held.append(row)
        else:
            groups.append([row])
    by_ends: list[list[Row]] = []
    for row in rows:
        if by_ends and alike(table, row, by_ends[-1][0]):
            by_ends[-1].append(row)
        else:
            by_ends.append([row])
    if not len(by_ends) < len(groups) == len(rows):
        return groups
    counted = stated(text)
    return by_ends if len(by_ends) in counted and len(rows) not in counted else groups


def counts_or_days(kind: str) -> bool:
    """Whether a column of a kind tells amounts or days."""
    return kind.startswith(("count", "weight", "pieces", "class", "pickup", "delivery"))


def sums(row: Row) -> bool:
    """Whether a row has fewer than two cells, or words for a sum."""
    return len({cell for cell in row if cell}) < 2


def placed(table: Sheet, row: Row) -> bool:
    """Whether a row goes somewhere."""
    ends = ("origin", "destination", "lane")
    return any(cell and spots(cell) for cell, kind in zip(row, table.columns, strict=True) if kind.startswith(ends))


def alike(table: Sheet, row: Row, other: Row) -> bool:
    """Whether two rows go the same way on the same days."""
    kinds = ("origin", "destination", "lane", "pickup", "delivery", "equipment")
    return all(one == two for one, two, kind in zip(row, other, table.columns, strict=True) if kind.startswith(kinds))


def as_one(lines: list[Shipment]) -> Shipment:
    """The lines of one shipment put together."""
    first, *others = lines
    if not others:
        return first
    weights = [line.weight_lb for line in lines if line.weight_lb is not None]
    units = [line.handling_units for line in lines if line.handling_units is not None]
    return replace(
        first,
        weight_lb=sum(weights) if len(weights) == len(lines) else None,
        handling_units=sum(units) if len(units) == len(lines) else None,
        items=tuple(item for line in lines for item in line.items),
        hazmat=any(line.hazmat for line in lines),
        un_number=next((line.un_number for line in lines if line.un_number), None),
        accessorials=tuple(dict.fromkeys(name for line in lines for name in line.accessorials)),
        references=reduce(joined, (line.references for line in lines)),
    )


def is_load(lines: list[Shipment]) -> bool:
    """Whether lines can be one shipment: one truck carries them."""
    return sum(line.weight_lb or 0 for line in lines) <= ONE_LOAD

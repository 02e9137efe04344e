"""The references of a row of a table: by the heads of its columns, and those that its notes label."""

import re

from shared.reading.layout.tables import Sheet
from shared.reading.model import References
from shared.reading.references.references import references

REFERENCE = re.compile(
    r"\d{3}|(?:[A-Za-z]+-?\d|\d-?[A-Za-z])[\w-]+|[A-Za-z]+-?\d\d|^(?=[A-Za-z-]*\d)(?=\d*-?[A-Za-z])[A-Za-z\d-]{4,}$"
)
"""What a cell of a column of references holds: three digits, or letters with some: "B-1177", "SL-30"."""


def row_references(table: Sheet, row: tuple[str, ...]) -> References:
    """The references of a row by their column's head, and those that its notes label."""
    kinds: dict[str, list[str]] = {"po": [], "bol": [], "pro": [], "other": []}
    for name, column, cell in zip(table.heads, table.columns, row, strict=True):
        if column == "reference" and REFERENCE.search(cell) and not re.fullmatch(r"\W*#?\W*", name):
            kind = next(
                (
                    kind
                    for kind, pattern in (
                        ("po", r"\bp\.?o(?:s\b|\b)|\bpurchase order"),
                        ("bol", r"\bbol\b|\bb/l\b"),
                        ("pro", r"\bpro\b"),
                    )
                    if re.search(pattern, name, re.IGNORECASE)
                ),
                "other",
            )
            kinds[kind].append(cell.strip("# "))
    for each in references(" ; ".join(table.cells(row, "notes"))):
        if each.kind != "not ours" and each.value not in kinds[each.kind]:
            kinds[each.kind].append(each.value)
    return References(*(tuple(kinds[kind]) for kind in ("po", "bol", "pro", "other")))

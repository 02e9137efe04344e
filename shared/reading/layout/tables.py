"""What a table is: a grid with a head whose columns are known, each of them an end, a day or something of the freight."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from shared.reading.days.dates import days
from shared.reading.language.labels import ADDRESS
from shared.reading.layout.column_contents import DAYS_OF, SOME_DAY, SOMEWHERE, by_content, somewhere
from shared.reading.layout.column_heads import column, likely_column, spread
from shared.reading.layout.delimited_rows import MERE_NUMBER
from shared.reading.layout.document import Grid
from shared.reading.layout.loose_heads import loosely
from shared.reading.layout.pairs import label_pairs
from shared.reading.layout.units_in_columns import with_units
from shared.reading.packaging.packaging import packaging
from shared.reading.weights.several_weights import with_one_weight

LOAD_NUMBERS = re.compile(
    r"\W*(?:load|truck|trailer|container|cont|cntr|shipment|shpt"
    r"|trip|run|voyage|viaje|camion|cami[óo]n|carga)s?\b[ .]*(?:#|no\.?|number|nbr|num|id)?\W*",
    re.IGNORECASE,
)
"""The head of a column that numbers loads."""
NUMBERED_LOAD = re.compile(
    r"\W*(?:load|truck|truckload|trailer|shipment|shpt|trip|run|van|flatbed|reefer)\W{0,3}(?:no\.? ?)?(?:\d{1,2}|[A-H])\W*",
    re.IGNORECASE,
)
"""A cell that calls its row a load, by a number or a letter."""
CONTAINER = re.compile(r"\b[A-Z]{4}[ -]?\d{3}[ ]?\d{3}(?:[ -]?\d)?\b")
DITTO = re.compile(r"[\"\u201d\u3003]|''|,,|ditto|do\\.|same(?: as above)?|-+\"-+", re.IGNORECASE)
"""A cell that says again what stands above it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A grid with known columns: the kind of each, and the rows below the head."""

    columns: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def lanes(self) -> bool:
        """Whether its rows go somewhere."""
        return any(kind.startswith(("origin", "destination", "lane", SOMEWHERE)) for kind in self.columns)

    @property
    def loads(self) -> bool:
        """Whether its rows are loads of their own, which one lane outside of it is said of: containers, trucks."""
        return len(self.rows) > 1 and any(
            LOAD_NUMBERS.fullmatch(head)
            or all(CONTAINER.search(row[at]) for row in self.rows)
            or (self.columns[at] == "pickup" and self.dated_apart(at))
            or (not head and all(NUMBERED_LOAD.fullmatch(row[at]) for row in self.rows))
            for at, head in enumerate(self.heads)
        )

    def dated_apart(self, at: int) -> bool:
        """Whether every row has a day of its own in a column, as loads have and lines of one shipment do not."""
        cells = [row[at] for row in self.rows if any(map(str.isdigit, "".join(row[:at] + row[at + 1 :])))]
        return len(set(cells)) == len(cells) > 1 and all(days(cell, SOME_DAY) for cell in cells)

    def oriented(self, end: str) -> "Sheet":
        """The table, its places that no head gives to an end given to that which the words around it lack."""
        columns = tuple(
            kind.replace(SOMEWHERE, end, 1) if kind.startswith(SOMEWHERE) else kind for kind in self.columns
        )
        return replace(self, columns=columns)

    def head(self, kind: str) -> str:
        """The head of the column of a kind."""
        return next((name for name, column in zip(self.heads, self.columns, strict=True) if column == kind), "")

    def cells(self, row: tuple[str, ...], kind: str) -> list[str]:
        """The cells of a row in the columns of a kind, empty ones left out."""
        return [cell for cell, column in zip(row, self.columns, strict=True) if column == kind and cell]

    def address(self, row: tuple[str, ...], end: str) -> str:
        """The cells of a row that say an end's address, in the order in which addresses are written."""
        parts = {part: self.cells(row, f"{end} {part}".strip()) for part in ("", *ADDRESS)}
        state = " ".join(parts.pop("state") + parts.pop("postal_code"))
        written = [cell for part in ("company", "", "street", "place", "city") for cell in parts[part]]
        return ", ".join(cell for cell in (*written, state, *parts["country"]) if cell)


def sheet(grid: Grid) -> Sheet | None:
    """The grid as a table with a head; None where it has none that is known."""
    for at, row in enumerate(map(spread, grid.rows[:3])):
        below = grid.rows[at + 1 : at + 2]
        kinds, heads = with_ends([likely_column(cell) for cell in row]), row
        over = {a for a, b in pairwise(row) if a and a == b}  # heads over several columns
        lower = [column(cell) or (loosely(cell) if over else "") for cell in below[0]] if below else []
        named = sum(map(bool, lower)) * 2 > sum(map(bool, below[0])) if lower else False
        if len(grid.rows) > at + 2 and named and not any(map(MERE_NUMBER.fullmatch, below[0])):
            upper = [kind if cell not in over or kind in DAYS_OF else "" for kind, cell in zip(kinds, row, strict=True)]
            kinds, heads = (
                with_ends([under(*pair) for pair in zip(upper, lower, strict=True)]),
                heads_below(row, below[0]),
            )
            at += 1
        known, filled = [kind for kind in kinds if kind], [cell for cell in row if cell]
        if (
            len(known) < 2
            or len(known) * 2 < len(filled)
            or len(grid.rows) <= at + 1
            or any(re.search(r"\d{3}", cell) for cell in filled)
        ):
            continue
        ends = {kind.partition(" ")[0] for kind in known}
        if len(row) == 2 and not {"origin", "destination"} <= ends and not label_free(grid, at):
            continue
        if len(row) == 4 and label_pairs(grid):
            continue
        rows = grid.rows[at + 1 :]
        if not ends & {"origin", "destination", "lane"}:
            kinds = somewhere(kinds, [column(cell) for cell in row], rows)
        kinds, rows = with_units(with_one_weight(by_content(kinds, heads, rows), heads), heads, rows)
        columns = tuple(kinds)
        return Sheet(columns, tuple(map(as_words, heads)), carried_down(columns, rows))
    return None


def as_words(head: str) -> str:
    """A head as people write it, where a system joined its words: "gross_kg" is "gross kg"."""
    return head.replace("_", " ")


def under(upper: str, lower: str) -> str:
    """The kind of a column with two heads: the part of an address that the lower names, of the end that the upper names."""
    return f"{upper} {lower}" if lower in ADDRESS and upper in ("origin", "destination") else lower or upper


def heads_below(upper: tuple[str, ...], lower: tuple[str, ...]) -> tuple[str, ...]:
    """The lower heads of columns with two, one that counts with the packaging that the upper names: "Crates" over "Qty"."""
    return tuple(
        f"{over} {head}" if column(head) == "count" and packaging(over) and not packaging(head) else head
        for over, head in zip(upper, lower, strict=True)
    )


def with_ends(kinds: list[str]) -> list[str]:
    """The kinds, with the parts of an address given to the end that is named before them; nobody's parts are nothing."""
    result: list[str] = []
    end = ""
    for kind in kinds:
        first = kind.partition(" ")[0]
        end = first if first in ("origin", "destination") else end
        result.append((f"{end} {kind}" if end else "") if kind in ADDRESS else kind)
    return result


def carried_down(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """The rows of lanes, an end that is said once for several written into each: a cell left empty below a place."""
    result: list[tuple[str, ...]] = []
    for row in rows:
        above = result[-1] if result else row
        ends = {
            end for end in DAYS_OF if not any(c for c, kind in zip(row, columns, strict=True) if kind.startswith(end))
        }
        if len(ends) == 1 and sum(map(bool, row)) * 2 >= len(row):
            row = tuple(
                cell or (above[at] if columns[at].startswith(tuple(ends)) else "") for at, cell in enumerate(row)
            )
        result.append(tuple(a if DITTO.fullmatch(cell) else cell for cell, a in zip(row, above, strict=True)))
    return tuple(result)


def label_free(grid: Grid, at: int) -> bool:
    """Whether the first column below the head holds values rather than labels."""
    return all(re.search(r"\d", row[0]) for row in grid.rows[at + 1 :])

"""The kinds of columns put right by what stands in them: "Pickup" over days is a day, and a column without a head is told."""

import re
from datetime import date

from shared.reading.counts.counts import counts
from shared.reading.days.dates import days
from shared.reading.language.labels import ADDRESS
from shared.reading.layout.cells_of_freight import in_pounds, of_freight
from shared.reading.layout.cells_of_goods import of_goods
from shared.reading.layout.row_numbers import NUMBER_OF, beside_packaging, numbers_rows
from shared.reading.layout.total_rows import without_totals
from shared.reading.packaging.packaging import packaging
from shared.reading.places.places import spots
from shared.reading.sizes.dimensions import sizes
from shared.reading.weights.weights import weights

Rows = tuple[tuple[str, ...], ...]
DAYS_OF = {"origin": "pickup", "destination": "delivery"}
SOMEWHERE = "somewhere"
"""The end of places in a table whose heads do not say whose they are."""
LOADS = re.compile(r"\W*(?:un)?(?:load|pick|pu|ship|release)s?\W*", re.IGNORECASE)
"""The head of a column of numbers, or of days."""
OTHER_DAYS = re.compile(
    r"\W*(?:lfd|last free|free (?:until|thru|time|day)|per diem|demurrage|cut ?-?off|erd\b|vessel"
    r"|order(?:ed)?\b|quot|bid|respond|reply|invoice|expir|due back|open(?:s|ed)?\b|created|entered|printed|made\b"
    r"|produced|best by|use by)",
    re.IGNORECASE,
)
"""The head of a column of days on which no freight is picked up or delivered."""
SHIPPING = re.compile(
    r"\W*(?:(?:qty|quantity|units?|pieces?)[ .:]*)?(?:to )?(?:ship(?:ping|ped|s)?|going|sending|this (?:load|shipment|truck)|now)"
    r"(?:[ ](?:qty|quantity|now|today))?\W*",
    re.IGNORECASE,
)
"""The head of a column that counts what goes, beside what was ordered."""
SMALL = re.compile(r"\d{1,4}(?:[ ]?\([^()]*\)|[ ]?[a-z]{2,8})?", re.IGNORECASE)
UNIT = re.compile(r"\W*(?:unit|piece|machine)s?\W*", re.IGNORECASE)
"""The head of a column that counts, or that names each one."""
NUMBERED = re.compile(r"[^A-Za-z]*\d|[^A-Za-z]*\Z").match
"""What a cell that counts begins with."""
ONE_THING = re.compile(r"\W*(?:unit|piece|pc|machine|vehicle|implement|unit of equipment)\W*", re.IGNORECASE)
"""The head of a column of things that are each shipped as one: "Unit" over "Tandem disc"."""
MOST_ROWS = 5
"""Rows whose cells tell what a column holds."""
SOME_DAY = date(2000, 1, 3)


def by_content(kinds: list[str], heads: tuple[str, ...], rows: Rows) -> list[str]:
    """The kinds, put right by what stands below."""
    result, rows = list(kinds), without_totals(rows)
    for at in range(len(kinds)):
        if any(row[at] for row in rows[:MOST_ROWS]):
            result[at] = kind_below(at, kinds, heads, rows, result)
    return result


def kind_below(at: int, kinds: list[str], heads: tuple[str, ...], rows: Rows, known: list[str]) -> str:
    """The kind of a column by its cells, of which it has some. `known`: the kinds, those before it put right already."""
    kind, head, cells = kinds[at], heads[at], cells_below(at, rows)
    if SHIPPING.fullmatch(head) and "count" not in kinds and all(map(SMALL.fullmatch, cells)):
        return "count"
    if kind in ("", *DAYS_OF) and not any(map(spots, cells)) and not OTHER_DAYS.match(head) and all_days(cells):
        return DAYS_OF[kind] if kind else next((each for each in DAYS_OF.values() if each not in known), "")
    if (
        kind == "reference"
        and LOADS.fullmatch(head)
        and all(any(each.written for each in spots(cell)) for cell in cells)
    ):
        return "destination" if "un" in head.lower() else "origin"
    if kind == "reference" and of_freight(cells) and "commodity" not in kinds:
        return "commodity"
    if kind == "reference" and LOADS.fullmatch(head) and all_days(cells):
        return "delivery" if "un" in head.lower() else "pickup"
    if kind in ("count", "pieces", "packaging", "") and numbers_rows(head, cells, MOST_ROWS):
        return "nth"
    if ((kind == "reference" and head.strip() == "#") or (kind == "line" and NUMBER_OF.fullmatch(head))) and (
        counting := beside_packaging(kinds, rows, cells)
    ):
        return counting
    if kind in ("", "pickup", "delivery") and all(map(spots, cells)):
        return end_below(kind, kinds, known, alone=not places_unheaded(kinds, rows, at))
    return freight_below(kind, head, cells, kinds, known)


def cells_below(at: int, rows: Rows) -> list[str]:
    """The cells of a column that tell what it holds, empty ones left out."""
    return [row[at] for row in rows[:MOST_ROWS] if row[at]]


def all_days(cells: list[str]) -> bool:
    """Whether every cell tells a day."""
    return all(days(cell, SOME_DAY) for cell in cells)


def end_below(kind: str, kinds: list[str], known: list[str], *, alone: bool) -> str:
    """The kind of a column of places: the end that its head names or that lacks. `alone`: no other column without a head
    holds places."""
    if not any(kinds):
        return kind
    lacking = [end for end in DAYS_OF if not any(each.startswith((end, "lane", SOMEWHERE)) for each in known)]
    named = {day: end for end, day in DAYS_OF.items()}.get(kind, "")
    if named in lacking:
        return named
    return SOMEWHERE if alone and len(lacking) == len(DAYS_OF) and not named else next(iter(lacking), kind)


OF_ONE = re.compile(
    r"(?:each|ea|apiece|per|c/u|(?:each|per|for|of) (?:one|unit|piece|pc|pallet|skid|crate))\.?", re.IGNORECASE
)
"""The head of a column of weights that does not say so, where they are those of one."""


def freight_below(kind: str, head: str, cells: list[str], kinds: list[str], known: list[str]) -> str:
    """The kind of a column that tells no end, no day and no reference: what of the freight its cells tell."""
    if kind == "commodity" and all(map(str.isdigit, cells)):
        return "line"
    if kind == "pieces" and ONE_THING.fullmatch(head) and "commodity" not in known and all(map(worded, cells)):
        return "commodity"
    if kind == "packaging" and "count" not in kinds and all(map(counts, cells)):
        return "count"
    if kind == "pieces" and "packaging" not in kinds and all(map(packed_in, cells)):
        return "packaging"
    if kind == "pieces" and UNIT.fullmatch(head) and "commodity" not in known and not any(map(NUMBERED, cells)):
        return "commodity"
    if not head.strip() and "weight" in kinds and "commodity" not in known and of_goods(cells, kinds):
        return "commodity"
    if kind == "count" and all(cell[:1].isdigit() and counts(cell) for cell in cells):
        return kind  # "3 skids, 48x48x36"
    if kind in ("", "count") and "weight" not in kinds and in_pounds(head, cells, kinds):
        return "weight"
    told = measured(cells, known) if kind in ("", "count") else ""
    return ("weight each" if told == "weight" and OF_ONE.fullmatch(head.strip(" *:")) else told) or kind


def packed_in(cell: str) -> str:
    """The packaging that a cell names, with what it is made of or without: "wooden crate"; empty for none."""
    words = cell.strip(" .").split()
    return packaging(words[-1]) if 0 < len(words) < 4 and not any(map(str.isdigit, cell)) else packaging(cell)


def worded(cell: str) -> bool:
    """Whether a cell says in words what is shipped: no number, no packaging."""
    return re.match(r"\W*[^\W\d_]{3}", cell) is not None and not packed_in(cell)


def places_unheaded(kinds: list[str], rows: Rows, but: int) -> bool:
    """Whether a further column without a known head holds places."""
    columns = (cells_below(at, rows) for at, kind in enumerate(kinds) if not kind and at != but)
    return any(cells and all(map(spots, cells)) for cells in columns)


def measured(cells: list[str], taken: list[str]) -> str:
    """What the cells of a column measure whose head does not say it: "84 x 48 x 48", "2,300 lbs", "4 skids"."""
    found = {
        "dims": all(sizes(f"dims {cell}") for cell in cells),
        "weight": all(weights(cell) for cell in cells),
        "count": all(counts(cell) for cell in cells),
    }
    return next((kind for kind, holds in found.items() if holds and kind not in taken), "")


def somewhere(kinds: list[str], parts: list[str], rows: Rows) -> list[str]:
    """The kinds, the parts of an address that belong to no end as such, where they make places."""
    at = [number for number, part in enumerate(parts) if part in ADDRESS]
    if not {parts[number] for number in at} & {"city", "postal_code", "place"}:
        return kinds
    if not all(
        spots(", ".join(row[number] for number in at)) for row in rows[:MOST_ROWS] if any(row[number] for number in at)
    ):
        return kinds
    return [
        f"{SOMEWHERE} {part}" if number in at else kind
        for number, (kind, part) in enumerate(zip(kinds, parts, strict=True))
    ]

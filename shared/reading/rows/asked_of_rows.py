"""The rows of a table, and the entries of a list, that are asked for: by what each says of its own state, and by the words
around them."""

import re
from dataclasses import replace

from shared.reading.lanes.lane import Lane
from shared.reading.language.text import fold
from shared.reading.layout.tables import Sheet
from shared.reading.places.places import spots
from shared.reading.rows.asked_rows import Row, asked_for
from shared.reading.rows.idle_rows import idle
from shared.reading.rows.row_status import is_gone, is_gone_alone, open_rows

MARK = re.compile(
    r"[ \t]*(?:[#(]?|(?:line|load|lane|item|order|shipment|truck|row|option)[ ]?#?)(?P<mark>\d{1,2}|[A-H])\b[.):\t -]",
    re.IGNORECASE,
)
"""The number or letter that opens an entry."""
ORDER = re.compile(
    r"[^\w\n]*(?:\d{1,2}[.)][ ]+)?(?:(?:order|load|so|po|ref|pick ?up|pu)\b[ #:.]*(?:no\.? ?|number )?)?"
    r"(?P<order>[\w-]{0,12}?\d{3}[\w-]{0,12})"
    r"(?=[ ]*[-:,(\u2013]|[ ]{2}|[ ](?:to|from|goes|is)\b)",
    re.IGNORECASE,
)
"""The number that opens an entry."""
PLAIN = re.compile(r"(?=[^\W\d_]|\w*\d{3}|\w+-)[\w#&./ -]{2,32}")
"""A cell by which its row may be called: words, or an order's number."""
OF_FREIGHT = (
    "weight",
    "count",
    "pieces",
    "class",
    "length",
    "width",
    "height",
    "size",
    "pickup",
    "delivery",
    "packaging",
)
"""The columns by whose cells nobody calls a row."""


def asked_of_table(text: str, table: Sheet) -> Sheet:
    """The table with those of its rows alone that are asked for."""
    if table.lanes:
        table = replace(table, rows=tuple(row for row in table.rows if not idle(table.columns, row)) or table.rows)
    rows = [row for row in table.rows if any(any(map(str.isdigit, cell)) for cell in row)]
    if not table.lanes or len(rows) < 2 or len(rows) != len(table.rows):
        return table
    live = open_rows(table.columns, table.heads, rows)
    if len(live) < len(rows):
        return replace(table, rows=tuple(rows[nth] for nth in live))
    named = [Row(names_of(table, row), mark_of(row[0])) for row in rows]
    return replace(table, rows=tuple(rows[nth] for nth in asked_for(text, named)))


def names_of(table: Sheet, row: tuple[str, ...]) -> frozenset[str]:
    """What a row may be called: its cities, and what stands in its cells."""
    cells = [cell for cell, kind in zip(row, table.columns, strict=True) if cell and not kind.startswith(OF_FREIGHT)]
    cities = {fold(spot.place.city) for cell in cells for spot in spots(cell) if spot.place.city}
    return frozenset(cities | {fold(cell) for cell in cells if PLAIN.fullmatch(cell)})


def mark_of(cell: str) -> str:
    """The number or letter that the first cell of a row is."""
    bare = cell.strip(" #.)(")
    return bare if len(bare) < 3 and (bare.isdigit() or (len(bare) == 1 and bare in "ABCDEFGH")) else ""


def asked_of_list(text: str, found: list[Lane]) -> list[int]:
    """Which of several lanes are asked for."""
    gone = [told_gone(text, lane, after) for lane, after in zip(found, [*found[1:], None], strict=True)]
    if any(gone) and not all(gone):
        return [nth for nth, each in enumerate(gone) if not each]
    return asked_for(text, [Row(called(lane) | numbered(text, lane), opening(text, lane)) for lane in found])


def called(lane: Lane) -> frozenset[str]:
    """The cities of a lane, and the companies there."""
    stops = (*lane.origins, *lane.destinations)
    return frozenset(fold(name) for stop in stops for name in (stop.place.city, stop.place.company) if name)


def numbered(text: str, lane: Lane) -> frozenset[str]:
    """The number of the order that the entry of a lane begins with, by which it may be called: "55183: Erie PA to Reno NV"."""
    order = ORDER.match(text, text.rfind("\n", 0, lane.anchor) + 1)
    return frozenset({fold(order["order"])}) if order else frozenset()


def opening(text: str, lane: Lane) -> str:
    """The number or letter that opens the entry of a lane."""
    for start in (lane.start, text.rfind("\n", 0, lane.anchor) + 1):
        if match := MARK.match(text, start):
            return match["mark"].upper()
    return ""


def told_gone(text: str, lane: Lane, after: Lane | None) -> bool:
    """Whether the lines of a lane's entry say that nobody is to carry it any more."""
    start, end = (
        text.rfind("\n", 0, lane.anchor) + 1,
        after.start if after else text.find("\n\n", lane.last) % (len(text) + 1),
    )
    first, *others = text[start : max(end, lane.last)].strip().split("\n")
    return is_gone(first) or any(map(is_gone_alone, others))

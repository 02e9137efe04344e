"""Tables with a known head, read row by row: lines of freight, or one shipment a row."""

import re
from dataclasses import replace
from datetime import date, timedelta

from shared.reading.days.dates import days
from shared.reading.days.noted_days import noted_day
from shared.reading.freight.totals import Load
from shared.reading.layout.tables import Sheet
from shared.reading.layout.total_rows import is_total
from shared.reading.model import Item, Place, Shipment
from shared.reading.places.addresses import beside
from shared.reading.places.places import spots
from shared.reading.rating.equipment import trailers
from shared.reading.rating.goods import un_numbers
from shared.reading.rating.modes import mode_for, modes
from shared.reading.rating.temperatures import temperatures
from shared.reading.rows.lines_by_total import by_number, one_in_each, units_of
from shared.reading.rows.row_further import with_row_further
from shared.reading.rows.row_items import NUMBER, row_item, value, weight_of
from shared.reading.rows.row_references import row_references
from shared.reading.rows.row_services import behind_place, row_accessorials
from shared.reading.shipments.rows_of_one_shipment import as_one, is_load, together
from shared.reading.stops.stops import stops
from shared.reading.weights.weight import number

SURE = ("code", "state", "bare code", "name", "short")
"""The ways of naming a place, the surest first."""
LETTERS = {
    "V": "van", "VAN": "van", "VN": "van", "VA": "van", "R": "reefer", "RF": "reefer", "F": "flatbed", "FB": "flatbed",
    "FL": "flatbed", "SD": "step deck",
    "CN": "conestoga", "PO": "power only", "SB": "box truck", "LB": "lowboy",
    "HB": "hopper", "FLAT": "flatbed", "FLATS": "flatbed", "STEP": "step deck", "DRY": "van", "HOTSHOT": "flatbed",
}  # fmt: skip
"""The trailers by the letters that stand for them in tables."""
LENGTH = re.compile(r"[\s.-]|\d{2}(?:ft|['\"])?", re.IGNORECASE)
"""What stands around such letters: the trailer's length."""
CODE = re.compile(r"[A-Z]{1,3}(?=[ ]?(?:[,;/+(@]|w/|[A-Za-z]{2}|-?\d{2}(?!\d)))")
"""Such letters before something that is said of the trailer."""
DEGREES = re.compile(r"\s*([-+]?\d{1,2})(?:\s?(?:-|to|/)\s?[-+]?\d{1,2})?\s*\Z")
CELSIUS = re.compile(r"\bC\b|celsius", re.IGNORECASE)


def body_rows(table: Sheet) -> tuple[list[tuple[str, ...]], tuple[str, ...] | None]:
    """The rows that are lines, and the row of totals."""
    total = next(filter(is_total, table.rows), None) or sums_up(table)
    return [row for row in table.rows if row is not total and any(re.search(r"\d", cell) for cell in row)], total


def sums_up(table: Sheet) -> tuple[str, ...] | None:
    """The last row where its weight, and its count if it tells one, are the sums of those above, and it says nothing else; a
    cell that spans several columns says one thing."""
    *above, last = table.rows
    spare = len({cell for cell in last if cell}) * 2 <= len(last) + 1
    if len(above) < 2 or not (spare or all_sums(last, above)):
        return None
    for kind in ("count", "pieces", "weight"):
        own, told = value(table.cells(last, kind)), [value(table.cells(row, kind)) for row in above]
        silent = own is None and kind != "weight" and (all(told) or kind not in table.columns)
        if not silent and (own is None or own != sum(each or 0 for each in told)):
            return None
    return last


def all_sums(last: tuple[str, ...], above: list[tuple[str, ...]]) -> bool:
    """Whether all that a row says are the sums of the columns above, where one that all other rows fill is empty: a row of two
    orders alike, "7781 | 2 | 80 | 1,200" twice, and below them " | 4 | 160 | 2,400"."""
    columns = list(zip(last, zip(*above, strict=True), strict=True))
    return any(not own and all(told) for own, told in columns) and all(
        value([own]) == sum(value([each]) or 0 for each in told) for own, told in columns if own
    )


def item_load(table: Sheet) -> Load:
    """The freight of a table of items; a row of totals gives the whole."""
    lines, total = body_rows(table)
    items = [item for item in (row_item(table, row) for row in lines) if item.count or item.weight_lb or item.length_in]
    items = one_in_each(items, total) if total else items
    items = by_number(items, weight_of(table, total, "weight")) if total and "weight" in table.columns else items
    own = [item.weight_lb for item in items if item.weight_lb is not None]
    whole = row_item(table, total) if total else Item()
    stated = max((number(match[0]) for cell in total or () for match in NUMBER.finditer(cell)), default=None)
    if total and whole.count and table.cells(total, "weight each"):
        whole = replace(whole, weight_lb=weight_of(table, total, "weight each"))  # the total, below what each weighs
    weight = whole.weight_lb if whole.weight_lb is not None else stated if stated and stated > 50 else None
    counted = [item.count for item in items if item.count]
    units = units_of(items, total) if total else None
    return Load(
        tuple(items),
        round(weight) if weight is not None else (sum(own) if own and len(own) == len(items) else None),
        units or sum(counted) or None,
    )


def place_of(table: Sheet, row: tuple[str, ...], end: str) -> Place:
    """The place of a row's end, with its company where the cell holds one."""
    lane = table.cells(row, "lane")
    if lane and (told := [stop.place for stop in stops(lane[0]) if stop.role == end]):
        return told[0]
    text = table.address(row, end)
    found = min(spots(text), key=lambda spot: SURE.index(spot.how), default=None)
    if not found:
        return Place()
    company, street, _ = beside(text, 0, found.start, True)
    return replace(found.place, company=company, street=street)


def lane_shipments(table: Sheet, reference: date, text: str = "") -> list[Shipment]:
    """One shipment for each row that goes somewhere, with the lines that go with it. `text`: the words around the table."""
    groups = together(text, table, body_rows(table)[0])
    lines = [[row_shipment(table, row, reference) for row in group] for group in groups]
    return [
        shipment
        for held in lines
        for shipment in ([as_one(held)] if is_load(held) else held)
        if shipment.origin != Place() or shipment.destination != Place()
    ]


def load_shipments(table: Sheet, reference: date) -> list[Shipment]:
    """One shipment for each row that is a load of its own."""
    lines, _ = body_rows(table)
    return [row_shipment(table, row, reference) for row in lines]


def row_shipment(table: Sheet, row: tuple[str, ...], reference: date) -> Shipment:
    """The shipment of a row."""
    item = row_item(table, row)
    text = " | ".join(row)
    pickup, delivery = (day_of(table, row, kind, reference) for kind in ("pickup", "delivery"))
    equipment, notes = table.cells(row, "equipment"), table.cells(row, "notes")
    named = trailers(" ; ".join(equipment + notes)) or trailers(text)
    trailer = named[0].value if named else lettered(equipment)
    warm = temperatures(" ".join([*table.cells(row, "temperature"), *equipment, *notes]))
    dangerous = un_numbers(text)
    shipment = Shipment(
        mode=mode_for([each.value for each in modes(text)], trailer, classed=bool(item.freight_class)),
        equipment=trailer,
        origin=place_of(table, row, "origin"),
        destination=place_of(table, row, "destination"),
        pickup_date=pickup.isoformat() if pickup else None,
        delivery_date=following(table.cells(row, "delivery"), pickup, delivery),
        weight_lb=item.weight_lb,
        handling_units=item.count,
        items=(item,) if item != Item(weight_lb=item.weight_lb) else (),
        hazmat=bool(dangerous)
        or any(re.match(r"y(?:es)?\b|x\b|haz", cell, re.IGNORECASE) for cell in table.cells(row, "hazmat")),
        un_number=dangerous[0].value if dangerous else None,
        temperature_f=warm[0].value if warm else plain_degrees(table, row),
        accessorials=row_accessorials(table, row),
        references=row_references(table, row),
    )
    return with_row_further(table, row, reference, shipment)


def lettered(cells: list[str]) -> str | None:
    """The trailer that a code in a column of equipment means, as load boards write it, perhaps before something of it:
    "F w/ tarps"."""
    codes = [LENGTH.sub("", cell).upper() for cell in cells]
    opened = [code[0] for cell in cells if (code := CODE.match(cell))]
    return next((LETTERS[code] for code in (*codes, *opened) if code in LETTERS), None)


def plain_degrees(table: Sheet, row: tuple[str, ...]) -> float | None:
    """The bare number in a row's column of temperatures: degrees Fahrenheit, unless its head says Celsius."""
    found = next((match for cell in table.cells(row, "temperature") if (match := DEGREES.match(cell))), None)
    if not found:
        return None
    plain = float(found[1])
    return plain * 9 / 5 + 32 if CELSIUS.search(table.head("temperature")) else plain


def day_of(table: Sheet, row: tuple[str, ...], kind: str, reference: date) -> date | None:
    """The first day of a row's column, else the one that its notes tell of that end."""
    found = days(f"date: {' '.join(table.cells(row, kind))}", reference) or days(
        behind_place(table, row, kind), reference
    )
    return found[0].value if found else noted_day(table.cells(row, "notes"), kind, reference)


def following(cells: list[str], pickup: date | None, delivery: date | None) -> str | None:
    """The delivery's day; where a cell names its weekday alone, the one that follows the pickup ("Mon | Thu")."""
    if delivery and pickup and delivery < pickup and not any(map(str.isdigit, "".join(cells))):
        delivery += timedelta(days=7)
    return delivery.isoformat() if delivery else None

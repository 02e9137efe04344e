"""Tables with a known head, read row by row: lines of freight, or one shipment a row."""

import re
from dataclasses import replace
from datetime import date

from shared.reading.accessorials import services
from shared.reading.addresses import beside
from shared.reading.counts import counts
from shared.reading.dates import days
from shared.reading.dimensions import sizes
from shared.reading.equipment import mode_for, modes, trailers
from shared.reading.goods import CLASSES, freight_classes, un_numbers
from shared.reading.handling import OUTER
from shared.reading.model import Item, Place, Shipment
from shared.reading.noted_days import noted_day
from shared.reading.packaging import packaging
from shared.reading.places import spots
from shared.reading.row_further import with_row_further
from shared.reading.row_references import row_references
from shared.reading.stops import stops
from shared.reading.tables import TOTALS, Sheet
from shared.reading.temperatures import temperatures
from shared.reading.totals import Load
from shared.reading.weight import POUNDS, number
from shared.reading.weights import weights

TOTAL = re.compile(
    rf"^\W*(?:grand )?(?:{TOTALS}|somme|ensemble)\b"
    r"|^\W*(?:all together|altogether|combined|everything|overall|in all|sum|all (?:lines|items|pieces|of it|of them)"
    r"|en tout|en total|todo junto)\W*\Z",
    re.IGNORECASE,
)
YES = re.compile(r"y(?:es)?|x|true|req(?:uired)?|\u2611|\u2713|\u2714", re.IGNORECASE)
NUMBER = re.compile(r"\d[\d, ]*(?:\.\d+)?")
UNIT = re.compile(r"\b(?:kgs?|kilos?|(?:short |metric )?tons|tonnes?|toneladas|mt|cwt)\b", re.IGNORECASE)
"""A unit of weights, other than pounds, that is written once, in the head of their column."""
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
CLASSED = re.compile(r"(?:class|cl\.?|fak|cls)[ ]?#?[ ]?(\d[\d.]*)", re.IGNORECASE)
PARTED = re.compile(r"\s*[/&,|;]\s*|\s{2,}")
"""What parts a class from an item of the NMFC in one cell."""
EACH = re.compile(r"\b(?:each|ea|per|apiece|c/u)\b", re.IGNORECASE)
DEGREES = re.compile(r"\s*([-+]?\d{1,2})(?:\s?(?:-|to|/)\s?[-+]?\d{1,2})?\s*\Z")
CELSIUS = re.compile(r"\bC\b|celsius", re.IGNORECASE)
CENTIMETRES = re.compile(r"\bcm\b", re.IGNORECASE)
FEET = re.compile(r"\b(?:ft|feet|foot)\b", re.IGNORECASE)
UNITS = (("cm", CENTIMETRES), ("ft", FEET))
"""Units of sizes that are written once, in the head of their column."""
SIDE = re.compile(r"\d+(?:\.\d+)?")


def value(cells: list[str]) -> float | None:
    """The number of the first cell that has one."""
    for cell in cells:
        if match := NUMBER.search(cell):
            return number(match[0].strip(" ,"))
    return None


def head(table: Sheet, kind: str) -> str:
    """The head of the column of a kind."""
    return next((name for name, column in zip(table.heads, table.columns, strict=True) if column == kind), "")


def row_item(table: Sheet, row: tuple[str, ...]) -> Item:
    """The line of freight of a row."""
    kind_of_count = "count" if table.cells(row, "count") else "pieces"
    named = sorted(
        ((unit_of(name), cell) for name, column, cell in zip(table.heads, table.columns, row, strict=True)
         if column == kind_of_count and cell),
        key=lambda pair: pair[0] not in OUTER,
    )  # fmt: skip
    count_cells = [cell for _, cell in named[:1]] or []
    count = 1 if "nth" in table.columns else value(count_cells)
    kinds = [packaging(cell.strip(" .")) for cell in table.cells(row, "packaging")] + [
        one.packaging for cell in count_cells for one in counts(cell)
    ]
    kinds = (
        [unit for unit, _ in named[:1] if unit in OUTER]
        + kinds
        + [unit_of(head(table, "nth" if "nth" in table.columns else kind_of_count))]
    )
    kind = next((each for each in kinds if each), None)
    words = [cell for cell in table.cells(row, "commodity") if re.search(r"[A-Za-z]{2}", cell)]
    if count is None and words and (told := counts(words[0])):
        count, kind = told[0].number, told[0].packaging or None
    each, whole = weight_of(table, row, "weight each"), weight_of(table, row, "weight")
    if each is None and whole is None and words and (weighed := weights(words[0])):
        each, whole = (weighed[0].pounds, None) if weighed[0].each else (None, weighed[0].pounds)
    if each is None and whole is None:
        each, whole = beside_sizes(table, row)
    heavy = each * count if each is not None and count else whole if whole is not None else each
    length, width, height = size_of(table, row)
    both = [part for cell in table.cells(row, "class and nmfc") for part in PARTED.split(cell)]
    classed = [*table.cells(row, "class"), *both, *(cell for cell in row if CLASSED.fullmatch(cell))]
    klass = next(
        (cell for cell in classed if re.fullmatch(CLASSES, CLASSED.sub(r"\1", cell).strip(" #").removesuffix(".0"))),
        "",
    )
    return Item(
        count=int(count) if count else None,
        packaging=kind if count else None,
        length_in=length,
        width_in=width,
        height_in=height,
        weight_lb=round(heavy) if heavy is not None else None,
        freight_class=CLASSED.sub(r"\1", klass).strip(" #").removesuffix(".0") or class_in(row),
        nmfc=next(
            (re.sub(r"\s", "", cell) for cell in [*table.cells(row, "nmfc"), *both] if re.search(r"\d{4}", cell)), None
        ),
        commodity=words[0] if words else None,
    )


def class_in(row: tuple[str, ...]) -> str | None:
    """The class that a cell of any column says in words: "class 100"."""
    return next((each.value for cell in row for each in freight_classes(cell)), None)


def unit_of(name: str) -> str:
    """The packaging that the head of a column of counts names: "# of pallets", "Plts on floor"."""
    words = re.sub(r"\W*(?:qty|count|#|no|of|number)\W*", "", name, flags=re.IGNORECASE)
    return packaging(words) or next(filter(None, map(packaging, re.findall(r"[^\W\d_]+", name))), "")


def weight_of(table: Sheet, row: tuple[str, ...], kind: str) -> float | None:
    """A row's weight in pounds."""
    for cell in table.cells(row, kind):
        if found := weights(cell):
            return found[0].pounds
        if (plain := value([cell])) is not None:
            return plain * (1000 if re.search(r"\dk\b", cell, re.IGNORECASE) else 1) * in_pounds(table, kind)
    return None


def in_pounds(table: Sheet, kind: str) -> float:
    """The pounds of the unit that the head of a column of weights names."""
    unit = UNIT.search(head(table, kind))
    return POUNDS.get(unit[0].lower(), 1.0) if unit else 1.0


def beside_sizes(table: Sheet, row: tuple[str, ...]) -> tuple[float | None, float | None]:
    """The weight that a column without a head for it holds, mostly beside sizes: of one piece, and of all."""
    for name, column, cell in zip(table.heads, table.columns, row, strict=True):
        if column in ("", "dims") and (found := weights(cell)):
            one = EACH.search(name) or EACH.search(cell)
            return (found[0].pounds, None) if one else (None, found[0].pounds)
    return None, None


def size_of(table: Sheet, row: tuple[str, ...]) -> tuple[float | None, float | None, float | None]:
    """A row's size in inches."""
    for cell in table.cells(row, "dims"):
        unit = next((name for name, said in UNITS if said.search(head(table, "dims"))), "")
        if found := sizes(in_unit(cell, unit)):
            return found[0].length, found[0].width, found[0].height
    sides = []
    for kind in ("length", "width", "height"):
        side = value(table.cells(row, kind))
        if side is not None and CENTIMETRES.search(head(table, kind)):
            side = round(side / 2.54)
        elif side is not None and FEET.search(head(table, kind)):
            side = side * 12
        sides.append(side)
    return sides[0], sides[1], sides[2]


def in_unit(cell: str, unit: str) -> str:
    """The sides of a cell as a text would write them, each in the unit that the head of its column names, if it has none."""
    if not unit or re.search(r"[a-z]{2}|['\"]", cell, re.IGNORECASE):
        return f"dims {cell}"
    return f"dims {SIDE.sub(lambda side: f'{side[0]}ft ', cell)}" if unit == "ft" else f"dims {cell}{unit}"


def body_rows(table: Sheet) -> tuple[list[tuple[str, ...]], tuple[str, ...] | None]:
    """The rows that are lines, and the row of totals."""
    total = next((row for row in table.rows if any(TOTAL.match(cell) for cell in row)), None) or sums_up(table)
    return [row for row in table.rows if row is not total and any(re.search(r"\d", cell) for cell in row)], total


def sums_up(table: Sheet) -> tuple[str, ...] | None:
    """The last row where its weight, and its count if it tells one, are the sums of those above, and it says nothing else; a
    cell that spans several columns says one thing."""
    *above, last = table.rows
    if len(above) < 2 or len({cell for cell in last if cell}) * 2 > len(last) + 1:
        return None
    for kind in ("count", "weight"):
        own, told = value(table.cells(last, kind)), [value(table.cells(row, kind)) for row in above]
        silent = own is None and kind == "count" and all(told)
        if not silent and (own is None or own != sum(each or 0 for each in told)):
            return None
    return last


def item_load(table: Sheet) -> Load:
    """The freight of a table of items; a row of totals gives the whole."""
    lines, total = body_rows(table)
    items = [item for item in (row_item(table, row) for row in lines) if item.count or item.weight_lb or item.length_in]
    own = [item.weight_lb for item in items if item.weight_lb is not None]
    whole = row_item(table, total) if total else Item()
    stated = (
        max((number(match[0]) for cell in total or () for match in NUMBER.finditer(cell)), default=None)
        if total
        else None
    )
    if total and whole.count and table.cells(total, "weight each"):
        whole = replace(whole, weight_lb=weight_of(table, total, "weight each"))  # the total, below what each weighs
    weight = whole.weight_lb if whole.weight_lb is not None else stated if stated and stated > 50 else None
    counted = [item.count for item in items if item.count]
    return Load(
        tuple(items),
        round(weight) if weight is not None else (sum(own) if own and len(own) == len(items) else None),
        sum(counted) or None,
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


def lane_shipments(table: Sheet, reference: date) -> list[Shipment]:
    """One shipment for each row that goes somewhere."""
    lines, _ = body_rows(table)
    return [
        shipment
        for shipment in (row_shipment(table, row, reference) for row in lines)
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
    named = trailers(" ; ".join(table.cells(row, "equipment") + table.cells(row, "notes"))) or trailers(text)
    trailer = named[0].value if named else lettered(table.cells(row, "equipment"))
    notes = " ".join(table.cells(row, "notes"))
    asked = " ; ".join([notes, *table.cells(row, "equipment"), *beside_goods(table, row)])
    warm = temperatures(" ".join([*table.cells(row, "temperature"), *table.cells(row, "equipment"), notes]))
    ticked = " ".join(name for name, cell in zip(table.heads, row, strict=True) if YES.fullmatch(cell.strip()))
    extra = [name for service in (*services(asked), *services(ticked)) for name in service.names("delivery")]
    for kind in ("pickup", "delivery"):
        if behind := behind_place(table, row, kind):
            extra += [name for service in services(behind) for name in service.names(kind)]
    dangerous = un_numbers(text)
    shipment = Shipment(
        mode=mode_for([each.value for each in modes(text)], trailer, classed=bool(item.freight_class)),
        equipment=trailer,
        origin=place_of(table, row, "origin"),
        destination=place_of(table, row, "destination"),
        pickup_date=day_of(table, row, "pickup", reference),
        delivery_date=day_of(table, row, "delivery", reference),
        weight_lb=item.weight_lb,
        handling_units=item.count,
        items=(item,) if item != Item(weight_lb=item.weight_lb) else (),
        hazmat=bool(dangerous)
        or any(re.match(r"y(?:es)?\b|x\b|haz", cell, re.IGNORECASE) for cell in table.cells(row, "hazmat")),
        un_number=dangerous[0].value if dangerous else None,
        temperature_f=warm[0].value if warm else plain_degrees(table, row),
        accessorials=tuple(dict.fromkeys(extra)),
        references=row_references(table, row),
    )
    return with_row_further(table, row, reference, shipment)


def beside_goods(table: Sheet, row: tuple[str, ...]) -> list[str]:
    """What the cells of the goods say behind a comma: "bagged feed, 22 plt, driver assist"."""
    return [cell.partition(",")[2] for cell in table.cells(row, "commodity")]


def lettered(cells: list[str]) -> str | None:
    """The trailer that a code in a column of equipment means, as load boards write it."""
    return next((LETTERS[code] for cell in cells if (code := LENGTH.sub("", cell).upper()) in LETTERS), None)


def plain_degrees(table: Sheet, row: tuple[str, ...]) -> float | None:
    """The bare number in a row's column of temperatures: degrees Fahrenheit, unless its head says Celsius."""
    found = next((match for cell in table.cells(row, "temperature") if (match := DEGREES.match(cell))), None)
    if not found:
        return None
    plain = float(found[1])
    return plain * 9 / 5 + 32 if CELSIUS.search(head(table, "temperature")) else plain


def behind_place(table: Sheet, row: tuple[str, ...], kind: str) -> str:
    """What the cell of a row's end says behind its place: "Lima, OH 45804, Fri 9/4 0800 appt"."""
    cells = table.cells(row, "origin" if kind == "pickup" else "destination")
    return " ".join(cell[max(spot.end for spot in found) :] for cell in cells if (found := spots(cell)))


def day_of(table: Sheet, row: tuple[str, ...], kind: str, reference: date) -> str | None:
    """The first day of a row's column, else the one that its notes tell of that end."""
    found = days(f"date: {' '.join(table.cells(row, kind))}", reference) or days(
        behind_place(table, row, kind), reference
    )
    value = found[0].value if found else noted_day(table.cells(row, "notes"), kind, reference)
    return value.isoformat() if value else None

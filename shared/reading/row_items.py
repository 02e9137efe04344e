"""The line of freight that a row of a table holds: its count, weight, size, class and goods."""

import re

from shared.reading.counts import counts
from shared.reading.dimensions import sizes
from shared.reading.goods import CLASSES, freight_classes
from shared.reading.model import Item
from shared.reading.packaging import packaging
from shared.reading.packaging_kinds import OUTER
from shared.reading.tables import Sheet
from shared.reading.weight import POUNDS, number
from shared.reading.weights import weights

NUMBER = re.compile(r"\d[\d, ]*(?:\.\d+)?")
UNIT = re.compile(r"\b(?:kgs?|kilos?|(?:short |metric )?tons|tonnes?|toneladas|mt|cwt)\b", re.IGNORECASE)
"""A unit of weights, other than pounds, that is written once, in the head of their column."""
CLASSED = re.compile(r"(?:class|cl\.?|fak|cls)[ ]?#?[ ]?(\d[\d.]*)", re.IGNORECASE)
PARTED = re.compile(r"\s*[/&,|;]\s*|\s{2,}")
"""What parts a class from an item of the NMFC in one cell."""
EACH = re.compile(r"\b(?:each|ea|per|apiece|c/u)\b", re.IGNORECASE)
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


def row_item(table: Sheet, row: tuple[str, ...]) -> Item:
    """The line of freight of a row."""
    goods = next((cell for cell in table.cells(row, "commodity") if re.search(r"[A-Za-z]{2}", cell)), None)
    count, kind = count_of(table, row, goods or "")
    heavy = weight_in(table, row, goods or "", count)
    length, width, height = size_of(table, row)
    both = [part for cell in table.cells(row, "class and nmfc") for part in PARTED.split(cell)]
    return Item(
        count=int(count) if count else None,
        packaging=kind if count else None,
        length_in=length,
        width_in=width,
        height_in=height,
        weight_lb=round(heavy) if heavy is not None else None,
        freight_class=class_of(table, row, both),
        nmfc=nmfc_of([*table.cells(row, "nmfc"), *both]),
        commodity=goods,
    )


def count_of(table: Sheet, row: tuple[str, ...], goods: str) -> tuple[float | None, str | None]:
    """How many a row holds, and of which packaging: by the columns that count, handling units first, else by its goods."""
    counting = "count" if table.cells(row, "count") else "pieces"
    named = [
        (unit_of(head), cell)
        for head, column, cell in zip(table.heads, table.columns, row, strict=True)
        if column == counting and cell
    ]
    unit, told = min(named, key=lambda pair: pair[0] not in OUTER, default=("", ""))
    count = 1 if "nth" in table.columns else value([told])
    kinds = [
        unit if unit in OUTER else "",
        *(packaging(cell.strip(" .")) for cell in table.cells(row, "packaging")),
        *(one.packaging for one in counts(told)),
        unit_of(table.head("nth" if "nth" in table.columns else counting)),
    ]
    if count is None and (counted := counts(goods)):
        return counted[0].number, counted[0].packaging or None
    return count, next(filter(None, kinds), None)


def weight_in(table: Sheet, row: tuple[str, ...], goods: str, count: float | None) -> float | None:
    """What the freight of a row weighs in pounds: one of it, so many times, or all of it."""
    each, whole = weight_of(table, row, "weight each"), weight_of(table, row, "weight")
    if each is None and whole is None and (weighed := weights(goods)):
        each, whole = (weighed[0].pounds, None) if weighed[0].each else (None, weighed[0].pounds)
    if each is None and whole is None:
        each, whole = beside_sizes(table, row)
    if each is not None and count:
        return each * count
    return whole if whole is not None else each


def class_of(table: Sheet, row: tuple[str, ...], both: list[str]) -> str | None:
    """The freight class of a row: in a column of its own, in one beside the NMFC's (`both`), or in words in any other."""
    for cell in [*table.cells(row, "class"), *both, *filter(CLASSED.fullmatch, row)]:
        plain = CLASSED.sub(r"\1", cell).strip(" #").removesuffix(".0")
        if re.fullmatch(CLASSES, plain):
            return plain
    return next((each.value for cell in row for each in freight_classes(cell)), None)


def nmfc_of(cells: list[str]) -> str | None:
    """The first item of the NMFC that cells hold."""
    return next((re.sub(r"\s", "", cell) for cell in cells if re.search(r"\d{4}", cell)), None)


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
    unit = UNIT.search(table.head(kind))
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
        unit = next((name for name, said in UNITS if said.search(table.head("dims"))), "")
        if found := sizes(in_unit(cell, unit)):
            return found[0].length, found[0].width, found[0].height
    sides = []
    for kind in ("length", "width", "height"):
        side = value(table.cells(row, kind))
        if side is not None and CENTIMETRES.search(table.head(kind)):
            side = round(side / 2.54)
        elif side is not None and FEET.search(table.head(kind)):
            side = side * 12
        sides.append(side)
    return sides[0], sides[1], sides[2]


def in_unit(cell: str, unit: str) -> str:
    """The sides of a cell as a text would write them, each in the unit that the head of its column names, if it has none."""
    if not unit or re.search(r"[a-z]{2}|['\"]", cell, re.IGNORECASE):
        return f"dims {cell}"
    return f"dims {SIDE.sub(lambda side: f'{side[0]}ft ', cell)}" if unit == "ft" else f"dims {cell}{unit}"

"""The line of freight that a row of a table holds: its count, weight, size, class and goods."""

import re
from functools import lru_cache

from shared.reading.counts.counts import counts
from shared.reading.layout.column_contents import ONE_THING, packed_in
from shared.reading.layout.column_sides import SIDES, UNITS, column_side
from shared.reading.layout.tables import Sheet
from shared.reading.layout.total_rows import without_totals
from shared.reading.model import Item
from shared.reading.packaging.packaging import FORMS, packaging
from shared.reading.packaging.packaging_kinds import OUTER
from shared.reading.rating.goods import CLASSES, freight_classes, nmfcs
from shared.reading.rows.row_goods import goods_of
from shared.reading.sizes.dimensions import sizes
from shared.reading.weights.weight import POUNDS, number
from shared.reading.weights.weights import weights

NUMBER = re.compile(r"\d[\d, ]*(?:\.\d+)?")
UNIT = re.compile(
    r"\b(?:kgs?|kgm|kilos?|(?:short |metric |net |long )?tons|tns|tonnage|nt|s/t|tonnes?|toneladas|mt|cwt|(?<=\()t(?=\)))\b",
    re.IGNORECASE,
)
"""A unit of weights, other than pounds, that is written once, in the head of their column."""
CLASSED = re.compile(r"(?:class|cl\.?|fak|cls)[ ]?#?[ ]?(\d[\d.]*)", re.IGNORECASE)
PARTED = re.compile(r"\s*[/&,|;]\s*|\s{2,}")
"""What parts a class from an item of the NMFC in one cell."""
EACH = re.compile(r"\b(?:each|ea|per|apiece|c/u)\b", re.IGNORECASE)
OF_EACH = re.compile(
    rf"[ ]?(?:lbs?|kgs?|#)?\.?[ ]?[(,]?[ ]?(?:(?:in )?each|ea|per|apiece|a piece|pp|c/u|chac(?:un|une)|cada un[ao]|@"
    rf"|(?:/|an?|per|por|par)[ ]?(?:{FORMS}|ea|each|unit|piece|pc))\b\.?",
    re.IGNORECASE,
)
"""Behind the number of a cell of weights that is of one: "990 ea", "410 / crate"."""
PRODUCT = re.compile(r"[^=\d]{0,8}\d[\d,.]*[^=]{0,24}[x×*@][^=]{0,24}=[ ]*\d", re.IGNORECASE)
"""A cell that tells what all weigh behind how it was reckoned."""
BESIDE = ("count", "packaging", "commodity")
"""Columns whose cells may tell a size besides: "3 skids, 48x48x36"."""
FEW = re.compile(r"\d{1,3}(?: ?\([^()]*\))?")
"""A small number, which may count something."""
LED = re.compile(r"\A\d{1,2}(?= (?:x )?[a-z][a-z -]*s\b)", re.IGNORECASE)
"""How many things a cell names: "2 stackers"."""
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
    if count == 0:
        return Item()  # a line that is not shipped this time
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
        nmfc=nmfc_of([*table.cells(row, "nmfc"), *both])
        or next((each.value for cell in row for each in nmfcs(cell)), None),
        commodity=goods and goods_of(goods, count),
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
    count = (
        value(LED.findall(goods) or ["1"])
        if "nth" in table.columns or (ONE_THING.fullmatch(table.head("commodity")) and not told)
        else value([told])
    )
    kinds = [
        unit if unit in OUTER else "",
        *(packed_in(cell) for cell in table.cells(row, "packaging")),
        *(one.packaging for one in counts(told)),
        unit_of(table.head("nth" if "nth" in table.columns else counting)),
    ]
    elsewhere = (goods, *table.cells(row, "dims")) if count is None else ()
    if counted := next(filter(None, map(counts, elsewhere)), None):
        return counted[0].number, counted[0].packaging or None
    if count is None and not named and one_each(table):
        count = 1
    return count, next(filter(None, kinds), None)


@lru_cache(maxsize=1)
def one_each(table: Sheet) -> bool:
    """Whether every row is one of what its packaging says, in a table that counts nothing: "wooden crate", "pallet".

    Each row of a table asks this of the whole of it: worked out once, so that time grows with the rows and not their square.
    """
    if "packaging" not in table.columns:
        return False
    if any(not kind and all(map(FEW.fullmatch, told)) for kind, told in below(table)):
        return False
    kinds = [cell.strip(" .") for row in without_totals(table.rows) for cell in table.cells(row, "packaging")]
    return len(kinds) > 1 and all(packed_in(kind) and not kind.lower().endswith("s") for kind in kinds)


def below(table: Sheet) -> list[tuple[str, list[str]]]:
    """The columns of a table by their kinds, each with its cells that say something."""
    rows = without_totals(table.rows)
    found = [(kind, [row[at] for row in rows if row[at]]) for at, kind in enumerate(table.columns)]
    return [(kind, cells) for kind, cells in found if cells]


def weight_in(table: Sheet, row: tuple[str, ...], goods: str, count: float | None) -> float | None:
    """What the freight of a row weighs in pounds: one of it, so many times, or all of it."""
    each, whole = weight_of(table, row, "weight each"), weight_of(table, row, "weight")
    if each is None and whole is not None and said_of_each(table.cells(row, "weight")):
        each, whole = whole, None
    if each is None and whole is None and (weighed := weights(goods)):
        each, whole = (weighed[0].pounds, None) if weighed[0].each else (None, weighed[0].pounds)
    if each is None and whole is None:
        each, whole = beside_sizes(table, row)
    if each is not None and (many := number_of(table, row) or count):
        return each * many
    return whole if whole is not None else each


def number_of(table: Sheet, row: tuple[str, ...]) -> float | None:
    """How many a row holds of what the head of its weights names: of cases, under "Wt/case" beside "Cases" and "Pallets"."""
    unit = unit_of(table.head("weight each"))
    counted = zip(table.heads, table.columns, row, strict=True) if unit else ()
    return value([cell for head, kind, cell in counted if kind in ("count", "pieces") and unit_of(head) == unit])


def said_of_each(cells: list[str]) -> bool:
    """Whether the first weight of cells is said to be of each: "140 lb each", "870 lb a pallet", "990 ea"."""
    for cell in map(whole_of, cells):
        if found := weights(cell):
            return found[0].each
        if plain := NUMBER.search(cell):
            return OF_EACH.match(cell, len(cell[: plain.end()].rstrip())) is not None
    return False


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


def whole_of(cell: str) -> str:
    """A cell of weights, without what leads to its product: "3 x 1,450 = 4,350" is 4,350."""
    return cell.rpartition("=")[2] if PRODUCT.match(cell) else cell


def weight_of(table: Sheet, row: tuple[str, ...], kind: str) -> float | None:
    """A row's weight in pounds."""
    for cell in map(whole_of, table.cells(row, kind)):
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
    length, width, height = (column_side(table.cells(row, kind), table.head(kind)) for kind in SIDES)
    if length is None:
        beside = (size for kind in BESIDE for cell in table.cells(row, kind) for size in sizes(cell) if size.height)
        for size in beside:
            return size.length, size.width, size.height
    return length, width, height


def in_unit(cell: str, unit: str) -> str:
    """The sides of a cell as a text would write them, each in the unit that the head of its column names, if it has none."""
    if not unit or re.search(r"[a-z]{2}|['\"]", cell, re.IGNORECASE):
        return f"dims {cell}"
    return f"dims {SIDE.sub(lambda side: f'{side[0]}ft ', cell)}" if unit == "ft" else f"dims {cell}{unit}"

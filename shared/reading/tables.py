"""What a grid is: a table of lanes, a table of items, or labels beside their values."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from shared.reading.branches import compiled
from shared.reading.counts import counts
from shared.reading.dates import days
from shared.reading.dimensions import sizes
from shared.reading.document import MERE_NUMBER, Grid
from shared.reading.labels import ADDRESS, label, unglued
from shared.reading.loose_heads import loosely
from shared.reading.packaging import FORMS, packaging
from shared.reading.pairs import label_pairs
from shared.reading.places import spots
from shared.reading.row_numbers import beside_packaging
from shared.reading.weights import weights
from shared.reading.words import GOODS
from shared.reading.words import kind as kind_of

COLUMNS = (
    ("reference", r"(?:(?:customer |cust |sales |our |your |pickup |pu |release )?(?:ord(?:er)?|po|p\.o\.|so|ref(?:erence)?"
        r"|bol|load|shipment|release|pickup|pu|pro|job|tender)(?: ?/ ?\w+)?\s*(?:#|no\.?|number|nbr|num|id"
        r"|ref(?:erence)?\.?(?: ?#| no\.?)?)?|#|pedido"
        r"|orden)"),
    ("dims", r"(?:(?:l ?x ?w ?x ?h|dims?|dimensions?|size|l/w/h|lxwxh|medidas)(?: ?\(?(?:in|inches|cm|ft|feet|ea|each"
        r"|per pallet|per skid|l x w x h|lxwxh)?\.?\)?)*(?: each| ea)?)"),
    ("length", r"(?:l|len|length|largo)(?: ?\(?(?:in|inches|cm|ft|feet)\.?\)?)?"), ("width",
    r"(?:w|wid|width|ancho)(?: ?\(?(?:in|inches|cm|ft|feet)\.?\)?)?"),
    ("height", r"(?:h|ht|hgt|height|alto)(?: ?\(?(?:in|inches|cm|ft|feet)\.?\)?)?"),
    ("weight each", r"(?:(?:weight|wt\.?|wgt|lbs?|peso)\.? ?/? ?\(?(?:ea(?:ch)?|per (?:unit|pallet|skid|piece|plt|hu)|unit"
        r"|c/u|apiece)\.?\)?(?: ?\(?(?:lbs?|kgs?)\)?)?|unit (?:wt\.?|weight)(?: ?\(?(?:lbs?|kgs?)\)?)?|(?:ea(?:ch)?|per pallet"
        r"|per skid) (?:wt|weight|lbs?))"),
    ("weight", r"(?:(?:total |line |gross |tot |est\.? |trailer |load |cargo |freight "
        r"|ship(?:ping)? |ext(?:ended)? )*(?:weight|wt\.?|wgt|lbs?"
        r"|g\.?w\.?|gross|pounds|kgs?"
        r"|(?:short |net |metric )?tons|tonnes|mt|cwt|toneladas|peso|poids)(?: ?(?:total|bruto|/ ?line|per line))?"
        r"(?: ?\(?(?:lbs?|kgs?|pounds|(?:short |metric )?tons|tonnes|mt|cwt|total|#|tot)\.?\)?)*)"),
    ("class and nmfc", r"(?:(?:freight )?(?:class|cls?) ?[/&,+] ?nmfc|nmfc(?: ?#| item)? ?[/&,+] ?(?:class|cls?))(?: ?#)?"),
    ("class", r"(?:freight |frt |nmfc )?(?:class|cls?|fc|clase)(?: code)?"), ("nmfc", r"nmfc(?: ?#| no\.?| item| code)?"),
    ("lane", r"(?:lanes?|route|o/d|origin ?(?:-|/|to|>|&|and) ?dest(?:ination)?|move)"),
    ("pieces", r"(?:(?:no\.?|number|#|total|tot) (?:of )?)?(?:pcs?|pieces|cartons?|ctns?|cases?|boxes|units?"
        r"|cs)(?: qty| count)?"),
    ("count", r"(?:(?:no\.?|number|#|total|tot) (?:of )?)?(?:(?:qty|quantity)(?:[ /]{1,3}(?:uom|u/?m|unit|type|pkg))?"
        r"|plts?|pallets?|skids?|hu|h/?us?"
        r"|handling units?|count|cant(?:idad)?|qt[ée]|coll[io]s?|colis|bultos|packages|pkgs|pacchi|nombre"
        rf"|(?!(?:pkg|package|unit|sheet|piece|parcel|box|case)\b)(?:{FORMS}))"
        r"(?: qty| count| spots?| positions?)?(?: ?\(?#\)?)?"),
    ("packaging", r"(?:pkg|pkging|pack(?:aging|age)?(?: type)?|pkg type|type|uom|u/?m|unit type|hu type|embalaje|emballage)"),
    ("commodity", r"(?:desc(?:r(?:iption)?)?|commodity|product|goods|what(?: (?:it is|is it|they are|we(?:['’]re)? ship(?:ping)?)"
        r"|['’]s in (?:it|them)|(?: is|['’]s) inside)?|contents?|material"
        r"|(?:item|parts?|article|freight|cargo|machines?)(?: (?:desc(?:ription)?|name))?"
        r"|mercanc[íi]as?|productos?|contenido|descripci[óo]n|art[íi]culo|produits?|marchandises?|d[ée]signation|contenu"
        r"|commodities|comm|stuff)"),
    ("equipment", r"(?:equip(?:ment)?|trailer|truck|equip(?:ment)? type|mode|trlr|eq|service)(?: type)?"),
    ("notes", r"(?:notes?|comments?|special(?: (?:instructions|services|reqs?|requirements))?|accessorials?"
        r"|instructions|remarks?|services|requirements|notas|extras?|remarques?|observaci[óo]n(?:es)?|observations?)"),
    ("hazmat", r"(?:haz(?:mat)?|hazardous)\??"), ("line", r"(?:ln|line|no\.?|seq|item ?#|\d?)"), ("temperature",
    r"(?:set ?point|temp(?:erature)?)(?: ?\(?°? ?[FC]\)?)?"),
    ("destination", r"a"),
    ("status", r"(?:status|eta|location|carrier|driver|truck ?#|rate|amount|balance|invoice(?: ?#)?|\$/mi|cost"
        r"|linehaul|miles)"),
)  # fmt: skip
HEADERS = compiled("|".join(rf"((?:{pattern})\.?\s*:?\Z)" for _, pattern in COLUMNS))
"""A group for each of COLUMNS."""
LOAD_NUMBERS = re.compile(
    r"\W*(?:load|truck|trailer|container|cont|cntr|shipment|shpt"
    r"|trip|run|voyage|viaje|camion|cami[óo]n|carga)s?\b[ .]*(?:#|no\.?|number|nbr|num|id)?\W*",
    re.IGNORECASE,
)
"""The head of a column that numbers loads."""
CONTAINER = re.compile(r"\b[A-Z]{4}[ -]?\d{3}[ ]?\d{3}(?:[ -]?\d)?\b")
SOMEWHERE = "somewhere"
"""The end of places in a table whose heads do not say whose they are."""
LOADS = re.compile(r"\W*(?:un)?(?:load|pick|pu|ship|release)s?\W*", re.IGNORECASE)
"""The head of a column of numbers, or of days."""
SINGLE = re.compile(
    r"\W*(?:pallet|skid|plt|crate|piece|box|drum|hu|handling unit)\W*(?:no\.?|number)?\W*", re.IGNORECASE
)
"""The head of a column that numbers what is handled, a row each."""
DITTO = re.compile(r"[\"\u201d\u3003]|''|,,|ditto|do\\.|same(?: as above)?|-+\"-+", re.IGNORECASE)
"""A cell that says again what stands above it."""
MOST_ROWS = 5
SOME_DAY = date(2000, 1, 3)
OTHER_DAYS = re.compile(
    r"\W*(?:lfd|last free|free (?:until|thru|time|day)|per diem|demurrage|cut ?-?off|erd\b|vessel"
    r"|order(?:ed)?\b|quot|bid|respond|reply|invoice|expir|due back|open(?:s|ed)?\b|created|entered|printed|made\b"
    r"|produced|best by|use by)",
    re.IGNORECASE,
)
"""The head of a column of days on which no freight is picked up or delivered."""
OF_LINES = frozenset({
    "count", "pieces", "packaging", "commodity", "weight", "weight each", "dims", "length", "width", "height", "class", "nmfc",
    "class and nmfc",
})  # fmt: skip
"""The columns of a table of freight."""
TOTALS = r"(?:tot(?:al|als|ales|ale|ali|aux|aal)?|tots|summe|gesamt|suma)"
"""What totals are called."""
DAYS_OF = {"origin": "pickup", "destination": "delivery"}


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
            kinds, heads, at = with_ends([under(*pair) for pair in zip(upper, lower, strict=True)]), below[0], at + 1
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
        columns = tuple(by_content(kinds, heads, rows))
        return Sheet(columns, heads, carried_down(columns, rows))
    return None


def spread(row: tuple[str, ...]) -> tuple[str, ...]:
    """A row of heads, those that a system printed with but one space between taken apart where cells are lacking."""
    held = [cell for cell in row if cell]
    parts = [part for cell in held for part in parted(cell)]
    return tuple(parts) if len(held) < len(row) == len(parts) and held == list(row[: len(held)]) else row


def parted(cell: str) -> list[str]:
    """The heads in a cell that is none itself: "QTY UOM", "LEN WID HGT"."""
    words = cell.split()
    return words if len(words) > 1 and all(map(column, words)) and not column(cell) else [cell]


def under(upper: str, lower: str) -> str:
    """The kind of a column with two heads: the part of an address that the lower names, of the end that the upper names."""
    return f"{upper} {lower}" if lower in ADDRESS and upper in ("origin", "destination") else lower or upper


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


def somewhere(kinds: list[str], parts: list[str], rows: tuple[tuple[str, ...], ...]) -> list[str]:
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


def by_content(kinds: list[str], heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> list[str]:
    """The kinds, put right by what stands below: "Pickup" over days is a day; places without a head are the end that lacks."""
    result = list(kinds)
    for at, kind in enumerate(kinds):
        cells = [row[at] for row in rows[:MOST_ROWS] if row[at]]
        if (
            kind in ("", *DAYS_OF)
            and cells
            and not any(map(spots, cells))
            and not OTHER_DAYS.match(heads[at])
            and all(days(cell, SOME_DAY) for cell in cells)
        ):
            free = next((each for each in DAYS_OF.values() if each not in result), "")
            result[at] = DAYS_OF[kind] if kind else free
        elif (
            kind == "reference" and LOADS.fullmatch(heads[at]) and cells and all(days(cell, SOME_DAY) for cell in cells)
        ):
            result[at] = "delivery" if "un" in heads[at].lower() else "pickup"
        elif (
            kind == "count"
            and SINGLE.fullmatch(heads[at])
            and cells == [str(nth + 1) for nth in range(len(cells))]
            and len(cells) > 2
        ):
            result[at] = "nth"
        elif kind == "reference" and heads[at].strip() == "#" and (counting := beside_packaging(kinds, rows, cells)):
            result[at] = counting
        elif kind in ("", "pickup", "delivery") and cells and all(map(spots, cells)):
            lacking = [end for end in DAYS_OF if not any(each.startswith((end, "lane", SOMEWHERE)) for each in result)]
            named = {day: end for end, day in DAYS_OF.items()}.get(kind, "")
            alone = len(lacking) == 2 and not named and not places_unheaded(kinds, rows, at)
            free = named if named in lacking else SOMEWHERE if alone else next(iter(lacking), kind)
            result[at] = free if any(kinds) else kind
        elif kind == "commodity" and cells and all(map(str.isdigit, cells)):
            result[at] = "line"
        elif kind == "packaging" and "count" not in kinds and cells and all(map(counts, cells)):
            result[at] = "count"
        elif kind == "pieces" and "packaging" not in kinds and cells and all(map(packaging, cells)):
            result[at] = "packaging"
        elif not heads[at].strip() and "weight" in kinds and "commodity" not in result and all(map(name_goods, cells)):
            result[at] = "commodity" if cells else kind
        elif kind in ("", "count") and cells:
            result[at] = measured(cells, result) or kind
    return result


def places_unheaded(kinds: list[str], rows: tuple[tuple[str, ...], ...], but: int) -> bool:
    """Whether a further column without a known head holds places."""
    columns = (
        [row[at] for row in rows[:MOST_ROWS] if row[at]] for at, kind in enumerate(kinds) if not kind and at != but
    )
    return any(cells and all(map(spots, cells)) for cells in columns)


NTH = re.compile(r"(?:shipment|load|order|lane|line|item|option|quote|truck)[ ]?(?:no\.?|#)?[ ]?[A-Z]", re.IGNORECASE)
"""What calls a row by its letter."""


def name_goods(cell: str) -> bool:
    """Whether a cell names goods, and counts or measures nothing."""
    words = re.findall(r"[a-z]{3,}", cell.lower())
    return not NTH.fullmatch(cell) and not re.search(r"\d", cell) and any(kind_of(word) in GOODS for word in words)


def measured(cells: list[str], taken: list[str]) -> str:
    """What the cells of a column measure whose head does not say it: "84 x 48 x 48", "2,300 lbs", "4 skids"."""
    found = {
        "dims": all(sizes(f"dims {cell}") for cell in cells),
        "weight": all(weights(cell) for cell in cells),
        "count": all(counts(cell) for cell in cells),
    }
    return next((kind for kind, holds in found.items() if holds and kind not in taken), "")


@lru_cache(maxsize=1024)
def column(head: str) -> str:
    """The kind of a column by its head: "origin city", "pickup", "weight", an address's part alone; empty for an unknown one."""
    head = head.strip(" *:")
    found = label(head) if head else None
    if found and found.end != "elsewhere":
        end = "destination" if found.end == "customer" else found.end
        if found.part in ("date", "time") and (
            found.part == "date" or "appt" in head.lower() or "appointment" in head.lower()
        ):
            return "delivery" if end == "destination" else "pickup"
        if found.part in ("", *ADDRESS):
            return f"{end} {found.part}".strip()
    known = (HEADERS.match(head) or HEADERS.match(apart(head))) if head else None
    return COLUMNS[(known.lastindex or 1) - 1][0] if known else ""


def likely_column(head: str) -> str:
    """The kind of a column by its head, be it only one of the words that this has; empty where it says none."""
    return column(head) or loosely(head)


def apart(head: str) -> str:
    """A head with the words apart that a system wrote as one: "TotLbs", "GROSS_WT"."""
    return unglued(head).replace("_", " ")


def label_free(grid: Grid, at: int) -> bool:
    """Whether the first column below the head holds values rather than labels."""
    return all(re.search(r"\d", row[0]) for row in grid.rows[at + 1 :])

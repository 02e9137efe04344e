"""What the head of a column says: the kind of what stands below it."""

from functools import lru_cache

from shared.reading.branches import compiled
from shared.reading.labels import ADDRESS, label, unglued
from shared.reading.loose_heads import loosely
from shared.reading.packaging import FORMS

COLUMNS = (
    ("reference", r"(?:(?:customer |cust |sales |our |your |pickup |pu |release )?(?:ord(?:er)?|po|p\.o\.|so|ref(?:erence)?"
        r"|bol|load|shipment|release|pickup|pu|pro|job|tender)(?: ?/ ?\w+)?\s*(?:#|no\.?|number|nbr|num|id"
        r"|ref(?:erence)?\.?(?: ?#| no\.?)?)?|#|pedido"
        r"|orden)"),
    ("dims", r"(?:(?:l ?x ?w ?x ?h|dims?|dimensions?|size|l/w/h|lxwxh|medidas)(?: ?\(?(?:in|inches|cm|ft|feet|ea|each"
        r"|per pallet|per skid|l x w x h|lxwxh)?\.?\)?)*(?: each| ea)?)"),
    ("length", r"(?:l|len|lg|lgth|lngth|length|largo)(?: ?\(?(?:in|inches|cm|ft|feet)\.?\)?)?"), ("width",
    r"(?:w|wid|wdth|width|ancho)(?: ?\(?(?:in|inches|cm|ft|feet)\.?\)?)?"),
    ("height", r"(?:h|ht|hgt|hght|hgth|height|alto)(?: ?\(?(?:in|inches|cm|ft|feet)\.?\)?)?"),
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
    ("pieces", r"(?:(?:no\.?|number|#|total|tot|how many) (?:of )?)?(?:pcs?|pieces|cartons?|ctns?|cases?|boxes|units?"
        r"|cs)(?: qty| count)?"),
    ("count", r"(?:(?:no\.?|number|#|total|tot|how many) (?:of )?)?(?:how many|cu[áa]nt[oa]s|combien"
        r"|(?:qty|quantity)(?:[ /]{1,3}(?:uom|u/?m|unit|type|pkg))?"
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
OF_LINES = frozenset({
    "count", "pieces", "packaging", "commodity", "weight", "weight each", "dims", "length", "width", "height", "class", "nmfc",
    "class and nmfc",
})  # fmt: skip
"""The columns of a table of freight."""


@lru_cache(maxsize=1024)
def column(head: str) -> str:
    """The kind of a column by its head: "origin city", "pickup", "weight", an address's part alone; empty for an unknown one."""
    head = head.strip(" *:?")
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


def spread(row: tuple[str, ...]) -> tuple[str, ...]:
    """A row of heads, those that a system printed with but one space between taken apart where cells are lacking."""
    held = [cell for cell in row if cell]
    parts = [part for cell in held for part in parted(cell)]
    return tuple(parts) if len(held) < len(row) == len(parts) and held == list(row[: len(held)]) else row


def parted(cell: str) -> list[str]:
    """The heads in a cell that is none itself: "QTY UOM", "LEN WID HGT"."""
    words = cell.split()
    return words if len(words) > 1 and all(map(column, words)) and not column(cell) else [cell]

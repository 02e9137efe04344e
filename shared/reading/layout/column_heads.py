"""What the head of a column says: the kind of what stands below it."""

from functools import lru_cache

from shared.reading.language.branches import compiled
from shared.reading.language.labels import ADDRESS, label, unglued
from shared.reading.layout.loose_heads import loosely
from shared.reading.packaging.packaging import FORMS

COLUMNS = (
    ("reference", r"(?:(?:(?:(?:customer|client|buyer|consignee|receiver|vendor|supplier|shipper)(?:['’]?s)?|cust\.?"
        r"|sales|our|your|their"
        r"|pickup|pu|release|mfg|work|shop) )?(?:purchase order|ord(?:er)?|po(?:\(s\)|['’]?s)?|p\.o\.|so|ref(?:erence)?"
        r"|bol|b/l|load|shipment|release|rel|rls|pickup|pu|pro|job|tender"
        r"|(?<=sales )doc(?:ument)?)(?: ?/ ?\w+)?\s*(?:#|no\.?|number|nbr|num|id"
        r"|ref(?:erence)?\.?(?: ?#| no\.?)?)?|#|pedido"
        r"|orden)"),
    ("dims", r"(?:(?:l ?x ?w ?x ?h|dims?|dimensions?|size|l ?/ ?w ?/ ?h|lxwxh|medidas)(?: ?\(?(?:in|inches|cm|mm?|met(?:er"
    r"|re)s|ft|feet|ea|each"
        r"|per pallet|per skid|l x w x h|lxwxh)?\.?\)?)*(?: each| ea)?)"),
    ("length", r"(?:(?:overall|total|outside|ship(?:ping)?) )?(?:l|len|lg|lgth|lngth|length|largo)(?:[ ,]{0,2}\(?(?:in"
        r"|inch|inches|cms?|mm|m|met(?:er|re)s|ft|feet)\.?\)?)?(?: each| ea)?"),
    ("width", r"(?:(?:overall|total|outside|ship(?:ping)?) )?(?:w|wid|wdth|width|ancho)(?:[ ,]{0,2}\(?(?:in|inch|inches|cms?|mm|m"
        r"|met(?:er|re)s|ft|feet)\.?\)?)?(?: each| ea)?"),
    ("height", r"(?:(?:overall|total|outside|ship(?:ping)?) )?(?:h|ht|hgt|hght|hgth|height|alto)(?:[ ,]{0,2}\(?(?:in|inch"
        r"|inches|cms?|mm|m|met(?:er|re)s|ft|feet)\.?\)?)?(?: each| ea)?"),
    ("weight each", rf"(?:(?:weight|wt\.?|wgt|lbs?|kgs?|kilos|pounds|peso|poids)\.? ?/? ?\(?(?:ea(?:ch)?|@"
        r"|(?:per|por|par|/|for (?:each|one|a single)|of (?:each|one|a(?: single)?)|by) ?(?:unit|pallet|skid|piece"
        rf"|pc|plt|hu|handling unit|pieza|pza|bulto|pi[èe]ce|colis|(?:{FORMS})(?<!s))|unit|c/u|apiece|unitai?r[eio]o?"
        r"|chac(?:un|une)|cada un[ao]|of (?:one|each)|for (?:one|each)|one|single|average|avg)\.?\)?(?: ?\(?(?:in )?(?:lbs?|kgs?"
        rf"|pounds)\.?\)?)?|(?:unit|piece|pc|individual|indiv\.?|single(?: (?:{FORMS}))?|avg\.?|average|hu|handling unit)"
        r" (?:wt\.?|weight|lbs?|kgs?)"
        r"(?: ?\(?(?:in )?(?:lbs?|kgs?)\.?\)?)?|(?:ea(?:ch)?\.?|per pallet"
        rf"|per skid) (?:wt|weight|lbs?|kgs?|weighs)|(?:one|each|every)(?: (?:{FORMS})(?<!s))? weighs?"
        r"(?: ?\(?(?:lbs?|kgs?)\.?\)?)?)"),
    ("weight", r"(?:(?:total |line |gross |tot |est\.? |trailer |load |cargo |freight "
        r"|ship(?:ping)? |ext(?:ended)? )*(?:weight|wt\.?|wgt|lbs?"
        r"|g\.?w\.?|gross|pounds|kgs?"
        r"|(?:short |net |metric |long )?tons|tns|tonnage|nt|s/t|tonnes|mt|cwt|toneladas|peso"
        r"|poids)(?: ?(?:total|bruto|/ ?line|per line))?"
        r"(?: ?\(?(?:lbs?|kgs?|pounds|(?:short |metric |net |long )?tons|tns|nt|s/t|tonnes|mt|cwt"
        r"|(?<=\()t(?=\))|total|#|tot)\.?\)?)*)"),
    ("class and nmfc", r"(?:(?:freight )?(?:class|cls?) ?[/&,+] ?nmfc|nmfc(?: ?#| item)? ?[/&,+] ?(?:class|cls?))(?: ?#)?"),
    ("class", r"(?:freight |frt |nmfc )?(?:class|cls?|fc|clase)(?: code)?"), ("nmfc", r"nmfc(?: ?#| no\.?| item| code)?"),
    ("lane", r"(?:lanes?|route|o/d|origin ?(?:-|/|to|>|&|and) ?dest(?:ination)?|move)"),
    ("pieces", r"(?:(?:no\.?|number|#|total|tot|how many) (?:of )?)?(?:pcs?|pieces|cartons?|ctns?|cases?|boxes|units?"
        r"|cs)(?: qty| count)?"),
    ("count", r"(?:(?:no\.?|number|#|total|tot|how many) (?:of )?)?(?:how many|cu[áa]nt[oa]s|combien"
        r"|(?:qty|quantity)(?:[ /]{1,3}(?:of )?(?:uom|u/?m|unit|type|pkg|h/?us?|handling units?"
        rf"|(?!(?:sheet|piece|pc|pack)\b)(?:{FORMS})))?"
        r"|plts?|pallets?|skids?|hu|h/?us?"
        r"|(?:handling|shipping|transport|load) units?|count|cant(?:idad)?|qt[ée]|coll[io]s?|colis|bultos|packages|pkgs"
        r"|pacchi|nombre|nbr?e?"
        rf"|(?!(?:pkg|package|unit|sheet|piece|parcel|box|case)\b)(?:{FORMS}))"
        r"(?: qty| count| spots?| positions?)?(?: ?\(?#\)?)?"),
    ("packaging", r"(?:pkg|pkging|pack(?:aging|age|ing)?(?: (?:type|unit|form))?|packed(?: (?:in|on|as|how))?|how packed"
        r"|form|pkg type|(?:type|kind)(?: of (?:pack(?:aging|ages?|ing)?|pkgs?|units?|hu))?|uom|u/?m|unit type|hu type"
    r"|embalaje|emballage)"),
    ("commodity", r"(?:desc(?:r(?:iption)?)?|psn|proper shipping name|commodity|product|goods"
        r"|what(?: (?:it is|is it|they are|we(?:['’]re)? ship(?:ping)?)"
        r"|['’]s in (?:it|them)|(?: is|['’]s) inside)?|contents?|material|mat['’]?l"
        r"|(?:item|parts?|article|freight|cargo|machines?)(?: (?:desc(?:ription)?|name))?"
        r"|mercanc[íi]as?|productos?|contenido|descripci[óo]n|art[íi]culo|produits?|marchandises?|d[ée]signation|contenu"
        r"|commodities|comm|stuff)"),
    ("equipment", r"(?:equip(?:ment)?|gear|trailer|truck|equip(?:ment)? type|mode|trlr|eq|service)(?: type)?"),
    ("notes", r"(?:notes?|comments?|special(?: (?:instructions|services|reqs?|requirements))?|accessorials?"
        r"|instructions|remarks?|services|requirements|notas|extras?|remarques?|observaci[óo]n(?:es)?|observations?)"),
    ("hazmat", r"(?:haz(?:mat)?|hazardous)\??"),
    ("line", r"(?:ln|line|no\.?|seq|(?:item|tag|stall|booth) ?#|lot(?: ?(?:#|no\.?|number|nbr))?|\d?)"),
    ("temperature", r"(?:set(?:ting)?(?:[ -]?(?:po?i?nt|pt)| at| to| temp(?:erature)?)?|cold chain"
        r"|(?:reefer|refer|rfr|unit|run(?:ning)?|box|trl?r|trailer|target|transit|carry(?:ing)?|haul(?:ing)?|required|req(?:['’]d)?"
        r"|hold(?:ing)?|keep|product)[ .]{1,2}(?:temp(?:erature)?|set(?:ting| ?p(?:oin)?t)?)|temp(?:erature)?(?: set(?:ting)?)?"
        r"|hold(?: at)?|keep(?: at)?|run at|deg(?:rees)?|°)"
        r"(?: ?\(?°? ?[FC]\)?)?"),
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
    return COLUMNS[(known.lastindex or 1) - 1][0] if known else said_twice(head)


def said_twice(head: str) -> str:
    """The kind of a column whose head says it in two languages: "Qté/Qty", "Peso / Weight"; empty for any other head."""
    first, *others = map(str.strip, head.split("/"))
    kind = column(first) if len(others) == 1 and first and others[0] else ""
    return kind if kind and kind == column(others[0]) else ""


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

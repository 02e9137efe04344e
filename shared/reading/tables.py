"""What a grid is: a table of lanes, a table of items, or labels beside their values."""

import re
from dataclasses import dataclass

from shared.reading.document import Grid, Line

COLUMNS = (
    ("reference", r"(?:(?:customer |cust |sales |our |your |pickup |pu |release )?(?:order|po|p\.o\.|so|ref(?:erence)?"
        r"|bol|load|shipment|release|pickup|pu|pro)(?: ?/ ?\w+)?\s*(?:#|no\.?|number|nbr|num|id)?|#|pedido"
        r"|orden)"),
    ("origin", r"(?:origin|orig|from|ship ?from|shipper|pick ?up(?: (?:city|location|at|zip|from))?|pick|pu|(?:pu|p/u"
        r"|orig(?:in)?|ship(?:per)?|from|ship ?from|pick ?up|o)[ /-](?:city|location|loc|zip(?: code)?"
            r"|address|postal(?: code)?"
        r"|city/state|city, state|point)|shipping point|o|origen|origine|de|desde|load(?:ing)? (?:at|point)"
        r"|o/?zip|origin (?:zip|city|city/st|city, st|zip code))"),
    ("destination", r"(?:dest(?:ination)?s?|to|ship ?to|deliver(?:y)?(?: to)?|deliver to|consignee|cons|drop|del"
        r"|(?:del(?:ivery)?|dest(?:ination)?|drop|cons(?:ignee)?|to|ship ?to|deliver ?to|d)[ /-](?:city"
            r"|location|loc|zip(?: code)?"
        r"|address|postal(?: code)?|city/state|city, state|point)|d|destino|destinataire|a|[àa]|receiver"
        r"|dest (?:zip|city)|destination (?:zip|city|city/st|city, st|zip code)|customer|store|d/?zip)"),
    ("dims", r"(?:(?:l ?x ?w ?x ?h|dims?|dimensions?|size|l/w/h|lxwxh|medidas)(?: ?\(?(?:in|inches|cm|ea|each"
        r"|per pallet|per skid|l x w x h|lxwxh)?\.?\)?)*(?: each| ea)?)"),
    ("length", r"(?:l|len|length|largo)(?: ?\(?(?:in|inches|cm)\.?\)?)?"), ("width",
    r"(?:w|wid|width|ancho)(?: ?\(?(?:in|inches|cm)\.?\)?)?"),
    ("height", r"(?:h|ht|hgt|height|alto)(?: ?\(?(?:in|inches|cm)\.?\)?)?"),
    ("weight each", r"(?:(?:weight|wt\.?|wgt|lbs?|peso)\.? ?/? ?\(?(?:ea(?:ch)?|per (?:unit|pallet|skid|piece|plt|hu)|unit"
        r"|c/u|apiece)\.?\)?(?: ?\(?(?:lbs?|kgs?)\)?)?|unit (?:wt|weight)|(?:ea(?:ch)?|per pallet"
        r"|per skid) (?:wt|weight|lbs?))"),
    ("weight", r"(?:(?:total |line |gross |tot |est\.? |ship(?:ping)? |ext(?:ended)? )*(?:weight|wt\.?|wgt|lbs?"
        r"|pounds|kgs?|peso|poids)(?: ?(?:total|bruto))?(?: ?\(?(?:lbs?|kgs?|pounds|total|#|tot)\.?\)?)*)"),
    ("class", r"(?:freight |frt |nmfc )?(?:class|cls?|fc|clase)(?: code)?"), ("nmfc", r"nmfc(?: ?#| no\.?| item| code)?"),
    ("lane", r"(?:lanes?|route|o/d|origin ?(?:-|/|to|>|&|and) ?dest(?:ination)?|move)"),
    ("pieces", r"(?:(?:no\.?|number|#|total|tot) (?:of )?)?(?:pcs|pieces|cartons?|ctns?|cases?|boxes|units?"
        r"|cs)(?: qty| count)?"),
    ("count", r"(?:(?:no\.?|number|#|total|tot) (?:of )?)?(?:qty|quantity|plts?|pallets?|skids?|hu|h/?us?"
        r"|handling units?|count|crates?|drums?|cant(?:idad)?|tarimas?|palettes?|qt[ée])(?: qty"
        r"| count)?(?: ?\(?#\)?)?"),
    ("packaging", r"(?:pkg|pkging|pack(?:aging|age)?(?: type)?|pkg type|type|uom|unit type|hu type|embalaje|emballage)"),
    ("commodity", r"(?:desc(?:r(?:iption)?)?|commodity|product|goods|what|contents?|item(?: desc(?:ription)?)?|material"
        r"|mercanc[íi]a|producto|descripci[óo]n|produit|freight|cargo|commodities)"),
    ("pickup", r"(?:req(?:uested)? )?(?:pick ?up|pick|pu|ship|ready|avail(?:able)?|load|p/u) (?:date|day|on)"
        r"|(?:pick ?up|pu|ship|ready|avail(?:able)?|load|p/u)|date|ready|fecha(?: de carga)?|when"),
    ("delivery", r"(?:deliver(?:y)?|del|due|arriv(?:al|e)|need(?:ed)? by|must arrive|dlv)(?: ?(?:date|day|by|on))?|due"),
    ("equipment", r"(?:equip(?:ment)?|trailer|truck|equip(?:ment)? type|mode|trlr|eq|service)(?: type)?"),
    ("notes", r"(?:notes?|comments?|special(?: (?:instructions|services|reqs?|requirements))?|accessorials?"
        r"|instructions|remarks|services|requirements|notas)"),
    ("hazmat", r"(?:haz(?:mat)?|hazardous)\??"), ("line", r"(?:ln|line|no\.?|seq|item ?#|\d?)"), ("temperature",
    r"temp(?:erature)?"),
    ("origin state", r"(?:o|orig(?:in)?|pu) (?:st|state)"), ("destination state", r"(?:d|dest(?:ination)?|del) (?:st|state)"),
    ("status", r"(?:status|eta|location|carrier|driver|truck ?#|rate|amount|balance|invoice(?: ?#)?|\$/mi|cost"
        r"|linehaul|miles)"),
)  # fmt: skip
HEADERS = [(name, re.compile(rf"(?:{pattern})\s*:?\Z", re.IGNORECASE)) for name, pattern in COLUMNS]
PART_OF_PLACE = re.compile(r"\W*(?:city|st|state|prov(?:ince)?|zip|postal|zip ?code|postal code)\W*\Z", re.IGNORECASE)
LABEL = re.compile(r"^[A-Za-zÀ-ÿ#][\w .,/#&()'°?-]{0,38}:?$")
LABEL_WORDS = re.compile(
    r"\b(?:name|company|phone|e-?mail|message|origin|destination|from|to|pick|pickup|deliver|delivery|drop"
    r"|ship|date|weight|wt|pieces|pallets|commodity|equipment|trailer|po|bol|order|load|class|dims"
    r"|dimensions|product|rate|contact|address|city|zip|hazmat|temp|service|notes|comments|reference|ref"
    r"|container|terminal|door|cargo|mode|qty|quantity|customer|shipper|consignee|ready|subject|type"
    r"|accessorials|instructions|stackable|value|freight|size|stop|origen|destino|peso|fecha|mercancía"
    r"|poids|total)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A grid with known columns: the kind of each, and the rows below the head. `start`: where it stands in its passage."""

    columns: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    start: int = 0

    @property
    def lanes(self) -> bool:
        """Whether its rows go somewhere."""
        return bool({"origin", "destination", "lane"} & set(self.columns))

    def cells(self, row: tuple[str, ...], kind: str) -> list[str]:
        """The cells of a row in the columns of a kind, empty ones left out."""
        return [cell for cell, column in zip(row, self.columns, strict=True) if column == kind and cell]


def sheet(grid: Grid) -> Sheet | None:
    """The grid as a table with a head; None where it has none that is known."""
    for at, row in enumerate(grid.rows[:3]):
        kinds = [column(cell) for cell in row]
        kinds = with_ends(row, kinds)
        known = [kind for kind in kinds if kind]
        filled = [cell for cell in row if cell]
        if (
            len(known) < 2
            or len(known) * 2 < len(filled)
            or len(grid.rows) <= at + 1
            or any(re.search(r"\d{3}", cell) for cell in filled)
        ):
            continue
        if len(row) == 2 and not {"origin", "destination"} <= set(known) and not label_free(grid, at):
            continue
        if len(row) == 4 and label_pairs(grid):
            continue
        under = grid.rows[at + 1]
        if len(grid.rows) > at + 2 and sum(bool(column(cell)) for cell in under) * 2 > len(
            [cell for cell in under if cell]
        ):
            kinds = [lower or upper for upper, lower in zip(kinds, map(column, under), strict=True)]
            at += 1
        return Sheet(tuple(kinds), grid.rows[at], grid.rows[at + 1 :])
    return None


def with_ends(heads: tuple[str, ...], kinds: list[str]) -> list[str]:
    """The kinds, with a column of mere cities, states or postal codes given to the end that is named before it."""
    result: list[str] = []
    end = ""
    for head, kind in zip(heads, kinds, strict=True):
        end = kind if kind in ("origin", "destination") else end
        result.append(end if end and PART_OF_PLACE.match(head) else kind)
    return result


def column(head: str) -> str:
    """The kind of a column by its head; empty for an unknown one."""
    head = head.strip(" *:")
    return next((name for name, pattern in HEADERS if pattern.match(head)), "") if head else ""


def label_free(grid: Grid, at: int) -> bool:
    """Whether the first column below the head holds values rather than labels."""
    return all(re.search(r"\d", row[0]) for row in grid.rows[at + 1 :])


def label_pairs(grid: Grid) -> bool:
    """Whether a grid of an even width is labels and values side by side."""
    odd = [row[at] for row in grid.rows for at in range(0, len(row), 2) if row[at]]
    return (
        len(odd) > 1 and sum(bool(LABEL.match(cell) and LABEL_WORDS.search(cell)) for cell in odd) * 10 >= len(odd) * 7
    )


def spoken(grid: Grid) -> list[Line]:
    """A grid without a head as lines: "Label: value", or its cells side by side."""
    width = len(grid.rows[0])
    lines: list[str] = []
    if width % 2 == 0 and (
        label_pairs(grid) or (width == 2 and sum(row[0].endswith(":") for row in grid.rows) * 2 > len(grid.rows))
    ):
        for row in grid.rows:
            lines += [paired(row[at], [row[at + 1]]) for at in range(0, width, 2) if row[at] or row[at + 1]]
    else:
        for row in grid.rows:
            cells = list(dict.fromkeys(cell for cell in row if cell))
            if cells and (
                cells[0].endswith(":")
                or (LABEL_WORDS.search(cells[0]) and LABEL.match(cells[0]) and len(cells) > 1 and len(cells[0]) < 25)
            ):
                lines.append(paired(cells[0], cells[1:]))
            else:
                lines.append(" | ".join(cells))
    return [Line(line) for line in lines]


def paired(label: str, values: list[str]) -> str:
    """A label and its value on one line."""
    value = ", ".join(value for value in values if value)
    return f"{label.rstrip(' :')}: {value}" if label and value else label or value

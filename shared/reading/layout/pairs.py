"""A grid without a head: labels beside their values, or cells side by side."""

import re

from shared.reading.language.branches import compiled
from shared.reading.language.labels import label
from shared.reading.layout.document import Grid, Line
from shared.reading.places.company_names import is_company
from shared.reading.places.places import spots

PLACED = re.compile(r"[A-Z]{2}|\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d")
"""A state or a postal code in a cell of its own."""
LABEL = re.compile(r"^[A-Za-zÀ-ÿ#][\w .,/#&()'°?-]{0,38}:?$")
LABEL_WORDS = compiled(
    r"\b(?:name|company|phone|e-?mail|message|origin|destination|from|to|pick|pickup|deliver|delivery|drop"
    r"|ship|shipping|shipped|nmfc|date|weight|wt|pieces|pallets|commodity|equipment|trailer|p/?o(?:'?s)?|bol|release"
    r"|tender|order|load|class|dims"
    r"|dimensions|product|rate|contact|address|city|zip|hazmat|temp|service|notes|comments|reference|ref"
    r"|container|terminal|door|cargo|mode|qty|quantity|customer|shipper|consignee|ready|subject|type"
    r"|accessorials|instructions|stackable|value|freight|size|stop|origen|destino|peso|fecha|mercancía"
    r"|poids|chargement|déchargement|marchandise|commande|bâches|hayon|lift ?gate|remorque|pedido|lonas|remolque|total"
    r"|equip|haz|hu|plts|gross)\b",
)
SHORT_LABEL = re.compile(
    r"(?:last free day|lfd|free time|available|availability|response due|respond by|vessel(?: ?/ ?(?:eta|voyage))?|eta|voyage"
    r"|seal|means of transport|special (?:svc|service)s?|terms|required|units?|skids|crates|gross|net|items?|goods"
    r"|description|remarks|carrier|buyer|vendor|seller"
    r"|account|status)"
    r"(?: by| no\.?| ?#)? ?:?",
    re.IGNORECASE,
)
"""A label that is a cell's only word."""

FLAG = re.compile(r"(?:y(?:es)?|no?|x|true|false)", re.IGNORECASE)
"""A cell that answers the one before it."""


def label_pairs(grid: Grid) -> bool:
    """Whether a grid of an even width is labels and values side by side; a value may span what is left of its row."""
    if all(len(row) % 2 == 0 and all(FLAG.fullmatch(cell) for cell in row[1::2]) for row in grid.rows):
        return True
    odd = [row[at] for row in grid.rows for at in range(0, len(row), 2) if row[at] and not spanned(row, at)]
    inner = [row[at] for row in grid.rows for at in range(2, len(row), 2) if row[at] and not spanned(row, at)]
    wide = [row for row in grid.rows if any(spanned(row, at) for at in range(2, len(row), 2))]
    least = 5 if all(map(one_value, wide)) else 7
    if wide and (not inner or sum(map(is_label, inner)) * 10 < len(inner) * least):
        return False
    return len(odd) > 1 and sum(map(is_label, odd)) * 10 >= len(odd) * 7


def spanned(row: tuple[str, ...], at: int) -> bool:
    """Whether the cell before one reaches over it: both say the same."""
    return at > 0 and row[at] == row[at - 1]


def one_value(row: tuple[str, ...]) -> bool:
    """Whether a row is a label and one value that spans the rest of it."""
    return is_label(row[0]) and len({*row[1:]}) == 1


def labelled(grid: Grid) -> bool:
    """Whether the first of two columns is mostly labels, known ones or such as end in a colon."""
    return sum(row[0].endswith(":") or is_label(row[0]) for row in grid.rows) * 2 > len(grid.rows)


def is_label(cell: str) -> bool:
    """Whether a cell is a label that is known."""
    return bool(LABEL.match(cell) and (LABEL_WORDS.search(cell) or SHORT_LABEL.fullmatch(cell) or label(cell)))


def spoken(grid: Grid) -> list[Line]:
    """A grid without a head as lines: "Label: value", or its cells side by side."""
    width = len(grid.rows[0])
    lines: list[str] = []
    if width % 2 == 0 and (label_pairs(grid) or (width == 2 and labelled(grid))):
        pairs = [
            [
                paired(row[at], [row[at + 1]])
                for at in range(0, width, 2)
                if (row[at] or row[at + 1]) and not spanned(row, at)
            ]
            for row in grid.rows
        ]
        ends = [found.end for at in range(0, width, 2) if (found := label(grid.rows[0][at]))]
        if {"origin", "destination"} <= set(ends):
            pairs = [
                [paired(row[at], [row[at + 1]]) for row in grid.rows if row[at] or row[at + 1]]
                for at in range(0, width, 2)
            ]
        lines = [line for each in pairs for line in each]
    else:
        for row in grid.rows:
            cells = list(dict.fromkeys(cell for cell in row if cell))
            if len(cells) == 4 and is_label(cells[0]) and is_label(cells[2]) and not is_label(cells[3]):
                lines += [paired(cells[0], cells[1:2]), paired(cells[2], cells[3:])]
            elif cells and (cells[0].endswith(":") or (len(cells) > 1 and leads(*cells[:2]))):
                lines.append(paired(cells[0], cells[1:]))
            else:
                lines.append((", " if in_parts(cells) else " | ").join(cells))
    return [Line(line) for line in lines]


def leads(cell: str, after: str) -> bool:
    """Whether a cell is a short label of the one behind it, and no company before its place ("Star City Millwork | Lima, OH")."""
    if len(cell) > 24 or not is_label(cell):
        return False
    return bool(label(cell)) or not (is_company(cell) and len(cell.split()) > 1 and spots(after))


def in_parts(cells: list[str]) -> bool:
    """Whether cells are an address in parts, a state or a code in one of its own, and none is a whole place."""
    if not any(map(PLACED.fullmatch, cells)):
        return False
    return not any(spot.how == "code" for cell in cells if not PLACED.fullmatch(cell) for spot in spots(cell))


def paired(label: str, values: list[str]) -> str:
    """A label and its value on one line."""
    value = ", ".join(value for value in values if value and value != label)
    value = value.lstrip(" :") if label else value  # the colon may stand in the value's cell
    return f"{label.rstrip(' :')}: {value}" if label and value else label or value

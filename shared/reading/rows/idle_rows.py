"""Rows of a table on which nothing moves: "Wed 19 | no shipment", "TUE 14 | Quincy IL | off (silo repair) | --"."""

import re

from shared.reading.places.places import spots

NOTHING = re.compile(
    r"[^\w\n]*(?:(?:plant|shop|dock|mill|shipping|warehouse|office|we(?:['’]re| are))\s+)?"
    r"(?:no(?:\s+\w+)?\s+(?:ship(?:ments?|ping|s)?|loads?|loading|pick-?\s?ups?|pu|trucks?|freight|deliver(?:y|ies)"
    r"|moves?|orders?|runs?|production|trailers?|lanes?|service)"
    r"|none|nothing|nada|rien|ning[uú]n[oa]?|off|closed|cerrado|ferm[ée]|down|shut\s?down|holiday|inventory|maintenance|skip(?:ped)?"
    r"|idle|n/?a|x+)\b"
    r"(?:\s*[-–—(,:;/*][^\n]{0,40}"
    r"|\s+(?:today|that|this|here|there|needed|required|scheduled|planned|for|on|due|day|shift|week|till?|until)\b[^\n]{0,30})?[^\w\n]*",
    re.IGNORECASE,
)
"""A cell that says in the place of an end that nothing goes."""
DASHES = re.compile(r"[^\w\n]+")
ENDS = ("origin", "destination", "lane", "somewhere")
BESIDE = (
    "pickup",
    "delivery",
    "line",
    "nth",
    "reference",
    "notes",
    "status",
    "equipment",
    "packaging",
    "commodity",
    "",
)
"""Columns that may say something of a row on which nothing goes."""


def idle(columns: tuple[str, ...], row: tuple[str, ...]) -> bool:
    """Whether a row of lanes says that nothing goes: words for it or dashes in the place of an end, and no amount.

    >>> idle(("pickup", "origin", "destination", "weight"), ("Wed 19", "Lima OH", "no shipment", "--"))
    True
    """
    cells = list(zip(columns, row, strict=True))
    ends = [cell for kind, cell in cells if kind.startswith(ENDS)]
    said = [cell for cell in ends if NOTHING.fullmatch(cell) and not spots(cell)]
    dashed = [cell for cell in ends if DASHES.fullmatch(cell)]
    if not said and not dashed:
        return False
    amounts = [cell for kind, cell in cells if kind not in BESIDE and not kind.startswith(ENDS) and cell not in said]
    return not any(any(map(str.isdigit, cell)) for cell in amounts)

"""The services of a row of a table: in its notes, under heads of their own, behind its places and beside its days."""

import re
from collections.abc import Iterator

from shared.reading.layout.tables import Sheet
from shared.reading.places.places import spots
from shared.reading.services.accessorials import services
from shared.reading.services.service_ends import end_of

YES = re.compile(r"y(?:es)?|x|true|req(?:uired)?|\u2611|\u2713|\u2714", re.IGNORECASE)
ANSWER = re.compile(
    r"(?:(?:yes|y|x|needed|required|req'?d?|please|pls|s[i\u00ed]|oui)\b)?[\s,/:;(.-]*(?:please\b)?(?:(?:at|@|for|on) )?(?:the )?"
    r"(?:(?P<both>both(?: ends)?|(?:pu|pick ?up|origin) ?(?:&|and|/|\+) ?(?:del\w*|dlv|dest\w*))"
    r"|(?P<pickup>pu|p/u|pick ?up|origin|orig|shipper)|(?P<delivery>del|dlv|delivery|dest|destination|consignee|receiver))?"
    r"(?: only| end)?[\s).!]*",
    re.IGNORECASE,
)
"""A cell below the name of a service that answers with yes, with the end that it is for, or with both."""
SAYS = re.compile(r"\w")
LONGEST_SERVICE = 40
"""Characters of a cell that says nothing but a service."""


def row_accessorials(table: Sheet, row: tuple[str, ...]) -> tuple[str, ...]:
    """The accessorials of a row: in its notes, beside its equipment and goods, under heads that it ticks, behind
    its places, beside its days, and alone below heads of their own."""
    notes = " ".join(table.cells(row, "notes"))
    asked = " ; ".join([notes, *table.cells(row, "equipment"), *beside_goods(table, row)])
    ticked = " ".join(name for name, cell in zip(table.heads, row, strict=True) if YES.fullmatch(cell.strip()))
    names = [name for service in (*services(asked), *services(ticked)) for name in service.names("delivery")]
    for kind in ("pickup", "delivery"):
        behind = " ; ".join(filter(None, (behind_place(table, row, kind), *table.cells(row, kind))))
        names += [name for service in services(behind) for name in service.names(kind)] if behind else []
    return tuple(dict.fromkeys([*names, *answered(table, row), *in_own_columns(table, row)]))


def answered(table: Sheet, row: tuple[str, ...]) -> Iterator[str]:
    """The services whose names are heads below which the row answers for an end: "Liftgate?" above "yes, delivery"."""
    for name, kind, cell in zip(table.heads, table.columns, row, strict=True):
        if kind not in ("", "notes") or not name or not SAYS.search(cell) or YES.fullmatch(cell.strip()):
            continue
        if said := ANSWER.fullmatch(cell.strip()):
            ends = ("pickup", "delivery") if said["both"] else ("pickup",) if said["pickup"] else ("delivery",)
            yield from (each for service in services(name.rstrip("? ")) for end in ends for each in service.names(end))


def in_own_columns(table: Sheet, row: tuple[str, ...]) -> Iterator[str]:
    """The services that are all of a cell below a head that tells nothing of the freight: "Dock" above "appt"."""
    for name, kind, cell in zip(table.heads, table.columns, row, strict=True):
        if kind or not name or not cell or len(cell) > LONGEST_SERVICE:
            continue
        head = end_of("", name, "")[0] or "delivery"
        for service in services(cell):
            if not re.search(r"\w", cell[: service.start]) and not service.implied:
                yield from service.names(head)


def beside_goods(table: Sheet, row: tuple[str, ...]) -> list[str]:
    """What the cells of the goods say behind a comma: "bagged feed, 22 plt, driver assist"."""
    return [cell.partition(",")[2] for cell in table.cells(row, "commodity")]


def behind_place(table: Sheet, row: tuple[str, ...], kind: str) -> str:
    """What the cell of a row's end says behind its place: "Lima, OH 45804, Fri 9/4 0800 appt"."""
    cells = table.cells(row, "origin" if kind == "pickup" else "destination")
    return " ".join(cell[max(spot.end for spot in found) :] for cell in cells if (found := spots(cell)))

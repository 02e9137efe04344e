"""The table of what became of each message, in plain text of at most 110 columns."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from sandbox.controls import Whereabouts
from sandbox.outcome import Outcome
from sandbox.outgoing import Sent

WIDTHS = (26, 12, 10, 31, 15, 6)
HEADER = ("MESSAGE", "ACTION", "CATEGORY", "WHAT WAS DONE", "WHERE IT IS NOW", "    MS")
FOLDERS = {"inbox": "Inbox", "archive": "Archive", "deleteditems": "Deleted"}
BOLD, RED, PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[0m"


class Table:
    """Writes the table line by line. `colour`: only for a terminal."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def header(self) -> str:
        """The names of the columns, and a line below them."""
        return (
            f"{self.painted(BOLD, aligned([[name] for name in HEADER]))}\n{'-' * (sum(WIDTHS) + 2 * len(WIDTHS) - 2)}"
        )

    def row(self, title: str, action: str, found: Outcome) -> str:
        """One message; more than one line where much was done."""
        cells: list[Sequence[str]] = [
            [title],
            [action],
            [found.category],
            list(done(found)),
            [place(found.whereabouts)],
        ]
        took = "" if found.milliseconds is None else str(found.milliseconds)
        return aligned([*cells, [took.rjust(WIDTHS[-1])]])

    def unread(self, title: str, whereabouts: Whereabouts) -> str:
        """A message of a mailbox that the app may not read."""
        return aligned([[title], ["Send only"], ["-"], ["not read"], [place(whereabouts)], []])

    def sent(self, title: str, found: Sent) -> str:
        """A mail that went out."""
        place = "Sent Items" if found.kept else "nowhere"
        cells = [[title], ["Send"], [f"by {found.way}"], [found.state, found.reason], [place]]
        return aligned([*cells, [str(found.milliseconds).rjust(WIDTHS[-1])]])

    def problem(self, text: str) -> str:
        """What did not end as it should."""
        return self.painted(RED, "\n".join(textwrap.wrap(text, 106, initial_indent="  ! ", subsequent_indent="    ")))

    def painted(self, colour: str, text: str) -> str:
        """The text in a colour, where colours are wanted."""
        return f"{colour}{text}{PLAIN}" if self.colour else text


def aligned(cells: Sequence[Sequence[str]]) -> str:
    """The cells, each wrapped to its column's width."""
    wrapped = [
        [line for part in cell for line in textwrap.wrap(printable(part), width)]
        for cell, width in zip(cells, WIDTHS, strict=True)
    ]
    lines = zip_longest(*wrapped, fillvalue="")
    return "\n".join(
        "  ".join(f"{part:<{width}}" for part, width in zip(line, WIDTHS, strict=True)).rstrip() for line in lines
    )


def printable(text: str) -> str:
    """The text without control characters: subjects and names of files are a stranger's."""
    return "".join(each if each.isprintable() else " " for each in text)


def done(found: Outcome) -> Iterator[str]:
    """What was done for a message, a line each."""
    for shipment in found.shipments:
        yield f"created {shipment['id']} {shipment['shipmentType']}"
    for shipment_id in found.logged:
        yield f"logged on {shipment_id}"
    for document in found.documents:
        yield f"document {document['name']}, {size(document['size'])}"
    if found.missing:
        yield f"missing: {', '.join(found.missing)}"
    if found.waits:
        yield "waits for a person"
    if not (found.shipments or found.logged or found.documents or found.missing or found.waits):
        yield "nothing"


def place(whereabouts: Whereabouts) -> str:
    """Where a message is, and whether it is read."""
    folder = FOLDERS.get(whereabouts.folder, whereabouts.folder)
    return f"{folder}, {'read' if whereabouts.is_read else 'unread'}"


def size(length: int) -> str:
    """Bytes as a person reads them."""
    return f"{length / 1e6:.1f} MB" if length >= 1e6 else f"{max(1, round(length / 1e3))} KB"

"""A request is read the same when a mail program sets its lines double, and paragraphs stay apart."""

import pytest

from shared.reading import Message, read
from shared.reading.layout.spacing import set_double
from tests.shared.reading.messages import html, text

LINES = (
    "Hi Nick,", "", "Please quote the below.", "", "Pick up:", "Prairie Foods", "18 E North St", "Salina, KS 67401", "",
    "Deliver to:", "Lima Castings", "610 S Main St", "Lima, OH 45804", "", "6 pallets of glass jars, 4,200 lbs, class 70",
    "Ready Friday", "", "Thanks,", "Amy",
)  # fmt: skip


def doubled(separator: str) -> str:
    return separator.join(line for line in LINES if line)


@pytest.mark.parametrize(
    "message",
    [
        text("\n".join(LINES)),
        text(doubled("\n\n")),
        text("\n\n".join(LINES)),
        html("<p>" + doubled("</p><p>") + "</p>"),
        html("<table><tr><td>" + "</td></tr><tr><td>".join(filter(None, LINES)) + "</td></tr></table>"),
    ],
)
def test_however_the_lines_are_set(message: Message) -> None:
    [found] = read(message).now.shipments
    assert (found.origin.company, found.origin.street, found.origin.city) == (
        "Prairie Foods",
        "18 E North St",
        "Salina",
    )
    assert (found.destination.company, found.destination.street) == ("Lima Castings", "610 S Main St")
    assert (found.handling_units, found.weight_lb, found.items[0].commodity) == (6, 4200, "glass jars")


def test_a_table_that_is_set_double() -> None:
    rows = (
        "Ship To\tCity\tST\tZip\tPlts\tLbs",
        "Stone Tool\tErie\tPA\t16509\t2\t1,330",
        "Calder\tRoanoke\tVA\t24012\t4\t2,915",
    )
    words = ["Hi Nick,", "Please quote these from York, PA 17402.", "LTL, ready Friday.", *rows, "Thanks,", "Amy"]
    found = read(text("\n\n".join(words))).now.shipments
    assert [(each.destination.city, each.weight_lb, each.handling_units) for each in found] == [
        ("Erie", 1330, 2),
        ("Roanoke", 2915, 4),
    ]


def test_paragraphs_stay_apart() -> None:
    long = "We have a few pallets that have to get out of here before the end of the week, and nobody to take them."
    lines = [part for line in ["Nick,", long, long, long, "Thanks,", "Amy"] for part in ((0, line), (0, ""))]
    assert set_double(lines) == set()


def test_what_is_quoted_stays_apart_from_its_answers() -> None:
    lines = [part for at in range(8) for part in ((at % 2, "How many pallets?" if at % 2 else "six"), (0, ""))]
    assert set_double(lines) == set()

"""Forms drawn as one table: bands of labels and values above the lines of freight."""

import pytest

from shared.reading import Context, Item, Shipment, decide, read
from tests.shared.reading.messages import html

ENDS = (
    "<tr><td colspan=2><b>SHIPPER</b></td><td colspan=3><b>CONSIGNEE</b></td></tr>"
    "<tr><td colspan=2>Rudd Supply<br>71 Fremont St<br>Worcester, MA 01603</td>"
    "<td colspan=3>Harlow Pumps<br>4820 W 79th St<br>Gary, IN 46406</td></tr>"
)
DATES = "<tr><td>Pick up date</td><td>05/14/2026</td><td>Customer PO</td><td colspan=2>HP-70554</td></tr>"
LINES = (
    "<tr><th>Qty / type</th><th>Description</th><th>L x W x H</th><th>Weight (line)</th><th>Class</th></tr>"
    "<tr><td>3 skid</td><td>Bench vises</td><td>40x40x30</td><td>2,310</td><td>60</td></tr>"
    "<tr><td>2 crate</td><td>Arbor presses</td><td>36x30x50</td><td>880</td><td>85</td></tr>"
    "<tr><td colspan=3><b>TOTAL</b></td><td><b>3,190 lb</b></td><td></td></tr>"
)


def shipment(rows: str) -> Shipment:
    """The one shipment of a pickup that a form asks for."""
    [only] = decide(read(html(f"<p>Please arrange LTL pick up.</p><table>{rows}</table>")), Context()).shipments
    return only


def test_the_lines_of_a_form_stand_below_its_bands() -> None:
    found = shipment(ENDS + DATES + LINES)
    assert (found.origin.company, found.origin.street, found.origin.city) == (
        "Rudd Supply",
        "71 Fremont St",
        "Worcester",
    )
    assert (found.destination.company, found.destination.city) == ("Harlow Pumps", "Gary")
    assert (found.pickup_date, found.references.po, found.weight_lb) == ("2026-05-14", ("HP-70554",), 3190)
    assert found.items == (
        Item(3, "skid", 40, 40, 30, 2310, "60", commodity="Bench vises"),
        Item(2, "crate", 36, 30, 50, 880, "85", commodity="Arbor presses"),
    )


def test_bands_may_be_labels_beside_their_values() -> None:
    ends = "<tr><td>Ship from</td><td colspan=4>Lima, OH 45801</td></tr>"
    ends += "<tr><td>Ship to</td><td colspan=4>Gary, IN 46406</td></tr>"
    found = shipment(ends + DATES + LINES)
    assert (found.origin.city, found.destination.city, found.pickup_date) == ("Lima", "Gary", "2026-05-14")
    assert [each.count for each in found.items] == [3, 2]


def test_a_table_of_lanes_is_no_form() -> None:
    head = "<tr><th>From</th><th>To</th><th>Qty</th><th>Weight</th><th>Class</th></tr>"
    rows = "<tr><td>Lima, OH 45801</td><td>Gary, IN 46406</td><td>3</td><td>2,310</td><td>60</td></tr>"
    rows += "<tr><td>Lima, OH 45801</td><td>Reno, NV 89502</td><td>2</td><td>1,310</td><td>60</td></tr>"
    found = decide(read(html(f"<p>Please quote, pallets.</p><table>{head}{rows}</table>")), Context()).shipments
    assert [(each.destination.city, each.handling_units, each.weight_lb) for each in found] == [
        ("Gary", 3, 2310),
        ("Reno", 2, 1310),
    ]


@pytest.mark.parametrize(
    "ends",
    [
        ("FROM Lima, OH 45801", "TO Gary, IN 46406"),
        ("Ship from: Lima, OH 45801", "Ship to: Gary, IN 46406"),
        ("Origin - Lima OH 45801", "Dest - Gary IN 46406"),
        ("Pickup: Lima, OH 45801 5/14", "Deliver: Gary, IN 46406"),
    ],
)
def test_one_band_may_tell_both_ends(ends: tuple[str, str]) -> None:
    found = shipment(f"<tr><td colspan=2>{ends[0]}</td><td colspan=3>{ends[1]}</td></tr>{LINES}")
    assert (found.origin.city, found.destination.city, found.weight_lb) == ("Lima", "Gary", 3190)
    assert [each.count for each in found.items] == [3, 2]

"""The two ends headed side by side, each above its own address, in a form of labels and values."""

import pytest

from shared.reading import Context, Shipment, decide, read
from tests.shared.reading.messages import html

ABOVE = "<tr><td>Tender no.</td><td>80031942</td><td>Equipment</td><td>53FT DRY VAN</td></tr>"
BELOW = (
    "<tr><td>Commodity</td><td>Bagged flour</td><td>Pallets</td><td>22</td></tr>"
    "<tr><td>Weight</td><td>44,100 LB</td><td>Hazmat</td><td>NO</td></tr>"
)


def row(left: str, right: str) -> str:
    """A row of two cells, each over two columns."""
    return f"<tr><td colspan=2>{left}</td><td colspan=2>{right}</td></tr>"


def shipments(rows: str) -> tuple[Shipment, ...]:
    """What a tender asks for that such a form is."""
    body = f"<p>Load tender, please accept.</p><table>{ABOVE}{rows}{BELOW}</table>"
    return decide(read(html(body, "LOAD TENDER")), Context()).shipments


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("STOP 1 - PICK", "STOP 2 - DROP"),
        ("SHIPPER", "CONSIGNEE"),
        ("Ship from:", "Ship to:"),
        ("Load at", "Unload at"),
    ],
)
def test_each_end_is_below_its_head(left: str, right: str) -> None:
    addresses = row(
        "Rudd Mills<br>27 G Ave<br>Lima, OH 45801<br>05/18/2026 06:00-14:00",
        "Harlow Foods<br>11 Spice Dr<br>Gary, IN 46406<br>05/19/2026 09:30 APPT",
    )
    [found] = shipments(row(left, right) + addresses)
    assert (found.origin.company, found.origin.street, found.origin.city) == ("Rudd Mills", "27 G Ave", "Lima")
    assert (found.destination.company, found.destination.city) == ("Harlow Foods", "Gary")
    assert (found.pickup_date, found.delivery_date) == ("2026-05-18", "2026-05-19")
    assert (found.equipment, found.handling_units, found.weight_lb) == ("van", 22, 44100)
    [turned] = shipments(row(right, left) + addresses)
    assert (turned.origin.city, turned.destination.city) == ("Gary", "Lima")


def test_an_address_may_stand_in_several_rows() -> None:
    rows = row("SHIPPER", "CONSIGNEE") + row("Rudd Mills<br>27 G Ave", "Harlow Foods<br>11 Spice Dr")
    [found] = shipments(rows + row("Lima, OH 45801", "Gary, IN 46406") + row("05/18/2026", "05/19/2026"))
    assert (found.origin.company, found.origin.city) == ("Rudd Mills", "Lima")
    assert (found.destination.company, found.destination.city) == ("Harlow Foods", "Gary")
    assert (found.pickup_date, found.delivery_date) == ("2026-05-18", "2026-05-19")


def test_heads_of_several_lanes_stay_those_of_a_table() -> None:
    lanes = (
        "<tr><td>From</td><td>To</td></tr><tr><td>Lima, OH 45801</td><td>Gary, IN 46406</td></tr>"
        "<tr><td>Lima, OH 45801</td><td>Reno, NV 89502</td></tr>"
    )
    body = f"<p>Please quote each, dry van, 40,000 lbs.</p><table>{lanes}</table>"
    found = decide(read(html(body)), Context()).shipments
    assert [(each.origin.city, each.destination.city) for each in found] == [("Lima", "Gary"), ("Lima", "Reno")]

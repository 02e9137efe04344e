"""Tables with a stop a row."""

from shared.reading import Context, decide, read
from shared.reading.document import Grid
from shared.reading.stop_tables import stop_lines
from tests.shared.reading.messages import html

ROWS = (
    ("Stop", "Type", "Where", "When", "Pallets"),
    ("1", "PU", "Hearth DC, Carlisle, PA 17015", "5/13", "14"),
    ("2", "DEL", "Store 114, Syracuse, NY 13206", "5/13", "6"),
    ("3", "DEL", "Store 131, Worcester, MA 01604", "5/14", "8"),
)


def test_each_row_names_its_role_first() -> None:
    assert stop_lines(Grid(ROWS)) == [
        "Pickup: Hearth DC, Carlisle, PA 17015, 5/13, 14 pallets",
        "Drop 1: Store 114, Syracuse, NY 13206, 5/13, 6 pallets",
        "Drop 2: Store 131, Worcester, MA 01604, 5/14, 8 pallets",
    ]


def test_other_tables_are_none() -> None:
    assert stop_lines(Grid((("Qty", "Type", "Lbs"), ("2", "PLT", "900"), ("1", "CRT", "300")))) == []


def test_the_stops_are_one_truck() -> None:
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    found = decide(read(html(f"<p>Please book, dry van, 16,850 lbs</p><table>{table}</table>")), Context())
    (shipment,) = found.shipments
    assert (shipment.origin.postal_code, shipment.destination.postal_code) == ("17015", "01604")
    assert [stop.place.city for stop in shipment.extra_stops] == ["Syracuse"]
    assert shipment.handling_units == 14

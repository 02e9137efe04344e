"""Tables with a stop a row."""

import pytest

from shared.reading import Context, decide, read
from shared.reading.document import Grid
from shared.reading.stop_tables import stop_lines
from tests.shared.reading.messages import html
from tests.shared.reading.routes import route

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


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("One truck, two drops, out of our shed in Brawley, CA 92227. Price?",
         ["Brawley CA 92227 > delivery Acme, Denver CO 80239 > Bolt, Omaha NE 68138"]),
        ("Multi-stop reefer out of Brawley, CA 92227, please quote",
         ["Brawley CA 92227 > delivery Acme, Denver CO 80239 > Bolt, Omaha NE 68138"]),
        ("LTL rates please, all out of Brawley, CA 92227",
         ["Brawley CA 92227 > Acme, Denver CO 80239", "Brawley CA 92227 > Bolt, Omaha NE 68138"]),
    ],
)  # fmt: skip
def test_rows_that_name_one_end_are_the_stops_of_one_truck_where_words_say_so(words: str, expected: list[str]) -> None:
    rows = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>"
        for row in (
            ("#", "Customer", "City", "Pallets", "Lbs"),
            ("1", "Acme", "Denver, CO 80239", "6", "11,400"),
            ("2", "Bolt", "Omaha, NE 68138", "8", "15,200"),
        )
    )
    shipments = decide(read(html(f"<p>{words}</p><table>{rows}</table>")), Context()).shipments
    assert [route(each) for each in shipments] == expected
    assert sum(each.weight_lb or 0 for each in shipments) == 26600
    assert sum(each.handling_units or 0 for each in shipments) == 14

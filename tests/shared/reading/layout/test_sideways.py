"""Tables that lie on their side: labels at the left, a column for each line of freight."""

import pytest

from shared.reading import Shipment, read
from tests.shared.reading.messages import html, text

LANE = "Please quote Akron, OH 44310 to Macon, GA 31201, ready Friday."
Rows = tuple[tuple[str, ...], ...]


def shipments(rows: Rows) -> tuple[Shipment, ...]:
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return read(html(f"<p>{LANE}</p><table>{lines}</table>")).now.shipments


@pytest.mark.parametrize(
    ("rows", "counts", "pounds"),
    [
        ((("Qty", "4", "6"), ("Type", "Pallet", "Crate"), ("Weight", "2,400", "6,120")), [4, 6], 8520),
        ((("# Pallets", "3", "5"), ("Dims", "48x40x50", "60x48x36"), ("Weight", "900", "400")), [3, 5], 1300),
        ((("Qty:", "1", "2"), ("Freight class:", "70", "85"), ("Weight (kg):", "100", "300")), [1, 2], 881),
        ((("", "Pallet 1", "Pallet 2"), ("Dims", "48x40x50", "48x40x60"), ("Weight", "610", "700"), ("Class", "70", "70")),
         [1, 1], 1310),
        ((("", "Item 1", "Item 2", "Total"), ("Pallets", "2", "3", "5"), ("Weight", "1,200", "1,850", "3,050"),
          ("Class", "70", "85", "")), [2, 3], 3050),
    ],
)  # fmt: skip
def test_each_column_is_a_line_of_freight(rows: Rows, counts: list[int], pounds: int) -> None:
    (only,) = shipments(rows)
    assert [item.count for item in only.items] == counts
    assert only.weight_lb == pounds


@pytest.mark.parametrize(
    "rows",
    [
        (("Pallets", "4", "plts"), ("Weight", "2,400", "lbs"), ("Length", "48", "in")),
        (("", "Quoted", "Actual"), ("Pallets", "4", "5"), ("Weight", "2,400", "3,000"), ("Class", "70", "70")),
        (("", "Each", "Total"), ("Pallets", "1", "5"), ("Weight", "600", "3,000"), ("Class", "70", "70")),
    ],
)
def test_units_and_versions_are_no_lines(rows: Rows) -> None:
    assert all(len(each.items) < 2 for each in shipments(rows))


def test_rows_that_pipes_part_lie_on_their_side_too() -> None:
    body = f"{LANE}\n\nQty | 4 | 6\nType | Pallet | Crate\nWeight | 2,400 | 6,120\nClass | 70 | 85\n"
    (only,) = read(text(body)).now.shipments
    assert [item.freight_class for item in only.items] == ["70", "85"]


def test_a_cell_of_an_end_may_hold_its_day() -> None:
    loads = (
        ("", "Load 1", "Load 2"),
        ("Pickup", "Lima, OH 45804, Fri 5/15 0800", "Lima, OH 45804, Mon 5/18 0800"),
        ("Deliver", "Gary, IN 46402, Mon 5/18 0300 appt", "Gary, IN 46402, Tue 5/19 by noon"),
        ("Pallets", "20", "22"),
    )
    first, second = shipments(loads)
    assert (first.pickup_date, first.delivery_date) == ("2026-05-15", "2026-05-18")
    assert (second.pickup_date, second.delivery_date) == ("2026-05-18", "2026-05-19")
    assert "appointment delivery" in first.accessorials
    assert "appointment delivery" not in second.accessorials

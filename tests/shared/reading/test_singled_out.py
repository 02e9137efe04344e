"""Services that are said of one of several shipments."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import html, text

TABLE = (
    "<p>Three trucks out of Macon, GA 31201</p><table><tr><td>PO</td><td>To</td><td>Pallets</td><td>Pounds</td><td>Trl</td>"
    "<td>Product</td></tr><tr><td>30117</td><td>Olathe KS 66061</td><td>26</td><td>21,300</td><td>flatbed</td><td>tube</td></tr>"
    "<tr><td>30118</td><td>Waco TX 76708</td><td>24</td><td>20,100</td><td>flatbed</td><td>bar stock</td></tr>"
    "<tr><td>30119</td><td>Reno NV 89506</td><td>24</td><td>20,100</td><td>van</td><td>fittings</td></tr></table>"
)


@pytest.mark.parametrize(
    ("written", "services"),
    [
        ("Tarps on the tube only.", ["tarps", "", ""]),
        ("Flatbeds need tarps.", ["tarps", "tarps", ""]),
        ("Tarps please.", ["tarps", "tarps", ""]),
        ("#2 needs a liftgate there.", ["", "liftgate delivery", ""]),
        ("The third is residential.", ["", "", "residential delivery"]),
        ("Waco has no dock, liftgate there. Other two are fine.", ["", "liftgate delivery", ""]),
        ("Delivery appts at Reno and Waco.", ["", "appointment delivery", "appointment delivery"]),
        ("All need delivery appts.", ["appointment delivery"] * 3),
    ],
)
def test_services_of_rows(written: str, services: list[str]) -> None:
    found = read(html(f"{TABLE}<p>{written}</p>")).now.shipments
    assert [", ".join(each.accessorials) for each in found] == services


def test_services_of_lanes() -> None:
    lanes = (
        "Two LTL, please quote each:\n1. Macon GA 31201 to Ocala FL 34470, 2 pallets 900 lb class 70\n"
        "2. Macon GA 31201 to Tampa FL 33602, 3 pallets 1,200 lb class 70\n\n"
    )
    found = read(text(f"{lanes}Tampa needs a liftgate at delivery.")).now.shipments
    assert [each.accessorials for each in found] == [(), ("liftgate delivery",)]


@pytest.mark.parametrize(
    ("written", "services"),
    [
        (
            "PO 30118 has no dock, please add a liftgate for the delivery on that one only.",
            ["", "liftgate delivery", ""],
        ),
        ("Liftgate for the delivery, please.", ["liftgate delivery"] * 3),
    ],
)
def test_a_row_named_by_its_number_is_the_only_one(written: str, services: list[str]) -> None:
    found = read(html(f"{TABLE}<p>{written}</p>")).now.shipments
    assert [", ".join(each.accessorials) for each in found] == services
    assert [each.references.po for each in found] == [("30117",), ("30118",), ("30119",)]

"""What the words around a table say of its columns."""

import pytest

from shared.reading import Shipment, read
from tests.shared.reading.messages import html

HEAD = "<tr><th>Qty</th><th>Unit</th><th>Product</th><th>Lbs</th><th>Class</th></tr>"
ROWS = (
    "<tr><td>3</td><td>plt</td><td>floor tiles</td><td>1,840</td><td>60</td></tr>"
    "<tr><td>2</td><td>crate</td><td>stair treads</td><td>145</td><td>70</td></tr>"
)


def shipment(note: str) -> Shipment:
    """The one shipment of a request with a note above its table of freight."""
    lane = f"<p>Please quote LTL from Lima, OH 45801 to Gary, IN 46406. {note}</p>"
    [only] = read(html(f"{lane}<table>{HEAD}{ROWS}</table>")).now.shipments
    return only


@pytest.mark.parametrize(
    "note",
    [
        "Weights are for one unit.",
        "Weights shown are per pallet.",
        "The lbs are per unit, not total.",
        "All weights are for each piece.",
        "Weights are each.",
    ],
)
def test_weights_that_are_said_to_be_of_one(note: str) -> None:
    assert (shipment(note).weight_lb, [each.weight_lb for each in shipment(note).items]) == (5810, [5520, 290])


@pytest.mark.parametrize(
    "note", ["", "Weights are per line.", "Weights are total for each line.", "Each pallet is wrapped."]
)
def test_weights_of_lines_stay(note: str) -> None:
    assert (shipment(note).weight_lb, [each.weight_lb for each in shipment(note).items]) == (1985, [1840, 145])


def test_a_column_of_units_says_what_is_counted() -> None:
    assert [(each.count, each.packaging) for each in shipment("").items] == [(3, "pallet"), (2, "crate")]


@pytest.mark.parametrize(
    ("said", "packaging"),
    [
        ("in supersacks", "supersack"), ("in super sacks", "super sack"), ("in bulk bags", "bulk bag"), ("in paper bags", "bag"),
        ("some in bulk bags and some in jumbo bags", "bag"),
    ],
)  # fmt: skip
def test_bags_by_the_name_that_is_told_beside_their_table(said: str, packaging: str) -> None:
    rows = (
        "<tr><th>From</th><th>To</th><th>Bags</th><th>Lbs</th></tr>"
        "<tr><td>Lima, OH 45801</td><td>Gary, IN 46406</td><td>20</td><td>40,120</td></tr>"
        "<tr><td>Lima, OH 45801</td><td>Erie, PA 16501</td><td>19</td><td>38,114</td></tr>"
    )
    found = read(html(f"<p>Please quote two vans, calcium carbonate {said}.</p><table>{rows}</table>")).now.shipments
    assert [each.items[0].packaging for each in found] == [packaging] * 2

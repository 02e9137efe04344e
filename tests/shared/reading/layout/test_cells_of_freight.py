"""Columns whose cells tell what their heads do not."""

import pytest

from shared.reading import Context, decide, read
from shared.reading.layout.cells_of_freight import in_pounds, of_freight
from tests.shared.reading.messages import html


@pytest.mark.parametrize("head", ["Tot#", "Total #", "#", "Gross #"])
def test_a_column_of_pounds_beside_one_that_counts(head: str) -> None:
    assert in_pounds(head, ["610", "1,875"], ["origin", "destination", "pieces", ""])
    assert not in_pounds(head, ["610", "1,875"], ["origin", "destination", ""])
    assert not in_pounds(head, ["6", "18"], ["origin", "destination", "pieces", ""])


@pytest.mark.parametrize("head", ["Load", "Order", "Shipment"])
def test_a_cell_may_tell_all_of_the_freight(head: str) -> None:
    table = (
        f"<tr><th>Day</th><th>From</th><th>To</th><th>{head}</th></tr>"
        "<tr><td>5/18</td><td>Lima OH 45801</td><td>Gary IN 46406</td><td>5 plts soap, 5,600 lb, cl 65</td></tr>"
        "<tr><td>5/20</td><td>Lima OH 45801</td><td>Erie PA 16501</td><td>3 skids of liners, 840 lbs, class 125</td></tr>"
    )
    found = decide(read(html(f"<p>Please book both, LTL.</p><table>{table}</table>")), Context()).shipments
    assert [(each.handling_units, each.weight_lb) for each in found] == [(5, 5600), (3, 840)]
    assert [item.commodity for each in found for item in each.items] == ["soap", "liners"]


def test_numbers_stay_numbers() -> None:
    assert not of_freight(["55183", "LD-5600"])
    assert not of_freight(["no load", ""])

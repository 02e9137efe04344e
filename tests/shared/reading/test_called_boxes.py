"""Containers that are called boxes, and boxes that are handled."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text

LANE = "Please price the dray from the port of Savannah, GA 31408 to Macon, GA 31216: 40' standard, 24,900 lbs rattan chairs. "


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("We have a box landing there.", None),
        ("One box at the port.", None),
        ("600 boxes in it.", 600),
        ("It holds 12 boxes of chairs.", 12),
    ],
)
def test_boxes(words: str, units: int | None) -> None:
    [shipment] = read(text(LANE + words)).now.shipments
    assert shipment.handling_units == units

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


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("Box: one 40' HC with 480 cartons of fans, 21,000 lbs", 480),
        ("We have 1 box, a 40HC, 38,000 lbs, 20 pallets of fans", 20),
        ("One box, 40HC, 38,000 lbs of fans", None),
        ("40HC, 38,000 lbs of fans, 12 boxes", 12),
    ],
)
def test_a_box_with_the_size_of_a_container_is_one(words: str, units: int | None) -> None:
    body = f"Please quote drayage from Savannah, GA 31408 to Macon, GA 31201. {words}."
    [only] = read(text(body)).now.shipments
    assert only.handling_units == units

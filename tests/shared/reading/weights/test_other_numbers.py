"""Numbers of other measures that are told in all, and are no weights."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds"),
    [
        ("7 bundles of oak, 9,100 lbs. The oak is board grade. Board feet is 4,900 altogether.", 9100),
        ("4 pallets of tile, 5,200 lbs. Square footage is 3,400 total.", 5200),
        ("4 totes of soap, 9,200 lbs. Gallons: 1,100 total.", 9200),
        ("4 totes of soap, 1,100 gallons, 9,200 total.", 9200),
        ("4 pallets of tile. Weight is 5,200 altogether.", 5200),
    ],
)
def test_board_feet_and_gallons_are_no_pounds(words: str, pounds: int) -> None:
    assert shipment(words).weight_lb == pounds

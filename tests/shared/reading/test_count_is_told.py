"""A count that is told by its own name, and numbered units that are only spoken of."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("Pallet count is 9 and weight comes to 4.1 metric tons", 9039, 9),
        ("A skid count of 7, total weight 5,600 lbs", 5600, 7),
        ("The number of crates is 4 and they weigh 2,200 lbs total", 2200, 4),
        ("Piece count of 12 weighing 3,000 lbs", 3000, 12),
    ],
)
def test_a_count_by_its_name(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("4 skids, 2,000 lbs: skids 2 and 3 are fragile", 2000, 4),
        ("5 pallets, 4,000 lbs; pallets 1 and 2 are glass", 4000, 5),
        ("Crate 1 410 lbs, crate 2 395 lbs, crate 3 380 lbs.", 1185, 3),
    ],
)
def test_numbered_units_that_are_only_spoken_of(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)

"""Handling units whose number follows from how many things stand on each."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("written", "pounds", "units"),
    [
        ("480 cases of soup, 60 to a pallet, 21 lb a case.", 10080, 8),
        ("Forty benches, 55 lb each, strapped four to a skid.", 2200, 10),
        ("24 drums of soap, 400 lb a drum, four to a pallet, so six.", 9600, 6),
        ("96 stools, 12 per pallet, 1,500 lb in all.", 1500, 8),
    ],
)
def test_units_follow_from_all_and_each(written: str, pounds: int, units: int) -> None:
    read = shipment(written)
    assert (read.weight_lb, read.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("written", "units"),
    [
        ("Nine pallets of soup, 60 cases to a pallet, 9,000 lb.", 9),
        ("One 26 inch planer, bolted to a skid, 3,640 lb.", 1),
        ("Five crates of glass, 40 sheets to a crate, 5,500 lb.", 5),
    ],
)
def test_units_that_are_counted_stand(written: str, units: int) -> None:
    assert shipment(written).handling_units == units

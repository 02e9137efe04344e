"""Some of those that are counted, told apart by how they are, and one of several that is shipped alone."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("11 pallets. 6 tall ones at 1,300 and 5 short ones at 800.", 11800, 11),
        ("4 big ones at 700 and 2 little ones at 350, all crates. 6 crates, class 85.", 3500, 6),
        ("There are 4 pallets: three weigh 1,000 lbs each and one is 600 lbs.", 3600, 4),
    ],
)
def test_some_are_told_apart(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("It's one of those big air handlers, 3,850#, 14'x8'x8'.", 3850, 1),
        ("It's one of our older chillers, 9,200 lbs, 160x80x90", 9200, 1),
        ("One of the pumps is leaking. 3 pumps, 400 lbs each.", 1200, 3),
        ("6 pallets; the tall ones at 1300 hours please. 5,000 lbs.", 5000, 6),
    ],
)
def test_one_of_several_is_shipped_or_spoken_of(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)

"""Rows that say which one of how many they tell, and days that are written the same way."""

import pytest

from shared.reading.layout.ordinals_of_rows import with_ordinals
from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("first", "second"),
    [("1/2  ", "2/2  "), ("(1/2) ", "(2/2) "), ("- 1/2: ", "- 2/2: "), ("1 / 2 ", "2 / 2 "), ("No. 1/2 ", "No. 2/2 ")],
)
def test_a_row_may_say_which_one_of_how_many_it_tells(first: str, second: str) -> None:
    told = shipment(f"2 crates of pumps:\n{first}48x40x60 in 840 lb\n{second}48x40x48 in 640 lb\n")
    assert [(each.count, each.weight_lb) for each in told.items] == [(1, 840), (1, 640)]
    assert (told.weight_lb, told.handling_units, told.pickup_date) == (1480, 2, None)


@pytest.mark.parametrize(
    "text",
    [
        "1/2 48x40x60 840 lb\n1/3 48x40x60 840 lb",
        "1/2 pallet 840 lb",
        "5/20 2 crates 840 lb\n5/21 2 crates 840 lb",
        "1/2 Lima\n2/2 Gary",
        "1/3 48x40 840 lb\n2/3 48x40 840 lb",
    ],
)
def test_days_and_parts_stay(text: str) -> None:
    assert with_ordinals(text) == text

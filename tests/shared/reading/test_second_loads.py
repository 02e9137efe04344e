"""What a further load has in common with the one before, and what only seems to be counted."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text
from tests.shared.reading.one_shipment import shipment

FIRST = "Please quote a reefer, 22 pallets, 26,400 lbs, 33F, Vineland NJ 08360 to Elmira NY 14901 on Thursday.\n\n"


@pytest.mark.parametrize("words", ["same reefer temp", "same setpoint", "temp the same"])
def test_a_further_load_may_be_as_cold(words: str) -> None:
    second = f"And a second reefer, 11 pallets, 13,200 lbs, {words}, Vineland NJ 08360 to Allentown PA 18109 on Friday."
    assert [each.temperature_f for each in read(text(FIRST + second)).now.shipments] == [33, 33]


def test_a_further_load_of_which_nothing_is_said_is_not() -> None:
    second = "And a van, 11 pallets, 13,200 lbs, Vineland NJ 08360 to Allentown PA 18109 on Friday."
    assert [each.temperature_f for each in read(text(FIRST + second)).now.shipments] == [33, None]


@pytest.mark.parametrize("words", ["tank 7 is full", "bin 6 is ready"])
def test_what_stands_at_the_plant_is_no_handling_unit(words: str) -> None:
    told = shipment(f"A tanker please, {words}, 45,500 lb of syrup")
    assert (told.weight_lb, told.handling_units) == (45500, None)


@pytest.mark.parametrize("words", ["31,000 in it", "31,000 on board"])
def test_what_is_in_it_is_the_weight(words: str) -> None:
    assert shipment(f"53' van with household goods, {words}.").weight_lb == 31000


def test_what_is_in_it_for_somebody_is_none() -> None:
    assert shipment("A van, household goods, 40,500 lb. There is 25,000 in it for you.").weight_lb == 40500

"""What stands before a place in a list of loads, and is no company of it; and terminals of a port, which are."""

import pytest

from shared.reading.places.addresses import beside


@pytest.mark.parametrize(
    "before",
    [
        "Pneumatic tanker, ",
        "LOT 1 Flatbed, ",
        "Lane 4 Reefer, ",
        "Stretch Step Deck, ",
        "Option 2 - Walking floor, ",
        "Live Bottom Hopper, ",
    ],
)
def test_a_trailer_is_no_company(before: str) -> None:
    assert beside(before, 0, len(before), False)[0] == ""


@pytest.mark.parametrize(
    "before", ["Flatbed Solutions, ", "Tanker Truck Supply, ", "Lot Farms, ", "Reefer Repair Inc, "]
)
def test_a_company_may_be_named_after_one(before: str) -> None:
    assert beside(before, 0, len(before), False)[0] == before.strip(" ,")


@pytest.mark.parametrize(
    ("before", "company"),
    [
        ("Husky Terminal, Port of Tacoma, ", "Husky Terminal"),
        ("APM Terminals, Port of Los Angeles, ", "APM Terminals"),
        ("Port of Tacoma, ", ""),
    ],
)
def test_the_port_beside_a_terminal_is_none(before: str, company: str) -> None:
    assert beside(before, 0, len(before), False)[0] == company

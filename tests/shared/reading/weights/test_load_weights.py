"""What each of several truckloads weighs, told without a unit."""

import pytest

from shared.reading import read
from shared.reading.weights.weights import weights
from tests.shared.reading.messages import text


@pytest.mark.parametrize(
    "written",
    [
        "two vans Friday, paper rolls 43,000 each",
        "3 flatbeds of rebar, 46,000 on each",
        "both reefers carry 41,500 a load",
        "need a couple of hoppers, 48,200 per truck",
        "four loads of feed, 44000 apiece",
        "we have two loads, each 44,500, of cement",
        "2 dry vans tomorrow. gypsum sheets 45,000 ea",
    ],
)
def test_of_each_truck(written: str) -> None:
    assert [(each.each, each.pounds >= 40_000) for each in weights(written)] == [(True, True)]


@pytest.mark.parametrize(
    "written",
    [
        "two vans Friday, value 45,000 each",
        "2 vans, what is your rate, 1,450 each",
        "two trucks at 1,450 each",
        "two vans run 43,000 miles",
        "one van of paper rolls, PO 43000",
    ],
)
def test_what_is_no_weight(written: str) -> None:
    assert weights(written) == []


def test_each_of_two_loads_weighs_it() -> None:
    body = (
        "need 2 dry vans tomorrow Macon GA 31201 to Ocala FL 34470. gypsum sheets 45,000 each. first truck PO 55610, second"
        " truck PO 55611"
    )
    found = read(text(body)).now.shipments
    assert [(each.weight_lb, each.handling_units, each.references.po) for each in found] == [
        (45000, None, ("55610",)),
        (45000, None, ("55611",)),
    ]

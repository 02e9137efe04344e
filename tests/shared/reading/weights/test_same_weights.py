"""Units that weigh what those before them did, which makes a request of what would lack its weight."""

import pytest

from shared.reading import Context, decide, read
from tests.shared.reading.messages import text

FIRST = "Please price both from Dayton OH 45414, bolts.\nTulsa OK 74107 - 3 pallets 48x40x50, 900 lbs each\nReno NV 89502 - "


@pytest.mark.parametrize(
    "second",
    [
        "5 pallets, same size same wt",
        "5 pallets same size and weight",
        "five pallets, identical dims & weight",
        "5 pallets of the same size and weight",
        "5 pallets same weight each, 48x40x50",
        "5 crates with the same dimensions, same weight each",
    ],
)
def test_the_second_load_weighs_the_same_apiece(second: str) -> None:
    found = decide(read(text(f"{FIRST}{second}")), Context())
    assert found.category == "quote"
    assert [each.weight_lb for each in found.shipments] == [2700, 4500]
    assert [each.items[0].length_in for each in found.shipments] == [48, 48]


def test_as_many_weigh_the_same_in_all() -> None:
    body = "Please price both from Dayton OH 45414.\nTulsa OK 74107 - 2 crates, 1,900 lbs\nReno NV 89502 - two crates, same wt"
    assert [each.weight_lb for each in read(text(body)).now.shipments] == [1900, 1900]


@pytest.mark.parametrize(
    ("second", "pounds"),
    [
        ("5 pallets, same size but not the same weight", None),
        ("5 pallets, same size, different weight, 2,000 lbs", 2000),
        ("5 pallets, same size, weight 2,100 lbs", 2100),
    ],
)
def test_another_weight_is_none_of_these(second: str, pounds: float | None) -> None:
    assert read(text(f"{FIRST}{second}")).now.shipments[1].weight_lb == pounds


def test_pallets_alike_are_one_line() -> None:
    body = "Quote 3 pallets, 900 lb each, all pallets are the same size and weight, Dayton OH 45414 to Tulsa OK 74107."
    assert [each.weight_lb for each in read(text(body)).now.shipments] == [2700]


def test_the_same_freight_on_its_way_back_takes_all_that_was_told_of_it() -> None:
    body = (
        "Quote both legs, LTL. Five crates, 3,900 lbs total, class 125, Portland OR 97210 to Boise ID 83702 on 6/1.\n\n"
        "Then the same five crates at the same weight come back, Boise ID 83702 to Portland OR 97210 on 6/19."
    )
    found = read(text(body)).now.shipments
    assert [(each.weight_lb, each.items[0].freight_class) for each in found] == [(3900, "125"), (3900, "125")]

"""Goods and services that a sentence gives to some of several shipments, by trailer, number or order."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text

LANES = (
    "Two to price:\n1. Macon GA 31201 to Ocala FL 34470, van, 28,500 lbs, order DL-401\n"
    "2. Macon GA 31201 to Tampa FL 33602, flatbed, 46,200 lbs, order DL-402\n\n"
)


@pytest.mark.parametrize(
    ("written", "goods"),
    [
        ("The van is interior doors, the flatbed is treated timbers.", ["interior doors", "treated timbers"]),
        ("#1 is windows and #2 is lumber.", ["windows", "lumber"]),
        ("Ocala is windows, Tampa is lumber.", ["windows", "lumber"]),
        ("The open deck is lumber, the van is windows.", ["windows", "lumber"]),
        ("The van is expensive, I know. The flatbed is cheap.", []),
        ("Tampa is closed on Friday.", []),
    ],
)
def test_goods_by_trailer_number_and_place(written: str, goods: list[str]) -> None:
    found = read(text(LANES + written)).now.shipments
    assert [item.commodity for each in found for item in each.items if item.commodity] == goods


@pytest.mark.parametrize(
    ("written", "services"),
    [
        ("DL-402 has to be tarped; 401 does not.", [(), ("tarps",)]),
        ("Order DL-402 needs a liftgate at delivery.", [(), ("liftgate delivery",)]),
    ],
)
def test_services_by_order(written: str, services: list[tuple[str, ...]]) -> None:
    assert [each.accessorials for each in read(text(LANES + written)).now.shipments] == services


@pytest.mark.parametrize(
    ("second", "goods"),
    [
        ("22 pallets, same stuff, 12,100 lbs", "end cap displays"),
        ("22 pallets of the same product, 12,100 lbs", "end cap displays"),
        ("22 pallets of brochures, 12,100 lbs, same freight class", "brochures"),
        ("22 pallets, 12,100 lbs", None),
    ],
)
def test_the_second_may_be_of_the_same_goods(second: str, goods: str | None) -> None:
    body = (
        "I have two dry van loads I need prices on.\n\n"
        "The first one loads Tuesday in York PA 17402 and goes to Springdale AR 72764. 26 pallets of end cap displays,"
        f" 14,300 lbs.\n\nThe second one loads Wednesday, same dock, and goes to Lakeland FL 33815. {second}."
    )
    one, other = read(text(body)).now.shipments
    assert [one.items[0].commodity, other.items[0].commodity] == ["end cap displays", goods]

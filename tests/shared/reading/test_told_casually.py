"""Trailers, set points, services and orders that are told in everyday words."""

import pytest

from shared.reading.places.places import spots
from shared.reading.rating.equipment import trailers
from shared.reading.rating.modes import modes
from shared.reading.rating.temperatures import temperatures
from shared.reading.references.references import references
from shared.reading.services.accessorials import services


@pytest.mark.parametrize(
    ("written", "kinds"),
    [
        ("just need a tractor, trailer is ours", ["power only", "power only"]),
        ("he has no dock, just a tractor. Step deck please", ["step deck"]),
        ("a 26 footer with a gate", ["box truck"]),
        ("price an enclosed trailer", ["van"]),
        ("it was flatbed last time and everything arrived wet, so dry van only", ["van"]),
        ("a flatbed last time worked fine, same again", ["flatbed"]),
        ("doesn't need a flatbed, goes in a van", ["van"]),
        ("food grade tank wagon", ["tanker"]),
    ],
)
def test_trailers(written: str, kinds: list[str]) -> None:
    assert [each.value for each in trailers(written)] == kinds


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("need your biggest truck", ["Truckload"]),
        ("the whole truck to ourselves", ["Truckload"]),
        ("we don't need the whole truck", []),
        ("less-than-load please", ["LTL"]),
    ],
)
def test_modes(written: str, found: list[str]) -> None:
    assert [each.value for each in modes(written)] == found


@pytest.mark.parametrize(
    ("written", "degrees"),
    [
        ("It freezes at about 25 F so keep it from freezing.", []),
        ("It goes solid under 60 F, needs heated service.", []),
        ("Reefer. Frozen, zero or below.", [0]),
    ],
)
def test_set_points(written: str, degrees: list[float]) -> None:
    assert [each.value for each in temperatures(written)] == degrees


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Lift needed at both.", ["liftgate"]),
        ("fork lift needed at both", []),
        ("out of someone's garage", ["residential"]),
        ("they want it carried in.", ["inside"]),
        ("It has to be a team.", ["team"]),
    ],
)
def test_services(written: str, names: list[str]) -> None:
    assert [each.name for each in services(written)] == names


def test_orders_of_five_figures_are_no_places() -> None:
    for written in ("PO's 20419, 20420 and 20433", "P.O. 20419 / 20420", "POs: 20419, 20420"):
        assert not spots(written)
    assert len(spots("4 pallets of stair parts. 28806 to 22901")) == 2


def test_an_order_in_place_of_another() -> None:
    assert [each.value for each in references("Not PO 4451, use 4452.")] == ["4452"]

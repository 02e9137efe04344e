"""Several lines of goods that are told together: their totals, their size, what they are packed in and called."""

import pytest

from tests.shared.reading.one_shipment import shipment


def test_a_total_in_each_row_is_that_line_s() -> None:
    read = shipment(
        "\n2 skids brake drums 40x40x30 3,150 lbs total class 50\n1 tote gear oil 24x24x35 460 lbs total class 60"
    )
    assert read.weight_lb == 3610
    assert [each.weight_lb for each in read.items] == [3150, 460]


def test_a_size_before_the_parts_is_that_of_all() -> None:
    read = shipment(
        "6 pallets of rotors, 48x40x36. Heaviest two are 2,050 lbs each and the other four are 1,700 lbs each."
    )
    assert [(each.count, each.length_in, each.weight_lb) for each in read.items] == [(2, 48, 4100), (4, 48, 6800)]


@pytest.mark.parametrize(
    ("words", "units", "packaging"),
    [
        ("31,000 lbs of beams, 14 units so call it 14 bundles", 14, "bundle"),
        ("Nine canoes in tubes, 92 lb each.", 9, "tube"),
        ("Three wooden cases with rotor blades, 500 lb each.", 3, "case"),
        ("5 carts, 6 racks, 4,000 lb total", 11, "cart"),
    ],
)
def test_what_goods_are_packed_in(words: str, units: int, packaging: str) -> None:
    read = shipment(words)
    assert (read.handling_units, read.items[0].packaging) == (units, packaging)


@pytest.mark.parametrize(
    ("words", "goods"),
    [
        ("I sold a used grain cart. It weighs 9,800 lbs and is 28 feet long.", "used grain cart"),
        ("486 cwt of durum screenings, loose, one hopper.", "durum screenings"),
        ("We need a 26 ft box truck for 11 staircases, 4,950 lb altogether.", "staircases"),
    ],
)
def test_what_goods_are_called(words: str, goods: str) -> None:
    assert shipment(words).items[0].commodity == goods


@pytest.mark.parametrize(
    ("words", "inches"),
    [
        ("4 bundles of conduit, 20 ft, 2,100 lb", 240),
        ("4 bundles of conduit, 20 ft long, 2,100 lb", 240),
        ("4 bundles of conduit on a 48 ft, flatbed, 2,100 lb", None),
        ("4 bundles of conduit, 20 ft, 6 wide, 2,100 lb", None),
    ],
)
def test_the_length_of_bundles_stands_alone(words: str, inches: int | None) -> None:
    assert shipment(words).items[0].length_in == inches


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("5 bundles of beams at 1,500 lb apiece and 3 crates of panels that weigh 3,800 all together", [7500, 3800]),
        ("5 bundles of beams at 1,500 lb apiece and 3 crates of panels, 3,800 lb total", [7500, 3800]),
        (
            "5 bundles of beams at 500 lb apiece and 3 crates of panels at 400 lb each, 3,700 lb all together",
            [2500, 1200],
        ),
        ("4 pallets of decking at 1,600 each plus one pallet of screws, 450 lb", [6400, 450]),
        ("6 drums of soap at 690 lb a drum, and they ride with 2 pallets of ash at 2,100 lb each", [4140, 4200]),
        (
            "3 crates of motors, 52x30x28 and 325 lbs each. There's also a crate of props that's 60x60x30 and 410.",
            [975, 410],
        ),
    ],
)
def test_what_is_said_of_the_last_line(words: str, whole: list[float]) -> None:
    assert [item.weight_lb for item in shipment(words).items] == whole


@pytest.mark.parametrize(
    ("words", "pounds"),
    [
        ("16 pallets of feed, a ton to the pallet", 32000),
        ("16 pallets of feed, a ton each", 32000),
        ("6 pallets of feed, 500 lb to a pallet", 3000),
        ("16 pallets of feed, 20,000 lbs, and a ton of thanks", 20000),
    ],
)
def test_a_ton_to_the_pallet(words: str, pounds: float) -> None:
    assert shipment(words).weight_lb == pounds


def test_what_another_order_is_for_is_not_counted() -> None:
    assert (
        shipment("12 racks of seats, 15,340 lbs. The 9 empty racks will be tendered separately.").handling_units == 12
    )
    assert shipment("12 racks of seats, 15,340 lbs and 9 empty racks, 900 lbs").handling_units == 21

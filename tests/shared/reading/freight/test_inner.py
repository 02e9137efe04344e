"""Weights of the things that stand on what is handled."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        (
            "5 pallets of ceramic tile (40 boxes on each, 48 lb a box), they say 1,980 lb per pallet with the wood, 48x40x30.",
            9900,
            5,
        ),
        (
            "4 pallets of solar modules (27 panels on each, 62 lb a panel), 1,740 lb per pallet with the wood, 71x46x50.",
            6960,
            4,
        ),
        (
            "3 skids of batteries, 24 batteries per skid at 41 lbs a battery; each skid weighs 1,020 with the skid itself.",
            3060,
            3,
        ),
        ("12 pallets of pavers, 90 pavers on each, 31 lb a paver. LTL class 50.", 33480, 12),
        ("6 skids of monitors, 20 monitors to a skid, each monitor is 14 lb.", 1680, 6),
        ("8 crates hold 96 motors in all, 55 lbs per motor.", 5280, 8),
        ("3 pallets, 36 toilets total, 88 lb a toilet.", 3168, 3),
        ("2 skids with 10 chairs on each one. A chair weighs 32 lb.", 640, 2),
        ("9 skids of soap, 40 cases on each, and a case weighs 38 lb.", 13680, 9),
        ("480 bags of seed palletized on 10 skids, bags are 22 lb each.", 10560, 10),
        ("Each of the 9 skids carries 36 cartons of paper and a carton comes to 31 lb.", 10044, 9),
        ("12 pallets of jars, each one has 40 boxes on it and every box weighs 22 lb.", 10560, 12),
        ("5 pallets holding 48 boxes of tile apiece, 31 lb boxes.", 7440, 5),
        ("14 skids stacked with jars: 40 cases apiece at 31 lb a case.", 17360, 14),
        ("There's 9 skids, 36 bags on each skid, and a bag of litter is 31 lb.", 10044, 9),
        ("Each skid carries four reels of cable and scales 3,300. There are six skids.", 19800, 6),
    ],
)
def test_one_of_the_things_inside_is_weighed(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("3 pallets of seed, 1,800 lb a pallet.", 5400, 3),
        ("2 machines, 3,400 lb a machine.", 6800, 2),
        ("5 crates with a motor in each, 480 lb per crate.", 2400, 5),
        ("4 skids of pumps. Each pump is on its own skid, 410 lb each.", 1640, 4),
        ("9 drums of cleaner at 460 lb a drum.", 4140, 9),
        ("3 bundles of pipe, 20 pipes each, 1,100 lb a bundle.", 3300, 3),
    ],
)
def test_what_is_handled_is_weighed_itself(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("24 drums of syrup on 6 pallets, 510 lbs the drum.", 12240, 6),
        ("24 drums of syrup on 6 pallets, 510 lbs for every drum, class 60.", 12240, 6),
        ("200 bags of peat on 5 pallets, 40 lb in each bag.", 8000, 5),
        ("60 sacos de sal en 3 tarimas, 25 kg el saco.", 3307, 3),
        ("60 cartons of books on 2 pallets, 1,150 lbs the pallet.", 2300, 2),
        ("12 crates on 3 pallets, 900 lbs. The crate is pine.", 900, 3),
    ],
)
def test_what_one_of_those_inside_weighs_in_other_words(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)

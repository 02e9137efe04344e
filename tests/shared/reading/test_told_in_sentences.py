"""Several lines of freight told in sentences, each with its weight, and what stands on or in another."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        (
            "It's five rolls of belting, 900 lb a roll; one crate, idlers, 1,400; three drums of cement, 400 a drum.",
            7100,
            9,
        ),
        ("Twelve spools of rope that scaled 180 lb a spool and four pallets of tackle, 1,600 per.", 8560, 16),
        ("22 bundles of foam come to just 1,100 lb; the glue that goes with them is 3 drums, 450 lb a drum.", 2450, 25),
        (
            "Three compressors, model 1930, 900 lb apiece, which roll, and a pallet of hoses taken off them, 200 lb.",
            2900,
            4,
        ),
        ("6 bundles of rebar, 2 pallets of tie wire, one crate of couplers, 19,000 lb for the lot.", 19000, 9),
        (
            "ten pallets of apples at 1,300 lb each, six of pears at 1,200 lb each, one pallet of jugs, 700 lb.",
            20900,
            17,
        ),
        (
            "One bundle of stringers, 2,900 lb; a crate of treads, 3,300 lb; hardware in two kegs, 100 lb apiece.",
            6400,
            4,
        ),
        (
            "Wine is 336 cases, that makes six pallets of 2,000 lb each; with it goes one pallet of racks, 300 lb.",
            12300,
            7,
        ),
    ],
)
def test_lines_with_their_own_weights(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("40 drums of soap, 450 lb a drum, on ten pallets, 18,400 lb in all.", 18400, 10),
        ("4 pallets of solar modules (27 panels on each, 62 lb a panel), 1,740 lb per pallet.", 6960, 4),
        ("Seven racks; five of frames that go 1,700 lb apiece and two of planks at 2,200 lb apiece.", 12900, 7),
        ("Five pallets of wine, 56 cases on a pallet, 2,080 lb per pallet.", 10400, 5),
        ("Nine skids of screws, 1,760 lb on a skid.", 15840, 9),
        ("Two chain hoists, the 5 ton and the 2 ton, both strapped to one skid, 1,130 lb.", 1130, 1),
        ("Carpet tile, 6 pallets, 8,000 lb. Broadloom, 11 rolls, 4,900 lb, was collected already.", 8000, 6),
        ("10 drums of solvent, a drum being 460 lb.", 4600, 10),
    ],
)
def test_what_is_on_or_of_another(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds"),
    [
        ("16 pallets of wine. Each one carries 56 cases and comes to 2,240 pounds.", 35840),
        ("Water on ten pallets, each of them 84 cases and 2,100 pounds.", 21000),
        ("Son 3 crates de loza; cada crate mide 48 x 40 x 44 pulgadas y pesa 310 libras.", 930),
        ("Batteries in two crates. The net of each battery is 860 lb but each crate grosses 1,105 lb.", 2210),
        ("12 pallets of salt, and the load comes to 24,000 lb.", 24000),
        ("12 pallets of salt, each wrapped. It all comes to 24,000 lb.", 24000),
    ],
)
def test_what_each_comes_to(words: str, pounds: int) -> None:
    assert shipment(words).weight_lb == pounds

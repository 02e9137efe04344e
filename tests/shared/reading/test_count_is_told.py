"""A count that is told by its own name, and numbered units that are only spoken of."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("Pallet count is 9 and weight comes to 4.1 metric tons", 9039, 9),
        ("A skid count of 7, total weight 5,600 lbs", 5600, 7),
        ("The number of crates is 4 and they weigh 2,200 lbs total", 2200, 4),
        ("Piece count of 12 weighing 3,000 lbs", 3000, 12),
    ],
)
def test_a_count_by_its_name(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("4 skids, 2,000 lbs: skids 2 and 3 are fragile", 2000, 4),
        ("5 pallets, 4,000 lbs; pallets 1 and 2 are glass", 4000, 5),
        ("Crate 1 410 lbs, crate 2 395 lbs, crate 3 380 lbs.", 1185, 3),
    ],
)
def test_numbered_units_that_are_only_spoken_of(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("\nBox: one 53' domestic container\nCargo: 24 bundles of lumber\nWt: 43,500 lb", 24),
        ("\nBox: one 20' std container, floor tile, 21,300 kg gross", None),
        ("\nBoxes: 12\nWt: 430 lb", 12),
        ("\nCartons / pallets: 0 / 2\nWt: 870 lb", 2),
        ("\nCartons / pallets: 40 / 2\nWt: 870 lb", 2),
        ("16 crates of frames, 34,000 lb total, no two crates the same size", 16),
        ("Two crates of frames, 3,400 lb total", 2),
        ("8 kegs of nails on 2 skids, 36x36x34, the two skids come to 3,300 lb", 2),
        ("2 skids of nails, 36x36x34, 900 lb, and 2 skids of bolts, 40x40x30, 800 lb", 4),
    ],
)
def test_what_is_handled(words: str, units: int | None) -> None:
    assert shipment(words).handling_units == units


@pytest.mark.parametrize(
    ("words", "packaging"),
    [
        ("Sold a unit south, price it on a lowboy: one excavator, 57,000 lb", None),
        ("Two units of shelving, 400 lb", "unit"),
    ],
)
def test_a_unit_may_be_a_word_for_anything(words: str, packaging: str | None) -> None:
    (item,) = shipment(words).items
    assert item.packaging == packaging

"""Numbers without a unit that are weights, by the count or the thing that they stand beside."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("written", "pounds", "units"),
    [
        ("Five pallets of jam jars, about 4,300 on the five of them.", 4300, 5),
        ("Three racks of doors at 640 each, and one crate of hinges, 95.", 2015, 4),
        ("Two totes of glue, 2,180 each, plus a pallet of brushes at 310.", 4670, 3),
        ("Seven kegs of syrup, 130 apiece; one pallet of cups, 480.", 1390, 8),
        ("Twelve lockers, averaging 140 a locker.", 1680, 12),
        ("The gym mats are 1,260 in three crates.", 1260, 3),
        ("It comes to 2,905 for four pallets of tea.", 2905, 4),
    ],
)
def test_a_number_beside_a_count_is_a_weight(written: str, pounds: int, units: int) -> None:
    read = shipment(written)
    assert (read.weight_lb, read.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("written", "pounds"),
    [
        ("Two crates of mirrors, 410 and 385.", 795),
        ("Three skids of vises, 1,940, 2,015 and 1,880.", 5835),
        ("The pallets are 905, 880, 910 and 640, all canned pears.", 3335),
    ],
)
def test_as_many_numbers_as_units_are_the_weight_of_each(written: str, pounds: int) -> None:
    assert shipment(written).weight_lb == pounds


@pytest.mark.parametrize(
    ("written", "pounds"),
    [
        ("Six crates of lamps, 2,400 lb. We paid for four racks at 310 each.", 2400),
        ("Four pallets of soup, 6,200 lb, 60 to a pallet.", 6200),
        ("Four pallets of soup, 6,200 lb; the pallets are to be 84 inches.", 6200),
        ("Two crates of trophies, 700 lb, booth 2219.", 700),
        ("Five skids of tile, 9,800 lb. A tile is 310 of them to a box.", 9800),
    ],
)
def test_a_number_of_something_else_is_none(written: str, pounds: int) -> None:
    assert shipment(written).weight_lb == pounds


def test_the_weight_of_a_single_thing_stands_behind_its_name() -> None:
    read = shipment("A gearbox: 5,400. A lathe: 3,850.")
    assert (read.weight_lb, read.handling_units) == (9250, 2)
    assert [each.commodity for each in read.items] == ["gearbox", "lathe"]


def test_what_is_told_with_at_of_several_is_told_alike() -> None:
    read = shipment("Eleven pallets of diapers at 490, four pallets of wipes at 1,265.")
    assert [each.weight_lb for each in read.items] == [5390, 5060]

"""Counts that take the place of another by naming it, and what is counted in passing."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    "words",
    [
        "12 skids of chairs, 8,340 lb.\n\nHang on, I counted. It's 14 not 12.",
        "12 skids of chairs, 8,340 lb. P.S. that's 14 skids, not twelve - I miscounted.",
        "12 skids of chairs, 8,340 lb. Scratch 12, it's 14.",
        "12 skids of chairs, 8,340 lb. Not 12 but 14.",
        "14 skids of chairs rather than 12, 8,340 lb.",
        "I told you 12 skids of chairs, the plant says 14. 8,340 lb.",
        "The PO says 16 skids of chairs but only 14 will fit. So quote 14, 8,340 lb.",
        "Skid count went from 12 to 14. Chairs, 8,340 lb.",
    ],
)
def test_a_number_in_the_place_of_another(words: str) -> None:
    told = shipment(words)
    assert (told.handling_units, len(told.items)) == (14, 1)


def test_one_line_of_several_has_another_number_now() -> None:
    told = shipment(
        "\n3 skids wood stoves, 48x40x52, 610 lbs ea\n4 skids stove pipe, 60x48x70, 285 lbs ea\n\n"
        "EDIT: pipe is 5 skids now, they built another one."
    )
    assert [item.count for item in told.items] == [3, 5]
    assert told.weight_lb == 3255


@pytest.mark.parametrize(
    "words",
    [
        "6 pallets of syrup, 410 lb each.\n\nThe 3 pallets from last week arrived fine, thanks!",
        "6 pallets of syrup, 2,460 lb. Driver must return 4 empty pallets from last time.",
        "6 pallets of syrup, 2,460 lb. I can break it down to 8 pallets if height is a problem.",
        "6 pallets of syrup, 2,460 lb. Trailer has to hold 6 pallets side by side.",
        "6 pallets of syrup, 2,460 lb. Pick up at 8, not 6.",
        "6 pallets of syrup, 2,460 lb. Use door 4, not 6.",
    ],
)
def test_what_is_counted_in_passing_takes_no_place(words: str) -> None:
    assert shipment(words).handling_units == 6


def test_empty_pallets_that_are_the_freight() -> None:
    assert shipment("Move 400 empty pallets, 16,000 lbs, on one van.").handling_units == 400

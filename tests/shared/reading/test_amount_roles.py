"""What a weight is of and what is handled, by the words around them, where no rule names those words."""

import pytest

from shared.reading import Context, decide, read
from tests.shared.reading.messages import text

LANE = "Please quote this from Macon, GA 31201 to Ocala, FL 34470, ready Friday."


def freight(written: str) -> tuple[float | None, int | None]:
    """The weight and the handling units of the one shipment that is asked for."""
    (shipment,) = decide(read(text(f"{LANE}\n{written}")), Context()).shipments
    return shipment.weight_lb, shipment.handling_units


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("The quilts are on nine pallets. Each of those holds 60 boxes and comes to 1,140 pounds with the wood under it.",
         (10260, 9)),
        ("Eleven crates of bronze plaques. Any one of them is 265 lb.", (2915, 11)),
        ("Seven gaylords of plastic regrind, and a gaylord runs 890 lb.", (6230, 7)),
        ("Son ocho tarimas de loza, bien flejadas, y cada una pesa 640 kilos.", (11288, 8)),
        ("Nous avons cinq palettes de sirop; chacune fait 700 kg, bois compris.", (7716, 5)),
    ],
)  # fmt: skip
def test_a_weight_that_is_said_of_one_is_multiplied(written: str, told: tuple[int, int]) -> None:
    assert freight(written) == told


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Six crates of exhibit walls. The six of them together are 4,300 lb.", (4300, 6)),
        ("Four drums of oil, 1,720 lb by the scale ticket.", (1720, 4)),
        ("Two coils of galvanized steel, 39,650 lb between them.", (39650, 2)),
    ],
)
def test_a_weight_that_is_said_of_all_is_not(written: str, told: tuple[int, int]) -> None:
    assert freight(written) == told


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Three crates of lamps, 900 lb. A single lamp is 14 lb.", (900, 3)),
        ("Five pallets of seed, 9,400 lb. The forklift over there takes 3,000 lb.", (9400, 5)),
        ("Ten pallets of paper, 18,200 lb. Last month it was 14,000 lb.", (18200, 10)),
    ],
)
def test_a_weight_of_something_else_is_none(written: str, told: tuple[int, int]) -> None:
    assert freight(written) == told


def test_a_number_without_a_unit_is_a_weight_where_the_words_tell() -> None:
    assert freight("Eight skids of floor tile. They don't stack and they're 2,640 a skid.") == (21120, 8)
    assert freight("Eight skids of floor tile, 9,400 lb. Our order is 2640 and the booth is 7311.") == (9400, 8)


def test_what_stays_and_one_as_an_example_are_not_handled() -> None:
    assert freight("Part of the order is staying: 12 drums. The 4 pallets of filters go, 2,100 lb.") == (2100, 4)
    assert freight("9 pallets of glass bottles, 10,890 lb. One pallet holds 1,936 bottles.") == (10890, 9)
    assert freight("One skid of pumps, 900 lb, and five skids of valves, 4,100 lb.") == (5000, 6)

"""Things that are told with a weight each before packaging that is counted."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("4 concrete vaults, 7,350 lb each, and 4 lids at 1,900 lb each. Total 37,000", 37000, 8),
        ("2 armchairs, 60 lbs each, and 2 ottomans, 30 lbs each.", 180, 4),
        ("2 crates of tooling, 900 lb each, and a lathe, 7,000 lbs.", 8800, 3),
        ("1 skid of hoses 400 lbs, a pressure washer 210 lbs and a generator 350 lbs", 960, 3),
        ("4 pallets of pumps, 3,000 lbs, each with a motor, 200 lbs", 3000, 4),
        ("5 skids of paint, 4,000 lbs. Compressor weighs 200 lbs and is not going.", 4000, 5),
        ("2 pumps, 400 lbs. The 2 pumps are crated.", 400, 2),
    ],
)
def test_things_behind_what_is_counted(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("an upright piano 500 pounds, a bench 30 pounds, and 4 boxes of sheet music 35 pounds each", 670, 6),
        ("A lathe, 7,000 lbs, a mill, 5,000 lbs, and a crate of tooling, 900 lb.", 12900, 3),
        ("A sofa 140 lbs, two chairs 80 lbs each and 6 boxes at 30 lbs each.", 480, 9),
        ("A motor weighing 1,100 lbs and 2 crates of parts weighing 800 lbs each", 2700, 3),
        ("The dock plate, 900 lbs, needs care. 4 pallets of tile, 8,800 lbs total.", 8800, 4),
    ],
)
def test_things_before_what_is_counted(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)

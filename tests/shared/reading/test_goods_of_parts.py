"""What so many of the handling units are with, what they stand in, and what only pulls them."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "goods"),
    [
        ("12 skids: 8 with floor tile, 2,100 lbs each, and 4 with grout, 1,500 lbs each.", ["floor tile", "grout"]),
        ("6 crates: five hold glass panels, 900 lb each, and one holds frames, 400 lb.", ["glass panels", "frames"]),
        ("The harp stands in its travel crate, 42 x 26 x 80, 240 pounds.", ["harp"]),
        (
            "How much just for a tractor? The trailer's ours, it's preloaded w/ display cases, 12,400 lbs. Power only.",
            ["display cases"],
        ),
        ("Power only: our trailer is loaded with bottled water, 41,000 lbs.", ["bottled water"]),
        ("I need a tractor to pull our trailer, it has 20 pallets of soup in it, 38,000 lbs. Power only.", ["soup"]),
        ("Need a price on moving a John Deere tractor, 12,800 lbs, on a step deck.", ["John Deere tractor"]),
        ("1 bundle garage door sections, 485 lbs, class 150", ["garage door sections"]),
        ("1 crate door hardware, 210 lbs", ["door hardware"]),
        ("3 skids truck parts, 2,100 lbs", ["truck parts"]),
        ("4 pallets dock levelers, 5,200 lbs", ["dock levelers"]),
        ("2 crates of trailer hitches, 1,100 lbs", ["trailer hitches"]),
        ("Truck parts his trailer at door 6. 3 pallets of soap, 1,000 lbs.", ["soap"]),
        ("There's a dock door and a truck ramp. 3 pallets of soap, 1,000 lbs.", ["soap"]),
        ("4 coils cold rolled, eye to the side, 11,200 lbs each", ["cold rolled coils"]),
        ("3 coils galvanized, 40,000 lbs", ["galvanized coils"]),
        ("3 pallets insulated cups, 800 lbs", ["insulated cups"]),
    ],
)
def test_goods_as_they_are_told(words: str, goods: list[str]) -> None:
    assert [item.commodity for item in shipment(words).items] == goods

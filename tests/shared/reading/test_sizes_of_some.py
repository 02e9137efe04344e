"""Sizes of the biggest and the other, of sides with spaces or strokes between, and as they are spelled out."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "sizes"),
    [
        (
            "won 2 pallets of kitchen equipment at an auction. 960 lbs total, biggest is 60x48x70. the other is 48 48 52.",
            [(60, 48, 70), (48, 48, 52)],
        ),
        (
            "2 crates of statues, 1,300 lbs total. larger one is 72x40x44, smaller one is 40x40x44",
            [(72, 40, 44), (40, 40, 44)],
        ),
        ("2 skids of rollers, 900 lb for both. Tallest is 48x40x72, the other 48x40x50.", [(48, 40, 72), (48, 40, 50)]),
        ("Length / Width / Height (in): 52 / 38 / 66\nPieces: 2 crates\nWeight: 1,180 lbs", [(52, 38, 66)]),
        ("4 skids of drywall mud, 48 40 44, 2,600 lbs each", [(48, 40, 44)]),
        ("5 pallets of rice. They're 48 40 60. 9,800 lbs.", [(48, 40, 60)]),
        ("3 pallets, call me at 44 60 70 80, 1,200 lbs", [(None, None, None)]),
        ("3 crates, 1,900 lbs, lots 114, 118 and 120.", [(None, None, None)]),
        ("3 pallets, 1,200 lbs. Biggest is 60x48x70.", [(60, 48, 70)]),
        ("3 crates of machine parts, 2,400 lbs. Two are 48x40x40, one is 72x40x50.", [(48, 40, 40), (72, 40, 50)]),
        ("Length 96, width is 48 and height is 50, two bundles at 1,300 lbs each.", [(96, 48, 50)]),
        ("6 pallets of shelving, not 48x40x60 but 48x40x72, 3,100 lbs.", [(48, 40, 72)]),
        ("One crate, seven feet long, four feet wide, five and a half feet tall, 1,250 lbs.", [(84, 48, 66)]),
        ("crate dims are 102 in. by 44 in. by 60 in. high, weight 1,540 lb.", [(102, 44, 60)]),
        ("pallet 1: 48/40/60 880#, pallet 2: 48/40/44 610#", [(48, 40, 60), (48, 40, 44)]),
        ("5 bundles of tubing, 31 ft joints, 22350 lbs", [(372, None, None)]),
        ("4 bundles 21' pipe, 8,000 lbs, trailer must be 48' long", [(None, None, None)]),
        ("8 bundles of rebar, 40 ft lengths, 44,000 lbs", [(480, None, None)]),
        ("4 skids, 48 x 40, they stand 62, 1,050 lbs each", [(48, 40, 62)]),
        ("18 bundles of extrusions, 31,250 lbs, up to 24 ft long", [(None, None, None)]),
        ("18 bundles of extrusions, 31,250 lbs, the longest are 24 ft long", [(None, None, None)]),
        ("18 bundles of extrusions, 31,250 lbs, all 24 ft long", [(288, None, None)]),
    ],
)
def test_sizes_as_they_are_told(words: str, sizes: list[tuple[int | None, ...]]) -> None:
    assert [(each.length_in, each.width_in, each.height_in) for each in shipment(words).items] == sizes

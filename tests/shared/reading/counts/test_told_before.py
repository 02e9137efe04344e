"""Freight that was another number or weight once, was planned or is written so, and what only looks like it; whose the weights
of several lines are."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("The order was for 18 racks of hose but only seven are ready. 400 lb per rack.", 2800, 7),
        ("Originally eleven drums of dye, the customer cut it to four. 500 lb each.", 2000, 4),
        ("My e-mail this morning said 3 totes; the right count is fourteen. A tote is 2,000 lb.", 28000, 14),
        ("We had planned on 6 crates but it ended up being 9. They weigh 300 lb each.", 2700, 9),
        ("I had 13 reels on my list, the warehouse counted eleven. 450 lb per reel.", 4950, 11),
        ("It went from ten skids to 12. Each one is 800 lb.", 9600, 12),
        ("Eight bales is what sales told me, and 6 is what's actually on the dock. 900 lb per bale.", 5400, 6),
        ("The PO calls for 9 skids of salt, we are only shipping five of them now. 2,000 lb a skid.", 10000, 5),
        ("Not six pallets like I put in the last mail but ten. At 700 lb apiece.", 7000, 10),
        ("You'll see 15 crates on the packing list but there are 14 on the floor. 200 lb per crate.", 2800, 14),
        ("They were going to send 4 skids and decided on seven in the end. 600 lb each.", 4200, 7),
        ("I told her Monday 20 pallets. This morning it is twenty-two. 1,000 lb per pallet.", 22000, 22),
        ("5 pallets of stain, no wait, 7. Each one is 48x40x50 and 900 lb.", 6300, 7),
        ("La vez pasada fueron 12 tarimas, ahora son 9 de focos, 300 libras por tarima.", 2700, 9),
        ("J'avais écrit 7 palettes, mais le client a coupé et il n'en reste que 5. 1 000 lb par palette.", 5000, 5),
        ("You moved 18 skids for us in April. This one is 16 skids of tile, 30,000 lb.", 30000, 16),
        ("Your driver took four crates on Tuesday. What's left is nine crates of glass, 8,100 lb.", 8100, 9),
        ("7 carts of books, 4,480 lb all in. Usually we ship three carts so this is an odd one.", 4480, 7),
        ("Compared to the 12 rolls you hauled in May this is 5 rolls of felt, 2,500 lb.", 2500, 5),
        ("9 drums of soap for 3,600 lb. They bought four drums of the same from us a year ago.", 3600, 9),
        ("6 totes of glue, 12,000 lb. We still have two totes in the back that are not sold yet.", 12000, 6),
        ("22 pallets of feed, 2,000 lb a pallet. The 20 pallets I gave Cindy was last week's figure.", 44000, 22),
        ("Son diez tarimas de ropa, 400 libras cada una. En el correo de ayer puse doce tarimas.", 4000, 10),
        ("8 pallets of yarn, weighed 7,500 lbs but that included the rack, so 6,600 lbs.", 6600, 8),
        ("8 pallets of yarn. The BOL says 7,000 lb, the scale says 7,400 lb.", 7400, 8),
        ("8 pallets of yarn, estimated 7,000 lb, actual 7,400 lb.", 7400, 8),
        ("8 pallets of yarn, each one 900 lb (the old ones were 960 lb).", 7200, 8),
    ],
)
def test_what_was_told_before_is_not_shipped(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("We planned on 8 pallets of tile, 800 lb each, class is 70.", 6400, 8),
        ("You'll see 8 pallets of tile, 800 lb each. Door is 6.", 6400, 8),
        ("I told Steve 8 pallets of tile would be ready, 800 lb each, and the dock opens at 7.", 6400, 8),
        ("The order was 8 pallets of tile, 800 lb each. Two are tall and six are short.", 6400, 8),
        ("They ordered 8 pallets of tile, 800 lb each, and 2 crates of grout, 400 lb each.", 7200, 10),
        ("Expected 8 pallets of tile, 800 lb each, but the truck only has to make 2 stops.", 6400, 8),
        ("We made 8 pallets of tile in March, 800 lb each, and they are ready now.", 6400, 8),
        ("Add one pallet of lamps to what I gave you, so 5 pallets. Each is still 700 lb.", 3500, 5),
        ("It was 10 totes, every tote 2,900 lb, then cut to 8, and now they want the two back. So ten.", 29000, 10),
        ("8 pallets at 800 lb each. The packing list says 6,400 lb, the other says the same.", 6400, 8),
    ],
)
def test_what_only_looks_so_is_as_it_was(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds"),
    [
        ("6 bales of felt (2,100 lb total) and two carts of thread (1,150 lb total).", [2100, 1150]),
        ("6 bales of felt totaling 2,100 lb plus 2 skids of thread totaling 1,150 lb.", [2100, 1150]),
        ("Six bales of felt, which come to 2,100 lb, along with 2 skids of thread, 5,750 lb in all.", [2100, 5750]),
        ("Five bundles of beams at 1,500 lb apiece and three crates of slides, 3,800 lb all together.", [7500, 3800]),
        (
            "6 skids of valves and 2 crates of clamps. The valves are 900 lb a skid, the clamps 1,400 lb in all.",
            [5400, 1400],
        ),
        ("2,100 lb of felt on 6 bundles and 4,900 lb of thread in five skids.", [2100, 4900]),
        ("6 racks of felt at 450 lb each. Five totes of thread at 575 lb each.", [2700, 2875]),
        (
            "10 bundles of feed, that weigh 1,150 lb each along with 24 skids of pumps, each about 640 lb.",
            [11500, 15360],
        ),
    ],
)
def test_weights_of_two_lines(words: str, pounds: list[int]) -> None:
    told = shipment(words)
    assert [each.weight_lb for each in told.items] == pounds
    assert told.weight_lb == sum(pounds)


@pytest.mark.parametrize(
    "words",
    [
        "6 bales of felt, 2,100 lb, and 2 skids of thread, 1,200 lb, 3,300 lb total.",
        "6 bales of felt and 2 skids of thread, 3,300 lb for everything.",
        "Combined weight is 3,300 lb: 6 bales of felt and 2 skids of thread.",
    ],
)
def test_the_whole_of_two_lines(words: str) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (3300, 8)

"""How many more there are, their packaging not said again, and what each of those that are counted holds."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("4 pallets at 900 lbs each and 2 at 1,100 lbs each of copper wire.", 5800, 6),
        ("4 pallets at 48x40x50 and 2 at 48x40x72, 5,100 lbs total", 5100, 6),
        ("3 crates of pumps, 900 lbs, and 2 of motors, 1,400 lbs", 2300, 5),
        ("Vases on two pallets, 512 and 498, and the kiln on a third, 640.", 1650, 3),
        ("5 skids of valves and 3 of fittings, 6,200 lbs total", 6200, 8),
        ("4 pallets of shampoo 3,200 lbs class 70 and 2 more of brushes 600 lbs class 100", 3800, 6),
        ("2 pallets of chairs and one of tables, 1,300 lbs", 1300, 3),
        ("One pallet is 800 lbs and the other two are 650 each.", 2100, 3),
        ("One crate is 1,200 lbs, the other three are 900 lbs apiece. Machine tools.", 3900, 4),
        ("One crate 60x40x40 with the motor (1,100 lbs) plus one 48x48x30 skid with the base (800 lbs).", 1900, 2),
        ("One skid weighs 500 lbs and the other one 620 lbs.", 1120, 2),
        ("3 pallets of flour, each of them 2,050 lb. The fourth pallet is cane sugar, 48x40x38 and 1,310 lb.", 7460, 4),
        ("One crate of pumps, 500 lb, another crate of 1,340 (motor), and a pallet of hoses, 870 lb.", 2710, 3),
        ("3 crates of litter weigh 400 lb each and four more crates weigh 600 lb each.", 3600, 7),
        ("2 big totes of lye at 1,000 lb each and 2 little ones at 800 lb each.", 3600, 4),
        ("1 skid of bars is 1,400 lb, a second skid is 1,500 lb and a third is 1,450 lb.", 4350, 3),
        ("2 drums of honey, 600 lb each, 3 drums of syrup, 500 lb each, and one of jam, 400 lb.", 3100, 6),
        ("4 skids pancake mix + 1 of napkins, 5,300 lb", 5300, 5),
        ("7 pallets floor tile, and two of mortar. 9,150 lb total", 9150, 9),
        ("One crate 70 x 30 x 40, 640 lb, and a second one just like it.", 1280, 2),
        ("2 kilns, 900 lb each, and a third skid of shelves, 300 lb.", 2100, 3),
    ],
)
def test_more_of_what_was_counted(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("6 pallets of tile, 2 of them only half height, 9,000 lbs.", 9000, 6),
        ("5 pallets of tile, 9,000 lb. The fifth pallet is on top, 48x40x60.", 9000, 5),
        ("5 pallets ready to go, and 2 of the pallets are tall. 9,000 lb total", 9000, 5),
        ("5 pallets mixed freight, three of tile and 2 of grout, 9,000 lb total", 9000, 5),
        ("12 pallets of stone, 4 of slate, 8 of granite, 20,000 lb", 20000, 12),
        ("6 pallets of tile, 2 of which are class 60, 9,000 lbs.", 9000, 6),
        ("7 totes of jars, all 600 lb each except one which is 700 lb.", 4300, 7),
        ("5 rolls of felt: all but one weigh 1,100 lb, that one is 1,300 lb.", 5700, 5),
        ("4 pallets of tile: two weighing 1,100 lb apiece, and the rest 1,300 lb apiece.", 4800, 4),
        ("3 pallets of tile, 800 lb each. I might have two more pallets at 600 lb each.", 2400, 3),
        ("10 drums, 4 of acetone and 6 of toluene, 4,300 lbs", 4300, 10),
        ("5 pallets of soda and 2 of the drivers need to be TWIC, 9,000 lbs", 9000, 5),
        ("4 bundles of pipe and 2 of your flatbeds last week were late, 9,000 lbs", 9000, 4),
        ("7 totes of glue and a few of the lids are loose, 15,400 lbs", 15400, 7),
        ("4 pallets, 3,000 lbs, 2 at a time on the lift", 3000, 4),
        ("We'll have 4 pallets, each with 12 buckets, and 1 pallet with 6 buckets. 3,100 lbs.", 3100, 5),
        ("Qty 2 skids. One skid holds 40 boxes. 1,160 lbs.", 1160, 2),
        ("5 crates of marble, one crate weighs 1,150.", 5750, 5),
        ("8 pallets of tile. A pallet goes 2,200. ", 17600, 8),
        ("6 pallets total - four are tile (2,200 lbs each) and two are thinset (2,800 lbs each).", 14400, 6),
    ],
)
def test_some_of_what_was_counted(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("It's 19 pallets now and 38,000 lbs, they found room for one more.", 38000, 19),
        ("Make it 19 skids, 38,000 lbs, there was space for 2 more.", 38000, 19),
        ("Now 19 pallets, 38,000 lbs because the plant squeezed in one more.", 38000, 19),
        ("We have 4 pallets now at 700 lb each, and they found one more, 450 lb.", 3250, 5),
        ("19 pallets, 38,000 lbs and one more at 900 lb.", 38900, 20),
    ],
)
def test_one_more_that_explains_a_new_whole_is_in_it(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "packaging"),
    [
        ("a used Case 580 backhoe, 14,500 lbs", None),
        ("two Case IH tractors, 14,500 lbs each", None),
        ("1 Case combine, 28,000 lb", None),
        ("6 Case of tractor parts, 480 lbs", "case"),
        ("1 Case of wine, 40x20x20, 200 lbs", "case"),
        ("3 Case 20 lbs each", "case"),
    ],
)
def test_a_maker_is_no_packaging(words: str, packaging: str | None) -> None:
    (line,) = shipment(words).items
    assert line.packaging == packaging

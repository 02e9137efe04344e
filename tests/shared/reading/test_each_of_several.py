"""What each of several weighs, in whatever words, what they weigh one by one, and what they come to."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("3 pallets wrap out at 1,100 lb each", 3300, 3),
        ("Each pallet packs out at 1,850 lbs. 4 pallets.", 7400, 4),
        ("7 crates of resin, weight by crate 520 lb.", 3640, 7),
        ("Six barrels of olives, 410 lb le baril.", 2460, 6),
        ("Four crates, every crate stenciled 312 kg gross.", 2751, 4),
        ("Twenty-seven skids of corrugated sheets at 1,100 lb each.", 29700, 27),
        ("Onze palettes de sirop, 700 lb la palette.", 7700, 11),
        ("Every crate ships at 2,100 lbs. 2 crates of molds.", 4200, 2),
        ("Each one comes in near 1,300 lb and we have 6 pallets of wire.", 7800, 6),
        ("6 pallets; each order totals 9,000 lbs.", 9000, 6),
        ("Our totes run 2,500 full and we have 7 totes to go.", 17500, 7),
        ("Seven totes, each 2,500 full.", 17500, 7),
        ("22 pallets times 2,000 pounds", 44000, 22),
        ("900 bags at 50 lbs on 20 pallets", 45000, 20),
        ("20 bundles of cedar shakes at 1,480 lb, flatbed", 29600, 20),
        ("30 rolls of film at 900 lbs", 900, 30),
        ("14 bales OCC, each near 1,500 lbs", 21000, 14),
        ("16 pallets of horse feed, a ton to the pallet.", 32000, 16),
        ("Sept palettes de papier. Chaque palette pèse 1 100 lb.", 7700, 7),
        ("A skid comes to 900 lb and there's 4 skids of bolts.", 3600, 4),
        ("Five pallets of bulbs, each forty by forty by thirty-six inches and 720 pounds.", 3600, 5),
        ("3 crates, each one 60x40x36, 500 lb.", 1500, 3),
        ("2 crates. One is 80x36x68 and 900 lb, the other is its exact twin.", 1800, 2),
        ("2 crates. The first is 950 lb, the second is identical.", 1900, 2),
        ("2 lathes, the plate on them says 5,100 lb.", 10200, 2),
        ("3 presses, the spec sheet lists them at 4,000 lb", 12000, 3),
        (
            "There are two boilers. Each is 74 x 36 x 62 and weighs 3,000 lb. There is also a skid of trim which is 600 lb.",
            6600,
            3,
        ),
        ("3 boilers, 4,100 lb each, and 2 bundles of legs, 6,400 lb for the pair.", 18700, 5),
        ("One lathe 4,100 lb and 2 crates of tooling, 900 lb total", 5000, 3),
    ],
)
def test_each_may_come_to_its_weight_in_any_words(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("2 pallets of vises, 620 lbs and 580 lbs.", 1200, 2),
        ("3 crates of glass weighing 400, 420 and 610 and a skid of frames, 300 lbs.", 1730, 4),
        ("2 skids of bolts, 2,000 and 1,800 lbs, 1 box of nuts, 40 lbs.", 3840, 3),
        ("2 skids of bolts, 2,000 lbs, and one skid of nuts, 1,800 lbs.", 3800, 3),
        ("2 skids of bolts, 2,000 lbs and 1 box of nuts, 40 lbs", 2040, 3),
        ("The crates weigh 410, 395 and 380.", 1185, 3),
        ("Ten skids. Five of them 1,100 lbs, five 1,300 lbs.", 12000, 10),
    ],
)
def test_as_many_weights_as_units_are_one_of_each(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("144 wheels, 58 lb each so 8,352, on 6 skids.", 8352, 6),
        ("72 kegs at 160 lb a keg, so 11,520, on 6 pallets", 11520, 6),
        ("40 gears, 110 lb apiece or 4,400 total, 4 skids", 4400, 4),
        ("12 crates 400 lbs each for 1,450 miles", 4800, 12),
        ("6 crates, 400 lbs each so 2 people can lift them", 2400, 6),
    ],
)
def test_what_all_weigh_right_behind_the_weight_of_each(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("6 pallets go 1,450 miles, they are 7,000 lbs", 7000, 6),
        ("4 pallets go at 930, 3,200 lbs", 3200, 4),
        ("4 crates, each 2,100 miles from home, 900 lbs", 900, 4),
        ("10 pallets run to Gary at 1400, 9,000 lbs", 9000, 10),
        ("lbs: 3300 / skids: 3 / class: 60", 3300, 3),
        ("3 skids 3300 cl 60", 3300, 3),
    ],
)
def test_numbers_beside_what_is_counted_are_no_weights(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)

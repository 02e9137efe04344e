"""Figures that are told only to be put right or left out, and those of which something else is denied."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("It's not 4 skids like I told you, it's 6 skids of valves, 5,200 lbs total.", 5200, 6),
        ("Not 10 pallets, 12. 12 pallets of tile, 18,000 lbs.", 18000, 12),
        ("Not 10 pallets, 12 pallets of tile, 18,000 lbs.", 18000, 12),
        ("The sheet says 1,400 lbs, ignore that. 2 pallets of china, 960 lbs.", 960, 2),
        ("He said 3 crates at 900 lbs but it's really 4 crates of pumps, 1,150 lbs total.", 1150, 4),
        ("Ignore the 7 pallets I mentioned earlier. We have 9 pallets of paint, 12,400 lbs.", 12400, 9),
        ("Disregard the 2,500 lbs on the PO, the real weight is 3,150 lbs, 4 pallets of tools.", 3150, 4),
        ("4 pallets of parts. The packing list says 2,000 lbs, that's wrong, it is 2,640 lbs.", 2640, 4),
        ("My boss told you 8 drums yesterday but we counted 11 drums of solvent, 480 lbs each.", 5280, 11),
        ("The PO shows 15 bundles, actually it's 16 bundles of rebar, 33,000 lbs.", 33000, 16),
        ("5 crates of castings. The form says 4,000 lbs but the scale says 4,360 lbs.", 4360, 5),
        ("6 pallets of shelving, not 48x40x60 but 48x40x72, 3,100 lbs.", 3100, 6),
        ("I wrote 1,900 lbs, should be 2,900 lbs. 3 skids of wire.", 2900, 3),
        ("It's 7 skids of lamps rather than 5 skids, 2,345 lbs.", 2345, 7),
        ("3 pallets of books, 2,400 lbs. Those aren't 10 pallets like the last order.", 2400, 3),
        (
            "He told me 2 skids of pipe fittings, 1,900 lbs, and a crate of gauges, 150 lbs, but the crate can ride on top.",
            2050,
            3,
        ),
        ("The guy counted 6 pallets of hay, 4,500 lbs, really dusty, and 1 pallet of straw, 600 lbs.", 5100, 7),
        ("She quoted me 6 pallets in her note and it's 5 pallets now, 4,100 lbs.", 4100, 5),
        ("I guessed 800 lbs but it came out at 1,040 lbs, 2 crates of tools.", 1040, 2),
        ("6 pallets of grout, and no it's not 9,000 lbs like on the website, it's 10,200 lbs.", 10200, 6),
        ("4 crates, 48x48x60. Scratch that, they built them 48x48x72. 3,300 lbs total.", 3300, 4),
        ("5 pallets at 1,000 each. Wait, 1,100 each.", 5500, 5),
        ("They're 820 lb each now, not 760 as before. 7 skids.", 5740, 7),
        ("7 skids. Used to be 760 lb each, now they're 820 lb each.", 5740, 7),
        ("Whoops, typed 800 lbs, it's 8,000 lbs. 8 pallets of nails.", 8000, 8),
        ("The 3,100 lbs on the BOL is wrong, use 3,650 lbs. 4 pallets of yarn.", 3650, 4),
        ("Weight was going to be 12,000 lbs but they pulled two pallets so it's 9,600 lbs on 8 pallets.", 9600, 8),
        ("Had it down as 14 pallets, final count is 13 pallets, 20,150 lbs.", 20150, 13),
        ("One thing changed: it's 11 pallets now instead of 10 pallets. 16,500 lbs.", 16500, 11),
        ("It's 11 pallets instead of 10. 16,500 lbs.", 16500, 11),
        ("Make it 5 skids, not 4. 2,750 lbs.", 2750, 5),
        ("5 skids not 4 skids, 2,750 lbs", 2750, 5),
        ("Please change from 6 pallets to 7 pallets, 8,400 lbs, cheese.", 8400, 7),
        ("The tank is not included. 3 pallets of fittings, 1,500 lbs.", 1500, 3),
        ("3 pallets of fittings, 1,500 lbs. The 900 lb tank stays here.", 1500, 3),
        ("3 pallets of fittings, 1,500 lbs. Ignore the 2,500 lb cabinet in the photo, that was sold.", 1500, 3),
        ("2 pallets at 700 lbs each. There was a third pallet at 500 lbs but it already went.", 1400, 2),
        ("2 machines: 4,200 lbs and 3,900 lbs. The third one (5,000 lbs) isn't ready so leave it out.", 8100, 2),
        ("Leave off the 2 drums, those go later. 6 pallets, 7,000 lbs.", 7000, 6),
        ("Without the two crates it's 5 pallets and 4,200 lbs.", 4200, 5),
        ("I won't have the 4 totes ready. Just the 9 drums, 4,100 lbs.", 4100, 9),
        ("Also have a D6 but that one stays here. Moving a Cat 320 excavator, 48,000 lbs.", 48000, 1),
        ("We do 20 pallets a week normally but today just 3 pallets, 2,100 lbs.", 2100, 3),
        ("10 pallets, please load 2 pallets wide. 9,000 lbs", 9000, 10),
    ],
)
def test_what_is_not_meant_is_not_shipped(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("4 pallets and 3 drums, not stackable, 3,000 lbs total.", 3000, 7),
        ("Not only 5 pallets of tile, also 2 crates of grout. 8,000 lbs total.", 8000, 7),
        ("Do not stack. 5 pallets of eggs and 2 crates of jars, 3,000 lbs.", 3000, 7),
        ("The PO shows 5 pallets of tile, 4,000 lbs, and 2 crates of grout, 900 lbs.", 4900, 7),
        ("Weights are not final: 4 pallets 2,000 lbs, 1 crate 310 lbs.", 2310, 5),
        ("The list shows 2 pallets of hinges, 1,200 lbs and 1 crate of saws, 400 lbs.", 1600, 3),
        ("6 pallets, 5,000 lbs. The 6 pallets are not ready until Friday morning.", 5000, 6),
        ("4 pallets, 2,000 lbs, and 1 crate, 150 lbs. It's 2,150 lbs in all.", 2150, 5),
        ("The sheet shows 4 pallets, 2,000 lbs. It's 500 lbs each.", 2000, 4),
        ("Customer wrote 2 crates, 400 lbs each, and 1 skid, 300 lbs.", 1100, 3),
        ("5 pallets and 3 drums, 4,100 lbs, none of it is going on a liftgate.", 4100, 8),
        ("3 crates, 2,200 lbs. Truck stays here overnight.", 2200, 3),
        ("The list shows 2 pallets of hinges, 1,200 lbs, and 1 crate of saws, 400 lbs.", 1600, 3),
        ("4 pallets going later today, 3,000 lbs.", 3000, 4),
        ("10 pallets, 48x40x60 high, 9,000 lbs", 9000, 10),
        ("2 pallets high value electronics, 900 lbs", 900, 2),
        ("It says 6 pallets on my paperwork, 6,600 lbs, and it's ready now.", 6600, 6),
        ("They said each pallet is 900 lbs and there are 5 pallets.", 4500, 5),
        ("Truck goes from Lima to Gary with 8 pallets, 7,000 lbs", 7000, 8),
    ],
)
def test_what_only_looks_so_is_shipped(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        (
            "2 pallets of stools, 840 lb total. Disregard what our janitor told you on the phone about 7 pallets.",
            840,
            2,
        ),
        ("2 pallets of stools, 840 lb total. Forget the message I left you about 7 pallets.", 840, 2),
        ("2 pallets of stools, 840 lb total. Don't go by the form that said 7 pallets.", 840, 2),
        ("2 crates of stools, forget about tarps, and 3 pallets of desks. 900 lb total.", 900, 5),
        (
            "7 bundles of oak, 9,100 lbs, then 6 bundles of ash at Joliet? no, that yard moved. The ash is 7,700 lbs.",
            16800,
            13,
        ),
    ],
)
def test_what_is_to_be_disregarded_and_what_is_not(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)

"""Freight as people write it: the whole weight, the handling units and the lines, from many writers' ways of saying them."""

import pytest

from shared.reading import Context, Item, decide, read
from tests.shared.reading.messages import html, text

LANE = "Please quote from Macon, GA 31201 to Ocala, FL 34470.\n"

Line = tuple[int | None, str | None, str, float | None, str]
"""Count, packaging, "LxWxH" in inches, weight in pounds, commodity; what is not written is None or empty."""

PROSE: list[tuple[str, float | None, int | None, list[Line]]] = [
    (
        "We have fourteen pallets of bagged mulch. Total of 29,400 lbs.",
        29400,
        14,
        [(14, "pallet", "", 29400, "bagged mulch")],
    ),
    (
        "2 pallets + 3 loose cartons. Pallets are 48x40x50 at 600 lbs each, cartons are 20x20x20 at 35 lbs each.",
        1305,
        5,
        [(2, "pallet", "48x40x50", 1200, ""), (3, "carton", "20x20x20", 105, "")],
    ),
    (
        "It's a dozen crates of hand tools, 150 lb each, 30 x 20 x 20.",
        1800,
        12,
        [(12, "crate", "30x20x20", 1800, "hand tools")],
    ),
    (
        "6 skids of resin and 2 gaylords of regrind, 14,200# total",
        14200,
        8,
        [(6, "skid", "", None, "resin"), (2, "gaylord", "", None, "regrind")],
    ),
    ("18 totes of liquid soap, 2,300 lbs per tote", 41400, 18, [(18, "tote", "", 41400, "liquid soap")]),
    (
        "One coil of galvanized steel, 43,500 lbs, flatbed with a coil rack",
        43500,
        1,
        [(1, "coil", "", 43500, "galvanized steel")],
    ),
    (
        "7 pallets bathroom vanities: 4 are 48x40x72 and 3 are 60x48x55. Total weight 3,850 lbs, class 125.",
        3850,
        7,
        [(4, "pallet", "48x40x72", None, "bathroom vanities"), (3, "pallet", "60x48x55", None, "bathroom vanities")],
    ),
    (
        "pallet 1: 48x48x60 900 lbs\npallet 2: 48x40x48 650 lbs\npallet 3: 48x40x30 410 lbs\nauto parts",
        1960,
        3,
        [
            (1, "pallet", "48x48x60", 900, "auto parts"),
            (1, "pallet", "48x40x48", 650, "auto parts"),
            (1, "pallet", "48x40x30", 410, "auto parts"),
        ],
    ),
    (
        "3 plts of tile samples, 1 @ 850# and 2 @ 620#",
        2090,
        3,
        [(1, "pallet", "", 850, "tile samples"), (2, "pallet", "", 1240, "tile samples")],
    ),
    (
        "9 skids total, 6 of them copier paper and 3 of them toner, 8,800 lbs altogether",
        8800,
        9,
        [(6, "skid", "", None, "copier paper"), (3, "skid", "", None, "toner")],
    ),
    (
        "We bought a used forklift and need it moved. It weighs 8,200 lbs and is 96 in long, 48 in wide and 84 in tall.",
        8200,
        1,
        [(1, None, "96x48x84", 8200, "used forklift")],
    ),
    (
        "The load is 24 bales of cardboard, about 1,200 pounds apiece.",
        28800,
        24,
        [(24, "bale", "", 28800, "cardboard")],
    ),
    ("dog food, 22 pallets, 44k", 44000, 22, [(22, "pallet", "", 44000, "dog food")]),
    ("steel plate. 10 bundles. 47,500 lbs. tarps.", 47500, 10, [(10, "bundle", "", 47500, "steel plate")]),
    (
        "Would you give us a price on 5 pallets of ceramic planters? Each pallet is 48 x 40 x 62 and weighs 740 lbs.",
        3700,
        5,
        [(5, "pallet", "48x40x62", 3700, "ceramic planters")],
    ),
    (
        "Freight is canned peaches on 20 pallets, 2,050 lbs a pallet.",
        41000,
        20,
        [(20, "pallet", "", 41000, "canned peaches")],
    ),
    ("1 pallet 48x40x48 / 500 lb / LED fixtures", 500, 1, [(1, "pallet", "48x40x48", 500, "LED fixtures")]),
    ("4' x 4' x 5' skid, 1 pc, 640 lbs, electric motor", 640, 1, [(1, "skid", "48x48x60", 640, "electric motor")]),
    (
        "(2) pallets @ 4ft x 4ft x 6ft, 1,100 lbs each, store fixtures",
        2200,
        2,
        [(2, "pallet", "48x48x72", 2200, "store fixtures")],
    ),
    (
        "3 crates 120 x 80 x 100 cm, 260 kg each, machine spares",
        1720,
        3,
        [(3, "crate", "47x31x39", 1720, "machine spares")],
    ),
    (
        "11 pallets and 2 crates, 9,640 lb gross. Pool chemicals, not regulated.",
        9640,
        13,
        [(11, "pallet", "", None, "pool chemicals"), (2, "crate", "", None, "pool chemicals")],
    ),
    ("480 cartons on 12 pallets, wine glasses, total 6,960 lbs", 6960, 12, [(12, "pallet", "", 6960, "wine glasses")]),
    ("12 pallets (480 cartons) of wine glasses, 6,960 lbs", 6960, 12, [(12, "pallet", "", 6960, "wine glasses")]),
    ("Skid of brochures, 410 lb, 48x40x36", 410, 1, [(1, "skid", "48x40x36", 410, "brochures")]),
    ("I have 3 transformers to move. The big one is 14,000 lbs, the two smaller are 6,500 lbs each.", 27000, 3, []),
    ("40 rolls of carpet, 5,600 lbs", 5600, 40, [(40, "roll", "", 5600, "carpet")]),
    ("about 19 tons of sand in super sacks, 19 sacks", 38000, 19, []),
    ("Weight: 385 cwt\nPieces: 16 pallets\nProduct: red onions", 38500, 16, [(16, "pallet", "", 38500, "red onions")]),
    ("Gross weight 12.4 MT, 20 pallets of olive oil", 27337, 20, [(20, "pallet", "", 27337, "olive oil")]),
    (
        "PALLETS        8\nWEIGHT         6,120 LB\nPRODUCT        CEILING FANS\nCLASS          100",
        6120,
        8,
        [(8, "pallet", "", 6120, "ceiling fans")],
    ),
    ("Total Skids: 5 (five)\nTotal Wt: 4,275\nItem: shower doors", 4275, 5, [(5, "skid", "", 4275, "shower doors")]),
    (
        "- 4 skids bearings, 48x40x30, 6,000 lbs, cl 60\n- 2 skids housings, 48x48x40, 2,900 lbs, cl 70",
        8900,
        6,
        [(4, "skid", "48x40x30", 6000, "bearings"), (2, "skid", "48x48x40", 2900, "housings")],
    ),
    (
        "10 plts:\n6 x 48x40x50 x 500 lbs\n4 x 48x48x60 x 700 lbs\nprinted cartons",
        5800,
        10,
        [(6, "pallet", "48x40x50", 3000, "printed cartons"), (4, "pallet", "48x48x60", 2800, "printed cartons")],
    ),
    (
        "It's going to be eight pallets, roughly 700 pounds on each, of bottled salad dressing.",
        5600,
        8,
        [(8, "pallet", "", 5600, "bottled salad dressing")],
    ),
    ("26 pallets dry dog food @ 1,620 lb each", 42120, 26, [(26, "pallet", "", 42120, "dry dog food")]),
    ("We are shipping a pair of industrial mixers, 3,100 lbs for the two, each 72x60x80 on its own skid.", 3100, 2, []),
    (
        "2 drums of floor wax and 1 pallet of mop heads. Drums weigh 480 lb each, the pallet 310 lb.",
        1270,
        3,
        [(2, "drum", "", 960, "floor wax"), (1, "pallet", "", 310, "mop heads")],
    ),
    ("total of 1,850 lbs on 3 skids: sign posts", 1850, 3, [(3, "skid", "", 1850, "sign posts")]),
    ("15 bundles of rebar, 20 ft long, 46,000 lbs. Flatbed.", 46000, 15, [(15, "bundle", "", 46000, "rebar")]),
    ("Load of hay, 42 big bales, 44,000 lbs, flatbed with tarps", 44000, 42, [(42, "bale", "", 44000, "hay")]),
]

TABLES: list[tuple[str, float | None, int | None, list[Line]]] = [
    (
        "<table><tr><th>Qty</th><th>Pkg</th><th>Description</th><th>Dims (in)</th><th>Wt ea</th></tr>"
        "<tr><td>3</td><td>PLT</td><td>Pump housings</td><td>48x40x44</td><td>820</td></tr>"
        "<tr><td>1</td><td>CRT</td><td>Impeller</td><td>60x60x50</td><td>1,150</td></tr></table>",
        3610,
        4,
        [(3, "pallet", "48x40x44", 2460, "Pump housings"), (1, "crate", "60x60x50", 1150, "Impeller")],
    ),
    (
        "<table><tr><td>Pieces</td><td>5 skids</td></tr><tr><td>Weight</td><td>3,300 lbs</td></tr>"
        "<tr><td>Dimensions</td><td>48 x 40 x 50</td></tr><tr><td>Commodity</td><td>Valve bodies</td></tr></table>",
        3300,
        5,
        [(5, "skid", "48x40x50", 3300, "Valve bodies")],
    ),
    (
        "<table><tr><th>Item</th><th>Pallets</th><th>Weight (kg)</th><th>L x W x H cm</th></tr>"
        "<tr><td>Cheese</td><td>6</td><td>3,600</td><td>120 x 100 x 150</td></tr>"
        "<tr><td>Butter</td><td>4</td><td>2,900</td><td>120 x 100 x 140</td></tr>"
        "<tr><td>Total</td><td>10</td><td>6,500</td><td></td></tr></table>",
        14330,
        10,
        [(6, "pallet", "47x39x59", 7937, "Cheese"), (4, "pallet", "47x39x55", 6393, "Butter")],
    ),
    (
        "<table><tr><th># Skids</th><th>L</th><th>W</th><th>H</th><th>Total lbs</th><th>Class</th></tr>"
        "<tr><td>2</td><td>48</td><td>40</td><td>60</td><td>1,140</td><td>85</td></tr>"
        "<tr><td>1</td><td>48</td><td>48</td><td>36</td><td>515</td><td>85</td></tr></table><p>All laminate samples.</p>",
        1655,
        3,
        [(2, "skid", "48x40x60", 1140, "laminate samples"), (1, "skid", "48x48x36", 515, "laminate samples")],
    ),
]


def size(item: Item) -> str:
    """A line's dimensions as LxWxH; empty where there are none."""
    sides = (item.length_in, item.width_in, item.height_in)
    return "x".join(f"{side:.0f}" for side in sides if side) if any(sides) else ""


def check(found: tuple[Item, ...], lines: list[Line]) -> None:
    """Whether the lines are the expected ones; a commodity may be written out further than expected, or less far."""
    if not lines:
        return
    kinds = {"skid": "pallet"}
    assert [(item.count, item.packaging, size(item), item.weight_lb) for item in found] == [line[:4] for line in lines]
    for item, line in zip(found, lines, strict=True):
        want, got = set(line[4].casefold().split()), set((item.commodity or "").casefold().split())
        assert want == got or (want and got and (want <= got or got <= want)), (line[4], item.commodity)
    assert kinds


@pytest.mark.parametrize(("written", "pounds", "units", "lines"), PROSE, ids=[case[0][:40] for case in PROSE])
def test_freight_in_prose(written: str, pounds: float | None, units: int | None, lines: list[Line]) -> None:
    [shipment] = decide(read(text(LANE + written)), Context()).shipments
    assert (shipment.weight_lb, shipment.handling_units) == (pounds, units)
    check(shipment.items, lines)


@pytest.mark.parametrize(("written", "pounds", "units", "lines"), TABLES)
def test_freight_in_tables(written: str, pounds: float | None, units: int | None, lines: list[Line]) -> None:
    [shipment] = decide(read(html(f"<p>{LANE}</p>{written}")), Context()).shipments
    assert (shipment.weight_lb, shipment.handling_units) == (pounds, units)
    check(shipment.items, lines)

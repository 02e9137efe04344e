"""What the goods are called, wherever a message names them, and what is never taken for goods."""

import pytest

from shared.reading import Context, decide, read
from tests.shared.reading.messages import html, text

LANE = " from Macon, GA 31201 to Ocala, FL 34470"
FORM = "Please quote\nFrom: Macon, GA 31201\nTo: Ocala, FL 34470\nPallets: 3\nWeight: 2,200 lb\n"


def goods(body: str, subject: str = "quote") -> list[str | None]:
    """The commodity of each line of each shipment that a message asks for."""
    message = html(body, subject) if body.startswith("<") else text(body, subject)
    return [item.commodity for shipment in decide(read(message), Context()).shipments for item in shipment.items]


@pytest.mark.parametrize(
    ("body", "commodity"),
    [
        ("Our customer is waiting for the shelving brackets. They're on 3 skids, 1,420 lb", "shelving brackets"),
        ("The refurbished pumps are done. Two crates, 1,150 lb each", "refurbished pumps"),
        ("We manufacture candles. This one is 3 pallets, 1,800 lbs", "candles"),
        ("what's it cost to run gravel, 24 tons, end dump", "gravel"),
        ("Need to get some patio umbrellas down to a customer. 3 skids, 900 lb", "patio umbrellas"),
        ("Steel tank heads nested and banded on 12 pallets. 31k. full truckload.", "Steel tank heads"),
        ("need these pews moved. 14 pews, 11 ft long, 160 lb each", "pews"),
        ("4 crates, each is 60x48x48 and 800 lbs. Inside are ceramic insulators.", "ceramic insulators"),
        ("4 crates, each is 60x48x48 and 800 lbs. BOL should say ceramic insulators.", "ceramic insulators"),
        ("2 pallets, 1,150 lb each\nPaint, flammable, UN1263, class 3, PG II", "Paint"),
        ("van, 42k cans, tomorrow", "cans"),
        ("1 pallet, 48x40x40, 620 lbs, punch die", "punch die"),
        ("1 crate, 48x40x40, 620 lbs with the trade show carpet", "trade show carpet"),
        ("Vending machines qty 2, 39x34x72, 800 lb each", "Vending machines"),
        ("Contents mattresses. 5 pallets 48x40x72 400 lb each", "mattresses"),
    ],
)
def test_goods_by_the_words_around_them(body: str, commodity: str) -> None:
    assert goods(f"{body}{LANE}. What would you charge?") == [commodity]


@pytest.mark.parametrize(
    ("body", "commodity"),
    [
        ("5 pallets of buckets, 48x40x60, 2,100 lb", "buckets"),
        ("need to move kegs, 8 pallets of them, 11,200 lbs", "kegs"),
        ("Cabinets are ready. 9 skids, 4,860 lb", "Cabinets"),
        ("46k beams, 14 bundles, flatbed", "beams"),
        ("30 empty racks, 210 lbs each", "empty racks"),
        ("12 empty cylinders on 2 pallets, 1,400 lbs", "empty cylinders"),
        ("60 oak barrels, empty, on 10 pallets, 7,050 lbs", "oak barrels"),
        ("580 new pallets, 53 van, 24,000 lbs", "new pallets"),
        ("3 trench boxes, 20 ft x 8 ft x 6 ft, 4600 lb ea", "trench boxes"),
        ("Got a tank to move. 30 ft long 10 ft wide 9 ft tall, 18,000 lbs, step deck", "tank"),
    ],
)
def test_packaging_that_is_the_goods(body: str, commodity: str) -> None:
    assert goods(f"{body}{LANE}. What would you charge?") == [commodity]


@pytest.mark.parametrize(
    "label",
    [
        "What is it:", "What's inside:", "What are you shipping?", "Type of freight:", "Freight description:", "Part:",
        "Description of goods:", "Product(s):", "What   ", "WHAT      ", "Describe your freight:", "Memo:",
    ],
)  # fmt: skip
def test_goods_beside_a_label(label: str) -> None:
    assert goods(f"{FORM}{label} ceiling panels\n") == ["ceiling panels"]


def test_goods_under_the_head_of_a_column() -> None:
    rows = "<tr><td>2</td><td>Pallet</td><td>bushings</td><td>2480</td></tr>"
    head = "<tr><th>Qty</th><th>Pkg</th><th>Part</th><th>Weight</th></tr>"
    assert goods(f"<p>Please quote{LANE}</p><table>{head}{rows}</table>") == ["bushings"]


@pytest.mark.parametrize(
    "said",
    [
        "all of it water bottles",
        "water bottles on both",
        "Both are water bottles",
        "water bottles for both lanes",
    ],
)
def test_goods_named_once_for_several_shipments(said: str) -> None:
    lanes = (
        "Macon GA 31201 to Ocala FL 34470, 4 pallets, 3,000 lbs\nMacon GA 31201 to Tampa FL 33601, 2 pallets, 1,500 lbs"
    )
    found = goods(f"Please quote two LTLs, {said}.\n{lanes}")
    assert len(found) == 2
    assert all(each and each.lower().startswith("water bottles") for each in found)


@pytest.mark.parametrize(
    "told",
    [
        "need price for two reefer loads of mango, one {a}, 40,000 lbs 20 pallets, the other {b}, 38,000 lbs 18 pallets",
        "Need 2 vans for mango. {a}, 42k. {b}, 40k.",
        "2 LTL of mango please:\n{a} 2 plts 900 lbs\n{b} 1 plt 400 lbs",
        "Mango quotes please, two of them.\n{a} - 2 plts 3,000 lbs\n{b} - 3 plts 4,500 lbs",
    ],
)
def test_goods_named_where_several_shipments_are_announced(told: str) -> None:
    lanes = {"a": "Macon GA 31201 to Ocala FL 34470", "b": "Macon GA 31201 to Tampa FL 33601"}
    assert [(each or "").lower() for each in goods(told.format(**lanes))] == ["mango", "mango"]


def test_goods_of_one_shipment_are_not_the_other_s() -> None:
    told = "2 skids tile 1,900 lbs Macon GA 31201 to Ocala FL 34470\n3 skids 2,000 lbs Macon GA 31201 to Tampa FL 33601"
    assert goods(told) == ["tile", None]


def test_goods_of_each_line() -> None:
    body = "2 crates, 96x48x60, 900 lb each, that's the display panels, and 1 skid 48x48x40 at 350 lb with the carpet"
    assert goods(f"Please quote {body}{LANE}") == ["display panels", "carpet"]


@pytest.mark.parametrize(
    ("subject", "commodity"),
    [
        ("LTL - drywall screws - Macon GA to Ocala FL", "drywall screws"),
        ("need quote on lampshades", "lampshades"),
        ("Countertops for the Hendricks job", "Countertops"),
        ("Paint order to ship", "Paint"),
        ("Freight quote for Acme Tools Inc", None),
        ("Question from Marcus Bell", None),
        ("RFQ #5541 - Elm Street project", None),
        ("Quick one before lunch", None),
    ],
)
def test_goods_of_the_subject(subject: str, commodity: str | None) -> None:
    assert goods(f"3 pallets 48x40x48, 1,200 lbs{LANE}. Price?", subject) == [commodity]


@pytest.mark.parametrize(
    ("body", "commodity"),
    [
        ("6 palettes de carreaux de céramique, 9000 lb", "carreaux de céramique"),
        ("un camion réfrigéré avec 16 palettes de sirop d'érable, 33 600 lb", "sirop d'érable"),
        ("3 palettes, 48 x 40 x 60 pouces, 2 150 lb au total", None),
        ("5 tarimas con refacciones automotrices, 4,200 lb. gracias", "refacciones automotrices"),
        ("20 tarimas de azulejo, 44,000 lb, caja seca 53", "azulejo"),
        ("2 tarimas, 900 lb, urgente, gracias", None),
    ],
)
def test_goods_in_french_and_spanish(body: str, commodity: str | None) -> None:
    assert goods(f"Quote please: {body}{LANE}") == [commodity]


@pytest.mark.parametrize(
    "body",
    [
        "ROSE\n3 PALLETS 1500 LBS{lane}\nTHANKS\nJADE",
        "NICK NEED PRICE 3 PALLETS 1500 LBS{lane}",
        "3 pallets, 1,500 lbs{lane}. Quote?\n\nPeg",
        "3 pallets, 1,500 lbs{lane}. Have the driver ask for Marcus Bell. Quote?",
        "3 pallets, 1,500 lbs{lane}. The dock is behind the bakery, next to the silo. Quote?",
        "3 pallets, 1,500 lbs{lane}. The driver needs straps and a hard hat. Quote?",
        "3 pallets, 1,500 lbs{lane}. It's raining here. Quote?",
        "3 pallets, 1,500 lbs{lane}. I'll put the key under the mat. Quote?",
        "3 pallets, 1,500 lbs{lane}. Send the bill to our office. Quote?",
        "3 pallets, 1,500 lbs{lane}. Last time the carrier broke a window. Quote?",
        "3 pallets of product, 1,500 lbs{lane}. Quote?",
        "3 pallets, 1,500 lbs with the wood, longest is 60 in,{lane}. Quote?",
        "3 pallets, 1,500 lbs{lane}. Going to a construction man. Quote?",
        "3 pallets, 1,500 lbs{lane}. Not Pasco WA, sorry. They're a better grade this time. Quote?",
        "3 pallets, 1,500 lbs, 53' van with swing doors please,{lane}. Quote?",
    ],
)
def test_what_names_no_goods(body: str) -> None:
    assert goods(body.format(lane=LANE)) == [None]


@pytest.mark.parametrize(
    ("body", "commodity"),
    [
        ("One dining set, crated, 96 x 46 x 40, weighs 540", "dining set"),
        ("One patio set, crated, 96 x 46 x 40, weighs 540", "patio set"),
        ("4 pallets, 2,240 lbs. Comments: reach in coolers, must stay upright", "reach in coolers"),
        ("4 pallets of drop in sinks, 2,240 lbs", "drop in sinks"),
        ("I have a floor loom, crated, 66 x 52 x 60, 410 pounds", "floor loom"),
        ("We've a load of mussels. It's 18 pallets of tubs, 31,300 lbs", "mussels"),
        ("18 pallets of tubs, 31,300 lbs", "tubs"),
        ("One (1) CNC vertical mill\n90 x 80 x 100\n26,800 lbs", "CNC vertical mill"),
        ("Link-Belt 350 excavator, bucket on\n33' L x 11'2\" W x 10'9\" H\n78,500 lbs", "Link-Belt 350 excavator"),
        ("Bobcat T770, bucket and forks, 10,500 lbs", "Bobcat T770"),
        ("2 pallets of excavator buckets, 3,000 lb", "excavator buckets"),
        ("58 file cabinets, floor loaded, 17,400 lb", "file cabinets"),
        ("1 roll of felt on a cradle, 190 x 30 x 32, 780 lbs", "felt"),
    ],
)
def test_things_that_are_named_by_more_than_a_noun(body: str, commodity: str) -> None:
    assert goods(f"Please quote{LANE}.\n{body}") == [commodity]


@pytest.mark.parametrize(
    ("words", "commodity"),
    [
        ("One hopper trailer (pneumatic) of PVC resin, 46,000 lbs. Blower on the tractor needed.", "PVC resin"),
        ("One flatbed of fence posts, 44,000 lbs. Headache rack on the truck required.", "fence posts"),
        ("A truckload of fresh shrimp, 26 pallets of crates, 30,000 lbs", "fresh shrimp"),
        ("4 pallets of blowers, 2,000 lbs", "blowers"),
        ("2 pallets of crates, 900 lbs", "crates"),
        ("What would it be on the 6 riding mowers, still in the factory crates, 905 lbs each?", "riding mowers"),
        ("It's the pickup of my late mother's upright piano. It is in a crate, 690 lbs", "upright piano"),
        ("My neighbor's hutch, 300 lbs, it is on a pallet", "hutch"),
        ("3 fabricated pipe spools, 6,200 lbs each", "fabricated pipe spools"),
        ("3 spools of wire, 600 lbs each", "wire"),
    ],
)
def test_what_the_truck_has_and_what_goods_are_in_is_not_what_they_are(words: str, commodity: str) -> None:
    assert goods(f"Please quote{LANE}. {words}") == [commodity]


@pytest.mark.parametrize("head", ["What it is", "What is it", "Machine", "What's in it", "Machine description"])
def test_heads_of_goods(head: str) -> None:
    rows = f"<tr><th>{head}</th><th>Qty</th><th>Size</th><th>Weight, lb</th></tr>"
    rows += "<tr><td>surface grinder</td><td>1</td><td>96x60x80</td><td>6,200</td></tr>"
    rows += "<tr><td>band saw</td><td>1</td><td>80x40x70</td><td>2,100</td></tr>"
    assert goods(f"<p>Please quote{LANE}</p><table>{rows}</table>") == ["surface grinder", "band saw"]


@pytest.mark.parametrize(
    ("told", "commodity"),
    [
        ("46 pallets bath tissue double stacked, 19,500 lbs", "bath tissue"),
        ("18 pallets paper towels single-stacked, 9,500 lbs", "paper towels"),
        ("1,400 tires floor loaded, 21,000 lbs", "tires"),
        ("tanker, sodium hydroxide solution 50%, UN1824, class 8. 43,500 lbs net. Stainless or lined, hose", "sodium hydroxide"),
        ("tanker, 43,500 lbs liquid sugar. Stainless or lined", "liquid sugar"),
        ("flatbed, 12 bundles stainless steel tubing, 43,500 lbs", "stainless steel tubing"),
        ("flatbed | 2 coils | 45,100 lb | pickled and oiled", "pickled and oiled coils"),
        ("flatbed, 1 coil, 44,300 lbs, hot rolled", "hot rolled coil"),
    ],
)  # fmt: skip
def test_what_is_said_of_goods_or_of_a_trailer_names_none(told: str, commodity: str) -> None:
    [name] = goods(f"Please quote Lima, OH 45801 to Gary, IN 46406.\n{told}")
    assert name is not None and name.startswith(commodity)


@pytest.mark.parametrize(
    ("body", "commodity"),
    [
        (
            f"Please quote{LANE}, 3 skids, 2,200 lb.\nMarchandise: 3 palettes\nGoods: 3 pallets, toilet paper",
            "toilet paper",
        ),
        (f"Please quote LTL{LANE}. Freight: Freight\n3 pallets canned beans, 2,200 lb", "canned beans"),
        (f"Please quote LTL{LANE}. The spindle is on 1 skid, 3,860 lb. We got a dock + 10k fork", "spindle"),
    ],
)
def test_labels_and_forklifts_are_no_goods(body: str, commodity: str) -> None:
    assert commodity in goods(body)


def test_all_loads_of_a_table_are_of_one_kind() -> None:
    rows = "".join(
        f"<tr><td>Macon, GA 31201</td><td>Ocala, FL 34470</td><td>{count}</td><td>40,000</td></tr>"
        for count in (22, 24)
    )
    head = "<tr><th>From</th><th>To</th><th>Pallets</th><th>Pounds</th></tr>"
    assert (
        goods(f"<p>Two full loads to price. All are paper sacks.</p><table>{head}{rows}</table>") == ["paper sacks"] * 2
    )


def test_parts_of_a_trailer_that_is_pulled_are_no_goods() -> None:
    assert goods(f"Quote to pull one empty trailer{LANE}, power only. Tires, lights and inspection are all OK.") == []


@pytest.mark.parametrize(
    ("body", "commodity"),
    [
        ("Your bench tops come to 3 pallets, 610 lbs per pallet", "bench tops"),
        ("Our trailer is loaded and sealed at Lima OH 45801 with corrugated sheets, 28,400 lbs", "corrugated sheets"),
        ("One crate, it weighs 390 pounds. A walnut hutch. I was told class 125", "walnut hutch"),
        ("We have a dock, the old milk dock. 7 crates of oak pews, 2,940 lbs", "oak pews"),
        ("2 dock plates, crated, 900 lbs", "dock plates"),
    ],
)
def test_goods_by_what_they_come_to(body: str, commodity: str) -> None:
    assert goods(f"{body}{LANE}. What would you charge?") == [commodity]


def test_goods_behind_their_pallets() -> None:
    assert goods(
        "Please quote\nFrom: Macon, GA 31201\nTo: Ocala, FL 34470\nGoods: pallets, tissue paper\n4 pallets\n900 lb"
    ) == ["tissue paper"]


def test_neither_a_town_nor_who_is_spoken_to_is_goods() -> None:
    assert goods(f"can you rate the two motors? they are on 2 skids, 2,050 lb{LANE}", "motors for Macon") == ["motors"]
    assert goods(f"mei need you to cover one. van, plastic bottles, 11,400 lb, 26 plts{LANE}") == ["plastic bottles"]


@pytest.mark.parametrize(
    ("body", "commodity"),
    [
        ("LTL with heat, wood glue, it cannot freeze or it's pudding. 3 skids, 48x40x50, 900 lb", "wood glue"),
        (
            "UN1760, Corrosive liquid, n.o.s. (floor stripper), class 8, PG III. 1 pallet, 40x48x39, 702 lb",
            "floor stripper",
        ),
        ("The Lima store wants blankets. 2 pallets, 48x40x55, 930 lb together, class 100", "blankets"),
        ("2 fermenters, 1,800 lbs apiece. They can't get road salt on them", "fermenters"),
        ("The granite is still at the quarry. 5 skids, 60x50x24, 4,600 lb", "granite"),
        ("18 lifts 3/4 plywood 40,000 lbs flatbed", "plywood"),
        ("How much on onions, 21 bins, 40,950 lb", "onions"),
        ("2 rail carts, rolling steel frames w/ brick decks, 10 x 6 x 3 ft, 5,200 lb a piece", "rail carts"),
        ("You bought lot 12, Minster 200 ton press! 17 ft x 11 ft x 9 ft, 61,500 lbs", "Minster 200 ton press"),
        ("Material group: DISC ROTORS. Dangerous goods N. 4 pallets, 2,100 lb", "DISC ROTORS"),
        ("30 rolling carts of tablecloths, 6,200 lb all together", "tablecloths"),
        ("2 precast box culvert sections, 10 x 8 x 9 ft, 18,800 lb each", "precast box culvert sections"),
    ],
)
def test_goods_beside_what_is_said_of_them(body: str, commodity: str) -> None:
    assert goods(f"{body}{LANE}. What would you charge?") == [commodity]


@pytest.mark.parametrize(
    "words",
    [
        "It's a shipyard, ask for Ana",
        "Their place is up a gravel lane",
        "They cannot get road salt on them",
        "The order says so, scale pays",
    ],
)
def test_what_is_said_besides_is_no_goods(words: str) -> None:
    assert goods(f"4 skids, 48x40x40, 1,200 lb{LANE}. What would you charge? {words}.") in ([None], [""])


def test_a_body_that_tells_no_freight_leaves_it_to_the_subject() -> None:
    subject = "LTL rate: 31201 to 34470, 7 skids hose reels 2,060# cl 85, 48x48x56, ready Friday"
    assert goods("Macon Hose & Reel", subject) == ["hose reels"]


def test_cabinets_are_goods_unless_something_is_in_them() -> None:
    assert goods(f"22 cabinets blanket wrapped, 2,650 lbs{LANE}, 26 ft box truck. What would you charge?") == [
        "cabinets"
    ]


@pytest.mark.parametrize(
    ("body", "commodity"),
    [
        ("2 skids, 900 lbs, 48x40x40 each. What we're shipping is dental supplies.", "dental supplies"),
        ("3 skids 2,400 lbs 48x40x48. The stuff is pond liner.", "pond liner"),
        ("3 skids, 2,400 lbs, class 85. It'll be door hardware this time.", "door hardware"),
        ("3 skids @ 800 lbs, 48x40x48. Declared as furniture parts.", "furniture parts"),
        ("3 skids @ 800 lbs, 48x40x48. Consists of garden hoses.", "garden hoses"),
        ("3 skids, 6,400 lbs, 48x40x48. Nothing special, just wire rope.", "wire rope"),
        ("3 skids, 6,400 lbs, 48x40x48. The contents would be canned tomatoes.", "canned tomatoes"),
        ("4 skids, 1,600 lbs, 48x40x40. Inside you'll find glass vases.", "glass vases"),
        ("3 skids, 6,400 lbs, 48x40x48. Commodity/Description: Cleaning Compound.", "Cleaning Compound"),
        ("3 skids (6,400 lbs, 48x40x48). Freight: new, boxed ceiling fans.", "boxed ceiling fans"),
        ("3 skids of 5 gallon pails of driveway sealer, 6,400 lbs, class 55", "driveway sealer"),
        ("We're sending candles, 3 skids, 2,400 lbs, 48x40x48", "candles"),
        ("These are roofing shingles, 3 skids, 8,400 lbs, 48x40x40", "roofing shingles"),
    ],
)
def test_goods_told_in_more_words(body: str, commodity: str) -> None:
    assert goods(f"{body}{LANE}. What would you charge?") == [commodity]


@pytest.mark.parametrize(
    ("body", "commodity"),
    [
        ("1 skid 48x40x30 350 lbs. Electric motor for a conveyor.", "Electric motor"),
        ("1 crate 48x40x30 350 lbs. A gearbox out of a cement mixer.", "gearbox"),
        ("1 crate 48x40x30 350 lbs. Replacement belts for the treadmills.", "Replacement belts"),
    ],
)
def test_what_goods_are_for_is_not_what_they_are(body: str, commodity: str) -> None:
    assert goods(f"{body}{LANE}. What would you charge?") == [commodity]


@pytest.mark.parametrize(
    ("body", "commodity"),
    [
        ("Wheel loader, it's a used Case 621, 26,500 lbs, on a step deck", "Wheel loader"),
        ("Need to move a tractor, it's a John Deere 4440, 12,000 lbs", "tractor"),
        ("I'm buying a letterpress from a printer. One skid, 60x60x62, 1,600 lbs", "letterpress"),
        ("Next week's pipe loads, 16 bundles, 46,900 lbs", "pipe"),
        ("BOL attached, class 70 cutlery. 2 skids, 1,144 lb", "cutlery"),
        ("3 crates of mirrors, built out of 2x6 lumber, 60x40x50, 700 lb", "mirrors"),
        ("MATERIAL GRP : BATH TISSUE\nPKG UNITS : 28 PAL\nGROSS WGT : 21,000 LB", "BATH TISSUE"),
    ],
)
def test_goods_beside_who_made_or_sold_or_holds_them(body: str, commodity: str) -> None:
    assert goods(f"{body}{LANE}. What would you charge?".replace(f"LB{LANE}", f"LB\nLane{LANE}")) == [commodity]

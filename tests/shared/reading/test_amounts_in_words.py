"""Weights with and without packaging, of each and at other times; counts of what is inside, denied, added and spoken of again."""

import pytest

from shared.reading import read
from shared.reading.model import Shipment
from shared.reading.weights.weights import weights
from tests.shared.reading.messages import text

LANE = "Please quote LTL from Lima, OH 45801 to Gary, IN 46406. "


def told(words: str, above: str = LANE) -> tuple[float | None, int | None]:
    """What the one shipment of a message weighs, and its handling units."""
    [shipment] = read(text(f"{above}{words}\n\nAmy")).now.shipments
    return shipment.weight_lb, shipment.handling_units


@pytest.mark.parametrize(
    ("words", "pounds"),
    [
        ("24 net tons", 48000),
        ("22 long tons", 49280),
        ("20 US tons", 40000),
        ("9 500 KGM", 20944),
        ("1.640,500 kg", 3617),
        ("900 kilogrammes", 1984),
    ],
)
def test_further_units(words: str, pounds: int) -> None:
    assert [round(each.pounds) for each in weights(words)] == [pounds]


@pytest.mark.parametrize(
    ("words", "pounds"),
    [
        ("One lathe. It is 2,850 lb, with the skid it's 3,400. 84x40x62.", 3400),
        ("One pump, 285 lb bare, 340 lb crated. 30x30x30.", 340),
        ("4 pallets, 3,000 lb (3,200 lb with the pallets).", 3200),
        ("4 pallets, goods 3,000 lb, 3,200 lb including packaging.", 3200),
        ("5 crates, 1,040 lb each without the crate, 1,120 each with.", 5600),
        ("5 crates. The valves alone are 5,200 lb, crated 5,600 lb.", 5600),
        ("1 skid: product 900 lb, on the skid 960 lb.", 960),
    ],
)
def test_goods_with_their_packaging_weigh_what_is_shipped(words: str, pounds: int) -> None:
    assert told(words)[0] == pounds


@pytest.mark.parametrize(
    ("words", "pounds"),
    [
        ("A lathe, 2,000 lb, and a crate of tooling, 2,400 lb crated, 48x40x40.", 4400),
        ("2 pallets, 900 lb and 960 lb.", 1860),
        ("1 pallet of tile 900 lb.\n\n1 crate of tools with the pallet 960 lb.", 1860),
    ],
)
def test_other_goods_are_not_the_same_with_packaging(words: str, pounds: int) -> None:
    assert told(words)[0] == pounds or told(words)[0] is None


@pytest.mark.parametrize(
    "words",
    [
        "10 cubes of brick, 4,100 lbs the cube.",
        "10 cubes modular brick, 4,100 lbs the cube",
        "10 cribs of stone at 4,100 lbs the crib.",
    ],
)
def test_a_weight_of_the_one_is_of_each(words: str) -> None:
    assert told(words) == (41000, 10)


@pytest.mark.parametrize(
    "words", ["10 pallets of brick, 41,000 lbs the lot.", "10 pallets of brick, 41,000 lbs the load"]
)
def test_a_weight_of_the_lot_is_of_all(words: str) -> None:
    assert told(words) == (41000, 10)


@pytest.mark.parametrize(
    "words",
    [
        "We have 3 customer scooters already in crates, 92x40x60, 400 lb per crate.",
        "The brewery sold three kettles. They ride in cradles, each 8 ft long, four hundred lbs apiece. Keep road salt off.",
    ],
)
def test_things_are_counted_whatever_stands_before_their_name(words: str) -> None:
    assert told(words) == (1200, 3)


@pytest.mark.parametrize(
    "limit",
    [
        "The truck must scale under 80,000 gross.",
        "He has to stay below 79,500 lb.",
        "You can't gross over 80,000 lbs here.",
        "The rig needs to keep under 80,000 lbs all in.",
    ],
)
def test_what_a_truck_may_weigh_is_no_freight(limit: str) -> None:
    assert told(f"Glycerin in a tanker, 44,900 lb net. {limit}")[0] == 44900


def test_a_machine_weighs_what_it_does_on_the_truck() -> None:
    sheet = "Operating weight: 37,000 kg\nTransport weight, as hauled: 31,400 kg\n1 excavator on a lowboy."
    assert told(sheet)[0] == 69225


def test_an_operating_weight_alone_is_what_there_is() -> None:
    assert told("Operating weight: 37,000 kg\n1 excavator on a lowboy.")[0] == 81571


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("560 bins banded 20 to a bundle, so 28 bundles, 30,800 lbs", 28),
        ("6 pallets of kegs, 7,940 lb total, 48 kegs, 8 to a pallet. Pallets 48x40x52.", 6),
        ("240 cases, 40 per skid, that's 6 skids, 7,940 lb", 6),
        ("480 bags (40/pallet) on 12 pallets, 24,000 lb", 12),
        ("3 pallets and 21 loose cartons, 7,940 lb, cartons are 7 to a layer", 24),
    ],
)
def test_so_many_on_each_are_inside(words: str, units: int) -> None:
    assert told(words)[1] == units


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("2 pallets, 500 lb each, plus 14 loose cartons, 420 lb. The cartons won't be on a pallet.", 16),
        ("2 pallets, 500 lb each, plus 14 loose cartons, 420 lb, which are not on a skid.", 16),
        ("4 pallets kits. 2 pallets at 1,600 lb each and 2 at 900 lb each. The acid is on the two small pallets.", 4),
        ("3 crates + 2 fiber cases, 1,870 lb total", 5),
        ("Sales added a pallet so it's six now, 4,080 lb all in.", 6),
        ("They threw in a crate, so we have five, 4,080 lb all in.", 5),
        ("In a tanker, 44,000 lb. The barrels were 22 pallets at 680 lb each last year.", None),
        ("In a tanker, 44,000 lb. (Drums were 40 last year.)", None),
    ],
)
def test_counts_that_are_denied_added_or_told_again(words: str, units: int | None) -> None:
    assert told(words)[1] == units


def test_what_is_not_to_be_counted_is_not() -> None:
    [shipment] = read(
        text("All in the subject. Count the plts not the bales (24).", "4 plt 3150# Lima OH to Gary IN")
    ).now.shipments
    assert shipment.handling_units == 4


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("Necesito power only para una caja nuestra que ya cruzó, 17,900 kg.", None),
        ("Una caja seca de 53 pies, 17,900 kg.", None),
        ("1 caja, 400 kg, 40x40x40.", 1),
    ],
)
def test_a_box_may_be_a_trailer(words: str, units: int | None) -> None:
    assert told(words)[1] == units


@pytest.mark.parametrize(
    "words",
    [
        "I'd guess 9,000 lb, nobody has weighed an armoire since the war.",
        "My best guess is 9,000 lb, it was never weighed.",
        "We'd say about 9,000 lb, nobody has weighed it.",
    ],
)
def test_a_guess_is_told(words: str) -> None:
    assert told(f"Exclusive use van, furniture. {words}")[0] == 9000


def test_a_thing_told_before_a_crate_is_one_more() -> None:
    words = "Main unit 20 x 7 x 8 ft, 16,400 lb. One crate of spares, 4 x 4 x 3 ft, 420 lb."
    assert told(words) == (16820, 2)
    assert told("Press brake 120x60x80, 6,400 lb\n1 crate tooling 48x40x30, 420 lb") == (6820, 2)


@pytest.mark.parametrize("basis", ["Weight is: per piece", "Weight type: Each", "Weight basis: per pallet"])
def test_a_form_tells_of_what_its_weight_is(basis: str) -> None:
    form = (
        f"Pickup zip: 54956\nDelivery zip: 49684\nPieces: 2\nPackaging: Crate\nWeight: 510\n{basis}\nReady: 5/20/2026"
    )
    assert told(form, above="") == (1020, 2)


def of_lanes(words: str) -> list[Shipment]:
    """The shipments of a message."""
    return list(read(text(f"{words}\n\nAmy")).now.shipments)


def test_what_every_pallet_weighs_is_told_of_each_lane() -> None:
    found = of_lanes(
        "LTL quotes out of Lima, OH 45801. Every pallet is 40x48x84, 285 lbs per pallet.\n\n"
        "1. Two pallets to Gary, IN 46406\n2. One pallet to Erie, PA 16501\n3. Seven pallets to Reno, NV 89502"
    )
    assert [each.weight_lb for each in found] == [570, 285, 1995]


def test_units_at_stops_that_come_to_the_whole_are_one_line() -> None:
    words = (
        "Load at Sumner WA 98390 on Monday.\n1. Boise ID 83716 - 8 plt - 3,740 lb\n2. Ogden UT 84404 - 11 plt - 5,150 lb\n"
        "Boxed toys, 19 plt, 8,890 lb in one 53' van."
    )
    [shipment] = read(text(words)).now.shipments
    assert [(item.count, item.weight_lb) for item in shipment.items] == [(19, 8890)]


@pytest.mark.parametrize(
    ("answer", "asked", "pounds"),
    [
        ("Make it four pallets please.", "3 pallets of ladders, 540 lb a pallet", 2160),
        ("Make it four pallets, same weight each.", "3 pallets of ladders, 1,620 lb", 2160),
    ],
)
def test_another_number_weighs_so_many_times_what_each_does(answer: str, asked: str, pounds: int) -> None:
    history = f"On Tue, May 12, 2026 at 8:02 AM Amy Rudd <amy@ruddsupply.example> wrote:\n> {LANE}\n> {asked}"
    found = read(text(f"{answer}\n\nAmy\n\n{history}", "Re: ladders")).merged
    assert [(each.weight_lb, each.handling_units) for each in found] == [(pounds, 4)]

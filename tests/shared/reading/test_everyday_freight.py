"""What freight is, as it is told in everyday mail: counts, classes, sizes, goods, temperatures."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import html, text
from tests.shared.reading.one_shipment import LANE, shipment


@pytest.mark.parametrize(
    ("words", "units", "packaging"),
    [
        ("Sealant, 12 nos. drums on 3 nos. pallets, 2,580 kgs.", 3, "pallet"),
        ("2 nos. wooden crates of valves, 900 kgs total.", 2, "crate"),
        ("5 no. pallets of tile, 4,000 lbs.", 5, "pallet"),
        ("5 furnaces, each on own pallet, 44x44x52, 385 lbs apiece.", 5, "pallet"),
        ("2 motors each strapped to own skid, 48x40x40, 650 lbs each.", 2, "skid"),
        ("Eighteen steel drums, five pallets of them, 6,840 lbs total.", 5, "pallet"),
        ("24 drums of resin, 6 pallets of them, 11,000 lbs total.", 6, "pallet"),
        ("Each crate is 44x44x70 and weighs 385 pounds, 770 for both.", 2, "crate"),
        ("A crate for each bell. Each is 44 x 44 x 70 inches and weighs 385 pounds, 1,155 for all three.", 3, "crate"),
        ("7 pallets of jars, 9,660 lbs. I'm saving you a case of the jam.", 7, "pallet"),
        ("7 skids of boxes, weight is 6,020 including pallets, 48x42x66.", 7, "skid"),
        ("7 full skids and a partial, 6,420 lb, 48x40x40.", 8, "skid"),
        ("24 drums of resin and 6 pallets of paint, 11,000 lbs total.", 30, None),
    ],
)
def test_how_many(words: str, units: int, packaging: str | None) -> None:
    only = shipment(words)
    assert only.handling_units == units
    assert packaging in (None, only.items[0].packaging)


@pytest.mark.parametrize(
    ("words", "of"),
    [
        ("Hazard class 3, and freight class on it is 70.", "70"), ("Class I believe is 125.", "125"),
        ("class I think is 85", "85"),
        ("The class they gave me is 150.", "150"), ("Class, as far as I know, is 65.", "65"), ("class: I think 175", "175"),
        ("For class use 70.", "70"),
        ("Class I railroad, 50 miles away.", None), ("The class they teach is full.", None),
    ],
)  # fmt: skip
def test_a_class_in_doubt(words: str, of: str | None) -> None:
    assert shipment("4 pallets of tile, 2,400 lb, 48x40x50. " + words).items[0].freight_class == of


@pytest.mark.parametrize(
    ("words", "classes"),
    [
        ("class 150 and 70.", ["150", "70"]), ("classes 150 and 70 respectively.", ["150", "70"]),
        ("class 150/70.", ["150", "70"]),
        ("class 150 and class 70.", ["150", "70"]), ("all class 100.", ["100", "100"]), ("class 150 and 70 inches of trailer.",
        ["150", "150"]),
    ],
)  # fmt: skip
def test_classes_in_their_order(words: str, classes: list[str]) -> None:
    lines = shipment("2 pallets of beds 48x48x50 300 lbs and 1 pallet of bowls 48x40x30 410 lbs, " + words).items
    assert [each.freight_class for each in lines] == classes


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("It is 31ft 4in long, 10 ft 5 wide at the tracks, 10ft 2 to top of cab, 49,800 lbs.", (376, 125, 122)),
        ("She is 28' 3\" long, 9' 6\" wide at the blade, 10' 1\" to the top of the cab, 41,000 lbs.", (339, 114, 121)),
        ("20ft long, 8ft wide over the tires, 9ft to the top of the cage, 15,500 lbs.", (240, 96, 108)),
        ("19 ft 7 in long, 7 ft 11 in wide, 8 ft 2 in at the stack, 14,000 lbs.", (235, 95, 98)),
    ],
)
def test_sides_over_something(words: str, sides: tuple[int, int, int]) -> None:
    item = shipment("One excavator on a lowboy. " + words).items[0]
    assert (item.length_in, item.width_in, item.height_in) == sides


@pytest.mark.parametrize(
    ("words", "goods"),
    [
        ("3 pallets, 2,262 lbs, class 65, plastic containers, 48x40x58, LTL", "plastic containers"),
        ("6 pallets of food containers, 1,200 lbs, 48x40x70, LTL", "food containers"),
        ("Sorry, I was on a plane. It is 4 pallets of stools, 1,740 lbs.", "stools"),
        ("3 plt 2100# tot cl 92.5 48x40x70 water coolers", "water coolers"),
        ("2 drums degreaser, 400 lb each, UN1993 Flammable liquid n.o.s., class 85", "degreaser"),
        ("We need transport of one milling machine to a school.\n1 skid, 59x47x71, 904 lb", "milling machine"),
        ("7 pallet positions of soap, 6,020 lb, 48x40x40.", "soap"),
        ("96 cartons candles shrink wrapped onto 4 pallets, 1,620 lb.", "candles"),
        ("26 pallets, 41,500 lb, soap, 2 load bars needed.", "soap"),
        ("4 pallets of jam, 2,000 lbs, with nobody else's freight on top.", "jam"),
        ("4 pallets, 2,000 lbs, 48x40x60.\n- Dre @ Harbor Pumps", None),
    ],
)
def test_what_it_is(words: str, goods: str | None) -> None:
    only = shipment(words)
    assert only.items[0].commodity == goods
    assert only.equipment != "container"


def test_containers_are_drayed_all_the_same() -> None:
    assert shipment("A container of glass, 40,000 lb.").equipment == "container"


def test_a_place_behind_the_label_of_the_load() -> None:
    only = shipment("20 pallets de tornillos, 8,000 lbs. Carga: nuestra bodega en Lima, OH 45801.")
    assert only.items[0].commodity == "tornillos"


def test_goods_of_what_is_packed_alike() -> None:
    first, second = read(
        text(
            "Two truckloads Monday out of Lima, OH 45801. The first is 44 rolls of felt at 32,800 lbs and goes to Macon, GA"
            " 31201. The second is 51 rolls, 37,150 lbs, going to Gary, IN 46406."
        )
    ).now.shipments
    assert first.items[0].commodity == second.items[0].commodity == "felt"


def test_columns_that_are_called_by_letters() -> None:
    found = read(
        html(
            "<p>Two for you.</p><table><tr><td></td><td>Shipment A</td><td>Shipment B</td></tr>"
            "<tr><td>From</td><td>Lima, OH 45801</td><td>Lima, OH 45801</td></tr>"
            "<tr><td>To</td><td>Macon, GA 31201</td><td>Gary, IN 46406</td></tr><tr><td>Skids</td><td>3</td><td>6</td></tr>"
            "<tr><td>Weight</td><td>2,460 lb</td><td>5,700 lb</td></tr></table><p>Both are floor wax.</p>"
        )
    ).now.shipments
    assert [each.items[0].commodity for each in found] == ["floor wax", "floor wax"]


def test_a_total_in_another_tongue() -> None:
    [only] = read(
        html(
            f"<p>{LANE}</p><table><tr><th>Colli</th><th>Type</th><th>Dim. cm</th><th>Kg cad./each</th><th>Goods</th></tr>"
            "<tr><td>2</td><td>pallet</td><td>160 x 110 x 210</td><td>300</td><td>lamps</td></tr>"
            "<tr><td>1</td><td>crate</td><td>240 x 60 x 130</td><td>200</td><td>mirrors</td></tr>"
            '<tr><td colspan="3">TOTALE / TOTAL</td><td>800</td><td></td></tr></table>'
        )
    ).now.shipments
    assert (only.weight_lb, only.handling_units, len(only.items)) == (1764, 3, 2)


@pytest.mark.parametrize(
    ("words", "degrees"),
    [
        ("Cold enough for you? We're at minus 31.", None), ("They're calling for -5F tonight.", None),
        ("It is 95 degrees in the yard so be quick.", None),
        ("Reefer please, keep it at minus 10 the whole way.", -10), ("Reefer, we're at 34 degrees on this one.", 34),
    ],
)  # fmt: skip
def test_weather_is_no_set_point(words: str, degrees: float | None) -> None:
    assert shipment("20 pallets of lentils, 40,000 lb. " + words).temperature_f == degrees


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("18 pallets and 21,000 lbs in all.", [18]), ("21,000 lbs in all.", [10, 8]),
    ],
)  # fmt: skip
def test_parts_that_several_stops_load(words: str, lines: list[int]) -> None:
    [only] = read(
        text(
            "One van: 10 pallets of soap waiting at Lima, OH 45801 and 8 pallets at Akron, OH 44310, delivers Macon, GA 31201. "
            + words
        )
    ).now.shipments
    assert [each.count for each in only.items] == lines
    assert {each.commodity for each in only.items} == {"soap"}


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("12 pallets + 30 loose cartons = 42 pieces, 14,000 lbs.", 42),
        ("12 pallets and 30 loose cartons (42 pkgs), 14,000 lbs.", 42),
        ("12 pallets (42 pieces), 14,000 lbs.", 12),
        ("2 crates, 3 drums, 2,300 lbs.", 5),
        ("1 gaylord, 2 drums. Gaylord 48x40x36, drums 23x23x35. Gaylord 900 lb, drums 500 lb each.", 3),
        ("4 pallets, 8 drums, 2,000 lbs.", 4),
        ("24 cylinders of argon, compressed, UN1006, 2.2, standing in 4 racks, 1,000 lb a rack.", 4),
        ("Two machines.\n1) skid of tile 48x40x40 900 lbs\n2) crate of grout 40x30x60 700 lbs\n", 2),
        ("Freight:\n1) dry van\n2) 4 pallets of fittings\n3) pallet size 42x42x36\n4) 1,875# per pallet\n", 4),
        ("Freight:\n1) 1 skid of tile 900 lbs\n2) 2 skids of grout 1,700 lbs\n", 3),
        ("Need a food grade tank, insulated, for molasses, 46,000 lbs.", None),
        ("One stainless steel tank, 9' x 6' x 6', 2,400 lbs.", 1),
    ],
)
def test_how_many_are_handled_of_what_is_counted_by_several_words(words: str, units: int | None) -> None:
    assert shipment(words).handling_units == units


def test_rows_of_a_numbered_list_are_the_pieces_that_are_counted_above() -> None:
    only = shipment(
        "3 pcs.\n1) pump base 120x72x60 4,200 lbs\n2) manifold 60x40x40 1,100 lbs\n3) hose basket 48x48x48 800 lbs\n"
    )
    assert (only.handling_units, only.weight_lb) == (3, 6100)
    assert [item.weight_lb for item in only.items] == [4200, 1100, 800]


def test_one_may_be_as_large_as_the_one_before() -> None:
    only = shipment("3 crates of rolls:\n#1 48x40x36, 210 lbs\n#2 same size, 195 lbs\n#3 60x24x24, 160 lbs\n")
    assert [(item.length_in, item.weight_lb) for item in only.items] == [(48, 210), (48, 195), (60, 160)]


def test_the_same_size_of_all_is_no_further_one() -> None:
    [item] = shipment("4 skids 48x40x36, all same size, 210 lbs each.").items
    assert (item.count, item.weight_lb) == (4, 840)


def test_parts_of_a_count_in_spanish() -> None:
    only = shipment(
        "3 cajas de madera con bombas:\n- 2 de 60x40x45 pulg, 900 lb cada una\n- 1 de 48x48x30 pulg, 520 lb\n"
    )
    assert (only.weight_lb, only.handling_units, {item.packaging for item in only.items}) == (2320, 3, {"crate"})


def test_an_item_of_the_nmfc_is_told_of_everything() -> None:
    [item] = shipment("2 plts of trays 48x40x58, 820 lbs, class 250. NMFC on everything is 56920-4.").items
    assert item.nmfc == "56920-4"


def test_the_head_of_a_column_tells_that_its_numbers_are_those_of_dangerous_goods() -> None:
    cells = "<tr><th>UN</th><th>PSN</th><th>Qty</th><th>Gross</th></tr>"
    cells += "<tr><td>1789</td><td>Hydrochloric acid</td><td>4 totes</td><td>11,240 lb</td></tr>"
    [only] = read(html(f"<table>{cells}</table><p>{LANE}</p>")).now.shipments
    assert (only.hazmat, only.un_number, only.items[0].commodity) == (True, "UN1789", "Hydrochloric acid")


def test_the_numbers_of_lots_count_nothing() -> None:
    cells = "<tr><th>Lot</th><th>Description</th><th>Packed as</th><th>Dims</th><th>lb</th></tr>"
    cells += "<tr><td>14</td><td>clock</td><td>crate</td><td>90x26x20</td><td>210</td></tr>"
    cells += "<tr><td>15</td><td>desk</td><td>pallet</td><td>78x28x46</td><td>355</td></tr>"
    [only] = read(html(f"<table>{cells}</table><p>{LANE}</p>")).now.shipments
    assert (only.handling_units, [item.packaging for item in only.items]) == (2, ["crate", "pallet"])


@pytest.mark.parametrize(
    ("words", "goods"),
    [
        (
            "Our customer is refusing the floor lamps. Please pick up the return: 1 pallet 48x40x72, 265 lbs.",
            "floor lamps",
        ),
        ("One bronze sculpture in a wooden crate, 60x40x40, 700 lbs.", "bronze sculpture"),
        ("Five display cases (tempered glass), crated singly, 98x40x48, 540 pounds apiece.", "display cases"),
        ("12 bobines (coils) acier galvanise, 40,000 lbs.", "acier galvanise"),
        ("24 plts, 33,500 lbs, reefer. Romaine hearts. Pulp at loading.", "Romaine hearts"),
        ("12 bales of pulp, 6,000 lbs.", "pulp"),
    ],
)
def test_goods_beside_words_that_are_none(words: str, goods: str) -> None:
    assert {item.commodity for item in shipment(words).items} == {goods}


def test_goods_are_told_by_how_they_are_packed() -> None:
    only = shipment("2 crates and 3 skids, 4,000 lbs: pump housings (crates) and hoses (skids).")
    assert [item.commodity for item in only.items] == ["pump housings", "hoses"]


def test_each_stop_may_load_goods_of_its_own() -> None:
    stops = "Stop 1 (load): McFarland, CA 93250 - 5/20, 10 plts grapes\nStop 2 (load): Delano, CA 93215 - 5/20, 8 plts plums\n"
    [only] = read(
        text(f"Please price one reefer.\n{stops}Stop 3 (unload): Denver, CO 80239 - 5/22\nGross 33,750 lb")
    ).now.shipments
    assert [(item.count, item.commodity) for item in only.items] == [(10, "grapes"), (8, "plums")]
    assert only.weight_lb == 33750


def test_feet_and_inches_in_words() -> None:
    [item] = shipment("One crate measuring seven feet by three feet by four feet six, 1,100 pounds.").items
    assert (item.length_in, item.width_in, item.height_in) == (84, 36, 54)

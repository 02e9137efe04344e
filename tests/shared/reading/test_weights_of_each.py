"""Weights told for one and multiplied, told anew, and told without a unit where their neighbours have one."""

import pytest

from shared.reading import Context, Shipment, decide, read
from tests.shared.reading.messages import html, text
from tests.shared.reading.one_shipment import shipment

LANE = "Please quote LTL from Lima, OH 45801 to Gary, IN 46406, ready Thursday."


def tabled(*rows: tuple[str, ...]) -> Shipment:
    """The one shipment of a request with a table of its freight."""
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    [only] = read(html(f"<p>{LANE}</p><table>{cells}</table><p>Thanks</p>")).now.shipments
    return only


@pytest.mark.parametrize(
    "written",
    [
        "Two crates of mirrors, weight of one 305 lb.",
        "Two crates of mirrors. Weight of one is 305 pounds.",
        "Two crates of mirrors, every last one of them 305 lb.",
        "Two crates of mirrors, averaging out to 305 lb.",
        "Two crates of mirrors, 305 lbs is the weight of each crate.",
        "Two crates of mirrors, 305 lb times two.",
        "Two crates of mirrors, two times 305 lb.",
        "Two crates of mirrors, 305 lb (138 kg) each.",
        "Two crates of mirrors; the crates weigh the same, 305 lb.",
        "Two crates of mirrors. The scale showed 305 lb for one.",
        "Quantity: 2 crates\nUnit weight (lbs): 305",
        "Pieces: 2 crates\nWeight: 305 lbs x 2",
        "Thanks.\n\nHow many crates? 2\nHow much does each one weigh? 305 lb",
    ],
)
def test_a_weight_of_one_is_multiplied(written: str) -> None:
    assert shipment(written).weight_lb == 610


@pytest.mark.parametrize(
    ("written", "pounds"),
    [
        ("Fans in 5 crates, 1,925 lb crates and all.", 1925),
        ("Fans in 5 crates. The five of them together are 1,925.", 1925),
        ("Fans in 5 crates. Less than 2,000 lb.", 2000),
        ("Fans in 5 crates. .95 tons total.", 1900),
        ("Fans in 5 crates. Heaviest is 400 lb, total is 1,925 lb.", 1925),
        ("Two crates. Weight of one is 410 lb, the other is 380 lb.", 790),
    ],
)
def test_a_weight_of_all_is_not(written: str, pounds: int) -> None:
    assert shipment(written).weight_lb == pounds


@pytest.mark.parametrize(
    ("written", "pounds"),
    [
        ("Three pallets: two of them are 900 lb, the third is 450 lb.", 2250),
        ("Five skids of bolts. Four weigh 2,000 lb, the odd one is 1,100 lb.", 9100),
        ("3 skids grout, 2 drums sealer. The skids weigh 1,450 lb apiece and the drums 480.", 5310),
    ],
)
def test_what_some_of_several_weigh_is_of_each(written: str, pounds: int) -> None:
    assert shipment(written).weight_lb == pounds


@pytest.mark.parametrize(
    "written",
    [
        "6 pallets of paint, 9,370 lb. Make that 9,730.",
        "6 pallets of paint, 9,370 lb -- no wait, 9,730.",
        "6 pallets of paint, 9,370 lb, oops I mean 9,730 lb.",
        "6 pallets of paint, 9,370 lb... typo, 9,730 lb.",
        "6 pallets of paint, we first figured 9,370 lbs, it turned out to be 9,730 lbs.",
        "6 pallets of paint. I told Nick 9,370 lb earlier; reweighed it and it's 9,730 lb.",
        "6 pallets of paint, used to be 9,370 lb, now 9,730 lb.",
        "6 pallets of paint. Est. weight 9,370 lb; actual scaled weight 9,730 lb.",
        "4 pallets of paint, 6,600 lb\n2 crates, 2,770 lb\nThat adds to 9,370, but on the truck scale it came to 9,730,"
        " so rate it at 9,730 total.",
    ],
)
def test_a_weight_told_anew_takes_the_place_of_the_first(written: str) -> None:
    assert shipment(written).weight_lb == 9730


@pytest.mark.parametrize(
    "written",
    [
        "6 pallets, 9,370 lb, now at 1,200 Main St.",
        "6 pallets, 9,370 lb. It's order 9,730.",
        "6 pallets, 9,370 lb. Rate was 4,730.",
    ],
)
def test_another_number_does_not(written: str) -> None:
    assert shipment(written).weight_lb == 9370


@pytest.mark.parametrize(
    ("head", "one", "pounds"),
    [
        ("Weight", "990 ea", 4950),
        ("Weight", "990 per crate", 4950),
        ("Weight", "5 x 990 = 4,950", 4950),
        ("kg / piece", "450", 4960),
        ("kg por caja", "450", 4960),
        ("Poids par caisse (kg)", "450", 4960),
        ("Weight of each", "990", 4950),
        ("Each weighs", "990 lb", 4950),
        ("Each", "990 lb", 4950),
        ("Weight", "4,950 total", 4950),
        ("Weight per line", "4,950", 4950),
    ],
)
def test_a_column_tells_what_one_weighs(head: str, one: str, pounds: int) -> None:
    read = tabled(("Qty", "Pkg", head, "Goods"), ("5", "crate", one, "fans"))
    assert (read.weight_lb, read.items[0].weight_lb) == (pounds, pounds)


def test_a_row_of_the_sum_stands_below_what_each_weighs() -> None:
    rows = (("5", "crate", "990", "fans"), ("2", "pallet", "410", "motors"), ("Sum gross", "", "5770", ""))
    read = tabled(("Qty", "Pkg", "lb / piece", "Goods"), *rows)
    assert (read.weight_lb, len(read.items)) == (5770, 2)


def test_what_each_weighs_is_multiplied_by_a_count_told_elsewhere() -> None:
    [headed] = read(text(f"{LANE} Goods are grout, 1,450 lbs per skid.", subject="6 skids Lima to Gary")).now.shipments
    assert headed.weight_lb == 8700
    on = "On Mon, May 11, 2026"
    older = f"> When?\n>\n> {on} Amy wrote:\n>> 1,450 lbs ea\n>>\n>>> {on} Nick wrote:\n>>> Weight?\n>>>\n"
    older += f">>>> {on} Amy wrote:\n>>>> {LANE} 6 skids of grout."
    reply = read(text(f"Thursday works.\n\nOn Tue, May 12, 2026 Nick wrote:\n{older}", subject="Re: grout"))
    assert [each.weight_lb for each in decide(reply, Context()).shipments] == [8700]


def test_the_ends_of_lines_are_weights_where_one_has_a_unit() -> None:
    lanes = (
        "Lima OH 45801 > Gary IN 46406  mon  44k\nLima OH 45801 > Erie PA 16501  mon  41500\n"
        "Lima OH 45801 > Dayton OH 45404  tues 43,200  (two drivers)"
    )
    found = read(text(f"3 to price, 53' vans:\n\n{lanes}\n\nall canned soda")).now.shipments
    assert [each.weight_lb for each in found] == [44000, 41500, 43200]


@pytest.mark.parametrize(
    ("written", "pounds"),
    [
        ("Dozer, 46,500 with the blade on.", 46500),
        ("Skid steer, 9,450 w/ forks.", 9450),
        ("Tractor, model 6713 with the loader on, scaled at 11,350.", 11350),
    ],
)
def test_a_machine_is_weighed_with_what_is_on_it(written: str, pounds: int) -> None:
    assert shipment(f"{written} Flatbed.").weight_lb == pounds


@pytest.mark.parametrize(
    ("written", "pounds"),
    [
        ("10 pallets of empty kegs (8 kegs a pallet). 30 lbs a keg plus 50 lb per pallet.", 2900),
        ("60 totes on 4 pallets. The totes are 20 lb each when full and the pallets another 50 each.", 1400),
        ("4 pallets with 20 boxes each, boxes 25 lbs each and pallets 45 lbs each.", 2180),
        ("5 pallets, 40 cases per pallet. Each case is 18 lb, each empty pallet adds 40 lb.", 3800),
        ("5 pallets, 200 cases, 18 lb per case. Pallets are 760 lb each.", 3800),
        ("5 pallets, 40 cases per pallet at 18 lb a case, 760 lb per pallet.", 3800),
    ],
)
def test_pallets_weigh_what_stands_on_them_and_what_they_weigh_empty(written: str, pounds: int) -> None:
    assert shipment(written).weight_lb == pounds


@pytest.mark.parametrize(
    ("label", "number", "pounds"),
    [
        ("Weight (kg, per piece)", "50", 331),
        ("Weight (lbs, each)", "110", 330),
        ("Weight (lbs per carton)", "110", 330),
        ("Weight (per piece, kg)", "50", 331),
        ("Wt (lb/ea)", "110", 330),
        ("Gross weight (kg, total)", "150", 331),
        ("Weight (kg)", "150", 331),
        ("Weight lbs", "330", 330),
    ],
)
def test_a_label_tells_the_unit_and_whether_it_is_of_one(label: str, number: str, pounds: int) -> None:
    assert tabled(("Pieces", "3 cartons"), (label, number)).weight_lb == pounds
    assert shipment(f"{LANE}\nPieces: 3 cartons\n{label}: {number}").weight_lb == pounds


@pytest.mark.parametrize(
    ("words", "pounds"),
    [
        ("2 boilers. Each boiler 12' x 6' x 7', 4,100 lbs.", 8200),
        ("Your two wine vats are done, both fit on one truck. Each vat 14' x 7' x 8', 3,900 lbs.", 7800),
        ("3 kilns. Every kiln: 60x50x70, 2,200 lbs.", 6600),
        ("2 pontoon boats, each boat 20' long x 8' wide x 6' tall, 2,900 lbs.", 5800),
        ("2 steel silos, each silo section 10'6\" x 8' x 6' at 1,900 lbs.", 3800),
        ("3 pallets of seed, each 48x40x50, total 2,400 lbs.", 2400),
        ("2 boilers. Each boiler 12' x 6' x 7', 8,200 lbs total.", 8200),
    ],
)
def test_what_each_of_several_things_measures_and_weighs(words: str, pounds: int) -> None:
    assert shipment(words).weight_lb == pounds

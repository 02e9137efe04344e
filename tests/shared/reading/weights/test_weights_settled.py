"""Which of several weights counts: the one that is settled on, the gross one, what goods for a machine weigh, what each does."""

import pytest

from shared.reading.weights.weights import weights
from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds"),
    [
        ("7 bundles of slate, 38 to 40k, say 39,500. Flatbed.", 39500),
        ("7 bundles of slate, 8,400 to 8,600 lbs, call it 8,500.", 8500),
        ("7 bundles of slate, 8400-8600#, put down 8500.", 8500),
        ("7 bundles of slate, between 8,400 and 8,600 lbs, figure 8,500.", 8500),
        ("7 bundles of slate, 8,400 - 8,600 lbs (quote it at 8,600).", 8600),
        ("7 bundles of slate, 8,000 to 9,000 lb so let's say 8,500 lb.", 8500),
        ("7 bundles of slate, 3,800-4,000 kg, use 3,900.", 8598),
        ("7 bundles of slate, 8,400 to 8,600 lbs, say 12 pallets at the most another day.", 8400),
        ("7 bundles of slate, 8,400 to 8,600 lbs, say Thursday.", 8400),
    ],
)
def test_of_a_range_the_weight_that_is_settled_on_counts(words: str, pounds: int) -> None:
    assert shipment(words).weight_lb == pounds


@pytest.mark.parametrize(
    "words",
    [
        "gross 2,610 / tare 190 / net 2,420",
        "net 2,420 / gross 2,610",
        "tare 190/gross 2610/net 2420",
        "G/W 2,610 N/W 2,420",
        "G.W. 2610 / N.W. 2420",
        "2,610 gross, 2,420 net",
    ],
)
def test_of_gross_tare_and_net_without_a_unit_the_gross_one_counts(words: str) -> None:
    assert shipment(f"4 skids of castings, class 60. {words}").weight_lb == 2610


@pytest.mark.parametrize("words", ["tare runs about 31k, gross must stay legal", "empty out at 31,000 lb"])
def test_what_an_empty_truck_weighs_is_none_of_the_freight(words: str) -> None:
    assert shipment(f"20 totes of acid, net weight 44,100 lb ({words}).").weight_lb == 44100


@pytest.mark.parametrize(
    ("words", "pounds"),
    [
        ("21,300 lb hydraulic cylinders, 14 crates", 21300),
        ("9,800 lb brake rotors on 6 pallets", 9800),
        ("41,000 lbs crane mats, 30 bundles", 41000),
        ("3 crates of tools, 1,200 lb. Dock has a 5,000 lb hydraulic jack.", 1200),
        ("3 crates of tools, 1,200 lb. They own a 6,000 lb forklift.", 1200),
    ],
)
def test_goods_for_a_machine_weigh_what_no_machine_bears(words: str, pounds: int) -> None:
    assert shipment(words).weight_lb == pounds


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("5 gaylords of gaskets, 2 by 2900 # and 3 by 700 #.", 7900, 5),
        ("6 crates of vases, each 43x39x47 in. and 260 lb, class 92.5", 1560, 6),
        ("4 cajas de losetas, cada una de 110 x 100 x 120 cm y 250 kg", 2205, 4),
        ("4 caisses de tuiles, chacune 110 x 100 x 120 cm et 250 kg", 2205, 4),
        ("20k lbs in bins, 29 of them", 20000, 29),
        ("2 skids. Motor skid 45x45x40 / 980 lb. Pail skid 48x40x36 / 720 lb.", 1700, 2),
    ],
)
def test_what_each_weighs_behind_its_size_or_number(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize("words", ["Weighs what, 8,700?", "It weighs oh, 8,700", "weighs something like 8,700"])
def test_a_weight_may_be_guessed_aloud(words: str) -> None:
    assert [each.pounds for each in weights(words)] == [8700]


def test_gross_behind_a_comma_begins_another_thought() -> None:
    assert not weights("about 33k, gross must stay legal")[0].total


def test_a_row_of_loose_pieces_stands_beside_one_on_a_pallet() -> None:
    rows = "stove 1 pc 60x40x40 410lb\nbench 2 pcs 78x40x30 350lb each\nfans 3 on 1 pallet 48x40x50 290 lb"
    told = shipment("Class 85.\n" + rows)
    assert [(each.count, each.weight_lb) for each in told.items] == [(1, 410), (2, 700), (1, 290)]


def test_a_row_tells_how_many_there_are_before_the_size() -> None:
    told = shipment("Class 85.\nstove 1 pc 60x40x40 410 lb\nbench 2 pcs 78x40x30 350 lb each")
    assert (told.weight_lb, told.handling_units) == (1110, 3)

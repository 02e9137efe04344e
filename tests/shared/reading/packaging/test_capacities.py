"""What something can carry, and what may come along, beside what is shipped."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("Our dock plate holds 20,000 lbs. 10 pallets, 18,400 lbs.", 18400, 10),
        ("Though rated for 2,500 lb, the five lift tables weigh 415 lb each.", 2075, 5),
        ("The 15,000 lb dock lift works. 2 crates of dies, 3,600 lbs each.", 7200, 2),
        ("He has room for 26 pallets, we have 24 pallets, 41,000 lbs.", 41000, 24),
        ("The forklift there is only good for 4,000 lbs. 2 crates of dies at 3,600 lbs each.", 7200, 2),
        ("Their lift gate takes 2,500 lbs. 3 pallets of soap, 1,900 lbs each.", 5700, 3),
        ("2 crates of dies, 3,600 lbs each. The road in has a 14 ton bridge.", 7200, 2),
        ("2 crates of dies, 3,600 lbs each. Our lane is posted for 16,000 lbs.", 7200, 2),
        ("The van fits 12 pallets but ours is 9 pallets, 11,000 lbs.", 11000, 9),
        ("We may add a pallet. Right now it's 5 pallets of shingles, 14,000 lbs.", 14000, 5),
        ("If I add 2 more pallets what's the price? For now 4 pallets, 3,900 lbs.", 3900, 4),
        ("10 pallets on the order, 2 are backordered so 8 ship now, 9,200 lbs.", 9200, 8),
    ],
)
def test_what_can_be_carried_is_not_shipped(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("The truck takes 20 pallets, 30,000 lbs.", 30000, 20),
        ("11 bundles of trusses, 22,600 lbs. Straps only.", 22600, 11),
        ("1 crate, 14,200 lbs. Crane on both ends.", 14200, 1),
        ("3 bundles, 9,000 lb bridge beams", 9000, 3),
        ("The van carries 30,000 lbs of bolts on 18 pallets.", 30000, 18),
        ("Each pallet holds 1,800 lbs of resin. 5 pallets.", 9000, 5),
        ("The container holds 22 pallets of wine, 40,000 lbs.", 40000, 22),
        ("8 pallets going now, 9,200 lbs.", 9200, 8),
    ],
)
def test_what_is_carried_is_shipped(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)

"""What the stops of one truck take of its freight; a message is written on Tuesday, May 12."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text
from tests.shared.reading.test_loads import load

DROPS = "95240>89801 via D:89502+D:89445"
PICKS = "95240>89801 via P:95202"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "One flatbed from Lodi, CA 95240: 12 bundles, 44,000 lbs. The driver drops 5 bundles in Reno, NV 89502, 4 in"
            " Winnemucca, NV 89445 and the final 3 in Elko, NV 89801.",
            f"{DROPS}; 44000; 12; Truckload; flatbed; -",
        ),
        (
            "One flatbed, 2 drops:\n\nLOAD     Lodi, CA 95240    12 bundles\nSTOP 1   Reno, NV 89502    7 bundles\nSTOP 2   "
            "Elko, NV 89801    5 bundles\n\n12 bundles rebar, 44,000 lbs total",
            "95240>89801 via D:89502; 44000; 12; Truckload; flatbed; -",
        ),
        (
            "One reefer out of Lodi, CA 95240, three stops: Reno, NV 89502 gets 10 pallets, Winnemucca, NV 89445 gets 4 and the"
            " last 8 come off in Elko, NV 89801. 31,000 lbs.",
            f"{DROPS}; 31000; 22; Truckload; reefer; -",
        ),
        (
            "Quote a van with three drops: it would load 21 pallets, 20,000 lbs, at Lodi, CA 95240 on Friday and stop at Reno, NV"
            " 89502, Winnemucca, NV 89445 and Elko, NV 89801, seven pallets a stop.",
            f"{DROPS}; 20000; 21; Truckload; van; 05-15",
        ),
        (
            "One sprinter: collect 1 pallet at 300 lb in Lodi, CA 95240, collect another at 450 lb in Stockton, CA 95202, and"
            " drop both in Elko, NV 89801.",
            f"{PICKS}; 750; 2; Truckload; sprinter; -",
        ),
        (
            "One van: pick up 9 skids at Lodi, CA 95240 and another 3 skids at Stockton, CA 95202, then deliver 5 skids at Reno,"
            " NV 89502 and the remaining 7 at Elko, NV 89801. 20,000 lbs in all.",
            "95240>89801 via P:95202+D:89502; 20000; 12; Truckload; van; -",
        ),
        (
            "Book a van, 1 pickup and 2 deliveries.\nPickup: Lodi, CA 95240, Friday, 14 pallets, 17,000 lbs\nDelivery 1: Reno,"
            " NV 89502, 8 pallets\nDelivery 2: Elko, NV 89801, 6 pallets",
            "95240>89801 via D:89502; 17000; 14; Truckload; van; 05-15",
        ),
        (
            "Book one box truck out of Lodi, CA 95240: 6 pallets come off in Reno, NV 89502 and the other 4 go to Elko, NV 89801."
            " 5,200 lbs in all.",
            "95240>89801 via D:89502; 5200; 10; Truckload; box truck; -",
        ),
        (
            "Flatbed, one truck.\nPickup: Lodi, CA 95240\nDrop 1: Reno, NV 89502, 11,000 lbs\nDrop 2: Elko, NV 89801, 15,500 lbs",
            "95240>89801 via D:89502; 26500; -; Truckload; flatbed; -",
        ),
        (
            "One flatbed with two picks: 12,000 lbs at Lodi, CA 95240 and 9,000 lbs at Stockton, CA 95202, to Elko, NV 89801.",
            f"{PICKS}; 21000; -; Truckload; flatbed; -",
        ),
        (
            "Price as one truckload: van, Lodi, CA 95240, 20 pallets, 30,000 lbs\n- stop in Reno, NV 89502, 5 pallets\n- stop in"
            " Winnemucca, NV 89445, 8 pallets\n- last stop in Elko, NV 89801, 7 pallets",
            f"{DROPS}; 30000; 20; Truckload; van; -",
        ),
        (
            "Price a van. It starts at Lodi, CA 95240 with 8 carts of linen, then stops at our plant in Stockton, CA "
            "95202 for 5 more, and delivers all 13 in Elko, NV 89801. 10,000 lbs.",
            f"{PICKS}; 10000; 13; Truckload; van; -",
        ),
        (
            "Price a van. He'd load 8 pallets at Lodi, CA 95240, then swing by Stockton, CA 95202 and put on another 5"
            " pallets, and everything goes to Elko, NV 89801. 10,000 lbs.",
            f"{PICKS}; 10000; 13; Truckload; van; -",
        ),
        (
            "Price a van. 8 pallets load in Lodi, CA 95240, another 5 load in Stockton, CA 95202, and the truck "
            "delivers to Elko, NV 89801. 10,000 lbs.",
            f"{PICKS}; 10000; 13; Truckload; van; -",
        ),
        (
            "Price a van from Lodi, CA 95240 to Elko, NV 89801 with a stop in Stockton, CA 95202 to pick up 5 more "
            "pallets. 8 pallets come from Lodi, CA 95240. 10,000 lbs.",
            f"{PICKS}; 10000; 13; Truckload; van; -",
        ),
        (
            "Price a van. 13 pallets in Lodi, CA 95240. Eight of them come off Tuesday in Reno, NV 89502 and the other"
            " five go on to Elko, NV 89801. 10,000 lbs.",
            "95240>89801 via D:89502; 10000; 13; Truckload; van; -",
        ),
        (
            "Price a van, 13 pallets going to Elko, NV 89801 from Lodi, CA 95240, but 5 of them need to be dropped off"
            " in Reno, NV 89502 along the way. 10,000 lbs.",
            "95240>89801 via D:89502; 10000; 13; Truckload; van; -",
        ),
        (
            "Price a van, Lodi, CA 95240 to Elko, NV 89801, 13 pallets. Stop off in Reno, NV 89502 for 5 of them, "
            "balance goes to Elko, NV 89801. 10,000 lbs.",
            "95240>89801 via D:89502; 10000; 13; Truckload; van; -",
        ),
        (
            "Price a van. 13 pallets from Lodi, CA 95240. He leaves 5 of them in Reno, NV 89502 and takes the rest to "
            "Elko, NV 89801. 10,000 lbs.",
            "95240>89801 via D:89502; 10000; 13; Truckload; van; -",
        ),
        (
            "Price a van out of Lodi, CA 95240, 13 pallets, 10,000 lbs, to Elko, NV 89801, dropping 5 of those in "
            "Reno, NV 89502.",
            "95240>89801 via D:89502; 10000; 13; Truckload; van; -",
        ),
    ],
)
def test_the_stops_share_the_freight_of_one_truck(body: str, expected: str) -> None:
    assert [load(each) for each in read(text(body)).now.shipments] == [expected]


def test_a_city_that_is_one_of_several_takes_no_piece() -> None:
    body = (
        "We bought from two yards. The driver starts at the Lodi, CA one, then hits the Stockton, CA one, and brings the lot to"
        " us in Elko, NV. Quote 6 pallets, 4,200 lbs, class 70."
    )
    assert [each.handling_units for each in read(text(body)).now.shipments] == [6]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (
            "One reefer:\n- Pick Monday Lodi, CA 95240 - 13 pallets apples, 26,000 lbs\n- Pick same day Stockton, CA 95202 - 9"
            " pallets pears, 17,600 lbs\n- Drop Wednesday Elko, NV 89801\nTotal 22 pallets, 43,600 lbs.",
            [(13, 26000, "apples"), (9, 17600, "pears")],
        ),
        (
            "One van, 2 picks\nPick 1: Lodi, CA 95240, Friday, 12 pallets 24,000 lbs\nPick 2: Stockton, CA 95202, same day, 9"
            " pallets 18,000 lbs\nDrop: Elko, NV 89801, Monday\nTotal 21 pallets, 42,000 lbs walnuts.",
            [(21, 42000, "walnuts")],
        ),
    ],
)
def test_goods_of_their_own_make_lines(body: str, lines: list[tuple[int, int, str]]) -> None:
    (found,) = read(text(f"Please quote. {body}")).now.shipments
    assert [(each.count, each.weight_lb, each.commodity) for each in found.items] == lines


def test_a_place_that_is_no_stop_any_more() -> None:
    body = (
        "Price a van out of Lodi, CA 95240 with two drops, 13 pallets, 10,000 lbs. Drop 1 is Reno, NV 89502, 5 pallets, and the"
        " remaining 8 go to Elko, NV 89801. I said three drops but Sparks, NV {}"
    )
    two = "95240>89801 via D:89502; 10000; 13; Truckload; van; -"
    gone = ("is buying from somebody else now.", "dropped out.", "is off the list.", "doesn't need any.")
    assert [[load(each) for each in read(text(body.format(why))).now.shipments] for why in gone] == [[two]] * len(gone)

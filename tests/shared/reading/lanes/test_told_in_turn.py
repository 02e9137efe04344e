"""Shipments that running text tells one after the other; a message is written on Tuesday, May 12."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text
from tests.shared.reading.test_loads import load

LANE = "Lodi, CA 95240 to Reno, NV 89502"
BOTH = "Lodi, CA 95240 to Reno, NV 89502", "Lodi, CA 95240 to Elko, NV 89801"


def told(body: str) -> list[str]:
    """The shipments of a message, a line each."""
    return [load(each) for each in read(text(body)).now.shipments]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "2 quotes from Lodi, CA 95240 please. The first is 4 pallets, 2,600 lbs, class 70, for Reno, NV 89502. The second"
            " is 9 pallets, 7,100 lbs, class 70, for Elko, NV 89801. Both ready Friday.",
            ["95240>89502; 2600; 4; LTL; -; 05-15", "95240>89801; 7100; 9; LTL; -; 05-15"],
        ),
        (
            f"Lot 31 is 8 bundles at 45,000 lbs, lot 32 is 6 bundles at 39,000 lbs. Each lot gets its own flatbed, {LANE}.",
            ["95240>89502; 45000; 8; Truckload; flatbed; -", "95240>89502; 39000; 6; Truckload; flatbed; -"],
        ),
        (
            f"Need a lowboy for a press, 61,000 lbs, {LANE}, and a step deck for its crates, 4 crates, 12,000 lbs, same run."
            " Rates?",
            ["95240>89502; 61000; 1; Truckload; lowboy; -", "95240>89502; 12000; 4; Truckload; step deck; -"],
        ),
        (
            f"Rate on 3 bundles of slabs, 14,000 lbs, flatbed, {LANE}? And another 5 bundles, 23,000 lbs, same yard, for Elko, NV"
            " 89801.",
            ["95240>89502; 14000; 3; Truckload; flatbed; -", "95240>89801; 23000; 5; Truckload; flatbed; -"],
        ),
        (
            f"One is 1 crate 80x48x50 at 900 lbs, {LANE}. The other is the same crate coming back the other way. 2 rates please.",
            ["95240>89502; 900; 1; -; -; -", "89502>95240; 900; 1; -; -; -"],
        ),
        (
            f"pick up 3 drums, 1,400 lbs class 60, {LANE} tomorrow. Same again Friday.",
            ["95240>89502; 1400; 3; LTL; -; 05-13", "95240>89502; 1400; 3; LTL; -; 05-15"],
        ),
        (
            f"Please collect 5 totes (11,000 lbs, class 60), {LANE}, tomorrow, and on Friday another 4 totes (8,800 lbs)"
            " on the same lane.",
            ["95240>89502; 11000; 5; LTL; -; 05-13", "95240>89502; 8800; 4; LTL; -; 05-15"],
        ),
        (
            "We need LTL rates for 3 pallets, 1,500 lbs, class 85, out of Lodi, CA 95240 to these stores: Reno, NV 89502; Elko,"
            " NV 89801; Boise, ID 83716. Three separate shipments.",
            [f"95240>{code}; 1500; 3; LTL; -; -" for code in ("89502", "89801", "83716")],
        ),
        (
            "2 orders leave Lodi, CA 95240 Friday: 10 pallets 15,000 lbs for Reno, NV 89502 and 6 pallets 9,000 lbs for Elko, NV"
            " 89801. Class 65, price please.",
            ["95240>89502; 15000; 10; LTL; -; 05-15", "95240>89801; 9000; 6; LTL; -; 05-15"],
        ),
        (
            "Feed going to Elko, NV 89801, 20,000 lbs, and to Reno, NV 89502, 24,000 lbs, each on its own van, both out of Lodi,"
            " CA 95240. Rates?",
            ["95240>89801; 20000; -; Truckload; van; -", "95240>89502; 24000; -; Truckload; van; -"],
        ),
        (
            "The cellar in Lodi, CA 95240 sends 20 pallets, 40,000 lb, in a van to Reno, NV 89502, and 18 pallets, 36,500 lb, in"
            " a van to Elko, NV 89801. Price each.",
            ["95240>89502; 40000; 20; Truckload; van; -", "95240>89801; 36500; 18; Truckload; van; -"],
        ),
        (
            f"Quotes please\n\n3 skids, 2,200 lbs, class 70\n{LANE}\n\n"
            "5 skids, 4,100 lbs, class 85\nLodi, CA 95240 to Elko, NV 89801",
            ["95240>89502; 2200; 3; LTL; -; -", "95240>89801; 4100; 5; LTL; -; -"],
        ),
        (
            f"24 bins on a flatbed, 31,000 lbs, {LANE}, and then 20 bins, 26,000 lbs, on another flatbed, Lodi, CA 95240 to Elko,"
            " NV 89801. Rates?",
            ["95240>89502; 31000; 24; Truckload; flatbed; -", "95240>89801; 26000; 20; Truckload; flatbed; -"],
        ),
        (
            f"Can you rate 6 skids, 4,800 lbs, class 70, {LANE}? I'd also like a price on 3 skids, 2,100 lbs, class 70, from the"
            " same dock to Elko, NV 89801.",
            ["95240>89502; 4800; 6; LTL; -; -", "95240>89801; 2100; 3; LTL; -; -"],
        ),
        (
            "A van tomorrow and a van Friday out of Lodi, CA 95240, 41,000 lbs each. Tomorrow's goes to Reno, NV 89502 and"
            " Friday's goes to Elko, NV 89801. Rates?",
            ["95240>89502; 41000; -; Truckload; van; 05-13", "95240>89801; 41000; -; Truckload; van; 05-15"],
        ),
        (
            "Two vans of wine, 41,000 lb and 22 pallets on each, at Lodi, CA 95240. One goes to Reno, NV 89502 and the other one"
            " to Elko, NV 89801, and we want both loaded Friday.",
            ["95240>89502; 41000; 22; Truckload; van; 05-15", "95240>89801; 41000; 22; Truckload; van; 05-15"],
        ),
        (
            "Send three flatbeds to Lodi, CA 95240 on Friday, 45,000 lbs each. Two deliver to Reno, NV 89502 and one to Elko, NV"
            " 89801.",
            2 * ["95240>89502; 45000; -; Truckload; flatbed; 05-15"]
            + ["95240>89801; 45000; -; Truckload; flatbed; 05-15"],
        ),
        (
            f"We have two vans going, 42,000 lbs and 38,500 lbs, both {LANE} on Friday.",
            [f"95240>89502; {pounds}; -; Truckload; van; 05-15" for pounds in (42000, 38500)],
        ),
        (
            "Two 40' containers at the rail ramp in Lodi, CA 95240, to Reno, NV 89502, 39,000 lbs each. Drayage quote please.",
            2 * ["95240>89502; 39000; -; Drayage; container; -"],
        ),
        (
            f"A rate for 44,000 lbs of resin by van, {LANE}, and what about Elko, NV 89801 with 40,000 lbs?",
            ["95240>89502; 44000; -; Truckload; van; -", "95240>89801; 40000; -; Truckload; van; -"],
        ),
        (
            f"Rate on a crate, 1,200 lbs, class 85, {LANE}, and another crate, 900 lbs, class 85, Lodi, CA 95240 to Elko, NV"
            " 89801?",
            ["95240>89502; 1200; 1; LTL; -; -", "95240>89801; 900; 1; LTL; -; -"],
        ),
        (
            f"Please send a van Thursday and a van Friday, {LANE}, 40,000 lbs each.",
            [f"95240>89502; 40000; -; Truckload; van; 05-{day}" for day in (14, 15)],
        ),
        (
            "Please pick up 2 shipments Friday\nVendor A: Lodi, CA 95240, 3 pallets, 2,000 lbs\nVendor B: Reno, NV 89502, 5"
            " pallets, 3,900 lbs\n\nBoth go to Elko, NV 89801.",
            ["95240>89801; 2000; 3; -; -; 05-15", "89502>89801; 3900; 5; -; -; 05-15"],
        ),
    ],
)
def test_each_is_a_shipment(body: str, expected: list[str]) -> None:
    assert told(body) == expected


@pytest.mark.parametrize(
    "freight",
    [
        "4 pallets of tile, 6,000 lbs, plus another 2 pallets of grout, 3,000 lbs, class 70.",
        "We have two crates of 900 lbs, one is 48x40x30, the other is 60x48x40. Both stackable.",
        "Item 1: 3 pallets, 2,100 lbs, class 85. Item 2: 2 pallets, 1,900 lbs, class 85.",
        "Flatbed, 42,000 lbs of pipe. A step deck works too, up to 45,000 lbs. Both are fine with me.",
        "One van: 8 pallets, 9,000 lbs, and another 10 pallets, 12,000 lbs.",
        "6 pallets, 5,400 lbs, class 70. We also need a liftgate for the 2 tall pallets at delivery.",
    ],
)
def test_further_lines_of_freight_are_the_same_shipment(freight: str) -> None:
    assert len(told(f"Please quote {LANE}. {freight}")) == 1


@pytest.mark.parametrize(
    ("stops", "expected"),
    [
        (
            "One truck with two drops out of Lodi, CA 95240: 10 pallets at Reno, NV 89502 and the other 8 at Elko, NV 89801",
            "95240>89801 via D:89502",
        ),
        (
            "A van with two pickups: 10 pallets out of Lodi, CA 95240, then another 8 out of Reno, NV 89502, everything delivers"
            " Elko, NV 89801",
            "95240>89801 via P:89502",
        ),
    ],
)
def test_one_truck_stays_one(stops: str, expected: str) -> None:
    found = told(f"Rate please. {stops}, 30,000 lbs.")
    assert [each.partition(";")[0] for each in found] == [expected]


def test_a_sentence_behind_the_last_is_said_of_all() -> None:
    body = (
        "Please quote 4 plts 2,100 lbs Lodi CA 95240 to Reno NV 89502, also 5 plts 2,900 lbs Lodi CA 95240 to Elko NV 89801."
        " Class 70. Ready Friday."
    )
    assert told(body) == ["95240>89502; 2100; 4; LTL; -; 05-15", "95240>89801; 2900; 5; LTL; -; 05-15"]


def test_a_truckload_a_day_is_a_shipment_for_each_day() -> None:
    days = told(f"Please pick up one truckload a day Monday through Wednesday, {LANE}, 44,000 lbs of wine, dry van.")
    assert days == [f"95240>89502; 44000; -; Truckload; van; 05-{day}" for day in (18, 19, 20)]


def test_to_each_of_several_places_goes_a_shipment() -> None:
    body = "A rate for 12 drums, 5,800 lbs, class 65, from Lodi, CA 95240 to each of these: Reno, NV 89502 and Elko, NV 89801?"
    assert told(body) == ["95240>89502; 5800; 12; LTL; -; -", "95240>89801; 5800; 12; LTL; -; -"]


@pytest.mark.parametrize(
    "words",
    [
        f"Need two excavators moved on lowboys. One weighs 52,000 lbs, {BOTH[0]}. The other weighs 48,500 lbs, {BOTH[1]}.",
        f"We sold two boats. The big one weighs 13,000 lbs, {BOTH[0]}. The small one weighs 9,400 lbs, {BOTH[1]}. Rates on each?",
        f"Rates, flatbeds:\nJob 1: girder, 46,000 lbs, {BOTH[0]}\nJob 2: girder, 44,500 lbs, {BOTH[1]}\n\n1 girder per load",
    ],
)
def test_as_many_things_as_shipments_are_one_each(words: str) -> None:
    assert [each.handling_units for each in read(text(words)).now.shipments] == [1, 1]


@pytest.mark.parametrize(
    "words",
    [
        f"Two conestogas of steel. 43,000 lbs, {BOTH[0]}, and 44,500 lbs, {BOTH[1]}.",
        f"Two stores need freight. 43,000 lbs on a van, {BOTH[0]}, and 44,500 lbs on a van, {BOTH[1]}. One driver per truck.",
    ],
)
def test_trailers_places_and_drivers_are_no_freight(words: str) -> None:
    assert [each.handling_units for each in read(text(words)).now.shipments] == [None, None]


@pytest.mark.parametrize(
    "body",
    [
        "Flatbed out of Lodi, CA 95240.\nto Reno NV 89502, 16 plts, 44,800 lb, thurs\nto Elko NV 89801, 16 plts, 44,800 lb, fri",
        "Set these up please, my phone won't stop. Lodi, CA 95240, van each:\nThu: Reno NV 89502, 20 plts, 33,000 lbs\n"
        "Fri: Elko NV 89801, 18 plts, 29,700 lbs",
        "Two LTL pickups: tomorrow at Reno, NV 89502 (4 skids, 3,000 lbs), and Friday at Elko, NV 89801 (2 skids, 900 lbs). It"
        " all comes to us in Lodi, CA 95240.",
    ],
)
def test_the_day_in_the_row_of_one_of_several_loads_is_its_pickups(body: str) -> None:
    sent = [each.pickup_date for each in read(text(body)).now.shipments]
    assert sent in (["2026-05-14", "2026-05-15"], ["2026-05-13", "2026-05-15"])


def test_the_days_behind_the_stops_of_one_truck_are_deliveries() -> None:
    body = "One van out of Lodi, CA 95240, 40,000 lbs, loads Thursday. Stop 1 Reno NV 89502 Friday, stop 2 Elko NV 89801 Monday."
    found = read(text(body)).now.shipments
    assert [(each.pickup_date, each.delivery_date) for each in found] == [("2026-05-14", "2026-05-18")]


@pytest.mark.parametrize(
    "drops",
    [
        "drops are 1) Reno NV 89502 10 plts fri 2) Elko NV 89801 the other 8 plts monday 0400",
        "drops: 1) Reno NV 89502 10 plts fri 2) Elko NV 89801 the other 8 plts monday",
        "stops: (1) Reno NV 89502, 10 plts, Friday (2) Elko NV 89801, 8 plts, Monday",
        "two drops. First 10 plts come off in Reno, NV 89502 Friday and the other 8 go on to Elko, NV 89801 for Monday. That last"
        " one is strict, Reno takes it whenever",
    ],
)
def test_the_drops_of_one_truck_told_in_a_line(drops: str) -> None:
    found = read(text(f"Van rate please, loading thurs in Lodi CA 95240, 18 plts, 36,200 lbs, {drops}.")).now.shipments
    assert [
        (each.destination.city, [stop.place.city for stop in each.extra_stops], each.delivery_date) for each in found
    ] == [("Elko", ["Reno"], "2026-05-18")]


@pytest.mark.parametrize(
    "drops",
    [
        "to Reno, NV 89502 (10 pallets) then Elko, NV 89801 (8 pallets)",
        "to Reno, NV 89502, 10 pallets off, then Elko, NV 89801 with the rest",
        "to Reno, NV 89502 - 10 pallets - then Elko, NV 89801 - 8 pallets",
    ],
)
def test_one_truck_goes_on_to_the_next_place(drops: str) -> None:
    found = read(text(f"Rate please, Lodi, CA 95240 {drops}, 36,200 lbs total, class 70.")).now.shipments
    assert [(each.destination.city, [stop.place.city for stop in each.extra_stops]) for each in found] == [
        ("Elko", ["Reno"])
    ]


def test_loads_that_are_told_one_after_the_other_stay_apart() -> None:
    first = "Rates please. Lodi, CA 95240 to Reno, NV 89502, 10 pallets, 9,000 lbs, class 70, "
    second = "then Lodi, CA 95240 to Elko, NV 89801, 8 pallets, 7,000 lbs, class 70."
    assert len(told(first + second)) == 2
    assert (
        len(told(f"Rates on two trucks please, Lodi, CA 95240 to Reno, NV 89502, 41,000 lbs, then {second[5:]}")) == 2
    )


@pytest.mark.parametrize("ways", ["both legs", "both ways", "out and back", "there and home"])
def test_the_way_back_is_a_shipment(ways: str) -> None:
    found = told(f"Please price {ways}: {LANE}, 5 crates, 3,900 lbs, class 125, LTL.")
    assert found == ["95240>89502; 3900; 5; LTL; -; -", "89502>95240; 3900; 5; LTL; -; -"]


@pytest.mark.parametrize(
    "back",
    [
        "When it is over the same five crates come back, picked up in Reno, NV 89501 on 6/4 and going to Lodi, CA 95240.",
        "Coming back: same 5 crates, Reno, NV 89501 to Lodi, CA 95240 on 6/4.",
        "Same freight comes back from Reno, NV 89501 to Lodi, CA 95240 on 6/4.",
    ],
)
def test_the_same_things_go_back(back: str) -> None:
    out = "LTL for both legs please. Five crates, 3,900 lbs, class 125, from Lodi, CA 95240 to Reno, NV 89502, pickup 5/18.\n"
    assert told(out + back) == ["95240>89502; 3900; 5; LTL; -; 05-18", "89501>95240; 3900; 5; LTL; -; 06-04"]


def test_a_numbered_list_of_one_trucks_deliveries_is_one_shipment() -> None:
    body = (
        "Truck needed 5/18, 53' van. Load at Lodi, CA 95240. Deliver to:\n1) Reno, NV 89502 - 6 pallets\n"
        "2) Elko, NV 89801 - 8 pallets\nTotal weight 37,000 lbs."
    )
    found = read(text(body)).now.shipments
    assert [(each.destination.city, len(each.extra_stops), each.weight_lb) for each in found] == [("Elko", 1, 37000)]


@pytest.mark.parametrize(
    ("first", "second", "elko"),
    [
        ("two full loads to", "one load to", 1),
        ("2 trucks to", "2 trucks to", 2),
        ("two loads go to", "one load goes to", 1),
    ],
)
def test_a_list_counts_the_loads_of_each_lane(first: str, second: str, elko: int) -> None:
    body = f"Vans out of Lodi, CA 95240, 22 pallets, 40,000 lbs each, Friday.\n{first} Reno, NV 89502\n{second} Elko, NV 89801"
    assert [each.partition(";")[0] for each in told(body)] == 2 * ["95240>89502"] + elko * ["95240>89801"]


def test_a_number_that_is_no_lanes_own_counts_none_of_them() -> None:
    body = (
        "Vans out of Lodi, CA 95240, 22 pallets, 40,000 lbs each. {first} to Reno, NV 89502, one load to Elko, NV 89801"
    )
    for first in ("One load", "Two loads: one"):
        found = told(body.format(first=first))
        assert [each.partition(";")[0] for each in found] == ["95240>89502", "95240>89801"]


def test_numbered_entries_whose_places_stand_below_their_freight_are_shipments() -> None:
    body = (
        "Two to come get tomorrow, LTL.\n\n1) 3 plts lamps\n   48x40x76, 690 lbs, class 175\n   to Reno, NV 89502\n\n"
        "2) 1 plt shades\n   48x48x80, 150 lbs, class 250\n   to Elko, NV 89801\n\nBoth from 300 Weir Way, Lodi, CA 95240"
    )
    assert told(body) == ["95240>89502; 690; 3; LTL; -; 05-13", "95240>89801; 150; 1; LTL; -; 05-13"]


def test_one_and_the_other_are_loads_of_their_days() -> None:
    body = f"Power only for our empties, one ready 6/29 and the other ready 6/30, {LANE}. Your price for each?"
    assert told(body) == [f"95240>89502; -; -; Truckload; power only; 06-{day}" for day in (29, 30)]


def test_a_city_that_is_only_named_again_begins_no_shipment() -> None:
    body = (
        "First is Lodi, CA 95240 to Reno, NV 89502, 43,000 lbs, drop trailer at Lodi. Second one runs Boise, ID 83716 to Elko,"
        " NV 89801, 40,000 lbs. Both vans, price please."
    )
    assert [each.partition(";")[0] for each in told(body)] == ["95240>89502", "83716>89801"]

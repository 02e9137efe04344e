"""What is told in passing, beside what is to be shipped: lost pallets, other seasons' bins, the loads of a usual month."""

import pytest

from shared.reading import Shipment, read
from shared.reading.places.places import spots
from shared.reading.rating.temperatures import temperatures
from tests.shared.reading.messages import text

LANE = "from Lima, OH 45801 to Gary, IN 46406. "


def shipments(words: str) -> tuple[Shipment, ...]:
    return read(text(LANE + words)).now.shipments


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("4 bins of pears, 3,400 lbs. We picked 180 bins total this fall, down from last year.", 4),
        ("4 bins of pears, 3,400 lbs. He thinks we'll be shipping 30 bins a week some day.", 4),
        ("3 pallets, 1,100 lbs. We lost a pallet in the winter, so wrap it well.", 3),
        ("3 pallets, 1,100 lbs. The last people broke two crates.", 3),
        ("5 skids, 2,200 lbs. We shipped 14 skids with you last month.", 5),
        ("Last spring you moved 9 pallets for us, this time it's just 4. 3,300 lbs.", 4),
        ("We make about 30 pallets a month but this is only 5. 2,500 lbs.", 5),
        ("He takes one pallet more than last month, so 5 pallets now, 4,875 lbs.", 5),
        ("Remember the 6 drums? Now it's 3 drums, 480 lbs each.", 3),
        ("700 lbs of books, they're in 22 boxes but I can get a pallet.", 22),
        ("6 pallets, four drums of syrup to a pallet, 7,200 lbs.", 6),
    ],
)
def test_counts_told_in_passing_are_not_shipped(words: str, units: int) -> None:
    [shipment] = shipments(words)
    assert shipment.handling_units == units


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("4 pallets of pears and 2 bins, 3,400 lbs.", 6),
        ("20 pallets a week, 30,000 lbs each time.", 20),
        ("1 pallet and two crates, 1,100 lbs.", 3),
        ("3 pallets, 1,100 lbs, picked last week and ready to go.", 3),
    ],
)
def test_counts_that_only_look_so_are_shipped(words: str, units: int) -> None:
    [shipment] = shipments(words)
    assert shipment.handling_units == units


@pytest.mark.parametrize(
    ("words", "loads"),
    [
        ("It goes in three trucks normally, this is the small set, 5,200 lbs.", 1),
        ("Last fall it was three flatbeds, this time one flatbed, 44,000 lbs.", 1),
        ("You hauled four loads for us last month. Need two vans, 41,000 lbs each.", 2),
        ("We normally do it ourselves but need two flatbeds, 44,000 lbs each.", 2),
    ],
)
def test_loads_of_other_times_are_none_of_these(words: str, loads: int) -> None:
    assert len(shipments(words)) == loads


@pytest.mark.parametrize(
    "written",
    [
        "it's 19 degrees here so hurry",
        "It was 12 degrees outside this morning",
        "supposed to be 95 degrees here Thursday",
    ],
)
def test_the_weather_is_no_set_point(written: str) -> None:
    assert temperatures(written) == []


@pytest.mark.parametrize(
    "written", ["it's 34 degrees product", "keep it at 38 degrees the whole way", "must stay at 38 degrees"]
)
def test_degrees_of_the_goods_are_one(written: str) -> None:
    assert len(temperatures(written)) == 1


@pytest.mark.parametrize(
    "written",
    [
        "Vegas went great.",
        "Dallas was a mess",
        "Reno turned out fine!",
        "Remember the 6 drums to Boise?",
        "Vegas was a blast",
    ],
)
def test_a_city_by_which_an_occasion_is_called_is_no_place(written: str) -> None:
    assert spots(written) == []


@pytest.mark.parametrize("written", ["Dallas is good for Friday", "Reno went up to 1,450", "it goes to Boise"])
def test_a_city_that_is_spoken_of_now_is_one(written: str) -> None:
    assert len(spots(written)) == 1


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("4 pallets, 1,680 lbs. The peaches were good, I'll send you a box.", 4),
        ("We had a crate shift\ntwo years ago and nobody forgot. 11 crates, 8,460 lbs.", 11),
        ("5 tarimas / 5 pallets, 8,350 lbs", 5),
        ("5 palettes = 5 skids, 8,350 lbs", 5),
        ("5 pallets / 4 pallets, 8,350 lbs", 9),
        ("We had a crate shift, so strap it. A crate, 900 lbs, and 3 pallets, 2,000 lbs.", 4),
    ],
)
def test_gifts_old_mishaps_and_other_languages_add_none(words: str, units: int) -> None:
    (found,) = shipments(words)
    assert found.handling_units == units


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("Tell Russ I owe him a case of something. 9 crates of slab, 4,800 lbs.", 9),
        ("9 crates of slab, 4,800 lbs. We owe your driver a box of doughnuts.", 9),
        ("9 crates of slab and a case of wedges, 4,800 lbs.", 10),
    ],
)
def test_what_is_owed_is_not_shipped(words: str, units: int) -> None:
    [shipment] = shipments(words)
    assert shipment.handling_units == units


@pytest.mark.parametrize(
    ("words", "many"),
    [
        ("5 pallets of caulk, 6,100 lbs. We've had two frozen loads come back this winter.", 1),
        ("A van, 41,000 lbs. They have already rejected three loads this year.", 1),
        ("We have two loads of caulk, 41,000 lbs each, van.", 2),
    ],
)
def test_loads_that_came_to_harm_are_not_asked_for(words: str, many: int) -> None:
    assert len(shipments(words)) == many

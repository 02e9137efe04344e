"""The ends that days and places have by the words around them, where no rule names those words."""

from itertools import permutations

import pytest

from shared.reading.stops.place_roles import both_ends
from shared.reading.weighing.roles import Roles
from tests.shared.reading.messages import text
from tests.shared.reading.routes import routes


def test_sums_are_of_what_is_known() -> None:
    learned = Roles(("pickup", "delivery"), (500, -500), {"b ready": (2000, -1000)})
    assert learned.sums({"b ready", "b unheard of"}) == {"pickup": 2.5, "delivery": -1.5}


def test_of_two_places_one_is_each_end() -> None:
    assert both_ends(
        [{"origin": 2.0, "destination": -1.0, "": -2.0}, {"origin": 1.0, "destination": 0.5, "": -3.0}], ["", ""]
    ) == [
        "origin",
        "destination",
    ]


def test_a_place_that_is_surely_none_stays_none() -> None:
    assert both_ends(
        [{"origin": 2.0, "destination": -1.0, "": -2.0}, {"origin": -4.0, "destination": -5.0, "": 4.0}], ["", ""]
    ) == [
        "origin",
        "",
    ]


def test_a_lone_place_is_one_end() -> None:
    assert both_ends([{"origin": 2.0, "destination": -1.0, "": -2.0}], [""]) == ["origin"]


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("Riggers come on the 21st, so they'd want it on site by the 20th. We have it strapped on the 18th.",
         "; up 05-18; down 05-20"),
        ("Our loader is away until Friday; Monday is the first day anybody can put it on your truck.", "; up 05-18"),
        ("Our side: Friday. Their side: Tuesday.", "; up 05-15; down 05-19"),
        ("They're counting on it for Monday; ours would have to be filled tomorrow.", "; up 05-13; down 05-18"),
        ("The buyer only unloads on Thursdays. They are counting on it for the 21st.", "; down 05-21"),
    ],
)  # fmt: skip
def test_a_day_is_the_ends_that_what_is_said_of_it_speaks_for(written: str, days: str) -> None:
    lane = "Please quote 4 pallets, 2,000 lbs, class 70 from Macon, GA 31201 to Ocala, FL 34470."
    assert routes(text(f"{lane}\n{written}")) == [f"Macon GA 31201 > Ocala FL 34470{days}"]


@pytest.mark.parametrize(
    ("written", "lane"),
    [
        ("The shop in Lima, OH 45801 finished it and the hospital in Ames, IA 50010 is waiting for it.",
         "Lima OH 45801 > Ames IA 50010"),
        ("A contractor in Reno, NV 89502 ordered these. Our mill in Bend, OR 97702 will load them.",
         "Bend OR 97702 > Reno NV 89502"),
        ("A bakery in Fargo, ND 58102 is waiting for it. Duluth, MN 55802 has it.", "Duluth MN 55802 > Fargo ND 58102"),
    ],
)  # fmt: skip
def test_a_place_is_the_end_that_what_is_said_of_it_speaks_for(written: str, lane: str) -> None:
    assert routes(text(f"Please quote 4 pallets, 2,000 lbs, class 70. {written}")) == [lane]


def test_sums_do_not_depend_on_the_order_in_which_features_come() -> None:
    told: dict[str, tuple[int, ...]] = {"one": (100, 300), "two": (200, 200), "three": (300, 100)}
    learned = Roles(("origin", ""), (100, 100), told)
    assert len({str(learned.sums(order)) for order in permutations(told)}) == 1

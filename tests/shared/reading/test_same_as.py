"""Several shipments of which one is told by another: "same as Toledo", "same 2 crates", "same two places"."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text

LIST = "Please quote LTL, class 125, all from Lima, OH 45801.\n- to Gary, IN 46406: 2 crates, 1,900 lbs\n"


def told(body: str) -> list[tuple[float | None, int | None, str]]:
    """Weight, units and destination of each shipment of a request."""
    return [(each.weight_lb, each.handling_units, each.destination.city) for each in read(text(body)).now.shipments]


@pytest.mark.parametrize(
    ("said", "pounds", "units"),
    [
        ("same as Toledo", 640, 1),
        ("same as Gary but with a liftgate", 1900, 2),
        ("same freight as the Toledo one", 640, 1),
        ("identical to Gary", 1900, 2),
        ("same as above", 640, 1),
        ("ditto", 640, 1),
        ("same again", 640, 1),
    ],
)
def test_a_place_of_a_list_gets_what_another_one_gets(said: str, pounds: int, units: int) -> None:
    body = f"{LIST}- to Toledo, OH 43604: 1 crate, 640 lbs\n- to Troy, MI 48083: {said}\n"
    assert told(body) == [(1900, 2, "Gary"), (640, 1, "Toledo"), (pounds, units, "Troy")]


def test_what_was_the_same_last_week_gives_no_freight() -> None:
    shipments = told(f"{LIST}- to Toledo, OH 43604: 1 crate, 640 lbs\n- to Troy, MI 48083: same as last week\n")
    assert (640, 1, "Troy") not in shipments
    assert (1900, 2, "Troy") not in shipments


OUT = "Please quote LTL.\nA. 2 crates, 910 lbs, class 125, Lima, OH 45801 to Gary, IN 46406.\n"


@pytest.mark.parametrize(
    "said", ["same two places", "same lane", "same origin and destination", "same places, same day"]
)
def test_an_entry_with_freight_of_its_own_may_go_where_the_one_before_does(said: str) -> None:
    assert told(f"{OUT}B. 1 pallet, 505 lbs, class 85, {said}.\n") == [(910, 2, "Gary"), (505, 1, "Gary")]


def test_lettered_entries_with_one_lane_are_shipments_of_their_own_and_the_same_crates_come_back() -> None:
    second = "B. 1 pallet, 505 lbs, class 85, Lima, OH 45801 to Gary, IN 46406.\n"
    third = "C. Same 2 crates, Gary, IN 46406 back to Lima, OH 45801.\n"
    assert told(OUT + second + third) == [(910, 2, "Gary"), (505, 1, "Gary"), (910, 2, "Lima")]


def test_a_numbered_note_about_the_same_route_is_no_shipment() -> None:
    assert len(told(OUT + "\nNotes:\n1. Bring straps\n2. We used the same route last year\n")) == 1


def test_what_the_drops_weigh_makes_the_whole_where_their_pieces_are_told_once_more() -> None:
    body = (
        "Please book a flatbed. Load at Lima, OH 45801: 10 bundles\n"
        "Drop 1: Gary, IN 46406 - 4 bundles, 17,300 lb\nDrop 2: Troy, MI 48083 - 6 bundles, 24,100 lb\n"
    )
    assert told(body) == [(41400, 10, "Troy")]

"""Several places that one truck serves: in which order, as the words beside each tell it, and that it is one truck."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text
from tests.shared.reading.routes import route

FREIGHT = "\n\n6 pallets, 4,200 lbs, class 70."


def routes(body: str) -> list[str]:
    """The routes of what a body asks for."""
    return [route(shipment).split("; ")[0] for shipment in read(text(body + FREIGHT)).now.shipments]


@pytest.mark.parametrize(
    "body",
    [
        "Please quote: pickup Cedar City UT 84721, final delivery Price UT 84501, stop-off delivery Nephi UT 84648.",
        "Please quote.\nFinal delivery - Price UT 84501\nStop-off delivery - Nephi UT 84648\nPickup - Cedar City UT 84721",
        "Please quote.\ndrop #2 (last one) Price UT 84501\ndrop #1 Nephi UT 84648\nonly pickup Cedar City UT 84721",
        "Please quote.\n3rd stop - unload the rest: Price UT 84501\n2nd stop - unload two: Nephi UT 84648\n1st stop - load"
        " everything: Cedar City UT 84721",
        "Please quote. Last stop is Price, UT 84501. Before that he delivers two in Nephi, UT 84648. Loading in Cedar City,"
        " UT 84721.",
        "Please quote. Delivers to Price, UT 84501 at the end of the line. On the way he drops two in Nephi, UT 84648. Pickup"
        " in Cedar City, UT 84721.",
        "Please quote. Loading in Cedar City UT 84721. Unloading 1st Nephi UT 84648, 2nd and last Price UT 84501.",
        "Please quote.\nPICKUP Cedar City UT 84721 - Wed 5/13\nDELIVERY 1 Nephi UT 84648 - Thu 5/14, 2 pallets\n"
        "DELIVERY 2 Price UT 84501 - Fri 5/15, 4 pallets",
        "Please quote.\nDELIVERY 1: Nephi UT 84648, 2 pallets\nDELIVERY 2: Price UT 84501, 4 pallets\nCOLLECT: Cedar City UT"
        " 84721",
        "Please quote. Picks Cedar City UT 84721, drops Nephi UT 84648 and last one Price UT 84501.",
        "Please quote. Pickup Cedar City UT 84721, drops 2 of them in Nephi UT 84648 and finishes with the other 4 in Price UT"
        " 84501.",
        "Please quote. Pickup Cedar City UT 84721. Deliver to Nephi UT 84648 and, last, to Price UT 84501.",
        "Please quote. Pickup Cedar City UT 84721. Drops: Nephi UT 84648 gets 2 first and the last 4 come off at Price UT"
        " 84501.",
    ],
)
def test_deliveries_stand_in_the_order_that_words_tell(body: str) -> None:
    assert routes(body) == ["Cedar City UT 84721 > delivery Nephi UT 84648 > Price UT 84501"]


@pytest.mark.parametrize(
    "body",
    [
        "Please quote. First p/u Wooster OH 44691, second p/u Orrville OH 44667, deliver Canton OH 44702.",
        "Please quote. Delivering to Canton OH 44702 after two pickups, Wooster OH 44691 and then Orrville OH 44667.",
        "Please quote.\n1. load 3 plts - Wooster OH 44691\n2. load 3 plts - Orrville OH 44667\n3. unload 6 plts - Canton OH"
        " 44702",
        "Please quote. First load Wooster OH 44691, second load Orrville OH 44667, one unload in Canton OH 44702.",
        "Please quote. Deliver to Canton, OH 44702. Start loading at Wooster, OH 44691 and load the rest at Orrville, OH 44667"
        " before you get there.",
        "Please quote. Deliver to Canton, OH 44702. Pick up half in Wooster, OH 44691 and, on the way, the other half from"
        " Orrville, OH 44667.",
    ],
)
def test_pickups_of_one_truck_are_one_shipment(body: str) -> None:
    assert routes(body) == ["Wooster OH 44691 > pickup Orrville OH 44667 > Canton OH 44702"]


@pytest.mark.parametrize(
    "body",
    [
        "Please quote two loads out of Cedar City UT 84721. The first one goes to Nephi UT 84648, the last one to Price UT"
        " 84501.",
        "Please quote 2 trucks from Cedar City UT 84721. First truck delivers to Nephi UT 84648, second truck delivers to Price"
        " UT 84501.",
        "Please quote separate shipments from Cedar City UT 84721: first to Nephi UT 84648, last to Price UT 84501.",
    ],
)
def test_trucks_that_are_counted_are_shipments_of_their_own(body: str) -> None:
    assert routes(body) == ["Cedar City UT 84721 > Nephi UT 84648", "Cedar City UT 84721 > Price UT 84501"]


@pytest.mark.parametrize(
    "said",
    ["First thing Monday works.", "Last week's was late.", "Final price please.", "It is on the second floor."],
)
def test_other_firsts_and_lasts_leave_the_order_alone(said: str) -> None:
    body = (
        f"Please quote. Pickup Cedar City UT 84721. Deliver to Nephi UT 84648 and Price UT 84501 on one truck. {said}"
    )
    assert routes(body) == ["Cedar City UT 84721 > delivery Nephi UT 84648 > Price UT 84501"]


@pytest.mark.parametrize(
    "body",
    [
        "Please quote a van:\npk1 - Wooster OH 44691, 2 pallets\npk2 - Orrville OH 44667, 4 pallets\ndrop - Canton OH 44702",
        "Please quote a van:\npkup 1) Wooster OH 44691, 2 pallets\npkup 2) Orrville OH 44667, 4 pallets\ndrop 1) Canton OH 44702",
        "Please quote a van. Start at our shop in Wooster OH 44691, then go over to the plater in Orrville OH 44667 and get 4"
        " crates, then run it all up to Canton OH 44702.",
        "Please quote a van. From Wooster OH 44691 he goes to Orrville OH 44667 and picks up two pallets, then delivers to"
        " Canton OH 44702.",
        "Please quote a van:\npick A - Wooster OH 44691, 2 pallets\npick B - Orrville OH 44667, 4 pallets\n"
        "drop - Canton OH 44702",
        "Please quote our milk run.\n1) Wooster OH 44691 - 2 pallets\n2) Orrville OH 44667 - 4 pallets\n3) Canton OH 44702 -"
        " deliver Friday",
        "Please quote a van. Starts in Wooster OH 44691. Then it stops in Orrville OH 44667, same day, to collect 4 pallets. It"
        " finishes in Canton OH 44702.",
    ],
)
def test_picks_by_letter_number_or_what_is_done_there(body: str) -> None:
    assert routes(body) == ["Wooster OH 44691 > pickup Orrville OH 44667 > Canton OH 44702"]


def test_what_stays_on_goes_on_with_the_same_truck() -> None:
    body = "Please quote a van from Cedar City UT 84721. Two pallets go to Nephi UT 84648, the rest {goes} to Price UT 84501."
    for goes in ("continue over the pass", "stay on"):
        assert routes(body.format(goes=goes)) == ["Cedar City UT 84721 > delivery Nephi UT 84648 > Price UT 84501"]


@pytest.mark.parametrize(
    "heading",
    [
        "dropping in this order:",
        "unloading as follows:",
        "stops in sequence:",
        "drops on the way:",
        "entregando en este orden:",
    ],
)
def test_the_drops_of_a_list_whose_heading_gives_their_order(heading: str) -> None:
    body = (
        f"Please quote one flatbed, {heading}\n1. Nephi, UT 84648 - 4 A-frames\n2. Price, UT 84501 - 6 A-frames\n"
        "3. Green River, UT 84525 - 3 A-frames\n\n"
        "Loads in Cedar City, UT 84721 on Friday; Green River wants it Monday. 13 racks at 1,000 lb each."
    )
    assert routes(body) == [
        "Cedar City UT 84721 > delivery Nephi UT 84648 > delivery Price UT 84501 > Green River UT 84525"
    ]


def test_the_pickups_of_a_list_whose_heading_gives_their_order() -> None:
    body = (
        "Please quote a van, picking up in this order:\n1) Nephi, UT 84648 - 4 pallets\n2) Price, UT 84501 - 6 pallets\n\n"
        "All of it goes to Cedar City, UT 84721, and Cedar City wants it Monday. 12,000 lbs."
    )
    assert routes(body) == ["Nephi UT 84648 > pickup Price UT 84501 > Cedar City UT 84721"]


@pytest.mark.parametrize("said", ["No Wichita drop this time, they quit.", "We're skipping the Wichita run today."])
def test_a_stop_that_is_left_out_is_none(said: str) -> None:
    rows = "#1 Price UT 84501, 20 pallets, 39,000 lbs\n#2 Ely NV 89301, 22 pallets, 40,000 lbs"
    body = f"Please quote 2 reefers out of Nephi UT 84648\n{rows}\n{said}"
    assert routes(body) == ["Nephi UT 84648 > Price UT 84501", "Nephi UT 84648 > Ely NV 89301"]

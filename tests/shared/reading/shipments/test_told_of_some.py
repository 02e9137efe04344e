"""What is told beside several shipments is given to those that it names."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import html, text

LANES = (
    "Please quote LTL:\n1) Gary IN 46402 to Flint MI 48502, 2 plts pumps, 1,800 lbs\n"
    "2) Gary IN 46402 to Erie PA 16501, 4 plts valves, 3,100 lbs\n\n"
)
LIFT, APPOINTMENT = "liftgate delivery", "appointment delivery"


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [
        ("Load 2 needs a liftgate at delivery.", (), (LIFT,)),
        ("#1 has no dock, so liftgate there.", (LIFT,), ()),
        ("The second one needs a liftgate.", (), (LIFT,)),
        ("Flint has no dock: liftgate at delivery.", (LIFT,), ()),
        ("Liftgate for the valves only.", (), (LIFT,)),
        ("Both need a liftgate at delivery.", (LIFT,), (LIFT,)),
        ("Flint needs a liftgate and both need a delivery appointment.", (LIFT, APPOINTMENT), (APPOINTMENT,)),
    ],
)
def test_a_service_is_that_of_the_shipment_that_its_sentence_names(
    words: str, first: tuple[str, ...], second: tuple[str, ...]
) -> None:
    found = read(text(LANES + words)).now.shipments
    assert [sorted(each.accessorials) for each in found] == [sorted(first), sorted(second)]


@pytest.mark.parametrize(
    "words", ["Pickup is Thursday for #1 and Friday for #2.", "Ready Thursday for Flint, Friday for Erie."]
)
def test_a_day_is_that_of_the_shipment_that_it_is_told_to_be_for(words: str) -> None:
    assert [each.pickup_date for each in read(text(LANES + words)).now.shipments] == ["2026-05-14", "2026-05-15"]


LETTERED = (
    "Please quote LTL:\na) Gary IN 46402 to Flint MI 48502, 2 plts pumps, 1,800 lbs\n"
    "b) Gary IN 46402 to Erie PA 16501, 4 plts valves, 3,100 lbs\n\n"
)


@pytest.mark.parametrize(
    ("lanes", "words"),
    [
        (LANES, "Flint on Thursday, Erie on Friday."),
        (LANES, "Pumps May 14, valves May 15."),
        (LANES, "Flint's should be collected Thursday and Erie's should be collected Friday."),
        (LANES, "#1 thurs, #2 fri."),
        (LANES, "Flint can load Thursday. Erie's room isn't open till Friday and we'd load that one Friday."),
        (LANES, "Ready dates in that same order: May 14, May 15."),
        (LANES, "Pickups are 5/14 and 5/15 respectively."),
        (LETTERED, "PU is 5/14 on A, B is 5/15."),
        (LETTERED, "(a) can leave Thursday, (b) isn't painted yet and leaves Friday."),
        (LETTERED, "A will be done May 14, B will be done May 15."),
    ],
)
def test_a_day_is_that_of_the_shipment_that_is_named_with_it(lanes: str, words: str) -> None:
    assert [each.pickup_date for each in read(text(lanes + words)).now.shipments] == ["2026-05-14", "2026-05-15"]


@pytest.mark.parametrize(
    "words",
    [
        "Ready Thursday. Pumps go on top.",
        "Pickup Thursday, A few of these are fragile.",
        "All ready Thursday for the trucks.",
    ],
)
def test_a_day_beside_no_name_is_that_of_all(words: str) -> None:
    assert [each.pickup_date for each in read(text(LETTERED + words)).now.shipments] == ["2026-05-14"] * 2


def test_a_day_beside_the_places_is_a_delivery_where_the_pickup_is_told() -> None:
    found = read(text(LANES + "All pick up Thursday. Flint delivers Friday, Erie delivers Monday.")).now.shipments
    assert [each.pickup_date for each in found] == ["2026-05-14"] * 2
    assert [each.delivery_date for each in found] == ["2026-05-15", "2026-05-18"]


def test_one_and_the_other_are_two_loads_of_a_lane() -> None:
    body = "Van rate, Gary IN 46402 to Flint MI 48502, 40,000 lbs. One loads Thursday and the other Friday."
    assert [each.pickup_date for each in read(text(body)).now.shipments] == ["2026-05-14", "2026-05-15"]


def test_a_service_in_a_row_stays_that_rows() -> None:
    body = (
        "<p>All LTL from Gary IN 46402</p><table><tr><th>#</th><th>Ship to</th><th>Plts</th><th>Wt</th><th>Notes</th></tr>"
        "<tr><td>1</td><td>Flint MI 48502</td><td>2</td><td>760</td><td>liftgate</td></tr>"
        "<tr><td>2</td><td>Erie PA 16501</td><td>4</td><td>1,540</td><td></td></tr></table><p>#2 needs an inside delivery.</p>"
    )
    found = read(html(body)).now.shipments
    assert [each.accessorials for each in found] == [("liftgate delivery",), ("inside delivery",)]


def test_as_many_orders_as_loads_are_one_each() -> None:
    body = (
        "Two loads, same both: Gary IN 46402 > Flint MI 48502, vans, 44,000 lb each.\n"
        "PO for the first is CM-7714, second CM-7715"
    )
    assert [each.references.po for each in read(text(body)).now.shipments] == [("CM-7714",), ("CM-7715",)]


def test_an_order_in_a_table_may_have_few_digits() -> None:
    body = (
        "<p>Vans from Gary IN 46402</p><table><tr><th>Drop</th><th>Wt</th><th>Cust PO</th></tr>"
        "<tr><td>Flint MI 48502</td><td>41,000</td><td>SL-30</td></tr>"
        "<tr><td>Erie PA 16501</td><td>42,000</td><td>ERI09</td></tr></table>"
    )
    assert [each.references.po for each in read(html(body)).now.shipments] == [("SL-30",), ("ERI09",)]


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [
        ("Tarps needed.", ("tarps",), ()),
        ("The flatbed needs straps.", ("straps",), ()),
        ("Liftgate at delivery for the van.", (), (LIFT,)),
        ("All of them need a liftgate at delivery, Flint and Erie alike.", (LIFT,), (LIFT,)),
        ("Last one needs a liftgate at delivery.", (), (LIFT,)),
    ],
)
def test_a_service_is_that_of_the_trailer_that_has_a_use_for_it(
    words: str, first: tuple[str, ...], second: tuple[str, ...]
) -> None:
    body = (
        "Please quote two truckloads:\n1) Gary IN 46402 to Flint MI 48502, flatbed, 44,000 lbs pipe\n"
        f"2) Gary IN 46402 to Erie PA 16501, van, 40,000 lbs paper\n\n{words}"
    )
    assert [each.accessorials for each in read(text(body)).now.shipments] == [first, second]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("A flatbed for the first and a step deck for the second.", ["flatbed", "step deck"]),
        ("#1 needs a reefer, #2 can go on a van.", ["reefer", "van"]),
        ("Reefer for the first, LTL for the second.", ["reefer", None]),
        ("Van or reefer for the second.", ["van", "van"]),
    ],
)
def test_a_trailer_is_that_of_the_shipment_that_it_is_for(words: str, told: list[str | None]) -> None:
    body = LANES.replace(" LTL", "") + words
    assert [each.equipment for each in read(text(body)).now.shipments] == told


def test_a_shipment_that_is_said_to_be_no_hazard_is_none() -> None:
    body = "Hazmat and non-haz, rate each:\n" + LANES.replace("plts pumps", "plts UN1263 paint").replace(
        "valves", "soap, non-haz"
    )
    assert [each.hazmat for each in read(text(body)).now.shipments] == [True, False]

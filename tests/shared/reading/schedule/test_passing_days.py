"""Days on which something else happens than a pickup or a delivery. The e-mail is of Tuesday, 12 May."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text

LANE = "Please quote 4 pallets, 2,000 lbs, class 70 from Macon, GA 31201 to Ocala, FL 34470.\n"


def days(written: str) -> tuple[str | None, str | None]:
    (found,) = read(text(LANE + written)).now.shipments
    return found.pickup_date, found.delivery_date


@pytest.mark.parametrize(
    "written",
    [
        "We bought the press at a dispersal sale in town Saturday and I want to know what it takes to get it home.",
        "I won these on an auction Friday, no hurry.",
        "Picked up the lot at the estate sale Sunday.",
        "Our last carrier wanted $950 and that was good through Friday.",
        "Labels must be emailed before noon Thursday.",
        "I need the BOLs sent over by Thursday.",
        "The council wants to know the cost before we vote Thursday.",
        "Our committee meets on it Friday.",
        "The owner decides Monday, and the budget meeting is Thursday.",
        "They are voting on the repair this Friday.",
    ],
)
def test_what_happens_besides_moves_nothing(written: str) -> None:
    assert days(written) == (None, None)


@pytest.mark.parametrize(
    "written",
    [
        "The expo is over tomorrow. Come get our stuff off the lot Friday 5/15 between 8 and 11.",
        "The fair ends Wednesday, so send a truck to get our booth on Friday 5/15.",
        "We bought it at the sale Sunday, pick it up Friday 5/15.",
        "Ready 5/15. The number you gave us, $400, holds until Wednesday.",
        "Pick up 5/15. Labels need to be sent by Thursday.",
    ],
)
def test_a_pickup_beside_what_happens(written: str) -> None:
    assert days(written) == ("2026-05-15", None)


@pytest.mark.parametrize(
    "written",
    [
        "Ready: May 14\nMust be in the building by May 20 (students come back the 25th)",
        "Ready: May 14\nMust be in the hall by May 20 (the crew starts on the 25th)",
        "Ready May 14. Has to be in the gym by May 20, kids are back on the 25th.",
    ],
)
def test_a_delivery_before_people_come(written: str) -> None:
    assert days(written) == ("2026-05-14", "2026-05-20")


@pytest.mark.parametrize(
    "written",
    [
        "I sold these and the buyer's truck won't do. Pick up Friday.",
        "We bought it online and it must be picked up Friday.",
        "The labels won't be dry before then, so come Friday please.",
        "The expo closes Friday, pick up then.",
        "Our dock is good until 4. Ready Friday.",
    ],
)
def test_a_day_of_the_freight_stays(written: str) -> None:
    assert days(written)[0] == "2026-05-15"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Let me know and I'll cover it tonight.", None),
        ("If that works we can book it tonight.", None),
        ("You can pick it up tonight.", "2026-05-12"),
        ("We can cover it tomorrow.", "2026-05-13"),
    ],
)
def test_a_truck_is_looked_for_the_night_before(written: str, day: str | None) -> None:
    assert days(written)[0] == day


@pytest.mark.parametrize(
    "written",
    [
        "When: ASAP\n\nSubmitted 2026-05-12 19:22 from 203.0.113.44",
        "Pickup date: as soon as you can\nForm submitted on 05/12/2026 at 7:22 PM",
        "Entry created: 5/12/2026, 10:02",
    ],
)
def test_the_day_on_which_a_form_was_sent_moves_nothing(written: str) -> None:
    assert days(written) == (None, None)


def test_a_pickup_beside_the_day_on_which_a_form_was_sent() -> None:
    assert days("Pickup date: 5/14/2026\n\nSubmitted 2026-05-12 19:22 from 203.0.113.44") == ("2026-05-14", None)


@pytest.mark.parametrize(
    ("written", "delivery"),
    [
        ("Loads Thursday 5/14, they dump same day till 6 pm.", "2026-05-14"),
        ("Loads Thursday 5/14 and tips the following day.", "2026-05-15"),
        ("Loads Thursday 5/14, it takes 2 tips the same crew gives.", None),
    ],
)
def test_bulk_that_comes_off_a_day_later_or_the_same(written: str, delivery: str | None) -> None:
    assert days(written) == ("2026-05-14", delivery)


def test_a_day_that_would_do_as_well_is_no_delivery() -> None:
    assert days("Pick it up Friday if you can, else Monday.") == ("2026-05-15", None)


@pytest.mark.parametrize(
    ("written", "pickup"),
    [
        ("I am on the road till Monday. It can leave tomorrow.", "2026-05-13"),
        ("I'm out of the office until Monday. Ready tomorrow.", "2026-05-13"),
        ("He's tied up through Friday. Pick up on Thursday.", "2026-05-14"),
        ("The truck has to be on the road by Thursday.", "2026-05-14"),
        ("Two things today. I need this one moved on Monday 5/18.", "2026-05-18"),
        ("A few quick questions for you today. Ready Friday.", "2026-05-15"),
        ("Two of them can ship today.", "2026-05-12"),
        ("It can go any day after Tuesday, call it ready May 20.", "2026-05-20"),
        ("It can go any day after Tuesday.", "2026-05-19"),
    ],
)
def test_days_of_the_writer_and_of_the_mail_are_not_the_freights(written: str, pickup: str) -> None:
    assert days(written)[0] == pickup


@pytest.mark.parametrize(
    ("written", "pickup"),
    [
        ("Please cover this dry van for Monday 5/18. Get the empties in here by Saturday.", "2026-05-18"),
        ("Bring us an empty trailer in by Thursday. Cover this for Friday.", "2026-05-15"),
        ("Get the empties in here by Saturday.", "2026-05-16"),
    ],
)
def test_empties_come_before_the_day_that_is_told(written: str, pickup: str) -> None:
    assert days(written)[0] == pickup


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Pickup 5/14. No Friday deliveries there.", ("2026-05-14", None)),
        ("Ready 5/14. There is no Monday receiving.", ("2026-05-14", None)),
        ("Pickup 5/14. They have no Friday delivery.", ("2026-05-14", None)),
        ("Pickup 5/14. Friday deliveries are fine.", ("2026-05-14", "2026-05-15")),
    ],
)
def test_a_day_on_which_an_end_does_nothing(written: str, told: tuple[str, str | None]) -> None:
    assert days(written) == told


@pytest.mark.parametrize(
    "written",
    [
        "Available May 14, flexible up to the 18th.",
        "Ready 5/14 but can slide to 5/18.",
        "Pickup 5/14, we're flexible until 5/18.",
    ],
)
def test_the_last_day_that_would_do_is_no_delivery(written: str) -> None:
    assert days(written) == ("2026-05-14", None)


def test_a_delivery_behind_a_day_that_may_slide() -> None:
    assert days("Ready 5/14, flexible. Deliver by 5/18.") == ("2026-05-14", "2026-05-18")

"""The day before another one that is told. The e-mail is of Tuesday, 12 May."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text

LANE = "Please quote 4 pallets, 2,000 lbs, class 70 from Macon, GA 31201 to Ocala, FL 34470.\n"


@pytest.mark.parametrize(
    ("written", "pickup", "delivery"),
    [
        ("The crane is booked for 5/20, so it has to be there that morning. You can load the day before.", "19", "20"),
        ("The crane comes 5/20 at six and it has to be there. They can load it the day before the crane.", "19", "20"),
        ("Delivery is Friday 5/22 by appointment and it can be picked up the afternoon before.", "21", "22"),
        ("The store opens on the 22nd, so deliver the day before it opens. Pick up the 20th.", "20", "21"),
        ("They pour on Thursday 5/21. The mesh must be delivered the day before. We load on 5/19.", "19", "20"),
    ],
)  # fmt: skip
def test_the_day_before_what_was_told(written: str, pickup: str, delivery: str | None) -> None:
    (found,) = read(text(LANE + written)).now.shipments
    assert [day and day[8:] for day in (found.pickup_date, found.delivery_date)] == [pickup, delivery]


@pytest.mark.parametrize(
    "written",
    [
        "Pick up 5/19, deliver 5/21. Driver must call the day before delivery.",
        "Pick up 5/19, deliver 5/21. The last load was a mess, it came the day before.",
        "Pick up 5/19, deliver 5/21, and give them notice the day before.",
        "Pick up 5/19, deliver 5/21. I loaded the samples the day before yesterday.",
        "Pick up 5/19, deliver 5/21. The evening before is too early, nobody is there to unload.",
        "Pick up 5/19, deliver 5/21, the appointment is made by the receiver the day before.",
        "They were in here the day before. Pick up 5/19, deliver 5/21.",
    ],
)
def test_a_day_before_on_which_nothing_moves(written: str) -> None:
    (found,) = read(text(LANE + written)).now.shipments
    assert (found.pickup_date, found.delivery_date) == ("2026-05-19", "2026-05-21")


@pytest.mark.parametrize(
    ("behind", "delivery"),
    [
        (", the day after", "14"), (", the next day by 10 am", "14"), (", next day", "14"), (", following morning", "14"),
        (", the day after we call", None), (", next day service is fine too", None),
    ],
)  # fmt: skip
def test_the_day_after_the_pickup_s_behind_its_place(behind: str, delivery: str | None) -> None:
    body = f"Kindly furnish one flatbed tomorrow.\nMacon, GA 31201\nOcala, FL 34470{behind}\n3 coils, 46,200 lbs"
    (found,) = read(text(body)).now.shipments
    assert (found.pickup_date, found.delivery_date and found.delivery_date[8:]) == ("2026-05-13", delivery)

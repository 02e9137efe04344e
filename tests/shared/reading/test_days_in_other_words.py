"""Days that are told by what they are not, told anew, or told of something else. The e-mail is of Tuesday, 12 May 2026."""

from datetime import date

import pytest

from shared.reading import read
from shared.reading.days.dates import days
from tests.shared.reading.messages import html, text

LANE = "Please quote 4 pallets, 2,000 lbs, class 70 from Macon, GA 31201 to Ocala, FL 34470.\n"
TUESDAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("written", "pickup", "delivery"),
    [
        ("Load at 2 am tonight, so that's the 13th.", "05-13", None),
        ("Pick up tonight after midnight, which is really the 13th.", "05-13", None),
        ("Ready Friday, i.e. the 22nd.", "05-22", None),
        ("It's Tuesday today so I mean Thursday.", "05-14", None),
        ("Today is Tuesday. Ready Thursday.", "05-14", None),
        ("It's Tuesday for pickup", "05-19", None),
        ("Not Monday, that's a holiday for us, so the next day any time after 7.", "05-19", None),
        ("Pas lundi, c'est férié, donc le lendemain à partir de 7 h.", "05-19", None),
        ("Two things are different from Monday. Ready Thursday.", "05-14", None),
        ("The box was discharged on the 8th, we can pick it up the 14th.", "05-14", None),
        ("Last fall you moved 2 for me at $300 (9/16 pickup). These will be May 20.", "05-20", None),
        ("PU Th, del Mo.", "05-14", "05-18"),
        ("Pickup Fr. Delivery Tu before noon.", "05-15", "05-19"),
        ("Ready Friday. Fr\u00e9d\u00e9ric loads, Th. Roy signs.", "05-15", None),
        ("The pickup was approved by the district 5/8. Days: Mon 5/18 thru Wed 5/20.", "05-18", None),
        ("Signed off by our board on 5/8, pick up 5/14.", "05-14", None),
        ("Disponible le 14 mai, dernier jour libre le 19 mai.", "05-14", None),
        ("Disponible le 14 mai, derni\u00e8re journ\u00e9e franche est le 19 mai.", "05-14", None),
        ("Crane is booked here for May 14 and theirs is the 18th.", "05-14", "05-18"),
        (
            "They load around the clock starting Wednesday, have the driver there Wednesday. Mill takes it Thursday.",
            "05-13",
            "05-14",
        ),
        ("Thursday 5/14 load at 8, Friday deliver by noon.", "05-14", "05-15"),
        ("Goes a week from this Friday.", "05-22", None),
        ("Load Friday, there by the Saturday of that same week.", "05-15", "05-16"),
        ("Move-out opens Sunday the 17th, but no driver may check in before Monday so make it Monday.", "05-18", None),
        ("We need a dropped trailer, have it on our yard by Thursday. Loaded and sealed Friday.", "05-15", None),
        ("Available / LFD: 05/14 / 05/18", "05-14", None),
        ("Ship/Due: 5/14 - 5/18", "05-14", "05-18"),
        ("Pr\u00eat / Ready: jeudi 14 mai / Thursday, May 14", "05-14", None),
        ('Available July 6.\nAmendment: "July 6" is changed to "July 7".', "07-07", None),
        ("Available May 14. The 14th was corrected to the 15th.", "05-15", None),
        ("Leaves Thursday, has to be on the stand in Ocala FL 34470 the same day.", "05-14", "05-14"),
        ("PULL: 05/22 FRIDAY\nDOOR APPT: 05/22 13:00", "05-22", "05-22"),
        ("Ready Thursday. Deliver no later than Monday, the container stuffing is Tuesday.", "05-14", "05-18"),
        ("Ready today. The import release comes from our broker tomorrow.", "05-12", None),
    ],
)
def test_the_days_of_pickup_and_delivery(written: str, pickup: str | None, delivery: str | None) -> None:
    (shipment,) = read(text(LANE + written)).now.shipments
    assert ((shipment.pickup_date or "")[5:] or None, (shipment.delivery_date or "")[5:] or None) == (pickup, delivery)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Collection 3/6, delivery 5/6", ["06-03", "06-05"]),
        ("Disponible: 01/06/2026 (lunes)", ["01-06", "05-18"]),
        ("pick up 5/6, deliver 5/8", ["05-06", "05-08"]),
        ("load 6/8, unload 7/8", ["06-08", "07-08"]),
        ("on 11/6 drums and on 1/6 rolls", ["11-06", "01-06"]),
        ("Friday the 12th", ["06-12"]),
        ("Friday the 20th", ["05-15"]),
        ("the 14, in the morning", ["05-14"]),
        ("the 14 pallets in the morning", []),
    ],
)
def test_which_days_figures_mean(written: str, expected: list[str]) -> None:
    assert [day.value.isoformat()[5:] for day in days(written, TUESDAY)] == expected


@pytest.mark.parametrize(
    ("words", "pickup"),
    [
        ("Now it won't be ready until sometime the week after next. New price please?", None),
        ("They pushed it to next month. New price please?", None),
        ("Can you do better than that?", "2026-05-14"),
        ("It can't go before Friday now. New price please?", "2026-05-15"),
    ],
)
def test_a_reply_that_leaves_the_day_open(words: str, pickup: str | None) -> None:
    quoted = (
        "\n\nOn Mon, May 11, 2026 at 3:02 PM Amy <amy@ruddsupply.example> wrote:\n> " + LANE.strip() + " Ready 5/14."
    )
    (shipment,) = read(text(words + quoted, "Re: quote")).merged
    assert shipment.pickup_date == pickup


def test_a_run_of_several_stops_has_the_first_pickup_and_the_last_delivery() -> None:
    body = (
        "Quote one flatbed, delivering to Gary, IN 46406 on Wednesday the 20th. Pickups:\n"
        "- Lima, OH 45801: 6 coils, 29,000 lb, Mon 5/18 8 am\n- Macon, GA 31201: 5 bundles, 12,000 lb, Fri 5/15, this one first"
    )
    (shipment,) = read(text(body)).now.shipments
    assert (shipment.pickup_date, shipment.delivery_date) == ("2026-05-15", "2026-05-20")


def test_a_bare_day_in_a_table_of_deliveries_is_theirs() -> None:
    table = (
        "<table><tr><th>Deliver</th><th>Day</th><th>Plts</th><th>Lbs</th></tr>"
        "<tr><td>Gary IN 46406</td><td>Mon 5/18</td><td>22</td><td>39,600</td></tr>"
        "<tr><td>Ocala FL 34470</td><td>Sun 5/17</td><td>20</td><td>41,800</td></tr></table>"
    )
    found = read(
        html(f"<p>Prices please, each a van, all load Saturday 5/16 at Lima, OH 45801</p>{table}")
    ).now.shipments
    assert [(each.pickup_date, each.delivery_date) for each in found] == [
        ("2026-05-16", "2026-05-18"),
        ("2026-05-16", "2026-05-17"),
    ]

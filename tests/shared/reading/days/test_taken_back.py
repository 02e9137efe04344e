"""Days in whose place another is told."""

from datetime import date

import pytest

from shared.reading.days.dates import days
from shared.reading.days.taken_back import standing

WEDNESDAY = date(2026, 5, 13)


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("Thursday is a holiday for us, so Friday the 15th.", "15"),
        ("Monday's Memorial Day, silly me, so it has to be Tuesday the 19th", "19"),
        ("Pick up Monday (plant shutdown, so make it Tuesday the 19th)", "19"),
        ("Monday is our inventory day off. Come Tuesday the 19th", "19"),
        ("Friday is closed to trucks; use Thursday the 14th", "14"),
        ("Friday is best, Monday is a holiday", "15 18"),
        ("Delivery slides from the 18th to the 21st.", "21"),
        ("Customer pushed delivery back a full week, from 5/20 to 5/27.", "27"),
        ("They moved their need date up from the 28th to the 22nd", "22"),
        ("the delivery date is changed FROM 19 MAY TO 22 MAY", "22"),
        ("pickup slipped from Friday until Monday", "18"),
        ("not Friday but Monday for pickup, and Thursday rather than Tuesday over there", "18 14"),
        ("Thursday the 21st instead of the 18th", "21"),
        ("pickup, previously 20 May, is advanced to 18 May", "18"),
        ("Delivery used to be the 18th, they've asked for the 19th now", "19"),
        ("Ship Monday May 18? No, scratch that. Tuesday May 19.", "19"),
        ("Tuesday, oh wait, I mean Wednesday the 20th", "20"),
        ("They can load it any day but Sunday, say the 20th.", "20"),
        ("any day next week except Monday", ""),
        ("It was supposed to go Monday but the saw is down so call it Tuesday the 19th.", "19"),
        ("I thought we could load Thursday, the paint isn't dry, so say Friday the 15th", "15"),
        ("It's down for Thursday but let's push it to Monday", "18"),
        ("their appointment was Friday, they changed it to Monday", "18"),
        ("The buyer first gave us Friday and has now moved us to Monday the 18th.", "18"),
        ("First loads Monday, the second Tuesday, hold on, make the second one Wednesday the 20th", "18 20"),
        ("Pickup 5/14. The 14th doesn't work after all, let's do Monday.", "18"),
        ("It was going to be Thursday, and the next one is going Monday", "14 18"),
        ("We had planned to load Thursday and deliver Monday.", "14 18"),
        ("Thursday won't work for them to call us. We load Monday.", "14 18"),
        ("any day but Saturday or Sunday, deliver by the 29th", "29"),
        ("he told you Thursday but the labels won't be dry, so come Friday please", "15"),
        ("I said Tuesday before, but it's Wednesday now", "20"),
        ("pick up tomorrow, or rather Friday", "15"),
        ("Loads tonight? No, the press is down, so tomorrow night.", "14"),
        ("Can it go Friday? No, make that Monday please", "18"),
        ("Pick up Thursday? No. Wednesday the 20th.", "20"),
        ("We load Tuesday, no, sorry, Wednesday, because Tuesday is the bottling truck.", "20"),
        ("Pick up Friday, I mean Monday, since Friday is the audit. There by the 21st", "18 21"),
        ("Load tuesday, strike that, tuesday is the audit, thursday it is", "14"),
    ],
)
def test_a_day_that_is_taken_back_is_no_day(written: str, left: str) -> None:
    found = standing(written, days(written, WEDNESDAY))
    assert [each.value.day for each in found] == [int(day) for day in left.split()]


@pytest.mark.parametrize(
    "written",
    [
        "he told you Thursday and Friday is fine too", "customer said Monday. Pick up Friday but not early",
        "they said it's due Monday, 22 pallets but Friday is better",
        "Open from Monday to Friday", "We load from 5/18 to 5/20", "not before Monday, by Friday", "if not Friday, Monday",
        "why not Friday? Monday is full", "pick it up from us Monday to be there Friday", "Ready Friday. Not sure about Monday",
        "our crew pulls orders from Monday to Wednesday", "Not Friday",
        "Nothing but Monday works", "moving it from the plant Monday to the store Friday",
        "Ready Friday. I mean it, the truck must be gone", "Ready Thursday. Is it hazmat? No, so no papers, deliver Monday",
        "Ready Thursday, liftgate? No, there is a dock. There by Monday",
        "Will Friday do? No dock, so a liftgate, Monday delivery",
        "Could it go Thursday? No rush, they want it Monday", "Available today. 21 bales, scratch that, 28 bales. Deliver Friday",
    ],
)  # fmt: skip
def test_what_takes_no_day_back(written: str) -> None:
    found = days(written, WEDNESDAY)
    assert standing(written, found) == found

"""Days that are counted from today, put right in one breath, or told beside a week, an event or another end.

The e-mail is of Wednesday, 16 September 2026.
"""

from dataclasses import replace
from datetime import date, datetime

import pytest

from shared.reading import read
from shared.reading.days.dates import days
from shared.reading.model import Message
from tests.shared.reading.messages import html, text

LANE = "Please quote LTL Macon, GA 31201 to Dayton, OH 45402, 4 pallets of pump parts, 2,400 lb. "
WEDNESDAY = datetime.fromisoformat("2026-09-16T10:00:00-05:00")


def on_wednesday(message: Message) -> Message:
    """The message as one of that day."""
    return replace(message, received=WEDNESDAY)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Ready two days from now", "09-18"),
        ("three business days from today", "09-21"),
        ("ships in 3 working days", "09-21"),
        ("pick up Friday week", "09-25"),
        ("I would ship tomorrow week", "09-24"),
        ("a week on Tuesday", "09-29"),
        ("ten days from today", "09-26"),
        ("transit in three business days", None),
        ("the Friday week 38 report", "09-18"),
        ("The first Monday in October they open, ship the Thursday before", "10-01"),
        ("The last order shipped August 20 and arrived the 24th", "08-24"),
    ],
)
def test_counted_from_today(written: str, day: str | None) -> None:
    found = days(written, date(2026, 9, 16))
    assert (found[-1].value.isoformat()[5:] if found else None) == day


@pytest.mark.parametrize(
    ("written", "pickup", "delivery"),
    [
        ("Ready Thursday. Sorry, Friday. The wrapper is down.", "09-18", None),
        ("Pickup 9/21, hmm no, 9/22.", "09-22", None),
        ("Earlier I told you the 22nd; that's now the 24th.", "09-24", None),
        ("Pickup was going to be Thursday but the shop is behind, so Monday.", "09-21", None),
        ("Ignore the 9/21 date above, it's the 22nd.", "09-22", None),
        ("I said ready Friday before, it is Monday now.", "09-21", None),
        ("Pickup was Friday, now Monday.", "09-21", None),
        ("Earlier I told you Friday for pickup. Please use Monday.", "09-21", None),
        ("Delivery 9/23 -> now 9/24. Pickup still 9/21.", "09-21", "09-24"),
        ("Revised: PU 9/21, DEL 9/24. Previous: PU 9/18, DEL 9/22.", "09-21", "09-24"),
        ("Pick up Friday. If Friday doesn't work, Monday is fine.", "09-18", None),
        ("PU in two days.", "09-18", None),
        ("Delivery can be any day from the 24th on.", None, "09-24"),
        ("Deliver it as early as the 24th.", None, "09-24"),
        ("They want it no later than close of business 9/24.", None, "09-24"),
        ("We are closed 9/18, ready 9/21.", "09-21", None),
        ("Don't forget the 9/21 pickup, they need it the 24th.", "09-21", "09-24"),
        ("It must load the week of the 21st, Tuesday the 22nd would suit.", "09-22", None),
        ("We ship sometime the week of 9/21, Wednesday is best.", "09-23", None),
        ("Ships w/c 21 September, exact day Tuesday.", "09-22", None),
        ("They finish painting it Monday so Tuesday is the first day you could have it.", "09-22", None),
        ("Pick it up Friday after 1, Monday at the latest.", "09-18", None),
        ("Pick it up Friday, there Monday at the latest.", "09-18", "09-21"),
        ("Let's do Monday on the pickup end, Thursday on theirs.", "09-21", "09-24"),
        ("Off our floor Monday, on theirs Thursday.", "09-21", "09-24"),
        ("Job starts Thursday 9/24 and it must be on site the day before. Ready the 18th.", "09-18", "09-23"),
        ("Prêt vendredi. Lundi le 21 on est fermés.", "09-18", None),
        ("The last order shipped August 20 and arrived the 24th. This one ships the 21st.", "09-21", None),
        ("Buyer paid on the 14th. Seller can load from the 18th.", "09-18", None),
        ("The sale ended Sunday and we want these gone by Friday.", "09-18", None),
        ("Sometime before the month is out, the 28th for instance.", "09-28", None),
        ("Ready Monday. It should ship so it lands Thursday the 24th.", "09-21", "09-24"),
    ],
)
def test_the_day_that_is_meant(written: str, pickup: str | None, delivery: str | None) -> None:
    (shipment,) = read(on_wednesday(text(LANE + written))).now.shipments
    told = [day and day[5:] for day in (shipment.pickup_date, shipment.delivery_date)]
    assert told == [pickup, delivery]


ENDS = (
    "<table><tr><th></th><th>Ship</th><th>Receive</th></tr>"
    "<tr><td>City</td><td>Macon, GA 31201</td><td>Dayton, OH 45402</td></tr>"
    "<tr><td>Earliest</td><td>9/21/2026 08:00</td><td>9/24/2026 06:00</td></tr>"
    "<tr><td>Latest</td><td>9/22/2026 16:00</td><td>9/25/2026 06:00</td></tr>"
    "<tr><td>Pallets</td><td colspan=2>4</td></tr><tr><td>Weight</td><td colspan=2>2,400 lb</td></tr>"
    "<tr><td>Bid closes</td><td colspan=2>9/17/2026 10:00</td></tr></table><p>Please quote.</p>"
)
LANES = (
    "<p>LTL quotes please, ready 9/21. Toledo must be there by 9/24.</p><table><tr><th>From</th><th>To</th><th>Plt</th>"
    "<th>Lbs</th></tr><tr><td>Macon, GA 31201</td><td>Dayton, OH 45402</td><td>4</td><td>2,400</td></tr>"
    "<tr><td>Macon, GA 31201</td><td>Toledo, OH 43604</td><td>3</td><td>1,800</td></tr></table>"
)
WEEKDAYS = (
    "<p>LTL quote please</p><table><tr><th>Origin</th><th>Dest</th><th>Plts</th><th>Wgt</th><th>Ship</th><th>Arrive</th></tr>"
    "<tr><td>Macon, GA 31201</td><td>Dayton, OH 45402</td><td>4</td><td>2,400</td><td>Mon</td><td>Thu</td></tr></table>"
)
FRENCH = (
    "<p>Cotez svp, prêt le 21 septembre.</p><table><tr><th>Origine</th><th>Destination</th><th>Palettes</th><th>Poids (lb)</th>"
    "<th>Livraison au plus tard</th></tr><tr><td>Granby, QC J2J 1E9</td><td>Barrie, ON L4N 8Y1</td><td>6</td><td>3,900</td>"
    "<td>24 septembre</td></tr></table>"
)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (ENDS, [("09-21", "09-24")]),
        (LANES, [("09-21", None), ("09-21", "09-24")]),
        (WEEKDAYS, [("09-21", "09-24")]),
        (FRENCH, [("09-21", "09-24")]),
    ],
)
def test_days_in_tables(body: str, told: list[tuple[str, str | None]]) -> None:
    found = read(on_wednesday(html(body))).now.shipments
    assert [
        ((each.pickup_date or "")[5:], each.delivery_date[5:] if each.delivery_date else None) for each in found
    ] == told


def test_a_list_of_loads_has_their_pickups() -> None:
    body = (
        "Quote LTL please from Macon, GA 31201, 4 pallets each, 2,400 lb each:\n"
        "1) Dayton, OH 45402 - Monday\n2) Toledo, OH 43604 - Tuesday"
    )
    found = read(on_wednesday(text(body))).now.shipments
    assert [(each.pickup_date, each.delivery_date) for each in found] == [("2026-09-21", None), ("2026-09-22", None)]


def test_stops_by_their_codes() -> None:
    body = (
        "TENDER, 53' VAN, 41,395 LB\n\nSTOP TYPE  DATE      WINDOW       NAME / CITY\n"
        "01   LD    09/21/26  0600-1400    FERNLEY MILL       MACON      GA 31201\n"
        "02   UL    09/24/26  0700 APPT    OHIO PUMP          DAYTON     OH 45402\n"
    )
    (shipment,) = read(on_wednesday(text(body))).now.shipments
    assert (shipment.pickup_date, shipment.delivery_date) == ("2026-09-21", "2026-09-24")

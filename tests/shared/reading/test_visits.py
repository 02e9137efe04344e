"""When each stop is served, and what of the freight is its own."""

import pytest

from shared.reading import Context, Shipment, Visit, decide, read
from tests.shared.reading.messages import html, text

LANE = "3 pallets, 900 lbs, class 70"


def shipment(body: str) -> Shipment:
    (found,) = decide(read(text(f"Please quote\n{body}")), Context()).shipments
    return found


def window(opens: str | None, closes: str | None) -> Visit:
    return Visit(opens, closes)


@pytest.mark.parametrize(
    ("body", "pickup", "delivery"),
    [
        ("Pickup: Dallas TX 75201\n5/14 0800-1400\nDeliver: Reno NV 89502\n5/18 by 3pm", window("08:00",
        "14:00"), window(None, "15:00")),
        ("Dallas TX 75201 to Reno NV 89502, ready tomorrow after 1, our dock closes at 4", window("13:00", "16:00"), Visit()),
        ("Dallas TX 75201 to Reno NV 89502, receiver opens 6 a.m. and wants it Friday before 10", Visit(), window("06:00",
        "10:00")),
        ("Dallas TX 75201 to Reno NV 89502, FCFS 8-4 both ends", Visit("08:00", "16:00", "first come"),
         Visit("08:00", "16:00", "first come")),
        ("Dallas TX 75201 to Reno NV 89502, dock hours 7-2, pickup appt 9:00", Visit("09:00", "09:00", "appointment"), Visit()),
        ("Dallas TX 75201 to us in Reno NV 89502. Our dock is open till 4", Visit(), window(None, "16:00")),
        ("Dallas TX 75201 to Reno NV 89502, deliver Friday. Call me before 5pm", Visit(), Visit()),
        ("Dallas TX 75201 to Reno NV 89502, need rates by 2pm", Visit(), Visit()),
        ("Dallas TX 75201 to Reno NV 89502, ready tomorrow by 10", window("10:00", None), Visit()),
        ("Dallas TX 75201 to Reno NV 89502, ready 5/14, any time before 3", window(None, "15:00"), Visit()),
        ("Dallas TX 75201 to Reno NV 89502, closed from 8 to 12", Visit(), Visit()),
    ],
)  # fmt: skip
def test_whose_the_hours_are(body: str, pickup: Visit, delivery: Visit) -> None:
    found = shipment(f"{body}\n{LANE}")
    assert (found.pickup, found.delivery) == (pickup, delivery)


def test_the_last_day_of_each_end() -> None:
    found = shipment(f"{LANE}, PU Dallas TX 75201 5/20 thru 5/22, DEL Reno NV 89502 5/26 - 5/27")
    assert (found.pickup_date, found.pickup.last_date) == ("2026-05-20", "2026-05-22")
    assert (found.delivery_date, found.delivery.last_date) == ("2026-05-26", "2026-05-27")


def test_each_stop_of_a_truck_has_its_own() -> None:
    found = shipment(
        "Van, pick up Lakeland FL 33811 Monday 5/18 after 2pm, 26 plts total, 38,200 lbs\n"
        "Drop 1: Winn Foods, 300 Airport Rd, Macon GA 31206 - 5/19 0600 - 10 plts 14,600 lbs - PO 88120\n"
        "Drop 2: Kroft, 1550 Elm Hill Pike, Nashville TN 37210 - 5/20 appt 0800 - 16 plts 23,600 lbs - PO 88122"
    )
    (stop,) = found.extra_stops
    assert (stop.place.company, stop.place.street, stop.date) == ("Winn Foods", "300 Airport Rd", "2026-05-19")
    assert stop.visit == Visit("06:00", "06:00", None, None, ("88120",), 10, 14600)
    assert found.delivery == Visit("08:00", "08:00", "appointment", None, ("88122",), 16, 23600)
    assert found.pickup == Visit("14:00")


def test_shares_may_stand_before_their_stops() -> None:
    found = shipment(
        "Two drops off one van from Salem OR 97301: 12 pallets (18,000 lbs) to Fresno CA 93706 on 5/19 by 10am and "
        "10 pallets (15,500 lbs) to Bakersfield CA 93307 on 5/20"
    )
    assert [(stop.visit.handling_units, stop.visit.closes) for stop in found.extra_stops] == [(12, "10:00")]
    assert (found.delivery.handling_units, found.delivery.weight_lb) == (10, 15500)


def test_the_rows_of_a_table_have_their_own() -> None:
    rows = (
        "<tr><th>Origin</th><th>Dest</th><th>PU date</th><th>PU time</th><th>Del date</th><th>Weight</th><th>Notes</th></tr>"
        "<tr><td>Kent, WA 98032</td><td>Boise, ID 83705</td><td>5/18</td><td>0700-1200</td><td>5/19 by 2pm</td><td>22,000</td>"
        "<td>lumper</td></tr><tr><td>Kent, WA 98032</td><td>Bend, OR 97701</td><td>5/19 - 5/20</td><td></td><td>5/21</td>"
        "<td>26,500</td><td></td></tr>"
    )
    first, second = decide(read(html(f"<p>Please quote vans:</p><table>{rows}</table>")), Context()).shipments
    assert (first.pickup, first.delivery, first.services) == (
        window("07:00", "12:00"),
        window(None, "14:00"),
        ("lumper",),
    )
    assert second.pickup == Visit(last_date="2026-05-20")


def test_a_reply_keeps_the_hours_of_its_history() -> None:
    history = (
        "On Mon, May 11, 2026 at 3:02 PM Amy <amy@x.example> wrote:\n> please quote 4 pallets class 60 Modesto CA "
    )
    "95354 to"
    found = decide(
        read(
            text(f"Weight is 2,450 lbs, they load 7-2.\n\n{history} Boise ID 83705, delivery hours 8 to 3", "Re: quote")
        ),
        Context(),
    )
    assert (found.shipments[0].pickup, found.shipments[0].delivery) == (
        window("07:00", "14:00"),
        window("08:00", "15:00"),
    )

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
        ("Dallas TX 75201 to Reno NV 89502. Loads 5/14 between 4 pm and 8 pm. Del 5/18, window 6 am to 11 am", window("16:00",
        "20:00"), window("06:00", "11:00")),
        ("Dallas TX 75201 to Reno NV 89502, 5/14. Yard opens at 6 closes noon thurs. Delivery anytime Monday, 24 hrs",
         window("06:00", "12:00"), window("00:00", "23:59")),
        ("Pickup: Dallas TX 75201. Hours M-Th 0630-1430, Thu 5/14\nDeliver: Reno NV 89502, 5/15", window("06:30", "14:30"),
         Visit()),
        ("Dallas TX 75201 to Reno NV 89502. Ready 5/14 after lunch (1:00), we're gone by 4:30", window("13:00",
        "16:30"), Visit()),
        ("Dallas TX 75201 to Reno NV 89502. Shipping office opens 7:45, last pickup 3:15", window("07:45", "15:15"), Visit()),
        ("Dallas TX 75201 to Reno NV 89502\nP: 5/14 8-4, D: 5/18 7-2", window("08:00", "16:00"), window("07:00", "14:00")),
        ("Dallas TX 75201 to Reno NV 89502. Lunch is at noon, our office opens at 9", Visit(), Visit()),
        ("PU Dallas TX 75201\nSite: deliveries only 6:00-7:15 AM, Reno NV 89502", Visit(), window("06:00", "07:15")),
        ("Dallas TX 75201 to Reno NV 89502, deliver Friday. Needs an answer by 2:30 pm.", Visit(), Visit()),
        ("Dallas TX 75201 to Reno NV 89502, need rates by 2pm", Visit(), Visit()),
        ("Dallas TX 75201 to Reno NV 89502, ready tomorrow by 10", window("10:00", None), Visit()),
        ("Dallas TX 75201 to Reno NV 89502, ready 5/14, any time before 3", window(None, "15:00"), Visit()),
        ("Dallas TX 75201 to Reno NV 89502, closed from 8 to 12", Visit(), Visit()),
        # by the city or the company that is named, by who "they" are, by what follows, by where the sender stands
        ("Dallas TX 75201 to Reno NV 89502. Hours in Dallas are 6-230.", window("06:00", "14:30"), Visit()),
        ("Dallas TX 75201 to Reno NV 89502. Reno is open 8 to 4", Visit(), window("08:00", "16:00")),
        ("Dallas TX 75201 to Reno NV 89502. we get in at 7 and leave at 330. they dont open til 10", window("07:00", "15:30"),
         window("10:00", None)),
        ("Dallas TX 75201 to Reno NV 89502, warehouse open 9-5, ready thurs", window("09:00", "17:00"), Visit()),
        ("Dallas TX 75201 to Reno NV 89502. We are in Reno and our dock is open 8-4", Visit(), window("08:00", "16:00")),
        ("PU: Dallas TX 75201. Thu 5/14, be there no later than 1130, we shut at noon\nDEL: Reno NV 89502", window(None, "11:30"),
         Visit()),
        ("From their place in Dallas TX 75201 to Reno NV 89502 (she didnt say the name). They close at 4 so the driver has to be "
         "there by 330.", window(None, "15:30"), Visit()),
        ("Dallas TX 75201 to Reno NV 89502. They're only there Tues-Thurs 10 to 2 at the other end.", Visit(),
         window("10:00", "14:00")),
        ("Dallas TX 75201 to Reno NV 89502. Receiver: no deliveries between 11:30 and 12:30, otherwise 7:00-3:30.", Visit(),
         window("07:00", "15:30")),
        ("Dallas TX 75201 to Reno NV 89502. Shipper hours 7-3, nobody from 12 to 1", window("07:00", "15:00"), Visit()),
        ("Dallas TX 75201 to Reno NV 89502, ready 5/14 at noon; must be picked before 3", window("12:00", "15:00"), Visit()),
        ("Dallas TX 75201 to Reno NV 89502. Favor de confirmar la tarifa antes del mediodía", Visit(), Visit()),
        ("Dallas TX 75201 to Reno NV 89502, they're both open 7-3", window("07:00", "15:00"), window("07:00", "15:00")),
        ("PU: Dallas TX 75201\nDEL: Reno NV 89502, be there by 9am", Visit(), window(None, "09:00")),
        ("Dallas TX 75201 to Reno NV 89502\nDelivery Friday 5/15, dock opens 05:00 and we must be off it by 07:30", Visit(),
         window("05:00", "07:30")),
        ("Dallas TX 75201 to Reno NV 89502. Déchargement sur le quai, on reçoit de 6 h à 14 h", Visit(),
         window("06:00", "14:00")),
        ("Dallas TX 75201 to Reno NV 89502. Horario de recibo: 6:00 a 13:00 hrs", Visit(), window("06:00", "13:00")),
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


def test_shares_may_stand_below_their_stops() -> None:
    found = shipment(
        "Shipper: Delta Mills, 80 Water St, Salem OR 97301 -- load 5/18 at 0900 appt, 14 skids, 9,600 lbs\n\n"
        "Stop 1  5/19 before 8am\n  Fir Foods, 22 Fir Rd, Medford OR 97501\n  8 skids / 5,400 lbs / PO 70118\n"
        "Stop 2  5/20 0700-1100 FCFS\n  Ash Grocers, 39 Ash Ave, Fresno CA 93706\n  6 skids / 4,200 lbs / PO 70121\n\n53 van."
    )
    (stop,) = found.extra_stops
    assert stop.visit == Visit(None, "08:00", None, None, ("70118",), 8, 5400)
    assert found.delivery == Visit("07:00", "11:00", "first come", None, ("70121",), 6, 4200)


COUNTED = (
    "P1: Fay Tools, 7 Holt St, Worcester MA 01605. Wed 5/13, 8-10 am. 5 crates, 4,400 lb. PO 3318\n"
    "P2: Elm Forge, 45 Elm Ln, Farmington CT 06032. Wed 5/13, noon to 3. 3 crates, 2,950 lb. PO 3319\n"
    "D1: Ore Works, 24 Ore St, Pittsburgh PA 15222. Thu 5/14, 7 am appt. 4 crates, 3,700 lb. PO 3318\n"
    "D2: Ray Supply, 33 Ray Ave, Cincinnati OH 45225. Fri 5/15, before 2 pm. 4 crates, 3,650 lb. PO 3319"
)


def test_stops_that_are_counted_out_by_their_end_are_one_trucks() -> None:
    found = shipment(f"One partial, 53' van:\n{COUNTED}")
    assert [(stop.type, stop.place.city, stop.date) for stop in found.extra_stops] == [
        ("pickup", "Farmington", "2026-05-13"),
        ("delivery", "Pittsburgh", "2026-05-14"),
    ]
    assert found.extra_stops[1].visit.scheduling == "appointment"
    assert (found.delivery.scheduling, found.delivery.closes) == (None, "14:00")


@pytest.mark.parametrize(
    "day", ["Local run, Wednesday 5/13:\n", "Box truck, load Wed 5/13, deliver the same day 5/13:\n"]
)
def test_stops_of_one_day_have_it(day: str) -> None:
    found = shipment(
        f"{day}Load at Fay Linens, 15 Fulton St, Lima OH 45801\nDrop 9 carts - Hotel Lucy, 63 Clark St, Ada OH 45810\n"
        "Drop 4 carts - Inn Rue, 10 Lake St, Troy OH 45373\n13 carts, 3,800 lbs total"
    )
    assert [stop.date for stop in found.extra_stops] == ["2026-05-13"]


def test_a_pickup_day_is_not_that_of_the_stops_between() -> None:
    found = shipment(
        "Loads Wednesday 5/13\nPickup Lima OH 45801\nDrop 1: Ada OH 45810, 4 pallets\nDrop 2: Troy OH 45373, 6 pallets, 3,800 lbs"
    )
    assert [stop.date for stop in found.extra_stops] == [None]


def test_each_column_of_a_table_says_what_its_head_says() -> None:
    rows = (
        "<tr><th></th><th>Ship from</th><th>Ready</th><th>Close</th><th>PU #</th><th>Ship to</th><th>Freight</th><th>Stack?</th>"
        "<th>Lumper</th><th>Target</th></tr><tr><td>A</td><td>Kent, WA 98032</td><td>9:30 AM</td><td>1:00 PM</td><td>CG-5501</td>"
        "<td>Boise, ID 83705</td><td>4 plt 3,000 lb cl 60</td><td>OK to stack</td><td>Yes</td><td>$1,900</td></tr><tr><td>B</td>"
        "<td>Salem, OR 97301</td><td>2:00 PM</td><td>6:00 PM</td><td>CG-5502</td><td>Bend, OR 97701</td>"
        "<td>2 plt 1,480 lb cl 60</td><td>No stacking</td><td>No</td><td>950</td></tr>"
    )
    first, second = decide(read(html(f"<p>Please quote both:</p><table>{rows}</table>")), Context()).shipments
    assert (first.pickup, second.pickup) == (window("09:30", "13:00"), window("14:00", "18:00"))
    assert (first.stackable, second.stackable) == (True, False)
    assert (first.rate_usd, second.rate_usd) == (1900, 950)
    assert (first.services, second.services) == (("lumper",), ())
    assert (first.pickup_numbers, second.pickup_numbers) == (("CG-5501",), ("CG-5502",))


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


@pytest.mark.parametrize(
    ("body", "pickup", "delivery"),
    [
        # one appointment that its own hours take up, and one that is spoken of apart
        ("Dallas TX 75201 to Reno NV 89502 - 5/14, appt 8:15a - deliver 5/18 by 2", "appointment", None),
        ("Dallas TX 75201 to Reno NV 89502 - 5/14, 8 to 3 - deliver 5/18 by appointment", None, "appointment"),
        (
            "Dallas TX 75201 to Reno NV 89502 - 5/14, appt 8:15a - deliver 5/18, appointment required",
            "appointment",
            "appointment",
        ),
    ],
)
def test_an_appointment_is_that_of_one_stop(body: str, pickup: str | None, delivery: str | None) -> None:
    found = shipment(f"{body}\n{LANE}")
    assert (found.pickup.scheduling, found.delivery.scheduling) == (pickup, delivery)


def test_a_warehouse_that_needs_appointments_for_both_loads_is_where_they_are_delivered() -> None:
    found = decide(
        read(
            text(
                "Please quote 2 containers, Port of Los Angeles to Ontario CA 91761\n1. 40' HC, 36,200 lbs, deliver 5/18\n"
                "2. 20' std, 42,900 lbs, deliver 5/19\nReceiver needs appointments for both."
            )
        ),
        Context(),
    ).shipments
    assert [(each.pickup.scheduling, each.delivery.scheduling) for each in found] == [(None, "appointment")] * 2


def test_a_row_that_notes_an_appointment_is_delivered_by_one() -> None:
    heads = "".join(f"<th>{head}</th>" for head in ("From", "To", "Pallets", "Weight", "Class", "Notes"))
    cells = (
        ("Kent, WA 98032", "Boise, ID 83705", "4", "3,000 lb", "60", "Delivery appointment required"),
        ("Kent, WA 98032", "Bend, OR 97701", "2", "1,480 lb", "60", "Liftgate"),
    )
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in cells)
    found = decide(read(html(f"<p>Please quote:</p><table><tr>{heads}</tr>{rows}</table>")), Context()).shipments
    assert [each.delivery.scheduling for each in found] == ["appointment", None]


STOPS = (
    "Pickup: Fay Tools, 7 Holt St, {place}, 5/14\nDrop 1: Ore Works, 24 Ore St, Fresno CA 93706, 4 pallets 3,700 lbs\n"
    "Drop 2: Ray Supply, 33 Ray Ave, Bakersfield CA 93307, 5 pallets 4,100 lbs"
)


@pytest.mark.parametrize(
    ("above", "place", "origin", "between"),
    [
        # the area that a truck comes from, and a stop of its own
        ("One truck, two drops out of Reno.", "Sparks NV 89434", "Sparks", ["Fresno"]),
        ("Truckload from Reno:", "Sparks NV 89434", "Sparks", ["Fresno"]),
        ("One truck, two drops out of Reno.", "Reno NV 89502", "Reno", ["Fresno"]),
    ],
)
def test_a_city_that_tells_the_area_is_no_stop(above: str, place: str, origin: str, between: list[str]) -> None:
    found = shipment(f"{above}\n\n{STOPS.format(place=place)}")
    assert (found.origin.city, [stop.place.city for stop in found.extra_stops]) == (origin, between)


def test_a_first_pickup_elsewhere_stays_a_stop() -> None:
    found = shipment(f"Pick up in Salem OR 97301 first.\n\n{STOPS.format(place='Sparks NV 89434')}")
    assert [stop.place.city for stop in found.extra_stops] == ["Sparks", "Fresno"]


def test_stops_in_columns_that_are_not_drawn_keep_their_cells() -> None:
    found = shipment(
        "One trailer, two pickups, two deliveries:\n\n"
        "P1  Fay Tools Plant 1, 7 Holt St, Lima OH 45801   Thu 5/14  8:00-10:00   9 pallets / 8,100#   ref CT-101\n"
        "P2  Fay Tools Plant 3, 41 Elm St, Ada OH 45810   Thu 5/14  11:30-1:30   11 pallets / 9,700#   ref CT-103\n"
        "D1  Ore Works, 12 E 1st St, Troy NY 12180   Fri 5/15  appt 1500   12 pallets / 10,600#\n"
        "D2  Ray Supply, 70 Ray Ave, Utica NY 13501   Mon 5/18  appt 0730   8 pallets / 7,200#"
    )
    troy = found.extra_stops[1]
    assert (troy.place.city, troy.date, troy.visit.opens, troy.visit.handling_units) == (
        "Troy",
        "2026-05-15",
        "15:00",
        12,
    )

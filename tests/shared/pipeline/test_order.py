from dataclasses import replace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from shared.pipeline.order import Rules, order_of, shipment_type
from shared.pipeline.zones import STATES, ZONE_OF
from shared.reading import Item, Place, Reading, References, Shipment, Stop, Visit

RULES = Rules(15_000, 12, (time(8), time(17)), ZoneInfo("America/Chicago"), 100)
LANE = Shipment(
    mode="LTL",
    origin=Place(city="Reno", state="NV", postal_code="89502", country="US"),
    destination=Place(city="Apodaca", state="NLE", postal_code="66600", country="MX"),
    extra_stops=(Stop("delivery", Place(city="El Paso", state="TX", country="US"), "2026-03-12"),),
    pickup_date="2026-03-10",
    weight_lb=4200,
    handling_units=6,
    items=(Item(count=6, packaging="pallet", weight_lb=4200, commodity="valves"),),
    hazmat=True,
    un_number="UN1993",
    references=References(po=("KP-1",), other=("LOAD-7",)),
)


def test_an_order_has_its_stops_at_their_own_docks_hours() -> None:
    order = order_of(Reading("quote", (LANE,)), 0, "key", RULES, "LTL", ("7", "8"))
    assert [(stop.type, stop.city) for stop in order.stops] == [
        ("pickup", "Reno"),
        ("delivery", "El Paso"),
        ("delivery", "Apodaca"),
    ]
    first, second, last = order.stops
    assert first.ready == datetime(2026, 3, 10, 15, tzinfo=UTC)  # 8:00 PDT
    assert second.close == datetime(2026, 3, 12, 22, tzinfo=UTC)  # 17:00 CDT
    assert last.ready is None
    assert last.close is None
    assert order.references == (("E-mail", "key"), ("PO", "KP-1"), ("Reference", "LOAD-7"))
    assert order.commodities[0].description == "valves"
    assert order.commodities[0].un_number == "UN1993"
    assert (order.customer_id, order.customer_staff_id) == ("7", "8")


@pytest.mark.parametrize(
    ("visit", "ready", "close"),
    [
        (Visit(), (10, 8, 0), (10, 17, 0)),
        (Visit("07:00", "15:30"), (10, 7, 0), (10, 15, 30)),
        (Visit(None, "12:00"), (10, 8, 0), (10, 12, 0)),
        (Visit(None, "05:00"), (10, 5, 0), (10, 5, 0)),
        (Visit("13:00"), (10, 13, 0), (10, 17, 0)),
        (Visit("19:00"), (10, 19, 0), (10, 19, 0)),
        (Visit("22:00", "06:00"), (10, 22, 0), (11, 6, 0)),
        (Visit("06:00", "14:00", last_date="2026-03-12"), (10, 6, 0), (12, 14, 0)),
        (Visit(last_date="2026-03-12"), (10, 8, 0), (12, 17, 0)),
    ],
)
def test_the_e_mail_s_hours_come_before_the_docks_usual_ones(
    visit: Visit, ready: tuple[int, int, int], close: tuple[int, int, int]
) -> None:
    first = order_of(Reading("quote", (replace(LANE, pickup=visit),)), 0, "key", RULES, "", (None, None)).stops[0]
    zone = ZoneInfo("America/Los_Angeles")
    assert first.ready == datetime(2026, 3, *ready, tzinfo=zone)
    assert first.close == datetime(2026, 3, *close, tzinfo=zone)
    assert not first.appointment


def test_an_appointment_is_one_only_with_its_day_and_time() -> None:
    visits = (Visit("10:30", "10:30", "appointment"), Visit(scheduling="appointment"))
    lane = replace(LANE, pickup=visits[0], delivery=visits[0])
    first, _, last = order_of(Reading("quote", (lane,)), 0, "key", RULES, "", (None, None)).stops
    assert first.appointment
    assert (last.appointment, last.instructions) == (False, "Hours: 10:30. By appointment.")
    lane = replace(LANE, pickup=visits[1])
    assert not order_of(Reading("quote", (lane,)), 0, "key", RULES, "", (None, None)).stops[0].appointment


def test_a_stop_between_has_its_own_references_and_freight() -> None:
    visit = Visit("08:00", "12:00", "first come", references=("88120",), handling_units=2, weight_lb=1400)
    lane = replace(LANE, extra_stops=(replace(LANE.extra_stops[0], visit=visit),))
    stop = order_of(Reading("quote", (lane,)), 0, "key", RULES, "", (None, None)).stops[1]
    assert stop.references == (("Reference", "88120"),)
    assert stop.instructions == "First come, first served. Here 2 handling units, 1,400 lb."


def test_services_goods_and_stacking_are_passed_on() -> None:
    lane = replace(LANE, accessorials=("tarps",), services=("chains",), stackable=False, shipping_name="Paint", hazard_class="3",
                   packing_group="II")  # fmt: skip
    order = order_of(Reading("quote", (lane,)), 0, "key", RULES, "", (None, None))
    assert (order.accessorials, order.stackable) == (("tarps", "chains"), False)
    goods = order.commodities[0]
    assert (goods.shipping_name, goods.hazard_class, goods.packing_group) == ("Paint", "3", "II")


def test_what_the_tms_has_no_field_for_is_said_in_words() -> None:
    reading = Reading("quote", (LANE,), conflicts=("the weekday is not that of the date",))
    order = order_of(reading, 0, "key", RULES, "", (None, None))
    assert order.instructions == (
        "In all 6 handling units, 4,200 lb. Please check: the weekday is not that of the date."
    )


def test_freight_without_lines_is_one_line() -> None:
    shipment = Shipment(weight_lb=900, handling_units=2)
    order = order_of(Reading("quote", (shipment,)), 0, "key", RULES, "", (None, None))
    assert [(each.handling_units, each.weight_lb) for each in order.commodities] == [(2, 900)]


@pytest.mark.parametrize(
    ("shipment", "staff", "expected"),
    [
        (Shipment(mode="Drayage", weight_lb=40_000), "LTL", "Drayage"),
        (Shipment(weight_lb=15_000), "LTL", "Truckload"),
        (Shipment(weight_lb=14_999), "LTL", "LTL"),
        (Shipment(handling_units=12), "LTL", "Truckload"),
        (Shipment(handling_units=2), "Small Package", "Small Package"),
        (Shipment(), "", "LTL"),
    ],
)
def test_the_shipment_type_is_the_mode_then_the_size_then_the_staff_members(
    shipment: Shipment, staff: str, expected: str
) -> None:
    assert shipment_type(shipment, RULES, staff) == expected


def test_every_state_province_and_mexican_state_has_one_zone() -> None:
    states = [state for names in STATES.values() for state in names.split()]
    assert len(states) == len(set(states)) == len(ZONE_OF)
    assert len([state for state in states if len(state) == 3]) == 32
    assert len([state for state in states if len(state) == 2]) == 50 + 1 + 2 + 13  # states, DC, PR and VI, Canada

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.tms.schema import SHIPMENT, problems
from shared.tms.model import Commodity, Order, OrderStop
from shared.tms.shipment import INSTRUCTIONS_LIMIT, PLACEHOLDER, shipment_json
from tests.shared.tms.stand_in import ORDER


def body_of(order: Order, rate: bool = False) -> Mapping[str, Any]:
    return dict(shipment_json(order, rate=rate))


def test_a_quote_that_sets_nothing_off() -> None:
    body = body_of(ORDER)
    assert (body["isCommitted"], body["rateShipment"], body["allowNewShipmentNotifications"]) == (False, False, False)
    assert body_of(ORDER, rate=True)["rateShipment"] is True


def test_what_is_not_known_says_so() -> None:
    first = body_of(ORDER)["stops"][0]
    assert first["companyName"] == first["streetAddress"] == first["contactName"] == PLACEHOLDER
    bare = body_of(replace(ORDER, stops=(OrderStop("pickup"), OrderStop("delivery")), commodities=()))
    assert (bare["stops"][0]["city"], bare["stops"][0]["zipCode"]) == ("TBD", "TBD")
    assert "state" not in bare["stops"][0]
    assert bare["commodities"] == [
        {"description": PLACEHOLDER, "packagingType": "Other", "freightClass": "No Class", "hazardousMaterial": False}
    ]


def test_an_item_in_pounds_and_inches() -> None:
    body = body_of(ORDER)
    assert (body["weightUnits"], body["dimensionUnits"]) == ("lbs", "in")
    assert body["commodities"] == [
        {
            "description": "plumbing fixtures",
            "packagingType": "Pallets",
            "freightClass": "70",
            "hazardousMaterial": False,
            "handlingQuantity": 4,
            "piecesTotal": 4,
            "length": 48,
            "width": 40,
            "height": 60,
            "weightTotal": 2400,
        }
    ]


def test_times_are_utc() -> None:
    ready = datetime(2026, 3, 13, 8, tzinfo=ZoneInfo("America/Chicago"))
    body = body_of(replace(ORDER, stops=(replace(ORDER.stops[0], ready=ready), ORDER.stops[1])))
    assert body["stops"][0]["estimatedReadyDateTime"] == "2026-03-13T13:00:00Z"
    with pytest.raises(ValueError, match="zone"):
        body_of(replace(ORDER, stops=(replace(ORDER.stops[0], close=ready.replace(tzinfo=None)), ORDER.stops[1])))


def test_an_appointment_has_fields_of_its_own() -> None:
    ready = datetime(2026, 3, 13, 8, tzinfo=ZoneInfo("America/Chicago"))
    appointed = replace(ORDER.stops[0], ready=ready, close=ready, appointment=True)
    first, last = body_of(replace(ORDER, stops=(appointed, ORDER.stops[1])))["stops"]
    assert first["appointmentReadyDateTime"] == first["appointmentCloseDateTime"] == "2026-03-13T13:00:00Z"
    assert "appointmentReadyDateTime" not in last


def test_a_stop_s_own_references_and_words_stand_on_it() -> None:
    stops = (
        replace(ORDER.stops[0], instructions="First come, first served."),
        replace(ORDER.stops[1], references=(("Reference", "88120"),), instructions="By appointment."),
    )
    first, last = body_of(replace(ORDER, stops=stops, instructions="Call first.", references=(("PO", "1"),)))["stops"]
    assert first["instructions"] == "First come, first served. Call first."
    assert last["instructions"] == "By appointment."
    assert [each["value"] for each in first["shipmentStopReferenceNumbers"]] == ["1"]
    assert [each["value"] for each in last["shipmentStopReferenceNumbers"]] == ["88120"]


def test_whether_it_may_be_stacked_is_said_only_where_it_is_known() -> None:
    assert "stackable" not in body_of(ORDER)
    assert body_of(replace(ORDER, stackable=False))["stackable"] is False


def test_stops_between_keep_their_order() -> None:
    between = (OrderStop("pickup", city="Gary"), OrderStop("delivery", city="Tulsa"))
    body = body_of(replace(ORDER, stops=(ORDER.stops[0], *between, ORDER.stops[1])))
    assert [stop["stopType"] for stop in body["stops"]] == ["First Pickup", "Pickup", "Delivery", "Final Delivery"]


def test_what_has_no_field_is_said_in_words() -> None:
    goods = Commodity(
        "drums",
        nmfc="149980",
        un_number="un1263",
        hazmat=True,
        shipping_name="Paint",
        hazard_class="3",
        packing_group="II",
    )
    order = replace(
        ORDER,
        commodities=(goods,),
        equipment="hotshot",
        temperature_f=34.0,
        accessorials=("liftgate delivery",),
        instructions="Call first.",
    )
    body = body_of(order)
    assert body["commodities"][0]["description"] == "NMFC 149980, UN 1263, Paint, class 3, PG II, drums"
    assert body["stops"][0]["instructions"] == (
        "Temperature: 34 F. Accessorials: liftgate delivery. Equipment: hotshot. Call first."
    )


def test_references_by_the_tms_s_types() -> None:
    order = replace(
        ORDER, references=(("E-mail", "k" * 80), ("PO", "1"), ("BOL", "2"), ("PRO", "3"), ("Reference", "4"))
    )
    assert body_of(order)["stops"][0]["shipmentStopReferenceNumbers"] == [
        {"referenceType": "ReferenceNumber", "value": "k" * 50},
        {"referenceType": "PONumber", "value": "1"},
        {"referenceType": "SecondaryBOLNumber", "value": "2"},
        {"referenceType": "LinehaulCarrierProNumber", "value": "3"},
        {"referenceType": "ReferenceNumber", "value": "4"},
    ]


def test_a_customer_is_named_by_number() -> None:
    body = body_of(replace(ORDER, customer_id="8101", customer_staff_id="9101"))
    assert (body["customerId"], body["customerStaffId"]) == (8101, 9101)


texts = st.text(max_size=400)
stops = st.builds(
    OrderStop,
    st.just("pickup"),
    company=texts,
    street=texts,
    city=texts,
    state=texts,
    postal_code=texts,
    country=texts,
    ready=st.just(datetime(2026, 3, 13, 8, tzinfo=ZoneInfo("America/Chicago"))),
    close=st.just(datetime(2026, 3, 13, 17, tzinfo=ZoneInfo("America/Chicago"))),
    appointment=st.booleans(),
    references=st.lists(st.tuples(texts, texts)).map(tuple),
    instructions=texts.map(lambda words: words * 4),
)


@given(stops, texts, texts, texts, st.lists(st.tuples(texts, texts)))
def test_whatever_an_e_mail_says_the_tms_takes_it(
    stop: OrderStop, words: str, packaging: str, equipment: str, references: list[tuple[str, str]]
) -> None:
    order = replace(
        ORDER,
        stops=(stop, replace(stop, type="delivery")),
        commodities=(Commodity(words, packaging=packaging, shipping_name=words, hazard_class=packaging),),
        equipment=equipment,
        instructions=words * 4,
        references=tuple(references),
    )
    body = shipment_json(order, rate=False)
    assert list(problems(body, SHIPMENT)) == []
    assert len(str(body_of(order)["stops"][0].get("instructions", ""))) <= INSTRUCTIONS_LIMIT


@pytest.mark.parametrize(("written", "taken"), [("92.5", "92.5"), (None, "No Class"), ("71", "No Class")])
def test_a_class_is_one_of_those_that_exist(written: str | None, taken: str) -> None:
    body = body_of(replace(ORDER, commodities=(Commodity("goods", freight_class=written),)))
    assert body["commodities"][0]["freightClass"] == taken

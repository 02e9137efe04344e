import json
from typing import Any

import pytest

from shared.reading import Attachment, Context, Message, Reading, decide, read
from shared.reading.shape import from_json, to_guide, to_json
from tests.shared.reading.messages import text

MESSAGE = text(
    "Please quote one flatbed, pick up Lakeland, FL 33811, drop 1 Macon, GA 31206, final Memphis, TN "
    "38118, 34,000 lbs beams, PO 77120",
    attachments=(Attachment("a.pdf", "application/pdf", 5), Attachment("b.pdf", "application/pdf", 5)),
)


FURTHER = text(
    "Need a number by 2 pm today: 53' reefer, 34-38F, Lakeland, FL 33811, PU# 7781, 5/20 thru 5/21, 0800-1400\n"
    "drop 1 Macon, GA 31206 5/22 by noon, 10 pallets, PO 7110\nfinal Memphis, TN 38118, appt 5/23 9:00, 12 pallets, PO 7210\n"
    "34,000 lbs, lumper, UN1263 paint, class 3, emergency phone 800-424-9300\nDriver must wear a vest.\n\nAmy Rudd\nRudd "
    "Supply Co"
)


def stored(reading: Reading) -> Any:
    return json.loads(json.dumps(to_json(reading)))


@pytest.mark.parametrize("message", [MESSAGE, FURTHER])
def test_storing_is_lossless(message: Message) -> None:
    reading = decide(read(message), Context())
    assert reading.shipments
    assert from_json(stored(reading)) == reading


def test_what_an_earlier_release_stored_is_read() -> None:
    reading = decide(read(MESSAGE), Context())
    old = stored(reading)
    del old["respond_by"], old["requester"]["company"]
    for shipment in old["shipments"]:
        for name in ("pickup", "delivery", "pickup_numbers", "shipping_name", "emergency_phone", "trailer_length_ft",
                     "container_size", "temperature_range_f", "services", "instructions"):  # fmt: skip
            del shipment[name]
        for stop in shipment["extra_stops"]:
            del stop["visit"]
    assert from_json(old) == reading


def test_the_corpus_shape_tells_the_further_facts_too() -> None:
    shaped = to_guide(decide(read(FURTHER), Context()), FURTHER)
    (shipment,) = shaped["shipments"]
    assert shaped["respond_by"] == "2026-05-12T14:00"
    assert shaped["requester"] == {"name": "Amy Rudd", "address": "amy@ruddsupply.example", "company": "Rudd Supply Co"}
    assert shipment["pickup"] == {"opens": "08:00", "closes": "14:00", "last_date": "2026-05-21"}
    assert shipment["extra_stops"] == [
        {
            "type": "delivery", "city": "Macon", "state": "GA", "postal_code": "31206", "country": "US", "date": "2026-05-22",
            "closes": "12:00", "references": ["7110"], "handling_units": 10,
        }
    ]  # fmt: skip
    assert (shipment["services"], shipment["instructions"]) == (["lumper"], ["Driver must wear a vest."])
    assert (shipment["temperature_range_f"], shipment["pickup_numbers"]) == ([34, 38], ["7781"])


def test_the_corpus_shape_names_attachments_and_leaves_out_what_is_unknown() -> None:
    shaped = to_guide(decide(read(MESSAGE), Context()), MESSAGE)
    assert shaped["transfer"] == ["a.pdf", "b.pdf"]
    (shipment,) = shaped["shipments"]
    assert shipment["origin"] == {"city": "Lakeland", "state": "FL", "postal_code": "33811", "country": "US"}
    assert shipment["extra_stops"] == [
        {"type": "delivery", "city": "Macon", "state": "GA", "postal_code": "31206", "country": "US"}
    ]
    assert shipment["references"]["po"] == ["77120"]

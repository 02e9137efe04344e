import json

from shared.reading import Attachment, Context, decide, read
from shared.reading.shape import from_json, to_guide, to_json
from tests.shared.reading.messages import text

MESSAGE = text(
    "Please quote one flatbed, pick up Lakeland, FL 33811, drop 1 Macon, GA 31206, final Memphis, TN "
    "38118, 34,000 lbs beams, PO 77120",
    attachments=(Attachment("a.pdf", "application/pdf", 5), Attachment("b.pdf", "application/pdf", 5)),
)


def test_storing_is_lossless() -> None:
    reading = decide(read(MESSAGE), Context())
    assert from_json(json.loads(json.dumps(to_json(reading)))) == reading


def test_the_corpus_shape_names_attachments_and_leaves_out_what_is_unknown() -> None:
    shaped = to_guide(decide(read(MESSAGE), Context()), MESSAGE)
    assert shaped["transfer"] == ["a.pdf", "b.pdf"]
    (shipment,) = shaped["shipments"]
    assert shipment["origin"] == {"city": "Lakeland", "state": "FL", "postal_code": "33811", "country": "US"}
    assert shipment["extra_stops"] == [
        {"type": "delivery", "city": "Macon", "state": "GA", "postal_code": "31206", "country": "US"}
    ]
    assert shipment["references"]["po"] == ["77120"]

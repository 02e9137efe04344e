from datetime import UTC, datetime

from shared.reading import Address, Attachment, Context, Reading, Requester, decide, read
from shared.reading.model import Message
from tests.shared.reading.messages import html, text

ORDER = "Dallas TX 75201 to Reno NV 89502\n3 pallets 48x40x52, 1,875 lbs total, class 85, brackets\npick up tomorrow, PO 8812"


def reading(message: Message, *existing: str) -> Reading:
    return decide(read(message), Context(existing=frozenset(existing)))


def test_a_request_for_a_price_is_a_quote() -> None:
    found = reading(text(f"Please quote\n{ORDER}"))
    (shipment,) = found.shipments
    (item,) = shipment.items
    assert found.category == "quote"
    assert (shipment.origin.city, shipment.destination.postal_code) == ("Dallas", "89502")
    assert (shipment.mode, shipment.weight_lb, shipment.handling_units, shipment.pickup_date) == (
        "LTL",
        1875,
        3,
        "2026-05-13",
    )
    assert (item.count, item.packaging, item.length_in, item.freight_class, item.commodity) == (
        3,
        "pallet",
        48,
        "85",
        "brackets",
    )
    assert shipment.references.po == ("8812",)


def test_a_request_for_both_is_a_pickup() -> None:
    assert reading(text(f"Let me know the price and go ahead and book it\n{ORDER}")).category == "pickup"


def test_what_a_request_lacks_is_named() -> None:
    found = reading(text("Please quote LTL 3 pallets class 85 from Dallas TX 75201 to somewhere in Nevada"))
    assert (found.category, found.missing) == ("other", ("destination", "weight"))


def test_an_existing_shipment_is_not_created_again() -> None:
    found = reading(text(f"please confirm load 131391979\n{ORDER}", "update"), "131391979")
    assert (found.category, found.shipments, found.shipment_ids) == ("operations", (), ("131391979",))


def test_an_id_that_the_tms_does_not_know_is_none() -> None:
    assert reading(text("where is load 131391979?")).category == "other"


def test_a_new_request_beside_an_existing_shipment_is_both() -> None:
    found = reading(text(f"Load 131391979 delivered fine.\n\nNew one, please quote:\n{ORDER}"), "131391979")
    assert (found.category, found.shipment_ids, len(found.shipments)) == ("quote", ("131391979",), 1)


def test_a_forward_is_read_with_the_words_above_it() -> None:
    forward = (
        f"From: Linda Wu <linda@tile.example>\nSent: Monday, May 11, 2026 4:15 "
        f"PM\nTo: Sal\nSubject: freight\n\nplease quote\n{ORDER}"
    )
    found = reading(text(f"pls quote\n\n{forward}", "FW: freight"))
    assert found.category == "quote"
    assert found.shipments[0].pickup_date == "2026-05-12"
    assert found.requester == Requester("Linda Wu", "linda@tile.example")
    assert reading(text(f"already booked this elsewhere\n\n{forward}", "FW: freight")).category == "other"


def test_quoted_history_alone_asks_for_nothing() -> None:
    quoted = "\n".join(f"> {line}" for line in ORDER.split("\n"))
    history = f"On Mon, May 11, 2026 at 3:02 PM Amy Rudd <amy@ruddsupply.example> wrote:\n> please quote\n{quoted}"
    assert reading(text(f"thanks!\n\n{history}", "Re: quote")).category == "other"
    assert reading(text(f"go ahead and book it\n\n{history}", "Re: quote")).category == "pickup"


def test_a_reply_completes_the_request_in_its_history() -> None:
    history = (
        "On Mon, May 11, 2026 at 3:02 PM Amy <amy@ruddsupply.example> wrote:\n> please "
        "quote 4 pallets class 60 Modesto CA 95354 to Boise ID 83705"
    )
    found = reading(text(f"Sorry, weight is 2,450 lbs total.\n\n{history}", "Re: quote"))
    assert (found.category, found.shipments[0].weight_lb, found.shipments[0].handling_units) == ("quote", 2450, 4)


def test_a_table_of_lanes_is_several_shipments() -> None:
    rows = "".join(
        f"<tr><td>Racine, WI 53406</td><td>{to}</td><td>2</td><td>{weight}</td></tr>"
        for to, weight in (("Reno, NV 89502", "900"), ("Bend, OR 97701", "800"))
    )
    found = reading(
        html(
            f"<p>Please quote:</p><table><tr><th>Origin</th><th>Destination</th><th>Pallets</th>"
            f"<th>Weight</th></tr>{rows}</table>"
        )
    )
    assert [(each.destination.city, each.weight_lb) for each in found.shipments] == [("Reno", 900), ("Bend", 800)]


def test_one_truck_with_drops_is_one_shipment() -> None:
    found = reading(
        text(
            "Rate for one 53' van with drops: pick up Lakeland, FL 33811\n"
            "Drop 1: Macon, GA 31206\nFinal: Memphis, TN 38118\n34,000 lbs"
        )
    )
    (shipment,) = found.shipments
    assert (shipment.destination.city, [stop.place.city for stop in shipment.extra_stops]) == ("Memphis", ["Macon"])


def test_two_loads_of_one_lane_are_two_shipments() -> None:
    found = reading(
        text(
            "Need prices for two flatbeds of brick Laredo TX 78045 to Tulsa OK 74116, Wednesday and Friday, 48,000 lbs each"
        )
    )
    assert [(each.pickup_date, each.weight_lb) for each in found.shipments] == [
        ("2026-05-13", 48000),
        ("2026-05-15", 48000),
    ]


def test_machines_and_lists_ask_for_nothing() -> None:
    def with_headers(headers: dict[str, str], body: str = f"Please quote\n{ORDER}") -> Message:
        return Message("quote", Address("", "x@y.example"), datetime(2026, 5, 12, tzinfo=UTC), body, headers=headers)

    assert reading(with_headers({"Auto-Submitted": "auto-replied"})).category == "other"
    assert reading(with_headers({"auto-submitted": "auto-generated"})).category == "quote"
    assert (
        reading(with_headers({"List-Unsubscribe": "<x>"}, f"Hot lanes this week\n{ORDER}\nget a quote")).category
        == "other"
    )


def test_the_mailboxs_own_side_asking_a_carrier_is_no_request() -> None:
    message = Message(
        "rate?", Address("Nick", "nick@broker.example"), datetime(2026, 5, 12, tzinfo=UTC),
        f"need your rate\n{ORDER}", to=("d@carrier.example",),
        mailbox_owner="nick@broker.example",
    )  # fmt: skip
    assert reading(message).category == "other"


def test_documents_are_transferred_with_every_category() -> None:
    files = (
        Attachment("bol.pdf", "application/pdf", 9000),
        Attachment("logo.png", "image/png", 900, inline=True),
        Attachment("x.vcf", "text/vcard", 10),
    )
    found = reading(text("hello", attachments=files))
    assert (found.category, found.transfer) == ("other", (0,))


def test_a_subject_alone_can_be_a_request() -> None:
    found = reading(text("", "Need rate dry van 30336 to 77029 Thurs 42k paper rolls"))
    assert (found.category, found.shipments[0].pickup_date, found.shipments[0].weight_lb) == (
        "quote",
        "2026-05-14",
        42000,
    )


def test_own_words_leave_out_history_and_signature() -> None:
    found = read(
        text(
            "Where is it?\n\nThanks,\nAmy Rudd\n614-555-0180\n\n"
            "On Mon, May 11, 2026 at 3:02 PM Nick <n@broker.example> wrote:\n> old",
            "Re: x",
        )
    )
    assert found.own_words == "Where is it?"


def test_the_conversations_shipment_takes_what_is_no_new_request() -> None:
    candidates = read(text("can they deliver on Saturday?", "Re: quote"))
    found = decide(candidates, Context(conversation=("131391979",)))
    assert (found.category, found.shipment_ids) == ("operations", ("131391979",))

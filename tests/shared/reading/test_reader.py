from datetime import UTC, datetime

import pytest

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


@pytest.mark.parametrize(
    ("words", "lacking"),
    [
        (
            "4 plts, 1,150 ea, Buffalo NY 14206, Thurs. Customer is in Ohio, address to follow. Ballpark it?",
            "destination",
        ),
        ("I need somebody to ship it to my shop in Macon GA 31201. 3400 lbs on one pallet. How much?", "origin"),
        ("4 pallets 2400 lbs at our shop in Macon GA 31201, price to a customer up north?", "destination"),
        ("A gallery in Mesa AZ 85201 bought 3 pallets of ours, 900 lbs, class 85. What would that cost?", "origin"),
        ("Our customer at Reno, NV 89502 has ordered 2 crates, 1,500 lb. Can you price it?", "origin"),
        ("Our plant in Mesa AZ 85201 made 3 pallets, 900 lbs. What would shipping cost?", "destination"),
        (
            "Price 1 pallet, 420 lb, from Macon GA 31201, it's going to either Reno or Boise, not decided yet",
            "destination",
        ),
        ("NEED RATE 3 SK VALVES\nCHARLOTTE NC - TAMPA FL\nCL 70\nASAP", "weight"),
        ("P/U 43207 COLUMBUS OH TMRW AM\n2 SK 1,150# SHELVING\nCNEE TO FOLLOW\nSET UP THE P/U IF U CAN", "destination"),
        ("Need a price, Macon GA to Ocala FL", "weight"),
        ("hey can u move a skid for me from macon ga to ocala fl, dont know what it weighs", "weight"),
        ("How much to ship a pallet?", "origin destination weight"),
        ("rate from Macon GA 31201 to Ocala FL 34470 for 6,200 lbs of valves?", "pieces"),
    ],
)
def test_a_request_that_falls_short_names_what_it_lacks(words: str, lacking: str) -> None:
    found = reading(text(words))
    assert (found.category, found.missing) == ("other", tuple(lacking.split()))


def test_a_place_that_an_answer_tells_fills_the_end_that_it_names_alone() -> None:
    words = "Yep Tuesday works. I need the van to go to Ruston LA 71270.\n\n"
    asked = "On May 11, 2026, at 12:40, Ines wrote:\n> So Tuesday for the 46,000 lbs of brick? And where does it go?"
    found = reading(text(words + asked, "Re: dry van Tuesday"))
    assert (found.category, found.missing) == ("other", ("origin",))


def test_a_point_of_a_list_is_read_apart_from_the_one_that_names_a_shipment() -> None:
    words = "Two things.\n\n1. Load 131391979, any ETA?\n2. I want another hopper, 51,000 lb of durum, Devils Lake ND 58301 to "
    found = reading(text(words + "St. Cloud MN 56301, Thursday. Quote please."), "131391979")
    assert (found.category, len(found.shipments), found.shipment_ids) == ("quote", 1, ("131391979",))


def test_an_answer_that_takes_both_of_two_loads() -> None:
    words = "Both of them, yes. Book it.\n\n"
    words += "On Mon, May 11, 2026 at 11:10 AM Al wrote:\n> I can do both on two flatbeds. Want them?\n>\n"
    asked = "> On Mon, May 11, 2026 at 9:55 AM Bo wrote:\n>> need two flatbeds, longview wa 98632 to salt lake city ut 84104\n"
    load = ">> 24 units 47,500 lb each truck\n>> one ships wed 5/13 and one ships fri 5/15\n"
    found = reading(text(words + asked + load, "Re: 2 flats"))
    assert (found.category, [each.pickup_date for each in found.shipments]) == ("pickup", ["2026-05-13", "2026-05-15"])


def test_a_subject_that_asks_for_a_price_makes_it_a_quote() -> None:
    assert (
        reading(text("2 plt, 2640# tot, 48x48x50 ea\nmidland 79706 - hobbs 88240\npu thurs", "qte")).category == "quote"
    )


def test_spaced_dots_lead_to_a_value() -> None:
    words = "SHIP FROM . . . . : MACON GA 31201\nSHIP TO . . . . . : OCALA FL 34470\n"
    words += "QTY . . . . . . . : 7 PLT\nWEIGHT  . . . . . : 6,048 LB\n"
    [shipment] = reading(text(words + "CLASS . . . . . . : 65\nPO NO . . . . . . : 700-4418", "LTL tender")).shipments
    assert (shipment.weight_lb, shipment.items[0].freight_class, shipment.references.po) == (6048, "65", ("700-4418",))


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


def test_a_machine_that_the_subject_names_is_one_thing() -> None:
    body = (
        "What would it cost from Macon, GA 31201 to Ocala, FL 34470? 15,800 lbs, 23 ft long, 7 ft wide and 9 ft tall."
    )
    [shipment] = decide(read(text(body, "A few questions about the backhoe")), Context()).shipments
    [item] = shipment.items
    assert (shipment.handling_units, item.count, item.commodity) == (1, 1, "backhoe")


def test_lines_that_a_person_ended_are_read_on() -> None:
    body = (
        "I need to know what it would run us to get a used seed cleaner (one\n"
        "crate, 11 ft long by 7 ft wide by 8 ft high, the dealer says about 5,200\n"
        "lbs) from Macon, GA 31201 down here to Ocala, FL 34470. It is sold\n"
        "to us as of last week and the dealer will have it ready on the 5th of June.\n"
    )
    [shipment] = reading(text(body)).shipments
    assert (shipment.weight_lb, shipment.handling_units) == (5200, 1)


@pytest.mark.parametrize(
    ("body", "subject", "units", "weight"),
    [
        ("8 drums of ink on 2 plts (4 per)\n2 plts @ 2,050 lb apiece, 48x48x40\nclass 55", "quote", 2, 4100),
        ("9 pallets of stoves, every one of them 415 lb, class 85", "quote", 9, 3735),
        ("7 skids of tile, each and every one is 1,000 lbs, class 60", "quote", 7, 7000),
        ("1 crate 685 lb class 70, two men needed, crate taken away", "quote", 1, 685),
        ("a 40' container ABCU 661204-1 of chairs, 21,700 lb, drayage off the ramp", "1 box at Reno", None, 21700),
    ],
)
def test_what_is_told_again_or_is_a_person_or_the_container_is_not_counted(
    body: str, subject: str, units: int | None, weight: int
) -> None:
    asked = reading(text(f"Please quote {body}, from Reno NV 89502 to Boise ID 83702", subject))
    assert [(each.handling_units, each.weight_lb) for each in asked.shipments] == [(units, weight)]


def test_a_city_code_within_a_number_is_no_stop() -> None:
    body = "Please quote 2 pallets 660 lbs class 70, PU# STL-5633, from Reno NV 89502 to Boise ID 83702"
    (asked,) = reading(text(body)).shipments
    assert (asked.origin.city, asked.destination.city, asked.extra_stops) == ("Reno", "Boise", ())


def test_a_label_that_a_value_repeats_is_not_its_own() -> None:
    body = "Customer PO: PO 0088127, PO 0088131\nPlease quote 2 pallets 660 lbs class 70 from Reno NV 89502 to Boise ID 83702"
    (asked,) = reading(text(body)).shipments
    assert asked.references.po == ("0088127", "0088131")


def test_a_column_of_packaging_that_counts_is_one_of_counts() -> None:
    head = "<tr><th>What</th><th>Pkg</th><th>Dims in.</th><th>Lb</th><th>Cl.</th></tr>"
    rows = (
        "<tr><td>iron tubs</td><td>4 crates</td><td>68x36x32</td><td>1,680</td><td>85</td></tr>"
        "<tr><td>faucets</td><td>1 pallet</td><td>48x40x38</td><td>390</td><td>70</td></tr>"
    )
    body = f"<p>Please quote Reno NV 89502 to Boise ID 83702</p><table>{head}{rows}</table>"
    (asked,) = reading(html(body)).shipments
    assert [(item.count, item.packaging, item.freight_class) for item in asked.items] == [
        (4, "crate", "85"),
        (1, "pallet", "70"),
    ]


@pytest.mark.parametrize(
    ("body", "ends", "between", "day", "units"),
    [
        ("1 truck, 2 stops. Reno NV 89502 -> Elko NV 89801 -> Boise ID 83702, 40k van, loads Friday", "Reno Boise", ["Elko"],
         "2026-05-15", None),
        ("one van, 2 drops: Reno NV 89502 to Elko NV 89801 to Boise ID 83702, 40k", "Reno Boise", ["Elko"], None, None),
        ("Ship date 5/20, must arrive by 5/22. Reno NV 89502 to Boise ID 83702. 8 gaylords 9,600 lbs", "Reno Boise", [],
         "2026-05-20", 8),
        ("same lane as last week Reno NV 89502 to Boise ID 83702 but 12 pallets, 9,800 lbs", "Reno Boise", [], None, 12),
        ("Driver Thursday between 9 and 3 for five pallets, 2,750 lbs, Reno NV 89502 to Boise ID 83702", "Reno Boise", [],
         "2026-05-14", 5),
        ("4 skids 2,000 lbs Reno NV 89502 to Boise ID 83702, not ready til the 18th", "Reno Boise", [], "2026-05-18", 4),
        ("dry van Reno NV 89502 to Boise ID 83702, 26 plts, 44,500, live load live unload, Thursday AM", "Reno Boise", [],
         "2026-05-14", 26),
        ("4 skids 2,000 lbs sittin on my dock, Reno NV 89502 to Boise ID 83702, pick up tonite", "Reno Boise", [],
         "2026-05-12", 4),
    ],
)  # fmt: skip
def test_what_people_write_in_a_hurry(
    body: str, ends: str, between: list[str], day: str | None, units: int | None
) -> None:
    (asked,) = reading(text(f"Price please: {body}")).shipments
    assert f"{asked.origin.city} {asked.destination.city}" == ends
    assert [stop.place.city for stop in asked.extra_stops] == between
    assert (asked.pickup_date, asked.handling_units) == (day, units)
    assert not any(item.commodity for item in asked.items)


@pytest.mark.parametrize(
    ("subject", "services"),
    [
        ("one crate from Erie PA, residential", ("residential delivery",)),
        ("one crate, liftgate", ("residential delivery", "liftgate delivery")),
    ],
)
def test_a_subject_names_a_service_and_the_body_says_whose(subject: str, services: tuple[str, ...]) -> None:
    body = "Please quote LTL from Dock Nine, Erie PA 16501 to Lenox, MA 01240. 1 crate, 48x40x50, 540 lbs.\n"
    (shipment,) = reading(text(f"{body}Residential delivery.", subject)).shipments
    assert shipment.accessorials == services


def test_a_subject_carried_over_from_what_is_answered_tells_no_lane_of_its_own() -> None:
    head = "From: {} <{}>\nSent: Monday, May 11, 2026 {} AM\nTo: x\nSubject: 53' van Toledo area to Reno\n\n"
    body = (
        "That works. Go ahead and book it please.\n\n"
        + head.format("Nick", "nick@broker.example", "11:48")
        + "$3,275 all in.\n\n"
        + head.format("Amy Rudd", "amy@ruddsupply.example", "9:20")
        + "I need a rate for a van, 22 pallets, 43,700 lbs. Perrysburg, OH 43551 to Reno, NV 89502. Ready 5/14."
    )
    (shipment,) = reading(text(body, "RE: 53' van Toledo area to Reno")).shipments
    assert (shipment.origin.city, shipment.weight_lb, shipment.handling_units) == ("Perrysburg", 43700, 22)


def test_a_desk_that_is_called_is_no_freight() -> None:
    (shipment,) = read(text("Quote desk, please price LTL from Lima OH 45801 to Reno NV 89502, 400 lb")).now.shipments
    assert not any(item.commodity for item in shipment.items)
    (shipment,) = read(text("Please quote one desk from Lima OH 45801 to Reno NV 89502, 400 lb")).now.shipments
    assert [item.commodity for item in shipment.items] == ["desk"]


@pytest.mark.parametrize("answer", ["perfect, appreciate you!", "10-4, have a good one", "Thanks, talk soon."])
def test_an_answer_whose_subject_names_an_end_of_what_was_asked_before_tells_nothing_new(answer: str) -> None:
    history = (
        "On Thu, May 7, 2026 at 2:37 PM Nick Ames wrote:\n> No problem, nothing is booked.\n>\n"
        "> On Thu, May 7, 2026 at 12:58 PM Carla wrote:\n>> Please quote LTL, 1 pallet of samples, 850 lb, Bozeman MT 59715 to"
        " Boise ID 83705, ready Friday"
    )
    assert reading(text(f"{answer}\n\n{history}", "Re: Re: samples to Boise")).category == "other"

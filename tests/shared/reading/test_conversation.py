"""Answers in a conversation whose shipments are known."""

import pytest

from shared.reading import Context, Reading, decide, read
from tests.shared.reading.messages import text
from tests.shared.reading.routes import route

REQUEST = "Please quote 3 skids 1,500 lbs class 85 from Toledo OH 43612 to Erie PA 16509, ready 5/13."
QUOTED = "\n\nOn Mon, May 11, 2026 at 3:02 PM Amy <amy@ruddsupply.example> wrote:\n> " + REQUEST
KNOWN = Context(conversation=("9000", "12001"))


def answer(words: str, context: Context = KNOWN) -> Reading:
    return decide(read(text(words + QUOTED, "Re: quote")), context)


@pytest.mark.parametrize(
    "words",
    [
        "Any news on the rate?",
        "Following up. " + REQUEST,
        REQUEST,
        "Make it 4 skids please, 2,000 lbs",
        "Go ahead and book it",
    ],
)
def test_what_repeats_or_amends_is_about_the_newest_shipment(words: str) -> None:
    found = answer(words)
    assert (found.category, found.shipment_ids) == ("operations", ("12001",))


@pytest.mark.parametrize(
    "words",
    [
        REQUEST.replace("Erie PA 16509", "Akron OH 44311"),
        REQUEST.replace("5/13", "5/20"),
        "New one: " + REQUEST,
    ],
)
def test_another_lane_day_or_order_is_a_request(words: str) -> None:
    assert answer(words).category == "quote"


def test_without_a_conversation_the_reply_goes_ahead() -> None:
    assert answer("Go ahead and book it", Context()).category == "pickup"


def test_the_organization_asks_outside_for_nothing() -> None:
    message = text(REQUEST)
    own = frozenset({"amy@ruddsupply.example"})
    assert decide(read(message), Context(own=own)).category == "other"
    assert decide(read(message), Context(own=own | {"nick@broker.example"})).category == "quote"


def test_a_city_that_is_only_mentioned_above_a_forward_is_no_stop() -> None:
    body = (
        "Nick can you book this, I'm in Norfolk all day\n\nFrom: Wanda <wanda@orchard.example>\n"
        "Sent: Monday, May 11, 2026 4:52 PM\nTo: Amy Rudd <amy@ruddsupply.example>\nSubject: pickup\n\n"
        "5 pallets, 1,900 lbs from Gary IN 46402 to Flint MI 48502"
    )
    shipment = read(text(body, "FW: pickup")).merged[0]
    assert (shipment.origin.postal_code, shipment.destination.postal_code) == ("46402", "48502")


@pytest.mark.parametrize(
    ("answer", "asked", "expected"),
    [
        ("The first one goes to Bend OR 97701 and the second to Boise ID 83702.",
         "Price on two vans out of Reno NV 89502, 22 pallets, 40,000 lb each",
         ["Reno NV 89502 > Bend OR 97701", "Reno NV 89502 > Boise ID 83702"]),
        ("Both of them, yes. Book it.",
         "need two flatbeds, Reno NV 89502 to Bend OR 97701, 24 units 47,500 lb each truck",
         ["Reno NV 89502 > Bend OR 97701"] * 2),
        ("The truck is to go to Ruston LA 71270.", "46,000 lb of brick on a van Tuesday, what is the rate?", []),
    ],
)  # fmt: skip
def test_an_answer_completes_each_of_several_loads_and_invents_no_end(
    answer: str, asked: str, expected: list[str]
) -> None:
    body = (
        f"{answer}\n\nOn Mon, May 11, 2026 at 3:10 PM Nick <nick@broker.example> wrote:\n> On two vans? Where to?\n>\n"
        f"> On Mon, May 11, 2026 at 2:00 PM Amy Rudd <amy@ruddsupply.example> wrote:\n>> {asked}\n"
    )
    shipments = decide(read(text(body, "Re: price")), Context()).shipments
    assert [route(each) for each in shipments] == expected

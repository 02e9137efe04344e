"""Answers in a conversation whose shipments are known."""

import pytest

from shared.reading import Context, Reading, decide, read
from tests.shared.reading.messages import text

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

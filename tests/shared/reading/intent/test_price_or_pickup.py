"""Whether a price or a pickup is wanted where other words stand beside."""

import pytest

from shared.reading import Context, decide, read
from tests.shared.reading.messages import text

LOAD = "2 skids of motors, 54x44x38, 2,770 lbs, class 85, Dayton OH 45414 to Tulsa OK 74107"


def category(body: str, subject: str) -> str:
    return decide(read(text(body, subject)), Context()).category


def forward(words: str) -> str:
    return (
        f"{words}\n\nAmy\n\n---------- Forwarded message ---------\nFrom: Orders <cs@motors.example>\n"
        f"Date: Mon, May 11, 2026 at 3:55 PM\nSubject: order 118204 ready for pickup\nTo: Amy\n\nYour order is ready"
        f" to be picked up. Please schedule the pickup for 5/14. {LOAD}."
    )


@pytest.mark.parametrize(
    "words", ["Rate this collect for me.", "What would this one cost me?", "Please quote, PO 66810."]
)
def test_above_a_forward_the_words_are_the_askers(words: str) -> None:
    assert category(forward(words), "FW: order 118204 ready for pickup") == "quote"


@pytest.mark.parametrize("words", ["Please book it.", "Price it and book it, don't wait for me."])
def test_who_books_above_a_forward_books(words: str) -> None:
    assert category(forward(words), "FW: order 118204 ready for pickup") == "pickup"


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("Please give me an LTL price for 2 skids of motors to Tulsa OK 74107 from Dayton OH 45414.", "quote"),
        ("Please schedule a pickup 5/14 of 2 skids of motors at Dayton OH 45414 for Tulsa OK 74107.", "pickup"),
    ],
)
@pytest.mark.parametrize(
    "words",
    [
        "Sorry, forgot: 2,770 lbs in all, 54x44x38, class 85.",
        "2,770 lbs for the two. Put us down for limited access, Wednesday is good for getting them.",
    ],
)
def test_a_reply_that_only_tells_facts_wants_what_was_asked(asked: str, wanted: str, words: str) -> None:
    quoted = f"On Mon, May 11, 2026 at 5:49 AM Amy Rudd <amy@ruddsupply.example> wrote:\n\n> {asked}"
    assert category(f"{words}\n\nAmy\n\n{quoted}", "Re: motors to Tulsa") == wanted


@pytest.mark.parametrize(
    "words",
    [
        "What will this cost me? You don't have to wait for an answer, have it collected on Thursday.",
        "Tell me what it costs but don't wait on me, get it rolling.",
        "Please quote it, and as long as it's under 700 then ship it.",
    ],
)
def test_what_is_booked_before_a_price_is_told_is_a_pickup(words: str) -> None:
    assert category(f"{words}\n\n{LOAD}", "Price and pickup, motors") == "pickup"


def test_a_subject_that_asks_for_a_price_over_an_empty_mail() -> None:
    assert category("", "Rate: 53' van, 22 plts paper 38k lbs, Dayton OH 45414 to Tulsa OK 74107, Thu") == "quote"


def test_a_price_that_is_taken_for_a_shipment_that_exists_is_no_new_one() -> None:
    told = "From: Nick\nSent: Monday, May 11, 2026 4:58 PM\nSubject: TMS # 5510233 Dayton\n\n$6,150 all in, permits included."
    words = f"OK book it at $6,150. Step deck, {LOAD}, load Thursday 5/14."
    reading = decide(
        read(text(f"{words}\n\n{told}", "RE: TMS # 5510233 Dayton to Tulsa")), Context(existing=frozenset({"5510233"}))
    )
    assert (reading.category, reading.shipment_ids) == ("operations", ("5510233",))


def test_a_stop_that_is_put_on_a_shipment_is_no_new_one() -> None:
    body = (
        "Nick, on tomorrow's truck (load 5510233) I need a second drop put on it please\n\n"
        "Stop 1 stays: Lima OH 45801, 14 pallets\nNEW stop 2: Tulsa OK 74107, 6 pallets, 7,900 lbs\n"
        "Total is now 20 pallets, 30,150 lbs, 53' reefer, same pickup in Dayton OH 45414\n\n"
        "What does the extra stop do to the price?"
    )
    reading = decide(read(text(body, "5510233 - adding a drop")), Context(existing=frozenset({"5510233"})))
    assert (reading.category, reading.shipments) == ("operations", ())


@pytest.mark.parametrize(
    "words",
    [
        "We accept your quote of May 8.",
        "Your price of December 30 is accepted.",
        "Happy with your number, they are ready Thursday.",
        "Quote 88412 approved, see release.",
        "Two for Monday, please send your load numbers back by EOD.",
    ],
)
def test_who_takes_a_price_told_before_books(words: str) -> None:
    assert category(f"{words}\n{LOAD}", "motors") == "pickup"


@pytest.mark.parametrize(
    "words",
    [
        "If they accept your price I'll let you know. Quote this meanwhile:",
        "Once your rate is approved we ship. Price this please:",
    ],
)
def test_a_price_that_may_be_taken_is_still_asked_for(words: str) -> None:
    assert category(f"{words}\n{LOAD}", "motors") == "quote"


def test_a_real_team_is_no_exercise() -> None:
    assert category(f"Book it. If they're not a real team I'll send them away.\n{LOAD}", "motors") == "pickup"


@pytest.mark.parametrize(
    "words",
    [
        "Accept your 1150. Order it for Thursday.",
        "Agreed at 1,150, send the truck for Thursday.",
        "Your 1150 is fine, Thursday please.",
        "Dont need a quote, just send somebody Thursday.",
        "No need for a price, please send a truck Thursday.",
    ],
)
def test_who_takes_an_amount_or_needs_no_price_has_it_picked_up(words: str) -> None:
    assert category(f"{words}\n{LOAD}", "motors") == "pickup"


@pytest.mark.parametrize(
    "words",
    [
        "Yes, go ahead and price it with those numbers, Thursday.",
        "Please proceed to quote it, Thursday.",
        "Would you accept 1150 for Thursday? What is your best?",
        "Can you take it at 1150? If not, what price?",
        "Good, go ahead with pricing for Thursday.",
    ],
)
def test_who_goes_ahead_with_a_price_wants_that(words: str) -> None:
    assert category(f"{words}\n{LOAD}", "motors") == "quote"

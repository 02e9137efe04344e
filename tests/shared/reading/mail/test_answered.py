"""What the mail that a message answers tells of the answer."""

from dataclasses import replace

import pytest

from shared.reading import read
from tests.shared.reading.messages import text

NICK = "On Mon, May 11, 2026 at 4:12 PM Nick Halloran <nick@broker.example> wrote:\n"
AMY = "On Mon, May 11, 2026 at 4:12 PM Amy Rudd <amy@ruddsupply.example> wrote:\n"


def told(body: str) -> set[str]:
    """What the answer's features say of the mail below it."""
    facts = read(replace(text(body), subject="Re: freight")).features.facts
    return {fact for fact in facts if fact.startswith(("answers ", "gives ", "tells freight in"))}


@pytest.mark.parametrize("price", ["$2,150 all in", "We can do this for 985 including fuel.", "My best is 640 flat"])
def test_an_answer_to_a_price(price: str) -> None:
    assert told(f"The carrier's rate is too high for 3 pallets.\n\n{NICK}> {price}") >= {
        "answers a price",
        "answers the owner's side",
    }


@pytest.mark.parametrize("words", ["42,000 lbs, loads for 5/12", "What is the class?", "Dock 985 or 986?"])
def test_an_answer_to_no_price(words: str) -> None:
    assert "answers a price" not in told(f"The 3 pallets are class 70, 1,850 lbs.\n\n{NICK}> {words}")


def test_a_price_that_the_owners_side_asked_for() -> None:
    body = "We'd need $2,350 on that reefer, 42k, Forest MS 39074 to Miami FL 33054.\n\n"
    asked = {"answers a question for a price by the owner's side", "gives a price that the owner's side asked for"}
    assert asked <= told(f"{body}{NICK}> what's your best on a reefer Friday?")
    assert asked <= told(f"{body}> what's your best on a reefer Friday? Nick")
    assert not asked & told(f"{body}{AMY}> what's your best on a reefer Friday?")


def test_freight_told_again_in_answer_to_a_price() -> None:
    body = "You are at $2,400. 42,000 lbs of milo, Liberal KS 67901 to Stockton CA 95206. Can you do better?\n\n"
    assert "tells freight in answer to a price" in told(f"{body}{NICK}> $2,400, 53' van")

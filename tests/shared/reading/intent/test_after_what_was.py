"""A request that stands behind a complaint, thanks or a shipment that stays as it is."""

from dataclasses import replace

import pytest

from shared.reading import Context, decide, read
from shared.reading.model import Reading
from tests.shared.reading.messages import text

LOAD = "2 skids of motors, 54x44x38, 2,770 lbs, class 85, Dayton OH 45414 to Tulsa OK 74107."
KNOWN = Context(existing=frozenset({"5510233"}))


def reading_of(body: str) -> Reading:
    return decide(read(text(body, "motors")), KNOWN)


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("Your driver bent our gate on Monday and my boss is livid. That said, please pick this one up:", "pickup"),
        (
            "Load 5510233 came with a hole in one drum, I will send the claim. Meanwhile life goes on: can you quote this?",
            "quote",
        ),
        ("Shipment 5510233 went to the wrong dock. However, they want more. Please arrange pickup of this:", "pickup"),
        ("The claim on the drums is settled, thank you. Separate matter, need a price on this:", "quote"),
        ("You billed us twice and Joan has the proof. Anyway, please schedule a pickup for this:", "pickup"),
    ],
)
def test_what_was_does_not_outweigh_what_is_asked_behind_it(words: str, category: str) -> None:
    found = reading_of(f"{words}\n{LOAD}")
    assert (found.category, len(found.shipments)) == (category, 1)


@pytest.mark.parametrize(
    "body",
    [
        "Load 5510233 was short. Now the customer asks for the POD. It was 2 skids, Dayton OH 45414 to Tulsa OK 74107.",
        "On load 5510233 they pushed us. New details: 2 skids, Dayton OH 45414 to Tulsa OK 74107. Please get the truck the"
        " new time and send me a revised confirmation.",
        "Load 5510233 was refused. Please redeliver it tomorrow, Dayton OH 45414 to Tulsa OK 74107, 2 skids, 2,770 lbs.",
    ],
)
def test_the_freight_that_was_is_not_asked_for_again(body: str) -> None:
    assert reading_of(body).category == "operations"


def test_what_such_a_request_lacks_is_told() -> None:
    body = (
        "Thanks for getting load 5510233 there early, they sold out.\n\nThey want more! Can you quote me LTL on another 3"
        " skids, Dayton OH 45414 to Tulsa OK 74107? I can't tell you what they weigh until the paint is dry."
    )
    assert reading_of(body).missing == ("weight",)


def test_a_long_message_that_leads_over_often_is_read_at_once() -> None:
    message = text("It was late. " + "Still, anyway. But " * 3000 + LOAD, "motors")
    assert decide(read(replace(message)), KNOWN).category in ("other", "quote", "pickup")


@pytest.mark.parametrize(
    "words",
    [
        "Where did the carton off PRO 448127730 go? My boss asks.\n\nAnd quote me",
        "The claim on PRO 448127730 is a month old, where is the check?\n\nSecond, please quote",
        "Did the driver find the carton that was missing off PRO 448127730?\n\nAlso price me",
    ],
)
def test_a_request_in_one_sentence_behind_a_question_about_what_was(words: str) -> None:
    freight = "2 skids of fans, 54x44x38, 2,770 lbs, class 85, Dayton OH 45414 to Tulsa OK 74107"
    assert reading_of(f"{words} {freight}").category == "quote"
    assert reading_of(f"{words.rpartition(chr(10))[0]}It was {freight}").category == "other"

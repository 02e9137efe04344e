"""Answers to a question for weights that name no unit."""

import pytest

from shared.reading import Context, Reading, decide, read
from tests.shared.reading.messages import text

ASKED = "Please quote LTL: 2 crates of granite, 40x40x44, Dayton OH 45414 to Tulsa OK 74107, ready 5/14."


def answer(words: str, question: str = "Happy to. What do the two crates weigh?") -> Reading:
    body = (
        f"{words}\n\nAmy\n\nOn Mon, May 11, 2026 at 4:02 PM Nick <nick@broker.example> wrote:\n> {question}\n>\n"
        f"> On Mon, May 11, 2026 at 3:02 PM Amy Rudd <amy@ruddsupply.example> wrote:\n>> {ASKED}"
    )
    return decide(read(text(body, "Re: granite to Tulsa")), Context())


@pytest.mark.parametrize(
    ("words", "weight"),
    [
        ("1,150 and 980.", 2130),
        ("Just off the scale: 1,340 each.", 2680),
        ("They're 1,065 apiece.", 2130),
        ("2,130 for both.", 2130),
        ("It's 2130 all together", 2130),
    ],
)
def test_an_answer_is_in_pounds(words: str, weight: int) -> None:
    reading = answer(words)
    assert (reading.category, [each.weight_lb for each in reading.shipments]) == ("quote", [weight])


def test_an_answer_is_in_the_unit_of_the_question() -> None:
    [shipment] = answer("1,000 in total.", "How many kilos do they weigh?").shipments
    assert shipment.weight_lb == 2205


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("Class 125, and the dock closes at 1600.", "What do they weigh?"),
        ("PO 4410, suite 210, call 555-0144.", "What do they weigh?"),
        ("1,150 and 980.", "What is the order number of these?"),
        ("The year 2026, $1,150 and 74107.", "What do they weigh?"),
    ],
)
def test_other_numbers_are_no_weights(words: str, question: str) -> None:
    assert answer(words, question).shipments == ()


def test_beside_a_weight_with_its_unit_a_bare_number_is_something_else() -> None:
    [shipment] = answer("They come to 2,460 lbs, and class on the old bill was 175.").shipments
    assert (shipment.weight_lb, shipment.items[0].freight_class) == (2460, "175")

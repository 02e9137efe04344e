"""Answers to a question for a count that name no packaging, and corrections of a count that only the history tells."""

import pytest

from shared.reading import Context, Reading, decide, read
from tests.shared.reading.messages import text

ASKED = "Please quote LTL Dayton OH 45414 to Tulsa OK 74107, ready 5/14. It is slate tile, class 70."
COUNTED = "Please quote LTL: 4 pallets of slate tile, 3,600 lbs, Dayton OH 45414 to Tulsa OK 74107, ready 5/14."


def answer(words: str, question: str = "How many pallets, and what do they weigh?", asked: str = ASKED) -> Reading:
    body = (
        f"{words}\n\nAmy\n\nOn Mon, May 11, 2026 at 4:02 PM Nick <nick@broker.example> wrote:\n> {question}\n>\n"
        f"> On Mon, May 11, 2026 at 3:02 PM Amy Rudd <amy@ruddsupply.example> wrote:\n>> {asked}"
    )
    return decide(read(text(body, "Re: tile to Tulsa")), Context())


@pytest.mark.parametrize(
    ("words", "units", "pounds"),
    [
        ("3 of them, total weight is 2,415 lbs.", 3, 2415),
        ("Four, and 3,850 lbs all in.", 4, 3850),
        ("Just one. 960 lbs.", 1, 960),
        ("There are 7 at about 900 lbs each.", 7, 6300),
        ("It'll be 2. About 1,900 lbs.", 2, 1900),
        ("5 / 4,250 lbs", 5, 4250),
        ("1) 5\n2) 4,000 lbs", 5, 4000),
        ("Thanks for getting back.\n\n5 of those, 4,000 lbs in total.", 5, 4000),
    ],
)
def test_an_answer_is_in_what_the_question_names(words: str, units: int, pounds: int) -> None:
    [only] = answer(words).shipments
    assert (only.handling_units, only.items[0].packaging, only.weight_lb) == (units, "pallet", pounds)


def test_an_answer_that_counts_packaging_itself_is_left_alone() -> None:
    [only] = answer("2 crates, 1,400 lbs. 9 to 4 is best.").shipments
    assert (only.handling_units, only.items[0].packaging) == (2, "crate")


@pytest.mark.parametrize(
    "words", ["Class 70. And make it 5, not 4.", "It's 5 instead of 4. Class 70.", "Class 70. Not 4, it's 5."]
)
def test_a_number_takes_the_place_of_one_in_the_history(words: str) -> None:
    [only] = answer(words, "What class is it?", COUNTED).shipments
    assert (only.handling_units, only.items[0].packaging) == (5, "pallet")


def test_a_number_that_was_not_counted_takes_no_place() -> None:
    [only] = answer("Class 70. Pick up at 3, not 2.", "What class is it?", COUNTED).shipments
    assert only.handling_units == 4

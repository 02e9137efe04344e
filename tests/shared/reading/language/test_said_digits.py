"""Numbers that are said digit by digit."""

import pytest

from shared.reading import Context, decide, read
from shared.reading.language.said_digits import in_figures
from tests.shared.reading.messages import text


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        ("Memphis Tennessee three eight one one eight", "Memphis Tennessee 38118"),
        ("zip Three-Eight-One-One-Eight, please", "zip 38118, please"),
        ("zip three eight\none one eight", "zip 38118"),
        ("seven two two oh six", "72206"),
        ("P O is S R four four one eight", "PO is SR4418"),
        ("two oh one five five five oh one nine nine", "201-555-0199"),
        ("one two skids, four or five six-foot racks", "one two skids, four or five six-foot racks"),
        ("one two three four hundred", "one two three four hundred"),
        ("A one two three", "A one two three"),
        ("one two three four five hundred", "one two three four five hundred"),
        ("none but two three fours", "none but two three fours"),
    ],
)
def test_what_is_said_digit_by_digit(said: str, figures: str) -> None:
    assert in_figures(said) == figures


def test_a_voicemail_that_says_its_codes() -> None:
    body = (
        "Hi Nick, please quote a flatbed, forty rolls of fence, twenty-two thousand pounds. It sits in Memphis Tennessee "
        "three eight one one eight and goes to Little Rock Arkansas seven two two oh six. P O is K four four one eight."
    )
    [found] = decide(read(text(body)), Context()).shipments
    assert (found.origin.postal_code, found.destination.postal_code) == ("38118", "72206")
    assert (found.weight_lb, found.references.po) == (22000, ("K4418",))

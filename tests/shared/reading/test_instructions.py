"""Instructions in the sender's words."""

import pytest

from shared.reading.instructions import instructions


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Special instructions: forklift on hand, use gate 4", ["forklift on hand, use gate 4"]),
        ("6 skids. Driver must check in with PU number. Thanks", ["Driver must check in with PU number."]),
        ("Use the north gate. No backing across the scale.", ["Use the north gate.", "No backing across the scale."]),
        ("Hard hats required in the yard.", ["Hard hats required in the yard."]),
        ("Fragile - do not tip or lay flat.", ["Fragile - do not tip or lay flat."]),
        ("Romulus, MI 48174 (dock 3, ask for Trent) to Reno", ["dock 3, ask for Trent"]),
        ("El operador debe traer chaleco.", ["El operador debe traer chaleco."]),
        ("Notes: 80441907", []), ("use our PO 12", []),
        ("Can the driver bring straps?", []), ("Please advise if drivers must check in.", []), ("team drivers required", []),
        ("Load locks not required.", []), ("please quote 4 pallets", []), ("go ahead with this at 4,150", []),
        ("driver is late", []),
    ],
)  # fmt: skip
def test_what_directs_the_carrier(text: str, told: list[str]) -> None:
    assert [each.words for each in instructions(text)] == told


def test_the_words_are_those_of_the_text() -> None:
    text = "Notes: seal intact\nHandle with care. Driver must wear a vest."
    for each in instructions(text):
        assert each.words in text[each.start : each.end]

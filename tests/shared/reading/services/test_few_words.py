"""Services that are asked for in a few words."""

import pytest

from tests.shared.reading.asked_on_a_lane import asked


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Team so they don't stop.", ["team"]),
        ("The crew is a team so good we won an award.", []),
        ("Driver helps load please.", ["driver assist"]),
        ("Driver must lend a hand unloading.", ["driver assist"]),
    ],
)
def test_what_is_asked_for(words: str, expected: list[str]) -> None:
    assert asked(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("FAST driver helps at the bridge.", []),
        ("An experienced driver helps there.", []),
        ("Your driver helps at the store.", ["driver assist"]),
        ("Drop trailer not ok, live load it.", []),
        ("Drop trailer is a no go.", []),
        ("Drop trailer is ok.", ["drop trailer"]),
        ("Liftgate, no. Inside delivery, no, they do that themselves.", []),
        ("Liftgate, no dock there.", ["liftgate delivery"]),
        ("Appointment at the far end: no, they said come any time.", []),
        ("Liftgate: Pickup: No   Delivery: Yes", ["liftgate delivery"]),
        ("They want an appointment in Ocala, we'll get it for you.", ["appointment delivery"]),
    ],
)
def test_what_is_refused_or_answered_for_each_end(words: str, expected: list[str]) -> None:
    assert asked(words) == expected

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

"""What a time that leaves open which half of the day means."""

import pytest

from shared.reading.days.clock import likeliest, span


def minutes(*hours: int) -> tuple[int, ...]:
    return tuple(hour * 60 for hour in hours)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((7, 19), (3, 15), (7, 15)), ((1, 13), (5, 17), (13, 17)), ((8, 20), (16,), (8, 16)), ((9, 21), (11, 23), (9, 11)),
        ((12,), (4, 16), (12, 16)), ((22,), (6,), (22, 6)), ((8,), (8,), None),
    ],
)  # fmt: skip
def test_a_window_is_by_day_and_short(
    first: tuple[int, ...], second: tuple[int, ...], expected: tuple[int, int] | None
) -> None:
    assert span(minutes(*first), minutes(*second)) == (minutes(*expected) if expected else None)


def test_docks_open_in_the_morning_and_close_in_the_afternoon() -> None:
    assert likeliest(minutes(6, 18), opens=False, closes=True) == 18 * 60
    assert likeliest(minutes(6, 18), opens=True, closes=False) == 6 * 60
    assert likeliest(minutes(10, 22), opens=False, closes=False) == 10 * 60
    assert likeliest(minutes(2, 14), opens=False, closes=False) == 14 * 60

"""Days that are told by counting. The e-mail is of Wednesday, 13 May 2026; Memorial Day is the 25th."""

from datetime import date

import pytest

from shared.reading.days.dates import days

WEDNESDAY = date(2026, 5, 13)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Pickup on the first Monday in June.", "06-01"), ("It ships the first Monday of June", "06-01"),
        ("The last Friday in May is our pickup day", "05-29"), ("ready the 2nd Tuesday of next month", "06-09"),
        ("last Friday of the month", "05-29"), ("the first Monday of the month", "06-01"), ("the third Thursday in May", "05-21"),
        ("le premier lundi de juin", "06-01"), ("el último viernes de mayo", "05-29"),
        ("It ships the day after Memorial Day.", "05-26"), ("the day before Memorial Day", "05-24"),
        ("Friday before Memorial Day", "05-22"), ("Tuesday after Memorial Day weekend", "05-26"),
        ("the Monday before the 4th of July", "06-29"), ("Monday after Thanksgiving", "11-30"), ("day after Labor Day", "09-08"),
        ("the day after New Year’s Day", "01-02"),
    ],
)  # fmt: skip
def test_counted_days(written: str, told: str) -> None:
    year = 2027 if told == "01-02" else 2026
    assert [found.value for found in days(written, WEDNESDAY)] == [date.fromisoformat(f"{year}-{told}")]


@pytest.mark.parametrize(
    "written",
    [
        "closed Memorial Day", "Happy Thanksgiving", "our last day in June", "first come first served",
    ],
)  # fmt: skip
def test_what_counts_no_day(written: str) -> None:
    assert not days(written, WEDNESDAY)


def test_a_weekday_that_is_counted_and_dated_is_two_tellings_of_one_day() -> None:
    assert [found.value for found in days("first Wednesday of June (6/3)", WEDNESDAY)] == [date(2026, 6, 3)] * 2

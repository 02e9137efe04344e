from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.host.ncrontab import parse

START = datetime(2026, 1, 30, 12, 0, tzinfo=UTC)  # a Friday


@pytest.mark.parametrize(
    ("expression", "following"),
    [
        ("* * * * * *", "2026-01-30T12:00:01"),
        ("0 */5 * * * *", "2026-01-30T12:05:00"),
        ("0 7/20 * * * *", "2026-01-30T12:07:00"),
        ("0 0 * * * *", "2026-01-30T13:00:00"),
        ("0 0 9-17/4 * * *", "2026-01-30T13:00:00"),
        ("0 30 9 * * 1-5", "2026-02-02T09:30:00"),
        ("0 30 9 * * Sat,sunday", "2026-01-31T09:30:00"),
        ("0 0 0 31 * *", "2026-01-31T00:00:00"),
        ("0 0 0 30 2,4 *", "2026-04-30T00:00:00"),
        ("0 0 0 29 Feb *", "2028-02-29T00:00:00"),
        ("15 59 23 31 December *", "2026-12-31T23:59:15"),
        ("*/30 * * * *", "2026-01-30T12:30:00"),
    ],
)
def test_the_next_occurrence(expression: str, following: str) -> None:
    assert parse(expression).after(START) == datetime.fromisoformat(following).replace(tzinfo=UTC)


def test_day_and_weekday_must_both_match() -> None:
    friday_the_13th = parse("0 0 0 13 * 5")
    assert friday_the_13th.after(START) == datetime(2026, 2, 13, tzinfo=UTC)
    assert friday_the_13th.after(datetime(2026, 3, 14, tzinfo=UTC)) == datetime(2026, 11, 13, tzinfo=UTC)


def test_an_occurrence_is_after_the_moment_and_in_utc() -> None:
    hourly = parse("0 0 * * * *")
    at_one = datetime(2026, 1, 30, 13, 0, tzinfo=UTC)
    assert hourly.after(at_one) == at_one + timedelta(hours=1)
    assert hourly.after(at_one - timedelta(microseconds=1)) == at_one
    assert hourly.after(datetime(2026, 1, 30, 7, 30, tzinfo=timezone(timedelta(hours=-5)))) == at_one


@pytest.mark.parametrize(
    "expression",
    ["", "* * * *", "* * * * * * *", "60 * * * * *", "* * * * * 7", "* * * 0 * *", "* * * * 13 *", "*/0 * * * * *",
     "*/ * * * * *", "5-1 * * * * *", "a * * * * *", "* * * * ja *", "1,,2 * * * * *", "-1 * * * * *", "0 0 0 31 2,4 *",
     "²  * * * * *", "@daily", "00:05:00"],
)  # fmt: skip
def test_what_is_no_schedule(expression: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse(expression)


@given(st.text(alphabet="0123456789*/-, JanMonx", max_size=25))
def test_any_text_is_a_schedule_or_a_value_error(expression: str) -> None:
    try:
        schedule = parse(expression)
    except ValueError:
        return
    assert schedule.after(START) > START


@given(
    seconds=st.sets(st.integers(0, 59), min_size=1, max_size=3),
    minutes=st.sets(st.integers(0, 59), min_size=1, max_size=3),
    start=st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
)
def test_no_occurrence_lies_between(seconds: set[int], minutes: set[int], start: datetime) -> None:
    schedule = parse(f"{','.join(map(str, seconds))} {','.join(map(str, minutes))} * * * *")
    moment = start.replace(microsecond=0) + timedelta(seconds=1)
    while moment.second not in seconds or moment.minute not in minutes:
        moment += timedelta(seconds=1)
    assert schedule.after(start) == moment

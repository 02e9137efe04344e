from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.microsoft.moments import format_moment, parse_moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-22T10:00:00Z", datetime(2026, 11, 22, 10, tzinfo=UTC)),
        ("2026-11-22T10:00:00.1234567Z", datetime(2026, 11, 22, 10, 0, 0, 123456, tzinfo=UTC)),
        ("2026-11-22T15:30:00+05:30", datetime(2026, 11, 22, 10, tzinfo=UTC)),
        ("2026-11-22T10:00:00", datetime(2026, 11, 22, 10, tzinfo=UTC)),
        ("0001-01-01T00:00:00+14:00", None),
        ("yesterday", None),
        (None, None),
        (5, None),
    ],
)
def test_parse(text: object, moment: datetime | None) -> None:
    assert parse_moment(text) == moment


@given(st.text())
def test_no_text_breaks_the_parser(text: str) -> None:
    found = parse_moment(text)
    assert found is None or found.utcoffset() == timedelta(0)


@given(st.datetimes(timezones=st.just(timezone(timedelta(hours=-6))), min_value=datetime(1000, 1, 1)))
def test_what_is_written_can_be_read(moment: datetime) -> None:
    assert format_moment(moment).endswith("Z")
    assert parse_moment(format_moment(moment)) == moment.replace(microsecond=0)

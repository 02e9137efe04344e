"""The last day of a range."""

from datetime import date

import pytest

from shared.reading.date_ranges import last_day
from shared.reading.dates import days

TUESDAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("5/20 thru 5/22", date(2026, 5, 22)), ("May 18-20", date(2026, 5, 20)), ("May 18-20, deliver 5/22", date(2026, 5, 20)),
        ("Wednesday or Thursday", date(2026, 5, 14)), ("the 20th or 21st", date(2026, 5, 21)),
        ("June 1 - June 5", date(2026, 6, 5)),
        ("5/20, deliver 5/22", None), ("May 18 - 20 crates", None), ("Friday 5/15 - 16 crates", None), ("5/20 8-4", None),
        ("5/22 - 5/20", None), ("5/20", None), ("May 18 at 10", None),
    ],
)  # fmt: skip
def test_the_last_day(text: str, last: date | None) -> None:
    found = days(text, TUESDAY)
    assert last_day(text, found, found[0].value, 0, len(text)) == last

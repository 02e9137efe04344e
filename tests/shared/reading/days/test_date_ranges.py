"""The last day of a range."""

from datetime import date

import pytest

from shared.reading.days.date_ranges import last_day
from shared.reading.days.dates import days

TUESDAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("5/20 thru 5/22", date(2026, 5, 22)), ("May 18-20", date(2026, 5, 20)), ("May 18-20, deliver 5/22", date(2026, 5, 20)),
        ("Wednesday or Thursday", date(2026, 5, 14)), ("the 20th or 21st", date(2026, 5, 21)),
        ("June 1 - June 5", date(2026, 6, 5)),
        ("deliver 5/20-5/22, open till 2", date(2026, 5, 22)), ("window 5/20 - 21", date(2026, 5, 21)), ("5/20-22,",
        date(2026, 5, 22)), ("5/30-6/2", date(2026, 6, 2)), ("5/20/2026 - 5/22/2026", date(2026, 5, 22)),
        ("on 5/20, 5/21 or 5/22", date(2026, 5, 22)), ("5/20, 5/21, or 5/22.", date(2026, 5, 22)), ("Wed, Thu or Fri",
        date(2026, 5, 15)), ("ready Wed-Fri", date(2026, 5, 15)), ("entre le 25 et le 27 mai", date(2026, 5, 27)),
        ("entre el 23 y el 25 de mayo", date(2026, 5, 25)), ("del 20 al 22 de mayo", date(2026, 5, 22)),
        ("du 4 au 6 août", date(2026, 8, 6)),
        ("5/20, 5/21 is a holiday", None), ("5/20 - 24 pallets", None), ("5/20-8 am", None), ("5/20 - 0800", None),
        ("ready Wed 5/20, open Thu-Fri 7 to 3", None), ("Wed - 20 pallets", None), ("5/20 - 2 skids", None),
        ("5/20, deliver 5/22", None), ("May 18 - 20 crates", None), ("Friday 5/15 - 16 crates", None), ("5/20 8-4", None),
        ("7/8 - 22,000 lbs", None), ("May 18 - 20,500 lbs", None), ("5/20 - 22, open", date(2026, 5, 22)),
        ("5/22 - 5/20", None), ("5/20", None), ("May 18 at 10", None),
    ],
)  # fmt: skip
def test_the_last_day(text: str, last: date | None) -> None:
    found = days(text, TUESDAY)
    assert last_day(text, found, found[0].value, 0, len(text)) == last

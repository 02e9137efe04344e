"""Until when an answer is wanted."""

from datetime import date

import pytest

from shared.reading.passage import read_text
from shared.reading.respond import deadline

TUESDAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("need a number by 2 pm today", "2026-05-12T14:00"), ("Bids due Friday noon", "2026-05-15T12:00"),
        ("Please rate by 11.", "2026-05-12T11:00"), ("Quotes by EOD please", "2026-05-12"), ("let me know by tomorrow",
        "2026-05-13"),
        ("responses due Fri 5/15 @ 10:00 AM EST", "2026-05-15T10:00"), ("Tender status: NEW - respond by 05/13/2026 16:00 CT",
         "2026-05-13T16:00"), ("Favor de responder antes de las 17:00 hrs.", "2026-05-12T17:00"),
        ("Merci de répondre avant 14h", "2026-05-12T14:00"), ("need pricing back by end of day tomorrow", "2026-05-13"),
        ("quote 4 pallets to be delivered by Friday noon", None), ("price for guaranteed by noon Friday", None),
        ("Rates valid until Friday noon", None), ("quote me, pick up by 3pm", None), ("rate it. Deliver by 5/18", None),
        ("quote by 3 pallets", None), ("deliver by 10am", None),
    ],
)  # fmt: skip
def test_the_deadline_of_an_answer(text: str, expected: str | None) -> None:
    found = deadline(read_text(text, TUESDAY))
    assert (found.value if found else None) == expected

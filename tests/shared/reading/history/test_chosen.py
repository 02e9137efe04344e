"""Which of several shipments an answer goes ahead with."""

import pytest

from shared.reading import Context, decide, read
from tests.shared.reading.messages import text

HISTORY = (
    "\n\nFrom: Nick\nSent: Monday, May 11, 2026 2:10 PM\nTo: Amy\nSubject: RE: two LTL\n\nOcala $402, Tampa $517.\n\nFrom: Amy\n"
    "Sent: Monday, May 11, 2026 11:10 AM\nTo: Nick\nSubject: two LTL\n\nHi, quote LTL from Macon GA 31201, pick up Friday:\n"
    "1. Ocala FL 34470 - 2 pallets boxed bicycles, 640 lbs, class 200\n"
    "2. Tampa FL 33602 - 3 pallets helmets, 975 lbs, class 200\n"
)


@pytest.mark.parametrize(
    ("written", "cities"),
    [
        ("Please book the Ocala one, $402 is fine. Tampa is going to have to wait for their credit.", ["Ocala"]),
        ("Book Tampa please, hold off on Ocala.", ["Tampa"]),
        ("Go ahead with #2 only, thanks.", ["Tampa"]),
        ("Please book the first one.", ["Ocala"]),
        ("Please book only number 2. Number 1 went on our own rig this morning.", ["Tampa"]),
        ("Book just #1, please. Number 2 is covered already.", ["Ocala"]),
        ("We went elsewhere on Tampa but please schedule Ocala.", ["Ocala"]),
        ("Let's book the helmets, the bicycles got cancelled.", ["Tampa"]),
        ("Please go ahead with Ocala. I'll let you know about Tampa.", ["Ocala"]),
        ("Please book the Tampa one first, it is the more urgent.", ["Ocala", "Tampa"]),
        ("Please book both, thanks.", ["Ocala", "Tampa"]),
        ("Please book Ocala for Thursday and Tampa for Friday.", ["Ocala", "Tampa"]),
        ("Go ahead with these. The Tampa one is residential, call first.", ["Ocala", "Tampa"]),
        ("Book it all please. Ocala closes at 3.", ["Ocala", "Tampa"]),
        ("Please go ahead. Don't forget the liftgate at Tampa.", ["Ocala", "Tampa"]),
    ],
)
def test_shipments_that_are_booked(written: str, cities: list[str]) -> None:
    found = decide(read(text(written + HISTORY, "RE: two LTL")), Context()).shipments
    assert [each.destination.city for each in found] == cities

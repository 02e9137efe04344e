"""Cities that are named again behind both ends."""

import pytest

from shared.reading.stops.stops import stops

SHEET = "Pick up: Macon, GA 31201\nDeliver: Ocala, FL 34470\n24 pallets of cereal, 17,460 lb\n"


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("Pallets are exchanged one for one at Macon only.", "origin"),
        ("Then unload the rest at Macon.", "destination"),
        ("Bring the broken one to us here in Macon.", "destination"),
    ],
)
def test_a_city_is_named_again_behind_both_ends(written: str, role: str) -> None:
    assert [(stop.role, stop.place.city) for stop in stops(SHEET + written)[2:]] == [(role, "Macon")]

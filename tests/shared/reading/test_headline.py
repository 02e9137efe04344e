"""What a subject is after."""

import pytest

from shared.reading.headline import purposes


@pytest.mark.parametrize(
    "title", ["Hazmat LTL quote", "Step deck rate", "Soumission transport", "RFQ", "Partial rate: Reno"]
)
def test_prices(title: str) -> None:
    assert "title price" in purposes(title)


@pytest.mark.parametrize("title", ["LTL pickup for thursday", "ready for p/u", "2 loads Monday", "Ramassage demain"])
def test_bookings(title: str) -> None:
    assert "title book" in purposes(title)


@pytest.mark.parametrize("title", ["Quote 5512", "Rate confirmation", "Pickup confirmed", "lunch", "Rate increase 6/1"])
def test_neither(title: str) -> None:
    assert purposes(title) == frozenset()

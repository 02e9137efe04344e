"""What a subject is after."""

import pytest

from shared.reading.intent.headline import purposes, stale


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


@pytest.mark.parametrize(
    ("written", "gone"),
    [
        ("(ignore the subject, I reused an old mail)", True),
        ("Disregard my subject line", True),
        ("olvida el subject, reusé un correo viejo", True),
        ("the subject is from an old thread", True),
        ("the subject line is wrong, sorry", True),
        ("please keep the load number in the subject", False),
        ("rates are subject to change", False),
        ("see the subject for the PO", False),
        ("ignore the attachment, subject line has the PO", False),
        ("forget subject to credit terms", False),
    ],
)
def test_a_subject_that_was_left_from_another_mail(written: str, gone: bool) -> None:
    assert stale(written) is gone

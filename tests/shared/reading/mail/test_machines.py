"""Mail that a calendar writes, and requests beside which an entry for a calendar is attached."""

import pytest

from shared.reading import Attachment, decide, read
from shared.reading.mail.machines import mechanical
from shared.reading.model import Context
from tests.shared.reading.messages import text

ENTRY = Attachment("hold.ics", "text/calendar", 900, False)
LOAD = "Please book this van: 22 pallets, 41,000 lbs, Dayton OH 45414 to Tulsa OK 74107, loading 5/14. PO 5519."


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Invite to a lane review on Thu May 14", LOAD),
        ("Accepted dock walk", ""),
        ("Meeting about the Tulsa lane", LOAD),
        ("Lane review", f"When: Thursday, May 14, 2026 10:00-11:00 Where: bridge line. {LOAD}"),
        ("Lane review", "You have been invited to the following event."),
        ("Réunion de jeudi", "Quand : jeudi à 10 h"),
    ],
)
def test_an_event_is_calendar_mail(subject: str, body: str) -> None:
    assert mechanical(text(body, subject, (ENTRY,))) == "calendar mail"


@pytest.mark.parametrize("others", [(), (Attachment("packing list.pdf", "application/pdf", 9000, False),)])
def test_a_request_stays_one_beside_a_hold_for_a_calendar(others: tuple[Attachment, ...]) -> None:
    reading = decide(read(text(LOAD, "Tulsa load", (ENTRY, *others))), Context())
    assert (reading.category, len(reading.transfer)) == ("pickup", len(others))


def test_a_subject_needs_an_entry_to_be_an_invitation() -> None:
    assert mechanical(text(LOAD, "Appointment freight for Tulsa")) == ""

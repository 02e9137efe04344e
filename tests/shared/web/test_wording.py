from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from shared.mailboxes.model import Action, Mailbox, Permission, Status
from shared.web.wording import ACTION_HINTS, PERMISSION_HINTS, local_time, wording_of

NOW = datetime(2026, 3, 12, 19, 5, tzinfo=UTC)
MAILBOX = Mailbox(
    id="a-b",
    organization="4021",
    staff_id="77",
    staff_email="dana@broker.example",
    address="dana@broker.example",
    tenant_id="t",
    object_id="o",
    permission=Permission.SEND_AND_READ,
    action=Action.ARCHIVE,
    status=Status.CONNECTED,
    status_since=NOW,
    connected_at=NOW,
)


@pytest.mark.parametrize("status", [each for each in Status if each is not Status.CANNOT_SEND])
def test_every_status_that_is_stored_has_words(status: Status) -> None:
    wording = wording_of(replace(MAILBOX, status=status), by_smtp=False)
    assert wording.label
    assert wording.advice.endswith(".")


def test_sending_alone_is_worded_as_such() -> None:
    assert "read as they arrive" in wording_of(MAILBOX, by_smtp=False).advice
    assert "reads none" in wording_of(replace(MAILBOX, permission=Permission.SEND_ONLY), by_smtp=False).advice
    assert wording_of(None, by_smtp=True).label == "Not connected"


def test_every_choice_is_explained() -> None:
    assert set(PERMISSION_HINTS) == set(Permission)
    assert set(ACTION_HINTS) == set(Action)


@pytest.mark.parametrize(
    ("hour", "words"),
    [(19, "Mar 12, 2026, 2:05 PM CDT"), (5, "Mar 12, 2026, 12:05 AM CDT"), (17, "Mar 12, 2026, 12:05 PM CDT")],
)
def test_times_are_the_staff_members_own(hour: int, words: str) -> None:
    assert local_time(NOW.replace(hour=hour), ZoneInfo("America/Chicago")) == words

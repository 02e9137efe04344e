"""What is old is forgotten, and nothing that may still be needed."""

import pytest

from shared.mailboxes.model import Status
from shared.mailboxes.work import INCOMING_MAIL, MessageWork, encode
from shared.pipeline import deeds, failures, receipts
from shared.pipeline.catch_up import catch_up
from shared.pipeline.failures import keep_poison
from shared.pipeline.retention import forget_mailboxes, forget_shared
from tests.shared.pipeline.road import Road

TABLES = (receipts.TABLE, deeds.TABLE, failures.TABLE)


@pytest.fixture
def road() -> Road:
    return Road()


def forget(road: Road) -> None:
    forget_mailboxes(road.outside, [road.mailbox.id])
    forget_shared(road.outside)


def pass_by(road: Road, days: int) -> None:
    """Time goes by, with the sign-in used now and then: it would die of age after 90 days."""
    for _ in range(2):
        road.clock.forward(days=days / 2)
        mailbox = road.outside.mailboxes.get(road.mailbox.id)
        assert mailbox
        road.outside.access.keep_token(mailbox)


def kept(road: Road) -> list[str]:
    """The keys of all that is kept."""
    return [each.row for table in TABLES for each in road.tables.query(table)]


def test_what_was_done_is_forgotten_after_its_time(road: Road) -> None:
    road.deliver()
    road.pump()
    road.queues.put(f"{INCOMING_MAIL}-poison", encode(MessageWork(road.mailbox.id, "AAMkAD")))
    keep_poison(road.queues, road.tables, road.clock)
    before = kept(road)
    road.clock.forward(days=89)
    forget(road)
    assert kept(road) == before
    assert len(before) >= 5
    road.clock.forward(days=2)
    forget(road)
    assert kept(road) == []


def test_what_arrived_since_is_kept(road: Road) -> None:
    road.deliver()
    road.pump()
    pass_by(road, 91)
    message = road.deliver("Another")
    road.pump()
    forget(road)
    assert [row.message for row in road.rows()] == [message.immutable_id]


def test_what_was_forgotten_is_not_done_again(road: Road) -> None:
    message = road.deliver()
    road.pump()
    created = road.created()
    pass_by(road, 91)
    forget(road)
    folder = road.inbox.folder("inbox")
    assert folder
    road.inbox.move(message, folder, road.clock())
    road.notify(message)
    mailbox = road.outside.mailboxes.get(road.mailbox.id)
    assert mailbox
    catch_up(road.outside, mailbox)
    road.pump()
    assert road.created() == created
    assert road.rows() == []


def test_a_disconnected_mailbox_is_forgotten_too(road: Road) -> None:
    road.change(status=Status.DISCONNECTED, status_since=road.clock())
    road.clock.forward(days=89)
    forget(road)
    assert road.outside.mailboxes.get(road.mailbox.id)
    road.clock.forward(days=2)
    forget(road)
    assert road.outside.mailboxes.get(road.mailbox.id) is None

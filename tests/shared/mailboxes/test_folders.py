"""A mailbox whose rules file mail away is read in every folder, and our own moves do not run in circles."""

import pytest

from sandbox.microsoft.mailbox import Message
from shared.mailboxes.model import Folders
from shared.mailboxes.work import INCOMING_MAIL, MessageWork
from shared.pipeline.run import run
from tests.shared.mailboxes.test_upkeep import Kept


@pytest.fixture
def kept() -> Kept:
    kept = Kept()
    kept.road.change(folders=Folders.ALL)
    kept.do("start")
    return kept


def deliver_to(kept: Kept, name: str) -> Message:
    """An e-mail that a rule has filed away, and of which nobody tells."""
    message = kept.road.deliver()
    folder = kept.road.inbox.folder(name) or kept.road.inbox.create_folder(name, kept.road.inbox.well_known("inbox"))
    moved = kept.road.inbox.move(message, folder, kept.road.clock())
    assert moved
    kept.queued(INCOMING_MAIL)
    kept.road.clock.forward(minutes=30)
    return moved


def handle(kept: Kept, message: Message) -> None:
    run(kept.road.outside, INCOMING_MAIL, MessageWork(kept.mailbox_id, message.immutable_id))


def test_the_subscription_covers_the_whole_mailbox(kept: Kept) -> None:
    (subscription,) = kept.road.microsoft.subscriptions.live()
    assert subscription.resource == "me/messages"
    names = ("sentitems", "drafts", "deleteditems", "junkemail", "outbox")
    assert kept.mailbox().left_out == {kept.road.inbox.well_known(name).id for name in names}


def test_what_a_rule_filed_away_is_found_and_handled(kept: Kept) -> None:
    message = deliver_to(kept, "Customers")
    kept.do("catch_up")
    (found,) = [MessageWork.decode(body) for body in kept.queued(INCOMING_MAIL)]
    assert found.message == message.immutable_id
    handle(kept, message)
    assert len(kept.road.created()) == 1
    assert kept.road.whereabouts(message)[0] == "Archive"


@pytest.mark.parametrize("name", ["sentitems", "drafts", "deleteditems", "junkemail", "outbox"])
def test_what_was_not_received_is_left_alone(kept: Kept, name: str) -> None:
    message = deliver_to(kept, name)
    kept.do("catch_up")
    assert kept.queued(INCOMING_MAIL) == []
    handle(kept, message)
    assert (kept.road.created(), kept.road.rows()) == ([], [])


def test_our_own_move_is_known_by_its_row(kept: Kept) -> None:
    message = kept.road.deliver()
    handle(kept, message)
    asked = len(kept.road.tms.requests)
    handle(kept, message)
    kept.do("catch_up")
    assert len(kept.road.tms.requests) == asked
    assert len(kept.road.created()) == 1


def test_going_back_to_the_inbox_subscribes_to_it_alone(kept: Kept) -> None:
    kept.road.change(folders=Folders.INBOX, left_out=frozenset())
    kept.do("start")
    (subscription,) = kept.road.microsoft.subscriptions.live()
    assert "inbox" in subscription.resource

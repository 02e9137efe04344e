"""An e-mail that its owner has filed before anybody read it is handled, and stays where it was filed."""

from dataclasses import replace

import pytest

from sandbox.microsoft.mailbox import Message
from shared.mailboxes.model import Action, Folders
from shared.mailboxes.work import MAILBOX_ACTIONS
from tests.shared.pipeline.road import Road

ACTIONS = [Action.ARCHIVE, Action.MARK_AS_READ, Action.DELETE]


def filed(road: Road, name: str = "Customers") -> Message:
    """A quote that was told of, and filed before the notification was taken from the queue."""
    message = road.deliver()
    folder = road.inbox.folder(name) or road.inbox.create_folder(name, road.inbox.well_known("inbox"))
    moved = road.inbox.move(message, folder, road.clock())
    assert moved
    return moved


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("name", ["Customers", "deleteditems", "archive"])
def test_it_is_handled_and_left_there(action: Action, name: str) -> None:
    road = Road(action)
    message = filed(road, name)
    place = road.whereabouts(message)
    road.pump()
    assert (len(road.created()), road.whereabouts(message), place[1]) == (1, place, False)
    assert (road.row().state, road.row().effect("action").result) == ("closed", "moved")


@pytest.mark.parametrize("action", ACTIONS)
def test_what_is_still_in_the_inbox_is_put_away(action: Action) -> None:
    road = Road(action)
    message = road.deliver()
    road.pump()
    assert road.whereabouts(message) != ("Inbox", False)


def test_a_mailbox_of_an_earlier_release_learns_where_its_inbox_is_once() -> None:
    road = Road()
    road.change(inbox_folder=None)
    messages = [filed(road), road.deliver("Quote 2", headers={"Message-ID": "<2@acmeplumbing.example>"})]
    road.pump()
    assert [road.whereabouts(each)[0] for each in messages] == ["Customers", "Archive"]
    mailbox = road.outside.mailboxes.get(road.mailbox.id)
    assert mailbox
    assert mailbox.inbox_folder == road.inbox.well_known("inbox").id


def test_where_every_folder_is_read_it_is_put_away_from_there() -> None:
    """Rules file e-mails too: nobody can tell who did."""
    road = Road()
    road.change(folders=Folders.ALL)
    message = filed(road)
    road.pump()
    assert road.whereabouts(message)[0] == "Archive"


def test_a_worker_that_died_before_it_is_followed_by_one_that_leaves_it_there() -> None:
    road = Road()
    message = filed(road)
    road.outside.tms_of("4021")
    road.pump()
    row = road.row()
    tried = replace(row.effect("action"), state="sending", result=None)
    road.outside.receipts.save(replace(row.with_effect(tried), state="open", finished=None))
    road.queues.put(MAILBOX_ACTIONS, f'{{"v":1,"mailbox":"{row.mailbox}","message":"{row.message}","row":"{row.key}"}}')
    road.pump()
    assert road.whereabouts(message)[0] == "Customers"
    assert (road.row().state, len(road.created())) == ("closed", 1)

"""The sweep finds what died or stood still, and does not fill the queues with it."""

from datetime import timedelta

import pytest

from sandbox.microsoft.faults import Kind
from sandbox.tms.faults import Kind as TmsKind
from shared.mailboxes.work import INCOMING_MAIL, QUEUES, MessageWork, encode
from shared.pipeline.catch_up import MARGIN, catch_up
from shared.pipeline.failures import keep_poison
from tests.shared.pipeline.road import Road


@pytest.fixture
def road() -> Road:
    return Road()


def sweep(road: Road) -> dict[str, int]:
    """What stands on the queues after a sweep."""
    mailbox = road.outside.mailboxes.get(road.mailbox.id)
    assert mailbox
    catch_up(road.outside, mailbox)
    return road.waiting()


def lose(road: Road) -> None:
    """Every queue message is lost."""
    for queue in QUEUES:
        road.clock.forward(hours=2)
        for each in road.queues.receive(queue, 32, 600):
            road.queues.delete(queue, each)


def read_through(road: Road) -> timedelta:
    """How long ago everything was handled."""
    mailbox = road.outside.mailboxes.get(road.mailbox.id)
    assert mailbox
    assert mailbox.read_through
    return road.clock() - mailbox.read_through


def test_a_row_whose_queue_message_was_lost_goes_on_where_it_stands(road: Road) -> None:
    message = road.deliver()
    road.break_graph(Kind.SERVER_ERROR, 1, "move")
    road.pump()
    assert len(road.created()) == 1
    lose(road)
    assert sweep(road) == {"mailbox-actions": 1}
    road.pump()
    assert road.whereabouts(message)[0] == "Archive"
    assert len(road.created()) == 1
    assert road.row().state == "closed"


def test_a_row_of_which_nothing_was_begun_is_read_again(road: Road) -> None:
    road.deliver()
    road.break_tms(TmsKind.THROTTLE, 1, "Shipments")
    road.pump()
    assert road.row().state == "open"
    lose(road)
    assert sweep(road) == {INCOMING_MAIL: 1}
    road.pump()
    assert len(road.created()) == 1


def test_what_waits_on_a_queue_is_not_started_at_every_sweep(road: Road) -> None:
    road.deliver()
    lose(road)
    assert sweep(road) == {INCOMING_MAIL: 1}
    road.clock.forward(minutes=15)
    assert sweep(road) == {INCOMING_MAIL: 1}
    road.clock.forward(hours=2)
    assert sweep(road) == {INCOMING_MAIL: 2}
    road.pump()
    assert (len(road.created()), len(road.rows())) == (1, 1)


def test_what_was_put_aside_is_left_to_a_person(road: Road) -> None:
    message = road.deliver()
    lose(road)
    road.queues.put(f"{INCOMING_MAIL}-poison", encode(MessageWork(road.mailbox.id, message.immutable_id)))
    keep_poison(road.queues, road.tables, road.clock)
    assert sweep(road) == {}


def test_the_mailbox_is_read_through_to_its_oldest_unfinished_message(road: Road) -> None:
    road.deliver()
    road.clock.forward(minutes=30)
    sweep(road)
    assert read_through(road) == timedelta(minutes=30)
    road.pump()
    sweep(road)
    assert read_through(road) == MARGIN


def test_a_busy_mailbox_is_looked_at_sooner_than_a_quiet_one(road: Road) -> None:
    def wait() -> float:
        sweep(road)
        mailbox = road.outside.mailboxes.get(road.mailbox.id)
        assert mailbox
        assert mailbox.next_catch_up
        return (mailbox.next_catch_up - road.clock()).total_seconds() / 60

    assert 45 <= wait() <= 65
    road.deliver()
    road.pump()
    assert wait() < 15
    road.clock.forward(hours=3)
    assert wait() >= 45


def test_messages_of_the_same_second_are_all_found(road: Road) -> None:
    for number in range(3):
        road.deliver(subject=f"Quote {number}")
    lose(road)
    assert sweep(road) == {INCOMING_MAIL: 3}
    road.pump()
    assert len(road.created()) == 3

"""One trace goes with an e-mail, whatever delays it, and whoever starts it again."""

import json
import logging
from collections.abc import Callable
from typing import Any

import pytest

from sandbox.microsoft.faults import Kind
from sandbox.tms.faults import Kind as TmsKind
from shared.invocation import Invocation, new_traceparent, running, taken
from shared.mailboxes.model import Review
from shared.mailboxes.work import (
    INCOMING_MAIL,
    MAILBOX_REVIEW,
    OUTGOING_MAIL,
    QUEUES,
    MessageWork,
    ReviewWork,
    encode,
    read_fields,
)
from shared.pipeline.catch_up import catch_up
from shared.pipeline.decide import decide
from shared.pipeline.failures import failures_of, keep_poison, replay
from shared.pipeline.review import review
from shared.pipeline.run import run
from shared.tms.model import Capabilities
from tests.shared.pipeline.road import Road
from tests.shared.sending.post import Post

TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
ID = TRACE[3:35]

Events = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def events(caplog: pytest.LogCaptureFixture) -> Events:
    """What was logged so far, of some events or all."""
    caplog.set_level(logging.INFO, "connector")

    def said(*names: str) -> list[dict[str, Any]]:
        found = [json.loads(record.getMessage()) for record in caplog.records if record.name == "connector"]
        return [each for each in found if not names or each["event"] in names]

    return said


def invocation(function: str, traceparent: str) -> Invocation:
    return Invocation(function, f"{function}-1", traceparent)


def pump(road: Road) -> None:
    """Handle what is visible, each message in its own trace, as the functions do."""
    while taken_now := [(queue, each) for queue in QUEUES for each in road.queues.receive(queue, 32, 600)]:
        for queue, received in taken_now:
            with running(invocation(queue, taken(read_fields(received.body).get("traceparent")))):
                run(road.outside, queue, MessageWork.decode(received.body))
            road.queues.delete(queue, received)


def traces(found: list[dict[str, Any]]) -> set[str]:
    return {each["trace"] for each in found}


def waiting_on(road: Road, queue: str) -> list[str]:
    """The traces of what stands on a queue."""
    return [str(read_fields(each.body)["traceparent"]) for each in road.queues.receive(queue, 32, 1)]


@pytest.fixture
def road() -> Road:
    return Road()


def arrive(road: Road) -> None:
    """An e-mail, told of in TRACE."""
    with running(invocation("graph_notifications", TRACE)):
        road.deliver()


def test_an_email_keeps_its_trace_over_every_wait_and_queue(road: Road, events: Events) -> None:
    arrive(road)
    road.break_tms(TmsKind.THROTTLE, 1, "Shipments")
    road.break_graph(Kind.THROTTLE, 1, "move", retry_after="20")
    for _ in range(4):
        pump(road)
        road.clock.forward(minutes=10)
    assert road.row().state == "closed"
    assert [each["event"] for each in events()].count("message_put_off") == 2
    assert len({each["function"] for each in events()}) == 3
    assert traces(events()) == {ID}


def test_each_email_of_a_review_has_a_trace_of_its_own_and_shares_the_invocation(road: Road, events: Events) -> None:
    road.clock.forward(days=-5)
    road.deliver()
    road.deliver("Another")
    road.queues.queues.pop(INCOMING_MAIL)
    road.clock.forward(days=5)
    road.change(review=Review.begin(road.clock()))
    with running(invocation("review_mailbox", TRACE)):
        found = road.outside.mailboxes.get(road.mailbox.id)
        assert found
        assert found.review
        review(road.outside, ReviewWork(road.mailbox.id, found.review.since.isoformat()))
    assert [each["how"] for each in events("message_found")] == ["review", "review"]
    handled = events("message_handled")
    assert traces(handled) == traces(events("message_found"))
    assert len(traces(handled) - {ID}) == 2
    assert traces(events("reviewed")) == {ID}
    assert {each["invocation"] for each in events()} == {"review_mailbox-1"}
    assert waiting_on(road, MAILBOX_REVIEW) == [TRACE]


def sweep(road: Road) -> None:
    found = road.outside.mailboxes.get(road.mailbox.id)
    assert found
    with running(invocation("keep_mailbox", new_traceparent())):
        catch_up(road.outside, found)


def test_what_a_catch_up_finds_begins_a_trace(road: Road, events: Events) -> None:
    road.deliver()
    road.queues.queues.pop(INCOMING_MAIL)
    road.clock.forward(hours=1)
    sweep(road)
    (begun,) = traces(events("message_found"))
    pump(road)
    assert traces(events("message_handled")) == {begun}
    assert begun not in traces(events("caught_up"))


def test_what_stood_still_goes_on_in_its_own_trace(road: Road, events: Events) -> None:
    arrive(road)
    road.break_graph(Kind.SERVER_ERROR, 1, "move")
    pump(road)
    road.clock.forward(hours=3)
    for queue in QUEUES:
        for each in road.queues.receive(queue, 32, 600):
            road.queues.delete(queue, each)
    sweep(road)
    pump(road)
    assert road.row().state == "closed"
    assert traces(events("started_again", "message_handled")) == {ID}


def test_a_decision_lets_the_email_go_on_in_its_own_trace(events: Events) -> None:
    road = Road(capabilities=Capabilities())
    road.break_tms(TmsKind.NO_ANSWER, 1, "/Shipments")
    arrive(road)
    pump(road)
    row = road.row()
    assert row.state == "waiting"
    with running(invocation("decide_activity", new_traceparent())):
        decide(road.outside, road.mailbox, row.key, "all", "do")
    road.clock.forward(minutes=1)
    pump(road)
    assert [(each["how"], each["state"]) for each in events("message_handled")] == [
        ("notification", "waiting"),
        ("decision", "closed"),
    ]
    assert traces(events("message_handled")) == {ID}
    assert ID not in traces(events("decided"))


def test_poison_is_kept_and_replayed_in_its_own_trace(road: Road, events: Events) -> None:
    road.queues.put(f"{INCOMING_MAIL}-poison", encode(MessageWork(road.mailbox.id, "x", traceparent=TRACE)))
    with running(invocation("keep_poison", new_traceparent())):
        keep_poison(road.queues, road.tables, road.clock)
    (failure,) = failures_of(road.tables, road.mailbox.id)
    with running(invocation("replay_activity", new_traceparent())):
        replay(road.queues, road.tables, road.mailbox.id, failure.id)
    assert traces(events("poison", "replayed")) == {ID}
    assert waiting_on(road, INCOMING_MAIL) == [TRACE]


def test_mail_that_is_sent_goes_on_in_the_trace_of_its_request(events: Events) -> None:
    post = Post()
    with running(invocation("send_message", TRACE)):
        post.accept()
    assert traces(events("mail_accepted")) == {ID}
    assert waiting_on(post.road, OUTGOING_MAIL) == [TRACE]

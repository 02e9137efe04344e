"""The first reading of a mailbox: page by page, oldest first, resumable, and careful with what is perhaps handled."""

from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage

import pytest

from sandbox.microsoft.faults import Kind
from sandbox.microsoft.mailbox import Message
from sandbox.microsoft.mime import parse
from shared.mailboxes.model import Folders, Mailbox, Review
from shared.mailboxes.work import INCOMING_MAIL, MAILBOX_REVIEW, ReviewWork, encode
from shared.pipeline.catch_up import catch_up
from shared.pipeline.decide import decide
from shared.pipeline.handled import ANSWERED, COMPLETED
from shared.pipeline.review import PAGE, review
from shared.tms.model import Tms
from tests.shared.pipeline.road import Road


@pytest.fixture
def road() -> Road:
    """Dana's mailbox was connected just now."""
    road = Road()
    road.clock.forward(days=-5)
    return road


def connect(road: Road) -> None:
    """Dana connects, days after what was delivered: notifications told of nothing."""
    road.queues.queues.pop(INCOMING_MAIL, None)
    road.clock.forward(days=5)
    road.change(review=Review.begin(road.clock()))
    work = ReviewWork(road.mailbox.id, kept(road).since.isoformat())
    road.queues.put(MAILBOX_REVIEW, encode(work))


def mailbox(road: Road) -> Mailbox:
    found = road.outside.mailboxes.get(road.mailbox.id)
    assert found
    return found


def kept(road: Road) -> Review:
    found = mailbox(road).review
    assert found
    return found


def page(road: Road) -> int:
    """Review what is visible on the queue, once; how many messages that were."""
    taken = road.queues.receive(MAILBOX_REVIEW, 1, 600)
    for each in taken:
        review(road.outside, ReviewWork.decode(each.body))
        road.queues.delete(MAILBOX_REVIEW, each)
    return len(taken)


def pages(road: Road) -> int:
    """Review to the end."""
    count = 0
    while page(road):
        count += 1
    return count


def answer(road: Road, message: Message, **moved: float) -> None:
    """Dana has answered from Outlook."""
    mail = EmailMessage()
    mail["From"], mail["To"] = "dana.reyes@lsp.example", "sam@acmeplumbing.example"
    mail["Subject"], mail["Message-ID"] = "RE: Quote", "<answer@lsp.example>"
    mail["In-Reply-To"] = mail["References"] = message.mail.message_id
    mail["Date"] = road.clock() + timedelta(**moved)
    mail.set_content("Here is our rate.")
    sent = road.inbox.well_known("sentitems")
    road.inbox.deliver(parse(mail.as_bytes()), sent, road.clock(), road.clock())


def test_a_review_goes_on_page_by_page_and_says_how_far(road: Road) -> None:
    for number in range(PAGE + 3):
        road.clock.forward(minutes=1)
        road.deliver(f"Hello {number}", "Just saying hello.")
    first = road.deliver()
    connect(road)
    page(road)
    assert not kept(road).finished
    assert (kept(road).found, kept(road).left) == (PAGE + 4, 4)
    assert road.created() == []
    pages(road)
    assert (kept(road).finished, kept(road).found, kept(road).left) == (True, PAGE + 4, 0)
    assert len(road.rows()) == PAGE + 4
    assert {each.how for each in road.rows()} == {"review"}
    assert len(road.created()) == 1
    assert road.whereabouts(first)[0] == "Archive"
    assert road.waiting() == {}


def test_many_messages_of_one_second_do_not_hold_it_up(road: Road) -> None:
    for number in range(PAGE * 2 + 1):
        road.deliver(f"Hello {number}", "Just saying hello.")
    connect(road)
    pages(road)
    assert kept(road).finished
    assert len(road.rows()) == PAGE * 2 + 1


def test_with_all_folders_only_what_is_read_is_counted(road: Road) -> None:
    sent = road.inbox.well_known("sentitems")
    message = road.deliver("Hello", "Just saying hello.")
    for _ in range(PAGE + 1):
        road.clock.forward(minutes=1)
        answer(road, message)
    for number in range(PAGE + 2):
        road.clock.forward(minutes=1)
        road.deliver(f"Hello {number}", "Just saying hello.")
    connect(road)
    road.change(folders=Folders.ALL, left_out=frozenset({sent.id}))
    page(road)
    assert (kept(road).found, kept(road).left, len(road.rows())) == (PAGE + 3, PAGE + 2, 1)
    page(road)
    assert (kept(road).found, kept(road).left, len(road.rows())) == (PAGE + 3, 5, PAGE - 2)
    pages(road)
    assert (kept(road).finished, kept(road).found, kept(road).left) == (True, PAGE + 3, 0)


@pytest.mark.parametrize("fault", [Kind.THROTTLE, Kind.SERVER_ERROR, Kind.MAILBOX_CONCURRENCY])
def test_a_page_that_cannot_be_read_now_waits(road: Road, fault: Kind) -> None:
    road.deliver()
    connect(road)
    road.break_graph(fault, 1, "messages")
    pages(road)
    assert not kept(road).finished
    road.clock.forward(hours=2)
    pages(road)
    assert (kept(road).finished, len(road.created())) == (True, 1)


def test_a_review_that_is_done_twice_does_nothing_twice(road: Road) -> None:
    road.deliver()
    connect(road)
    before = kept(road)
    pages(road)
    road.change(review=before)
    road.queues.put(MAILBOX_REVIEW, encode(ReviewWork(road.mailbox.id, before.since.isoformat())))
    pages(road)
    assert (len(road.created()), len(road.rows())) == (1, 1)


def test_a_message_that_cannot_be_handled_holds_up_no_other(road: Road) -> None:
    road.deliver("Quote", "Anything at all")
    road.clock.forward(minutes=1)
    good = road.deliver()
    connect(road)
    real = road.outside.tms_of
    broken = iter([True])

    def once_broken(organization: str) -> Tms:
        if next(broken, False):
            raise ValueError("a bug")
        return real(organization)

    road.outside = replace(road.outside, tms_of=once_broken)
    pages(road)
    assert kept(road).finished
    assert len(road.created()) == 1
    assert road.whereabouts(good)[0] == "Archive"
    assert road.waiting() == {INCOMING_MAIL: 1}


def test_what_the_owner_has_answered_waits_for_a_person(road: Road) -> None:
    message = road.deliver()
    answer(road, message, minutes=20)
    connect(road)
    pages(road)
    row = road.row()
    assert (row.state, road.created(), road.whereabouts(message)) == ("waiting", [], ("Inbox", False))
    assert [each.reason for each in row.undecided] == [ANSWERED]
    decide(road.outside, mailbox(road), row.key, "create-1", "do")
    road.clock.forward(minutes=1)
    road.pump()
    assert (len(road.created()), road.row().state) == (1, "closed")


def test_what_the_owner_has_flagged_complete_can_be_dismissed(road: Road) -> None:
    message = road.deliver()
    road.inbox.messages[message.immutable_id] = replace(message, flag="complete")
    connect(road)
    pages(road)
    row = road.row()
    assert [each.reason for each in row.undecided] == [COMPLETED]
    decide(road.outside, mailbox(road), row.key, "create-1", "dismiss")
    road.clock.forward(minutes=1)
    road.pump()
    assert (road.created(), road.row().state) == ([], "closed")


def test_what_was_sent_before_the_request_is_no_answer(road: Road) -> None:
    message = road.deliver()
    answer(road, message, minutes=-20)
    connect(road)
    pages(road)
    assert len(road.created()) == 1


def test_an_answer_to_what_arrives_live_changes_nothing(road: Road) -> None:
    connect(road)
    message = road.deliver()
    answer(road, message, minutes=1)
    road.queues.queues.pop(MAILBOX_REVIEW)
    road.pump()
    assert len(road.created()) == 1


def test_a_paused_review_stops_and_a_former_one_is_dropped(road: Road) -> None:
    road.deliver()
    connect(road)
    road.queues.put(MAILBOX_REVIEW, encode(ReviewWork(road.mailbox.id, "2020-01-01T00:00:00+00:00")))
    pages(road)
    assert (len(road.created()), road.waiting()) == (1, {})


def test_until_the_review_is_over_the_mailbox_is_read_through_to_where_it_stands(road: Road) -> None:
    road.deliver()
    connect(road)
    catch_up(road.outside, mailbox(road))
    assert mailbox(road).read_through == kept(road).since
    pages(road)
    catch_up(road.outside, mailbox(road))
    assert mailbox(road).read_through == road.clock() - timedelta(minutes=5)
    assert road.waiting() == {}

"""A worker dies at every point, and the request is repeated: exactly once by drafts, at most once by sendMail and SMTP."""

import pytest

from sandbox.microsoft.faults import Kind
from shared.mailboxes.model import Action, Permission
from shared.mailboxes.work import OUTGOING_MAIL, SendWork, encode
from shared.sending.outside import Point
from shared.sending.row import Send
from tests.conftest import Submissions
from tests.shared.sending.post import Killed, Post

FILES = [
    {"name": "a.pdf", "content_type": "application/pdf", "content": "JVBERi0="},
    {"name": "b.pdf", "content_type": "application/pdf", "content": "JVBERi0="},
]
LARGE = bytes(range(256)) * 20_000
MIME_POINTS = {Point.TAKEN, Point.REMEMBERED, Point.FENCED, Point.CALLED, Point.FINISHED}
UNKNOWN = {Point.FENCED, Point.CALLED}


class Death:
    """Ends the worker when it gets to `point` for the `nth` time."""

    def __init__(self, point: Point, nth: int = 1) -> None:
        self.point, self.nth, self.passed = point, nth, 0

    def __call__(self, point: Point) -> None:
        if point is self.point:
            self.passed += 1
            if self.passed == self.nth:
                raise Killed


def crashed_and_repeated(post: Post, death: Death, with_upload: bool) -> Send:
    files = [*FILES, {"name": "c.pdf", "upload": post.upload(LARGE)}] if with_upload else FILES
    post.accept(attachments=files)
    post.pump(death)
    assert death.passed
    post.accept(attachments=files)
    post.road.queues.put(OUTGOING_MAIL, encode(SendWork(post.road.mailbox.id, post.send().key)))
    done = post.finish()
    post.accept(attachments=files)
    assert post.finish() == done
    return done


@pytest.mark.parametrize(("point", "nth"), [*((point, 1) for point in Point), (Point.ATTACHED, 2), (Point.ATTACHED, 3)])
def test_by_drafts_it_is_sent_exactly_once(point: Point, nth: int) -> None:
    post = Post(Permission.SEND_AND_READ, Action.ARCHIVE)
    done = crashed_and_repeated(post, Death(point, nth), with_upload=True)
    (sent,) = post.folder("sentitems")
    assert (done.state, done.draft) == ("sent", sent.immutable_id)
    assert [each.content for each in sent.mail.attachments] == [b"%PDF-", b"%PDF-", LARGE]
    assert post.folder("drafts") == []


@pytest.mark.parametrize("point", sorted(MIME_POINTS))
def test_by_send_mail_it_is_sent_at_most_once_and_the_unknown_is_said(point: Point) -> None:
    post = Post()
    done = crashed_and_repeated(post, Death(point), with_upload=False)
    copies = len(post.folder("sentitems"))
    assert copies == (0 if point is Point.FENCED else 1)
    assert done.state == ("needs_confirmation" if point in UNKNOWN else "sent")


@pytest.mark.parametrize("point", sorted(MIME_POINTS))
def test_by_smtp_it_is_sent_at_most_once_and_the_unknown_is_said(point: Point, smtp_for: Submissions) -> None:
    post = Post(smtp_for=smtp_for)
    done = crashed_and_repeated(post, Death(point), with_upload=True)
    assert done.way == "smtp"
    copies = post.folder("sentitems")
    assert len(copies) == (0 if point is Point.FENCED else 1)
    assert all([each.content for each in copy.mail.attachments] == [b"%PDF-", b"%PDF-", LARGE] for copy in copies)
    assert done.state == ("needs_confirmation" if point in UNKNOWN else "sent")


@pytest.mark.parametrize("stage", ["connect", "auth", "mail", "rcpt", "data"])
@pytest.mark.parametrize("point", sorted(MIME_POINTS))
def test_by_smtp_it_is_sent_once_where_the_connection_is_lost_before_the_end(
    stage: str, point: Point, smtp_for: Submissions
) -> None:
    """The first attempt has sent nothing; a worker may die in the second."""
    post = Post(smtp_for=smtp_for)
    post.road.break_graph(Kind.DROP, path=f"smtp/{stage}")
    post.accept(attachments=FILES)
    post.pump()
    assert (post.send().state, post.folder("sentitems")) == ("queued", [])
    post.clock.forward(minutes=1)
    post.pump(Death(point))
    post.road.queues.put(OUTGOING_MAIL, encode(SendWork(post.road.mailbox.id, post.send().key)))
    done = post.finish()
    assert len(post.folder("sentitems")) == (0 if point is Point.FENCED else 1)
    assert done.state == ("needs_confirmation" if point in UNKNOWN else "sent")


@pytest.mark.parametrize("point", sorted(MIME_POINTS))
def test_where_sent_items_may_be_read_only_what_is_not_there_is_unknown(point: Point) -> None:
    post = Post(Permission.SEND_AND_READ, Action.DO_NOTHING)
    done = crashed_and_repeated(post, Death(point), with_upload=False)
    copies = len(post.folder("sentitems"))
    assert copies == (0 if point is Point.FENCED else 1)
    assert done.state == ("needs_confirmation" if point is Point.FENCED else "sent")


@pytest.mark.parametrize("action", [Action.ARCHIVE, Action.DO_NOTHING])
@pytest.mark.parametrize("by_smtp", [False, True])
def test_a_worker_that_comes_back_after_it_was_taken_over_sends_nothing(
    action: Action, by_smtp: bool, smtp_for: Submissions
) -> None:
    """The late one stands right before the fence while another worker does it all."""
    post = Post(Permission.SEND_AND_READ, action, smtp_for if by_smtp else None)
    post.accept(attachments=FILES)

    def overtaken(point: Point) -> None:
        if point is Point.TAKEN:
            post.clock.forward(minutes=7)
            post.road.queues.put(OUTGOING_MAIL, encode(SendWork(post.road.mailbox.id, post.send().key)))
            post.pump()

    post.pump(overtaken)
    post.finish()
    assert post.send().state == "sent"
    assert len(post.folder("sentitems")) == 1


def test_two_workers_with_one_draft_send_it_once() -> None:
    """The late one is taken over right before it sends the draft that both know."""
    post = Post(Permission.SEND_AND_READ, Action.ARCHIVE)
    post.accept()

    def overtaken(point: Point) -> None:
        if point is Point.REMEMBERED:
            post.clock.forward(minutes=7)
            post.road.queues.put(OUTGOING_MAIL, encode(SendWork(post.road.mailbox.id, post.send().key)))
            post.pump()

    post.pump(overtaken)
    post.finish()
    assert post.send().state == "sent"
    assert len(post.folder("sentitems")) == 1

"""From the request to Sent Items, by both ways."""

from typing import Any

import pytest

from sandbox.microsoft.faults import Fault, Kind
from shared.errors import BadInput
from shared.mailboxes.model import Action, Permission, Status
from shared.mailboxes.work import OUTGOING_MAIL, SendWork
from shared.microsoft.failures import QuotaReached, Refusal
from shared.sending.accept import CannotSend, KeyReused, TooLarge
from shared.sending.decide import Decision, NothingToDecide, decide
from shared.sending.model import Answered
from shared.sending.refusals import what_to_do
from shared.sending.run import run
from shared.storage.memory import MemoryBlobs
from tests.shared.pipeline.road import Clock
from tests.shared.sending.post import Post

READ = (Permission.SEND_AND_READ, Action.DO_NOTHING)
WRITE = (Permission.SEND_AND_READ, Action.ARCHIVE)
SEND = (Permission.SEND_ONLY, Action.ARCHIVE)
PICTURE = {"name": "logo.png", "content_type": "image/png", "content": "iVBORw==", "content_id": "logo"}
FILE = {"name": "Ángel – 見積.pdf", "content_type": "application/pdf", "content": "JVBERi0="}


@pytest.mark.parametrize("grant", [SEND, READ, WRITE])
def test_a_message_goes_out_through_the_mailbox_and_stands_in_its_sent_folder(grant: Any) -> None:
    post = Post(*grant)
    cc = [{"name": "Zoë, “the boss”", "address": "zoe@acmeplumbing.example"}]
    bcc = [{"address": "audit@lsp.example"}]
    accepted = post.accept(
        cc=cc, bcc=bcc, reply_to=bcc, subject="Angebot für Müller ✓", importance="high", attachments=[PICTURE, FILE]
    )
    assert accepted.state == "queued"
    done = post.finish()
    (sent,) = post.folder("sentitems")
    assert (done.state, done.reason) == ("sent", "")
    assert post.folder("drafts") == []
    mail = sent.mail
    assert mail.subject == "Angebot für Müller ✓"
    assert mail.message_id == done.message_id
    assert mail.to == (("Sam Shipper", "sam@acmeplumbing.example"),)
    assert mail.cc == (("Zoë, “the boss”", "zoe@acmeplumbing.example"),)
    assert [address for _, address in (*mail.bcc, *mail.reply_to)] == ["audit@lsp.example"] * 2
    assert mail.importance == "high"
    assert (mail.body_type, mail.body.strip()) == ("html", "<p>1,250 USD</p>")
    assert {(each.name, each.content, each.is_inline) for each in mail.attachments} == {
        ("logo.png", b"\x89PNG", True),
        ("Ángel – 見積.pdf", b"%PDF-", False),
    }


def test_the_sent_items_id_and_link_are_known_where_the_grant_allows_it() -> None:
    for grant in (SEND, READ):
        post = Post(*grant)
        post.accept()
        assert post.finish().draft == ""
    post = Post(*WRITE)
    post.accept()
    done = post.finish()
    (sent,) = post.folder("sentitems")
    assert done.draft == sent.immutable_id
    assert done.link.startswith("https://")


def test_a_send_only_mailbox_was_granted_nothing_else() -> None:
    assert Post().road.mailbox.granted == {"Mail.Send", "User.Read"}


@pytest.mark.parametrize("grant", [SEND, WRITE])
def test_an_answer_stays_in_its_conversation(grant: Any) -> None:
    post = Post(*grant)
    asked = post.road.deliver()
    graph_id = asked.immutable_id if grant == WRITE else ""
    post.accept(answered=Answered(asked.mail.message_id, graph_id), answers="m-1")
    post.finish()
    (sent,) = post.folder("sentitems")
    assert sent.mail.references[-1] == asked.mail.message_id
    assert sent.mail.subject == "Your quote"


def test_an_answer_to_a_message_that_is_gone_is_sent_as_a_new_one() -> None:
    post = Post(*WRITE)
    post.accept(answered=Answered("<gone@acme.example>", "AAMkGone"), answers="m-1")
    assert post.finish().state == "sent"


@pytest.mark.parametrize("grant", [SEND, WRITE])
def test_the_same_idempotency_key_sends_once(grant: Any) -> None:
    post = Post(*grant)
    for _ in range(3):
        post.accept()
    post.finish()
    assert post.accept().state == "sent"
    post.finish()
    assert len(post.folder("sentitems")) == 1
    with pytest.raises(KeyReused):
        post.accept(subject="Another one")
    post.accept(key="2")
    post.finish()
    assert len(post.folder("sentitems")) == 2


def test_what_was_to_be_sent_is_forgotten_when_it_was() -> None:
    post = Post(*WRITE)
    post.accept(attachments=[{"name": "big.pdf", "upload": post.upload(bytes(100))}])
    assert len(post.blobs.blobs) == 2
    post.finish()
    assert post.blobs.blobs == {}


def test_a_large_attachment_goes_in_ranges() -> None:
    post = Post(*WRITE)
    content = bytes(range(256)) * 40_000
    post.accept(attachments=[{"name": "big.pdf", "upload": post.upload(content)}, FILE])
    post.finish()
    (sent,) = post.folder("sentitems")
    assert [len(each.content) for each in sent.mail.attachments] == [len(content), 5]
    assert sent.mail.attachments[0].content == content


@pytest.mark.parametrize("kind", [Kind.THROTTLE, Kind.SERVER_ERROR, Kind.DROP])
def test_an_interrupted_upload_goes_on_where_it_stopped(kind: Kind) -> None:
    post = Post(*WRITE)
    content = bytes(range(256)) * 40_000
    post.accept(attachments=[{"name": "big.pdf", "upload": post.upload(content)}])
    post.road.break_graph(kind, path="createUploadSession", retry_after="5")
    assert post.finish().state == "sent"
    (sent,) = post.folder("sentitems")
    assert [each.content for each in sent.mail.attachments] == [content]


def test_a_turn_that_lasts_too_long_goes_on_in_another() -> None:
    post = Post(*WRITE)
    content = bytes(3 * 4 * 1024 * 1024)
    post.blobs = SlowBlobs(post.clock)
    post.outside = post.worker()
    post.accept(attachments=[{"name": "big.pdf", "upload": post.upload(content)}])
    assert post.pump() > 1
    assert post.finish().state == "sent"
    (sent,) = post.folder("sentitems")
    assert [len(each.content) for each in sent.mail.attachments] == [len(content)]


@pytest.mark.parametrize("grant", [SEND, WRITE])
def test_a_throttled_mailbox_delays_and_does_not_fail(grant: Any) -> None:
    post = Post(*grant)
    post.accept()
    post.road.break_graph(Kind.THROTTLE, retry_after="60")
    post.pump()
    assert post.send().state in {"queued", "sending"}
    mailbox = post.outside.mailboxes.get(post.road.mailbox.id)
    assert mailbox
    assert mailbox.not_before
    assert post.finish().state == "sent"
    assert len(post.folder("sentitems")) == 1


def test_an_unanswered_request_is_looked_up_where_the_mailbox_may_be_read() -> None:
    post = Post(*READ)
    post.accept()
    lose_answer(post)
    done = post.finish()
    assert done.state == "sent"
    assert done.draft
    assert len(post.folder("sentitems")) == 1


def test_an_unanswered_request_waits_for_a_person_where_nobody_can_look() -> None:
    post = Post()
    post.accept()
    lose_answer(post)
    waiting = post.finish()
    assert waiting.state == "needs_confirmation"
    assert "Sent Items" in waiting.reason
    mailbox = post.road.mailbox
    assert decide(post.outside, mailbox, waiting.key, "exists").state == "sent"
    with pytest.raises(NothingToDecide):
        decide(post.outside, mailbox, waiting.key, "do")
    assert post.blobs.blobs == {}


def test_a_person_can_have_it_sent_again_or_leave_it() -> None:
    outcomes: tuple[tuple[Decision, str, int], ...] = (("do", "sent", 1), ("dismiss", "failed", 0))
    for decision, state, copies in outcomes:
        post = Post()
        post.accept()
        post.road.break_graph(Kind.DROP, path="sendMail")
        waiting = post.finish()
        assert waiting.state == "needs_confirmation"
        decide(post.outside, post.road.mailbox, waiting.key, decision)
        assert post.finish().state == state
        assert len(post.folder("sentitems")) == copies


@pytest.mark.parametrize("grant", [SEND, WRITE])
def test_a_mailbox_that_is_not_connected_cannot_send(grant: Any) -> None:
    post = Post(*grant)
    post.change(status=Status.NEEDS_SIGN_IN, status_reason="Sign in again.")
    with pytest.raises(CannotSend, match=r"Sign in again\."):
        post.accept()
    post.change(status=Status.CONNECTED, granted=frozenset({"User.Read"}))
    with pytest.raises(CannotSend):
        post.accept()


@pytest.mark.parametrize("grant", [SEND, WRITE])
def test_a_mailbox_that_needs_a_sign_in_meanwhile_says_so(grant: Any) -> None:
    post = Post(*grant)
    post.accept()
    post.change(status=Status.NEEDS_SIGN_IN, status_reason="Sign in again.")
    done = post.finish()
    assert (done.state, done.reason) == ("failed", "Sign in again.")
    assert post.folder("sentitems") == []


def test_a_message_that_is_too_large_for_the_grant_is_told_at_once() -> None:
    post = Post()
    with pytest.raises(TooLarge, match="2200000"):
        post.accept(attachments=[{"name": "a.pdf", "upload": post.upload(bytes(2_300_000))}])
    post.accept(attachments=[{"name": "a.pdf", "upload": post.upload(bytes(2_190_000))}])
    assert post.finish().state == "sent"


def test_an_upload_that_is_not_complete_is_refused() -> None:
    post = Post(*WRITE)
    with pytest.raises(BadInput, match="not complete"):
        post.accept(attachments=[{"name": "a.pdf", "upload": "u5000000-" + "a" * 32}])


@pytest.mark.parametrize(("grant", "path"), [(SEND, "sendMail"), (WRITE, "/send"), (WRITE, "me/messages")])
def test_a_refusal_ends_it_and_leaves_nothing_behind(grant: Any, path: str) -> None:
    post = Post(*grant)
    post.accept()
    post.road.microsoft.faults.turn_on(Fault(Kind.SERVER_ERROR, 1, path=path, method="POST", status=403))
    done = post.finish()
    assert done.state == "failed"
    assert "403" in done.reason
    assert post.folder("sentitems") == post.folder("drafts") == []
    assert post.blobs.blobs == {}


@pytest.mark.parametrize("grant", [SEND, WRITE])
def test_after_a_day_without_microsoft_it_is_given_up(grant: Any) -> None:
    post = Post(*grant)
    post.accept()
    post.road.break_graph(Kind.THROTTLE, times=None, retry_after="3000")
    for _ in range(40):
        post.pump()
        post.clock.forward(hours=1)
    done = post.send()
    assert done.state == "failed"
    assert "within a day" in done.reason
    assert post.road.queues.length(OUTGOING_MAIL) == 0


class SlowBlobs(MemoryBlobs):
    """Each range of an upload takes two minutes."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.clock = clock

    def read(self, container: str, name: str, first: int = 0, length: int | None = None) -> bytes:
        if length is not None:
            self.clock.forward(minutes=2)
        return super().read(container, name, first, length)


def lose_answer(post: Post) -> None:
    """The next message is sent, and Microsoft's answer to that is lost."""
    post.road.microsoft.faults.turn_on(Fault(Kind.DROP, 1, path="sendMail", after_work=True))


def test_an_upload_session_that_has_ended_is_begun_again() -> None:
    post = Post(*WRITE)
    post.blobs = SlowBlobs(post.clock)
    post.outside = post.worker()
    content = bytes(range(256)) * 45_000
    post.accept(attachments=[{"name": "big.pdf", "upload": post.upload(content)}])
    work = post.road.queues.receive(OUTGOING_MAIL, 1, 600)[0]
    run(post.worker(), SendWork.decode(work.body))
    assert post.send().upload
    assert post.send().offset
    post.road.microsoft.uploads.open.clear()
    assert post.finish().state == "sent"
    (sent,) = post.folder("sentitems")
    assert [each.content for each in sent.mail.attachments] == [content]


def test_a_draft_that_a_person_deleted_is_asked_about() -> None:
    post = Post(*WRITE)
    post.accept()
    post.road.break_graph(Kind.THROTTLE, path="/send", retry_after="5")
    post.pump()
    (draft,) = post.folder("drafts")
    del post.inbox.messages[draft.immutable_id]
    assert post.finish().state == "needs_confirmation"


def test_a_sender_that_may_not_send_as_the_mailbox_is_told_whom_to_ask() -> None:
    assert "Send As" in what_to_do(Refusal("Microsoft Graph answered 403.", "ErrorSendAsDenied"))
    assert "tomorrow" in what_to_do(QuotaReached("a limit has been reached"))
    assert what_to_do(Refusal("Microsoft Graph answered 400 Odd.", "Odd")) == "Microsoft Graph answered 400 Odd."


@pytest.mark.parametrize("grant", [SEND, READ, WRITE])
def test_a_sign_in_that_has_expired_fails_the_message_and_is_said(grant: Any) -> None:
    post = Post(*grant)
    post.accept()
    post.clock.forward(hours=2)
    post.road.microsoft.faults.turn_on(Fault(Kind.EXPIRED_REFRESH_TOKENS))
    done = post.finish()
    assert done.state == "failed"
    assert "ign in" in done.reason
    mailbox = post.outside.mailboxes.get(post.road.mailbox.id)
    assert mailbox
    assert mailbox.status is Status.NEEDS_SIGN_IN
    assert post.folder("sentitems") == []


def test_a_paused_mailbox_still_sends() -> None:
    post = Post(*WRITE)
    post.change(status=Status.PAUSED)
    post.accept()
    assert post.finish().state == "sent"


def test_what_was_sent_long_ago_is_forgotten_and_what_waits_is_not() -> None:
    post = Post(*SEND)
    post.accept()
    row = post.finish()
    assert post.outside.sends.forget(row.accepted) == 0
    post.clock.forward(days=91)
    assert post.outside.sends.forget(post.clock()) == 1
    assert post.outside.sends.find(row.mailbox, row.key) is None
    post.accept()
    post.clock.forward(days=91)
    assert post.outside.sends.forget(post.clock()) == 0

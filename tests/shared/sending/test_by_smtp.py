"""From the request to Sent Items by SMTP, against the stand-in with TLS and all."""

from dataclasses import replace

import pytest

from sandbox.microsoft.faults import Fault, Kind
from shared.mailboxes.model import SMTP_SEND, Action, Permission, Status
from shared.microsoft.smtp_refusals import PROBLEMS
from shared.sending.accept import CannotSend, TooLarge
from shared.sending.decide import decide
from shared.sending.model import LARGEST, NOT_CHECKED, Answered, way_of
from tests.conftest import Submissions
from tests.shared.sending.post import Post

FILE = {"name": "Ángel – 見積.pdf", "content_type": "application/pdf", "content": "JVBERi0="}
PICTURE = {"name": "logo.png", "content_type": "image/png", "content": "iVBORw==", "content_id": "logo"}


@pytest.fixture
def post(smtp_for: Submissions) -> Post:
    """Lee's mailbox may send, and nothing else; SMTP is switched on."""
    return Post(smtp_for=smtp_for)


def refuse(post: Post, stage: str, reply: str, times: int | None = 1) -> None:
    post.road.microsoft.faults.turn_on(Fault(Kind.SMTP_REFUSAL, times, path=f"smtp/{stage}", reply=reply))


def lose(post: Post, stage: str, after_work: bool = False) -> None:
    post.road.microsoft.faults.turn_on(Fault(Kind.DROP, 1, path=f"smtp/{stage}", after_work=after_work))


def test_a_message_goes_out_and_stands_in_sent_items(post: Post) -> None:
    colleague = post.road.add_user("audit@lsp.example")
    cc = [{"name": "Zoë, “the boss”", "address": "zoe@acmeplumbing.example"}]
    accepted = post.accept(
        cc=cc,
        bcc=[{"address": "audit@lsp.example"}],
        subject="Angebot für Müller ✓",
        importance="high",
        attachments=[PICTURE, FILE],
        answered=Answered("<asked@acme.example>"),
        answers="m-1",
    )
    assert (accepted.state, accepted.way) == ("queued", "smtp")
    done = post.finish()
    assert (done.state, done.reason) == ("sent", "")
    (sent,) = post.folder("sentitems")
    mail = sent.mail
    assert (mail.subject, mail.message_id, mail.references[-1]) == (
        "Angebot für Müller ✓",
        done.message_id,
        "<asked@acme.example>",
    )
    assert mail.from_ == ("Lee Park", "lee@lsp.example")
    assert mail.cc == (("Zoë, “the boss”", "zoe@acmeplumbing.example"),)
    assert mail.importance == "high"
    assert {(each.name, each.content, each.is_inline) for each in mail.attachments} == {
        ("logo.png", b"\x89PNG", True),
        ("Ángel – 見積.pdf", b"%PDF-", False),
    }
    (hidden,) = post.road.microsoft.mailboxes[colleague.oid].in_folder(None)
    assert hidden.mail.message_id == done.message_id
    assert b"audit" not in mail.raw
    assert post.blobs.blobs == {}
    assert post.outside.correspondence.find("4021", done.message_id)


def test_a_large_attachment_needs_no_right_to_read(post: Post) -> None:
    content = bytes(range(256)) * 40_000
    post.accept(attachments=[{"name": "big.pdf", "upload": post.upload(content)}, FILE])
    assert post.finish().state == "sent"
    (sent,) = post.folder("sentitems")
    assert [each.content for each in sent.mail.attachments] == [content, b"%PDF-"]
    assert post.road.mailbox.granted == {"Mail.Send", "User.Read", SMTP_SEND}


def test_what_is_too_large_even_so_is_told_at_once(post: Post) -> None:
    size = LARGEST["smtp"]
    with pytest.raises(TooLarge, match=str(size)):
        post.accept(attachments=[{"name": "a.pdf", "upload": f"u{size}-{'a' * 32}"}])


@pytest.mark.parametrize(
    ("permission", "action", "granted", "by_smtp", "way"),
    [
        (Permission.SEND_ONLY, Action.ARCHIVE, {SMTP_SEND}, True, "smtp"),
        (Permission.SEND_AND_READ, Action.DO_NOTHING, {"Mail.Read", SMTP_SEND}, True, "smtp"),
        (Permission.SEND_AND_READ, Action.ARCHIVE, {"Mail.ReadWrite", SMTP_SEND}, True, "draft"),
        (Permission.SEND_ONLY, Action.ARCHIVE, {"Mail.ReadWrite", SMTP_SEND}, True, "smtp"),
        (Permission.SEND_ONLY, Action.ARCHIVE, set(), True, "mime"),
        (Permission.SEND_ONLY, Action.ARCHIVE, {SMTP_SEND}, False, "mime"),
        (Permission.SEND_AND_READ, Action.DO_NOTHING, {"Mail.Read"}, True, "mime"),
    ],
)
def test_the_way_follows_from_the_grant_and_the_switch(
    permission: Permission, action: Action, granted: set[str], by_smtp: bool, way: str
) -> None:
    mailbox = replace(
        Post().road.mailbox,
        permission=permission,
        action=action,
        granted=frozenset({"User.Read", "Mail.Send"} | granted),
    )
    assert way_of(mailbox, by_smtp) == way


@pytest.mark.parametrize("stage", ["connect", "auth", "mail", "rcpt", "data"])
def test_a_connection_that_is_lost_before_the_end_delays(post: Post, stage: str) -> None:
    post.accept()
    lose(post, stage)
    post.pump()
    assert (post.send().state, post.folder("sentitems")) == ("queued", [])
    assert post.finish().state == "sent"
    assert len(post.folder("sentitems")) == 1


@pytest.mark.parametrize(("after_work", "copies"), [(False, 0), (True, 1)])
def test_of_one_that_is_lost_at_the_end_a_person_is_asked(post: Post, after_work: bool, copies: int) -> None:
    post.accept()
    lose(post, "end", after_work)
    waiting = post.finish()
    assert waiting.state == "needs_confirmation"
    assert "Sent Items" in waiting.reason
    assert len(post.folder("sentitems")) == copies
    post.accept()
    assert post.finish().state == "needs_confirmation"
    decide(post.outside, post.road.mailbox, waiting.key, "exists" if copies else "do")
    assert post.finish().state == "sent"
    assert len(post.folder("sentitems")) == 1


def test_where_the_mailbox_may_be_read_sent_items_are_looked_into(smtp_for: Submissions) -> None:
    post = Post(Permission.SEND_AND_READ, Action.DO_NOTHING, smtp_for)
    post.accept()
    lose(post, "end", after_work=True)
    done = post.finish()
    assert (done.state, done.way) == ("sent", "smtp")
    assert done.link


@pytest.mark.parametrize(
    ("stage", "reply", "words"),
    [
        ("mail", "send_as", "Send As"),
        ("end", "send_as_denied", "Send As"),
        ("end", "daily_limit", "10,000 recipients"),
        ("end", "mailbox_full", "mailbox is full"),
        ("mail", "too_large", "larger than your Microsoft organization allows"),
        ("rcpt", "unknown_recipient", "refuses a recipient"),
        ("rcpt", "too_many_recipients", "more recipients"),
        ("end", "spam", "restricted users"),
        ("end", "599 odd", "answered 599"),
    ],
)
def test_a_refusal_fails_the_message_and_says_what_to_do(post: Post, stage: str, reply: str, words: str) -> None:
    post.accept()
    refuse(post, stage, reply)
    done = post.finish()
    assert done.state == "failed"
    assert words in done.reason
    assert post.folder("sentitems") == []
    assert post.blobs.blobs == {}
    mailbox = post.outside.mailboxes.get(post.road.mailbox.id)
    assert mailbox
    assert mailbox.status is Status.CONNECTED


@pytest.mark.parametrize("reply", ["concurrent", "threads", "temporary", "closing"])
def test_what_passes_delays_and_nobody_else_waits(post: Post, reply: str) -> None:
    post.accept()
    refuse(post, "end", reply)
    post.pump()
    mailbox = post.outside.mailboxes.get(post.road.mailbox.id)
    assert mailbox
    assert (post.send().state, mailbox.not_before) == ("queued", None)
    assert post.finish().state == "sent"
    assert len(post.folder("sentitems")) == 1


def test_a_server_that_never_answers_is_given_up_after_a_day(post: Post) -> None:
    post.accept()
    refuse(post, "connect", "closing", times=None)
    for _ in range(60):
        post.pump()
        post.clock.forward(hours=1)
    done = post.send()
    assert done.state == "failed"
    assert "within a day" in done.reason


@pytest.mark.parametrize(
    ("reply", "problem"),
    [("tenant_off", "off_for_tenant"), ("mailbox_off", "off_for_mailbox"), ("criteria", "blocked")],
)
def test_a_mailbox_whose_smtp_is_switched_off_meanwhile_fails_the_message_and_is_not_called_ready(
    post: Post, reply: str, problem: str
) -> None:
    post.accept()
    refuse(post, "auth", reply)
    done = post.finish()
    assert (done.state, done.reason) == ("failed", PROBLEMS[problem])
    mailbox = post.outside.mailboxes.get(post.road.mailbox.id)
    assert mailbox
    assert (mailbox.status, mailbox.smtp_problem) == (Status.CONNECTED, problem)
    assert mailbox.standing(by_smtp=True) is Status.CANNOT_SEND
    assert mailbox.standing(by_smtp=False) is Status.CONNECTED
    with pytest.raises(CannotSend, match="administrator"):
        post.accept(key="2")


def test_before_smtp_was_checked_nothing_is_taken_over(post: Post) -> None:
    post.change(smtp_checked_at=None)
    with pytest.raises(CannotSend) as refused:
        post.accept()
    assert str(refused.value) == NOT_CHECKED


def test_a_message_that_was_taken_over_before_smtp_was_switched_off_says_so(post: Post) -> None:
    post.accept()
    post.road.outside.access.smtp = None
    done = post.finish()
    assert done.state == "failed"
    assert "switched off" in done.reason
    post.accept(key="2")
    assert (post.finish().state, post.send("2").way, post.send("2").state) == ("failed", "mime", "sent")


def test_its_own_access_token_is_asked_for_and_kept_with_the_others(post: Post) -> None:
    """Of Outlook's resource, by the refresh token that Graph's is made of; the next worker finds it in the row."""
    issued = post.road.microsoft.tokens.access_tokens
    before = len(issued)
    for key in ("1", "2"):
        post.accept(key=key)
        post.finish()
    assert [sorted(each.scopes) for each in list(issued.values())[before:]] == [["SMTP.Send"]]


def test_a_sign_in_that_has_expired_is_no_matter_of_smtp(post: Post) -> None:
    post.accept()
    post.clock.forward(hours=2)
    post.road.microsoft.faults.turn_on(Fault(Kind.EXPIRED_REFRESH_TOKENS))
    done = post.finish()
    assert done.state == "failed"
    mailbox = post.outside.mailboxes.get(post.road.mailbox.id)
    assert mailbox
    assert (mailbox.status, mailbox.smtp_problem) == (Status.NEEDS_SIGN_IN, "")


def test_somebody_who_is_named_twice_gets_one(post: Post) -> None:
    boss = post.road.add_user("boss@lsp.example")
    both = [{"address": "boss@lsp.example"}]
    post.accept(cc=both, bcc=both)
    post.finish()
    assert len(post.road.microsoft.mailboxes[boss.oid].in_folder(None)) == 1

from datetime import UTC, datetime, timedelta

import pytest

from shared.mailboxes.access import seal_tokens
from shared.mailboxes.model import Status
from shared.mailboxes.work import (
    DOCUMENTS,
    INCOMING_MAIL,
    MAILBOX_ACTIONS,
    MAILBOX_REVIEW,
    OUTGOING_MAIL,
    TMS_RECORDS,
    MailboxWork,
    MessageWork,
    ReviewWork,
    SendWork,
    encode,
)
from tests.runtime.protos import StatusResult
from tests.runtime.stage import Stage


def test_a_message_waits_while_microsoft_cannot_be_reached(stage: Stage) -> None:
    mailbox = stage.mailbox(stage.staff_member())
    stage.mailboxes.change(mailbox, token_cache=seal_tokens(stage.keys, mailbox.id, "{}"))
    before = stage.queues.length(INCOMING_MAIL)
    stage.worker.take("classify_message", encode(MessageWork(mailbox.id, "AAMkAD")))
    assert stage.queues.length(INCOMING_MAIL) == before + 1


@pytest.mark.parametrize(
    ("name", "queue"),
    [("record_in_tms", TMS_RECORDS), ("route_attachments", DOCUMENTS), ("post_process", MAILBOX_ACTIONS)],
)
def test_a_later_step_waits_for_a_busy_mailbox(stage: Stage, name: str, queue: str) -> None:
    mailbox = stage.mailbox(stage.staff_member())
    stage.mailboxes.change(mailbox, not_before=datetime.now(UTC) + timedelta(hours=1))
    stage.worker.take(name, encode(MessageWork(mailbox.id, "AAMkAD", row="0001")))
    assert stage.queues.length(queue) == 1


def test_mail_to_be_sent_waits_for_a_busy_mailbox(stage: Stage) -> None:
    mailbox = stage.mailbox(stage.staff_member())
    stage.mailboxes.change(mailbox, not_before=datetime.now(UTC) + timedelta(hours=1))
    stage.worker.take("send_mail", encode(SendWork(mailbox.id, "s-" + "a" * 26)))
    assert stage.queues.length(OUTGOING_MAIL) == 1


def test_a_mailbox_is_disconnected(stage: Stage) -> None:
    mailbox = stage.mailbox(stage.staff_member())
    stage.mailboxes.change(mailbox, status=Status.DISCONNECTING, token_cache=b"sealed")
    stage.worker.take("keep_mailbox", encode(MailboxWork(mailbox.id, "disconnect")))
    after = stage.mailboxes.get(mailbox.id)
    assert after is not None
    assert (after.status, after.token_cache) == (Status.DISCONNECTED, b"")


def test_a_review_that_is_over_asks_for_nothing_more(stage: Stage) -> None:
    mailbox = stage.mailbox(stage.staff_member())
    stage.worker.take("review_mailbox", encode(ReviewWork(mailbox.id, datetime.now(UTC).isoformat())))
    assert stage.queues.length(MAILBOX_REVIEW) == 0


@pytest.mark.parametrize("name", ["classify_message", "keep_mailbox", "review_mailbox", "send_mail"])
def test_a_message_that_cannot_be_read_fails_for_the_host_to_count(stage: Stage, name: str) -> None:
    response = stage.worker.deliver(name, '{"v": 99}')
    assert response.result.status == StatusResult.Failure
    assert response.result.exception is not None
    assert response.result.exception.message.startswith("BadInput: ")

import json

from shared.mailboxes.work import INCOMING_MAIL, MAILBOX_ROUNDS, MAILBOX_UPKEEP, MessageWork, RoundWork, encode
from shared.pipeline.failures import failures_of
from tests.runtime.stage import Stage


def test_what_is_due_is_put_on_the_queue(stage: Stage) -> None:
    mailbox = stage.mailbox(stage.staff_member())
    stage.worker.tick("look_after_mailboxes")
    rounds = [message.body for message in stage.queues.receive(MAILBOX_ROUNDS, 32, 600)]
    (about,) = [body for body in rounds if mailbox.id in RoundWork.decode(body).mailboxes]
    stage.worker.take("visit_mailboxes", about)
    asked = [json.loads(message.body) for message in stage.queues.receive(MAILBOX_UPKEEP, 32, 1)]
    assert "catch_up" in [each["task"] for each in asked if each["mailbox"] == mailbox.id]


def test_what_is_old_is_forgotten(stage: Stage) -> None:
    mailbox = stage.mailbox(stage.staff_member())
    stage.worker.tick("forget_old")
    rounds = [RoundWork.decode(message.body) for message in stage.queues.receive(MAILBOX_ROUNDS, 32, 600)]
    assert [work.forget for work in rounds if mailbox.id in work.mailboxes] == [True]


def test_poison_is_kept(stage: Stage) -> None:
    mailbox = stage.mailbox(stage.staff_member())
    body = encode(MessageWork(mailbox.id, "AAMkAD"))
    stage.queues.put(f"{INCOMING_MAIL}-poison", body)
    stage.worker.tick("keep_poison")
    assert [(each.queue, each.body) for each in failures_of(stage.tables, mailbox.id)] == [(INCOMING_MAIL, body)]

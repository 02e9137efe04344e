import threading
from datetime import UTC, datetime

from sandbox.microsoft.mailbox import Change, Mailbox, Message
from sandbox.microsoft.mime import parse

NOW = datetime(2026, 3, 12, tzinfo=UTC)


class Heard:
    def __init__(self) -> None:
        self.changes: list[tuple[str, Change]] = []

    def __call__(self, mailbox: Mailbox, message: Message, change: Change) -> None:
        self.changes.append((message.immutable_id, change))


def test_many_deliveries_at_once_are_all_kept() -> None:
    heard = Heard()
    mailbox = Mailbox("dana", heard)
    inbox = mailbox.folder("inbox")
    assert inbox

    def deliver() -> None:
        for _ in range(50):
            mailbox.deliver(parse(b"Subject: x\r\n\r\n"), inbox, NOW, NOW)

    threads = [threading.Thread(target=deliver) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(mailbox.in_folder(inbox)) == len(heard.changes) == 200


def test_what_is_gone_is_neither_changed_nor_moved() -> None:
    heard = Heard()
    mailbox = Mailbox("dana", heard)
    inbox, deleted = mailbox.folder("inbox"), mailbox.folder("deleteditems")
    assert inbox and deleted
    message = mailbox.deliver(parse(b"\r\n"), deleted, NOW, NOW)
    mailbox.delete(message, NOW)
    assert mailbox.change(message, lambda current: current) is None
    assert mailbox.move(message, inbox, NOW) is None
    assert [change for _, change in heard.changes] == [Change.CREATED, Change.DELETED]


def test_answers_stay_in_their_conversation_also_where_the_question_is_missing() -> None:
    mailbox = Mailbox("dana", Heard())
    inbox = mailbox.folder("inbox")
    assert inbox
    first = mailbox.deliver(parse(b"Message-ID: <2@x>\r\nReferences: <1@x>\r\n\r\n"), inbox, NOW, NOW)
    second = mailbox.deliver(parse(b"Message-ID: <3@x>\r\nIn-Reply-To: <1@x>\r\n\r\n"), inbox, NOW, NOW)
    other = mailbox.deliver(parse(b"Message-ID: <9@x>\r\n\r\n"), inbox, NOW, NOW)
    assert first.conversation_id == second.conversation_id != other.conversation_id

from datetime import UTC, datetime

import pytest

from shared.errors import Changed
from shared.mailboxes.correspondence import MOST_LOOKED_UP, Correspondence, SentMail, answered_ids
from shared.pipeline.receipts import Receipts
from shared.storage.memory import MemoryTables
from tests.shared.pipeline.road import LEASE

NOW = datetime(2026, 3, 12, 15, 0, tzinfo=UTC)
SENT = SentMail("4021", "<a@lsp.example>", "mailbox", "s-1", "77")


def test_a_sent_mail_is_found_by_its_message_id_in_its_organization_alone() -> None:
    kept = Correspondence(MemoryTables())
    for _ in range(2):
        kept.remember(SENT, "", NOW)
    assert kept.find("4021", "<a@lsp.example>") == SENT
    assert kept.find("4021", "<A@lsp.example>") is None
    assert kept.find("5000", "<a@lsp.example>") is None


def test_its_conversation_is_known_to_the_mailboxs_receipts() -> None:
    tables = MemoryTables()
    kept = Correspondence(tables)
    kept.remember(SENT, "conversation", NOW)
    receipts = Receipts(tables, LEASE, lambda: NOW)
    assert receipts.conversation("mailbox", "conversation") == ("77",)
    assert receipts.conversation("mailbox", "another") == ()
    assert receipts.recent("mailbox", 10) == []


def test_what_came_back_is_marked_and_what_is_unknown_is_not() -> None:
    kept = Correspondence(MemoryTables())
    with pytest.raises(Changed):
        kept.mark_bounced(SENT, "It came back.")
    kept.remember(SENT, "", NOW)
    kept.mark_bounced(SENT, "It came back.")
    found = kept.find("4021", SENT.message_id)
    assert found
    assert found.bounced == "It came back."


@pytest.mark.parametrize(
    ("headers", "ids"),
    [
        ({}, []),
        ({"in-reply-to": "none"}, []),
        ({"in-reply-to": "<b@x> (Sam's message)"}, ["<b@x>"]),
        ({"in-reply-to": "<c@x>", "references": "<a@x>\r\n <b@x> <c@x>"}, ["<c@x>", "<b@x>", "<a@x>"]),
        ({"references": f"<{'x' * 300}@x> <a@x>"}, ["<a@x>"]),
    ],
)
def test_the_message_ids_that_a_message_names(headers: dict[str, str], ids: list[str]) -> None:
    assert answered_ids(headers) == ids


def test_no_more_than_a_few_are_looked_up() -> None:
    many = " ".join(f"<{number}@x>" for number in range(1000))
    assert answered_ids({"references": many})[0] == "<999@x>"
    assert len(answered_ids({"references": many})) == MOST_LOOKED_UP

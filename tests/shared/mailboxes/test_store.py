from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from shared.errors import Changed
from shared.mailboxes.model import Action, Mailbox, Permission, Status, Subscription, mailbox_id
from shared.mailboxes.store import Mailboxes, entity_of, mailbox_of
from shared.storage.memory import MemoryTables

NOW = datetime(2026, 3, 12, 14, 5, tzinfo=UTC)


def mailbox(object_id: str = "o", organization: str = "4021", **more: Any) -> Mailbox:
    made = Mailbox(
        id=mailbox_id(organization, "t", object_id),
        organization=organization,
        staff_id="7001",
        staff_email="dana@lsp.example",
        address="dana@lsp.example",
        tenant_id="t",
        object_id=object_id,
        permission=Permission.SEND_AND_READ,
        action=Action.ARCHIVE,
        status=Status.CONNECTED,
        status_since=NOW,
        connected_at=NOW,
        granted=frozenset({"Mail.Send", "User.Read"}),
        subscription=Subscription("nonce", "id", NOW),
        not_before=NOW,
        token_cache=b"sealed",
    )
    return replace(made, **more)


@pytest.fixture
def mailboxes() -> Mailboxes:
    return Mailboxes(MemoryTables())


@pytest.mark.parametrize(
    "found",
    [
        mailbox(),
        mailbox(subscription=None, not_before=None, token_cache=b"", granted=frozenset()),
        mailbox(subscription=Subscription("nonce"), archive_folder="AQMk", caught_up_at=NOW, zone="America/Denver"),
    ],
)
def test_a_mailbox_comes_back_as_it_was(mailboxes: Mailboxes, found: Mailbox) -> None:
    stored = mailboxes.put(found)
    assert mailboxes.get(found.id) == stored
    assert replace(stored, etag=None) == found


@pytest.mark.parametrize("unknown", ["", "nothing", "abcdefghij-abcdefghijklmnopqrst"])
def test_an_unknown_mailbox_is_none(mailboxes: Mailboxes, unknown: str) -> None:
    assert mailboxes.get(unknown) is None


def test_a_change_writes_the_named_fields_and_keeps_the_others(mailboxes: Mailboxes) -> None:
    first = mailboxes.put(mailbox())
    mailboxes.change(first, action=Action.DELETE)
    changed = mailboxes.change(first, subscription=None, not_before=None)
    found = mailboxes.get(first.id)
    assert found
    assert (found.action, found.subscription, found.not_before) == (Action.DELETE, None, None)
    assert (found.token_cache, found.etag) == (b"sealed", changed.etag)


def test_a_change_may_insist_that_nobody_was_faster(mailboxes: Mailboxes) -> None:
    first = mailboxes.put(mailbox())
    mailboxes.change(first, action=Action.DELETE)
    with pytest.raises(Changed):
        mailboxes.change(first, unless_changed=True, token_cache=b"older")
    found = mailboxes.get(first.id)
    assert found
    assert found.token_cache == b"sealed"


def test_nothing_is_seen_of_another_organization(mailboxes: Mailboxes) -> None:
    ours, theirs = mailboxes.put(mailbox()), mailboxes.put(mailbox(organization="4022"))
    assert [each.id for each in mailboxes.of_organization("4021")] == [ours.id]
    assert [each.id for each in mailboxes.of_organization("4022")] == [theirs.id]
    assert mailboxes.of_staff("4023", "7001") is None
    assert {each.id for each in mailboxes.all()} == {ours.id, theirs.id}


def test_the_timers_see_every_mailbox_and_how_it_stands(mailboxes: Mailboxes) -> None:
    ours = mailboxes.put(mailbox())
    mailboxes.put(mailbox("b", status=Status.DISCONNECTED))
    former = mailboxes.get(mailbox("b").id)
    assert former
    assert {each.id: each.status for each in mailboxes.listed(NOW)} == {
        ours.id: Status.CONNECTED,
        former.id: Status.DISCONNECTED,
    }
    mailboxes.forget(former)
    assert mailboxes.get(former.id) is None


def test_a_staff_members_mailbox_is_the_connected_one(mailboxes: Mailboxes) -> None:
    mailboxes.put(mailbox("a", status=Status.DISCONNECTED))
    connected = mailboxes.put(mailbox("b"))
    mailboxes.put(mailbox("c", status=Status.DISCONNECTED))
    mailboxes.put(mailbox("d", staff_id="7002"))
    found = mailboxes.of_staff("4021", "7001")
    assert found
    assert found.id == connected.id


def test_a_row_of_an_earlier_release_is_read(mailboxes: Mailboxes) -> None:
    expected = mailbox(subscription=Subscription("nonce", "id"))
    entity = entity_of(expected)
    later = {"subscription_state", "folders", "left_out", "review", "claims", "read_through", "next_catch_up"}
    earlier = replace(entity, values={name: value for name, value in entity.values.items() if name not in later})
    assert mailbox_of(earlier) == expected

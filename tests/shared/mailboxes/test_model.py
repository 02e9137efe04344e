import re

import pytest

from shared.mailboxes.model import Action, Permission, covers, mailbox_id, scopes


def test_scopes_are_the_least_that_the_choices_need() -> None:
    send, read = Permission.SEND_ONLY, Permission.SEND_AND_READ
    assert {scopes(send, action) for action in Action} == {frozenset({"User.Read", "Mail.Send"})}
    assert scopes(read, Action.DO_NOTHING) == {"User.Read", "Mail.Send", "Mail.Read"}
    for action in (Action.ARCHIVE, Action.MARK_AS_READ, Action.DELETE):
        assert scopes(read, action) == {"User.Read", "Mail.Send", "Mail.ReadWrite"}


@pytest.mark.parametrize(
    ("granted", "needed", "enough"),
    [
        ({"Mail.Send", "User.Read"}, {"Mail.Send"}, True),
        ({"Mail.Send"}, {"Mail.Send", "Mail.Read"}, False),
        ({"Mail.ReadWrite"}, {"Mail.Read"}, True),
        ({"Mail.Read"}, {"Mail.ReadWrite"}, False),
    ],
)
def test_a_grant_covers_what_it_holds(granted: set[str], needed: set[str], enough: bool) -> None:
    assert covers(frozenset(granted), frozenset(needed)) is enough


def test_labels_are_the_words_of_the_page() -> None:
    assert [each.label for each in Permission] == ["Send Emails Only", "Send and Read All Emails"]
    assert [each.label for each in Action] == ["Archive", "Mark As Read", "Delete", "Do Nothing"]


def test_a_mailbox_id_is_the_organizations_and_the_accounts() -> None:
    found = mailbox_id("4021", "tenant", "object")
    assert re.fullmatch(r"[a-z2-7]{10}-[a-z2-7]{20}", found)
    other = mailbox_id("4022", "tenant", "object")
    assert found.split("-")[0] != other.split("-")[0]
    assert found.split("-")[1] == other.split("-")[1]

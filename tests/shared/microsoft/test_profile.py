from typing import Any

import pytest

from shared import errors
from shared.microsoft.graph import Graph
from shared.microsoft.profile import Profile, check_mailbox, get_profile
from tests.shared.microsoft.wire import Reply, Script


def graph(reply: Reply) -> Graph:
    return Graph(Script(reply).session(), "https://graph.example/v1.0", lambda: "secret")


@pytest.mark.parametrize(
    ("user", "profile"),
    [
        (
            {
                "id": "o",
                "displayName": "Ann",
                "mail": "Ann@Example.com",
                "userPrincipalName": "ann@example.onmicrosoft.com",
                "proxyAddresses": [
                    "SMTP:Ann@Example.com",
                    "smtp:Sales@example.com",
                    "X500:/o=x",
                    "SIP:ann@example.com",
                ],
            },
            Profile(
                "o",
                "Ann",
                "ann@example.com",
                frozenset({"ann@example.com", "ann@example.onmicrosoft.com", "sales@example.com"}),
            ),
        ),
        (
            {
                "id": "o",
                "mail": None,
                "userPrincipalName": "a@x.example",
                "proxyAddresses": ["smtp:b@x.example", "SMTP:C@x.example"],
            },
            Profile("o", "", "c@x.example", frozenset({"a@x.example", "b@x.example", "c@x.example"})),
        ),
        (
            {"id": "o", "displayName": None, "mail": None, "userPrincipalName": "A@x.example"},
            Profile("o", "", "", frozenset({"a@x.example"})),
        ),
    ],
)
def test_the_profile(user: dict[str, Any], profile: Profile) -> None:
    assert get_profile(graph((200, user))) == profile


@pytest.mark.parametrize(
    ("status", "code"),
    [(404, "MailboxNotEnabledForRESTAPI"), (404, "ResourceNotFound"), (401, "MailboxNotEnabledForRESTAPI")],
)
def test_an_account_without_a_mailbox(status: int, code: str) -> None:
    with pytest.raises(errors.MailboxUnusable):
        check_mailbox(graph((status, {"error": {"code": code, "message": ""}})))


def test_a_mailbox_that_can_be_read_passes_and_trouble_is_not_mistaken_for_none() -> None:
    check_mailbox(graph((200, {"id": "inbox"})))
    with pytest.raises(errors.Unavailable):
        check_mailbox(graph((503, None)))

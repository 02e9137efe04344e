from dataclasses import replace

import pytest

from tests.sandbox.microsoft.world import World, error_code


@pytest.mark.parametrize("authorization", ["", "Bearer ", "Basic x", "Bearer unknown"])
def test_a_call_needs_a_token(world: World, authorization: str) -> None:
    answer = world.client.get("/v1.0/me", headers={"Authorization": authorization})
    assert (answer.status_code, error_code(answer)) == (401, "InvalidAuthenticationToken")
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_token_expires(world: World) -> None:
    headers = world.bearer()
    world.clock.forward(hours=2)
    answer = world.client.get("/v1.0/me", headers=headers)
    assert answer.status_code == 401
    assert answer.get_json()["error"]["message"] == "Lifetime validation failed, the token is expired."


@pytest.mark.parametrize(
    ("method", "path", "enough", "too_little"),
    [
        ("GET", "me", "User.Read", "Mail.ReadWrite"),
        ("GET", "me/mailFolders/inbox", "Mail.ReadBasic", "Mail.Send"),
        ("GET", "me/messages", "Mail.Read", "Mail.Send"),
        ("GET", "me/messages/{id}", "Mail.Read", "Mail.Send User.Read"),
        ("GET", "me/messages/{id}/$value", "Mail.Read", "Mail.ReadBasic"),
        ("GET", "me/messages/{id}/attachments", "Mail.Read", "Mail.ReadBasic"),
        ("PATCH", "me/messages/{id}", "Mail.ReadWrite", "Mail.Read"),
        ("POST", "me/messages/{id}/move", "Mail.ReadWrite", "Mail.Read"),
        ("DELETE", "me/messages/{id}", "Mail.ReadWrite", "Mail.Read"),
        ("POST", "me/mailFolders", "Mail.ReadWrite", "Mail.Read"),
    ],
)
def test_each_call_needs_its_scope(world: World, method: str, path: str, enough: str, too_little: str) -> None:
    path = path.format(id=world.deliver().immutable_id)
    body = {"isRead": True} if method == "PATCH" else {"destinationId": "archive", "displayName": "TMS"}
    sent = None if method in {"GET", "DELETE"} else body
    refused = world.graph(method, path, json=sent, scopes=too_little)
    assert refused.status_code == 403
    assert error_code(refused) in {"ErrorAccessDenied", "Authorization_RequestDenied"}
    assert world.graph(method, path, json=sent, scopes=enough).status_code < 300


def test_me_has_its_addresses_when_asked(world: World) -> None:
    asked = world.graph("GET", "me?$select=mail,proxyAddresses").get_json()
    assert asked == {"id": world.dana.oid, "mail": "dana@acme.example", "proxyAddresses": ["SMTP:dana@acme.example"]}
    assert "proxyAddresses" not in world.graph("GET", "me").get_json()


def test_an_account_without_a_mailbox(world: World) -> None:
    world.state.directory.add(replace(world.dana, has_mailbox=False))
    answer = world.graph("GET", "me/messages")
    assert (answer.status_code, error_code(answer)) == (404, "MailboxNotEnabledForRESTAPI")


def test_paths_have_many_spellings(world: World) -> None:
    message = world.deliver()
    for path in (
        f"Users/{world.dana.oid}/Messages/{message.immutable_id}",
        f"users('dana@acme.example')/mailfolders('Inbox')/messages/{message.immutable_id}",
        f"ME/messages('{message.immutable_id}')",
    ):
        assert world.graph("GET", path).get_json()["id"] == message.immutable_id


def test_another_users_mailbox_is_closed(world: World) -> None:
    lee = world.add_user("lee@acme.example")
    answer = world.graph("GET", f"users/{lee.oid}/messages")
    assert (answer.status_code, error_code(answer)) == (403, "ErrorAccessDenied")


def test_what_is_not_offered_says_so(world: World) -> None:
    answer = world.graph("GET", "me/events")
    assert (answer.status_code, error_code(answer)) == (501, "NotImplemented")

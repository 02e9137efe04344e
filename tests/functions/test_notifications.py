"""The webhook through the local functions host: what Graph posts, and what anybody else may post."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import azure.functions as func
import pytest
from werkzeug.test import Client, TestResponse

from functions import notifications, resources
from sandbox.host.host import Host
from sandbox.host.settings import HostSettings
from shared.errors import Unavailable
from shared.mailboxes import client_state
from shared.mailboxes.client_state import ClientState
from shared.mailboxes.notifications import LARGEST
from shared.mailboxes.work import INCOMING_MAIL, MAILBOX_UPKEEP, MailboxWork, MessageWork
from shared.storage.memory import MemoryQueues, MemoryTables
from tests.shared.microsoft.azure import with_identity
from tests.shared.microsoft.wire import closed_port
from tests.shared.test_settings import GOOD

NOW = datetime(2026, 3, 12, 15, 0, tzinfo=UTC)
ADDRESS = "/api/graph/notifications"


class Queues(MemoryQueues):
    """Queues that can be down."""

    down = False

    def put(self, queue: str, body: str, delay: float = 0) -> None:
        if self.down:
            raise Unavailable("The queues are down.")
        super().put(queue, body, delay)


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name, value in GOOD.items():
        monkeypatch.setenv(name, value)
    make_anew()
    yield
    make_anew()


def make_anew() -> None:
    """What was made of other settings is forgotten."""
    for made in (resources.settings, resources.keys, resources.vault, resources.identity):
        made.cache_clear()


@pytest.fixture
def queues() -> Queues:
    return Queues(lambda: NOW)


Post = Callable[[bytes], TestResponse]


@pytest.fixture
def post(queues: Queues) -> Iterator[Post]:
    app = func.FunctionApp()
    app.register_functions(notifications.blueprint)
    host = Host(app, queues, MemoryTables(), HostSettings.read({"version": "2.0"}, {}))
    client = Client(host.http)
    yield lambda body: client.post(ADDRESS, data=body, content_type="application/json")
    host.stop(1)


def item(message: str = "AAkALg=", state: str | None = None) -> dict[str, object]:
    good = client_state.write(resources.keys(), ClientState("mailbox", "nonce"))
    return {"changeType": "created", "clientState": state or good, "resourceData": {"id": message}}


def collection(*items: object) -> bytes:
    return json.dumps({"value": items}).encode()


def on(queues: Queues, queue: str) -> list[str]:
    return [each.body for each in queues.receive(queue, 32, 60)]


def test_the_handshake_is_answered_with_the_token_as_plain_text(queues: Queues) -> None:
    app = func.FunctionApp()
    app.register_functions(notifications.blueprint)
    host = Host(app, queues, MemoryTables(), HostSettings.read({"version": "2.0"}, {}))
    answer = Client(host.http).post(f"{ADDRESS}?validationToken=a%2Bb%20%3Cscript%3E")
    host.stop(1)
    assert (answer.status_code, answer.get_data()) == (200, b"a+b <script>")
    assert answer.content_type.startswith("text/plain")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_each_mail_is_one_queue_message_and_the_answer_is_202(post: Post, queues: Queues) -> None:
    assert post(collection(item("a"), item("b"))).status_code == 202
    found = [MessageWork.decode(body) for body in on(queues, INCOMING_MAIL)]
    assert {(each.mailbox, each.message, each.nonce) for each in found} == {
        ("mailbox", "a", "nonce"),
        ("mailbox", "b", "nonce"),
    }


def test_a_lifecycle_event_goes_to_upkeep(post: Post, queues: Queues) -> None:
    assert post(collection(item() | {"lifecycleEvent": "missed"})).status_code == 202
    assert [MailboxWork.decode(body).task for body in on(queues, MAILBOX_UPKEEP)] == ["catch_up"]
    assert on(queues, INCOMING_MAIL) == []


def test_a_forged_item_is_skipped_and_learns_nothing(post: Post, queues: Queues) -> None:
    answer = post(collection(item(state="v1.mailbox.nonce.1.forged"), item("b")))
    assert (answer.status_code, answer.get_data()) == (202, b"")
    assert [MessageWork.decode(body).message for body in on(queues, INCOMING_MAIL)] == ["b"]


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"value": 1}', b" " * (LARGEST + 1)])
def test_what_is_no_notification_is_refused_with_a_reason(post: Post, queues: Queues, body: bytes) -> None:
    answer = post(body)
    assert answer.status_code == 400
    assert answer.get_data(as_text=True).startswith("The post is ")
    assert on(queues, INCOMING_MAIL) == []


def test_a_queue_that_is_down_makes_graph_post_again(post: Post, queues: Queues) -> None:
    queues.down = True
    assert post(collection(item())).status_code == 500
    queues.down = False
    assert post(collection(item())).status_code == 202
    assert len(on(queues, INCOMING_MAIL)) == 1


def test_keys_that_cannot_be_read_make_graph_post_again(
    post: Post, queues: Queues, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = collection(item())
    with monkeypatch.context() as patch:
        patch.delenv("SECRET_KEYS")
        patch.setenv("KEY_VAULT_URL", closed_port().replace("http:", "https:"))
        with_identity(patch, endpoint=closed_port())
        make_anew()
        assert post(body).status_code == 500
        assert on(queues, INCOMING_MAIL) == []
    make_anew()
    assert post(body).status_code == 202
    assert len(on(queues, INCOMING_MAIL)) == 1

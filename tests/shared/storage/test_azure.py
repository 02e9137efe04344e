"""What only Azure's clients can get wrong: encoding on the wire, times to live, settings, refusals, silence."""

import time
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from azure.storage.queue import QueueClient

from sandbox.azurite import KEY, Emulator
from sandbox.processes import free_port
from shared.errors import ConnectorError, InvalidSetting, OperatorMustAct, Rejected, Temporary, Unavailable
from shared.storage.azure import AzureBlobs, AzureQueues, AzureTables
from shared.storage.tables import Entity
from tests.shared.storage.conftest import token

QUEUE = "incoming-mail"


def test_messages_travel_as_base64_and_never_expire(storage_account: str) -> None:
    queues = AzureQueues(storage_account)
    queues.put(QUEUE, "Ñandú")
    with QueueClient.from_connection_string(storage_account, QUEUE) as plain:
        [seen] = plain.peek_messages()
    queues.close()
    assert seen.content == "w5FhbmTDug=="
    assert seen.expires_on is not None
    assert seen.expires_on.year > 9000


def test_plain_text_from_elsewhere_does_not_hold_up_the_others(storage_account: str) -> None:
    queues = AzureQueues(storage_account)
    queues.put(QUEUE, "ours")
    with QueueClient.from_connection_string(storage_account, QUEUE) as plain:
        for text in ("{}", "abc", "/w=="):
            plain.send_message(text)
    assert {message.body for message in queues.receive(QUEUE, 32, 30)} == {"ours", "{}", "abc", "/w=="}
    queues.close()


@pytest.mark.parametrize("text", ["", "secret", "AccountKey=secret"])
def test_a_malformed_connection_string_is_named_without_being_shown(text: str) -> None:
    for store in (AzureTables, AzureQueues):
        with pytest.raises(InvalidSetting, match="AzureWebJobsStorage") as caught:
            store(text)
        assert "secret" not in str(caught.value)


# The table client tests an XML element's truth value, which Python 3.12 warns about.
@pytest.mark.filterwarnings("ignore:Testing an element:DeprecationWarning")
def test_a_refused_key_is_the_operators_business(storage_account: str) -> None:
    refused = storage_account.replace(KEY, "d3Jvbmc=")
    tables, queues = AzureTables(refused), AzureQueues(refused)
    with pytest.raises(OperatorMustAct):
        tables.get("messages", "mailbox", "1")
    with pytest.raises(OperatorMustAct):
        tables.insert("messages", Entity("mailbox", "1"))
    with pytest.raises(OperatorMustAct):
        list(tables.query("messages"))
    with pytest.raises(OperatorMustAct):
        queues.put(QUEUE, "a")
    tables.close()
    queues.close()


class Answer(BaseHTTPRequestHandler):
    """A storage service that answers everything with the status in the account's name."""

    def do_GET(self) -> None:
        self.send_response(int(self.path.split("/")[1].removeprefix("answers")))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *words: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as service:
        thread = Thread(target=service.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{service.server_port}"
        service.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("status", "error"),
    [(400, Rejected), (401, OperatorMustAct), (403, OperatorMustAct), (503, Unavailable)],
)
def test_what_the_service_answers_comes_in_our_words(server: str, status: int, error: type[ConnectorError]) -> None:
    address = f"{server}/answers{status}"
    account = f"AccountName=answers{status};AccountKey={KEY};TableEndpoint={address};QueueEndpoint={address}"
    tables, queues = AzureTables(account), AzureQueues(account)
    with pytest.raises(error):
        tables.get("messages", "mailbox", "1")
    with pytest.raises(error):
        list(tables.query("messages"))
    with pytest.raises(error):
        queues.receive(QUEUE, 1, 30)
    tables.close()
    queues.close()


def test_a_service_that_is_not_there_is_unavailable() -> None:
    address = f"http://127.0.0.1:{free_port()}/sandbox"
    nowhere = f"AccountName=sandbox;AccountKey={KEY};TableEndpoint={address};QueueEndpoint={address}"
    tables, queues = AzureTables(nowhere), AzureQueues(nowhere)
    with pytest.raises(Unavailable):
        tables.get("messages", "mailbox", "1")
    with pytest.raises(Unavailable):
        queues.put(QUEUE, "a")
    tables.close()
    queues.close()


def test_an_address_that_cannot_take_tokens_is_named() -> None:
    for store in (AzureTables, AzureQueues, AzureBlobs):
        with pytest.raises(InvalidSetting, match="AzureWebJobsStorage__blobServiceUri"):
            store("http://stmailboxes.example", token)


def test_a_refused_token_is_the_operators_business(keyless_addresses: Mapping[str, str], azurite: Emulator) -> None:
    def refused(resource: str) -> tuple[str, int]:
        return "another token", int(time.time()) + 3600

    tables = AzureTables(f"{keyless_addresses['Table']}/{azurite.accounts[-1]}", refused)
    queues = AzureQueues(f"{keyless_addresses['Queue']}/{azurite.accounts[-1]}", refused)
    with pytest.raises(OperatorMustAct, match="the identity's roles"):
        tables.get("messages", "mailbox", "1")
    with pytest.raises(OperatorMustAct, match="the identity's roles"):
        queues.put(QUEUE, "a")
    tables.close()
    queues.close()


@pytest.mark.parametrize("error", [OperatorMustAct("no such identity"), Unavailable("the endpoint is down")])
def test_an_identity_without_a_token_is_told_of_as_it_is(error: Temporary) -> None:
    def fails(resource: str) -> tuple[str, int]:
        raise error

    tables = AzureTables("https://stmailboxes.example", fails)
    queues = AzureQueues("https://stmailboxes.example", fails)
    blobs = AzureBlobs("https://stmailboxes.example", fails)
    with pytest.raises(type(error), match=str(error)):
        tables.get("messages", "mailbox", "1")
    with pytest.raises(type(error), match=str(error)):
        queues.put(QUEUE, "a")
    with pytest.raises(type(error), match=str(error)):
        blobs.put("outgoing", "name", b"a")
    for store in (tables, queues, blobs):
        store.close()


@pytest.mark.parametrize("kind", [AzureTables, AzureQueues])
def test_tokens_are_for_storage_accounts(kind: type[AzureTables] | type[AzureQueues]) -> None:
    asked: list[str] = []

    def refuse(resource: str) -> tuple[str, int]:
        asked.append(resource)
        raise OperatorMustAct("no such identity")

    store = kind("https://stmailboxes.table.core.windows.net", refuse)
    with pytest.raises(OperatorMustAct):
        store.get("messages", "mailbox", "1") if isinstance(store, AzureTables) else store.put(QUEUE, "a")
    store.close()
    assert asked == ["https://storage.azure.com"]

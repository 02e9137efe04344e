from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import requests

from sandbox.processes import free_port
from shared.errors import Unavailable
from shared.health import checks
from shared.mailboxes.work import INCOMING_MAIL
from shared.microsoft.managed_identity import IdentityRefused
from shared.storage.memory import MemoryQueues, MemoryTables
from tests.shared.answering import answering
from tests.shared.microsoft.azure import Azure, with_identity


class Down(MemoryQueues):
    """Queues that do not answer."""

    def length(self, queue: str) -> int:
        raise Unavailable(f"no answer about {queue}")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with answering() as started:
        yield started


@pytest.mark.parametrize("status", [200, 302, 401, 404])
def test_a_server_that_refuses_answers(server: str, status: int) -> None:
    with requests.Session() as session:
        checks.answers(session, f"{server}/{status}")


@pytest.mark.parametrize("status", [500, 503])
def test_a_server_that_is_in_trouble_does_not(server: str, status: int) -> None:
    with requests.Session() as session, pytest.raises(Unavailable):
        checks.answers(session, f"{server}/{status}")


def test_nobody_there_is_no_answer() -> None:
    with requests.Session() as session, pytest.raises(requests.ConnectionError):
        checks.answers(session, f"http://127.0.0.1:{free_port()}")


def test_a_vault_that_lets_us_read_passes_whatever_it_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    with_identity(monkeypatch)
    azure = Azure()
    checks.vault(azure.vault())
    azure.state.secrets.clear()
    checks.vault(azure.vault())
    with pytest.raises(IdentityRefused):
        checks.vault(azure.vault("another"))


def test_storage_that_answers_passes_and_leaves_nothing() -> None:
    tables, queues = MemoryTables(), MemoryQueues(lambda: datetime.now(UTC))
    checks.storage(tables, queues)
    assert queues.length(INCOMING_MAIL) == 0
    with pytest.raises(Unavailable):
        checks.storage(tables, Down(lambda: datetime.now(UTC)))

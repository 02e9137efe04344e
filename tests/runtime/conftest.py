"""The app in the library that runs it in Azure (Python 3.13 and later), with its storage in the emulator.

Run in an environment that has the library; anywhere else there is nothing to collect here.
"""

import base64
import json
import os
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

from sandbox.azurite import Emulator
from sandbox.processes import free_port
from sandbox.tms.tickets import Tickets, new_key
from shared.settings import read
from shared.storage.azure import AzureQueues, AzureTables
from shared.storage.encryption import Keys
from tests.examples import EXAMPLES
from tests.runtime.stage import THREADS, Stage

if TYPE_CHECKING:
    from tests.runtime.worker import Worker

if find_spec("azure_functions_runtime") is None:
    collect_ignore_glob = ["test_*.py"]

PUBLIC_URL = "https://mailboxes.example.com"
ISSUER = "https://tms.example.com"


@pytest.fixture(scope="session")
def tickets() -> Tickets:
    """What the TMS signs its tickets with."""
    return Tickets(new_key(), ISSUER, PUBLIC_URL)


@pytest.fixture(scope="session")
def environment(azurite: Emulator, tickets: Tickets) -> dict[str, str]:
    """The app's settings: the documented examples, with storage in the emulator, and Microsoft and the TMS out of reach."""
    nobody = f"https://127.0.0.1:{free_port()}"
    return EXAMPLES | {
        "AzureWebJobsStorage": azurite.connection_string(-3),  # of the accounts that no other test takes
        "PUBLIC_URL": PUBLIC_URL,
        "SECRET_KEYS": f"test:{base64.b64encode(os.urandom(32)).decode()}",
        "MICROSOFT_AUTHORITY": f"{nobody}/organizations",
        "MICROSOFT_INSTANCE_DISCOVERY": "false",
        "GRAPH_URL": nobody,
        "SMTP_AUTH": "false",  # the stage's mailboxes were not asked for it
        "TMS_URL": nobody,
        "TMS_TICKET_ISSUER": ISSUER,
        "TMS_TICKET_KEYS": json.dumps(tickets.jwks()),
        "PYTHON_THREADPOOL_THREAD_COUNT": str(THREADS),
        "NO_PROXY": "127.0.0.1",
    }


@pytest.fixture(scope="session")
def worker(environment: dict[str, str]) -> Iterator["Worker"]:
    """The worker, which has read the app."""
    from tests.runtime.worker import started

    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        with started() as running:
            yield running


@pytest.fixture(scope="session")
def stage(worker: "Worker", environment: dict[str, str], tickets: Tickets) -> Iterator[Stage]:
    """The worker with its storage."""
    storage = environment["AzureWebJobsStorage"]
    tables, queues = AzureTables(storage), AzureQueues(storage)
    yield Stage(worker, tables, queues, Keys(read(environment).secret_keys), tickets)
    tables.close()
    queues.close()

"""The stores that the contract suite holds to the same behaviour: in memory, in the emulator, and there without a key."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest

from sandbox.azurite import Emulator
from sandbox.azurite.keyless import AUDIENCE, keyless
from sandbox.microsoft.certificate import certificates
from shared.storage.azure import AzureBlobs, AzureQueues, AzureTables
from shared.storage.azure.service import IdentityToken
from shared.storage.blobs import Blobs
from shared.storage.memory import MemoryBlobs, MemoryQueues, MemoryTables
from shared.storage.queues import Queues
from shared.storage.tables import Tables

STORES = ["memory", "azurite", "keyless"]
Store = TypeVar("Store")


@dataclass
class Clock:
    """A clock that moves when it is told to."""

    now: datetime = field(default_factory=lambda: datetime(2026, 3, 2, 8, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass
class QueueStore:
    """Queues, and how to let time pass for them."""

    queues: Queues
    clock: Clock | None = None

    def sleep(self, seconds: float) -> None:
        if self.clock:
            self.clock.sleep(seconds)
        else:
            time.sleep(seconds + 0.1)


def token(resource: str) -> tuple[str, int]:
    """A managed identity's token, which says what it is for."""
    return f"token for {resource}", int(time.time()) + 86_400


@pytest.fixture(scope="session")
def keyless_addresses(azurite: Emulator, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """The emulator's services where they take tokens only."""
    files = certificates(tmp_path_factory.mktemp("certificates"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REQUESTS_CA_BUNDLE", str(files.authority))
        patch.setenv("NO_PROXY", "127.0.0.1")
        with keyless(azurite, files, lambda given: given == f"token for {AUDIENCE}") as addresses:
            yield addresses


def opened(request: pytest.FixtureRequest, kind: Callable[[str, IdentityToken | None], Store], service: str) -> Store:
    """A store in an account of the emulator, by its key or by its address and a token."""
    account: str = request.getfixturevalue("storage_account")
    if request.param == "azurite":
        return kind(account, None)
    name = dict(part.split("=", 1) for part in account.split(";"))["AccountName"]
    return kind(f"{request.getfixturevalue('keyless_addresses')[service]}/{name}", token)


@pytest.fixture(params=STORES)
def tables(request: pytest.FixtureRequest) -> Iterator[Tables]:
    if request.param == "memory":
        yield MemoryTables()
        return
    store = opened(request, AzureTables, "Table")
    yield store
    store.close()


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest) -> Iterator[QueueStore]:
    if request.param == "memory":
        clock = Clock()
        yield QueueStore(MemoryQueues(clock), clock)
        return
    queues = opened(request, AzureQueues, "Queue")
    yield QueueStore(queues)
    queues.close()


@pytest.fixture(params=STORES)
def blobs(request: pytest.FixtureRequest) -> Iterator[Blobs]:
    if request.param == "memory":
        yield MemoryBlobs()
        return
    kept = opened(request, AzureBlobs, "Blob")
    yield kept
    kept.close()

"""The two stores that the contract suite holds to the same behaviour."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from shared.storage.azure import AzureBlobs, AzureQueues, AzureTables
from shared.storage.blobs import Blobs
from shared.storage.memory import MemoryBlobs, MemoryQueues, MemoryTables
from shared.storage.queues import Queues
from shared.storage.tables import Tables


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


@pytest.fixture(params=["memory", "azurite"])
def tables(request: pytest.FixtureRequest) -> Iterator[Tables]:
    if request.param == "memory":
        yield MemoryTables()
        return
    store = AzureTables(request.getfixturevalue("storage_account"))
    yield store
    store.close()


@pytest.fixture(params=["memory", "azurite"])
def store(request: pytest.FixtureRequest) -> Iterator[QueueStore]:
    if request.param == "memory":
        clock = Clock()
        yield QueueStore(MemoryQueues(clock), clock)
        return
    queues = AzureQueues(request.getfixturevalue("storage_account"))
    yield QueueStore(queues)
    queues.close()


@pytest.fixture(params=["memory", "azurite"])
def blobs(request: pytest.FixtureRequest) -> Iterator[Blobs]:
    if request.param == "memory":
        yield MemoryBlobs()
        return
    kept = AzureBlobs(request.getfixturevalue("storage_account"))
    yield kept
    kept.close()

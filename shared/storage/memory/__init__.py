"""Tables, queues and blobs in memory, behaving as Azure Storage does: for tests.

The contract suite in tests/shared/storage runs the same tests against these and against the storage emulator.
"""

from shared.storage.memory.blobs import MemoryBlobs
from shared.storage.memory.queues import MemoryQueues
from shared.storage.memory.tables import MemoryTables

__all__ = ["MemoryBlobs", "MemoryQueues", "MemoryTables"]

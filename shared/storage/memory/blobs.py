"""Blobs in memory."""

from collections.abc import Sequence
from threading import Lock

from shared.errors import NotFound

Name = tuple[str, str]


class MemoryBlobs:
    """`Blobs` in memory; safe to use from several threads."""

    def __init__(self) -> None:
        self.blobs: dict[Name, bytes] = {}
        self.staged: dict[Name, dict[int, bytes]] = {}
        self.committed: dict[Name, dict[int, bytes]] = {}
        self.lock = Lock()

    def put(self, container: str, name: str, content: bytes) -> None:
        """See `Blobs.put`."""
        with self.lock:
            self.blobs[container, name] = content
            self.staged.pop((container, name), None)
            self.committed.pop((container, name), None)

    def stage(self, container: str, name: str, block: int, content: bytes) -> None:
        """See `Blobs.stage`."""
        with self.lock:
            self.staged.setdefault((container, name), {})[block] = content

    def commit(self, container: str, name: str, blocks: Sequence[int]) -> None:
        """See `Blobs.commit`."""
        key = container, name
        with self.lock:
            known = self.committed.get(key, {}) | self.staged.get(key, {})
            if not known.keys() >= set(blocks):
                raise NotFound("A block of the blob is missing.")
            self.committed[key] = {block: known[block] for block in blocks}
            self.blobs[key] = b"".join(known[block] for block in blocks)
            self.staged.pop(key, None)

    def size(self, container: str, name: str) -> int:
        """See `Blobs.size`."""
        return len(self.read(container, name))

    def read(self, container: str, name: str, first: int = 0, length: int | None = None) -> bytes:
        """See `Blobs.read`."""
        with self.lock:
            if (container, name) not in self.blobs:
                raise NotFound("There is no such blob.")
            content = self.blobs[container, name]
        return content[first:] if length is None else content[first : first + length]

    def delete(self, container: str, name: str) -> None:
        """See `Blobs.delete`."""
        with self.lock:
            self.blobs.pop((container, name), None)
            self.committed.pop((container, name), None)

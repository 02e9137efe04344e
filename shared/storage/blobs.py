"""Blobs: bytes under a name, written at once or in blocks, read in ranges.

Modelled on Azure Blob storage's block blobs
(https://learn.microsoft.com/rest/api/storageservices/understanding-block-blobs--append-blobs--and-page-blobs).
"""

from collections.abc import Sequence
from typing import Protocol


class Blobs(Protocol):
    """A storage account's blobs.

    A container is made when it is first written to. Every method may raise `errors.Unavailable`, and
    `errors.OperatorMustAct` where the account refuses us.
    """

    def put(self, container: str, name: str, content: bytes) -> None:
        """Store a blob, in place of what may be there."""

    def stage(self, container: str, name: str, block: int, content: bytes) -> None:
        """Store block number `block` (up to 99,999) of a blob that is not there until it is committed.

        The same block may be staged again; blocks that are never committed vanish after a week.
        """

    def commit(self, container: str, name: str, blocks: Sequence[int]) -> None:
        """Make a blob of its staged blocks, in this order. Repeating is safe. Raises `errors.NotFound` where one is missing."""

    def size(self, container: str, name: str) -> int:
        """The length in bytes. Raises `errors.NotFound`."""

    def read(self, container: str, name: str, first: int = 0, length: int | None = None) -> bytes:
        """The bytes from `first` on, at most `length`; none behind the end. Raises `errors.NotFound`."""

    def delete(self, container: str, name: str) -> None:
        """Delete a blob; a missing one is fine."""

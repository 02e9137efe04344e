"""Tables: rows with ETags.

Modelled on Azure Table storage (https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api):
insert-if-absent, compare-and-swap by ETag, and transactions within one partition are all that is used, and all that is
promised.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

Value = str | int | bool | float | datetime | bytes
"""A property: datetimes are aware; a string holds at most 32,768 UTF-16 units, bytes at most 64 KiB; an entity 1 MiB.

An int must fit into 32 bits.
"""


@dataclass(frozen=True, slots=True)
class Entity:
    """A row. Keys hold no `/`, `\\`, `#`, `?` and no control characters. `etag` is None until it has been stored."""

    partition: str
    row: str
    values: Mapping[str, Value] = field(default_factory=dict)
    etag: str | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """One part of a transaction. `replace`, `merge` and `delete` are conditional where the entity bears an ETag.

    `upsert` replaces whatever is there, or inserts.
    """

    kind: Literal["insert", "replace", "merge", "upsert", "delete"]
    entity: Entity


class Tables(Protocol):
    """A storage account's tables.

    A table is made when it is first written to; reading one that is missing finds nothing. Every method may raise
    `errors.Unavailable`, `errors.OperatorMustAct` where the account refuses us, and `errors.BadInput` for what `limits`
    refuses.
    """

    def get(self, table: str, partition: str, row: str) -> Entity | None:
        """Read one row."""

    def insert(self, table: str, entity: Entity) -> Entity:
        """Store a new row and return it with its ETag. Raises `errors.AlreadyExists`."""

    def replace(self, table: str, entity: Entity) -> Entity:
        """Store all properties anew. Raises `errors.Changed` where the ETag does not match or the row is gone.

        Without an ETag: whatever the row holds now (`errors.Changed` only where it is gone).
        """

    def merge(self, table: str, entity: Entity) -> Entity:
        """Store the named properties and keep the others. Raises as `replace`.

        Returns the entity as given, with its new ETag.
        """

    def upsert(self, table: str, entity: Entity) -> Entity:
        """Store the row whether it exists or not; never for claims."""

    def delete(self, table: str, entity: Entity) -> None:
        """Delete the row. Raises `errors.Changed` where an ETag is given and does not match; a missing row is fine."""

    def query(
        self,
        table: str,
        *,
        partition: str | None = None,
        first: str | None = None,
        before: str | None = None,
        where: Mapping[str, Value] | None = None,
        select: Sequence[str] | None = None,
    ) -> Iterator[Entity]:
        """Rows in key order: of one partition or of all, from row key `first` up to but not including `before`.

        `where`: properties that must be equal. `select`: the properties to return (all where None).
        """

    def transact(self, table: str, operations: Sequence[Operation]) -> list[Entity]:
        """Apply up to 100 operations on different rows of one partition, all or none.

        Returns the entities with their ETags. Raises `errors.AlreadyExists` or `errors.Changed` as the single
        operations do; here `delete` raises `errors.Changed` for a missing row too.
        """

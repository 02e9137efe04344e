"""Tables in memory."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from threading import Lock

from shared.errors import AlreadyExists, Changed
from shared.storage import limits
from shared.storage.tables import Entity, Operation, Value

Rows = dict[tuple[str, str], Entity]


class MemoryTables:
    """`Tables` in memory; safe to use from several threads."""

    def __init__(self) -> None:
        self.tables: defaultdict[str, Rows] = defaultdict(dict)
        self.versions = count(1)
        self.lock = Lock()

    def get(self, table: str, partition: str, row: str) -> Entity | None:
        """See `Tables.get`."""
        limits.check_table(table)
        with self.lock:
            found = self.tables[table].get((partition, row))
        return replace(found, values=dict(found.values)) if found else None

    def insert(self, table: str, entity: Entity) -> Entity:
        """See `Tables.insert`."""
        return self.transact(table, [Operation("insert", entity)])[0]

    def replace(self, table: str, entity: Entity) -> Entity:
        """See `Tables.replace`."""
        return self.transact(table, [Operation("replace", entity)])[0]

    def merge(self, table: str, entity: Entity) -> Entity:
        """See `Tables.merge`."""
        return self.transact(table, [Operation("merge", entity)])[0]

    def upsert(self, table: str, entity: Entity) -> Entity:
        """See `Tables.upsert`."""
        return self.transact(table, [Operation("upsert", entity)])[0]

    def delete(self, table: str, entity: Entity) -> None:
        """See `Tables.delete`."""
        operation = Operation("delete", entity)
        limits.check_table(table)
        with self.lock:
            rows = self.tables[table]
            if (entity.partition, entity.row) in rows:
                refuse_conflict(rows, operation)
                apply(rows, operation, etag="")

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
        """See `Tables.query`."""
        limits.check_table(table)
        with self.lock:
            rows = sorted(self.tables[table].items())
        for (its_partition, row), entity in rows:
            if (
                (partition is None or its_partition == partition)
                and (first is None or row >= first)
                and (before is None or row < before)
                and all(equal(entity.values.get(name), value) for name, value in (where or {}).items())
            ):
                wanted = entity.values if select is None else select
                yield replace(entity, values={name: entity.values[name] for name in wanted if name in entity.values})

    def transact(self, table: str, operations: Sequence[Operation]) -> list[Entity]:
        """See `Tables.transact`."""
        limits.check_table(table)
        limits.check_transaction(operations)
        with self.lock:
            rows = self.tables[table]
            for operation in operations:
                refuse_conflict(rows, operation)
            return [apply(rows, operation, f'W/"{next(self.versions)}"') for operation in operations]


def refuse_conflict(rows: Rows, operation: Operation) -> None:
    """Raises `AlreadyExists` or `Changed` where the operation cannot be done; changes nothing."""
    entity = operation.entity
    current = rows.get((entity.partition, entity.row))
    if operation.kind == "insert":
        if current is not None:
            raise AlreadyExists("The row exists already.")
    elif operation.kind != "upsert":
        if current is None:
            raise Changed("The row is gone.")
        if entity.etag not in (None, current.etag):
            raise Changed("The row has changed since it was read.")


def apply(rows: Rows, operation: Operation, etag: str) -> Entity:
    """Do what `refuse_conflict` let pass, and return the entity as it was given, with its new ETag."""
    entity = operation.entity
    key = (entity.partition, entity.row)
    if operation.kind == "delete":
        del rows[key]
        return replace(entity, etag=None)
    kept = rows[key].values if operation.kind == "merge" else {}
    new = {name: in_utc(value) for name, value in entity.values.items()}
    rows[key] = replace(entity, values={**kept, **new}, etag=etag)
    return replace(entity, etag=etag)


def in_utc(value: Value) -> Value:
    """Table storage keeps the moment of a datetime, not its offset."""
    return value.astimezone(UTC) if isinstance(value, datetime) else value


def equal(stored: Value | None, wanted: Value) -> bool:
    """Equality as in a filter, where True is not 1."""
    return stored == wanted and isinstance(stored, bool) == isinstance(wanted, bool)

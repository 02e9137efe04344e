"""Tables in an Azure Storage account."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from azure.core import MatchConditions
from azure.data.tables import TableClient, TableEntity, TableServiceClient, UpdateMode

from shared.storage import limits
from shared.storage.azure.service import RETRIES, IdentityToken, creating, found_or_none, opened, storage_errors
from shared.storage.tables import Entity, Operation, Value

Row = dict[str, Value]


class AzureTables:
    """`Tables` in an Azure Storage account."""

    def __init__(self, account: str, token: IdentityToken | None = None) -> None:
        """Opens no connection yet. Raises `errors.InvalidSetting`.

        `account`: a connection string or, with the `token` of a managed identity, the address of the account's tables.
        """
        self.clients: dict[str, TableClient] = {}
        self.service = opened(TableServiceClient, account, token, retry_total=RETRIES, retry_backoff_factor=0.5)

    def get(self, table: str, partition: str, row: str) -> Entity | None:
        """See `Tables.get`."""
        client = self.client(table)
        found = found_or_none(lambda: client.get_entity(partition, row))
        return from_row(found) if found is not None else None

    def insert(self, table: str, entity: Entity) -> Entity:
        """See `Tables.insert`."""
        limits.check_entity(entity)
        client = self.client(table)
        return stored(entity, creating(client.create_table, lambda: client.create_entity(to_row(entity))))

    def replace(self, table: str, entity: Entity) -> Entity:
        """See `Tables.replace`."""
        return self.update(table, entity, UpdateMode.REPLACE)

    def merge(self, table: str, entity: Entity) -> Entity:
        """See `Tables.merge`."""
        return self.update(table, entity, UpdateMode.MERGE)

    @storage_errors()
    def update(self, table: str, entity: Entity, mode: UpdateMode) -> Entity:
        """Replace or merge, conditional where the entity bears an ETag."""
        limits.check_entity(entity)
        client = self.client(table)
        return stored(
            entity, client.update_entity(to_row(entity), mode, etag=entity.etag, match_condition=condition(entity))
        )

    def upsert(self, table: str, entity: Entity) -> Entity:
        """See `Tables.upsert`."""
        limits.check_entity(entity)
        client = self.client(table)
        row = to_row(entity)
        return stored(entity, creating(client.create_table, lambda: client.upsert_entity(row, UpdateMode.REPLACE)))

    @storage_errors()
    def delete(self, table: str, entity: Entity) -> None:
        """See `Tables.delete`."""
        client = self.client(table)
        client.delete_entity(entity.partition, entity.row, etag=entity.etag, match_condition=condition(entity))

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
        terms = [] if partition is None else [f"PartitionKey eq {literal(partition)}"]
        terms += [] if first is None else [f"RowKey ge {literal(first)}"]
        terms += [] if before is None else [f"RowKey lt {literal(before)}"]
        terms += [f"{name} eq {literal(value)}" for name, value in (where or {}).items()]
        columns = None if select is None else ["PartitionKey", "RowKey", *select]
        client = self.client(table)
        rows = (
            client.query_entities(" and ".join(terms), select=columns)
            if terms
            else client.list_entities(select=columns)
        )
        while (row := found_or_none(lambda: next(rows, None))) is not None:
            yield from_row(row)

    def transact(self, table: str, operations: Sequence[Operation]) -> list[Entity]:
        """See `Tables.transact`."""
        limits.check_transaction(operations)
        if not operations:
            return []
        client = self.client(table)
        parts = [part(operation) for operation in operations]
        answers = creating(client.create_table, lambda: client.submit_transaction(parts))
        return [
            replace(operation.entity, etag=None) if operation.kind == "delete" else stored(operation.entity, answer)
            for operation, answer in zip(operations, answers, strict=True)
        ]

    def close(self) -> None:
        """Close the connections."""
        self.service.close()

    def client(self, table: str) -> TableClient:
        """The table's client, made once."""
        limits.check_table(table)
        if table not in self.clients:
            self.clients[table] = self.service.get_table_client(table)
        return self.clients[table]


def to_row(entity: Entity) -> Row:
    """The entity as the client takes it."""
    return {"PartitionKey": entity.partition, "RowKey": entity.row, **entity.values}


def from_row(row: TableEntity) -> Entity:
    """The entity as the client gave it: a property that was selected but is not there comes as None."""
    values = {name: plain(value) for name, value in row.items() if name not in limits.RESERVED and value is not None}
    return Entity(row["PartitionKey"], row["RowKey"], values, row.metadata["etag"])


def plain(value: Value) -> Value:
    """The client's datetime has a type of its own, which keeps the service's letters."""
    return datetime.combine(value.date(), value.time(), UTC) if isinstance(value, datetime) else value


def stored(entity: Entity, answer: Mapping[str, object]) -> Entity:
    """The entity with the ETag of the service's answer."""
    return replace(entity, etag=str(answer["etag"]))


def condition(entity: Entity) -> MatchConditions:
    """Whether the service compares ETags."""
    return MatchConditions.Unconditionally if entity.etag is None else MatchConditions.IfNotModified


def part(operation: Operation) -> tuple[str, Row, dict[str, object]]:
    """An operation as the client's transactions take it."""
    row = to_row(operation.entity)
    compare: dict[str, object] = {"etag": operation.entity.etag, "match_condition": condition(operation.entity)}
    match operation.kind:
        case "insert":
            return "create", row, {}
        case "upsert":
            return "upsert", row, {"mode": UpdateMode.REPLACE}
        case "delete":
            return "delete", row, compare
        case "replace":
            return "update", row, compare | {"mode": UpdateMode.REPLACE}
        case "merge":
            return "update", row, compare | {"mode": UpdateMode.MERGE}


def literal(value: Value) -> str:
    """A value in a filter. The client's own substitution writes the numbers 0 and 1 as false and true.

    https://learn.microsoft.com/rest/api/storageservices/querying-tables-and-entities
    """
    match value:
        case bool():
            return str(value).lower()
        case datetime():
            return f"datetime'{value.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}'"
        case bytes():
            return f"X'{value.hex()}'"
        case str():
            return "'" + value.replace("'", "''") + "'"
        case _:
            return repr(value)

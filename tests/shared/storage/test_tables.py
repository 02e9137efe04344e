"""The contract of `Tables`, held by the store in memory and by Azure's clients against the emulator."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from shared.errors import AlreadyExists, BadInput, Changed
from shared.storage.tables import Entity, Operation, Tables, Value

TABLE = "messages"


def row(key: str, **values: Value) -> Entity:
    return Entity("mailbox", key, values)


def keys(rows: Iterable[Entity]) -> list[str]:
    return [entity.row for entity in rows]


def wide(key: str, properties: int, value: Value) -> Entity:
    return Entity("mailbox", key, {f"p{number}": value for number in range(properties)})


def test_reading_a_missing_table_finds_nothing(tables: Tables) -> None:
    assert tables.get(TABLE, "mailbox", "1") is None
    assert list(tables.query(TABLE)) == []
    assert list(tables.query(TABLE, partition="mailbox")) == []
    tables.delete(TABLE, row("1"))
    with pytest.raises(Changed):
        tables.replace(TABLE, row("1", a=1))


def test_insert_makes_the_table_and_claims_the_row_once(tables: Tables) -> None:
    inserted = tables.insert(TABLE, row("1", owner="first"))
    with pytest.raises(AlreadyExists):
        tables.insert(TABLE, row("1", owner="second"))
    assert inserted.etag
    assert tables.get(TABLE, "mailbox", "1") == inserted


@pytest.mark.parametrize(
    "value",
    [
        "",
        "Détroit – Ñuñoa 🚚 'quoted' \"twice\" \\ line\nbreak\ttab",
        "x" * 32_768,
        0,
        1,
        -1,
        2**31 - 1,
        -(2**31),
        True,
        False,
        0.0,
        1.0,
        -2.5,
        1e300,
        1e-7,
        datetime(2026, 3, 2, 8, 15, 30, 123456, tzinfo=UTC),
        datetime(1970, 1, 1, tzinfo=UTC),
        b"",
        bytes(range(256)),
        b"x" * 65_536,
    ],
    ids=lambda value: f"{type(value).__name__}-{str(value)[:12]!r}",
)
def test_values_come_back_as_they_were(tables: Tables, value: Value) -> None:
    tables.insert(TABLE, row("1", value=value))
    found = tables.get(TABLE, "mailbox", "1")
    assert found is not None
    stored = found.values["value"]
    assert stored == value
    assert isinstance(stored, type(value))
    assert isinstance(stored, bool) == isinstance(value, bool)
    assert [entity.values["value"] for entity in tables.query(TABLE)] == [value]


def test_a_datetime_keeps_its_moment_in_utc(tables: Tables) -> None:
    there = datetime(2026, 3, 2, 8, 15, tzinfo=timezone(timedelta(hours=-6)))
    tables.insert(TABLE, row("1", at=there))
    found = tables.get(TABLE, "mailbox", "1")
    assert found is not None
    at = found.values["at"]
    assert isinstance(at, datetime)
    assert (at, at.utcoffset(), type(at)) == (there, timedelta(0), datetime)


@pytest.mark.parametrize("key", ["o'neil", "a b", "a+b=c", "100%", "%2F", "ä🚚", "a&b;c,d", "(x)", "$batch", "x" * 512])
def test_keys_come_back_as_they_were(tables: Tables, key: str) -> None:
    stored = tables.insert(TABLE, Entity(key, key, {"a": 1}))
    assert tables.get(TABLE, key, key) == stored
    stored = tables.merge(TABLE, replace(stored, values={"a": 2}))
    assert list(tables.query(TABLE, partition=key, first=key)) == [stored]
    stored = tables.transact(TABLE, [Operation("replace", replace(stored, values={"a": 3}))])[0]
    assert tables.get(TABLE, key, key) == stored
    tables.delete(TABLE, stored)
    assert tables.get(TABLE, key, key) is None


def test_replace_drops_properties_and_merge_keeps_them(tables: Tables) -> None:
    first = tables.insert(TABLE, row("1", a=1, b="old"))
    merged = tables.merge(TABLE, replace(first, values={"b": "new"}))
    assert merged == Entity("mailbox", "1", {"b": "new"}, merged.etag)
    assert tables.get(TABLE, "mailbox", "1") == replace(merged, values={"a": 1, "b": "new"})
    replaced = tables.replace(TABLE, replace(merged, values={"c": True}))
    assert tables.get(TABLE, "mailbox", "1") == replace(replaced, values={"c": True})
    assert len({first.etag, merged.etag, replaced.etag}) == 3


def test_writing_needs_the_etag_that_was_read(tables: Tables) -> None:
    read = tables.insert(TABLE, row("1", a=1))
    current = tables.replace(TABLE, replace(read, values={"a": 2}))
    for write in (tables.replace, tables.merge, tables.delete):
        with pytest.raises(Changed):
            write(TABLE, replace(read, values={"a": 3}))
    assert tables.get(TABLE, "mailbox", "1") == current


def test_writing_without_an_etag_is_unconditional(tables: Tables) -> None:
    tables.insert(TABLE, row("1", a=1))
    tables.replace(TABLE, row("1", a=2))
    tables.merge(TABLE, row("1", b=3))
    found = tables.get(TABLE, "mailbox", "1")
    assert found is not None
    assert found.values == {"a": 2, "b": 3}


def test_a_deleted_row_is_changed(tables: Tables) -> None:
    read = tables.insert(TABLE, row("1", a=1))
    tables.delete(TABLE, read)
    assert tables.get(TABLE, "mailbox", "1") is None
    for write in (tables.replace, tables.merge):
        with pytest.raises(Changed):
            write(TABLE, read)
        with pytest.raises(Changed):
            write(TABLE, replace(read, etag=None))
    tables.delete(TABLE, read)


def test_upsert_inserts_and_replaces(tables: Tables) -> None:
    tables.upsert(TABLE, row("1", a=1))
    second = tables.upsert(TABLE, row("1", b=2))
    assert tables.get(TABLE, "mailbox", "1") == second
    assert second.values == {"b": 2}


def test_of_many_claims_at_once_one_succeeds(tables: Tables) -> None:
    def claim(number: int) -> bool:
        try:
            tables.insert(TABLE, row("1", owner=number))
        except AlreadyExists:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        claims = list(pool.map(claim, range(8)))
    assert claims.count(True) == 1
    found = tables.get(TABLE, "mailbox", "1")
    assert found is not None
    assert found.values == {"owner": claims.index(True)}


def test_queries_come_in_key_order_within_their_range(tables: Tables) -> None:
    for key in ("3", "1", "10", "2"):
        tables.insert(TABLE, row(key))
    tables.insert(TABLE, Entity("another", "1"))
    assert keys(tables.query(TABLE, partition="mailbox")) == ["1", "10", "2", "3"]
    assert keys(tables.query(TABLE, partition="mailbox", first="10", before="3")) == ["10", "2"]
    assert keys(tables.query(TABLE, partition="nobody")) == []
    assert [(entity.partition, entity.row) for entity in tables.query(TABLE)] == [
        ("another", "1"), ("mailbox", "1"), ("mailbox", "10"), ("mailbox", "2"), ("mailbox", "3"),
    ]  # fmt: skip


def test_where_compares_value_and_kind(tables: Tables) -> None:
    moment = datetime(2026, 3, 2, 8, 15, 30, 123456, tzinfo=UTC)
    tables.insert(TABLE, row("a", number=1, text="it's", at=moment, rate=1.5, data=b"\x00\xff", open=True))
    tables.insert(TABLE, row("b", number=0, text="its", at=moment + timedelta(seconds=1), rate=2.5, open=False))
    tables.insert(TABLE, row("c"))
    for where in (
        {"number": 1}, {"text": "it's"}, {"at": moment}, {"rate": 1.5}, {"data": b"\x00\xff"}, {"open": True},
        {"number": 1, "open": True},
    ):  # fmt: skip
        assert keys(tables.query(TABLE, where=where)) == ["a"], where
    assert keys(tables.query(TABLE, where={"number": 0})) == ["b"]
    assert keys(tables.query(TABLE, where={"open": False})) == ["b"]
    assert keys(tables.query(TABLE, where={"number": 1, "open": False})) == []
    assert keys(tables.query(TABLE, partition="mailbox", where={"open": True})) == ["a"]


def test_select_returns_the_named_properties_and_the_etag(tables: Tables) -> None:
    stored = tables.insert(TABLE, row("1", a=1, b=2, c=3))
    assert list(tables.query(TABLE, select=["b", "missing"])) == [replace(stored, values={"b": 2})]
    assert list(tables.query(TABLE, partition="mailbox", select=[])) == [replace(stored, values={})]


def test_what_was_read_belongs_to_the_reader(tables: Tables) -> None:
    values: dict[str, Value] = {"a": 1}
    stored = tables.insert(TABLE, Entity("mailbox", "1", values))
    values["a"] = 2
    assert tables.get(TABLE, "mailbox", "1") == Entity("mailbox", "1", {"a": 1}, stored.etag)


def test_a_transaction_does_all_kinds_at_once(tables: Tables) -> None:
    rows = {key: tables.insert(TABLE, row(key, a=1, b=1)) for key in ("replace", "merge", "upsert", "delete")}
    results = tables.transact(
        TABLE,
        [
            Operation("insert", row("insert", a=2)),
            Operation("replace", replace(rows["replace"], values={"a": 2})),
            Operation("merge", replace(rows["merge"], values={"a": 2})),
            Operation("upsert", row("upsert", a=2)),
            Operation("delete", rows["delete"]),
        ],
    )
    assert [result.row for result in results] == ["insert", "replace", "merge", "upsert", "delete"]
    assert results[-1].etag is None
    found = {entity.row: entity for entity in tables.query(TABLE)}
    assert {key: dict(entity.values) for key, entity in found.items()} == {
        "insert": {"a": 2}, "replace": {"a": 2}, "merge": {"a": 2, "b": 1}, "upsert": {"a": 2},
    }  # fmt: skip
    assert {result.row: result.etag for result in results[:-1]} == {key: entity.etag for key, entity in found.items()}


def test_a_transaction_makes_the_table(tables: Tables) -> None:
    assert len(tables.transact(TABLE, [Operation("insert", row(f"{n:03}")) for n in range(100)])) == 100
    assert len(keys(tables.query(TABLE, partition="mailbox"))) == 100
    assert tables.transact(TABLE, []) == []


def test_a_failed_transaction_changes_nothing(tables: Tables) -> None:
    stale = tables.insert(TABLE, row("stale", a=1))
    tables.insert(TABLE, row("there", a=1))
    tables.merge(TABLE, replace(stale, values={"b": 1}))
    before = list(tables.query(TABLE))
    good = [Operation("insert", row("new")), Operation("merge", row("there", a=2))]
    for bad, error in (
        (Operation("insert", row("stale")), AlreadyExists),
        (Operation("replace", stale), Changed),
        (Operation("merge", stale), Changed),
        (Operation("delete", stale), Changed),
        (Operation("replace", row("missing")), Changed),
        (Operation("merge", row("missing")), Changed),
        (Operation("delete", row("missing")), Changed),
    ):
        with pytest.raises(error):
            tables.transact(TABLE, [*good, bad])
        assert list(tables.query(TABLE)) == before, bad


def test_a_large_row_goes_in_and_a_larger_one_does_not(tables: Tables) -> None:
    assert tables.insert(TABLE, wide("1", 16, b"x" * 65_000)).etag
    with pytest.raises(BadInput):
        tables.insert(TABLE, wide("2", 17, b"x" * 65_000))
    assert keys(tables.query(TABLE)) == ["1"]


@pytest.mark.parametrize(
    "refused",
    [
        row("1", value="x" * 32_769),
        row("1", value="🚚" * 16_385),
        row("1", value="half \ud83d"),
        row("1", value=b"x" * 65_537),
        row("1", value=2**31),
        row("1", value=float("nan")),
        row("1", value=datetime(2026, 3, 2, tzinfo=UTC).replace(tzinfo=None)),
        row("1", RowKey="2"),
        Entity("mailbox", "1", {"not a name": 1}),
        wide("1", 253, 1),
        row("a/b"),
        row("a\\b"),
        row("a#b"),
        row("a?b"),
        row("a\nb"),
        Entity("x" * 513, "1"),
    ],
    ids=lambda entity: repr((entity.row[:5], [*entity.values][:1])),
)
def test_what_does_not_fit_is_refused_before_it_is_sent(tables: Tables, refused: Entity) -> None:
    for write in (tables.insert, tables.replace, tables.merge, tables.upsert):
        with pytest.raises(BadInput):
            write(TABLE, refused)
    with pytest.raises(BadInput):
        tables.transact(TABLE, [Operation("insert", row("0")), Operation("insert", refused)])
    assert list(tables.query(TABLE)) == []


@pytest.mark.parametrize(
    "operations",
    [
        [Operation("insert", row(str(number))) for number in range(101)],
        [Operation("insert", row("1")), Operation("insert", Entity("another", "2"))],
        [Operation("insert", row("1")), Operation("merge", row("1"))],
        [Operation("insert", wide(str(number), 15, b"x" * 65_000)) for number in range(5)],
    ],
    ids=["too many", "two partitions", "a row twice", "too large"],
)
def test_a_transaction_that_cannot_be_is_refused(tables: Tables, operations: list[Operation]) -> None:
    with pytest.raises(BadInput):
        tables.transact(TABLE, operations)
    assert list(tables.query(TABLE)) == []


@pytest.mark.parametrize("name", ["", "ab", "1table", "with-dash", "x" * 64])
def test_a_tables_name_is_checked(tables: Tables, name: str) -> None:
    with pytest.raises(BadInput):
        tables.insert(name, row("1"))

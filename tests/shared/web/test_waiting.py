from datetime import UTC, datetime, timedelta

import pytest

from shared.errors import AlreadyExists, BadInput
from shared.storage.encryption import Keys
from shared.storage.memory import MemoryTables
from shared.storage.tables import Entity
from shared.web.waiting import TABLE, WaitingRoom

NOW = datetime(2026, 3, 12, 14, 5, tzinfo=UTC)
SOON = NOW + timedelta(minutes=10)


@pytest.fixture
def room(tables: MemoryTables, keys: Keys) -> WaitingRoom:
    return WaitingRoom(tables, keys)


def test_what_waits_is_found_by_kind_and_name_until_its_time_is_over(room: WaitingRoom) -> None:
    room.keep("flow", "state", {"nonce": "ü"}, SOON)
    found = room.find("flow", "state", NOW)
    assert found
    assert found.content == {"nonce": "ü"}
    assert room.find("account", "state", NOW) is None
    assert room.find("flow", "other", NOW) is None
    assert room.find("flow", "state", SOON) is None


def test_only_the_first_who_takes_it_has_it(room: WaitingRoom) -> None:
    room.keep("flow", "state", {}, SOON)
    first, second = room.find("flow", "state", NOW), room.find("flow", "state", NOW)
    assert first
    assert second
    assert room.take(first)
    assert not room.take(second)
    assert room.find("flow", "state", NOW) is None


def test_a_name_is_used_once(room: WaitingRoom) -> None:
    assert room.spend("ticket", "jti", SOON)
    assert not room.spend("ticket", "jti", SOON)
    room.keep("flow", "state", {}, SOON)
    with pytest.raises(AlreadyExists):
        room.keep("flow", "state", {}, SOON)


def test_it_is_stored_sealed_and_cannot_be_moved_to_another_row(room: WaitingRoom, tables: MemoryTables) -> None:
    room.keep("account", "name", {"cache": "refresh-token"}, SOON)
    room.keep("account", "other", {}, SOON)
    stored, other = sorted(tables.query(TABLE), key=lambda entity: -len(str(entity.values["sealed"])))
    assert "refresh-token" not in str(stored.values["sealed"])
    tables.replace(TABLE, Entity("account", other.row, stored.values))
    with pytest.raises(BadInput):
        room.find("account", "other", NOW)


def test_what_is_over_can_be_swept_out(room: WaitingRoom, tables: MemoryTables) -> None:
    room.keep("flow", "old", {}, NOW)
    room.keep("flow", "new", {}, SOON)
    assert room.sweep(NOW) == 1
    assert [entity.values["expires"] for entity in tables.query(TABLE)] == [SOON]

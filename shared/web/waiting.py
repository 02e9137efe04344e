"""What waits for the browser to come back, in table `signins`: used once, and only for a short time.

A partition a kind, a row each: tickets that were used, sign-ins that were begun, accounts that wait for confirmation.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from shared.errors import AlreadyExists, Changed
from shared.mailboxes.model import digest
from shared.storage.encryption import Keys
from shared.storage.tables import Entity, Operation, Tables

TABLE = "signins"
Kind = Literal["ticket", "flow", "account"]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits, as it was found."""

    content: Mapping[str, Any]
    entity: Entity


class WaitingRoom:
    """Keeps what waits, encrypted, until it is taken or its time is over."""

    def __init__(self, tables: Tables, keys: Keys) -> None:
        self.tables = tables
        self.keys = keys

    def keep(self, kind: Kind, name: str, content: Mapping[str, Any], expires: datetime) -> None:
        """Keep `content` under a name that nobody can guess. Raises errors.AlreadyExists where the name is in use."""
        row = digest(name, 40)
        sealed = self.keys.seal(TABLE, f"{kind}/{row}", json.dumps(content).encode())
        self.tables.insert(TABLE, Entity(kind, row, {"expires": expires, "sealed": sealed}))

    def find(self, kind: Kind, name: str, now: datetime) -> Waiting | None:
        """What waits under a name; None where it was taken, its time is over, or nothing ever was."""
        entity = self.tables.get(TABLE, kind, digest(name, 40))
        if entity is None:
            return None
        expires, sealed = entity.values["expires"], entity.values["sealed"]
        if not isinstance(expires, datetime) or not isinstance(sealed, bytes) or expires <= now:
            return None
        return Waiting(json.loads(self.keys.open(TABLE, f"{kind}/{entity.row}", sealed)), entity)

    def take(self, waiting: Waiting) -> bool:
        """Whether what was found is ours to use: the first who takes it, has it."""
        try:
            # A transaction, because only there does deleting a row that somebody else has just deleted fail.
            self.tables.transact(TABLE, [Operation("delete", waiting.entity)])
        except Changed:
            return False
        return True

    def spend(self, kind: Kind, name: str, expires: datetime) -> bool:
        """Whether a name is used for the first time. It is remembered until `expires`."""
        try:
            self.keep(kind, name, {}, expires)
        except AlreadyExists:
            return False
        return True

    def sweep(self, now: datetime) -> int:
        """Delete what is over; returns how many rows that were."""
        over = [
            entity
            for entity in self.tables.query(TABLE, select=["expires"])
            if isinstance(expires := entity.values["expires"], datetime) and expires <= now
        ]
        for entity in over:
            self.tables.delete(TABLE, Entity(entity.partition, entity.row))
        return len(over)

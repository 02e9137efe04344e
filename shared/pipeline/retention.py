"""Forgetting: what was done for messages, what failed, and what is left of disconnected mailboxes is deleted after its time.

Rows are kept a day longer than mail may be acted on (`classify.is_left_alone`), so that whatever is replayed meets its row.
"""

from collections.abc import Iterable
from datetime import datetime

from shared.events import emit
from shared.mailboxes import correspondence
from shared.mailboxes.model import Status
from shared.pipeline import deeds, failures, receipts
from shared.pipeline.outside import Outside
from shared.pipeline.receipts import DATED
from shared.pipeline.row import moment_key
from shared.storage.tables import Entity, Tables


def forget_mailboxes(outside: Outside, mailboxes: Iterable[str]) -> None:
    """Delete what is old of some mailboxes, and those that were disconnected so long ago."""
    before = outside.clock() - outside.retention
    count = 0
    for id in mailboxes:
        count += forget_messages(outside.receipts.tables, id, before)
        mailbox = outside.mailboxes.get(id)
        if mailbox and mailbox.status is Status.DISCONNECTED and mailbox.status_since < before:
            outside.mailboxes.forget(mailbox)
    emit("messages_forgotten", count=count)


def forget_messages(tables: Tables, mailbox: str, before: datetime) -> int:
    """Delete a mailbox's old rows, found by their keys alone, and what stands beside them with a time of its own."""
    old = tables.query(receipts.TABLE, partition=mailbox, first=moment_key(before), before="m~", select=["state"])
    count = delete(tables, receipts.TABLE, old)
    for first in DATED:
        dated = tables.query(receipts.TABLE, partition=mailbox, first=first, before=f"{first}~", select=["at"])
        count += delete(tables, receipts.TABLE, (each for each in dated if is_before(each, "at", before)))
    return count


def forget_shared(outside: Outside) -> int:
    """Delete what is old and belongs to no mailbox alone; returns how many rows.

    That is whose e-mail it was, what failed, and which mail was sent about which shipment.
    """
    before = outside.clock() - outside.retention
    tables = outside.receipts.tables
    count = 0
    for table, column in ((deeds.TABLE, "at"), (failures.TABLE, "failed"), (correspondence.TABLE, "at")):
        found = tables.query(table, select=[column])
        count += delete(tables, table, (each for each in found if is_before(each, column, before)))
    return count


def is_before(entity: Entity, column: str, before: datetime) -> bool:
    """Whether a row's time is before another."""
    at = entity.values.get(column)
    return isinstance(at, datetime) and at < before


def delete(tables: Tables, table: str, entities: Iterable[Entity]) -> int:
    """Delete rows one by one, so that one which is gone already does no harm; returns how many."""
    count = 0
    for entity in list(entities):
        tables.delete(table, Entity(entity.partition, entity.row))
        count += 1
    return count

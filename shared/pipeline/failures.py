"""Poison: queue messages that failed again and again are kept in table `failures`, where people see them.

Poison queues lose their messages after a week, and nobody looks into them.
"""

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from shared.errors import NotFound
from shared.events import emit
from shared.invocation import following, taken
from shared.mailboxes.model import digest
from shared.mailboxes.work import QUEUES, read_fields
from shared.storage.queues import Queues, Received
from shared.storage.tables import Entity, Tables, Value

TABLE = "failures"
UNKNOWN = "unknown"
"""Partition of messages that do not say which mailbox they are about."""
HIDDEN_FOR = 60.0
AT_ONCE = 32
MAILBOX_ID = re.compile(r"[a-z2-7]{10}-[a-z2-7]{20}")


@dataclass(frozen=True, slots=True)
class Failure:
    """A queue message that could not be handled. `body`: as it stood on `queue`."""

    id: str
    mailbox: str
    queue: str
    body: str
    failed: datetime


def keep_poison(queues: Queues, tables: Tables, clock: Callable[[], datetime]) -> int:
    """Move what stands on the poison queues into the table; returns how many. Moving one twice keeps it once."""
    count = 0
    for queue in QUEUES:
        poison = f"{queue}-poison"
        while received := queues.receive(poison, AT_ONCE, HIDDEN_FOR):
            for message in received:
                tables.upsert(TABLE, entity_of(queue, message, clock()))
                queues.delete(poison, message)
                with following(taken(read_fields(message.body).get("traceparent"))):
                    emit("poison", logging.ERROR, queue=queue, mailbox=mailbox_in(message.body))
                count += 1
    return count


def replay(queues: Queues, tables: Tables, mailbox: str, id: str) -> None:
    """Put a failure back on its queue. Raises NotFound where it is not kept (any more).

    It is put back first: a worker that dies in between leaves it in both places, and handling it twice does no harm.
    """
    found = tables.get(TABLE, mailbox, id)
    if found is None:
        raise NotFound("This was started again already, or is no longer kept.")
    failure = failure_of(found)
    queues.put(failure.queue, failure.body)
    tables.delete(TABLE, found)
    with following(taken(read_fields(failure.body).get("traceparent"))):
        emit("replayed", mailbox=mailbox, queue=failure.queue)


def entity_of(queue: str, message: Received, now: datetime) -> Entity:
    """A failure as it stands in the table. Its key is the queue message's own id."""
    values: dict[str, Value] = {"queue": queue, "body": message.body, "failed": now, "inserted": message.inserted}
    return Entity(mailbox_in(message.body), digest(f"{queue}/{message.id}", 20), values)


def mailbox_in(body: str) -> str:
    """The mailbox that a queue message names, as far as it can be read."""
    mailbox = read_fields(body).get("mailbox")
    return mailbox if isinstance(mailbox, str) and MAILBOX_ID.fullmatch(mailbox) else UNKNOWN


def failures_of(tables: Tables, mailbox: str) -> list[Failure]:
    """What could not be handled for a mailbox, or what does not say for which (`UNKNOWN`)."""
    return [failure_of(each) for each in tables.query(TABLE, partition=mailbox)]


def failure_of(entity: Entity) -> Failure:
    """The failure that a row holds."""
    failed = entity.values["failed"]
    if not isinstance(failed, datetime):
        raise TypeError("a failure's time is no time")
    return Failure(entity.row, entity.partition, str(entity.values["queue"]), str(entity.values["body"]), failed)

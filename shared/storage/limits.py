"""What Azure Storage takes.

Checked before anything is sent, so that the store in memory and the real one refuse alike, and in words that help.
Sources: https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model,
https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions,
https://learn.microsoft.com/rest/api/storageservices/naming-queues-and-metadata and
https://learn.microsoft.com/azure/storage/queues/scalability-targets.
"""

import math
import re
from collections.abc import Sequence
from datetime import datetime

from shared.errors import BadInput
from shared.storage.tables import Entity, Operation, Value

MESSAGE_BYTES = 48 * 1024
MESSAGES_AT_ONCE = 32
LONGEST_HIDDEN_SECONDS = 7 * 24 * 3600
KEY_UNITS = 512
STRING_UNITS = 32 * 1024
BINARY_BYTES = 64 * 1024
ENTITY_BYTES = 1024 * 1024
TRANSACTION_BYTES = 4 * 1024 * 1024
TRANSACTION_OPERATIONS = 100
PROPERTIES = 252

TABLE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]{2,62}")
QUEUE_NAME = re.compile(r"(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]")
FORBIDDEN_IN_KEYS = re.compile(r"[/\\#?\x00-\x1f\x7f-\x9f]")
RESERVED = frozenset({"PartitionKey", "RowKey", "Timestamp"})


def check_table(name: str) -> None:
    """Raises `BadInput` unless `name` is 3-63 ASCII letters and digits, a letter first."""
    if not TABLE_NAME.fullmatch(name):
        raise BadInput(f"A table's name is 3 to 63 letters and digits, beginning with a letter; {name!r} is not.")


def check_queue(name: str) -> None:
    """Raises `BadInput` unless `name` is 3-63 lower-case letters, digits and single hyphens."""
    if not QUEUE_NAME.fullmatch(name):
        raise BadInput(f"A queue's name is 3 to 63 lower-case letters, digits and single hyphens; {name!r} is not.")


def check_message(body: str) -> None:
    """Raises `BadInput` over 48 KiB of UTF-8, which are 64 KiB of base64."""
    try:
        size = len(body.encode())
    except UnicodeEncodeError as error:
        raise BadInput("A queue message is Unicode text; this one holds half of a surrogate pair.") from error
    if size > MESSAGE_BYTES:
        raise BadInput(f"A queue message holds at most {MESSAGE_BYTES} bytes; this one has {size}.")


def whole_seconds(seconds: float, least: int = 0) -> int:
    """How long to hide a message, as the service takes it: rounded up, at least `least` and at most seven days.

    Raises `BadInput` for a time below zero or above seven days.
    """
    if not 0 <= seconds <= LONGEST_HIDDEN_SECONDS:
        raise BadInput(f"A message can be hidden for 0 to {LONGEST_HIDDEN_SECONDS} seconds, not for {seconds}.")
    return max(least, math.ceil(seconds))


def check_entity(entity: Entity) -> None:
    """Raises `BadInput` for keys, names, values or sizes that Table storage refuses."""
    for key in (entity.partition, entity.row):
        if FORBIDDEN_IN_KEYS.search(key) or utf16_units(key) > KEY_UNITS:
            raise BadInput(
                f"A key holds at most {KEY_UNITS} characters and no slash, backslash, '#', '?' or control character."
            )
    if len(entity.values) > PROPERTIES:
        raise BadInput(f"An entity holds at most {PROPERTIES} properties; this one has {len(entity.values)}.")
    for name, value in entity.values.items():
        if not name.isidentifier() or name in RESERVED or len(name) > 255:
            raise BadInput(f"{name[:60]!r} cannot be the name of a property.")
        check_value(name, value)
    if entity_bytes(entity) > ENTITY_BYTES:
        raise BadInput(f"An entity holds at most {ENTITY_BYTES} bytes; this one has {entity_bytes(entity)}.")


def check_value(name: str, value: Value) -> None:
    """Raises `BadInput` for a value that is too large, or a datetime that does not say its zone."""
    match value:
        case str() if utf16_units(value) > STRING_UNITS:
            raise BadInput(f"{name}: a string holds at most {STRING_UNITS} UTF-16 units; cut it before storing.")
        case bytes() if len(value) > BINARY_BYTES:
            raise BadInput(f"{name}: bytes hold at most {BINARY_BYTES}; this value has {len(value)}.")
        case int() if not -(2**31) <= value < 2**31:
            raise BadInput(f"{name}: an int must fit into 32 bits.")
        case float() if not math.isfinite(value):
            raise BadInput(f"{name}: a float must be finite.")
        case datetime() if value.utcoffset() is None:
            raise BadInput(f"{name}: a datetime must be aware of its time zone.")


def check_transaction(operations: Sequence[Operation]) -> None:
    """Raises `BadInput` unless these are at most 100 operations on different rows of one partition, 4 MiB in all."""
    entities = [operation.entity for operation in operations]
    for entity in entities:
        check_entity(entity)
    if len(entities) > TRANSACTION_OPERATIONS:
        raise BadInput(f"A transaction holds at most {TRANSACTION_OPERATIONS} operations.")
    if len({entity.partition for entity in entities}) > 1:
        raise BadInput("All operations of a transaction belong to one partition.")
    if len({entity.row for entity in entities}) < len(entities):
        raise BadInput("A transaction holds one operation a row.")
    if sum(map(entity_bytes, entities)) > TRANSACTION_BYTES:
        raise BadInput(f"A transaction holds at most {TRANSACTION_BYTES} bytes.")


def entity_bytes(entity: Entity) -> int:
    """The size of an entity by the formula of the data model: names and strings count as UTF-16."""
    keys = 4 + 2 * (utf16_units(entity.partition) + utf16_units(entity.row))
    return keys + sum(8 + 2 * len(name) + value_bytes(value) for name, value in entity.values.items())


def value_bytes(value: Value) -> int:
    """The size of a property's value by the same formula."""
    match value:
        case bool():
            return 1
        case int():
            return 4
        case str():
            return 4 + 2 * utf16_units(value)
        case bytes():
            return 4 + len(value)
        case _:
            return 8


def utf16_units(text: str) -> int:
    """The length of a string as the service counts it. Raises `BadInput` for half of a surrogate pair."""
    try:
        return len(text.encode("utf-16-le")) // 2
    except UnicodeEncodeError as error:
        raise BadInput("A stored string is Unicode text; this one holds half of a surrogate pair.") from error

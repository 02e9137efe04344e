"""What the app says about itself: one line of JSON an event, with a stable name.

Fields are ids, counts, categories and durations. A field that is not named below is refused, so that a subject, a body,
an address, a token or an attachment's name cannot be logged by accident.
"""

import json
import logging

FIELDS = frozenset(
    {
        "action", "attempt", "category", "count", "delay_seconds", "effect", "error", "expires", "function", "how",
        "kind", "mailbox", "message_key", "milliseconds", "outcome", "queue", "reason", "shipment_id", "state",
        "status", "step", "subscription", "task", "traceparent",
    }
)  # fmt: skip

logger = logging.getLogger("connector")


def emit(name: str, level: int = logging.INFO, /, **fields: str | int | float | bool | None) -> None:
    """Log the event `name` with its `fields`; None is left out.

    Raises ValueError for a field that is not in FIELDS.
    """
    if unknown := fields.keys() - FIELDS:
        raise ValueError(f"not a field of events: {', '.join(sorted(unknown))}")
    said = {key: value for key, value in fields.items() if value is not None}
    logger.log(level, json.dumps({"event": name, **said}, separators=(",", ":")))

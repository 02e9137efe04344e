"""What the app says about itself: one line of JSON an event, with a stable name, its fields, and what ran (shared/invocation.py).

Only events and fields of the registry can be logged, and values that look like ids, so that a subject, a body, an address, a
token or an attachment's name cannot be logged by accident.
"""

import json
import logging
import re

from shared.event_registry import EVENTS
from shared.invocation import current

Value = str | int | float | bool | None

ID = re.compile(r"[\w.:/-]{0,128}", re.ASCII)
"""What ids, names of ours and times look like. Words of people have spaces, addresses have an @."""
WITHHELD = "withheld"

logger = logging.getLogger("connector")


def emit(name: str, level: int = logging.INFO, /, **fields: Value) -> None:
    """Log the event `name` with its `fields`. Raises as `line`."""
    logger.log(level, line(name, **fields))


def line(name: str, /, **fields: Value) -> str:
    """The event `name` as it is logged: None is left out, and a text that looks like no id is withheld.

    Raises ValueError for what the registry does not know.
    """
    event = EVENTS.get(name)
    if event is None:
        raise ValueError(f"not an event: {name}")
    if unknown := fields.keys() - set(event.fields):
        raise ValueError(f"not a field of {name}: {', '.join(sorted(unknown))}")
    said = {key: safe(value) for key, value in fields.items() if value is not None}
    if running := current.get():
        said |= {"function": running.function, "invocation": running.id, "trace": running.trace}
    return json.dumps({"event": name, **said}, separators=(",", ":"))


def safe(value: Value) -> Value:
    """The value, unless it is a text that could hold what somebody wrote."""
    return value if not isinstance(value, str) or ID.fullmatch(value) else WITHHELD

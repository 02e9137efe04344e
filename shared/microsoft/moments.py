"""Graph's points in time: ISO 8601 with up to seven digits of a second, usually in UTC."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from shared import errors


def parse_moment(value: object) -> datetime | None:
    """Read a DateTimeOffset as UTC; None for what is absent or is none. Without an offset it is taken for UTC."""
    if not isinstance(value, str):
        return None
    try:
        found = datetime.fromisoformat(value)
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def required_moment(item: Mapping[str, Any], name: str) -> datetime:
    """A point in time that Graph always sends. Raises `errors.Unavailable` where it is missing or cannot be read."""
    if (found := parse_moment(item.get(name))) is None:
        raise errors.Unavailable(f"Microsoft Graph's answer has no {name} that can be read.")
    return found


def format_moment(moment: datetime) -> str:
    """Write an aware datetime as Graph takes it, in whole seconds."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")

"""Times as Graph writes and reads them."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Tells the time, in UTC."""


def now() -> datetime:
    """The time of this machine."""
    return datetime.now(UTC)


def iso(time: datetime) -> str:
    """`time` in UTC, to the second, as Graph writes times of mail."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read(text: str) -> datetime:
    """A time of ISO 8601, UTC where no offset is written. Raises ValueError."""
    time = datetime.fromisoformat(text)
    return time if time.tzinfo else time.replace(tzinfo=UTC)

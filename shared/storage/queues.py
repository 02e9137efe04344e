"""Queues: at-least-once, unordered, with invisibility in place of acknowledgement.

Modelled on Azure Queue storage (https://learn.microsoft.com/rest/api/storageservices/queue-service-rest-api).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Received:
    """A message as it was taken from a queue.

    `pop_receipt` is the right to hide or delete it, until somebody else receives it. `decoded` is False where the
    message is not base64; `body` is then what was found in the queue.
    """

    id: str
    body: str
    dequeue_count: int
    inserted: datetime
    pop_receipt: str
    decoded: bool = True


class Queues(Protocol):
    """A storage account's queues. Messages never expire; a queue is made when it is first written to.

    Times are rounded up to whole seconds. Every method may raise `errors.Unavailable`, `errors.OperatorMustAct` where
    the account refuses us, and `errors.BadInput` for what `limits` refuses.
    """

    def put(self, queue: str, body: str, delay: float = 0) -> None:
        """Add a message, hidden for `delay` seconds (at most 7 days). Raises `errors.BadInput` over 48 KiB of UTF-8."""

    def receive(self, queue: str, limit: int, hidden_for: float) -> list[Received]:
        """Take up to `limit` (at most 32) visible messages and hide them for `hidden_for` seconds (at least 1).

        A missing queue has none.
        """

    def hide(self, queue: str, message: Received, seconds: float) -> Received:
        """Set when the message becomes visible again (0: now), and return it with its new pop receipt.

        Raises `errors.Changed` where somebody else has received or deleted it.
        """

    def delete(self, queue: str, message: Received) -> None:
        """Delete the message. Raises `errors.Changed` where somebody else has received or deleted it."""

    def length(self, queue: str) -> int:
        """How many messages it holds, hidden ones included (approximately)."""

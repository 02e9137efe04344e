"""A message that the host has received: hidden from everyone else until it is settled."""

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock

from shared.errors import Changed, Temporary
from shared.storage.queues import Queues, Received


class HeldMessage:
    """Renews the invisibility of a message while its function runs. Each renewal gives a new pop receipt."""

    def __init__(
        self, queues: Queues, queue: str, message: Received, hidden_for: float, clock: Callable[[], datetime]
    ) -> None:
        """`hidden_for`: seconds, from now, for which the message was hidden when it was received."""
        self.queues = queues
        self.queue = queue
        self.message = message
        self.hidden_for = hidden_for
        self.clock = clock
        self.hidden_since = clock()
        self.settled = False
        self.lock = Lock()

    @property
    def visible_again(self) -> datetime:
        """When somebody else could receive it."""
        return self.hidden_since + timedelta(seconds=self.hidden_for)

    def renew_if_due(self) -> None:
        """Hide the message anew once half of its time is over."""
        with self.lock:
            now = self.clock()
            if self.settled or now < self.hidden_since + timedelta(seconds=self.hidden_for / 2):
                return
            try:
                self.message = self.queues.hide(self.queue, self.message, self.hidden_for)
                self.hidden_since = now
            except (Changed, Temporary):
                # Somebody else has it already, which its end will show; or the other half of the time is left to try.
                return

    def settle(self) -> Received:
        """End the renewing, and return the message with the pop receipt that is valid now."""
        with self.lock:
            self.settled = True
            return self.message

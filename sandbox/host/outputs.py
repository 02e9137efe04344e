"""Queue output bindings: collected while a function runs, written only after it has succeeded."""

from collections import defaultdict
from collections.abc import Mapping
from threading import Event

import azure.functions as func

from sandbox.host.model import Function
from shared.storage.queues import Queues


class OutParameter(func.Out[object]):
    """What a function is given for an output binding."""

    def __init__(self) -> None:
        self.value: object = None

    def set(self, val: object) -> None:
        """Set the message, or the list of messages, to be sent."""
        self.value = val

    def get(self) -> object:
        """What has been set so far."""
        return self.value


class QueueWriter:
    """The host's own writes to queues, which wake its listener on that queue at once.

    What is enqueued past the host, through an SDK, waits for the next poll.
    """

    def __init__(self, queues: Queues) -> None:
        self.queues = queues
        self.waiting: defaultdict[str, list[Event]] = defaultdict(list)

    def put(self, queue: str, body: str) -> None:
        """Add a message. Raises as `Queues.put`."""
        self.queues.put(queue, body)
        for event in self.waiting[queue]:
            event.set()

    def watch(self, queue: str, event: Event) -> None:
        """Set `event` whenever this host puts something on the queue."""
        self.waiting[queue].append(event)


def write_outputs(writer: QueueWriter, function: Function, values: Mapping[str, object]) -> None:
    """Send what a function has set or returned. Raises TypeError for what is no message, and as `Queues.put`."""
    messages = [(output.queue, queue_bodies(values[output.parameter])) for output in function.outputs]
    for queue, bodies in messages:
        for body in bodies:
            writer.put(queue, body)


def queue_bodies(value: object) -> list[str]:
    """One message for text, several for a list of texts, none for None. Raises TypeError."""
    if value is None:
        return []
    given: list[object] = value if isinstance(value, list) else [value]
    bodies = [body for body in given if isinstance(body, str)]
    if len(bodies) < len(given):
        raise TypeError("A queue output takes text or a list of texts.")
    return bodies

"""One queue function, by the rules of the Storage extension's queue listener.

https://learn.microsoft.com/azure/azure-functions/functions-bindings-storage-queue-trigger
"""

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from datetime import datetime
from threading import Event

from sandbox.host.bindings import queue_message
from sandbox.host.held import HeldMessage
from sandbox.host.invocation import InvocationTimedOut, Invoker
from sandbox.host.model import QueueFunction
from sandbox.host.outputs import QueueWriter
from sandbox.host.settings import HostSettings
from shared.errors import Changed, ConnectorError
from shared.storage.queues import Queues, Received

INVISIBILITY = 600.0
MIN_POLLING_INTERVAL = 0.1
LONGEST_QUEUE_NAME = 63

logger = logging.getLogger("sandbox.host")


class QueueListener:
    """Takes messages from one queue and hands them to its function.

    `batch_size` messages are taken at once, and more are taken while no more than `new_batch_threshold` are being
    worked on.
    """

    def __init__(
        self,
        function: QueueFunction,
        invoker: Invoker,
        writer: QueueWriter,
        settings: HostSettings,
        clock: Callable[[], datetime],
    ) -> None:
        self.function = function
        self.queue = function.queue
        self.poison = poison_queue(function.queue)
        self.invoker = invoker
        self.writer = writer
        self.queues: Queues = writer.queues
        self.settings = settings
        self.clock = clock
        self.invisibility = INVISIBILITY * settings.time_scale
        self.threads = ThreadPoolExecutor(settings.batch_size + settings.new_batch_threshold)
        self.held: dict[Future[None], HeldMessage] = {}
        self.woken = Event()
        self.stopping = Event()
        writer.watch(self.queue, self.woken)

    def fetch(self) -> int:
        """Take a batch where there is room, begin to work on it, and return how many messages it had."""
        self.held = {future: held for future, held in self.held.items() if not future.done()}
        if len(self.held) > self.settings.new_batch_threshold:
            return 0
        messages = self.queues.receive(self.queue, self.settings.batch_size, self.invisibility)
        taken = [HeldMessage(self.queues, self.queue, message, self.invisibility, self.clock) for message in messages]
        # A new dict each time, as the thread of the renewals reads it.
        self.held = self.held | {self.threads.submit(self.process, held): held for held in taken}
        return len(messages)

    def renew(self) -> None:
        """Keep hidden what is being worked on."""
        for held in self.held.values():
            held.renew_if_due()

    def process(self, held: HeldMessage) -> None:
        """Work on one message to its end."""
        try:
            if not held.message.decoded or held.message.dequeue_count > self.settings.max_dequeue_count:
                self.give_up(held.settle())
            else:
                self.invoke(held)
        except Changed:
            # Its invisibility ended and somebody else received it: a duplicate, of which nobody is told.
            return
        except ConnectorError as error:
            logger.error("Queue %s: %s", self.queue, error)

    def invoke(self, held: HeldMessage) -> None:
        """Call the function, and delete or release the message. Raises as `Queues`."""
        try:
            message = queue_message(held.message, held.visible_again)
            self.invoker.invoke(self.function.function, message)
        except InvocationTimedOut:
            # A killed worker settles nothing: the message comes back when its invisibility ends.
            held.settle()
        except Exception:
            self.release(held.settle())
        else:
            self.queues.delete(self.queue, held.settle())

    def release(self, message: Received) -> None:
        """Let a failed message be tried again, or give it up. Without a poison queue it just stays hidden."""
        if message.dequeue_count >= self.settings.max_dequeue_count:
            self.give_up(message)
        elif self.poison is not None:
            self.queues.hide(self.queue, message, self.settings.visibility_timeout * self.settings.time_scale)

    def give_up(self, message: Received) -> None:
        """Copy the message to the poison queue, then delete it: a crash in between leaves it in both."""
        if self.poison is not None:
            self.writer.put(self.poison, message.body)
            self.queues.delete(self.queue, message)

    def run(self) -> None:
        """Poll until stopped: at once after finding messages, else after a pause that doubles up to its maximum."""
        pauses = polling_pauses(self.settings)
        while not self.stopping.is_set():
            self.woken.clear()
            try:
                found = self.fetch()
            except ConnectorError as error:
                logger.error("Queue %s: %s", self.queue, error)
                found = 0
            if found:
                pauses = polling_pauses(self.settings)
                self.wait_for_room()
            else:
                self.woken.wait(next(pauses))

    def wait_for_room(self) -> None:
        """Wait until so few messages are being worked on that the next batch may be taken."""
        running = set(self.held)
        while len(running) > self.settings.new_batch_threshold and not self.stopping.is_set():
            running = wait(running, return_when=FIRST_COMPLETED).not_done

    def stop(self) -> None:
        """Take no more messages."""
        self.stopping.set()
        self.woken.set()


def polling_pauses(settings: HostSettings) -> Iterator[float]:
    """The seconds between polls that find nothing. However time is scaled, there are no more than ten polls a second."""
    longest = max(MIN_POLLING_INTERVAL, settings.max_polling_interval * settings.time_scale)
    pause = MIN_POLLING_INTERVAL
    while True:
        yield pause
        pause = min(pause * 2, longest)


def poison_queue(queue: str) -> str | None:
    """Where a queue's hopeless messages go: nowhere for a poison queue, and where the name would be too long."""
    name = f"{queue}-poison"
    return None if queue.endswith("-poison") or len(name) > LONGEST_QUEUE_NAME else name

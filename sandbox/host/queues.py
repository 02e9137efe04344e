"""All queue functions of an app: polled, renewed and stopped together."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from datetime import datetime
from threading import Event, Thread

from sandbox.host.invocation import Invoker
from sandbox.host.model import QueueFunction
from sandbox.host.outputs import QueueWriter
from sandbox.host.queue_listener import INVISIBILITY, QueueListener
from sandbox.host.settings import HostSettings


class QueueFunctions:
    """All queue functions of the app."""

    def __init__(
        self,
        functions: Sequence[QueueFunction],
        invoker: Invoker,
        writer: QueueWriter,
        settings: HostSettings,
        clock: Callable[[], datetime],
    ) -> None:
        self.listeners = [QueueListener(function, invoker, writer, settings, clock) for function in functions]
        self.renewal_interval = INVISIBILITY * settings.time_scale / 20
        self.listening: list[Thread] = []
        self.drained = Event()

    def run_once(self) -> int:
        """Poll each queue once, wait until what was found has been worked on, and return how many messages it was."""
        found = sum(listener.fetch() for listener in self.listeners)
        wait(self.running())
        return found

    def renew(self) -> None:
        """Hide anew all messages that are being worked on and whose invisibility is half over."""
        for listener in self.listeners:
            listener.renew()

    def running(self) -> list[Future[None]]:
        """The messages that are being worked on."""
        return [future for listener in self.listeners for future in listener.held]

    def start(self) -> None:
        """Listen to all queues, each in a thread of its own."""
        for listener in self.listeners:
            self.listening.append(Thread(target=listener.run, name=f"queue {listener.queue}", daemon=True))
        for thread in self.listening:
            thread.start()
        Thread(target=self.run_renewals, name="queue renewals", daemon=True).start()

    def run_renewals(self) -> None:
        """Renew until nothing is being worked on any more."""
        while not self.drained.wait(self.renewal_interval):
            self.renew()

    def stop(self) -> None:
        """Take no more messages."""
        for listener in self.listeners:
            listener.stop()

    def drain(self, deadline: float) -> bool:
        """Wait for what is being worked on, up to a moment of `time.monotonic`. False where some had to be left."""
        for thread in self.listening:
            thread.join(max(0, deadline - time.monotonic()))
        unfinished = wait(self.running(), max(0, deadline - time.monotonic())).not_done
        self.drained.set()
        return not unfinished

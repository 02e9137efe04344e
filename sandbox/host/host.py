"""The host: everything it takes to run an app, for tests in one process and for the sandbox alike."""

import time
from collections.abc import Callable
from datetime import UTC, datetime

import azure.functions as func

from sandbox.host.http import HttpFunctions
from sandbox.host.invocation import Invoker
from sandbox.host.loader import load_functions
from sandbox.host.outputs import QueueWriter
from sandbox.host.queues import QueueFunctions
from sandbox.host.settings import HostSettings
from sandbox.host.timers import TimerFunctions
from shared.storage.queues import Queues
from shared.storage.tables import Tables


def utc_now() -> datetime:
    """The machine's clock."""
    return datetime.now(UTC)


class Host:
    """Runs one app.

    `http` is a WSGI callable. `queues` and `timers` listen between `start` and `stop`; a test that does not start them
    drives them by their `run_once`.
    """

    def __init__(
        self,
        app: func.FunctionApp,
        queues: Queues,
        tables: Tables,
        settings: HostSettings,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        """Index the app. Raises `IndexingError`, and `InvalidSetting` for a `%Name%` that is not set."""
        functions = load_functions(app, settings)
        self.functions = functions
        writer = QueueWriter(queues)
        self.invoker = Invoker(functions.all, writer, settings.threads, settings.function_timeout)
        self.http = HttpFunctions(functions.http, self.invoker, settings)
        self.queues = QueueFunctions(functions.queues, self.invoker, writer, settings, clock)
        self.timers = TimerFunctions(functions.timers, self.invoker, tables, settings, clock)

    def start(self) -> None:
        """Begin to listen to queues and timers."""
        self.queues.start()
        self.timers.start()

    def stop(self, grace: float) -> bool:
        """Take nothing new, and give what runs `grace` seconds in all. False where something had to be left behind."""
        deadline = time.monotonic() + grace
        self.queues.stop()
        self.timers.stop()
        return all([self.queues.drain(deadline), self.timers.drain(deadline)])

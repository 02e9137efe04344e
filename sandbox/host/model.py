"""The functions of an app, as the host sees them."""

from collections.abc import Callable
from dataclasses import dataclass

from sandbox.host.ncrontab import Schedule


@dataclass(frozen=True, slots=True)
class QueueOutput:
    """A queue that the function writes to: by `parameter`, which is `$return` where it returns the message."""

    parameter: str
    queue: str


@dataclass(frozen=True, slots=True)
class Function:
    """What it takes to call a function. `parameter` takes what triggered it."""

    name: str
    call: Callable[..., object]
    parameter: str
    outputs: tuple[QueueOutput, ...]
    takes_context: bool
    answers_http: bool

    @property
    def scale_group(self) -> str:
        """HTTP functions share their instances; every other function has its own.

        https://learn.microsoft.com/azure/azure-functions/flex-consumption-plan#per-function-scaling
        """
        return "http" if self.answers_http else self.name

    @property
    def returns_message(self) -> bool:
        """Whether what it returns is put on a queue."""
        return any(output.parameter == "$return" for output in self.outputs)


@dataclass(frozen=True, slots=True)
class HttpFunction:
    """A function behind a route, which stands without its prefix. An empty set of methods means all."""

    function: Function
    route: str
    methods: frozenset[str]
    anonymous: bool


@dataclass(frozen=True, slots=True)
class QueueFunction:
    """A function for the messages of a queue."""

    function: Function
    queue: str


@dataclass(frozen=True, slots=True)
class TimerFunction:
    """A function that runs by a schedule. `use_monitor`: whether its last run is kept for the next start."""

    function: Function
    schedule: Schedule
    run_on_startup: bool
    use_monitor: bool | None


@dataclass(frozen=True, slots=True)
class Functions:
    """All functions of an app."""

    http: tuple[HttpFunction, ...]
    queues: tuple[QueueFunction, ...]
    timers: tuple[TimerFunction, ...]

    @property
    def all(self) -> list[Function]:
        """Whatever triggers them."""
        indexed: list[HttpFunction | QueueFunction | TimerFunction] = [*self.http, *self.queues, *self.timers]
        return [each.function for each in indexed]

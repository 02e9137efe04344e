"""Child processes: started in a group of their own, with a log file, and ended with whoever started them.

Several children are held by a `contextlib.ExitStack` (`stack.callback(child.stop)`), which ends them in reverse order;
inside `ends_on_sigterm`, SIGTERM unwinds it as Ctrl-C does.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from random import SystemRandom
from types import FrameType
from typing import TypeVar

TETHER = Path(__file__).with_name("tether.py")
LOOPBACK = "127.0.0.1"
OWN = range(20_000, 32_768)
"""Ports from which no system takes that of an outgoing connection (Linux from 32768 on, others from 49152): another one could be
taken between the moment that it is found free and the one that a child listens on it."""
SHUFFLED = cycle(SystemRandom().sample(OWN, len(OWN)))
"""These, in an order of each process's own, so that none is given twice and two sandboxes seldom try the same."""
TRIALS = 100

Result = TypeVar("Result")


class ChildEnded(Exception):
    """A child process ended, or did not answer, while it was still needed. The message ends with the end of its log."""


@dataclass(frozen=True)
class Child:
    """A running child process."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path

    def check(self) -> None:
        """Raises `ChildEnded` unless it is running."""
        if (status := self.process.poll()) is not None:
            raise ChildEnded(f"{self.name} ended with status {status}. {self.last_words()}")

    def stop(self, patience: float = 5) -> None:
        """Ask it and its own children to end, and after `patience` seconds make them. Fine if it has ended already."""
        for wish in (signal.SIGTERM, signal.SIGKILL):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, wish)
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(patience)
                return

    def is_ready(self) -> bool:
        """Whether it has said so. That somebody listens on its port says nothing: it may be another sandbox."""
        return " is ready" in self.log.read_text(errors="replace")

    def last_words(self) -> str:
        """Where its log is, and how it ends."""
        return f"Its log, {self.log}, ends with:\n{self.log.read_text(errors='replace')[-2000:]}"


def start(name: str, command: Sequence[str], *, log: Path, env: Mapping[str, str] | None = None) -> Child:
    """Start `command`, writing what it says to `log`. `env` is added to our own environment.

    The child has a process group of its own: Ctrl-C reaches us alone, and we end it when it is its turn. Call it
    from a thread that lives as long as the child shall: on Linux the child ends with that thread, even if we are killed.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-I", str(TETHER), str(os.getpid()), *command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(env or {})},
            start_new_session=True,
        )
    return Child(name, process, log)


def wait_until(child: Child, ready: Callable[[], Result | None], seconds: float = 60) -> Result:
    """Ask `ready` until it answers something true, and return that.

    Raises `ChildEnded` if `child` ends first, or `seconds` are over.
    """
    last = time.monotonic() + seconds
    while time.monotonic() < last:
        child.check()
        if answer := ready():
            return answer
        time.sleep(0.05)
    raise ChildEnded(f"{child.name} did not answer within {seconds:.0f} seconds. {child.last_words()}")


def listening(port: int) -> bool:
    """Whether something on this machine accepts connections on `port`."""
    with socket.socket() as connection:
        return connection.connect_ex((LOOPBACK, port)) == 0


def free_port(usual: int = 0) -> int:
    """A port on which a child can listen: the usual one where it is free, else one that was not given before."""
    for port in (*filter(None, [usual]), *islice(SHUFFLED, TRIALS)):
        with socket.socket() as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with suppress(OSError):
                trial.bind((LOOPBACK, port))
                return int(trial.getsockname()[1])
    raise ChildEnded("No free port on this machine: end some other programs and try again.")


@contextmanager
def ends_on_sigterm() -> Iterator[None]:
    """Inside, SIGTERM ends the program as `sys.exit` would: everything that is open is closed. For the main thread.

    SIGINT is Ctrl-C inside, also where a shell that started us in the background has it ignored.
    """

    def leave(number: int, frame: FrameType | None) -> None:
        sys.exit(128 + number)

    before = signal.signal(signal.SIGTERM, leave), signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before[0])
        signal.signal(signal.SIGINT, before[1])

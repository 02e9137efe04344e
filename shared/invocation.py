"""What runs at the moment: which function, which of its invocations, and which trace it belongs to.

A trace (https://www.w3.org/TR/trace-context/) begins where something comes in from outside, or where a message is found. It
goes along in every queue message, unchanged, so that all that is done for one e-mail bears one trace id.
"""

import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace

TRACEPARENT = re.compile(r"00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")


@dataclass(slots=True)
class Tally:
    """How often something outside was called, how many calls failed, and how long all of them took."""

    calls: int = 0
    failed: int = 0
    milliseconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Invocation:
    """One invocation of one function. `tallies`: what it has called so far, by the name of what is outside."""

    function: str
    id: str
    traceparent: str
    tallies: dict[str, Tally] = field(default_factory=dict)

    @property
    def trace(self) -> str:
        """The trace's id: 32 hexadecimal digits."""
        return self.traceparent[3:35]


current: ContextVar[Invocation | None] = ContextVar("invocation", default=None)


@contextmanager
def running(invocation: Invocation) -> Iterator[None]:
    """Inside, `invocation` is what runs."""
    before = current.set(invocation)
    try:
        yield
    finally:
        current.reset(before)


@contextmanager
def following(traceparent: str) -> Iterator[None]:
    """Inside, what is done belongs to another trace: that of one message among several."""
    now = current.get()
    with running(replace(now, traceparent=traceparent) if now else Invocation("", "", traceparent)):
        yield


def traceparent() -> str | None:
    """The trace that goes along in a queue message; None where nothing runs."""
    now = current.get()
    return now.traceparent if now else None


def taken(given: object) -> str:
    """The traceparent that came from outside where it is one; else that of a new trace."""
    return given if isinstance(given, str) and TRACEPARENT.fullmatch(given) else new_traceparent()


def new_traceparent() -> str:
    """The traceparent of a new trace."""
    return f"00-{secrets.token_hex(16)}-{secrets.token_hex(8)}-01"

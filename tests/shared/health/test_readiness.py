import json
import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from threading import Event, Thread, current_thread

import pytest

from shared.errors import Unavailable
from shared.health.readiness import Readiness
from shared.invocation import Invocation, current, running


class Clock:
    """Seconds that pass when a test lets them."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def released() -> Iterator[Event]:
    """What a hanging check waits for."""
    with ExitStack() as stack:
        event = Event()
        stack.callback(event.set)
        yield event


def down() -> None:
    raise Unavailable("It answered 503.")


def states(readiness: Readiness) -> dict[str, str]:
    return {name: found.state for name, found in readiness.look().items()}


def test_all_checks_are_looked_at_and_what_fails_is_told(caplog: pytest.LogCaptureFixture) -> None:
    readiness = Readiness({"storage": lambda: None, "tms": down})
    with caplog.at_level(logging.INFO, "connector"):
        assert states(readiness) == {"storage": "ok", "tms": "failed"}
    (said,) = [json.loads(record.getMessage()) for record in caplog.records]
    assert said == {"event": "not_ready", "check": "tms", "error": "Unavailable"}


def test_a_check_that_hangs_holds_nobody_up_and_is_not_begun_twice(released: Event) -> None:
    begun = []

    def hang() -> None:
        begun.append(current_thread())
        released.wait()

    clock = Clock()
    readiness = Readiness({"storage": lambda: None, "tms": hang}, patience=0.05, clock=clock)
    assert states(readiness) == {"storage": "ok", "tms": "no_answer"}
    clock.now += 60
    assert states(readiness) == {"storage": "ok", "tms": "no_answer"}
    assert len(begun) == 1
    released.set()
    begun[0].join()
    clock.now += 60
    assert states(readiness) == {"storage": "ok", "tms": "ok"}
    assert len(begun) == 2


def test_what_was_found_is_told_again_for_some_seconds() -> None:
    asked = []
    clock = Clock()
    readiness = Readiness({"tms": lambda: asked.append(1)}, remembered=10, clock=clock)
    for now, times in ((0, 1), (9.9, 1), (10, 2), (10.1, 2)):
        clock.now = now
        readiness.look()
        assert len(asked) == times


def test_whoever_comes_while_somebody_looks_is_told_what_was_found_before(released: Event) -> None:
    clock, reached = Clock(), Event()

    def quick() -> None:
        return

    checks: dict[str, Callable[[], None]] = {"tms": quick}
    readiness = Readiness(checks, patience=5, clock=clock)
    before = readiness.look()

    def hang() -> None:
        reached.set()
        released.wait()

    checks["tms"] = hang
    clock.now += 60
    looking = Thread(target=readiness.look)
    looking.start()
    assert reached.wait(30)
    assert readiness.look() is before
    released.set()
    looking.join()


def test_what_a_check_calls_counts_for_the_invocation() -> None:
    seen = []
    with running(Invocation("health_ready", "1", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")):
        Readiness({"tms": lambda: seen.append(current.get())}).look()
    assert seen[0] is not None
    assert seen[0].function == "health_ready"

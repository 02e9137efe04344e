"""What every invocation has around it: the log's context, one event at its end, and errors that say nothing of an e-mail.

The runtime reports what a function raises with its message and those of all errors behind it, and the libraries' messages
hold addresses and ids: none but our own words go out, with the kinds of the errors and the traceback.
"""

import inspect
import logging
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import wraps
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import azure.functions as func

from functions import services
from shared.errors import ConnectorError
from shared.events import Value, emit
from shared.invocation import Invocation, running, taken
from shared.mailboxes.work import read_fields

Result = TypeVar("Result")
Fields = dict[str, Value]

ROOT = f"{Path(__file__).parents[1]}/"
MOST_CAUSES = 5


class Fault(Exception):
    """What was raised is none of shared/errors.py: a bug. Its own words are left out."""


def observed(function: Callable[..., Result]) -> Callable[..., Result]:
    """The function as the host calls it: with its context, which the function itself does not see.

    Its first parameter is what triggers it: `req`, `msg` or `timer`.
    """
    signature = inspect.signature(function)
    trigger = next(iter(signature.parameters))

    @wraps(function)
    def run(*given: Any, context: func.Context, **named: Any) -> Result:
        begun = time.perf_counter()
        traceparent, told = ABOUT[trigger](given[0] if given else named[trigger], context)
        invocation = Invocation(context.function_name, context.invocation_id, taken(traceparent))
        with running(invocation):
            try:
                returned = function(*given, **named)
            except Exception as error:
                told |= {"outcome": "failed", **failure(error)}
                end(invocation, begun, told)
                if isinstance(error, ConnectorError):
                    raise error from None
                raise Fault(f"{type(error).__name__} at {told['at']}").with_traceback(error.__traceback__) from None
            end(invocation, begun, told | outcome(returned))
            if trigger == "timer":
                note_completion(context.function_name)
        return returned

    parameter = inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=func.Context)
    vars(run)["__signature__"] = signature.replace(parameters=[*signature.parameters.values(), parameter])
    run.__annotations__ = function.__annotations__ | {"context": func.Context}
    return run


def note_completion(timer: str) -> None:
    """Let it be seen that a timer runs. Where that cannot be stored, the timer counts as late, which is what it is for."""
    with suppress(ConnectorError):
        services.timers().completed(timer)


def end(invocation: Invocation, begun: float, told: Fields) -> None:
    """Log how it went, and what was called on the way."""
    told["milliseconds"] = round((time.perf_counter() - begun) * 1000)
    for target, tally in invocation.tallies.items():
        values = (tally.calls, tally.failed, round(tally.milliseconds))
        told |= dict(zip((f"{target}_calls", f"{target}_failed", f"{target}_milliseconds"), values, strict=True))
    emit("invocation", logging.INFO if told["outcome"] == "succeeded" else logging.ERROR, **told)


def about_request(req: func.HttpRequest, context: func.Context) -> tuple[object, Fields]:
    """The trace that the caller began, or the host for it."""
    return context.trace_context.trace_parent, {"trigger": "http"}


def about_message(msg: func.QueueMessage, context: func.Context) -> tuple[object, Fields]:
    """The trace that the message bears, and how it came here."""
    work = read_fields(msg.get_body())
    attempt = work.get("attempt")
    waited = datetime.now(UTC) - msg.insertion_time if msg.insertion_time else None
    return work.get("traceparent"), {
        "trigger": "queue",
        "attempt": attempt if isinstance(attempt, int) else None,
        "dequeues": msg.dequeue_count,
        "queue_seconds": round(waited.total_seconds(), 1) if waited else None,
    }


def about_timer(timer: func.TimerRequest, context: func.Context) -> tuple[object, Fields]:
    """A trace of its own."""
    return context.trace_context.trace_parent, {"trigger": "timer"}


ABOUT: dict[str, Callable[[Any, func.Context], tuple[object, Fields]]] = {
    "req": about_request,
    "msg": about_message,
    "timer": about_timer,
}


def outcome(returned: object) -> Fields:
    """How an invocation ended that raised nothing. An answer of 500 and above is a failure that was told."""
    status = returned.status_code if isinstance(returned, func.HttpResponse) else None
    return {"outcome": "failed" if status and status >= 500 else "succeeded", "http_status": status}


def failure(error: BaseException) -> Fields:
    """What was raised, what was behind it, and where in our own code."""
    causes = ":".join(islice((type(each).__name__ for each in behind(error)), MOST_CAUSES))
    return {"error": type(error).__name__, "causes": causes or None, "at": place(error)}


def behind(error: BaseException) -> Iterator[BaseException]:
    """The errors that led to an error, as Python would print them."""
    while cause := error.__cause__ or (None if error.__suppress_context__ else error.__context__):
        yield cause
        error = cause


def place(error: BaseException) -> str:
    """The last line of our own code that the error came through."""
    at, trace = "", error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith(ROOT) and "/site-packages/" not in file:
            at = f"{file.removeprefix(ROOT)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return at

"""Calls to what is outside, counted and timed for the invocation that makes them; each that fails is an event of its own."""

import logging
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import requests
from requests.adapters import HTTPAdapter

from shared.events import emit
from shared.invocation import Tally, current

EXPECTED = frozenset({404, 409, 412})
"""Answers by which the other side says that something is not there, is there already, or was changed: no failures."""
REQUEST_IDS = ("request-id", "x-ms-request-id")
"""Headers in which Microsoft's services name a call: https://learn.microsoft.com/graph/best-practices-concept"""
REQUEST_ID = re.compile(r"[0-9a-fA-F-]{36}")


class Measured(HTTPAdapter):
    """Makes the requests of one session to one `target`, and counts them; timed until an answer begins."""

    def __init__(self, target: str, **pool: Any) -> None:
        """`pool`: the sizes of the pool of connections, as HTTPAdapter takes them."""
        self.target = target
        super().__init__(**pool)

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        """Make a request."""
        begun = time.perf_counter()
        try:
            response = super().send(request, *args, **kwargs)
        except requests.RequestException as error:
            count(self.target, begun, error=type(error).__name__)
            raise
        count(self.target, begun, http_status=response.status_code, request=request_id(response))
        return response


def count(
    target: str, begun: float, *, http_status: int | None = None, error: str | None = None, request: str | None = None
) -> None:
    """Count a call that has just ended. `begun`: a moment of `time.perf_counter`; `error`: kind of what came in place of a
    good answer."""
    milliseconds = (time.perf_counter() - begun) * 1000
    failed = error is not None or (http_status is not None and http_status >= 400 and http_status not in EXPECTED)
    if running := current.get():
        tally = running.tallies.setdefault(target, Tally())
        tally.calls += 1
        tally.failed += failed
        tally.milliseconds += milliseconds
    if failed:
        emit(
            "call_failed",
            logging.WARNING,
            target=target,
            http_status=http_status,
            error=error,
            milliseconds=round(milliseconds),
            request=request,
        )


@contextmanager
def counted(target: str) -> Iterator[None]:
    """Counts what is called inside as one call, which fails where it raises."""
    begun = time.perf_counter()
    try:
        yield
    except Exception as error:
        count(target, begun, error=type(error).__name__)
        raise
    count(target, begun)


def request_id(response: requests.Response) -> str | None:
    """The other side's own id of the call."""
    found = next((value for name in REQUEST_IDS if (value := response.headers.get(name))), "")
    return found if REQUEST_ID.fullmatch(found) else None

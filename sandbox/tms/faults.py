"""What goes wrong on purpose: each fault happens to the next few requests of the public API, or until it is cleared."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from threading import Lock
from time import sleep

from flask import Response


class Kind(StrEnum):
    """The faults that can be switched on."""

    SERVER_ERROR = "server_error"
    """500, nothing done."""
    UNAUTHORIZED = "unauthorized"
    """401: the API key is refused."""
    LOGIN_PAGE = "login_page"
    """200 with a page that asks to log in, nothing done."""
    THROTTLE = "throttle"
    """429 with `retry_after`, nothing done."""
    NO_ANSWER = "no_answer"
    """The work is done, and then the connection is closed without an answer."""
    BROKEN_ANSWER = "broken_answer"
    """The work is done, and the answer is no JSON."""
    SLOW = "slow"
    """The answer comes `seconds` late."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault that is switched on: for requests whose path holds `path`, `times` times or (None) until it is cleared."""

    kind: Kind
    times: int | None = 1
    path: str = ""
    method: str = ""
    retry_after: str = "5"
    seconds: float = 2.0

    def fits(self, method: str, path: str) -> bool:
        """Whether it happens to this request."""
        return self.path in path and self.method in ("", method)


class Faults:
    """The faults that are switched on, in that order."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.active: list[Fault] = []

    def switch_on(self, fault: Fault) -> None:
        """Let `fault` happen from now on."""
        with self.lock:
            self.active.append(fault)

    def clear(self) -> None:
        """Let all go well again."""
        with self.lock:
            self.active.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """The fault that happens to this request, counted down; None: all is well."""
        with self.lock:
            for position, fault in enumerate(self.active):
                if fault.fits(method, path):
                    if fault.times is not None:
                        left = [replace(fault, times=fault.times - 1)] if fault.times > 1 else []
                        self.active[position : position + 1] = left
                    return fault
        return None


def instead_of_work(fault: Fault) -> Response | None:
    """The answer with which nothing is done; None: the work is done all the same."""
    match fault.kind:
        case Kind.SERVER_ERROR:
            return Response('{"message": "An error has occurred."}', 500, mimetype="application/json")
        case Kind.UNAUTHORIZED:
            return Response('{"message": "Authorization has been denied."}', 401, mimetype="application/json")
        case Kind.LOGIN_PAGE:
            return Response("<!doctype html><title>Log in</title><h1>Log in</h1>", 200, mimetype="text/html")
        case Kind.THROTTLE:
            headers = {"Retry-After": fault.retry_after}
            return Response('{"message": "Too many requests."}', 429, headers, mimetype="application/json")
        case _:
            return None


def after_work(fault: Fault, response: Response) -> Response:
    """What becomes of the answer once the work is done."""
    match fault.kind:
        case Kind.NO_ANSWER:
            return Response(HangUp(), 200)
        case Kind.BROKEN_ANSWER:
            return Response("{" + response.get_data(as_text=True), response.status_code, mimetype="application/json")
        case Kind.SLOW:
            sleep(fault.seconds)
            return response
        case _:
            return response


class HangUp:
    """An answer of which nothing ever comes: the server closes the connection."""

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        raise ConnectionResetError("the sandbox's TMS hangs up")

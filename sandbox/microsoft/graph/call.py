"""What every call to Graph has around it: who calls, what goes wrong on purpose, and the headers of the answer."""

import threading
from collections import Counter
from urllib.parse import quote
from uuid import uuid4

import requests
from flask import Blueprint, Response, g, jsonify, request
from flask.typing import ResponseReturnValue

from sandbox.microsoft.faults import Fault, Kind
from sandbox.microsoft.graph.caller import Caller, caller
from sandbox.microsoft.graph.errors import GraphError, access_denied, bad_request, mailbox_concurrency, too_large
from sandbox.microsoft.graph.preferences import Preferences, read_preferences
from sandbox.microsoft.state import State

CONCURRENT_REQUESTS = 4
LARGEST_REQUEST = 4 * 1024 * 1024
"""Bytes of a request's body. Attachments grow by a third on their way: a file of 3 MB is too large."""


class Dropped(requests.ConnectionError, ConnectionResetError):
    """The connection closes without an answer: for a server on a socket, and for a `requests` session in-process."""


class Concurrency:
    """How many requests are being answered for each mailbox. Safe to use from several threads.

    https://learn.microsoft.com/en-us/graph/throttling-limits#outlook-service-limits
    """

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.running: Counter[str] = Counter()

    def enter(self, mailbox: str) -> bool:
        """Begin a request, unless there are too many."""
        with self.lock:
            if self.running[mailbox] >= CONCURRENT_REQUESTS:
                return False
            self.running[mailbox] += 1
            return True

    def leave(self, mailbox: str) -> None:
        """End a request."""
        with self.lock:
            self.running[mailbox] -= 1


def current_caller() -> Caller:
    """Who calls."""
    found: Caller = g.caller
    return found


def current_preferences() -> Preferences:
    """What the client prefers."""
    found: Preferences = g.preferences
    return found


def body() -> dict[str, object]:
    """The JSON body, its property names in lower case: Graph does not mind their case. Raises GraphError 400."""
    content = request.get_json(force=True, silent=True)
    if not isinstance(content, dict):
        raise bad_request("Unable to read JSON request payload. Please ensure Content-Type header is set.")
    return {str(name).lower(): value for name, value in content.items()}


def address() -> str:
    """The request's own address, without its options, on Graph's host."""
    return f"{current_caller().state.addresses.graph}{quote(request.path)}"


def surround(calls: Blueprint, state: State) -> None:
    """Put all that around the routes of `calls`."""
    concurrency = Concurrency()

    @calls.before_request
    def begin() -> None:
        g.request_id = str(uuid4())
        g.client_request_id = request.headers.get("client-request-id", g.request_id)
        g.preferences = read_preferences(request.headers.getlist("Prefer"))
        g.caller = caller(state, request.headers.get("Authorization", ""))
        refuse_beforehand(g.caller)
        happen(taken(state, after_work=False))
        mailbox = g.caller.user.oid
        if not request.path.startswith("/v1.0/subscriptions"):
            if not concurrency.enter(mailbox):
                raise mailbox_concurrency()
            g.entered = mailbox

    @calls.after_request
    def end(response: Response) -> Response:
        if "caller" in g and response.status_code < 400:
            try:
                happen(taken(state, after_work=True))
            except GraphError as error:
                response = failed(error, state)
        response.headers["request-id"] = g.request_id
        response.headers["client-request-id"] = g.client_request_id
        if "preferences" in g and g.preferences.applied:
            response.headers["Preference-Applied"] = g.preferences.applied
        return response

    @calls.teardown_request
    def leave(_: BaseException | None) -> None:
        if "entered" in g:
            concurrency.leave(g.pop("entered"))

    @calls.errorhandler(GraphError)
    def answer(error: GraphError) -> ResponseReturnValue:
        return failed(error, state)


def refuse_beforehand(who: Caller) -> None:
    """Raises GraphError where the path names another user, or the body is too large."""
    named = request.environ.get("graph.user")
    if named is not None and who.state.directory.find(named) != who.user:
        raise access_denied()
    if (request.content_length or 0) > LARGEST_REQUEST:
        raise too_large()


def failed(error: GraphError, state: State) -> Response:
    """The answer that `error` is."""
    response = jsonify(error.body(g.request_id, g.client_request_id, state.clock()))
    response.status_code = error.status
    response.headers.update(error.headers)
    return response


def taken(state: State, after_work: bool) -> Fault | None:
    """The fault that happens to this request."""
    kinds = (Kind.THROTTLE, Kind.MAILBOX_CONCURRENCY, Kind.SERVER_ERROR, Kind.DROP)
    return state.faults.take(
        *kinds, mailbox=current_caller().user.oid, path=request.path, method=request.method, after_work=after_work
    )


def happen(fault: Fault | None) -> None:
    """Let `fault` happen: raises GraphError or Dropped."""
    if fault is None:
        return
    headers = {"Retry-After": fault.retry_after} if fault.retry_after else {}
    if fault.kind is Kind.DROP:
        raise Dropped("the connection was closed on purpose")
    if fault.kind is Kind.THROTTLE:
        raise GraphError(429, "ApplicationThrottled", "Application is over its request limit.", headers)
    if fault.kind is Kind.MAILBOX_CONCURRENCY:
        error = mailbox_concurrency()
        raise GraphError(error.status, error.code, error.message, headers)
    raise GraphError(fault.status, "ServiceUnavailable", "The service is temporarily unavailable.", headers)

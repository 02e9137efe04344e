"""What stands in front of every route of the public API: API key, faults, idempotency keys, and the log of requests."""

import hashlib

from flask import Blueprint, Response, g, request

from sandbox.tms.bodies import answer
from sandbox.tms.faults import after_work, instead_of_work
from sandbox.tms.idempotency import Answer
from sandbox.tms.state import Request, State

KEY = "Idempotency-Key"


def guard(state: State, routes: Blueprint) -> None:
    """Put the guards in front of `routes`. An old TMS (`Capabilities.idempotency_keys` false) ignores the keys."""

    @routes.before_request
    def before() -> Response | None:
        g.fault = state.faults.take(request.method, request.path)
        g.key = None
        organization = state.organizations.get(request.headers.get("x-api-key", ""))
        if organization is None:
            return answer({"message": "Authorization has been denied for this request."}, 401)
        g.organization = organization
        if g.fault and (refusal := instead_of_work(g.fault)):
            return refusal
        return repeated(state) if state.capabilities.idempotency_keys and KEY in request.headers else None

    @routes.after_request
    def after(response: Response) -> Response:
        if g.key is not None:
            done = 200 <= response.status_code < 300
            kept = Answer(response.status_code, response.get_data(as_text=True)) if done else None
            state.answers.end(g.organization, g.key, kept)
        with state.lock:
            state.requests.append(Request(request.method, request.path, request.headers.get(KEY), response.status_code))
        return after_work(g.fault, response) if g.fault else response


def repeated(state: State) -> Response | None:
    """The answer to a request whose key was seen before; None for a new one, which is noted in `g.key`."""
    key = request.headers[KEY]
    fingerprint = hashlib.sha256(request.path.encode() + b"\0" + request.get_data()).hexdigest()
    match state.answers.begin(g.organization, key, fingerprint):
        case Answer(status, text):
            return Response(text, status, mimetype="application/json")
        case "other":
            return answer({"title": "This Idempotency-Key was used for another request."}, 422)
        case "busy":
            return answer({"title": "A request with this Idempotency-Key is being processed."}, 409)
        case _:
            g.key = key
            return None

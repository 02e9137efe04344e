"""How the API words what goes wrong: application/problem+json, https://www.rfc-editor.org/rfc/rfc9457."""

import json
import logging
import math
from dataclasses import dataclass

from shared import errors
from shared.events import emit
from shared.pipeline.decide import DecidedAlready
from shared.sending.accept import CannotSend, KeyReused, TooLarge
from shared.sending.decide import NothingToDecide
from shared.web.attention import NotReading
from shared.web.bearer import Unauthorized
from shared.web.changes import OwnerMustSignIn
from shared.web.http import Response


@dataclass(frozen=True, slots=True)
class ApiProblem:
    """A kind of problem. `name` ends its `type`; `detail`: in place of the error's own message."""

    status: int
    name: str
    title: str
    detail: str = ""


OPERATOR = "The TMS or the storage does not accept this application's set-up. Its operator must act."
DOWN = "A service that is needed for this does not answer at the moment. Repeat the request later."
OURS = "This is a fault of the application. If it happens again, tell its operator."

PROBLEMS: tuple[tuple[type[errors.ConnectorError], ApiProblem], ...] = (
    (Unauthorized, ApiProblem(401, "unauthorized", "The token is not accepted")),
    (errors.NotFound, ApiProblem(404, "not-found", "Not found")),
    (DecidedAlready, ApiProblem(409, "decided-already", "Decided already")),
    (NotReading, ApiProblem(409, "not-reading", "The mailbox is not being read")),
    (NothingToDecide, ApiProblem(409, "nothing-to-decide", "There is nothing to decide")),
    (OwnerMustSignIn, ApiProblem(409, "owner-must-sign-in", "The owner must sign in")),
    (CannotSend, ApiProblem(409, "cannot-send", "The mailbox cannot send")),
    (KeyReused, ApiProblem(422, "key-reused", "The Idempotency-Key was used before")),
    (TooLarge, ApiProblem(413, "too-large", "The message is too large")),
    (errors.BadInput, ApiProblem(400, "bad-request", "The request is not understood")),
    (errors.OperatorMustAct, ApiProblem(503, "operator-must-act", "The operator must act", OPERATOR)),
    (errors.Temporary, ApiProblem(503, "unavailable", "Not available at the moment", DOWN)),
    (errors.ConnectorError, ApiProblem(500, "internal", "Something went wrong", OURS)),
)
"""The first that fits counts."""


def problem_of(error: errors.ConnectorError) -> Response:
    """The answer to a request that failed."""
    problem = next(problem for kind, problem in PROBLEMS if isinstance(error, kind))
    emit(
        "api_refused",
        logging.ERROR if isinstance(error, errors.OperatorMustAct) or problem.status == 500 else logging.INFO,
        error=type(error).__name__,
        http_status=problem.status,
    )
    headers = {"Content-Type": "application/problem+json", "Cache-Control": "no-store"}
    if problem.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if isinstance(error, errors.Temporary) and error.delay:
        headers["Retry-After"] = str(math.ceil(error.delay))
    body = {
        "type": f"urn:problem-type:{problem.name}",
        "title": problem.title,
        "status": problem.status,
        "detail": problem.detail or str(error),
    }
    return Response(problem.status, headers, json.dumps(body).encode())

import json

import pytest

from shared import errors
from shared.pipeline.decide import DecidedAlready
from shared.web.api_problems import PROBLEMS, problem_of
from shared.web.bearer import Unauthorized


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (Unauthorized("The bearer token is too old."), 401, "too old"),
        (errors.NotFound("There is no such e-mail."), 404, "no such e-mail"),
        (DecidedAlready("This has been decided already."), 409, "decided already"),
        (errors.BadInput("limit is a number."), 400, "limit is a number"),
        (errors.Unavailable("host:443 refused"), 503, "Repeat the request later"),
        (errors.OperatorMustAct("host:443 refused"), 503, "operator must act"),
        (errors.Rejected("host:443 refused"), 500, "fault of the application"),
        (errors.UnknownOutcome("host:443 refused"), 500, "fault of the application"),
        (errors.Changed("host:443 refused"), 500, "fault of the application"),
    ],
)
def test_every_error_is_a_problem_that_says_nothing_of_the_inside(
    error: errors.ConnectorError, status: int, words: str
) -> None:
    made = problem_of(error)
    body = json.loads(made.body)
    assert (made.status, body["status"]) == (status, status)
    assert words in body["detail"]
    assert "host:443" not in body["detail"]


def test_the_wait_that_was_asked_for_is_passed_on() -> None:
    assert problem_of(errors.Throttled("slow down", 1.2)).headers["Retry-After"] == "2"
    assert "Retry-After" not in problem_of(errors.Unavailable("down")).headers


def test_no_entry_hides_a_later_one() -> None:
    for index, (kind, _) in enumerate(PROBLEMS):
        assert not any(issubclass(kind, earlier) for earlier, _ in PROBLEMS[:index]), kind

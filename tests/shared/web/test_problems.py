import pytest

from shared import errors
from shared.web.pages import Pages
from shared.web.problems import PROBLEMS, problem_page

PAGES = Pages("https://app.example.com")


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (errors.BadInput("It was too large. Send less."), 400, "It was too large. Send less."),
        (errors.SignInNeeded("Sign in again."), 403, "Sign in again."),
        (errors.MailboxUnusable("No licence."), 409, "No licence."),
        (errors.Changed("etag"), 409, "look at how it stands now"),
        (errors.NotFound("There is no such file."), 404, "There is no such file."),
        (errors.Unavailable("host:443 refused"), 503, "try again in a few minutes"),
        (errors.OperatorMustAct("AADSTS7000215"), 503, "tell the people who run this application"),
        (errors.UnknownOutcome("POST /secret"), 500, "fault of ours"),
        (errors.Rejected("ErrorX"), 500, "fault of ours"),
    ],
)
def test_every_error_ends_on_a_page_with_what_to_do(error: errors.ConnectorError, status: int, words: str) -> None:
    page = problem_page(error, PAGES)
    assert page.status == status
    assert words in page.body.decode()


def test_what_is_said_inside_about_a_failure_stays_inside() -> None:
    for error in (errors.Unavailable("host:443"), errors.OperatorMustAct("host:443"), errors.Rejected("host:443")):
        assert b"host:443" not in problem_page(error, PAGES).body


def test_the_wait_that_was_asked_for_is_passed_on() -> None:
    assert problem_page(errors.Throttled("slow down", 1.2), PAGES).headers["Retry-After"] == "2"
    assert "Retry-After" not in problem_page(errors.Unavailable("down"), PAGES).headers


def test_no_entry_hides_a_later_one() -> None:
    for index, (kind, _) in enumerate(PROBLEMS):
        assert not any(issubclass(kind, earlier) for earlier, _ in PROBLEMS[:index]), kind

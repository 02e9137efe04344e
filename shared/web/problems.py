"""The page on which every failure ends: what happened, and what to do next."""

import logging
import math
from dataclasses import dataclass

from shared import errors
from shared.events import emit
from shared.microsoft.refusals import SignInDeclined, SignInExpired, SignInMismatch
from shared.pipeline.decide import DecidedAlready
from shared.web.approval import ApprovalNeeded
from shared.web.attention import NotReading
from shared.web.connections import ConnectionRefused
from shared.web.http import CONNECT, Response
from shared.web.pages import Pages
from shared.web.sessions import FormRefused, SessionNeeded
from shared.web.signing_in import AccountRefused, OtherBrowser, PermissionMissing, SignInOver
from shared.web.tickets import TicketRefused


@dataclass(frozen=True, slots=True)
class Problem:
    """How a kind of error is shown. `text`: in place of the error's own message; `again`: whether to offer another try."""

    status: int
    title: str
    text: str = ""
    again: bool = True


OPERATOR = (
    "Microsoft, or a service behind this page, does not accept this application's own set-up. Your account and your mailbox "
    "are all right, and trying again will not help. Please tell the people who run this application."
)
DOWN = "A service that is needed for this does not answer at the moment. Please try again in a few minutes."
CHANGED = "Something else changed this connection at the same moment. Please look at how it stands now, and try again."
OURS = "This is a fault of ours. Please try again; if it happens again, tell the people who run this application."

PROBLEMS: tuple[tuple[type[errors.ConnectorError], Problem], ...] = (
    (TicketRefused, Problem(403, "This page could not be opened", again=False)),
    (SessionNeeded, Problem(403, "Please open this page from your TMS", again=False)),
    (FormRefused, Problem(403, "Please try again")),
    (SignInDeclined, Problem(403, "Permission was declined")),
    (SignInOver, Problem(400, "This sign-in is over")),
    (SignInExpired, Problem(400, "This sign-in is over")),
    (OtherBrowser, Problem(403, "This sign-in belongs to another browser")),
    (SignInMismatch, Problem(403, "This sign-in could not be verified")),
    (AccountRefused, Problem(403, "This account cannot be connected")),
    (PermissionMissing, Problem(403, "A permission is missing")),
    (ConnectionRefused, Problem(409, "The mailbox was not connected")),
    (errors.AdministratorNeeded, Problem(403, "Your administrator's approval is needed")),
    (errors.MailboxUnusable, Problem(409, "This mailbox cannot be connected")),
    (errors.SignInNeeded, Problem(403, "Microsoft asks for another sign-in")),
    (errors.OperatorMustAct, Problem(503, "This application needs its operator", OPERATOR)),
    (errors.Temporary, Problem(503, "Please try again in a few minutes", DOWN)),
    (errors.Conflict, Problem(409, "The connection was changed meanwhile", CHANGED)),
    (errors.NotFound, Problem(404, "Not found")),
    (DecidedAlready, Problem(409, "This has been decided already")),
    (NotReading, Problem(409, "This mailbox is not being read")),
    (errors.BadInput, Problem(400, "That did not work")),
    (errors.UserMustAct, Problem(403, "Something must be done first")),
    (errors.ConnectorError, Problem(500, "Something went wrong", OURS)),
)
"""The first that fits counts."""


def problem_page(
    error: errors.ConnectorError, pages: Pages, return_url: str = "", try_again: str = CONNECT
) -> Response:
    """The page for an error. `try_again`: the address of our page from which it can be tried again."""
    problem = next(problem for kind, problem in PROBLEMS if isinstance(error, kind))
    emit(
        "page_refused",
        logging.ERROR if isinstance(error, errors.OperatorMustAct) or problem.status == 500 else logging.INFO,
        error=type(error).__name__,
        http_status=problem.status,
    )
    context: dict[str, object] = {
        "title": problem.title,
        "text": problem.text or str(error),
        "again": try_again if problem.again else "",
    }
    delay = error.delay if isinstance(error, errors.Temporary) else None
    headers = {"Retry-After": str(math.ceil(delay))} if delay else {}
    if isinstance(error, ApprovalNeeded):
        context["request"] = error.request
        return pages.render("approval.html", context, status=problem.status, return_url=return_url)
    return pages.render("notice.html", context, status=problem.status, return_url=return_url, headers=headers)

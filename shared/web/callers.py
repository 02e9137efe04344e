"""For whom the TMS's server calls, and which mailbox it means: what every part of the API begins with."""

from collections.abc import Callable
from datetime import datetime

from shared.errors import ConnectorError, NotFound
from shared.mailboxes.model import Mailbox
from shared.mailboxes.store import Mailboxes
from shared.pipeline.failures import MAILBOX_ID
from shared.web.api_problems import problem_of
from shared.web.bearer import organization_of
from shared.web.http import Request, Response
from shared.web.tokens import Trusted


def answered(request: Request, trusted: Trusted, now: datetime, handle: Callable[[str], Response]) -> Response:
    """Let `handle` answer for the organization that the request's token speaks for; errors become problems."""
    try:
        return handle(organization_of(request.authorization, trusted, now))
    except ConnectorError as error:
        return problem_of(error)


def own_mailbox(mailboxes: Mailboxes, organization: str, id: str) -> Mailbox:
    """A mailbox of the organization. Raises NotFound, also for another organization's."""
    mailbox = mailboxes.get(id) if MAILBOX_ID.fullmatch(id) else None
    if mailbox is None or mailbox.organization != organization:
        raise NotFound("Your organization has no such mailbox.")
    return mailbox

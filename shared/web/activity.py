"""The activity page: what waits for the staff member, what failed, and what was done for each message of the mailbox."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from shared.errors import ConnectorError, NotFound
from shared.mailboxes.model import Mailbox
from shared.pipeline.row import Row, RowState, is_row_key
from shared.storage.encryption import Keys
from shared.web.attention import Attention
from shared.web.http import ACTIVITY, Request, Response, redirect
from shared.web.lines import Line, failure_line, line_of
from shared.web.pages import Pages
from shared.web.problems import problem_page
from shared.web.sessions import Session, require_form, require_session, way_back

AT_ONCE = 50
"""Messages of a list that are shown on one page."""
DONE = {
    "decided": "Your decision is being carried out. It takes a few seconds until the e-mail shows it.",
    "replayed": "It was started again. What becomes of it shows here within a few minutes.",
}
"""The messages that a redirect to the page may ask for, by name."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Some messages, the newest first. `older`: the address of the page that goes on, empty where there are no more."""

    lines: tuple[Line, ...] = ()
    older: str = ""


class Activity:
    """The activity page. Every method takes a request and gives the answer to it; `answer` turns errors into pages."""

    def __init__(
        self, attention: Attention, keys: Keys, pages: Pages, zone: ZoneInfo, clock: Callable[[], datetime]
    ) -> None:
        """`zone`: of staff members whose own is not known."""
        self.attention = attention
        self.receipts = attention.outside.receipts
        self.keys = keys
        self.pages = pages
        self.zone = zone
        self.clock = clock

    def answer(self, handle: Callable[["Activity", Request], Response], request: Request) -> Response:
        """Let one of the methods below answer a request, and show a page for whatever goes wrong."""
        try:
            return handle(self, request)
        except ConnectorError as error:
            return problem_page(error, self.pages, way_back(request, self.keys, self.clock()), ACTIVITY)

    def show(self, request: Request) -> Response:
        """The page; with `before`, what is older than that message, of all messages or of those that wait (`state`)."""
        session = require_session(request, self.keys, self.clock())
        mailbox = self.mailbox_of(session)
        before = request.query.get("before", "")
        if before and not is_row_key(before):
            raise NotFound("There is no such page.")
        context: dict[str, object] = {
            "session": session,
            "mailbox": mailbox,
            "before": before,
            "waiting": Listing(),
            "failures": [],
            "recent": Listing(),
            "done": DONE.get(request.query.get("done", ""), ""),
        }
        if mailbox:
            zone = ZoneInfo(session.zone) if session.zone else self.zone
            context |= self.lists(mailbox, zone, before, request.query.get("state") == "waiting")
        return self.pages.render("activity.html", context, return_url=session.return_url)

    def decide(self, request: Request) -> Response:
        """Take a decision about an effect that waits."""
        session = require_form(request, self.keys, self.clock())
        form = request.form
        shipment = form.get("shipment_id", "").strip()
        decided = form.get("key", ""), form.get("effect", ""), form.get("decision", "")
        self.attention.decide(self.required_mailbox(session), *decided, shipment)
        return redirect(f"{ACTIVITY}?done=decided")

    def replay(self, request: Request) -> Response:
        """Start something that failed again."""
        session = require_form(request, self.keys, self.clock())
        self.attention.replay(self.required_mailbox(session), request.form.get("failure", ""))
        return redirect(f"{ACTIVITY}?done=replayed")

    def mailbox_of(self, session: Session) -> Mailbox | None:
        """The mailbox that the staff member has connected, or had."""
        return self.attention.outside.mailboxes.of_staff(session.organization, session.staff_id)

    def required_mailbox(self, session: Session) -> Mailbox:
        """The same. Raises NotFound where there is none."""
        mailbox = self.mailbox_of(session)
        if mailbox is None:
            raise NotFound("You have not connected a mailbox.")
        return mailbox

    def lists(self, mailbox: Mailbox, zone: tzinfo, before: str, waiting: bool) -> dict[str, object]:
        """What the page lists: all three parts at first, and only the rest of one of them further on."""
        if before:
            state: RowState | None = "waiting" if waiting else None
            return {"waiting" if waiting else "recent": self.listing(mailbox, zone, state, before)}
        return {
            "waiting": self.listing(mailbox, zone, "waiting"),
            "failures": [failure_line(each, zone) for each in self.attention.failures(mailbox)],
            "recent": self.listing(mailbox, zone),
        }

    def listing(
        self, mailbox: Mailbox, zone: tzinfo, state: RowState | None = None, before: str | None = None
    ) -> Listing:
        """The newest messages, older than `before` where it is given: those that wait for the person, or all others."""
        rows = self.receipts.recent(mailbox.id, AT_ONCE + 1, state, before)
        lines = (line_of(row, zone) for row in rows[:AT_ONCE])
        shown = tuple(line for line in lines if bool(line.questions) == (state == "waiting"))
        return Listing(shown, older(rows, state) if len(rows) > AT_ONCE else "")


def older(rows: list[Row], state: RowState | None) -> str:
    """The address of the page that goes on after these rows."""
    query = {"before": rows[AT_ONCE - 1].key} | ({"state": state} if state else {})
    return f"{ACTIVITY}?{urlencode(query)}"

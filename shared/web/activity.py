"""The activity page: what was done for each message of a staff member's mailbox, what waits, and what failed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from shared.errors import UserMustAct
from shared.mailboxes.model import Mailbox
from shared.mailboxes.store import Mailboxes
from shared.pipeline.failures import failures_of
from shared.pipeline.receipts import Receipts
from shared.pipeline.row import Effect, Row
from shared.storage.encryption import Keys
from shared.storage.tables import Tables
from shared.web.http import Request, Response
from shared.web.pages import Pages
from shared.web.problems import problem_page
from shared.web.sessions import require_session
from shared.web.wording import local_time

MOST_SHOWN = 100
CATEGORIES = {
    "quote": "Quote request",
    "pickup": "Pickup request",
    "operations": "Existing shipment",
    "other": "Other",
}
STATES = {"open": "In progress", "waiting": "Waits for you", "closed": "Done"}
WHEREABOUTS = {
    "archived": "The e-mail was archived.",
    "deleted": "The e-mail was moved to Deleted Items.",
    "marked_as_read": "The e-mail was marked as read.",
    "moved": "The e-mail was left where you moved it.",
    "gone": "The e-mail is no longer in the mailbox.",
    "changed": "The e-mail was left where it is: you changed it meanwhile.",
    "left": "The e-mail was left in the inbox.",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A message as the page shows it. `done`, `open` and `why`: sentences."""

    received: str
    sender: str
    subject: str
    category: str
    state: str
    label: str
    done: tuple[str, ...]
    open: tuple[str, ...]
    why: tuple[str, ...]


class Activity:
    """The activity page of the staff member whose session it is."""

    def __init__(
        self,
        tables: Tables,
        receipts: Receipts,
        keys: Keys,
        pages: Pages,
        zone: ZoneInfo,
        clock: Callable[[], datetime],
    ) -> None:
        self.mailboxes = Mailboxes(tables)
        self.tables = tables
        self.receipts = receipts
        self.keys = keys
        self.pages = pages
        self.zone = zone
        self.clock = clock

    def show(self, request: Request) -> Response:
        """The page, or one that says how to open it."""
        try:
            session = require_session(request, self.keys, self.clock())
        except UserMustAct as error:
            return problem_page(error, self.pages)
        mailbox = self.mailboxes.of_staff(session.organization, session.staff_id)
        zone = ZoneInfo(session.zone) if session.zone else self.zone
        context = {
            "session": session,
            "mailbox": mailbox,
            "lines": [line_of(row, zone) for row in self.receipts.recent(mailbox.id, MOST_SHOWN)] if mailbox else [],
            "failures": self.failed(mailbox, zone) if mailbox else [],
        }
        return self.pages.render("activity.html", context, return_url=session.return_url)

    def failed(self, mailbox: Mailbox, zone: tzinfo) -> list[str]:
        """When something could not be handled at all, and in which step."""
        found = failures_of(self.tables, mailbox.id)
        return [f"{local_time(each.failed, zone)}: step {each.queue}" for each in found]


def line_of(row: Row, zone: tzinfo) -> Line:
    """A message's row in words."""
    return Line(
        received=local_time(row.received, zone),
        sender=row.sender,
        subject=row.subject,
        category=CATEGORIES[row.reading.category],
        state=row.state,
        label="Left alone" if row.state == "closed" and not row.effects else STATES[row.state],
        done=tuple(filter(None, (sentence(row, each) for each in row.effects if each.state == "done"))),
        open=tuple(f"{open_sentence(each)} {each.reason}" for each in row.effects if each.reason),
        why=(*row.reading.explanation, *(f"Missing: {each}." for each in row.reading.missing)),
    )


def sentence(row: Row, effect: Effect) -> str:
    """What was done; empty for what goes without saying beside the rest."""
    if effect.kind == "create_shipment":
        return f"Shipment {effect.result} was created as a quote and assigned to you."
    if effect.kind == "log_activity" and effect.shipment_id:
        return f"The e-mail was logged on shipment {effect.shipment_id}."
    if effect.kind == "deliver_document":
        return f"{document_name(effect)} went to the document processor."
    return WHEREABOUTS.get(effect.result or "", "") if effect.kind == "mailbox_action" else ""


def open_sentence(effect: Effect) -> str:
    """What was not done."""
    return {
        "create_shipment": "A shipment was not created.",
        "log_activity": "The e-mail was not logged.",
        "assign": "The shipment was not assigned.",
        "deliver_document": f"{document_name(effect)} was not transferred.",
        "mailbox_action": "The e-mail was not moved or marked.",
    }[effect.kind]


def document_name(effect: Effect) -> str:
    """The name of the document that an effect delivers."""
    return str((effect.attachment or {}).get("name") or "A document")

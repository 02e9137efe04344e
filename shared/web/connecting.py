"""The "Edit Mailbox Connection" page, and everything that a staff member can do on it."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from shared.errors import ConnectorError
from shared.mailboxes.access import Access
from shared.mailboxes.model import Mailbox, Status, covers
from shared.mailboxes.smtp_check import check_smtp, is_due
from shared.microsoft.graph import Graph
from shared.pipeline.receipts import Receipts
from shared.settings import Settings
from shared.storage.encryption import Keys
from shared.storage.queues import Queues
from shared.storage.tables import Tables
from shared.web.choices import Choices
from shared.web.connections import Account, Connections, can_change, refuse_disconnecting
from shared.web.http import CONNECT, Cookie, Request, Response, redirect
from shared.web.pages import Pages
from shared.web.problems import problem_page
from shared.web.sessions import Session, cookie_of, require_form, require_session, way_back
from shared.web.signing_in import Returned, SigningIn, SignInOver, browser_cookie
from shared.web.smtp_request import smtp_request
from shared.web.tickets import OPEN_AGAIN, TELL_ADMINISTRATOR, TicketRefused, read_ticket
from shared.web.tokens import LEEWAY
from shared.web.waiting import WaitingRoom
from shared.web.wording import (
    ACTION_HINTS,
    FOLDER_HINTS,
    PERMISSION_HINTS,
    local_time,
    read_line,
    review_line,
    supported,
    wording_of,
)

DONE = {
    "connected": "Mailbox connected. The TMS can now use it as chosen below.",
    "signed_in": "You are signed in with Microsoft. How the connection stands, you see below.",
    "saved": "Saved.",
    "reading": "Reading starts within a few minutes. What has arrived meanwhile is read, too.",
    "checked": "Microsoft was asked again. This is how it stands now.",
    "paused": "Reading is paused. What arrives from now on is read when you resume.",
    "disconnecting": "The mailbox is being disconnected. From now on, nothing more is read or sent.",
}
"""The messages that a redirect to the page may ask for, by name."""


class Connecting:
    """The connection page. Every method takes a request and gives the answer to it; `answer` turns errors into pages."""

    def __init__(
        self,
        settings: Settings,
        tables: Tables,
        queues: Queues,
        keys: Keys,
        access: Access,
        graph: Callable[[str], Graph],
        clock: Callable[[], datetime],
    ) -> None:
        """`access`: whose sign-in has our callback as its redirect URI. `graph`: makes a Graph client for an access token."""
        self.settings = settings
        self.access = access
        self.by_smtp = access.smtp is not None
        self.keys = keys
        self.clock = clock
        self.pages = Pages(settings.public_url)
        self.waiting = WaitingRoom(tables, keys)
        self.receipts = Receipts(tables, timedelta(seconds=settings.lease_seconds), clock)
        at_once = settings.reading_starts == "at_once"
        self.connections = Connections(access.mailboxes, queues, keys, clock, at_once, self.by_smtp)
        self.signing_in = SigningIn(access.sign_in, graph, self.waiting, self.by_smtp, clock)

    def answer(self, handle: Callable[["Connecting", Request], Response], request: Request) -> Response:
        """Let one of the methods below answer a request, and show a page for whatever goes wrong."""
        try:
            return handle(self, request)
        except ConnectorError as error:
            return problem_page(error, self.pages, way_back(request, self.keys, self.clock()))

    def open(self, request: Request) -> Response:
        """Turn the TMS's ticket into a session."""
        now = self.clock()
        settings = self.settings
        text = request.form.get("ticket", "")
        ticket = read_ticket(text, settings.ticket_keys, settings.ticket_issuer, settings.public_url, now)
        if ticket.organization not in settings.tms_api_keys:
            raise TicketRefused(f"Your organization has not been set up for mailbox connections. {TELL_ADMINISTRATOR}")
        if not self.waiting.spend("ticket", ticket.id, ticket.expires + LEEWAY):
            raise TicketRefused(f"The TMS's ticket has been used already. {OPEN_AGAIN}")
        return redirect(CONNECT, cookie_of(Session.begin(ticket, now), self.keys))

    def show(self, request: Request) -> Response:
        """The page itself."""
        session = require_session(request, self.keys, self.clock())
        mailbox = self.connections.of(session)
        zone = ZoneInfo(session.zone) if session.zone else self.settings.default_zone
        smtp = smtp_request(mailbox) if mailbox and is_due(mailbox, self.by_smtp) else ""
        context = {
            "session": session,
            "mailbox": None if mailbox is None or mailbox.status is Status.DISCONNECTED else mailbox,
            "wording": wording_of(mailbox, self.by_smtp),
            "smtp_request": smtp,
            "since": local_time(mailbox.status_since, zone) if mailbox else "",
            "chosen": Choices(mailbox.permission, mailbox.action, mailbox.folders) if mailbox else Choices(),
            "permission_hints": PERMISSION_HINTS,
            "action_hints": ACTION_HINTS,
            "folder_hints": FOLDER_HINTS,
            "read_line": read_line(mailbox, self.receipts.count(mailbox.id, "waiting"), zone) if mailbox else "",
            "review_line": review_line(mailbox) if mailbox else "",
            "supported": supported(self.settings.authority),
            "done": DONE.get(request.query.get("done", ""), ""),
        }
        script = "copy.js" if smtp else ""
        return self.pages.render("connection.html", context, return_url=session.return_url, script=script)

    def save(self, request: Request) -> Response:
        """Store the choices where enough has been granted for them; otherwise send the browser to Microsoft.

        Less is used at once, also where sending by SMTP then needs a further consent.
        """
        session = require_form(request, self.keys, self.clock())
        choices = Choices.of_form(request.form)
        mailbox = self.connections.of(session)
        refuse_disconnecting(mailbox)
        if mailbox and can_change(mailbox, choices):
            mailbox = self.check(self.connections.change(mailbox, choices))
            if covers(mailbox.granted, choices.scopes(self.by_smtp)):
                return redirect(f"{CONNECT}?done=saved")
        return self.signing_in.begin(session, choices, mailbox)

    def reading(self, request: Request) -> Response:
        """Start or pause the reading."""
        session = require_form(request, self.keys, self.clock())
        mailbox = self.connections.of(session)
        if mailbox is None:
            return redirect(CONNECT)
        if request.form.get("reading") == "on":
            self.connections.start_reading(mailbox)
            return redirect(f"{CONNECT}?done=reading")
        self.connections.pause_reading(mailbox)
        return redirect(f"{CONNECT}?done=paused")

    def callback(self, request: Request) -> Response:
        """Take the browser back from Microsoft: connect the mailbox, or ask whether it is the one that is meant."""
        returned = self.signing_in.finish(request)
        finished = browser_cookie(request.form["state"])
        if not returned.own and not self.connections.is_known(returned.session, returned.account):
            return self.ask_confirmation(returned, finished)
        return self.connect(returned.session, returned.choices, returned.account, finished)

    def connect(self, session: Session, choices: Choices, account: Account, *cookies: Cookie) -> Response:
        """Connect the mailbox, and go to its page. One that cannot send yet is not called connected."""
        mailbox = self.check(self.connections.connect(session, choices, account))
        done = "signed_in" if is_due(mailbox, self.by_smtp) else "connected"
        return redirect(f"{CONNECT}?done={done}", *cookies)

    def check_again(self, request: Request) -> Response:
        """Ask the SMTP server again whether it lets the mailbox sign in."""
        session = require_form(request, self.keys, self.clock())
        if mailbox := self.connections.of(session):
            self.check(mailbox)
        return redirect(f"{CONNECT}?done=checked")

    def check(self, mailbox: Mailbox) -> Mailbox:
        """Find out at once whether mail can go out by SMTP, where it is to; if nobody can tell now, upkeep will."""
        with suppress(ConnectorError):
            return check_smtp(self.access, mailbox, self.clock())
        return mailbox

    def ask_confirmation(self, returned: Returned, finished: Cookie) -> Response:
        """The page that says whose mailbox it is, and asks."""
        self.connections.check(returned.session, returned.account)
        context = {
            "session": returned.session,
            "address": returned.account.address,
            "choices": returned.choices,
            "confirmation": self.signing_in.ask_confirmation(returned),
        }
        return self.pages.render("confirm.html", context, return_url=returned.session.return_url, cookies=(finished,))

    def confirm(self, request: Request) -> Response:
        """Connect the mailbox that the person has confirmed."""
        session = require_form(request, self.keys, self.clock())
        choices, account = self.signing_in.confirmed(request.form.get("confirmation", ""), session)
        return self.connect(session, choices, account)

    def approved(self, request: Request) -> Response:
        """What an administrator sees who comes back from Microsoft's approval page."""
        if request.query.get("admin_consent", "").lower() == "true":
            context = {
                "title": "Thank you, the application is approved",
                "text": "The staff of your organization can connect their mailboxes now. You can close this window.",
                "again": "",
            }
            return self.pages.render("notice.html", context)
        if "error" in request.query:
            context = {
                "title": "The application was not approved",
                "text": "Nothing was changed. The approval link can be opened again at any time.",
                "again": "",
            }
            return self.pages.render("notice.html", context, status=403)
        raise SignInOver("Nothing came back from Microsoft with this request.")

    def disconnect(self, request: Request) -> Response:
        """Disconnect the mailbox."""
        session = require_form(request, self.keys, self.clock())
        mailbox = self.connections.of(session)
        if mailbox is None or mailbox.status is Status.DISCONNECTED:
            return redirect(CONNECT)
        self.connections.disconnect(mailbox)
        return redirect(f"{CONNECT}?done=disconnecting")

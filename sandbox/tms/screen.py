"""The TMS's screen: what a staff member sees of shipments, activity, documents and colleagues, and the way to the mailbox.

`g.member` is the staff member whom the person at the screen plays, `g.zone` that member's time zone.
"""

from datetime import datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

from flask import Blueprint, Response, abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Redirect

from sandbox.tms.mail import Mails
from sandbox.tms.samples import ORGANIZATION_NAME, StaffMember
from sandbox.tms.state import Shipment, State
from sandbox.tms.tickets import Tickets
from sandbox.tms.views import day_and_time, shipment_page, shipment_row, size

CHOICE = "staff"
"""Cookie with the chosen staff member's id."""
POLICY = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'"


def screen(state: State, tickets: Tickets, mails: Mails) -> Blueprint:
    """All pages."""
    routes = Blueprint("screen", __name__, template_folder="templates", static_folder="static")
    frame(routes, state)
    shipments(routes, state, mails)
    lists(routes, state)
    actions(routes, tickets)
    return routes


def frame(routes: Blueprint, state: State) -> None:
    """What every page has: who is logged in, and headers that keep it to itself."""

    @routes.before_request
    def log_in() -> None:
        chosen = request.cookies.get(CHOICE, "")
        members = active_staff(state)
        g.member = next((each for each in members if str(each.id) == chosen), members[0])
        g.zone = ZoneInfo(g.member.zone)

    @routes.after_request
    def protect(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response

    @routes.context_processor
    def shared() -> dict[str, object]:
        members = active_staff(state)
        return {"member": g.member, "members": members, "organization": ORGANIZATION_NAME, "size": size, "when": when}


def shipments(routes: Blueprint, state: State, mails: Mails) -> None:
    """The list of shipments, and a shipment's own page, from which mail is sent."""

    @routes.get("/")
    def start() -> Redirect:
        return redirect(url_for("screen.shipments"))

    @routes.get("/shipments", endpoint="shipments")
    def all_shipments() -> str:
        rows = [shipment_row(state, each, g.zone) for each in state.shipments_of(g.member.organization)]
        return render_template("shipments.html", title="Shipments", rows=rows)

    @routes.get("/shipments/<int:number>")
    def one_shipment(number: int) -> str:
        shipment = state.shipment(g.member.organization, number) or abort(404)
        return shown(shipment)

    @routes.post("/shipments/<int:number>/messages")
    def send_message(number: int) -> str | Redirect:
        shipment = state.shipment(g.member.organization, number) or abort(404)
        if problem := mails.send(g.member, number, request.form.to_dict()):
            return shown(shipment, problem)
        return redirect(url_for("screen.one_shipment", number=number), 303)

    def shown(shipment: Shipment, problem: str = "") -> str:
        return render_template(
            "shipment.html",
            title=f"Shipment {shipment.id}",
            page=shipment_page(state, shipment, g.zone),
            mails=mails.of(shipment.organization, shipment.id),
            problem=problem,
            key=request.form.get("key") or str(uuid4()),
        )


def lists(routes: Blueprint, state: State) -> None:
    """Activity logs, the document processor's queue, and the staff."""

    @routes.get("/activity")
    def activity() -> str:
        with state.lock:
            logs = [each for each in reversed(state.logs) if state.shipment(g.member.organization, each.shipment_id)]
            assigned = {each.log_id: state.staff[each.staff_id].name for each in state.assignments}
        return render_template("activity.html", title="Activity logs", logs=logs, assigned=assigned)

    @routes.get("/documents")
    def documents() -> str:
        with state.lock:
            queue = [each for each in state.documents if each.organization == g.member.organization]
        return render_template("documents.html", title="Document processor", documents=queue)

    @routes.get("/staff")
    def staff() -> str:
        members = [each for each in state.staff.values() if each.organization == g.member.organization]
        return render_template("staff.html", title="Staff", staff=members)


def actions(routes: Blueprint, tickets: Tickets) -> None:
    """Choosing whom to play, and the way to the app with a ticket."""

    @routes.post("/log-in")
    def choose() -> Redirect:
        response = redirect(url_for("screen.shipments"), 303)
        response.set_cookie(CHOICE, request.form.get("staff", ""), httponly=True, samesite="Lax")
        return response

    @routes.post("/mailbox-config")
    def mailbox_config() -> str:
        ticket = tickets.ticket(g.member)
        return render_template("ticket.html", action=f"{tickets.audience}/api/connect", ticket=ticket)


def active_staff(state: State) -> list[StaffMember]:
    """Who can log in."""
    return [each for each in state.staff.values() if each.enabled]


def when(moment: datetime) -> str:
    """A time as the logged-in staff member's clock shows it."""
    return day_and_time(moment.astimezone(g.zone))

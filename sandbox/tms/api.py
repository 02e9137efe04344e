"""The public API: the reference's paths, and the paths of our own that docs/tms.md asks of a TMS.

`g.organization` is the caller's organization (`sandbox.tms.guard`): nobody sees or changes another's.
"""

import hashlib
from base64 import b64decode
from binascii import Error as NotBase64

from flask import Blueprint, Response, abort, g, request

from sandbox.tms.bodies import Body, Refused, answer, checked, objects, refuse, text, whole
from sandbox.tms.schema import ASSIGNMENT, DOCUMENT, SHIPMENT, activity_log, route_problems
from sandbox.tms.state import Shipment, State


def api(state: State) -> Blueprint:
    """All routes below /PublicApi."""
    routes = Blueprint("api", __name__, url_prefix="/PublicApi")
    shipments(routes, state)
    records(routes, state)
    people(routes, state)
    document_processor(routes, state)

    @routes.errorhandler(Refused)
    def refused(error: Refused) -> Response:
        return answer({"title": "One or more validation errors occurred.", "errors": error.wrong}, 400)

    @routes.errorhandler(404)
    def missing(_error: Exception) -> Response:
        return answer({"message": "Not found."}, 404)

    return routes


def shipments(routes: Blueprint, state: State) -> None:
    """Shipments: created, read, and found by a reference number."""

    @routes.post("/Shipping/v2/Shipments")
    def create_shipment() -> Response:
        body = checked(SHIPMENT)
        refuse(route_problems([text(stop, "stopType") for stop in objects(body, "stops")]))
        return answer(shown(state.create_shipment(g.organization, body)), 201)

    @routes.get("/Shipping/v2/Shipments/<int:number>")
    def get_shipment(number: int) -> Response:
        return answer(shown(known_shipment(state, number)))

    @routes.get("/Shipping/v2/Shipments")
    def find_shipments() -> Response:
        if not state.capabilities.find_by_reference:
            abort(404)
        wanted = request.args.get("referenceNumber")
        found = [each for each in state.shipments_of(g.organization) if wanted in references(each)]
        return answer([{"shipmentId": each.id, "status": each.status} for each in found])


def records(routes: Blueprint, state: State) -> None:
    """Activity logs and assignments."""

    @routes.post("/Shipping/v2/ShipmentActivityLogs")
    def log_activity() -> Response:
        body = checked(activity_log(state.log_limit))
        shipment = known_shipment(state, whole(body, "shipmentId"))
        log = state.add_log(shipment.id, text(body, "type"), text(body, "privacy"), text(body, "description"))
        return answer({"activityLogId": log.id}, 201)

    @routes.post("/Shipping/v2/Assignments")
    def assign() -> Response:
        body = checked(ASSIGNMENT)
        shipment = known_shipment(state, whole(body, "shipmentId"))
        member = state.staff.get(whole(body, "staffId"))
        if member is None or member.organization != g.organization or not member.enabled:
            raise Refused([("staffId", "is not an active staff member")])
        log_id = whole(body, "activityLogId") or None
        if log_id and not any((each.id, each.shipment_id) == (log_id, shipment.id) for each in state.logs):
            raise Refused([("activityLogId", "is not a log of this shipment")])
        return answer(state.assign(shipment.id, member.id, log_id).id, 201)


def people(routes: Blueprint, state: State) -> None:
    """Staff and customers."""

    @routes.get("/Staff/v2/Brokers")
    def find_staff() -> Response:
        """The organization's staff whose e-mail address has a text in it."""
        part = request.args.get("email", "").casefold()
        members = [each for each in state.staff.values() if each.organization == g.organization]
        return answer(
            [
                {
                    "staffId": each.id,
                    "contactName": each.name,
                    "login": each.email,
                    "email": each.email,
                    "title": each.title,
                    "enabled": each.enabled,
                    "organizationId": each.organization,
                }
                for each in members
                if part in each.email.casefold()
            ]
        )

    @routes.get("/Organization/v2/Customers")
    def find_customers() -> Response:
        if not state.capabilities.find_customers:
            abort(404)
        email, domain = (request.args.get(name, "").casefold() for name in ("email", "domain"))
        found: list[Body] = []
        for customer in (each for each in state.customers if each.organization == g.organization):
            contacts = [number for number, address in customer.contacts if address == email]
            if contacts or domain in customer.domains:
                staff_id = contacts[0] if contacts else customer.contacts[0][0]
                found.append({"customerId": customer.id, "name": customer.name, "customerStaffId": staff_id})
        return answer(found)


def document_processor(routes: Blueprint, state: State) -> None:
    """The intake of documents."""

    @routes.post("/DocumentProcessor/v2/Documents")
    def take_document() -> Response:
        """Take a document for the document processor."""
        body = checked(DOCUMENT)
        try:
            content = b64decode(text(body, "file"), validate=True)
        except NotBase64:
            raise Refused([("file", "is not base64")]) from None
        if (len(content), hashlib.sha256(content).hexdigest()) != (body["size"], body["sha256"]):
            raise Refused([("file", "does not have the size and hash that are given")])
        hints = [(text(each, "referenceType"), text(each, "value")) for each in objects(body, "referenceNumbers")]
        document = state.add_document(
            g.organization,
            text(body, "fileName"),
            text(body, "contentType"),
            len(content),
            text(body, "sha256"),
            hints,
        )
        return answer({"documentId": document.id}, 201)


def known_shipment(state: State, number: int) -> Shipment:
    """The caller's shipment of that id, or 404."""
    return state.shipment(g.organization, number) or abort(404)


def shown(shipment: Shipment) -> Body:
    """A shipment as the API shows it."""
    created = shipment.created.isoformat()
    return {"shipmentId": shipment.id, "status": shipment.status, "createdDate": created, **shipment.body}


def references(shipment: Shipment) -> set[str]:
    """The values of a shipment's reference numbers."""
    stops = objects(shipment.body, "stops")
    return {text(each, "value") for stop in stops for each in objects(stop, "shipmentStopReferenceNumbers")}

"""The sandbox's own API, for scripts and tests: what the TMS holds, what it held before, and what goes wrong."""

from dataclasses import asdict
from typing import Any

from flask import Blueprint, Response, abort, request

from sandbox.tms.bodies import answer
from sandbox.tms.faults import Fault, Kind
from sandbox.tms.samples import ORGANIZATION
from sandbox.tms.state import State
from sandbox.tms.tickets import Tickets
from shared.tms.model import Capabilities

LISTS = frozenset({"shipments", "logs", "assignments", "documents", "requests", "staff"})


def control(state: State, tickets: Tickets) -> Blueprint:
    """The routes below /_sandbox."""
    routes = Blueprint("control", __name__, url_prefix="/_sandbox")

    @routes.get("/<name>")
    def listed(name: str) -> Response:
        return answer(state.listed(name)) if name in LISTS else abort(404)

    @routes.post("/shipments")
    def seed() -> Response:
        body = given()
        number = int(body["id"])
        state.seed_shipment(
            number,
            body.get("body", {"shipmentType": "LTL"}),
            body.get("status", "Dispatched"),
            int(body.get("organization", ORGANIZATION)),
        )
        return answer({"id": number}, 201)

    @routes.post("/faults")
    def switch_on() -> Response:
        body = given()
        fault = Fault(**{**body, "kind": Kind(body["kind"])})
        state.faults.switch_on(fault)
        return answer(asdict(fault), 201)

    @routes.get("/faults")
    def active() -> Response:
        return answer([asdict(each) for each in state.faults.active])

    @routes.delete("/faults")
    def clear() -> Response:
        state.faults.clear()
        return answer({})

    @routes.put("/capabilities")
    def capabilities() -> Response:
        state.capabilities = Capabilities(**given())
        return answer(asdict(state.capabilities))

    @routes.get("/ticket-keys")
    def ticket_keys() -> Response:
        return answer(tickets.jwks())

    @routes.errorhandler(KeyError)
    @routes.errorhandler(TypeError)
    @routes.errorhandler(ValueError)
    def malformed(error: Exception) -> Response:
        return answer({"message": f"{type(error).__name__}: {error}"}, 400)

    return routes


def given() -> dict[str, Any]:
    """The request's JSON object."""
    body: dict[str, Any] = request.get_json()
    return body

"""The adapter for the reference TMS's public API; docs/tms.md is its contract, with the paths that are our own."""

import json
import random
import time
from collections.abc import Callable, Mapping

import requests

from shared import errors
from shared.tms.content import DocumentContent
from shared.tms.free_mail import FREE_MAIL
from shared.tms.http import Api, Call
from shared.tms.model import Capabilities, Customer, Document, Order, ShipmentSummary, Staff
from shared.tms.shipment import Json, reference_value, shipment_json

SHIPMENTS = "/PublicApi/Shipping/v2/Shipments"
ACTIVITY_LOGS = "/PublicApi/Shipping/v2/ShipmentActivityLogs"
ASSIGNMENTS = "/PublicApi/Shipping/v2/Assignments"
STAFF = "/PublicApi/Staff/v2/Brokers"
CUSTOMERS = "/PublicApi/Organization/v2/Customers"
DOCUMENTS = "/PublicApi/DocumentProcessor/v2/Documents"

LARGEST_ID = 2_147_483_647
LOG_LIMIT = 4000
DOCUMENT_TIMEOUT = 120.0

Answered = Mapping[str, object]


class Tai:
    """`shared.tms.model.Tms` over the reference's API at `url` (such as https://example.taicloud.net)."""

    def __init__(
        self,
        session: requests.Session,
        url: str,
        api_key: str,
        capabilities: Capabilities,
        *,
        rate_shipments: bool = False,
        log_limit: int = LOG_LIMIT,
        sleep: Callable[[float], None] = time.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self.api = Api(session, url, api_key, sleep, jitter)
        self.declared = capabilities
        self.rate_shipments = rate_shipments
        self.limit = log_limit

    @property
    def capabilities(self) -> Capabilities:
        """What this TMS can do, as configured: the reference's own API can do nothing beyond the least."""
        return self.declared

    @property
    def log_limit(self) -> int:
        """How many characters the description of an activity log may hold."""
        return self.limit

    def create_shipment(self, order: Order, key: str) -> str:
        """Create a shipment in Quote status; returns its id."""
        return self.post(SHIPMENTS, shipment_json(order, rate=self.rate_shipments), key, "shipmentId")

    def get_shipment(self, shipment_id: str) -> ShipmentSummary | None:
        """The shipment, or None: also for text that cannot be an id, which is never sent."""
        if not is_id(shipment_id):
            return None
        try:
            answer = self.api.send(Call("GET", f"{SHIPMENTS}/{shipment_id}", repeatable=True))
        except errors.NotFound:
            return None
        shipment = mapping(answer)
        if identifier(shipment, "shipmentId") != shipment_id:
            raise errors.Unavailable("The TMS answered with another shipment than the one asked for.")
        return ShipmentSummary(shipment_id, text(shipment, "status"), text(shipment, "shipmentType"))

    def find_shipment(self, reference: str) -> str | None:
        """The id of the shipment that bears our reference; of several, the first that was created."""
        if not self.declared.find_by_reference:
            raise errors.Rejected("This TMS cannot look up a shipment by its reference.")
        found = self.looked_up(SHIPMENTS, referenceNumber=reference_value(reference))
        return min((identifier(item, "shipmentId") for item in found), key=int, default=None)

    def log_activity(self, shipment_id: str, description: str, key: str) -> str:
        """Write a private activity log of type Email; returns its id."""
        body: dict[str, Json] = {
            "shipmentId": number(shipment_id),
            "type": "Email",
            "description": description,
            "privacy": "Private",
        }
        return self.post(ACTIVITY_LOGS, body, key, "activityLogId")

    def assign(self, shipment_id: str, staff_id: str, log_id: str | None, key: str) -> str:
        """Assign a shipment, with one of its logs where given, to a staff member; returns the assignment's id."""
        body: dict[str, Json] = {"shipmentId": number(shipment_id), "staffId": number(staff_id)}
        if log_id is not None:
            body["activityLogId"] = number(log_id)
        return self.post(ASSIGNMENTS, body, key, "assignmentId")

    def find_staff(self, email: str) -> Staff | None:
        """The staff member whose address this is; of several, one who is enabled."""
        try:
            listed = self.listed(STAFF, email=email)
        except errors.NotFound:
            return None
        staff = [
            Staff(
                id=identifier(item, "staffId"),
                name=text(item, "contactName"),
                email=text(item, "email"),
                enabled=item.get("enabled") is True,
                organization=identifier(item, "organizationId"),
            )
            for item in listed
            if text(item, "email").casefold() == email.casefold()
        ]
        return next((member for member in staff if member.enabled), staff[0] if staff else None)

    def find_customer(self, email: str) -> Customer | None:
        """The customer whose contact this is, or else the only one at the domain. A domain of free mail is nobody's."""
        if not self.declared.find_customers:
            raise errors.Rejected("This TMS cannot look up a customer by an address.")
        domain = email.rpartition("@")[2].lower()
        found = self.looked_up(CUSTOMERS, email=email)
        if not found and domain and domain not in FREE_MAIL:
            found = self.looked_up(CUSTOMERS, domain=domain)
        if len({identifier(item, "customerId") for item in found}) != 1:
            return None
        customer = found[0]
        staff_id = identifier(customer, "customerStaffId") if customer.get("customerStaffId") is not None else None
        return Customer(identifier(customer, "customerId"), text(customer, "name"), staff_id)

    def deliver_document(self, document: Document, key: str) -> str:
        """Hand a file to the document processor. Repeatable: the same file with the same hints is one document."""
        content = DocumentContent(document)
        call = Call(
            "POST",
            DOCUMENTS,
            repeatable=True,
            content=content,
            sent=content.described,
            key=self.honoured(key),
            timeout=DOCUMENT_TIMEOUT,
        )
        return identifier(self.api.send(call), "documentId")

    def post(self, path: str, body: Json, key: str, name: str) -> str:
        """Post what changes something; returns the id of what came of it."""
        repeatable = self.declared.idempotency_keys
        content = json.dumps(body, allow_nan=False).encode()
        call = Call("POST", path, repeatable, content=content, sent=body, key=self.honoured(key))
        answer = self.api.send(call)
        try:
            return identifier(answer, name)
        except errors.Unavailable as error:
            if repeatable:
                raise
            raise errors.UnknownOutcome(str(error)) from None

    def honoured(self, key: str) -> str | None:
        """The key, where this TMS honours it."""
        return key if self.declared.idempotency_keys else None

    def looked_up(self, path: str, **query: str) -> list[Answered]:
        """The objects of a list on a path that only some TMS have: where it is missing, nothing is known."""
        try:
            return self.listed(path, **query)
        except errors.NotFound:
            raise errors.OperatorMustAct("The TMS has no such look-up: check TMS_CAPABILITIES.") from None

    def listed(self, path: str, **query: str) -> list[Answered]:
        """The objects of a list. Raises `errors.NotFound` for a 404."""
        answer = self.api.send(Call("GET", path, repeatable=True, query=query))
        if not isinstance(answer, list):
            raise errors.Unavailable("The TMS answered with something else than a list.")
        return [mapping(item) for item in answer]


def mapping(answer: object) -> Answered:
    """An object of an answer. Raises `errors.Unavailable` where it is none."""
    if not isinstance(answer, dict):
        raise errors.Unavailable("The TMS answered with something else than an object.")
    return answer


def identifier(answer: object, name: str) -> str:
    """An id that the TMS gave: a whole number, bare or under `name`. Raises `errors.Unavailable` without one."""
    value = answer.get(name) if isinstance(answer, dict) else answer
    if not isinstance(value, int) or isinstance(value, bool) or value <= 0:
        raise errors.Unavailable(f"The TMS answered without the {name} that its API promises.")
    return str(value)


def text(item: Answered, name: str) -> str:
    """A text of an answer, empty where it is missing."""
    value = item.get(name)
    return value if isinstance(value, str) else ""


def is_id(written: str) -> bool:
    """Whether this can be an id of the TMS: a whole number from 1 to 2,147,483,647."""
    return written.isascii() and written.isdecimal() and written[0] != "0" and int(written[:11]) <= LARGEST_ID


def number(written: str) -> int:
    """An id as the TMS takes it. Raises `errors.Rejected` for what cannot be one."""
    if not is_id(written):
        raise errors.Rejected("An id that the TMS is to act on is not a whole number from 1 to 2147483647.")
    return int(written)

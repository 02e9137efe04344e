"""What the app tells a TMS and asks of it. Plain values, nobody's field names."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a TMS can do beyond the least; the adapter declares it, and the pipeline goes by it.

    `idempotency_keys`: a request repeated with the same Idempotency-Key is done once and answered alike;
    `find_by_reference`: a shipment can be looked up by a reference number that we stamped on it;
    `find_customers`: a customer can be looked up by a contact's address; `cancel_quotes`: a quote can be withdrawn.
    """

    idempotency_keys: bool = False
    find_by_reference: bool = False
    find_customers: bool = False
    cancel_quotes: bool = False


@dataclass(frozen=True, slots=True)
class OrderStop:
    """A stop of an order. Empty text: not known; the adapter puts its placeholder.

    `ready`, `close`: aware, between which it is served; `appointment`: these are an appointment's; `references`: (type, value)
    of this stop alone; `instructions`: what the TMS has no field for, in words.
    """

    type: Literal["pickup", "delivery"]
    company: str = ""
    street: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    country: str = ""
    ready: datetime | None = None
    close: datetime | None = None
    appointment: bool = False
    references: tuple[tuple[str, str], ...] = ()
    instructions: str = ""


@dataclass(frozen=True, slots=True)
class Commodity:
    """A line of freight: inches, pounds (the line's total)."""

    description: str = ""
    handling_units: int | None = None
    packaging: str | None = None
    length_in: float | None = None
    width_in: float | None = None
    height_in: float | None = None
    weight_lb: float | None = None
    freight_class: str | None = None
    nmfc: str | None = None
    hazmat: bool = False
    un_number: str | None = None
    shipping_name: str | None = None
    hazard_class: str | None = None
    packing_group: str | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """A shipment to be created in Quote status. `shipment_type`: LTL, Truckload, Drayage ...;

    `references`: (type, value), among them the e-mail's own; `instructions`: what the TMS has no field for, in words.
    """

    shipment_type: str
    stops: tuple[OrderStop, ...]
    commodities: tuple[Commodity, ...]
    equipment: str | None = None
    temperature_f: float | None = None
    accessorials: tuple[str, ...] = ()
    references: tuple[tuple[str, str], ...] = ()
    instructions: str = ""
    stackable: bool | None = None
    customer_id: str | None = None
    customer_staff_id: str | None = None


@dataclass(frozen=True, slots=True)
class ShipmentSummary:
    """A shipment that exists."""

    id: str
    status: str
    shipment_type: str


@dataclass(frozen=True, slots=True)
class Staff:
    """An employee of the organization, as the TMS knows it."""

    id: str
    name: str
    email: str
    enabled: bool
    organization: str


@dataclass(frozen=True, slots=True)
class Customer:
    """The customer behind an address. `staff_id`: the customer's contact person."""

    id: str
    name: str
    staff_id: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file for the document processor. `open` gives its bytes in pieces, as often as it is called; `size` in bytes."""

    name: str
    content_type: str
    size: int
    sha256: str
    shipment_ids: tuple[str, ...]
    references: tuple[tuple[str, str], ...]
    open: "Opener"


class Opener(Protocol):
    """Opens a document's content from its beginning."""

    def __call__(self) -> AbstractContextManager[Iterator[bytes]]:
        """Return the content in pieces."""


class Tms(Protocol):
    """A TMS. `key` is the effect's idempotency key, sent where the TMS honours it.

    Every method may raise `errors.Throttled`, `errors.Unavailable` (nothing was done), `errors.OperatorMustAct` (our key is
    refused) and `errors.Rejected`; one that changes something and must not be repeated, also `errors.UnknownOutcome`.
    """

    @property
    def capabilities(self) -> Capabilities:
        """What this TMS can do."""

    @property
    def log_limit(self) -> int:
        """How many characters the description of an activity log may hold."""

    def create_shipment(self, order: Order, key: str) -> str:
        """Create a shipment in Quote status, never committed, rated, dispatched or notified; returns its id."""

    def get_shipment(self, shipment_id: str) -> ShipmentSummary | None:
        """The shipment, or None where this organization has none of that id."""

    def find_shipment(self, reference: str) -> str | None:
        """The id of the shipment that bears our reference (`Capabilities.find_by_reference`)."""

    def log_activity(self, shipment_id: str, description: str, key: str) -> str:
        """Write a private activity log of type Email on a shipment; returns the log's id."""

    def assign(self, shipment_id: str, staff_id: str, log_id: str | None, key: str) -> str:
        """Assign a shipment, with one of its logs where given, to a staff member; returns the assignment's id."""

    def find_staff(self, email: str) -> Staff | None:
        """The staff member whose address this is."""

    def find_customer(self, email: str) -> Customer | None:
        """The customer whose contact, or else whose domain, this is (`Capabilities.find_customers`)."""

    def deliver_document(self, document: Document, key: str) -> str:
        """Hand a file to the document processor; returns its id there. Idempotent by content."""

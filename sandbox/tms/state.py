"""All that the TMS of the sandbox keeps, in memory. Safe to use from several threads."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from itertools import count
from threading import RLock

from sandbox.tms.bodies import Body
from sandbox.tms.faults import Faults
from sandbox.tms.idempotency import Answers
from sandbox.tms.samples import API_KEY, CUSTOMERS, ORGANIZATION, STAFF, Customer, StaffMember
from shared.tms.model import Capabilities

ALL = Capabilities(idempotency_keys=True, find_by_reference=True, find_customers=True, cancel_quotes=False)
FIRST_SHIPMENT = 131_440_001
LOG_LIMIT = 4000


@dataclass(frozen=True, slots=True)
class Shipment:
    """A shipment; `body`: the fields with which it was created."""

    id: int
    organization: int
    status: str
    created: datetime
    body: Body


@dataclass(frozen=True, slots=True)
class ActivityLog:
    """A note on a shipment."""

    id: int
    shipment_id: int
    type: str
    privacy: str
    description: str
    created: datetime


@dataclass(frozen=True, slots=True)
class Assignment:
    """A shipment, and one of its logs where given, that is a staff member's to look after."""

    id: int
    shipment_id: int
    staff_id: int
    log_id: int | None
    created: datetime


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A file in the document processor's queue; of its content only the size and the hash are kept."""

    id: int
    organization: int
    name: str
    content_type: str
    size: int
    sha256: str
    hints: tuple[tuple[str, str], ...]
    created: datetime


@dataclass(frozen=True, slots=True)
class Request:
    """A request to the public API, for tests."""

    method: str
    path: str
    key: str | None
    status: int


Record = Shipment | ActivityLog | Assignment | StoredDocument | Request | StaffMember


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


@dataclass
class State:
    """The TMS's memory. `organizations`: from API key to organization; every organization sees only its own."""

    capabilities: Capabilities = ALL
    organizations: Mapping[str, int] = field(default_factory=lambda: {API_KEY: ORGANIZATION})
    staff: dict[int, StaffMember] = field(default_factory=lambda: {each.id: each for each in STAFF})
    customers: list[Customer] = field(default_factory=lambda: list(CUSTOMERS))
    log_limit: int = LOG_LIMIT
    clock: Callable[[], datetime] = now
    shipments: dict[int, Shipment] = field(default_factory=dict)
    logs: list[ActivityLog] = field(default_factory=list)
    assignments: list[Assignment] = field(default_factory=list)
    documents: list[StoredDocument] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    faults: Faults = field(default_factory=Faults)
    answers: Answers = field(default_factory=Answers)

    def __post_init__(self) -> None:
        self.lock = RLock()
        self.shipment_ids = count(FIRST_SHIPMENT, 7)
        self.other_ids = count(50_001)

    def create_shipment(self, organization: int, body: Body) -> Shipment:
        """A new shipment with the next free id: Quote, or Committed where it asks for that."""
        with self.lock:
            number = next(each for each in self.shipment_ids if each not in self.shipments)
            status = "Committed" if body["isCommitted"] else "Quote"
            self.shipments[number] = Shipment(number, organization, status, self.clock(), body)
            return self.shipments[number]

    def seed_shipment(
        self, number: int, body: Body, status: str = "Dispatched", organization: int = ORGANIZATION
    ) -> None:
        """A shipment that was there before."""
        with self.lock:
            self.shipments[number] = Shipment(number, organization, status, self.clock(), body)

    def shipment(self, organization: int, number: int) -> Shipment | None:
        """An organization's shipment, None for one that is missing or another's."""
        with self.lock:
            found = self.shipments.get(number)
            return found if found and found.organization == organization else None

    def shipments_of(self, organization: int) -> list[Shipment]:
        """An organization's shipments, the newest first."""
        with self.lock:
            found = [each for each in self.shipments.values() if each.organization == organization]
        return sorted(found, key=lambda each: (each.created, each.id), reverse=True)

    def add_log(self, shipment_id: int, type: str, privacy: str, description: str) -> ActivityLog:
        """A new note on a shipment."""
        with self.lock:
            log = ActivityLog(next(self.other_ids), shipment_id, type, privacy, description, self.clock())
            self.logs.append(log)
            return log

    def assign(self, shipment_id: int, staff_id: int, log_id: int | None) -> Assignment:
        """A new assignment."""
        with self.lock:
            assignment = Assignment(next(self.other_ids), shipment_id, staff_id, log_id, self.clock())
            self.assignments.append(assignment)
            return assignment

    def add_document(
        self, organization: int, name: str, content_type: str, size: int, sha256: str, hints: Iterable[tuple[str, str]]
    ) -> StoredDocument:
        """A document for the queue. The same file with the same name and hints is the one that is there already."""
        known = tuple(hints)
        with self.lock:
            for each in self.documents:
                if (each.organization, each.sha256, each.name, each.hints) == (organization, sha256, name, known):
                    return each
            number = next(self.other_ids)
            document = StoredDocument(number, organization, name, content_type, size, sha256, known, self.clock())
            self.documents.append(document)
            return document

    def listed(self, name: str) -> list[Body]:
        """One of the lists (shipments, logs, assignments, documents, requests, staff) as plain values."""
        with self.lock:
            lists: dict[str, Iterable[Record]] = {
                "shipments": self.shipments.values(),
                "logs": self.logs,
                "assignments": self.assignments,
                "documents": self.documents,
                "requests": self.requests,
                "staff": self.staff.values(),
            }
            return [plain(each) for each in lists[name]]


def plain(record: Record) -> Body:
    """A record as a dict, its times as ISO text."""
    return {name: each.isoformat() if isinstance(each, datetime) else each for name, each in asdict(record).items()}

"""Roads on which something waits for a person, each for another reason."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from sandbox.tms.faults import Kind
from shared.mailboxes.model import Mailbox, mailbox_id
from shared.mailboxes.work import INCOMING_MAIL, MessageWork, encode
from shared.pipeline.failures import keep_poison
from shared.pipeline.receipts import Receipts
from shared.pipeline.row import Row, RowState
from shared.tms.model import Capabilities
from tests.shared.pipeline.road import EXISTING, LEASE, QUOTE, TENANT, Road

LOADS = (
    "Need rates on two hopper loads Monday:\n"
    "Load 1: Salina KS 67401 to Amarillo TX 79108, 52,000 lbs wheat\n"
    "Load 2: Garden City KS 67846 to Hereford TX 79045, 50,000 lbs milo\n"
)


def unanswered(
    path: str = "/Shipments", kind: Kind = Kind.NO_ANSWER, subject: str = "Quote", body: str = QUOTE
) -> Road:
    """The TMS did what it was asked, or not, and did not say so."""
    road = Road(capabilities=Capabilities())
    road.break_tms(kind, 1, path)
    road.deliver(subject, body)
    road.pump()
    return road


def logged_unanswered() -> Road:
    """The same for the log on a shipment that exists."""
    return unanswered("ActivityLogs", subject=f"Load {EXISTING}", body=f"Delivery of load {EXISTING} is moved to 3 pm.")


def refused() -> Road:
    """The TMS understood, and refused: it knows no such staff member."""
    road = Road()
    road.change(staff_id="7999")
    road.deliver()
    road.pump()
    return road


def document_gone() -> Road:
    """The e-mail was deleted before its document could be transferred."""
    road = Road()
    road.break_tms(Kind.UNAUTHORIZED, None)
    road.deliver("Paperwork", "See attached.", {"pod <1>.pdf": b"%PDF-1.7"})
    road.pump()
    road.tms.faults.clear()
    road.inbox.messages.clear()
    road.clock.forward(hours=2)
    road.pump()
    return road


def out_of_bounds() -> Road:
    """The e-mail asks for more shipments than are created within an hour without a person."""
    road = Road()
    road.outside = replace(road.outside, rules=replace(road.outside.rules, most_an_hour=1))
    road.deliver("Two loads Monday", LOADS)
    road.pump()
    return road


class Interrupted(Receipts):
    """A road's rows, where something else happens right after the first one has been looked up."""

    def __init__(self, road: Road, meanwhile: Callable[[], object]) -> None:
        super().__init__(road.tables, LEASE, road.clock)
        self.meanwhile = [meanwhile]

    def find(self, mailbox: str, key: str) -> Row | None:
        row = super().find(mailbox, key)
        if self.meanwhile:
            self.meanwhile.pop()()
        return row


def more_rows(road: Road, count: int, state: RowState) -> None:
    """Newer rows like the newest, in a state."""
    model = road.rows()[0]
    for number in range(1, count + 1):
        received = model.received + timedelta(minutes=number)
        road.outside.receipts.claim(replace(model, message=f"more-{number}", received=received, state=state))


def colleague(road: Road) -> Mailbox:
    """The connected mailbox of another staff member of the organization."""
    id = mailbox_id("4021", TENANT, "of-another")
    return road.outside.mailboxes.put(replace(road.mailbox, id=id, staff_id="7002", address="kim@lsp.example"))


def go_on(road: Road) -> None:
    """Let what was decided be carried out."""
    road.clock.forward(minutes=1)
    road.pump()


def poisoned() -> Road:
    """A message that failed again and again, and was put aside."""
    road = Road()
    message = road.deliver()
    for received in road.queues.receive(INCOMING_MAIL, 32, 600):
        road.queues.delete(INCOMING_MAIL, received)
    put_aside(road, INCOMING_MAIL, encode(MessageWork(road.mailbox.id, message.immutable_id)))
    return road


def put_aside(road: Road, queue: str, body: str) -> None:
    """Something of a queue failed again and again."""
    road.queues.put(f"{queue}-poison", body)
    keep_poison(road.queues, road.tables, road.clock)

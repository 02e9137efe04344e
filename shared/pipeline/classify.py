"""Step `classify_message`: read the message, decide what it is, and claim it with the plan of what is done for it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from shared import invocation, reading
from shared.errors import AlreadyExists, NotFound, Temporary
from shared.events import emit
from shared.mailboxes.model import REVIEWED, Folders, Mailbox
from shared.mailboxes.work import INCOMING_MAIL, TMS_RECORDS, MessageWork
from shared.microsoft.graph import Graph
from shared.microsoft.messages import Attachment, Message, get_message, list_attachments
from shared.pipeline.colleagues import assignee, owned
from shared.pipeline.email import email_of, written_at
from shared.pipeline.handled import perhaps_handled
from shared.pipeline.note import note_of
from shared.pipeline.outside import Held, Outside
from shared.pipeline.own_mail import OWN, conversation, is_own, note_bounce
from shared.pipeline.plan import bounds, identity_of, plan
from shared.pipeline.points import Point
from shared.pipeline.row import TMS_KINDS, Row, row_key
from shared.reading import Candidates, Context, Reading
from shared.tms.model import Tms

MARGIN = timedelta(days=1)
"""Mail is left alone this long before its row could have been purged."""
MOST_LOOKED_UP = 20
"""Candidate shipment ids that the TMS is asked about for one message."""
NO_EMAIL = Reading("other", explanation=("It is a calendar item or a notice of the mail system, no e-mail.",))
DELETED = "The e-mail was deleted before it was recorded whether this was done. Look there before it is done again."
APPEARS_LATE = 15.0
"""Seconds after which a message is looked for once more: Graph may tell of it before it can be read."""


def classify(
    outside: Outside, mailbox: Mailbox, graph: Graph, work: MessageWork, message: Message | None = None
) -> Held | None:
    """Read a message and claim its row, or take over the one it has. None where there is nothing to do.

    `message`: where it has been read already, with others.
    Raises Temporary where it is to be tried again later.
    """
    fresh = message is None
    try:
        message = message or get_message(graph, work.message)
    except NotFound:
        if work.attempt == 0:
            raise Temporary("The message is not there yet, or not any more.", APPEARS_LATE) from None
        emit("message_gone", mailbox=mailbox.id)
        left = left_behind(outside, mailbox, work.message)
        return Held(mailbox, graph, left, INCOMING_MAIL, TMS_RECORDS) if left else None
    if is_left_alone(outside, mailbox, message) or is_told_again(outside, mailbox, message):
        emit("message_left_alone", mailbox=mailbox.id)
        return None
    found = read(outside, mailbox, graph, message)
    outside.passed(Point.READ)
    note_bounce(outside, mailbox, message)
    new = planned(outside, mailbox, graph, work, found)
    row, read_at = claimed(outside, new)
    if row is None:
        emit("message_known", mailbox=mailbox.id, message_key=new.key, how=work.how)
        return None
    if row.state == "open":
        outside.passed(Point.CLAIMED)
        row = owned(outside, mailbox, row, found.identity)
        outside.passed(Point.OWNED)
    return Held(mailbox, graph, row, INCOMING_MAIL, TMS_RECORDS, read_at if fresh else None)


def claimed(outside: Outside, row: Row) -> tuple[Row | None, datetime | None]:
    """The new row, and when it was read; where the message has a row already, that one, with what an earlier reading found."""
    try:
        return outside.receipts.claim(row), outside.clock()
    except AlreadyExists:
        return outside.receipts.take(row.mailbox, row.key), None


def left_behind(outside: Outside, mailbox: Mailbox, message: str) -> Row | None:
    """The row of a message that was deleted while it was being handled; None where nothing of it was left to do.

    It goes on where repeating is safe. Elsewhere a person is asked: whose e-mail it is can no longer be told.
    """
    row = outside.receipts.take_open(mailbox.id, message, since=outside.clock() - REVIEWED)
    if row is None or outside.tms_of(mailbox.organization).capabilities.idempotency_keys:
        return row
    for effect in row.effects:
        if effect.kind in TMS_KINDS and effect.state == "planned" and not effect.created:
            row = row.with_effect(replace(effect, state="needs_confirmation", reason=DELETED))
    return row


def is_left_alone(outside: Outside, mailbox: Mailbox, message: Message) -> bool:
    """Drafts, mail in folders that are not read, from before the connection's time, or so old that its row may be gone."""
    oldest = max(mailbox.connected_at - REVIEWED, outside.clock() - outside.retention + MARGIN)
    return message.is_draft or message.folder_id in mailbox.left_out or message.received < oldest


def is_told_again(outside: Outside, mailbox: Mailbox, message: Message) -> bool:
    """Whether it is our own move that was told of: where every folder is read, each one is."""
    return mailbox.folders is Folders.ALL and outside.receipts.state(
        mailbox.id, row_key(message.received, message.id)
    ) in {
        "closed",
        "waiting",
    }


@dataclass(frozen=True, slots=True)
class Read:
    """A message and what it says."""

    message: Message
    attachments: tuple[Attachment, ...]
    candidates: Candidates
    reading: Reading
    written: datetime
    customer: tuple[str | None, str | None]
    identity: str


def read(outside: Outside, mailbox: Mailbox, graph: Graph, message: Message) -> Read:
    """Read a message with all that the TMS and the mailbox know of it. Nothing is changed anywhere."""
    attachments = documents_among(graph, message)
    zone = ZoneInfo(mailbox.zone) if mailbox.zone else outside.rules.zone
    candidates = reading.read(email_of(message, attachments, mailbox.address, zone))
    tms = outside.tms_of(mailbox.organization)
    context = Context(
        existing=existing(tms, candidates),
        conversation=conversation(outside, mailbox, message),
        own=frozenset({mailbox.address.lower(), mailbox.staff_email.lower()}),
    )
    if is_own(outside, mailbox, message):
        decided = OWN
    else:
        decided = reading.decide(candidates, context) if message.kind == "message" else NO_EMAIL
    customer = customer_of(tms, decided, message) if decided.shipments else (None, None)
    identity = identity_of(mailbox.organization, message.internet_message_id or message.id, candidates.own_words)
    return Read(message, attachments, candidates, decided, written_at(message, zone), customer, identity)


def documents_among(graph: Graph, message: Message) -> tuple[Attachment, ...]:
    """The attachments that have content in the mailbox: links to the cloud are shown to people, and not followed.

    Graph's `hasAttachments` is false where all are inline; only a body that shows something by its `cid` has those.
    """
    if not message.has_attachments and "cid:" not in message.body:
        return ()
    return tuple(each for each in list_attachments(graph, message.id) if each.kind != "reference")


def existing(tms: Tms, candidates: Candidates) -> frozenset[str]:
    """The candidate ids that are shipments of this organization."""
    asked = candidates.shipment_ids[:MOST_LOOKED_UP]
    return frozenset(found.id for each in asked if (found := tms.get_shipment(each)))


def customer_of(tms: Tms, decided: Reading, message: Message) -> tuple[str | None, str | None]:
    """Id and contact of the customer who asks, where the TMS can be asked for them."""
    address = decided.requester.address or message.sender.address
    if not tms.capabilities.find_customers or "@" not in address:
        return None, None
    found = tms.find_customer(address)
    return (found.id, found.staff_id) if found else (None, None)


def planned(outside: Outside, mailbox: Mailbox, graph: Graph, work: MessageWork, found: Read) -> Row:
    """The message's row with the plan; closed from the start where nothing is to be done."""
    message = found.message
    asked = asked_this_hour(outside, mailbox, found)
    waits_for = bounds(len(found.reading.shipments), asked, outside.rules.most_an_hour)
    if found.reading.shipments:
        waits_for = perhaps_handled(graph, mailbox, message) or waits_for
    effects = plan(found.reading, found.attachments, mailbox.action, found.identity, waits_for)
    now = outside.clock()
    return Row(
        mailbox=mailbox.id,
        message=message.id,
        received=message.received,
        subject=message.subject,
        sender=message.sender.address,
        internet_message_id=message.internet_message_id,
        conversation=message.conversation_id,
        folder=message.folder_id,
        how=work.how,
        reading=found.reading,
        effects=effects,
        state="open" if effects else "closed",
        first_seen=now,
        note=note_of(message.sender, found.written, message.subject, found.candidates.own_words) if effects else "",
        customer=found.customer,
        staff_id=assignee(outside, mailbox, message),
        modified=message.modified,
        traceparent=invocation.traceparent() or "",
        finished=None if effects else now,
    )


def asked_this_hour(outside: Outside, mailbox: Mailbox, found: Read) -> int:
    """How many shipments the sender's other e-mails asked for in this hour; only looked up where this is one more."""
    if not found.reading.shipments:
        return 0
    sender = found.message.sender.address
    return outside.deeds.created_this_hour(mailbox.organization, sender, found.identity, outside.clock())

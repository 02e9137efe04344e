"""A message's row in words, as the activity page shows it."""

from dataclasses import dataclass
from datetime import tzinfo

from shared.pipeline.decide import Decision
from shared.pipeline.failures import Failure
from shared.pipeline.row import Effect, Row
from shared.web.wording import Tone, local_time

Choices = tuple[tuple[Decision, str], ...]
"""Decisions and the labels of their buttons."""

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
STEPS = {
    "incoming-mail": "An e-mail could not be read.",
    "tms-records": "An e-mail could not be recorded in the TMS.",
    "documents": "Documents could not be transferred.",
    "mailbox-actions": "An e-mail could not be put away.",
    "mailbox-upkeep": "The connection itself could not be looked after.",
    "mailbox-rounds": "Some connections could not be looked after.",
    "mailbox-review": "The e-mails of the days before the connection could not be read.",
    "outgoing-mail": "An e-mail could not be sent.",
}
CREATE: Choices = (("exists", "It exists"), ("do", "Create it"), ("dismiss", "Dismiss"))
REPEAT: Choices = (("exists", "It exists"), ("do", "Do it again"), ("dismiss", "Dismiss"))
PUT_AWAY: Choices = (("do", "Do it now"), ("dismiss", "Leave it where it is"))
COLLEAGUE = "A colleague received the same e-mail: what it asks for is done there."


@dataclass(frozen=True, slots=True)
class Question:
    """An effect that waits for a person. `text`: what is to be done; `create`: whether it is a shipment to be created."""

    effect: str
    text: str
    reason: str
    create: bool
    choices: Choices


@dataclass(frozen=True, slots=True)
class Line:
    """A message. `done` and `why`: sentences; `questions`: what a person must decide."""

    key: str
    received: str
    finished: str
    sender: str
    subject: str
    category: str
    label: str
    tone: Tone
    done: tuple[str, ...]
    questions: tuple[Question, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FailureLine:
    """Something that could not be handled at all."""

    id: str
    text: str
    failed: str


def line_of(row: Row, zone: tzinfo) -> Line:
    """A message's row in words."""
    done = tuple(filter(None, (sentence(effect) for effect in row.effects)))
    return Line(
        key=row.key,
        received=local_time(row.received, zone),
        finished=local_time(row.finished, zone) if row.finished and row.state == "closed" else "",
        sender=row.sender,
        subject=row.subject,
        category=CATEGORIES[row.reading.category],
        label=label(row),
        tone=tone(row, bool(done)),
        done=done,
        questions=tuple(question(row, effect) for effect in row.undecided) if row.state == "waiting" else (),
        why=(
            *row.reading.explanation,
            *(f"Missing: {each}." for each in row.reading.missing),
            *([COLLEAGUE] if row.linked else []),
        ),
    )


def label(row: Row) -> str:
    """How a message stands."""
    return "Left alone" if row.state == "closed" and not row.effects else STATES[row.state]


def tone(row: Row, anything_done: bool) -> Tone:
    """The colour of how a message stands."""
    if row.state == "closed":
        return "good" if anything_done else "none"
    return "bad" if row.state == "waiting" else "busy"


def sentence(effect: Effect) -> str:
    """What became of an effect; empty while it is open, and for what goes without saying beside the rest."""
    if effect.state == "dismissed":
        return "" if effect.kind == "assign" or effect.created else f"{not_done(effect)} That was decided."
    if effect.state != "done":
        return ""
    if effect.kind == "create_shipment":
        return f"Shipment {effect.result} was created as a quote and assigned to you."
    if effect.kind == "log_activity" and effect.shipment_id:
        return f"The e-mail was logged on shipment {effect.shipment_id}."
    if effect.kind == "deliver_document":
        return f"{document_name(effect)} went to the document processor."
    return WHEREABOUTS.get(effect.result or "", "") if effect.kind == "mailbox_action" else ""


def question(row: Row, effect: Effect) -> Question:
    """What a person is asked about an effect."""
    text = {
        "create_shipment": f"A shipment{lane(row, effect)} is to be created.",
        "log_activity": f"The e-mail is to be logged on {shipment_name(effect)}.",
        "assign": f"{shipment_name(effect).capitalize()} is to be assigned.",
        "deliver_document": f"{document_name(effect)} is to be transferred to the document processor.",
        "mailbox_action": "The e-mail is to be moved or marked.",
    }[effect.kind]
    choices = {"create_shipment": CREATE, "mailbox_action": PUT_AWAY}.get(effect.kind, REPEAT)
    return Question(effect.name, text, effect.reason or "", effect.kind == "create_shipment", choices)


def not_done(effect: Effect) -> str:
    """What was not done."""
    return {
        "create_shipment": "A shipment was not created.",
        "log_activity": f"The e-mail was not logged on {shipment_name(effect)}.",
        "assign": f"{shipment_name(effect).capitalize()} was not assigned.",
        "deliver_document": f"{document_name(effect)} was not transferred.",
        "mailbox_action": "The e-mail was not moved or marked.",
    }[effect.kind]


def lane(row: Row, effect: Effect) -> str:
    """From where to where the shipment goes that an effect creates, as far as the e-mail says; empty for other effects."""
    if effect.ordinal is None:
        return ""
    shipment = row.reading.shipments[effect.ordinal]
    places = (("from", shipment.origin), ("to", shipment.destination))
    named = ((word, ", ".join(filter(None, (place.city, place.state)))) for word, place in places)
    return "".join(f" {word} {name}" for word, name in named if name)


def shipment_name(effect: Effect) -> str:
    """The shipment that an effect is about."""
    return f"shipment {effect.shipment_id}" if effect.shipment_id else "the new shipment"


def document_name(effect: Effect) -> str:
    """The name of the document that an effect delivers."""
    return str((effect.attachment or {}).get("name") or "A document")


def failure_line(failure: Failure, zone: tzinfo) -> FailureLine:
    """A failure in words."""
    return FailureLine(failure.id, STEPS[failure.queue], local_time(failure.failed, zone))

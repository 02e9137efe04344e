"""What the API says of mailboxes, messages and failures, as JSON. Never a token, never more of an e-mail than its subject."""

from datetime import datetime
from typing import get_args

from shared.mailboxes.model import Mailbox, Review
from shared.pipeline.decide import Decision
from shared.pipeline.failures import Failure
from shared.pipeline.row import Effect, Row
from shared.sending.model import LARGEST, MOST_A_MINUTE, MOST_RECIPIENTS, Way, held_up, way_of

Json = dict[str, object]
DECISIONS = list(get_args(Decision))


def mailbox_json(mailbox: Mailbox, by_smtp: bool) -> Json:
    """A mailbox and how its connection stands. `by_smtp`: whether SMTP is switched on."""
    way = way_of(mailbox, by_smtp)
    held = held_up(mailbox, way) if way else ""
    return {
        "id": mailbox.id,
        "address": mailbox.address,
        "staff_id": mailbox.staff_id,
        "permission": mailbox.permission.value,
        "action": mailbox.action.value,
        "folders": mailbox.folders.value,
        "status": mailbox.standing(by_smtp).value,
        "status_reason": mailbox.status_reason or held,
        "status_since": written(mailbox.status_since),
        "connected_at": written(mailbox.connected_at),
        "read_through": written(mailbox.read_through),
        "review": review_json(mailbox.review) if mailbox.review else None,
        "sending": sending_json(way, mailbox.is_signed_in and not held) if way else None,
    }


def review_json(review: Review) -> Json:
    """How far the first reading has come, in e-mails."""
    return {"found": review.found, "read": review.found - review.left, "left": review.left, "done": review.finished}


def sending_json(way: Way, ready: bool) -> Json:
    """By which way a mailbox sends, how much, and whether it can do so now."""
    return {
        "way": way,
        "ready": ready,
        "largest_bytes": LARGEST[way],
        "most_recipients": MOST_RECIPIENTS,
        "most_a_minute": MOST_A_MINUTE,
    }


def message_json(row: Row) -> Json:
    """A message and what was done for it."""
    asks = {effect.name for effect in row.undecided} if row.state == "waiting" else set()
    return {
        "key": row.key,
        "received": written(row.received),
        "finished": written(row.finished),
        "sender": row.sender,
        "subject": row.subject,
        "category": row.reading.category,
        "state": row.state,
        "explanation": list(row.reading.explanation),
        "missing": list(row.reading.missing),
        "effects": [effect_json(effect, effect.name in asks) for effect in row.effects],
    }


def effect_json(effect: Effect, asks: bool) -> Json:
    """One thing that is done for a message. `asks`: whether it waits for a decision now."""
    return {
        "effect": effect.name,
        "kind": effect.kind,
        "state": effect.state,
        "shipment_id": effect.result if effect.kind == "create_shipment" else effect.shipment_id,
        "document": (effect.attachment or {}).get("name"),
        "reason": effect.reason,
        "decisions": DECISIONS if asks else [],
    }


def failure_json(failure: Failure) -> Json:
    """Something that could not be handled. `step`: the queue on which it stood."""
    return {"id": failure.id, "step": failure.queue, "failed": written(failure.failed)}


def written(moment: datetime | None) -> str | None:
    """A time as RFC 3339 has it, in UTC."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z") if moment else None

"""What a person decides about an effect that waits: it exists already, do it, or leave it.

Deciding happens once: the row's ETag lets one decision through, and an effect that has been decided no longer waits.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from shared.errors import BadInput, Changed, NotFound
from shared.events import emit
from shared.invocation import taken
from shared.mailboxes.model import Mailbox
from shared.mailboxes.work import TMS_RECORDS, MessageWork, encode
from shared.pipeline.outside import Outside, done
from shared.pipeline.row import CONFIRMED, Effect, Row

Decision = Literal["exists", "do", "dismiss"]
EVERY = "all"
"""In place of an effect's name: all effects of the e-mail that wait."""
WAKE_AFTER = 10.0
"""Seconds until the pipeline goes on. It is told before the row is stored: a worker that dies in between has decided nothing,
whereas a row that is open again and told to nobody would lie there."""


class DecidedAlready(BadInput):
    """What was to be decided does not wait (any more)."""


def decide(
    outside: Outside, mailbox: Mailbox, key: str, name: str, decision: Decision, shipment_id: str | None = None
) -> Row:
    """Decide about the effect `name` of the row `key`, or about all of its effects that wait (`EVERY`).

    `shipment_id`: the shipment that exists, for one to be created; several cannot be named at once.
    Raises NotFound where there is no such row or effect, DecidedAlready where it does not wait (any more), and BadInput where
    the shipment does not exist.
    """
    row = outside.receipts.find(mailbox.id, key)
    if row is None or not (name == EVERY or any(each.name == name for each in row.effects)):
        raise NotFound("There is no such e-mail, or it is no longer remembered.")
    effects = [each for each in row.undecided if name in {each.name, EVERY}]
    if row.state != "waiting" or not effects:
        raise DecidedAlready("This has been decided already. Please look at how it stands now.")
    named = None if name == EVERY else shipment_id
    for effect in effects:
        for changed in decided(outside, mailbox, row, effect, decision, named):
            row = row.with_effect(changed)
    work = MessageWork(mailbox.id, row.message, how="decision", row=key, traceparent=taken(row.traceparent))
    outside.queues.put(TMS_RECORDS, encode(work), WAKE_AFTER)
    try:
        stored = outside.receipts.save(replace(row, state="open", finished=None))
    except Changed as error:
        raise DecidedAlready(
            "Somebody else has just decided something here. Please look at how it stands now."
        ) from error
    for effect in effects:
        emit("decided", mailbox=mailbox.id, message_key=key, effect=effect.kind, action=decision)
    return stored


def decided(
    outside: Outside, mailbox: Mailbox, row: Row, effect: Effect, decision: Decision, shipment_id: str | None
) -> Iterator[Effect]:
    """The effects that a decision changes: what depends on a shipment that is not created goes with it."""
    if decision == "do":
        yield replace(effect, state="planned", reason=None)
    elif decision == "exists":
        yield done(effect, existing(outside, mailbox, effect, shipment_id))
    else:
        for each in row.effects:
            if each.name == effect.name or (each.created == effect.name and each.state != "done"):
                yield replace(each, state="dismissed", reason=None)


def existing(outside: Outside, mailbox: Mailbox, effect: Effect, shipment_id: str | None) -> str:
    """The result of an effect that a person found done. Raises BadInput where the TMS knows no such shipment."""
    if effect.kind != "create_shipment":
        return CONFIRMED
    if not shipment_id or outside.tms_of(mailbox.organization).get_shipment(shipment_id) is None:
        raise BadInput("The TMS has no shipment of that number. Please look it up there, and enter its number.")
    return shipment_id

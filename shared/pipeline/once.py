"""Carrying out an effect at the TMS once.

A TMS that honours idempotency keys may be asked again, and every TMS takes the same document twice for one. For the rest,
the change to `sending` by ETag right before the call is the fence: a worker that was taken over cannot pass it, and whoever
finds `sending` later knows that the call may have happened.

    planned ── fence ──► sending ── call ──► done
                            │  dies or no answer: looked up where the TMS can be asked, else a person decides
"""

from collections.abc import Callable
from dataclasses import replace

from shared.errors import Rejected, Temporary, UnknownOutcome
from shared.events import emit
from shared.pipeline.outside import Held, Outside, done
from shared.pipeline.points import Point
from shared.pipeline.row import Effect
from shared.tms.model import Tms

UNANSWERED = "The TMS did not answer; it is asked whether it was done."
LOOK_UP_AFTER = 60.0
"""Seconds until a TMS is asked whether it did what it gave no answer to: it may still be at it."""


def carry_out(outside: Outside, held: Held, tms: Tms, effect: Effect, call: Callable[[], str]) -> None:
    """Call the TMS for `effect` and take what came of it into the row.

    Raises Temporary where the effect is to be tried again later.
    """
    try:
        if tms.capabilities.idempotency_keys or effect.kind == "deliver_document":
            held.set(done(effect, asked(outside, call)))
        elif effect.state == "sending":
            held.set(settled(held, tms, effect))
        else:
            fenced(outside, held, tms, effect, call)
    except Rejected as error:
        held.set(replace(effect, state="failed", reason=str(error)))
    said = held.row.effect(effect.name)
    if said.state != "done":
        emit("effect_stopped", mailbox=held.mailbox.id, message_key=held.row.key, effect=effect.kind, state=said.state)


def fenced(outside: Outside, held: Held, tms: Tms, effect: Effect, call: Callable[[], str]) -> None:
    """Call a TMS that would do it twice if it were asked twice. Raises Changed where another worker has taken over."""
    held.set(replace(effect, state="sending"))
    held.row = outside.receipts.save(held.row)
    outside.passed(Point.FENCED)
    try:
        held.set(done(effect, asked(outside, call)))
    except Temporary:
        held.set(effect)
        raise
    except UnknownOutcome as error:
        if can_look_up(tms, effect):
            held.set(replace(effect, state="sending", reason=UNANSWERED))
            raise Temporary(str(error), LOOK_UP_AFTER) from error
        held.set(unconfirmed(effect))


def asked(outside: Outside, call: Callable[[], str]) -> str:
    """Make the call."""
    result = call()
    outside.passed(Point.CALLED)
    return result


def settled(held: Held, tms: Tms, effect: Effect) -> Effect:
    """What became of an effect whose call was begun, and of which no answer is recorded.

    What the TMS does not have may be repeated only where the caller said that its call was over: a worker that was taken
    over may be standing right before its call still.
    """
    found = tms.find_shipment(reference_of(effect)) if can_look_up(tms, effect) else None
    if found:
        return done(effect, found)
    if effect.reason != UNANSWERED:
        return unconfirmed(effect)
    held.set(replace(effect, state="planned", reason=None))
    raise Temporary("The shipment was not created.", 0)


def can_look_up(tms: Tms, effect: Effect) -> bool:
    """Whether the TMS can be asked if it did this."""
    return effect.kind == "create_shipment" and tms.capabilities.find_by_reference


def unconfirmed(effect: Effect) -> Effect:
    """Nobody can know whether it happened."""
    reason = "The TMS did not answer: it may have been done or not. Look there before it is done again."
    return replace(effect, state="needs_confirmation", reason=reason)


def reference_of(effect: Effect) -> str:
    """The reference number that ties a created shipment to its effect."""
    return effect.key

"""Step `record_in_tms`: shipments, the e-mail as a log on each, and their assignment to the staff member."""

from collections.abc import Callable

from shared.pipeline.instructions import of_log
from shared.pipeline.note import CREATED, cut
from shared.pipeline.once import carry_out, reference_of
from shared.pipeline.order import order_of
from shared.pipeline.outside import Held, Outside
from shared.pipeline.row import CONFIRMED, TMS_KINDS, Effect
from shared.tms.model import Tms


def record_in_tms(outside: Outside, held: Held) -> None:
    """Carry out the row's effects at the TMS."""
    effects = held.unfinished(*TMS_KINDS)
    tms = outside.tms_of(held.mailbox.organization)
    for effect in effects:
        if shipment_of(held, effect) or effect.kind == "create_shipment":
            carry_out(outside, held, tms, effect, call_for(outside, held, tms, effect))


def call_for(outside: Outside, held: Held, tms: Tms, effect: Effect) -> Callable[[], str]:
    """The call that an effect stands for."""
    shipment = shipment_of(held, effect) or ""
    row = held.row
    if effect.kind == "create_shipment":
        ordinal = effect.ordinal or 0
        staff_type = held.mailbox.shipment_type
        order = order_of(row.reading, ordinal, reference_of(effect), outside.rules, staff_type, row.customer)
        return lambda: tms.create_shipment(order, effect.key)
    if effect.kind == "log_activity":
        text = f"{created_note(held, effect.created)}\n\n{row.note}" if effect.created else row.note
        return lambda: tms.log_activity(shipment, cut(text, tms.log_limit), effect.key)
    log = row.effect(effect.name.replace("assign-", "log-", 1)).result
    return lambda: tms.assign(shipment, row.staff_id, None if log == CONFIRMED else log, effect.key)


def created_note(held: Held, created: str) -> str:
    """The head of the log on a shipment that we created: that we did, and what its staff member alone should know."""
    reading = held.row.reading
    ordinal = held.row.effect(created).ordinal
    return f"{CREATED} {of_log(reading, None if ordinal is None else reading.shipments[ordinal])}".strip()


def shipment_of(held: Held, effect: Effect) -> str | None:
    """The shipment that an effect is about, None while it has not been created."""
    return held.row.effect(effect.created).result if effect.created else effect.shipment_id

"""From what a message says to what is done for it. Pure."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace

from shared.mailboxes.model import Action
from shared.microsoft.messages import Attachment
from shared.pipeline.row import Effect, EffectState
from shared.reading import Reading

MOST_SHIPMENTS = 25
"""More shipments than this in one message wait for a person: a mistake would be a costly one."""


def plan(
    reading: Reading, attachments: Sequence[Attachment], action: Action, identity: str, out_of_bounds: str | None = None
) -> tuple[Effect, ...]:
    """The effects, in the order in which they are carried out.

    `identity` stands for the message's content (see `identity_of`): the same e-mail in two mailboxes has the same keys.
    `out_of_bounds`: why shipments are not created without a person. A request that lacks something is recorded, but the
    message is left where it is, for a person to answer.
    """
    effects: list[Effect] = []
    for ordinal in range(len(reading.shipments)):
        effects += creation(ordinal, out_of_bounds)
    for shipment_id in reading.shipment_ids:
        effects += logging(shipment_id)
    for number, position in enumerate(reading.transfer, 1):
        detail = asdict(attachments[position])
        effects.append(Effect("deliver_document", f"document-{number}", "", attachment=detail))
    if effects and not reading.missing and action is not Action.DO_NOTHING:
        effects.append(Effect("mailbox_action", "action", ""))
    return tuple(replace(effect, key=effect_key(identity, effect.name)) for effect in effects)


def linked(effects: Sequence[Effect]) -> tuple[Effect, ...]:
    """What is left to do in a mailbox whose colleague's row does what the e-mail asks for: the mailbox action."""
    return tuple(effect for effect in effects if effect.kind == "mailbox_action")


def bounds(shipments: int, asked_this_hour: int, most_an_hour: int) -> str | None:
    """Why a message's shipments are not created without a person; None where nothing speaks against it."""
    if shipments > MOST_SHIPMENTS:
        return f"The e-mail asks for {shipments} shipments; up to {MOST_SHIPMENTS} are created without you."
    if shipments and asked_this_hour + shipments > most_an_hour:
        return f"This sender's e-mails asked for {asked_this_hour + shipments} shipments within an hour."
    return None


def creation(ordinal: int, out_of_bounds: str | None) -> Iterator[Effect]:
    """A shipment, the e-mail as a private log on it, and both assigned to the staff member."""
    name = f"create-{ordinal + 1}"
    state: EffectState = "needs_confirmation" if out_of_bounds else "planned"
    yield Effect("create_shipment", name, "", state=state, ordinal=ordinal, reason=out_of_bounds)
    yield Effect("log_activity", f"log-{name}", "", created=name)
    yield Effect("assign", f"assign-{name}", "", created=name)


def logging(shipment_id: str) -> Iterator[Effect]:
    """The e-mail as a private log on an existing shipment, assigned to the staff member."""
    yield Effect("log_activity", f"log-{shipment_id}", "", shipment_id=shipment_id)
    yield Effect("assign", f"assign-{shipment_id}", "", shipment_id=shipment_id)


def identity_of(organization: str, internet_message_id: str, own_words: str) -> str:
    """What makes two copies of an e-mail the same one: who it came to, its Message-ID, and its own words.

    The words are in it because a Message-ID can be forged; the mailbox is not, because colleagues receive the same e-mail.
    """
    return hashlib.sha256(repr((organization, internet_message_id, own_words.split())).encode()).hexdigest()


def effect_key(identity: str, name: str) -> str:
    """An effect's idempotency key."""
    return hashlib.sha256(f"{identity}/{name}".encode()).hexdigest()[:40]

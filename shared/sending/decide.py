"""What a person decides about a message of which nobody knows whether it was sent."""

from contextlib import suppress
from dataclasses import replace
from typing import Literal

from shared.errors import BadInput, Changed, NotFound, Permanent
from shared.events import emit
from shared.mailboxes.model import Mailbox
from shared.mailboxes.work import OUTGOING_MAIL, SendWork, encode
from shared.sending.ending import forget, kept_message
from shared.sending.outside import Outside
from shared.sending.row import Send

Decision = Literal["exists", "do", "dismiss"]
"""It was sent; send it again; it was not sent and shall not be. The same words as for what came in."""
DISMISSED = "A person decided that it shall not be sent."


class NothingToDecide(BadInput):
    """The message does not wait for a decision (any more)."""


def decide(outside: Outside, mailbox: Mailbox, key: str, decision: Decision) -> Send:
    """Carry out a decision. Raises NotFound, and NothingToDecide where somebody was faster."""
    send = outside.sends.find(mailbox.id, key)
    if send is None:
        raise NotFound("There is no such message.")
    if send.state != "needs_confirmation":
        raise NothingToDecide("This message does not wait for a decision (any more).")
    try:
        decided = outside.sends.save(changed(send, decision))
    except Changed as error:
        raise NothingToDecide("Somebody else has just decided about this message.") from error
    if decided.state == "queued":
        outside.queues.put(OUTGOING_MAIL, encode(SendWork(mailbox.id, key)))
    else:
        with suppress(Permanent):
            forget(outside, decided, mailbox.organization, kept_message(outside, decided))
    emit("decided", mailbox=mailbox.id, message_key=key, action=decision)
    return decided


def changed(send: Send, decision: Decision) -> Send:
    """The row as it is after a decision."""
    if decision == "exists":
        return replace(send, state="sent", reason="")
    if decision == "dismiss":
        return replace(send, state="failed", reason=DISMISSED)
    return replace(send, state="queued", reason="", draft="", finished=None)

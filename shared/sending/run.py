"""An outgoing message's way from its queue to Microsoft, and what becomes of it where it cannot go on."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from random import uniform

from shared.errors import Changed, ConnectorError, MailboxThrottled, Permanent, Temporary, UserMustAct
from shared.events import emit
from shared.mailboxes.model import Mailbox
from shared.mailboxes.standing import set_standing
from shared.mailboxes.work import OUTGOING_MAIL, SendWork, encode
from shared.sending.by_draft import by_draft
from shared.sending.by_mime import by_mime
from shared.sending.by_smtp import by_smtp
from shared.sending.ending import ask, failed, kept_message, tell
from shared.sending.model import Way
from shared.sending.outside import Held, Outside, Point
from shared.sending.refusals import what_to_do
from shared.sending.row import Send

WAYS: Mapping[Way, Callable[[Held], None]] = {"mime": by_mime, "draft": by_draft, "smtp": by_smtp}
FIRST_WAIT = 15.0
LONGEST_WAIT = 1800.0
DOUBLINGS = 8
"""Seconds between attempts where nobody says how long to wait: doubled each time, up to half an hour."""
GIVEN_UP_AFTER = timedelta(days=1)
LONGEST_DELAY = 6 * 86_400.0
GONE = "What was to be sent is no longer kept. Send it again."
TOO_LATE = "It could not be sent within a day: Microsoft or the mailbox could not be reached. Send it again."


def run(outside: Outside, work: SendWork) -> None:
    """Send the message that a queue message names, or put it back where it must wait."""
    mailbox = outside.mailboxes.get(work.mailbox)
    if mailbox is None:
        emit("mail_dropped", mailbox=work.mailbox)
        return
    if mailbox.not_before and mailbox.not_before > outside.clock():
        delay = (mailbox.not_before - outside.clock()).total_seconds()
        told(mailbox, work, MailboxThrottled.__name__, delay)
        put_back(outside, work, delay)
        return
    try:
        send = outside.sends.take(mailbox.id, work.send)
    except Temporary as error:
        put_back(outside, work, delay_of(error, work))
        return
    if send is None:
        return
    outside.passed(Point.TAKEN)
    try:
        carry_on(outside, mailbox, send, work)
    except (Changed, Temporary) as error:
        emit("message_lost", mailbox=mailbox.id, message_key=send.key, error=type(error).__name__)
        put_back(outside, work, outside.sends.lease.total_seconds())


def carry_on(outside: Outside, mailbox: Mailbox, send: Send, work: SendWork) -> None:
    """Send what was taken. Raises errors.Changed where somebody else has it now, and what storage raises."""
    try:
        outgoing = kept_message(outside, send)
    except Permanent:
        ended = replace(send, state="failed", reason=GONE, lease_until=None, finished=outside.clock())
        outside.sends.save(ended)
        tell(ended, outside.clock())
        return
    held = Held(outside, mailbox, outside.access.graph(mailbox), send, outgoing, outside.clock())
    try:
        if not mailbox.is_signed_in:
            given_up(held, mailbox.status_reason or "The mailbox is not connected: sign in on its connection page.")
        else:
            WAYS[send.way](held)
    except Changed:
        raise
    except UserMustAct as error:
        set_standing(outside.mailboxes, mailbox, error, outside.clock())
        given_up(held, str(error))
    except Permanent as error:
        failed(held, what_to_do(error))
    except Temporary as error:
        put_off(held, work, error)
    except ConnectorError:
        ask(held)
    except Exception:
        held.send = outside.sends.release(held.send)
        raise


def given_up(held: Held, reason: str) -> None:
    """End a message that can wait for nobody: where its sending was begun, nobody knows whether it was sent."""
    if held.send.state == "sending" and (held.send.way != "draft" or held.send.draft):
        ask(held)
    else:
        failed(held, reason)


def put_off(held: Held, work: SendWork, error: Temporary) -> None:
    """Put a message back to wait. A wait is no failure, but it does not last for ever."""
    outside, mailbox = held.outside, held.mailbox
    delay = delay_of(error, work)
    told(mailbox, work, type(error).__name__, delay)
    if outside.clock() - held.send.accepted > GIVEN_UP_AFTER:
        given_up(held, TOO_LATE)
        return
    held.send = outside.sends.release(held.send)
    if isinstance(error, MailboxThrottled):
        outside.mailboxes.change(mailbox, not_before=outside.clock() + timedelta(seconds=delay))
    put_back(outside, work.again(), delay)


def told(mailbox: Mailbox, work: SendWork, error: str, delay: float) -> None:
    """Log that a message cannot go on now."""
    emit(
        "message_put_off",
        mailbox=mailbox.id,
        queue=OUTGOING_MAIL,
        error=error,
        attempt=work.attempt,
        delay_seconds=round(delay, 1),
    )


def delay_of(error: Temporary, work: SendWork) -> float:
    """Seconds to wait."""
    return error.delay if error.delay is not None else min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(work.attempt, DOUBLINGS))


def put_back(outside: Outside, work: SendWork, delay: float) -> None:
    """Put the message back on its queue. A little later than asked for, so that not all come at once."""
    outside.queues.put(OUTGOING_MAIL, encode(work), min(LONGEST_DELAY, delay * uniform(1.0, 1.2)))

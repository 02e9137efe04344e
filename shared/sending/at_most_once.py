"""A message that is handed over in one go, and of which nobody can tell afterwards whether it was taken: at most once.

The row says so before the message is handed over. A worker that dies then, or gets no answer, leaves a message that is never
handed over again by itself: where the mailbox may be read, Sent Items tell; else, and where it does not stand there, a person
is asked.
"""

from collections.abc import Callable

from shared.errors import Temporary, UnknownOutcome, UserMustAct
from shared.microsoft.sending import find_own
from shared.sending.ending import ask, sent
from shared.sending.model import may_look
from shared.sending.outside import Held, Point

LOOK_UP_AFTER = 60.0
"""Seconds until Sent Items are looked into: Microsoft may still be at it."""


def hand_over(held: Held, submit: Callable[[], None]) -> None:
    """Send the held message by `submit`, which raises errors.UnknownOutcome where it may have been sent."""
    held.remember()
    held.save(state="sending")
    held.outside.passed(Point.FENCED)
    try:
        submit()
    except (Temporary, UserMustAct):  # both say that nothing was sent
        held.save(state="queued")
        raise
    except UnknownOutcome as error:
        if may_look(held.mailbox):
            raise Temporary("Microsoft did not answer; Sent Items are looked into.", LOOK_UP_AFTER) from error
        ask(held)
        return
    held.outside.passed(Point.CALLED)
    sent(held)


def settled(held: Held) -> bool:
    """Whether somebody has begun to send the message who has not said what came of it: then it is ended here."""
    if held.send.state != "sending":
        return False
    found = find_own(held.graph, held.send.message_id, "sentitems") if may_look(held.mailbox) else None
    if found:
        sent(held, found)
    else:
        ask(held)
    return True

"""Way `mime`: the whole message in one request, with Mail.Send alone. At most once.

Nobody can tell whether a request that was not answered was carried out. Where the mailbox may be read, Sent Items tell;
else, and where it does not stand there, a person is asked.
"""

from shared.errors import Temporary, UnknownOutcome, UserMustAct
from shared.microsoft.sending import find_own, send_mime
from shared.sending.ending import ask, sent
from shared.sending.mime import compose
from shared.sending.model import Person, may_look
from shared.sending.outside import Held, Point

LOOK_UP_AFTER = 60.0
"""Seconds until Sent Items are looked into: Microsoft may still be at it."""


def by_mime(held: Held) -> None:
    """Send the held message, or find out whether it was sent."""
    if held.send.state == "sending":
        settle(held)
        return
    mime = compose(
        held.outgoing,
        [held.content(file) for file in held.outgoing.files],
        Person(held.mailbox.staff_name, held.mailbox.address),
        held.send.message_id,
        held.send.answers,
        held.outside.clock(),
    )
    held.remember()
    held.save(state="sending")
    held.outside.passed(Point.FENCED)
    try:
        send_mime(held.graph, mime)
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


def settle(held: Held) -> None:
    """End a message whose sending was begun by somebody who has not said what came of it. It is never sent again."""
    found = find_own(held.graph, held.send.message_id, "sentitems") if may_look(held.mailbox) else None
    if found:
        sent(held, found)
    else:
        ask(held)

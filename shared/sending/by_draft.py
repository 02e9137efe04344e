"""Way `draft`: the message is written into Drafts, filled and sent from there, with Mail.ReadWrite. Exactly once.

The draft is what makes it once: whoever goes on finds it by its Message-ID or its immutable id, and one that was sent is no
draft any more and cannot be sent again. Its immutable id is that of the item in Sent Items:
https://learn.microsoft.com/graph/outlook-immutable-id
"""

from contextlib import suppress

from shared.errors import ConnectorError, NotFound, Permanent, Rejected, Temporary
from shared.microsoft.sending import (
    Written,
    create_draft,
    create_reply,
    delete_draft,
    find_own,
    look_at,
    send_draft,
)
from shared.sending.attaching import attach_files
from shared.sending.draft import properties_of
from shared.sending.ending import ask, sent
from shared.sending.outside import Held, Point


def by_draft(held: Held) -> None:
    """Send the held message, from wherever an earlier worker has left it."""
    resumed = held.send.state == "sending"
    found = standing(held) if resumed else None
    if found and not found.is_draft:
        sent(held, found)
        return
    if resumed and held.send.draft and not found:
        ask(held)
        return
    if not resumed:
        held.save(state="sending")
        held.outside.passed(Point.FENCED)
    if not held.send.draft:
        draft = found or written(held)
        held.outside.passed(Point.DRAFTED)
        held.save(
            draft=draft.id,
            conversation=draft.conversation,
            message_id=draft.message_id or held.send.message_id,
        )
        held.outside.passed(Point.KEPT)
    filled_and_sent(held, resumed)


def standing(held: Held) -> Written | None:
    """What an earlier worker has written, None where it cannot be found."""
    if held.send.draft:
        with suppress(NotFound):
            return look_at(held.graph, held.send.draft)
    return find_own(held.graph, held.send.message_id)


def written(held: Held) -> Written:
    """A new draft: a reply where the mailbox has the message that is answered, so that the conversation stays together."""
    properties = properties_of(held.outgoing, held.send.message_id)
    if held.send.answers_id:
        with suppress(NotFound):
            return create_reply(held.graph, held.send.answers_id, properties)
    return create_draft(held.graph, properties)


def filled_and_sent(held: Held, resumed: bool) -> None:
    """Attach the files, send the draft and confirm it."""
    try:
        attach_files(held, resumed)
        held.remember()
        send_draft(held.graph, held.send.draft)
    except NotFound as error:
        raise Temporary("The draft is not there; it is looked for.", 0) from error
    except Rejected:
        if (found := gone(held)) is None:
            with suppress(ConnectorError):
                delete_draft(held.graph, held.send.draft)
            raise
        sent(held, found)
        return
    held.outside.passed(Point.CALLED)
    sent(held, gone(held))


def gone(held: Held) -> Written | None:
    """The message in Sent Items; None where it cannot be seen there, now or at all."""
    try:
        found = look_at(held.graph, held.send.draft)
    except (Temporary, Permanent):
        return None
    return None if found.is_draft else found

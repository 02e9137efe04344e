"""Way `mime`: the whole message in one request, with Mail.Send alone. At most once."""

from shared.microsoft.sending import send_mime
from shared.sending.at_most_once import hand_over, settled
from shared.sending.mime import compose
from shared.sending.outside import Held


def by_mime(held: Held) -> None:
    """Send the held message, or find out whether it was sent."""
    if settled(held):
        return
    mime = compose(
        held.outgoing,
        [held.content(file) for file in held.outgoing.files],
        held.sender,
        held.send.message_id,
        held.send.answers,
        held.outside.clock(),
    )
    hand_over(held, lambda: send_mime(held.graph, mime))

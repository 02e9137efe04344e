"""Way `smtp`: the whole message by SMTP AUTH, with SMTP.Send. At most once, however large it is."""

from shared.microsoft.smtp import Envelope
from shared.sending.at_most_once import hand_over, settled
from shared.sending.outside import Held
from shared.sending.stream import streamed


def by_smtp(held: Held) -> None:
    """Send the held message, or find out whether it was sent."""
    if settled(held):
        return
    outgoing, mailbox = held.outgoing, held.mailbox
    mail = streamed(outgoing, held.content, held.sender, held.send.message_id, held.send.answers, held.outside.clock())
    people = dict.fromkeys(each.address for each in (*outgoing.to, *outgoing.cc, *outgoing.bcc))
    envelope = Envelope(mailbox.address, tuple(people), mail.size)
    hand_over(held, lambda: held.outside.access.submit(mailbox, envelope, mail.pieces()))

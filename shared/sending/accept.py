"""Taking over a message that the TMS's server wants sent: checked, kept and put on its queue, once for each Idempotency-Key."""

import hashlib
import re
from collections.abc import Callable

from shared.errors import AlreadyExists, BadInput
from shared.events import emit
from shared.mailboxes.model import Mailbox, digest
from shared.mailboxes.work import OUTGOING_MAIL, SendWork, encode
from shared.sending.model import LARGEST, Answered, Outgoing, Way, held_up, way_of
from shared.sending.outside import CONTAINER, Outside, content_name
from shared.sending.request import read_message
from shared.sending.row import Send, send_key
from shared.sending.uploads import Uploads

IDEMPOTENCY_KEY = re.compile(r"[!-~]{1,200}")


class CannotSend(BadInput):
    """The mailbox is not connected, or was not allowed to send."""


class KeyReused(BadInput):
    """The Idempotency-Key was used for another message."""


class TooLarge(BadInput):
    """The message is larger than the mailbox's way of sending takes."""


def accept(
    outside: Outside, mailbox: Mailbox, idempotency_key: str, body: bytes, answered_of: Callable[[str], Answered]
) -> Send:
    """Take a message over. A repeated request finds the same row, and puts it on the queue again while nobody has begun.

    `answered_of`: finds the message that is answered. Raises BadInput and the errors above.
    """
    if not IDEMPOTENCY_KEY.fullmatch(idempotency_key):
        raise BadInput("Send an Idempotency-Key of 1 to 200 visible ASCII characters: a new one for each message.")
    key, fingerprint = send_key(idempotency_key), hashlib.sha256(body).hexdigest()
    send = outside.sends.find(mailbox.id, key) or kept(outside, mailbox, key, fingerprint, body, answered_of)
    if send.fingerprint != fingerprint:
        raise KeyReused("This Idempotency-Key was used for another message. Use a new one.")
    if send.state == "queued":
        outside.queues.put(OUTGOING_MAIL, encode(SendWork(mailbox.id, key)))
        emit("mail_accepted", mailbox=mailbox.id, message_key=key, how=send.way)
    return send


def kept(
    outside: Outside, mailbox: Mailbox, key: str, fingerprint: str, body: bytes, answered_of: Callable[[str], Answered]
) -> Send:
    """Keep a new message: its content, then its row."""
    outgoing = read_message(body)
    way = way_for(mailbox, outgoing, outside.access.smtp is not None)
    answered = answered_of(outgoing.answers) if outgoing.answers else Answered()
    for file in outgoing.files:
        if file.upload:
            Uploads(outside.blobs, mailbox.organization).complete(file.upload)
    outside.blobs.put(CONTAINER, content_name(mailbox.id, key, fingerprint), body)
    send = Send(
        mailbox=mailbox.id,
        key=key,
        fingerprint=fingerprint,
        message_id=f"<{digest(f'{mailbox.id}/{key}', 26)}@{mailbox.address.rpartition('@')[2]}>",
        way=way,
        shipment_id=outgoing.shipment_id,
        answers=answered.message_id,
        answers_id=answered.graph_id,
        accepted=outside.clock(),
    )
    try:
        return outside.sends.insert(send)
    except AlreadyExists:
        return outside.sends.find(mailbox.id, key) or send


def way_for(mailbox: Mailbox, outgoing: Outgoing, by_smtp: bool) -> Way:
    """By which way a message can be sent. `by_smtp`: whether SMTP is switched on. Raises CannotSend and TooLarge."""
    way = way_of(mailbox, by_smtp)
    if way is None or not mailbox.is_signed_in:
        raise CannotSend(
            mailbox.status_reason or "The mailbox is not connected. Its owner must sign in on its connection page."
        )
    if reason := held_up(mailbox, way):
        raise CannotSend(reason)
    if outgoing.size > LARGEST[way]:
        larger = "" if way == "draft" else " Larger ones need the permission to read and process its mail."
        raise TooLarge(
            f"This mailbox can send messages of up to {LARGEST[way]} bytes in all; this one has {outgoing.size}."
            f"{larger} Or send a link in place of the attachment."
        )
    return way

"""Sending: a draft, or a mail in one request as JSON or MIME.

https://learn.microsoft.com/graph/api/message-send and https://learn.microsoft.com/graph/api/user-sendmail
"""

import base64
import binascii
import re
from dataclasses import replace

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from sandbox.microsoft import transport
from sandbox.microsoft.compose import sent
from sandbox.microsoft.graph.call import body, current_caller
from sandbox.microsoft.graph.caller import Caller
from sandbox.microsoft.graph.drafts import blank
from sandbox.microsoft.graph.errors import GraphError, bad_request
from sandbox.microsoft.graph.messages import required_message, still_there
from sandbox.microsoft.graph.writing import properties, write
from sandbox.microsoft.mailbox import Message
from sandbox.microsoft.mime import Mail

SEND = frozenset({"Mail.Send"})
ADDRESS = re.compile(r"[!-;=?A-~]+@[A-Za-z0-9.-]+")


def sending(calls: Blueprint) -> None:
    """Add the routes of sending."""

    @calls.post("/me/messages/<message_id>/send")
    def send_draft(message_id: str) -> ResponseReturnValue:
        """Send a draft: the message leaves, and stands in Sent Items under the same immutable id."""
        who = current_caller()
        mailbox = who.mailbox(SEND)
        now = who.state.clock()

        def send(draft: Message) -> Message:
            """Of two requests for one draft, the second finds none."""
            if not draft.is_draft:
                raise bad_request("The message is no draft: it has been sent.", "ErrorInvalidOperation")
            mail = sent(allowed(who, draft.mail), now)
            return replace(draft, mail=mail, is_draft=False, received=now, modified=now)

        gone = still_there(mailbox.change(required_message(mailbox, message_id), send))
        mailbox.move(gone, mailbox.well_known("sentitems"), now)
        transport.deliver(who.state, who.user, gone.mail)
        return "", 202

    @calls.post("/me/sendMail")
    def send_mail() -> ResponseReturnValue:
        who = current_caller()
        who.mailbox(SEND)
        if request.mimetype == "text/plain":
            return submit(who, allowed(who, from_mime(who)), keep=True)
        wish = body()
        mail = write(blank(who), properties(wish.get("message"), "message"))
        keep = str(wish.get("savetosentitems", True)).lower() == "true"
        return submit(who, sent(allowed(who, mail), who.state.clock()), keep)


def from_mime(who: Caller) -> Mail:
    """The MIME in the request, as it is sent. Raises GraphError 400."""
    try:
        raw = base64.b64decode(request.get_data(), validate=True)
    except (binascii.Error, ValueError) as error:
        raise bad_request("Invalid base64 string for MIME content.", "ErrorMimeContentInvalidBase64String") from error
    return transport.submitted(raw, who.user, who.state.clock())


def submit(who: Caller, mail: Mail, keep: bool) -> ResponseReturnValue:
    """Send `mail`, and keep it in Sent Items."""
    if keep:
        mailbox, now = who.mailbox(SEND), who.state.clock()
        mailbox.deliver(mail, mailbox.well_known("sentitems"), now, now, is_read=True)
    transport.deliver(who.state, who.user, mail)
    return "", 202


def allowed(who: Caller, mail: Mail) -> Mail:
    """`mail`, which the user may send as it is addressed. Raises GraphError."""
    people = transport.recipients(mail)
    if not people or not all(ADDRESS.fullmatch(address) for _, address in people):
        raise bad_request("At least one recipient is not valid.", "ErrorInvalidRecipients")
    if mail.from_ is None or mail.from_[1].lower() not in who.user.addresses:
        raise GraphError(
            403, "ErrorSendAsDenied", "The user account which was used to submit this request does not have the right to "
            "send mail on behalf of the specified sending account.",
        )  # fmt: skip
    return mail

"""Drafts: written new, or as a reply.

https://learn.microsoft.com/graph/api/user-post-messages and https://learn.microsoft.com/graph/api/message-createreply
"""

import html
import secrets
from dataclasses import replace

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from sandbox.microsoft.graph.call import body, current_caller
from sandbox.microsoft.graph.caller import WRITE, Caller
from sandbox.microsoft.graph.errors import bad_request
from sandbox.microsoft.graph.messages import required_message, shown
from sandbox.microsoft.graph.writing import properties, write
from sandbox.microsoft.mailbox import Message
from sandbox.microsoft.mime import Address, Mail
from sandbox.microsoft.transport import own_address


def drafts(calls: Blueprint) -> None:
    """Add the routes of drafts."""

    @calls.post("/me/messages")
    def create_draft() -> ResponseReturnValue:
        who = current_caller()
        return kept(who, write(blank(who), properties(body(), "message")))

    @calls.post("/me/messages/<message_id>/createReply")
    def create_reply(message_id: str) -> ResponseReturnValue:
        who = current_caller()
        answered = required_message(who.mailbox(WRITE), message_id)
        return kept(who, reply(who, answered, cc=()))

    @calls.post("/me/messages/<message_id>/createReplyAll")
    def create_reply_all(message_id: str) -> ResponseReturnValue:
        who = current_caller()
        answered = required_message(who.mailbox(WRITE), message_id)
        others = (each for each in (*answered.mail.to, *answered.mail.cc) if each[1].lower() not in who.user.addresses)
        return kept(who, reply(who, answered, cc=tuple(others)))


def kept(who: Caller, mail: Mail) -> ResponseReturnValue:
    """`mail` as a new draft, and the answer that says so."""
    mailbox = who.mailbox(WRITE)
    now = who.state.clock()
    folder = mailbox.well_known("drafts")
    draft = mailbox.deliver(mail, folder, now, now, is_read=True, is_draft=True)
    return shown(who, mailbox, draft, ()), 201


def blank(who: Caller) -> Mail:
    """A mail of the signed-in user in which nothing is written yet."""
    own = own_address(who.user)
    return Mail(raw=b"", message_id=f"<{secrets.token_hex(16)}@localhost>", subject="", from_=own, sender=own)


def reply(who: Caller, answered: Message, cc: tuple[Address, ...]) -> Mail:
    """A reply with what the request says: a comment, or a message whose body is none. Raises GraphError 400."""
    wish = body() if request.content_length else {}
    message = properties(wish.get("message") or {}, "message")
    comment = wish.get("comment")
    if comment and "body" in message:
        raise bad_request("Specify either the comment or the body of the message, not both.", "ErrorInvalidRequest")
    mail = answered.mail
    begun = replace(
        blank(who),
        subject=mail.subject if mail.subject.lower().startswith("re:") else f"RE: {mail.subject}",
        to=mail.reply_to or ((mail.from_,) if mail.from_ else ()),
        cc=cc,
        references=tuple(dict.fromkeys((*mail.references, mail.message_id))),
        body=quoting(mail, comment if isinstance(comment, str) else ""),
        body_type=mail.body_type,
    )
    return write(begun, message)


def quoting(mail: Mail, comment: str) -> str:
    """`comment` above the mail that it answers, as Outlook writes it."""
    sender = mail.from_[1] if mail.from_ else ""
    if mail.body_type == "html":
        head = f"<b>From:</b> {html.escape(sender)}<br><b>Subject:</b> {html.escape(mail.subject)}"
        return f'{html.escape(comment)}<hr><div id="divRplyFwdMsg">{head}</div>{mail.body}'
    rule = "_" * 32
    return f"{comment}\r\n\r\n{rule}\r\nFrom: {sender}\r\nSubject: {mail.subject}\r\n\r\n{mail.body}"

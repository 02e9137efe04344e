"""Bringing a mail that was sent to the mailboxes that it is addressed to. What is addressed elsewhere leaves the stand-in."""

import email
import email.policy
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from email.utils import format_datetime

from sandbox.microsoft.compose import written
from sandbox.microsoft.directory import User
from sandbox.microsoft.mime import Address, Mail, parse
from sandbox.microsoft.parts import flattened
from sandbox.microsoft.state import State


def recipients(mail: Mail) -> tuple[Address, ...]:
    """Everybody whom `mail` is for."""
    return (*mail.to, *mail.cc, *mail.bcc)


def deliver(state: State, sender: User, mail: Mail, addresses: Iterable[str] | None = None) -> None:
    """Bring `mail` to everybody it is for, or to `addresses` alone, as soon as its sender's other mail lets it through."""
    to = tuple(addresses) if addresses is not None else tuple(address for _, address in recipients(mail))
    state.outbound.pass_on(sender.oid, lambda: arrive(state, mail, to))


def arrive(state: State, mail: Mail, addresses: Iterable[str]) -> None:
    """Put `mail` into the inbox of everybody it is for: once, however many of somebody's addresses are named."""
    found = [state.directory.find(address) for address in addresses]
    users = {user.oid: user for user in found if user and user.has_mailbox}
    for oid in users:
        mailbox = state.mailboxes[oid]
        if inbox := mailbox.folder("inbox"):
            mailbox.deliver(parse(mail.raw), inbox, state.clock(), state.clock())


def submitted(raw: bytes, sender: User, now: datetime) -> Mail:
    """MIME that a client hands in, as it is sent: From is the signed-in user, Bcc is taken out, what is missing is added.

    https://learn.microsoft.com/graph/outlook-send-mime-message
    """
    bcc = parse(raw).bcc
    message = email.message_from_bytes(raw, policy=email.policy.compat32)
    del message["Bcc"], message["From"]
    message["From"] = written(own_address(sender))
    if "Date" not in message:
        message["Date"] = format_datetime(now)
    return replace(parse(flattened(message)), bcc=bcc, sent=now)


def own_address(user: User) -> Address:
    """The user as the sender of a mail."""
    return user.display_name, user.mail or user.user_principal_name

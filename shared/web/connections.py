"""Connecting, changing and disconnecting a staff member's mailbox: the row, and the upkeep that must follow."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from shared.errors import UserMustAct
from shared.events import emit
from shared.mailboxes.access import seal_tokens
from shared.mailboxes.model import Mailbox, Permission, Review, Status, covers, mailbox_id
from shared.mailboxes.smtp_check import is_due
from shared.mailboxes.store import Mailboxes
from shared.mailboxes.work import MAILBOX_UPKEEP, MailboxWork, Task, encode
from shared.storage.encryption import Keys
from shared.storage.queues import Queues
from shared.web.choices import Choices
from shared.web.sessions import Session


class ConnectionRefused(UserMustAct):
    """The mailbox cannot be connected as things stand; the message says what must be done first."""


@dataclass(frozen=True, slots=True)
class Account:
    """A Microsoft account that was just signed in to.

    `cache`: its tokens, as MSAL keeps them; `inbox`: the id of its inbox, empty where it may not be read.
    """

    tenant_id: str
    object_id: str
    address: str
    granted: frozenset[str]
    cache: str
    inbox: str = ""

    @classmethod
    def of_fields(cls, fields: Mapping[str, Any]) -> Self:
        """The account that `fields` gave."""
        return cls(**{**fields, "granted": frozenset(fields["granted"])})

    @property
    def fields(self) -> dict[str, str | list[str]]:
        """The account as JSON takes it."""
        return {
            "tenant_id": self.tenant_id,
            "object_id": self.object_id,
            "address": self.address,
            "granted": sorted(self.granted),
            "cache": self.cache,
            "inbox": self.inbox,
        }


class Connections:
    """The mailboxes as the connection page changes them."""

    def __init__(
        self,
        mailboxes: Mailboxes,
        queues: Queues,
        keys: Keys,
        clock: Callable[[], datetime],
        starts_at_once: bool,
        by_smtp: bool,
    ) -> None:
        """`starts_at_once`: whether reading begins with connecting, or when the staff member says so.

        `by_smtp`: whether SMTP is switched on.
        """
        self.starts_at_once = starts_at_once
        self.by_smtp = by_smtp
        self.mailboxes = mailboxes
        self.queues = queues
        self.keys = keys
        self.clock = clock

    def of(self, session: Session) -> Mailbox | None:
        """The mailbox that a staff member has connected, or had."""
        return self.mailboxes.of_staff(session.organization, session.staff_id)

    def is_known(self, session: Session, account: Account) -> bool:
        """Whether the account's mailbox is this staff member's connection already, which they confirmed then."""
        own = self.of(session)
        id = mailbox_id(session.organization, account.tenant_id, account.object_id)
        return own is not None and own.id == id and own.status is not Status.DISCONNECTED

    def check(self, session: Session, account: Account) -> None:
        """Raise ConnectionRefused where the account's mailbox, or the staff member, is connected otherwise already."""
        id = mailbox_id(session.organization, account.tenant_id, account.object_id)
        mailbox = self.mailboxes.get(id)
        if mailbox and mailbox.status is not Status.DISCONNECTED and mailbox.staff_id != session.staff_id:
            raise ConnectionRefused(
                f"The mailbox {account.address} is connected by another staff member of your organization. "
                "They must disconnect it before you can connect it."
            )
        own = self.of(session)
        refuse_disconnecting(own)
        if own and own.status is not Status.DISCONNECTED and own.id != id:
            raise ConnectionRefused(
                f"You have connected the mailbox {own.address} already. Disconnect it first, then connect {account.address}."
            )

    def connect(self, session: Session, choices: Choices, account: Account) -> Mailbox:
        """Store the mailbox as connected and let its reading start. Raises ConnectionRefused."""
        self.check(session, account)
        now = self.clock()
        id = mailbox_id(session.organization, account.tenant_id, account.object_id)
        before = self.mailboxes.get(id)
        mailbox = Mailbox(
            id=id,
            organization=session.organization,
            staff_id=session.staff_id,
            staff_email=session.email,
            staff_name=session.name,
            address=account.address,
            tenant_id=account.tenant_id,
            object_id=account.object_id,
            permission=choices.permission,
            action=choices.action,
            folders=choices.folders,
            status=self.status_after(before, choices),
            status_since=now,
            connected_at=now,
            zone=session.zone,
            shipment_type=session.shipment_type,
            granted=account.granted,
            inbox_folder=account.inbox or None,
            token_cache=seal_tokens(self.keys, id, account.cache),
        )
        if before and before.status is not Status.DISCONNECTED:
            mailbox = replace(
                mailbox,
                connected_at=connected_at(before, choices, now),
                left_out=before.left_out if before.folders is choices.folders else frozenset(),
                subscription=before.subscription,
                archive_folder=before.archive_folder,
                not_before=before.not_before,
                caught_up_at=before.caught_up_at,
                read_through=before.read_through,
                review=before.review,
            )
        if begins_to_read(before, choices):
            mailbox = replace(mailbox, **first_reading(now))
        mailbox = self.mailboxes.put(mailbox)
        self.follow(before, mailbox)
        emit("mailbox_connected", mailbox=id, status=mailbox.status.value)
        return mailbox

    def change(self, mailbox: Mailbox, choices: Choices) -> Mailbox:
        """Store other choices for a connected mailbox, as far as `can_change` allows."""
        now = self.clock()
        changes: dict[str, Any] = {
            "permission": choices.permission,
            "action": choices.action,
            "folders": choices.folders,
            "connected_at": connected_at(mailbox, choices, now),
        }
        if choices.permission is not mailbox.permission:
            changes |= {"status": self.status_after(mailbox, choices), "status_since": now}
        elif mailbox.reads and choices.folders is not mailbox.folders:
            changes |= {"status": Status.STARTING, "status_since": now, "left_out": frozenset()}
        if begins_to_read(mailbox, choices):
            changes |= first_reading(now)
        changed = self.mailboxes.change(mailbox, unless_changed=True, **changes)
        self.follow(mailbox, changed)
        emit("mailbox_changed", mailbox=mailbox.id, status=changed.status.value)
        return changed

    def status_after(self, before: Mailbox | None, choices: Choices) -> Status:
        """The status that connecting, or changing the permission, leads to."""
        if choices.permission is Permission.SEND_ONLY:
            return Status.CONNECTED
        waits = not self.starts_at_once if begins_to_read(before, choices) else is_waiting(before)
        return Status.NOT_STARTED if waits else Status.STARTING

    def start_reading(self, mailbox: Mailbox) -> None:
        """Begin to read, or go on after a pause. What arrived before the beginning belongs to the review."""
        if mailbox.status not in {Status.NOT_STARTED, Status.PAUSED}:
            return
        now = self.clock()
        changes: dict[str, Any] = {"status": Status.STARTING, "status_reason": "", "status_since": now}
        if mailbox.status is Status.NOT_STARTED and mailbox.review:
            changes["review"] = replace(mailbox.review, until=now, touched=now)
        self.mailboxes.change(mailbox, unless_changed=True, **changes)
        self.ask(mailbox, "start")
        emit("reading_started", mailbox=mailbox.id)

    def pause_reading(self, mailbox: Mailbox) -> None:
        """Read nothing until the staff member says so; what arrives meanwhile is read then."""
        if not mailbox.reads:
            return
        now = self.clock()
        self.mailboxes.change(mailbox, unless_changed=True, status=Status.PAUSED, status_reason="", status_since=now)
        self.ask(mailbox, "stop_reading")
        emit("reading_paused", mailbox=mailbox.id)

    def disconnect(self, mailbox: Mailbox) -> None:
        """Let a mailbox be disconnected. Asking again while that is under way is fine."""
        self.mailboxes.change(mailbox, status=Status.DISCONNECTING, status_reason="", status_since=self.clock())
        self.ask(mailbox, "disconnect")
        emit("mailbox_disconnecting", mailbox=mailbox.id)

    def follow(self, before: Mailbox | None, after: Mailbox) -> None:
        """Ask for the upkeep that a change needs, by how the row stands: after a failure here, saving again asks again."""
        if is_due(after, self.by_smtp):
            self.ask(after, "check_smtp")
        if after.reads:
            if after.status is Status.STARTING:
                self.ask(after, "start")
        elif before and (before.permission is Permission.SEND_AND_READ or before.subscription):
            self.ask(after, "stop_reading")

    def ask(self, mailbox: Mailbox, task: Task) -> None:
        """Put a task on the upkeep queue."""
        self.queues.put(MAILBOX_UPKEEP, encode(MailboxWork(mailbox.id, task)))


def can_change(mailbox: Mailbox, choices: Choices) -> bool:
    """Whether choices can be stored without a new sign-in: the connection stands, and enough was granted for them.

    The right to send by SMTP is not needed for that: without it mail goes out through Graph.
    """
    return mailbox.is_signed_in and covers(mailbox.granted, choices.scopes(by_smtp=False))


def begins_to_read(before: Mailbox | None, choices: Choices) -> bool:
    """Whether the choices allow reading that was not allowed until now."""
    if choices.permission is Permission.SEND_ONLY:
        return False
    return before is None or before.status is Status.DISCONNECTED or before.permission is Permission.SEND_ONLY


def first_reading(now: datetime) -> dict[str, Any]:
    """What is written where reading begins."""
    return {"review": Review.begin(now), "caught_up_at": None, "read_through": None}


def is_waiting(mailbox: Mailbox | None) -> bool:
    """Whether a mailbox waits for the staff member to let its reading start."""
    return mailbox is not None and mailbox.status is Status.NOT_STARTED


def connected_at(before: Mailbox, choices: Choices, now: datetime) -> datetime:
    """Since when mail counts as arriving at a connected mailbox.

    Where reading was not allowed until now, from now on: the months before are no backlog to be worked off.
    """
    begins_to_read = choices.permission is Permission.SEND_AND_READ and before.permission is Permission.SEND_ONLY
    return now if begins_to_read else before.connected_at


def refuse_disconnecting(mailbox: Mailbox | None) -> None:
    """Raise ConnectionRefused while a mailbox is being disconnected: connecting it again would be undone by that."""
    if mailbox and mailbox.status is Status.DISCONNECTING:
        raise ConnectionRefused(
            f"The mailbox {mailbox.address} is just being disconnected. Please wait a minute, then connect it again."
        )

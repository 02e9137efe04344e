"""A running worker with its storage, and staff members who use it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING

from sandbox.tms.samples import ORGANIZATION, StaffMember
from sandbox.tms.tickets import Tickets
from shared.mailboxes.model import Action, Mailbox, Permission, Status, mailbox_id, scopes
from shared.mailboxes.store import Mailboxes
from shared.storage.azure import AzureQueues, AzureTables
from shared.storage.encryption import Keys

if TYPE_CHECKING:
    from tests.runtime.worker import Worker

THREADS = 4
TENANT = "11112222-bbbb-3333-cccc-4444dddd5555"


@dataclass(frozen=True)
class Stage:
    """What the tests of the functions work with."""

    worker: "Worker"
    tables: AzureTables
    queues: AzureQueues
    keys: Keys
    tickets: Tickets
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    @property
    def mailboxes(self) -> Mailboxes:
        """The connected mailboxes."""
        return Mailboxes(self.tables)

    def staff_member(self) -> StaffMember:
        """Somebody who has not been here before."""
        number = next(self.numbers)
        return StaffMember(number, f"Staff Member {number}", f"staff{number}@example.com", ORGANIZATION)

    def mailbox(self, member: StaffMember) -> Mailbox:
        """Their mailbox, connected and read."""
        organization, account, now = str(member.organization), f"account-{member.id}", datetime.now(UTC)
        mailbox = Mailbox(
            id=mailbox_id(organization, TENANT, account),
            organization=organization,
            staff_id=str(member.id),
            staff_email=member.email,
            address=member.email,
            tenant_id=TENANT,
            object_id=account,
            permission=Permission.SEND_AND_READ,
            action=Action.ARCHIVE,
            status=Status.CONNECTED,
            status_since=now,
            connected_at=now,
            granted=scopes(Permission.SEND_AND_READ, Action.ARCHIVE),
        )
        return self.mailboxes.put(mailbox)

"""The mailbox and its connection: what is known of it, what the choices mean, which rights at Microsoft they need."""

import base64
import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

REVIEWED = timedelta(days=7)
"""The first reading covers so much time before connecting; what is older was never the app's to handle."""
SMTP_SEND = "https://outlook.office.com/SMTP.Send"
"""The right to send by SMTP AUTH. It is no right of Graph's, so that it has an access token of its own."""


class Permission(StrEnum):
    """What the staff member allows."""

    SEND_ONLY = "send_only"
    SEND_AND_READ = "send_and_read"

    @property
    def label(self) -> str:
        """As the page words it."""
        return {"send_only": "Send Emails Only", "send_and_read": "Send and Read All Emails"}[self.value]


class Action(StrEnum):
    """What becomes of a message that was processed."""

    ARCHIVE = "archive"
    MARK_AS_READ = "mark_as_read"
    DELETE = "delete"
    DO_NOTHING = "do_nothing"

    @property
    def label(self) -> str:
        """As the page words it."""
        return self.value.replace("_", " ").title()


class Folders(StrEnum):
    """Where mail is read."""

    INBOX = "inbox"
    ALL = "all"

    @property
    def label(self) -> str:
        """As the page words it."""
        return {"inbox": "Inbox", "all": "All Folders"}[self.value]


class Status(StrEnum):
    """How the connection stands.

    not_started → starting → connected ⇄ paused | needs_sign_in | needs_administrator | unusable | staff_gone;
    any → disconnecting → disconnected. `cannot_send` is never stored: see `Mailbox.standing`.
    """

    NOT_STARTED = "not_started"
    STARTING = "starting"
    CONNECTED = "connected"
    CANNOT_SEND = "cannot_send"
    PAUSED = "paused"
    NEEDS_SIGN_IN = "needs_sign_in"
    NEEDS_ADMINISTRATOR = "needs_administrator"
    UNUSABLE = "unusable"
    STAFF_GONE = "staff_gone"
    DISCONNECTING = "disconnecting"
    DISCONNECTED = "disconnected"


def scopes(permission: Permission, action: Action, by_smtp: bool = False) -> frozenset[str]:
    """The least delegated permissions that the choices need: Graph's by their names, SMTP's with its address.

    User.Read tells whose mailbox it is (mail, proxyAddresses). Reading without touching needs Mail.Read, moving or
    marking Mail.ReadWrite: https://learn.microsoft.com/graph/permissions-reference#mail-permissions
    `by_smtp`: whether mail goes out by SMTP where it cannot be sent from a draft, which promises more.
    """
    needed = {"User.Read", "Mail.Send"}
    if permission is Permission.SEND_AND_READ:
        needed.add("Mail.Read" if action is Action.DO_NOTHING else "Mail.ReadWrite")
    if by_smtp and "Mail.ReadWrite" not in needed:
        needed.add(SMTP_SEND)
    return frozenset(needed)


def covers(granted: frozenset[str], needed: frozenset[str]) -> bool:
    """Whether what was granted is enough. Mail.ReadWrite holds Mail.Read."""
    return needed <= (granted | {"Mail.Read"} if "Mail.ReadWrite" in granted else granted)


def digest(text: str, length: int) -> str:
    """A key made of any text: lower-case letters and digits, `length` of them (5 bits each)."""
    return base64.b32encode(hashlib.sha256(text.encode()).digest()).decode().lower()[:length]


def mailbox_id(organization: str, tenant_id: str, object_id: str) -> str:
    """The id of an account's mailbox within an organization: `<organization's key>-<mailbox's key>`.

    Identity is Microsoft's tenant and object id, never an address: addresses change hands.
    """
    return f"{digest(organization, 10)}-{digest(f'{tenant_id}/{object_id}', 20)}"


class SubscriptionState(StrEnum):
    """creating → active ⇄ renewing; any → gone (Graph knows it no more, or has no room for it) → creating."""

    CREATING = "creating"
    ACTIVE = "active"
    RENEWING = "renewing"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Subscription:
    """The Graph subscription on the inbox. `nonce` is in its client state, and stored before Graph is asked for one.

    `key`: the id of the key that signed that client state, which Graph keeps through every renewal.
    """

    nonce: str
    id: str | None = None
    expires: datetime | None = None
    state: SubscriptionState = SubscriptionState.ACTIVE
    key: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """The first reading: of what was received from `since` to `until`, reviewed up to `at`. Times are UTC.

    `found`, `left`: e-mails, as far as they have been counted. `touched`: when a worker was last at it.
    """

    since: datetime
    until: datetime
    at: datetime
    touched: datetime
    found: int = 0
    left: int = 0

    @classmethod
    def begin(cls, now: datetime) -> "Review":
        """A review of the days before `now`."""
        return cls(now - REVIEWED, now, now - REVIEWED, now)

    @property
    def finished(self) -> bool:
        """Whether nothing is left to review."""
        return self.at >= self.until


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A connected mailbox. Times are UTC.

    `left_out`: the ids of the folders that are not read, where all others are.
    `not_before`: throttled until then. `caught_up_at`: nothing that arrived before it is unknown; `next_catch_up`: when to
    look again; `read_through`: what was received before it is handled, or waits for a person. `review`: the first reading of
    a mailbox whose reading was allowed. `staff_checked_at`: when the TMS was last asked for its owner.
    `token_cache`: MSAL's cache, sealed; `token_kept_at`: when it was last renewed for no other reason than to keep it.
    `claims`: what the next sign-in must ask for, where Microsoft said so. `granted`: the scopes that Microsoft granted.
    `smtp_checked_at`: when the SMTP server was last asked whether it lets the mailbox sign in; `smtp_problem`: why it does not
    (microsoft/smtp_refusals.py), empty where it does.
    `inbox_folder`, `archive_folder`: their ids, once they are known.
    `zone`: the staff member's IANA time zone; `shipment_type`: the one that the TMS creates for them by default.
    """

    id: str
    organization: str
    staff_id: str
    staff_email: str
    address: str
    tenant_id: str
    object_id: str
    permission: Permission
    action: Action
    status: Status
    status_since: datetime
    connected_at: datetime
    folders: Folders = Folders.INBOX
    left_out: frozenset[str] = field(default_factory=frozenset)
    staff_name: str = ""
    status_reason: str = ""
    zone: str = ""
    shipment_type: str = ""
    granted: frozenset[str] = field(default_factory=frozenset)
    subscription: Subscription | None = None
    inbox_folder: str | None = None
    archive_folder: str | None = None
    not_before: datetime | None = None
    caught_up_at: datetime | None = None
    next_catch_up: datetime | None = None
    read_through: datetime | None = None
    token_kept_at: datetime | None = None
    staff_checked_at: datetime | None = None
    claims: str = ""
    smtp_checked_at: datetime | None = None
    smtp_problem: str = ""
    review: Review | None = None
    token_cache: bytes = b""
    etag: str | None = None

    @property
    def account_id(self) -> str:
        """MSAL's home_account_id."""
        return f"{self.object_id}.{self.tenant_id}"

    @property
    def reads(self) -> bool:
        """Whether its messages may be read now."""
        return self.permission is Permission.SEND_AND_READ and self.status in {Status.STARTING, Status.CONNECTED}

    @property
    def is_signed_in(self) -> bool:
        """Whether its sign-in is good, as far as is known; it may be read, or not."""
        return self.status in {Status.NOT_STARTED, Status.STARTING, Status.CONNECTED, Status.PAUSED}

    @property
    def may_use_smtp(self) -> bool:
        """Whether its mail may go out by SMTP: it was granted, and by the present choices no draft can be written."""
        return SMTP_SEND in self.granted & scopes(self.permission, self.action, by_smtp=True)

    def standing(self, by_smtp: bool) -> Status:
        """The status as it is shown: what cannot send yet is not called connected. `by_smtp`: whether SMTP is switched on."""
        if self.status not in {Status.STARTING, Status.CONNECTED} or not (by_smtp and self.may_use_smtp):
            return self.status
        if self.smtp_problem:
            return Status.CANNOT_SEND
        return self.status if self.smtp_checked_at else Status.STARTING

    @property
    def live_since(self) -> datetime:
        """Since when mail is read as it arrives: what came before belongs to the review."""
        return self.review.until if self.review else self.connected_at

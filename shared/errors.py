"""The tree of errors.

Everything the app raises on purpose is one of these; whatever else is raised is a bug.

    ConnectorError
    ├── Temporary              try again later, after `delay` seconds
    │   ├── Throttled            the other side asked for the wait (429, 503, Retry-After)
    │   │   └── MailboxThrottled   Microsoft did, for one mailbox: everyone waits who wants into it
    │   ├── Unavailable          nothing was done: refused connection, 5xx to something repeatable
    │   └── OperatorMustAct      our own set-up is broken (app secret, API key): wait, disconnect nobody
    ├── UnknownOutcome         a request that cannot be repeated was sent and not answered: a person decides
    ├── Permanent              repeating cannot help
    │   ├── NotFound             it is not there (any more)
    │   ├── Rejected             the other side understood and refused
    │   ├── BadInput             what was sent to us is not what we take
    │   └── InvalidSetting       a setting is missing or malformed: the app does not start
    ├── UserMustAct            the mailbox's owner or administrator must do something first
    │   ├── SignInNeeded         sign in again
    │   ├── AdministratorNeeded  an administrator of the Microsoft tenant must consent or allow
    │   └── MailboxUnusable      no licence, on-premises, deleted
    └── Conflict               somebody else was faster
        ├── AlreadyExists        insert-if-absent found a row (409)
        └── Changed              the row's ETag is not the one that was read (412)

Messages of UserMustAct and BadInput are shown to people: they say what happened and what to do next.
No message holds a subject, a body, an address, a token or an attachment's name.
"""


class ConnectorError(Exception):
    """Everything the app raises on purpose."""


class Temporary(ConnectorError):
    """Try again later."""

    def __init__(self, message: str, delay: float | None = None) -> None:
        """`delay`: seconds that the other side asked us to wait, None where it did not say."""
        super().__init__(message)
        self.delay = delay


class Throttled(Temporary):
    """The other side asked us to wait. Not a failure: nothing counts towards poison."""


class MailboxThrottled(Throttled):
    """Microsoft asked us to wait before anybody touches this mailbox again."""


class Unavailable(Temporary):
    """The other side is down, and nothing was done there."""


class OperatorMustAct(Temporary):
    """Our own registration, key or address is refused. Everyone waits until an operator has mended it."""


class UnknownOutcome(ConnectorError):
    """A request that must not be repeated was sent, and no usable answer came back."""


class Permanent(ConnectorError):
    """Repeating cannot help."""


class NotFound(Permanent):
    """What was asked for does not exist (any more)."""


class Rejected(Permanent):
    """The other side understood the request and refused it."""


class BadInput(Permanent):
    """What was sent to us is malformed, unsigned, expired or too large."""


class InvalidSetting(Permanent):
    """A setting is missing or malformed."""


class UserMustAct(ConnectorError):
    """The mailbox cannot be used until its owner or an administrator has acted."""


class SignInNeeded(UserMustAct):
    """The owner must sign in with Microsoft again."""

    def __init__(self, message: str, claims: str | None = None) -> None:
        """`claims`: what that sign-in must ask for, as JSON, where Microsoft said so (a claims challenge)."""
        super().__init__(message)
        self.claims = claims


class AdministratorNeeded(UserMustAct):
    """An administrator of the owner's Microsoft organization must act."""


class MailboxUnusable(UserMustAct):
    """There is no mailbox that Microsoft Graph can read behind this account."""


class Conflict(ConnectorError):
    """Somebody else was faster."""


class AlreadyExists(Conflict):
    """A row with this key exists already."""


class Changed(Conflict):
    """The row has been changed or deleted since it was read."""

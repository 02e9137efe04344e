"""Everything the stand-in knows while it runs."""

import threading
from dataclasses import dataclass

import requests

from sandbox.microsoft.directory import Directory, User
from sandbox.microsoft.faults import Faults
from sandbox.microsoft.mailbox import Mailbox
from sandbox.microsoft.notifier import Notifier
from sandbox.microsoft.outbound import Outbound
from sandbox.microsoft.subscriptions import Subscriptions
from sandbox.microsoft.times import Clock, now
from sandbox.microsoft.tokens import Tokens
from sandbox.microsoft.uploads import Uploads


@dataclass(frozen=True)
class Addresses:
    """Where the parts of the stand-in are reached; each without a slash at its end."""

    sign_in: str = "https://localhost"
    """Token endpoint, discovery and keys: https, for MSAL takes nothing else."""
    pages: str = "http://login.localhost"
    """The pages for the browser."""
    graph: str = "http://localhost"
    """Graph, without `/v1.0`."""


class State:
    """The directory, the mailboxes, the tokens and the subscriptions, and what goes wrong on purpose."""

    def __init__(
        self,
        addresses: Addresses | None = None,
        session: requests.Session | None = None,
        clock: Clock = now,
        first_pause: float = 5.0,
    ) -> None:
        """`session` posts notifications; `first_pause`: see Notifier."""
        self.addresses = addresses or Addresses()
        self.clock = clock
        self.directory = Directory()
        self.tokens = Tokens()
        self.secrets: dict[str, str] = {}
        """What the Key Vault holds, by name."""
        self.faults = Faults()
        self.uploads = Uploads()
        self.outbound = Outbound(clock)
        self.subscriptions = Subscriptions(clock)
        self.notifier = Notifier(self.subscriptions, self.faults, session or requests.Session(), clock, first_pause)
        self.lock = threading.Lock()
        self.mailboxes: dict[str, Mailbox] = {}

    def add_user(self, user: User, with_archive: bool = True) -> Mailbox:
        """Add `user` with a mailbox; `with_archive`: False for a mailbox whose Archive was never used."""
        self.directory.add(user)
        with self.lock:
            return self.mailboxes.setdefault(user.oid, Mailbox(user.oid, self.notifier.changed, with_archive))

"""Who is signed in at Microsoft in which browser."""

import secrets
import threading
from dataclasses import dataclass
from datetime import datetime

from sandbox.microsoft.directory import User

COOKIE = "ESTSAUTH"


@dataclass(frozen=True)
class Session:
    """A sign-in in a browser."""

    oid: str
    authenticated: datetime

    def good_for(self, user: User) -> bool:
        """Whether it still counts as a sign-in of `user`."""
        revoked = user.signed_out_since is not None and self.authenticated < user.signed_out_since
        return self.oid == user.oid and not revoked and not user.demands_more_than(self.authenticated)


class Sessions:
    """The sessions by the value of their cookie. Safe to use from several threads."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.kept: dict[str, Session] = {}

    def begin(self, session: Session) -> str:
        """The cookie's value for a new session."""
        value = secrets.token_urlsafe(32)
        with self.lock:
            self.kept[value] = session
        return value

    def find(self, value: str | None) -> Session | None:
        """The session of a cookie."""
        with self.lock:
            return self.kept.get(value or "")

    def end(self, value: str | None) -> None:
        """Sign out."""
        with self.lock:
            self.kept.pop(value or "", None)

"""What goes wrong on purpose: each fault happens to the next few requests, or until it is cleared."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """The faults that can be turned on."""

    THROTTLE = "throttle"
    """Graph answers 429 with `retry_after`."""
    MAILBOX_CONCURRENCY = "mailbox_concurrency"
    """Graph answers 429 ApplicationThrottled: more than four requests at once."""
    SERVER_ERROR = "server_error"
    """Graph answers with `status`."""
    DROP = "drop"
    """The connection is closed without an answer."""
    MESSAGE_NOT_FOUND = "message_not_found"
    """Reading a message that has just arrived answers 404."""
    DUPLICATE_NOTIFICATIONS = "duplicate_notifications"
    """Each change is notified twice."""
    LATE_NOTIFICATIONS = "late_notifications"
    """Each change is notified `seconds` late."""
    LOST_NOTIFICATIONS = "lost_notifications"
    """Changes are not notified at all."""
    FAILED_VALIDATION = "failed_validation"
    """A new subscription's address is said not to have answered in time."""
    EXPIRED_REFRESH_TOKENS = "expired_refresh_tokens"
    """The token endpoint says that refresh tokens have expired."""
    SIGN_IN_ERROR = "sign_in_error"
    """The token endpoint answers with `status`."""
    SMTP_REFUSAL = "smtp_refusal"
    """The SMTP server replies with `reply`. The path of a command is `smtp/` and one of: connect, auth, mail, rcpt, data, end
    (of the message), noop. A DROP of such a path closes the connection."""


@dataclass(frozen=True)
class Fault:
    """One fault that is turned on."""

    kind: Kind
    times: int | None = None
    """How often it still happens; None: until it is cleared."""
    mailbox: str | None = None
    """The oid of the user to whose requests alone it happens; None: to everyone's."""
    path: str = ""
    """What the path of a request must contain for the fault to happen."""
    method: str | None = None
    """The request's method; None: any."""
    status: int = 503
    retry_after: str | None = None
    """The Retry-After header, seconds or an HTTP date; None: no such header."""
    seconds: float = 0
    after_work: bool = False
    """True: what the request asked for is done first, and only then the answer is lost or replaced."""
    reply: str = ""
    """Of the SMTP server: a whole line, or a name in `smtp.replies.REFUSALS`."""

    def fits(self, mailbox: str | None, path: str, method: str) -> bool:
        """Whether it happens to this request."""
        return (
            self.mailbox in (None, mailbox)
            and self.path.lower() in path.lower()
            and (self.method is None or self.method.upper() == method)
        )


def read_fault(told: Mapping[str, Any]) -> Fault:
    """A fault as JSON tells it: the fields of `Fault` by name. Raises ValueError."""
    try:
        return Fault(**{**told, "kind": Kind(told["kind"])})
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a fault: {error}") from error


class Faults:
    """The faults that are turned on, in the order of turning on. Safe to use from several threads."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.active: list[Fault] = []

    def turn_on(self, fault: Fault) -> None:
        """Let `fault` happen from now on."""
        with self.lock:
            self.active.append(fault)

    def clear(self, kind: Kind | None = None) -> None:
        """End the faults of one kind, or all."""
        with self.lock:
            self.active = [fault for fault in self.active if kind is not None and fault.kind is not kind]

    def take(
        self, *kinds: Kind, mailbox: str | None = None, path: str = "", method: str = "", after_work: bool = False
    ) -> Fault | None:
        """The fault of one of these kinds that happens to this request, counted down; None: all is well."""
        with self.lock:
            for index, fault in enumerate(self.active):
                wanted = fault.kind in kinds and fault.after_work is after_work
                if not wanted or not fault.fits(mailbox, path, method):
                    continue
                if fault.times is not None:
                    left = replace(fault, times=fault.times - 1)
                    self.active[index : index + 1] = [left] if left.times else []
                return fault
        return None

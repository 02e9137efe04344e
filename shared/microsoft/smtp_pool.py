"""The connections to Microsoft's SMTP server: at most three a mailbox, each kept for the next message until it is idle."""

import ssl
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from shared import errors
from shared.calls import counted
from shared.microsoft.smtp import Envelope, SmtpConnection
from shared.microsoft.smtp_refusals import SmtpRefused

MOST_CONNECTIONS = 3
"""Of one mailbox at once: https://learn.microsoft.com/exchange/troubleshoot/send-emails/smtp-submission-improvements"""
BUSY_WAIT = 5.0
"""Seconds until a message is tried again for which no connection was free."""
IDLE = 60.0
"""Seconds for which a connection is kept; the server itself closes it after some minutes."""
LONGEST = 600.0
"""Seconds after which a connection is not used again: what it was signed in with may have been taken back."""


@dataclass(frozen=True, slots=True)
class Sender:
    """A mailbox that sends.

    `id`: as we know it, because addresses change hands; `token`: gives an access token for SMTP, and with True a fresh one,
    where the server has refused the other.
    """

    id: str
    address: str
    token: Callable[[bool], str]


@dataclass(slots=True)
class Kept:
    """A connection between two messages. Times are of the monotonic clock."""

    connection: SmtpConnection
    opened: float
    used: float = 0.0


class Smtp:
    """Submits messages. Safe to use from several threads; one for the process."""

    def __init__(self, host: str, port: int, idle: float = IDLE) -> None:
        """The server's certificate is checked against the authorities that the system trusts (SSL_CERT_FILE)."""
        self.host = host
        self.port = port
        self.idle = idle
        self.context = ssl.create_default_context()
        self.context.minimum_version = ssl.TLSVersion.TLSv1_2
        self.lock = threading.Lock()
        self.kept: dict[str, list[Kept]] = {}
        self.busy: Counter[str] = Counter()
        self.sweeper: threading.Timer | None = None

    def submit(self, sender: Sender, envelope: Envelope, content: Iterable[bytes]) -> None:
        """Send a message. Raises what SmtpConnection does, and what `sender.token` raises."""
        with counted("smtp"), self.connection(sender) as connection:
            connection.submit(envelope, content)

    def probe(self, sender: Sender) -> None:
        """Sign in, and say good-bye. Raises the same."""
        with counted("smtp"):
            self.opened(sender).close()

    @contextmanager
    def connection(self, sender: Sender) -> Iterator[SmtpConnection]:
        """A connection for one message; kept afterwards, unless anything went wrong. Raises errors.Throttled for a fourth one."""
        with self.lock:
            if self.busy[sender.id] >= MOST_CONNECTIONS:
                raise errors.Throttled("Three messages are on their way from this mailbox already.", BUSY_WAIT)
            self.busy[sender.id] += 1
        try:
            kept = self.take(sender) or Kept(self.opened(sender), time.monotonic())
            try:
                yield kept.connection
            except BaseException:
                kept.connection.drop()
                raise
            self.keep(sender, kept)
        finally:
            with self.lock:
                self.busy -= Counter([sender.id])

    def take(self, sender: Sender) -> Kept | None:
        """A kept connection that the server still listens to, None where there is none."""
        while True:
            with self.lock:
                waiting = self.kept.get(sender.id)
                kept = waiting.pop() if waiting else None
            if kept is None:
                return None
            if not self.is_over(kept) and kept.connection.is_alive():
                return kept
            kept.connection.drop()

    def opened(self, sender: Sender) -> SmtpConnection:
        """Connect and sign in; where the token is refused, once more with a fresh one, since it may have been revoked."""
        try:
            return SmtpConnection(self.host, self.port, self.context, sender.address, sender.token(False))
        except SmtpRefused as error:
            if error.problem != "refused":
                raise
        return SmtpConnection(self.host, self.port, self.context, sender.address, sender.token(True))

    def keep(self, sender: Sender, kept: Kept) -> None:
        """Keep a connection for the next message, and see to it that it is closed if there is none."""
        kept.used = time.monotonic()
        with self.lock:
            self.kept.setdefault(sender.id, []).append(kept)
            self.watch()

    def watch(self) -> None:
        """Let what is idle be closed in a while. The lock is held."""
        if self.sweeper is None:
            self.sweeper = threading.Timer(self.idle, self.sweep)
            self.sweeper.daemon = True
            self.sweeper.start()

    def sweep(self) -> None:
        """Close what has been idle for too long."""
        with self.lock:
            self.sweeper = None
            over = [each for waiting in self.kept.values() for each in waiting if self.is_over(each)]
            left = {id: [each for each in waiting if each not in over] for id, waiting in self.kept.items()}
            self.kept = {id: waiting for id, waiting in left.items() if waiting}
            if self.kept:
                self.watch()
        for each in over:
            each.connection.close()

    def is_over(self, kept: Kept) -> bool:
        """Whether a connection is not to be used again."""
        now = time.monotonic()
        return now - kept.used >= self.idle or now - kept.opened >= LONGEST

    def close(self) -> None:
        """Close every connection that is not in use."""
        with self.lock:
            if self.sweeper:
                self.sweeper.cancel()
            over = [each for waiting in self.kept.values() for each in waiting]
            self.kept, self.sweeper = {}, None
        for each in over:
            each.connection.close()

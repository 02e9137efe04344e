"""One connection to Microsoft's SMTP server: signed in to for a mailbox, and good for one message after another.

https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth

    EHLO ─ STARTTLS ─ EHLO ─ AUTH XOAUTH2 ─┬─ MAIL ─ RCPT ... ─ DATA ─ content ─┬─ "." ─ 250
                                           │     lost here: nothing was sent    │  lost here: nobody knows
"""

import re
import smtplib
import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from shared import errors
from shared.microsoft.failures import Refusal
from shared.microsoft.smtp_refusals import refusal

TIMEOUT = 20.0
"""Seconds to connect, and for a reply."""
ANSWER = 120.0
"""Seconds for the reply to a whole message: the server looks into it first."""
OUR_NAME = "[127.0.0.1]"
"""What is said in EHLO: our own name would have to be looked up, and the server makes nothing of it."""
ADDRESS = re.compile(r"[!-;=?-~]+@[!-;=?-~]+")
"""Visible ASCII without angle brackets: nothing in it ends a command, or the address within one."""
UNKNOWN = "Microsoft's SMTP server did not say whether it has taken the message"
LOST = (smtplib.SMTPException, OSError)
"""What smtplib raises where the connection is lost, or never was one that can be used."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """From whom, for whom, and how many bytes of MIME follow. Raises errors.BadInput for what is no address."""

    sender: str
    recipients: tuple[str, ...]
    size: int

    def __post_init__(self) -> None:
        if not self.recipients or not all(ADDRESS.fullmatch(each) for each in (self.sender, *self.recipients)):
            raise errors.BadInput("A sender or recipient is no address: it is like dana@example.com, in ASCII.")


class SmtpConnection:
    """A connection that is signed in to. `user`: the mailbox's address; `token`: an access token for SMTP.

    Raises SmtpRefused, errors.Throttled, errors.Unavailable, errors.OperatorMustAct.
    """

    def __init__(self, host: str, port: int, context: ssl.SSLContext, user: str, token: str) -> None:
        try:
            with nothing_sent():
                self.client = smtplib.SMTP(host, port, OUR_NAME, TIMEOUT)
                self.begin(context, Credentials(user, token))
        except errors.Permanent as error:  # about the server as it is: there is no message yet that could be refused
            raise errors.Unavailable(str(error)) from error

    def begin(self, context: ssl.SSLContext, credentials: "Credentials") -> None:
        """Make it secure, and sign in. Raises what smtplib does."""
        try:
            self.client.starttls(context=context)
            self.client.ehlo()
            if "XOAUTH2" not in self.client.esmtp_features.get("auth", "").upper().split():
                raise smtplib.SMTPNotSupportedError
            self.client.auth("XOAUTH2", credentials, initial_response_ok=True)
        except LOST:
            self.client.close()
            raise

    def submit(self, envelope: Envelope, content: Iterable[bytes]) -> None:
        """Send one message: all recipients or none. `content`: its MIME, with CRLF, in pieces of any size.

        Raises errors.UnknownOutcome where the connection was lost after the end of the message; every other error says that
        nothing was sent. After an error the connection is of no more use.
        """
        largest = self.client.esmtp_features.get("size", "")
        if largest.isdecimal() and 0 < int(largest) < envelope.size:
            raise Refusal("The message is larger than Microsoft's SMTP server takes.", "ErrorMessageSizeExceeded")
        with nothing_sent():
            self.command(250, "MAIL", f"FROM:<{envelope.sender}>{f' SIZE={envelope.size}' if largest else ''}")
            for address in envelope.recipients:
                self.command(250, "RCPT", f"TO:<{address}>")
            self.command(354, "DATA")
            for piece in stuffed(content):
                self.client.send(piece)
        code, text = self.ended()
        if code >= 400:
            raise refusal(code, text)
        if not 200 <= code < 300:
            raise errors.UnknownOutcome(f"{UNKNOWN} (its reply cannot be read).")

    def ended(self) -> tuple[int, bytes]:
        """Send the end of the message: the server's reply to it."""
        try:
            if self.client.sock:
                self.client.sock.settimeout(ANSWER)
            self.client.send(b".\r\n")
            reply = self.client.getreply()
            if self.client.sock:
                self.client.sock.settimeout(TIMEOUT)
        except LOST as error:
            raise errors.UnknownOutcome(f"{UNKNOWN} ({type(error).__name__}).") from error
        return reply

    def command(self, expected: int, name: str, rest: str = "") -> None:
        """One command, to which the server must reply as is expected."""
        code, text = self.client.docmd(name, rest)
        if code != expected:
            raise refusal(code, text, recipient=name == "RCPT")

    def is_alive(self) -> bool:
        """Whether the server still listens to it: it closes what has been idle for some minutes."""
        try:
            return self.client.noop()[0] == 250
        except LOST:
            return False

    def close(self) -> None:
        """Say good-bye, where anybody listens."""
        with suppress(*LOST):
            self.client.quit()
        self.client.close()

    def drop(self) -> None:
        """Close it without a word: in the middle of a message, any word would be a part of that."""
        self.client.close()


class Credentials:
    """What is given to AUTH XOAUTH2: first the token, then an empty line in reply to the reason for which it is refused."""

    def __init__(self, user: str, token: str) -> None:
        self.user = user
        self.token = token

    def __call__(self, challenge: bytes | None = None) -> str:
        """The reply to a challenge; None is the beginning."""
        return f"user={self.user}\x01auth=Bearer {self.token}\x01\x01" if challenge is None else ""


def stuffed(content: Iterable[bytes]) -> Iterator[bytes]:
    """A message as it travels: a line that begins with a dot gets another one (RFC 5321 4.5.2), and the last line ends.

    Lines may be broken anywhere between two pieces, but not between CR and LF.
    """
    begins = True
    for piece in content:
        if piece:
            yield (b"." if begins and piece.startswith(b".") else b"") + piece.replace(b"\n.", b"\n..")
            begins = piece.endswith(b"\n")
    if not begins:
        yield b"\r\n"


@contextmanager
def nothing_sent() -> Iterator[None]:
    """Say what goes wrong while nothing can have been sent."""
    try:
        yield
    except smtplib.SMTPResponseException as error:
        text = error.smtp_error if isinstance(error.smtp_error, bytes) else str(error.smtp_error).encode()
        raise refusal(error.smtp_code, text) from error
    except smtplib.SMTPNotSupportedError as error:
        raise errors.OperatorMustAct(
            "The SMTP server offers no STARTTLS or no XOAUTH2: look at the setting SMTP_SERVER."
        ) from error
    except ssl.SSLCertVerificationError as error:
        raise errors.OperatorMustAct(
            "The SMTP server's certificate is not trusted: look at the setting SMTP_SERVER."
        ) from error
    except LOST as error:
        raise errors.Unavailable(f"Microsoft's SMTP server cannot be reached ({type(error).__name__}).") from error

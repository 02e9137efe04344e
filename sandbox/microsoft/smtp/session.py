"""One connection of a client that submits mail: its commands, one after another.

https://www.rfc-editor.org/rfc/rfc6409 and https://www.rfc-editor.org/rfc/rfc4954
"""

import re
import socket
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from sandbox.microsoft.directory import User
from sandbox.microsoft.faults import Kind
from sandbox.microsoft.smtp import replies
from sandbox.microsoft.smtp.authentication import CHALLENGE, Refused, signed_in
from sandbox.microsoft.smtp.connections import Connections
from sandbox.microsoft.smtp.submission import LARGEST, Submission, submitted
from sandbox.microsoft.state import State

LONGEST_LINE = 16_384
PATH = re.compile(r"(?:FROM|TO):\s*<([^<>\s]+)>((?:\s+\S+)*)", re.IGNORECASE)
SIZE = re.compile(r"\bSIZE=([0-9]+)\b", re.IGNORECASE)
ADDRESS = re.compile(r"[!-;=?-~]+@[A-Za-z0-9.-]+")
MOST_RECIPIENTS = 500


class Dropped(Exception):
    """The connection is closed without a reply."""


@dataclass
class Session:
    """A connection. `secure`: what makes it a TLS connection."""

    state: State
    connections: Connections
    secure: ssl.SSLContext
    socket: socket.socket
    is_secure: bool = False
    user: User | None = None
    sender: str | None = None
    recipients: list[str] = field(default_factory=list)

    def run(self) -> None:
        """Talk until either side has had enough. Raises OSError, and Dropped where a fault wants it."""
        self.reader = self.socket.makefile("rb")
        try:
            if unwilling := self.fault("connect"):
                self.reply(unwilling)
                return
            self.reply(replies.READY)
            while (line := self.line()) is not None:
                name, _, rest = line.partition(" ")
                if name.upper() == "QUIT":
                    self.reply(replies.BYE)
                    return
                self.reply(COMMANDS.get(name.upper(), Session.unknown)(self, rest.strip()))
        finally:
            if self.user:
                self.connections.leave(self.user.oid)
            self.reader.close()
            self.socket.close()

    def line(self) -> str | None:
        """The client's next line, None where it has gone."""
        line = self.reader.readline(LONGEST_LINE)
        return line.decode("ascii", "replace").rstrip("\r\n") if line.endswith(b"\n") else None

    def reply(self, text: str) -> None:
        """Say something, unless it has been said; a reply may have several lines."""
        if text:
            self.socket.sendall("".join(f"{line}\r\n" for line in text.split("\n")).encode("ascii", "replace"))

    def fault(self, stage: str, after_work: bool = False) -> str | None:
        """The reply that a fault wants at this stage; None: all is well. Raises Dropped."""
        take = partial(
            self.state.faults.take, mailbox=self.user.oid if self.user else None, path=f"smtp/{stage}", method="SMTP"
        )
        if take(Kind.DROP, after_work=after_work):
            raise Dropped
        found = None if after_work else take(Kind.SMTP_REFUSAL)
        return replies.refusal(found.reply) if found else None

    def unknown(self, rest: str) -> str:
        """What the server does not do."""
        return replies.NOT_KNOWN

    def hello(self, rest: str) -> str:
        """EHLO: what is offered."""
        self.forget()
        offered = [f"SIZE {LARGEST}", "PIPELINING", "ENHANCEDSTATUSCODES", "8BITMIME"]
        offered.append("AUTH LOGIN XOAUTH2" if self.is_secure else "STARTTLS")
        lines = ["localhost Hello", *offered]
        return "\n".join([*(f"250-{each}" for each in lines[:-1]), f"250 {lines[-1]}"])

    def start_tls(self, rest: str) -> str:
        """STARTTLS: what was said before counts for nothing."""
        if self.is_secure:
            return replies.NOT_NOW
        self.reply(replies.GO_AHEAD)
        self.reader.close()
        self.socket = self.secure.wrap_socket(self.socket, server_side=True)
        self.reader, self.is_secure = self.socket.makefile("rb"), True
        self.forget()
        return ""

    def authenticate(self, rest: str) -> str:
        """AUTH."""
        mechanism, _, response = rest.partition(" ")
        if self.user or not self.is_secure:
            return replies.NOT_NOW
        if mechanism.upper() in {"LOGIN", "PLAIN"}:
            return replies.REFUSALS["basic"]
        if mechanism.upper() != "XOAUTH2":
            return replies.NO_SUCH_MECHANISM
        if not response:
            self.reply("334 ")
            response = self.line() or ""
        try:
            user = signed_in(self.state, response)
        except Refused as refused:
            return self.refuse(replies.refusal(str(refused)))
        if wanted := self.fault("auth"):
            return self.refuse(wanted) if wanted.startswith("535") else wanted
        if not self.connections.enter(user.oid):
            return replies.REFUSALS["concurrent"]
        self.user = user
        return replies.AUTHENTICATED

    def refuse(self, reply: str) -> str:
        """Refuse a sign-in: the reason is a challenge, to which an empty line is the only reply."""
        self.reply(f"334 {CHALLENGE}")
        return reply if self.line() == "" else replies.NOT_UNDERSTOOD

    def mail(self, rest: str) -> str:
        """MAIL FROM."""
        if self.user is None:
            return replies.REFUSALS["not_authenticated"]
        if self.sender:
            return replies.NOT_NOW
        found = PATH.fullmatch(rest)
        if not found:
            return replies.NOT_UNDERSTOOD
        if wanted := self.fault("mail"):
            return wanted
        size = SIZE.search(found[2])
        if size and int(size[1]) > LARGEST:
            return replies.REFUSALS["too_large"]
        if found[1].lower() not in self.user.addresses:
            return replies.REFUSALS["send_as"]
        self.sender = found[1]
        return replies.SENDER_OK

    def recipient(self, rest: str) -> str:
        """RCPT TO."""
        if not self.sender:
            return replies.NOT_NOW
        found = PATH.fullmatch(rest)
        if wanted := self.fault("rcpt"):
            return wanted
        if not found or not ADDRESS.fullmatch(found[1]):
            return replies.REFUSALS["invalid_recipient"]
        if len(self.recipients) >= MOST_RECIPIENTS:
            return replies.REFUSALS["too_many_recipients"]
        self.recipients.append(found[1])
        return replies.RECIPIENT_OK

    def data(self, rest: str) -> str:
        """DATA, with the whole message."""
        if not self.recipients or self.user is None:
            return replies.NOT_NOW
        if wanted := self.fault("data"):
            return wanted
        self.reply(replies.START_INPUT)
        raw = self.content()
        if wanted := self.fault("end"):
            self.forget()
            return wanted
        answer = submitted(self.state, self.user, Submission(tuple(self.recipients), raw))
        self.fault("end", after_work=True)
        self.forget()
        return answer

    def content(self) -> bytes:
        """The message, as far as its end. Raises Dropped where the client is lost before that: nothing is sent then."""
        content = bytearray()
        while (line := self.reader.readline()) != b".\r\n":
            if not line.endswith(b"\n"):
                raise Dropped
            content += line.removeprefix(b".")
        return bytes(content)

    def reset(self, rest: str) -> str:
        """RSET."""
        self.forget()
        return replies.RESET

    def nothing(self, rest: str) -> str:
        """NOOP."""
        return self.fault("noop") or replies.DONE

    def forget(self) -> None:
        """Give up the message that was begun."""
        self.sender, self.recipients = None, []


COMMANDS: Mapping[str, Callable[[Session, str], str]] = {
    "EHLO": Session.hello,
    "STARTTLS": Session.start_tls,
    "AUTH": Session.authenticate,
    "MAIL": Session.mail,
    "RCPT": Session.recipient,
    "DATA": Session.data,
    "RSET": Session.reset,
    "NOOP": Session.nothing,
}

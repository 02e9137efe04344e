"""The server on the loopback: a thread a connection."""

import socketserver
import ssl
from contextlib import suppress
from pathlib import Path

from sandbox.microsoft.server import HOST
from sandbox.microsoft.smtp.connections import Connections
from sandbox.microsoft.smtp.session import Dropped, Session
from sandbox.microsoft.state import State

IDLE = 300.0
"""Seconds without a command, after which the server closes the connection."""


class SmtpServer(socketserver.ThreadingTCPServer):
    """An SMTP server for what `state` knows, not yet serving. Port 0: any."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port: int, state: State, certificate: tuple[Path, Path], idle: float = IDLE) -> None:
        self.state = state
        self.idle = idle
        self.connections = Connections()
        self.secure = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.secure.minimum_version = ssl.TLSVersion.TLSv1_2
        self.secure.load_cert_chain(*certificate)
        super().__init__((HOST, port), Handler)

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])


class Handler(socketserver.BaseRequestHandler):
    """Holds one connection."""

    server: SmtpServer

    def handle(self) -> None:
        """Talk to the client; whoever hangs up, or is hung up on, is no error."""
        self.request.settimeout(self.server.idle)
        with suppress(OSError, Dropped):
            Session(self.server.state, self.server.connections, self.server.secure, self.request).run()

"""The SMTP stand-in, listening on this machine for a test, and the app's client for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from sandbox.microsoft.certificate import Certificates
from sandbox.microsoft.smtp.server import IDLE, SmtpServer
from sandbox.microsoft.state import State
from shared.microsoft.smtp_pool import Smtp


@contextmanager
def serving(state: State, files: Certificates, idle: float = IDLE) -> Iterator[SmtpServer]:
    """A server for what `state` knows."""
    server = SmtpServer(0, state, (files.server, files.key), idle)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Submission(Smtp):
    """The app's client for a server, which stands at its side."""

    def __init__(self, server: SmtpServer, idle: float = 60.0) -> None:
        super().__init__("localhost", server.port, idle)
        self.server = server

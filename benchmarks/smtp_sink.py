"""An SMTP server that takes whatever it is sent, and keeps none of it: so that what a client costs can be measured."""

import socketserver
import ssl
import tempfile
from multiprocessing.connection import Connection
from pathlib import Path

from sandbox.microsoft.certificate import certificates

REPLIES = {
    b"EHLO": b"250-sink\r\n250-STARTTLS\r\n250 AUTH XOAUTH2",
    b"STARTTLS": b"220 go ahead",
    b"AUTH": b"235 2.7.0 welcome",
    b"DATA": b"354 go on",
    b"QUIT": b"221 bye",
}


class Sink(socketserver.ThreadingTCPServer):
    """The server, with its certificates in a folder."""

    def __init__(self, folder: Path) -> None:
        self.files = certificates(folder)
        super().__init__(("127.0.0.1", 0), Handler)


class Handler(socketserver.BaseRequestHandler):
    """One connection."""

    server: Sink

    def handle(self) -> None:
        """Say yes to everything."""
        self.request.sendall(b"220 ready\r\n")
        reader = self.request.makefile("rb")
        while line := reader.readline():
            name = line.split()[0].upper()
            self.request.sendall(REPLIES.get(name, b"250 yes") + b"\r\n")
            if name == b"STARTTLS":
                files = self.server.files
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                context.load_cert_chain(files.server, files.key)
                self.request = context.wrap_socket(self.request, server_side=True)
                reader = self.request.makefile("rb")
            if name == b"DATA":
                while reader.readline() != b".\r\n":
                    pass
                self.request.sendall(b"250 2.0.0 taken\r\n")


def serve(told: Connection) -> None:
    """Be the server; tell at which port, and whose certificates it has."""
    with tempfile.TemporaryDirectory() as folder:
        server = Sink(Path(folder))
        told.send((server.server_address[1], str(server.files.authority)))
        server.serve_forever()

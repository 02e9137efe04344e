"""A small server that answers with the status that the path ends with."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

REQUEST = "9a1b2c3d-0000-1111-2222-333344445555"


class Handler(BaseHTTPRequestHandler):
    """Names the call in a header: by an id where the path says so, else by an address."""

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self.send_response(int(path.rpartition("/")[2]))
        self.send_header("request-id", REQUEST if "/named/" in path else "sam@shipper.example")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def answering() -> Iterator[str]:
    """The address of a running server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()

"""Graph as far as a large attachment needs it: a server that takes whatever it is sent, and keeps none of it."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection


class Handler(BaseHTTPRequestHandler):
    """Answers as Graph does to a draft that is written, filled and sent."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """The draft was sent."""
        self.answer(200, {"id": "1", "isDraft": False})

    def do_POST(self) -> None:
        """A draft, an upload session, or the sending."""
        self.swallow()
        address = f"http://127.0.0.1:{self.connection.getsockname()[1]}/upload"
        self.answer(202 if self.path.endswith("/send") else 201, {"id": "1", "isDraft": True, "uploadUrl": address})

    def do_PUT(self) -> None:
        """A range."""
        self.swallow()
        self.answer(200, {})

    def swallow(self) -> None:
        """Read the body and forget it."""
        self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def answer(self, status: int, content: dict[str, object]) -> None:
        """Answer in JSON."""
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def serve(told: Connection) -> None:
    """Be the server, and tell at which port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.send(server.server_port)
    server.serve_forever()

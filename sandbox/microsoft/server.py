"""The server on the loopback: threaded, silent, and able to drop a connection."""

from pathlib import Path
from wsgiref.types import WSGIApplication, WSGIEnvironment

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

HOST = "127.0.0.1"


class Handler(WSGIRequestHandler):
    """Closes the connection where the application raises a ConnectionError, and logs no requests."""

    def connection_dropped(self, error: BaseException, environ: WSGIEnvironment | None = None) -> None:
        """Without this the connection would be kept open for the next request."""
        self.close_connection = True

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Nothing: paths hold ids of mail."""


def server(port: int, app: WSGIApplication, certificate: tuple[Path, Path] | None = None) -> BaseWSGIServer:
    """A server for `app`, not yet serving; with https where a certificate and its key are given. Port 0: any."""
    pair = (str(certificate[0]), str(certificate[1])) if certificate else None
    return make_server(HOST, port, app, threaded=True, request_handler=Handler, ssl_context=pair)

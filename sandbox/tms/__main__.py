"""`python -m sandbox.tms --port 8081 --app-url http://app.localhost:7071 --folder .sandbox/tms`."""

import argparse
import signal
import sys
from pathlib import Path
from socket import create_server
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from sandbox.tms.app import create_app
from sandbox.tms.state import State
from sandbox.tms.tickets import Tickets, kept_key

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment


class Handler(WSGIRequestHandler):
    """Hangs up where the application does, and writes no access log: addresses in it may be a person's."""

    def connection_dropped(self, error: BaseException, environ: "WSGIEnvironment | None" = None) -> None:
        """Close the connection, which would wait for another request else."""
        self.close_connection = True

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


def listen(port: int, app_url: str, folder: Path, state: State) -> BaseWSGIServer:
    """A threaded server on 127.0.0.1; port 0 takes a free one. The TMS calls itself http://tms.localhost:PORT."""
    with create_server(("127.0.0.1", port)) as listener:
        address = f"http://tms.localhost:{listener.getsockname()[1]}"
        app = create_app(state, Tickets(kept_key(folder), address, app_url.rstrip("/")))
        return make_server("127.0.0.1", port, app, threaded=True, request_handler=Handler, fd=listener.fileno())


def stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    """End quietly when told to."""
    sys.exit(0)


def main() -> None:
    """Serve until told to end. Prints one line when ready."""
    parser = argparse.ArgumentParser(prog="sandbox.tms", description="The sandbox's TMS")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--app-url", required=True, help="the app's public URL: where 'Add Mailbox Config' leads")
    parser.add_argument("--folder", type=Path, required=True, help="where the key of the tickets is kept")
    given = parser.parse_args()
    server = listen(given.port, given.app_url, given.folder, State())
    signal.signal(signal.SIGTERM, stop)
    print(f"TMS is ready: http://tms.localhost:{server.port}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        server.server_close()


if __name__ == "__main__":
    main()

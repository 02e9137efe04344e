"""Serves a host over HTTP until the process is told to end."""

import os
import signal
import sys
import time
from threading import Event, Thread

from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

from sandbox.host.host import Host

GRACE = 10.0
STOP_POLL = 0.1


class QuietHandler(WSGIRequestHandler):
    """Writes no access log: invocations are logged, and addresses may hold codes of sign-ins."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


class HostServer(ThreadedWSGIServer):
    """A thread for each request. Closing the server waits for those that are being answered."""

    daemon_threads = False


def listen(host: Host, port: int) -> HostServer:
    """A server on 127.0.0.1; port 0 takes a free one. Exits, and says so, where the port is taken."""
    return HostServer("127.0.0.1", port, host.http, QuietHandler)


def run(host: Host, port: int) -> None:
    """Run the app until SIGTERM or SIGINT. Prints one line when it is ready."""
    told_to_end = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: told_to_end.set())
    server = listen(host, port)
    Thread(target=server.serve_forever, args=(STOP_POLL,), name="http", daemon=True).start()
    host.start()
    print(f"Functions host is ready: {len(host.functions.all)} functions, http://127.0.0.1:{server.port}", flush=True)
    told_to_end.wait()
    if not end(host, server):
        # Python would wait for a thread that does not end.
        sys.stderr.flush()
        os._exit(1)


def end(host: Host, server: HostServer, grace: float = GRACE) -> bool:
    """Take nothing new and give what runs `grace` seconds. False where something had to be left behind."""
    deadline = time.monotonic() + grace
    server.shutdown()
    closing = Thread(target=server.server_close, name="closing", daemon=True)
    closing.start()
    ended = host.stop(grace)
    closing.join(max(0, deadline - time.monotonic()))
    return ended and not closing.is_alive()

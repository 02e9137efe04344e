"""Serves the stand-in: `python -m sandbox.microsoft --https-port A --http-port B --smtp-port C --folder DIR`.

The first two ports serve the same application: https for what servers ask of the sign-in (MSAL takes nothing else), http for the
browser's pages and for Graph; the third takes mail by SMTP. The certificate authority's certificate is `DIR/ca.pem`.
"""

import argparse
import json
import signal
import threading
from collections.abc import Sequence
from pathlib import Path
from socketserver import BaseServer

import requests

from sandbox.localhost import LocalhostAdapter
from sandbox.microsoft.app import create_app
from sandbox.microsoft.certificate import certificates
from sandbox.microsoft.faults import read_fault
from sandbox.microsoft.server import server
from sandbox.microsoft.smtp.server import SmtpServer
from sandbox.microsoft.state import Addresses, State


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until a signal ends the process."""
    options = read_options(arguments)
    session = requests.Session()
    session.trust_env = False
    session.mount("http://", LocalhostAdapter())
    addresses = Addresses(
        sign_in=f"https://localhost:{options.https_port}",
        pages=f"http://login.localhost:{options.http_port}",
        graph=f"http://localhost:{options.http_port}",
    )
    state = State(addresses, session, first_pause=options.first_pause)
    for fault in json.loads(options.faults):
        state.faults.turn_on(read_fault(fault))
    serve(state, options)


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m sandbox.microsoft", description="A stand-in for Microsoft.")
    parser.add_argument("--https-port", type=int, required=True, help="token endpoint, discovery, keys")
    parser.add_argument("--http-port", type=int, required=True, help="the browser's pages, and Graph")
    parser.add_argument("--smtp-port", type=int, required=True, help="mail that is submitted by SMTP AUTH")
    parser.add_argument("--folder", type=Path, required=True, help="where the certificates are kept")
    parser.add_argument("--faults", default="[]", help='what goes wrong, as JSON: [{"kind": "throttle", "times": 3}]')
    parser.add_argument("--first-pause", type=float, default=5.0, help="seconds before a notification is repeated")
    return parser.parse_args(arguments)


def serve(state: State, options: argparse.Namespace) -> None:
    """Serve on all ports, and deliver notifications and mail, until SIGINT or SIGTERM."""
    files = certificates(options.folder)
    app, certificate = create_app(state), (files.server, files.key)
    servers: list[BaseServer] = [server(options.https_port, app, certificate), server(options.http_port, app)]
    servers.append(SmtpServer(options.smtp_port, state, certificate))
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    work = [threading.Thread(target=each.serve_forever, daemon=True) for each in servers]
    background = (state.notifier.run, state.outbound.run)
    work += [threading.Thread(target=run, args=(stopped,), daemon=True) for run in background]
    for thread in work:
        thread.start()
    print(f"Microsoft's stand-in is ready: {state.addresses.pages}", flush=True)
    stopped.wait()
    for each in servers:
        each.shutdown()
        each.server_close()


if __name__ == "__main__":
    main()

"""The storage emulator as an account whose shared keys are switched off: it is reached with tokens, over https.

The emulator takes no tokens for tables. A server in front of each service takes them as the account would, and passes requests
on with a signature of the emulator's own.
https://learn.microsoft.com/azure/storage/blobs/authorize-access-azure-active-directory
"""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache

import requests
from azure.storage.blob import generate_account_sas
from flask import Flask, Response, request

from sandbox.azurite import KEY, Emulator
from sandbox.microsoft.certificate import Certificates
from sandbox.microsoft.server import server

AUDIENCE = "https://storage.azure.com"
LIFETIME = timedelta(days=1)
METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "MERGE", "PATCH"]
NOT_PASSED_ON = {"authorization", "connection", "content-length", "host", "transfer-encoding"}


@contextmanager
def keyless(
    emulator: Emulator, certificates: Certificates, accepts: Callable[[str], bool]
) -> Iterator[Mapping[str, str]]:
    """The addresses of the services, as `Emulator.addresses`. `accepts`: whether a token is good for AUDIENCE."""
    with ExitStack() as stack:
        addresses = {}
        for service, behind in emulator.addresses.items():
            running = server(0, front(behind, accepts), (certificates.server, certificates.key))
            thread = threading.Thread(target=running.serve_forever, args=(0.05,))
            thread.start()
            for end in (running.server_close, thread.join, running.shutdown):
                stack.callback(end)
            # By number, because the tables' client takes the name `localhost` for another product's emulator.
            addresses[service] = f"https://127.0.0.1:{running.port}"
        yield addresses


def front(behind: str, accepts: Callable[[str], bool]) -> Flask:
    """The server in front of one service."""
    app = Flask("storage account")
    session = requests.Session()
    session.trust_env = False

    @app.route("/<account>/", methods=METHODS)
    @app.route("/<account>/<path:name>", methods=METHODS)
    def passed_on(account: str, name: str = "") -> Response:
        """The emulator's answer to a request that a managed identity's token opens."""
        if not accepts(request.headers.get("Authorization", "").removeprefix("Bearer ")):
            return Response(status=401, headers={"x-ms-error-code": "InvalidAuthenticationInfo"})
        path = str(request.environ["REQUEST_URI"])  # as it was written: what is escaped in it stays so
        answer = session.request(
            request.method,
            f"{behind}{path}{'&' if '?' in path else '?'}{signature(account)}",
            headers={name: value for name, value in request.headers if name.lower() not in NOT_PASSED_ON},
            data=request.get_data(),
            allow_redirects=False,
            timeout=60,
        )
        headers = {name: value for name, value in answer.headers.items() if name.lower() not in NOT_PASSED_ON}
        response = Response(answer.content, answer.status_code, headers)
        if request.method == "HEAD":  # there it is the length of what GET would bring
            response.headers["Content-Length"] = answer.headers.get("Content-Length", "0")
        return response

    return app


@cache
def signature(account: str) -> str:
    """What the emulator takes in place of an account's key."""
    return generate_account_sas(account, KEY, "sco", "rwdlacup", datetime.now(UTC) + LIFETIME, services="bqt")

"""Connections to nowhere: adapters that answer requests in-process, and sockets that break off."""

import json
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import Any, cast

import requests
from requests.adapters import BaseAdapter, HTTPAdapter
from urllib3 import HTTPResponse

Reply = tuple[int, Any] | tuple[int, Any, Mapping[str, str]]
"""Status, body (bytes, text, or JSON; None: empty) and headers."""


class Wire(BaseAdapter):
    """Answers every request of a session by `reply`, and remembers what was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[requests.PreparedRequest] = []

    def reply(self, request: requests.PreparedRequest) -> Reply:
        raise NotImplementedError

    def send(self, request: requests.PreparedRequest, *args: Any, **options: Any) -> requests.Response:
        self.asked.append(request)
        status, body, *rest = self.reply(request)
        raw = body if isinstance(body, bytes) else body.encode() if isinstance(body, str) else b""
        if not raw and body is not None and not isinstance(body, bytes | str):
            raw = json.dumps(body).encode()
        headers = dict(rest[0]) if rest else {}
        answer = HTTPResponse(BytesIO(raw), headers=headers, status=status, preload_content=False)
        return HTTPAdapter().build_response(request, answer)

    def close(self) -> None:
        """There is nothing to close."""

    def session(self) -> requests.Session:
        session = requests.Session()
        session.mount("https://", self)
        session.mount("http://", self)
        return session


class Script(Wire):
    """Gives the replies it was handed, one after the other; an exception is raised."""

    def __init__(self, *replies: Reply | Exception) -> None:
        super().__init__()
        self.replies = list(replies)

    def reply(self, request: requests.PreparedRequest) -> Reply:
        reply = self.replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        return reply


def body_of(request: requests.PreparedRequest) -> dict[str, Any]:
    """The JSON that was sent."""
    return cast(dict[str, Any], json.loads(request.body or b"{}"))


@contextmanager
def server(*answers: bytes) -> Iterator[tuple[str, list[bytes]]]:
    """Serve raw bytes, one connection each, on the loopback; b"" hangs up. Yields the address and the requests' heads."""
    heads: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            for answer in answers:
                connection, _ = listener.accept()
                with connection:
                    heads.append(connection.recv(65536))
                    connection.sendall(answer)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", heads
        thread.join(timeout=30)


def closed_port() -> str:
    """An address at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"http://127.0.0.1:{listener.getsockname()[1]}"

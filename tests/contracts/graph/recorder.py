"""What is asked and answered, kept: a transport that passes requests on, and the functions of the app that were called."""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import requests
from requests.adapters import BaseAdapter

from tests.sandbox.microsoft.world import GRAPH_ADDRESS, World


@dataclass(frozen=True)
class Exchange:
    """A request and its answer. `sent` and `received` are JSON, None where there was none."""

    method: str
    path: str
    query: Mapping[str, str]
    sent: Any
    status: int
    received: Any

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


class Recorder(BaseAdapter):
    """Hands every request to another adapter."""

    def __init__(self, inner: BaseAdapter) -> None:
        super().__init__()
        self.inner = inner
        self.exchanges: list[Exchange] = []

    def send(self, request: requests.PreparedRequest, *args: Any, **options: Any) -> requests.Response:
        """Pass the request on, and keep it with its answer."""
        response = self.inner.send(request, *args, **options)
        address = urlsplit(request.url or "")
        self.exchanges.append(
            Exchange(
                method=request.method or "",
                path=unquote(address.path),
                query=dict(parse_qsl(address.query)),
                sent=content(request.headers, request.body),
                status=response.status_code,
                received=content(response.headers, response.content) if is_json(response.headers) else None,
            )
        )
        return response

    def close(self) -> None:
        """There is nothing to close."""


def recorded(session: requests.Session, address: str) -> Recorder:
    """Put a recorder in front of what answers at `address`."""
    recorder = Recorder(session.get_adapter(address))
    session.mount(address, recorder)
    return recorder


def recorded_world() -> tuple[World, Recorder]:
    """A small Microsoft, and what is recorded of its Graph."""
    world = World()
    return world, recorded(world.session, GRAPH_ADDRESS)


@contextmanager
def called() -> Iterator[set[str]]:
    """Collect the app's functions that are called meanwhile, such as `shared.microsoft.messages.move`."""
    names: set[str] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and str(frame.f_globals.get("__name__")).startswith("shared."):
            names.add(f"{frame.f_globals['__name__']}.{frame.f_code.co_qualname}")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        yield names
    finally:
        sys.setprofile(before)


def is_json(headers: Mapping[str, str]) -> bool:
    """Whether a body is JSON."""
    return headers.get("Content-Type", "").startswith("application/json")


def content(headers: Mapping[str, str], body: bytes | str | Any) -> Any:
    """The JSON of a body, None where it is none."""
    return json.loads(body) if body and is_json(headers) else None

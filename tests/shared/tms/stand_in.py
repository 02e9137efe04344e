"""The adapter connected to the sandbox's TMS in the tests' own process."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256

import requests
from requests import PreparedRequest, Response

from sandbox.tms.app import create_app
from sandbox.tms.faults import Fault, Kind
from sandbox.tms.samples import API_KEY
from sandbox.tms.state import State
from sandbox.wsgi import WsgiAdapter
from shared.tms.model import Capabilities, Commodity, Document, Order, OrderStop
from shared.tms.tai import Tai

EVERYTHING = Capabilities(idempotency_keys=True, find_by_reference=True, find_customers=True)
NOTHING = Capabilities()
URL = "http://tms.test"
ORDER = Order(
    "LTL",
    (
        OrderStop("pickup", city="Chicago", state="IL", postal_code="60601", country="US"),
        OrderStop("delivery", city="Dallas", state="TX", postal_code="75201-1234", country="US"),
    ),
    (Commodity("plumbing fixtures", 4, "pallet", 48, 40, 60, 2400, "70"),),
    references=(("E-mail", "ref-1"),),
)


class Wire(WsgiAdapter):
    """A transport on which the TMS can hang up, as on a real one."""

    def send(
        self,
        request: PreparedRequest,
        stream: bool = False,
        timeout: float | tuple[float, float] | tuple[float, None] | None = None,
        verify: bool | str = True,
        cert: bytes | str | tuple[bytes | str, bytes | str] | None = None,
        proxies: Mapping[str, str] | None = None,
    ) -> Response:
        """Send the request; a reset connection is requests' own error."""
        try:
            return super().send(request, stream, timeout, verify, cert, proxies)
        except ConnectionResetError as error:
            raise requests.ConnectionError(error) from error


@dataclass
class Connected:
    """The adapter, the TMS behind it, and the waits that it asked for."""

    tms: Tai
    state: State
    waits: list[float] = field(default_factory=list)

    def fail(self, kind: Kind, times: int | None = 1, retry_after: str = "5") -> None:
        """Let the next requests go wrong."""
        self.state.faults.switch_on(Fault(kind, times, retry_after=retry_after, seconds=0))

    @property
    def statuses(self) -> list[int]:
        """What the TMS answered, in order."""
        return [each.status for each in self.state.requests]


def connected(
    capabilities: Capabilities = EVERYTHING,
    *,
    declared: Capabilities | None = None,
    state: State | None = None,
    api_key: str = API_KEY,
    rate_shipments: bool = False,
) -> Connected:
    """An adapter and a TMS that can do `capabilities`; the adapter says so too unless `declared` says otherwise."""
    state = state or State(capabilities)
    session = requests.Session()
    session.mount(URL, Wire(create_app(state)))
    waits: list[float] = []
    tms = Tai(
        session,
        URL + "/",
        api_key,
        declared or capabilities,
        rate_shipments=rate_shipments,
        sleep=waits.append,
        jitter=lambda: 0.5,
    )
    return Connected(tms, state, waits)


def document(content: bytes, pieces: int = 7, name: str = "bol.pdf", size: int | None = None) -> Document:
    """A document whose bytes come in pieces of so many bytes."""

    @contextmanager
    def opened() -> Iterator[Iterator[bytes]]:
        yield (content[start : start + pieces] for start in range(0, len(content), pieces))

    length = len(content) if size is None else size
    hints = (("PO", "88231"),)
    return Document(name, "application/pdf", length, sha256(content).hexdigest(), ("131391979",), hints, opened)

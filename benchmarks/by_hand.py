"""Everything that the app calls for a message, recorded once, to be called again by hand.

The stand-ins answer the first time. From then on their answers come from the record, at once, so that what is measured is whoever
makes the calls, and neither Microsoft nor the TMS.
"""

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import requests
import urllib3
from requests import PreparedRequest, Response

from sandbox.wsgi import WsgiAdapter
from shared.storage.memory import MemoryTables
from shared.storage.tables import Entity, Operation, Value


@dataclass(frozen=True, slots=True)
class Call:
    """A call. `kind`: table, graph or tms; `again` makes the same one."""

    kind: str
    again: Callable[[], object]


@dataclass(slots=True)
class Record:
    """The calls for one message, while `is_open`; and the answers to all that were ever made over HTTP."""

    calls: list[Call] = field(default_factory=list)
    answers: dict[tuple[str | None, str | None], tuple[int, Mapping[str, str], bytes]] = field(default_factory=dict)
    is_open: bool = False

    def note(self, kind: str, again: Callable[[], object]) -> None:
        """A call is made."""
        if self.is_open:
            self.calls.append(Call(kind, again))


class RecordedTables(MemoryTables):
    """Tables whose requests are recorded, as Azure would count them: a transaction is one."""

    def __init__(self, record: Record) -> None:
        super().__init__()
        self.record = record

    def begin_again(self) -> None:
        """Empty, and with the ETags from the first one on: so that recorded calls find what they found."""
        self.tables.clear()
        self.versions = count(1)

    def get(self, table: str, partition: str, row: str) -> Entity | None:
        """See `Tables.get`."""
        self.record.note("table", lambda: MemoryTables.get(self, table, partition, row))
        return super().get(table, partition, row)

    def transact(self, table: str, operations: Sequence[Operation]) -> list[Entity]:
        """See `Tables.transact`."""
        self.record.note("table", lambda: MemoryTables.transact(self, table, operations))
        return super().transact(table, operations)

    def query(
        self,
        table: str,
        *,
        partition: str | None = None,
        first: str | None = None,
        before: str | None = None,
        where: Mapping[str, Value] | None = None,
        select: Sequence[str] | None = None,
    ) -> Iterator[Entity]:
        """See `Tables.query`."""
        asked: dict[str, Any] = {
            "partition": partition,
            "first": first,
            "before": before,
            "where": where,
            "select": select,
        }
        self.record.note("table", lambda: list(MemoryTables.query(self, table, **asked)))
        return super().query(table, **asked)


class RecordedWire(WsgiAdapter):
    """The way to a stand-in, which is asked each thing once."""

    def __init__(self, stand_in: WsgiAdapter, kind: str, record: Record, session: requests.Session) -> None:
        super().__init__(stand_in.app)
        self.kind, self.record, self.session = kind, record, session

    def send(
        self,
        request: PreparedRequest,
        stream: bool = False,
        timeout: float | tuple[float, float] | tuple[float, None] | None = None,
        verify: bool | str = True,
        cert: bytes | str | tuple[bytes | str, bytes | str] | None = None,
        proxies: Mapping[str, str] | None = None,
    ) -> Response:
        """The answer to a request, as it was the first time."""
        asked = request.method, request.url
        if asked not in self.record.answers:
            first = super().send(request, stream, timeout, verify, cert, proxies)
            self.record.answers[asked] = first.status_code, first.headers, first.content
        self.record.note(self.kind, lambda: sent_again(self.session, request))
        status, headers, content = self.record.answers[asked]
        raw = urllib3.HTTPResponse(
            io.BytesIO(content), headers, status, preload_content=False, request_method=request.method
        )
        return self.build_response(request, raw)


def sent_again(session: requests.Session, request: PreparedRequest) -> object:
    """Make the same request, as one would write it with `requests`, and take the answer apart."""
    answer = session.request(
        str(request.method), str(request.url), headers=dict(request.headers), data=request.body, timeout=10
    )
    answer.raise_for_status()
    return answer.json()

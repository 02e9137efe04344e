from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
import requests

from sandbox.tms.__main__ import listen
from sandbox.tms.faults import Fault, Kind
from sandbox.tms.samples import API_KEY
from sandbox.tms.state import ALL, State
from shared import errors
from shared.tms.model import Capabilities
from shared.tms.tai import Tai
from tests.shared.tms.stand_in import ORDER, document


@contextmanager
def adapter(state: State, folder: Path, capabilities: Capabilities) -> Iterator[Tai]:
    server = listen(0, "http://app.localhost:7071/", folder, state)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        with requests.Session() as session:
            session.trust_env = False
            yield Tai(session, f"http://127.0.0.1:{server.port}", API_KEY, capabilities, sleep=lambda _: None)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_over_a_real_connection(tmp_path: Path) -> None:
    state = State()
    content = bytes(5_000_000)
    with adapter(state, tmp_path, ALL) as tms:
        shipment_id = tms.create_shipment(ORDER, "key-1")
        assert tms.find_shipment("ref-1") == shipment_id
        assert tms.deliver_document(document(content, 100_000), "key-2") == str(state.documents[0].id)
    assert state.documents[0].size == len(content)


def test_a_connection_that_is_closed_without_an_answer(tmp_path: Path) -> None:
    state = State(Capabilities())
    state.faults.switch_on(Fault(Kind.NO_ANSWER))
    with adapter(state, tmp_path, Capabilities()) as tms, pytest.raises(errors.UnknownOutcome):
        tms.create_shipment(ORDER, "key-1")
    assert len(state.shipments) == 1

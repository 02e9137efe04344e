import threading
from collections.abc import Iterator

import pytest
import requests

from sandbox.microsoft.faults import Fault, Kind
from sandbox.microsoft.server import server
from tests.sandbox.microsoft.world import World


@pytest.fixture
def address(world: World) -> Iterator[str]:
    serving = server(0, world.app)
    thread = threading.Thread(target=serving.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{serving.port}"
    serving.shutdown()
    thread.join()
    serving.server_close()


def test_a_dropped_connection_is_closed_at_once(world: World, address: str) -> None:
    world.state.faults.turn_on(Fault(Kind.DROP, times=1))
    with requests.Session() as session:
        session.trust_env = False
        with pytest.raises(requests.ConnectionError, match="closed connection"):
            session.get(f"{address}/v1.0/me", headers=world.bearer(), timeout=30)
        assert session.get(f"{address}/v1.0/me", headers=world.bearer(), timeout=30).status_code == 200


def test_large_content_comes_whole(world: World, address: str) -> None:
    raw = b"Subject: large\r\n\r\n" + b"0123456789abcdef" * 200_000
    message = world.deliver_raw(raw)
    with requests.Session() as session:
        session.trust_env = False
        answer = session.get(
            f"{address}/v1.0/me/messages/{message.immutable_id}/$value", headers=world.bearer(), timeout=10
        )
    assert answer.content == raw

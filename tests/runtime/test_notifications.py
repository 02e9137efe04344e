import asyncio
import json
import logging
import threading
from threading import Event, Semaphore, current_thread

import pytest

from shared.mailboxes import client_state
from shared.mailboxes.client_state import ClientState
from shared.mailboxes.work import MailboxWork, MessageWork, encode
from tests.runtime.protos import RpcHttp, TypedData
from tests.runtime.stage import THREADS, Stage
from tests.runtime.worker import TRACE, invocation, succeeded


def posted(*notifications: dict[str, object]) -> TypedData:
    """What Graph posts."""
    body = json.dumps({"value": notifications}).encode()
    return TypedData(http=RpcHttp(method="POST", url="https://x/api/graph/notifications", body=TypedData(bytes=body)))


def test_the_validation_handshake_is_answered(stage: Stage) -> None:
    query = {"validationToken": "Validation: <token> & more"}
    answer = stage.worker.answer("graph_notifications", RpcHttp(method="POST", url="https://x", query=query))
    assert (answer.status_code, answer.body.bytes) == ("200", b"Validation: <token> & more")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"


def test_both_queues_are_given_lists_of_messages(stage: Stage) -> None:
    mailbox = stage.mailbox(stage.staff_member())
    state = client_state.write(stage.keys, ClientState(mailbox.id, "nonce"))
    response = succeeded(
        stage.worker.invoke(
            "graph_notifications",
            posted(
                {"clientState": state, "resourceData": {"id": "AAMkAD1"}},
                {"clientState": state, "resourceData": {"id": "AAMkAD2"}},
                {"clientState": state, "lifecycleEvent": "missed"},
                {"clientState": "forged", "resourceData": {"id": "AAMkAD3"}},
            ),
        )
    )
    assert response.return_value is not None
    assert response.return_value.http.status_code == "202"
    assert {each.name: json.loads(each.data.json) for each in response.output_data} == {
        "incoming": [
            encode(MessageWork(mailbox.id, message, nonce="nonce", traceparent=TRACE))
            for message in ("AAMkAD1", "AAMkAD2")
        ],
        "upkeep": [encode(MailboxWork(mailbox.id, "catch_up", nonce="nonce", traceparent=TRACE))],
    }


def test_queues_are_given_nothing_where_nothing_was_good(stage: Stage) -> None:
    response = succeeded(stage.worker.invoke("graph_notifications", posted({"clientState": "forged"})))
    assert response.return_value is not None
    assert (response.return_value.http.status_code, list(response.output_data)) == ("202", [])


class Gate(logging.Filter):
    """Holds the functions that log an event, until it is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.reached = Semaphore(0)
        self.opened = Event()
        self.threads: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        self.threads.add(current_thread().name)
        self.reached.release()
        return self.opened.wait(20)


def test_functions_run_side_by_side_in_as_many_threads_as_are_set(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    async def run_more_than_fit(gate: Gate) -> set[str]:
        function = stage.worker.functions["graph_notifications"]
        invocations = [asyncio.create_task(invocation(function, posted())) for _ in range(2 * THREADS)]
        await asyncio.sleep(0)  # now the pool has them all
        assert all(gate.reached.acquire(timeout=20) for _ in range(THREADS))
        pool = {thread.name for thread in threading.enumerate() if thread.name.startswith("ThreadPoolExecutor")}
        gate.opened.set()
        for response in await asyncio.gather(*invocations):
            succeeded(response)
        return pool

    gate, events = Gate(), logging.getLogger("connector")
    with caplog.at_level(logging.INFO, "connector"):
        events.addFilter(gate)
        try:
            pool = asyncio.run(run_more_than_fit(gate))
        finally:
            gate.opened.set()
            events.removeFilter(gate)
    assert (len(pool), gate.threads) == (THREADS, pool)

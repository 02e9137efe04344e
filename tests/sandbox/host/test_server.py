import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Thread

import azure.functions as func
import pytest
import requests

from sandbox.host.server import end, listen
from tests.sandbox.host.stage import Stage

PROGRAM = """
import azure.functions as func
from sandbox.host.host import Host
from sandbox.host.server import run
from sandbox.host.settings import HostSettings
from shared.storage.memory import MemoryQueues, MemoryTables
from tests.sandbox.host.stage import Clock
import time

app = func.FunctionApp(http_auth_level=func.AuthLevel.ANONYMOUS)

@app.route("enqueue")
@app.queue_output(arg_name="sent", queue_name="slow", connection="AzureWebJobsStorage")
def enqueue(req: func.HttpRequest, sent: func.Out[str]) -> str:
    sent.set("message")
    return "enqueued"

@app.queue_trigger(arg_name="message", queue_name="slow", connection="AzureWebJobsStorage")
def slow(message: func.QueueMessage) -> None:
    take_time()

@app.route("answer")
def answer(req: func.HttpRequest) -> str:
    take_time()
    return "answered"

def take_time() -> None:
    print("begun", flush=True)
    time.sleep(0.5)
    print("ended", flush=True)

run(Host(app, MemoryQueues(Clock()), MemoryTables(), HostSettings()), 0)
"""


def test_over_real_sockets(stage: Stage) -> None:
    arrived = Event()
    stage.doings.on_message = lambda _: arrived.set()
    stage.doings.sent = "through a queue"
    server = listen(stage.host, 0)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    stage.host.start()
    api = f"http://127.0.0.1:{server.port}/api"

    client = requests.Session()
    client.trust_env = False
    large = b"0123456789abcdef" * 65_536 * 5
    assert client.post(f"{api}/items/1", data=large, timeout=30).content == large
    assert client.post(f"{api}/items/1", data=iter([b"in ", b"chunks"]), timeout=30).content == b"in chunks"
    assert client.get(f"{api}/keyed", timeout=30).status_code == 401
    assert client.get(f"{api}/enqueue", timeout=30).status_code == 202
    assert arrived.wait(30)
    assert end(stage.host, server)
    with pytest.raises(requests.ConnectionError):
        client.get(f"{api}/items/1", timeout=30)
    assert stage.storage.length("incoming") == 0


def test_what_does_not_end_in_time_is_left_behind(stage: Stage) -> None:
    entered, release = Event(), Event()

    def hang(_: func.QueueMessage) -> None:
        entered.set()
        release.wait(5)

    stage.doings.on_message = hang
    stage.storage.put("incoming", "one")
    server = listen(stage.host, 0)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    stage.host.start()
    assert entered.wait(30)
    assert not end(stage.host, server, grace=0.05)
    release.set()


@pytest.mark.parametrize(
    ("number", "path", "answer"), [(signal.SIGTERM, "answer", "answered"), (signal.SIGINT, "enqueue", "enqueued")]
)
def test_it_lets_what_runs_end_when_it_is_told_to(number: signal.Signals, path: str, answer: str) -> None:
    root = Path(__file__).parents[3]
    with subprocess.Popen([sys.executable, "-c", PROGRAM], cwd=root, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        ready = process.stdout.readline()
        assert ready.startswith("Functions host is ready: 3 functions, http://127.0.0.1:")
        address = ready.split()[-1]
        client = requests.Session()
        client.trust_env = False
        with ThreadPoolExecutor() as threads:
            response = threads.submit(client.get, f"{address}/api/{path}", timeout=30)
            assert process.stdout.readline() == "begun\n"
            process.send_signal(number)
            assert process.stdout.readline() == "ended\n"
            assert response.result().text == answer
        assert process.wait(10) == 0

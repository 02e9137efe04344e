import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from sandbox.host.__main__ import main
from shared.storage.azure import AzureQueues

ROOT = Path(__file__).parents[3]
STORAGE = {
    "AzureWebJobsStorage": "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;EndpointSuffix=localhost"
}
APP = """
import azure.functions as func

app = func.FunctionApp(http_auth_level=func.AuthLevel.ANONYMOUS)

@app.route("enqueue")
@app.queue_output(arg_name="sent", queue_name="%Incoming%", connection="AzureWebJobsStorage")
def enqueue(req: func.HttpRequest, sent: func.Out[str]) -> str:
    sent.set("é")
    return "enqueued"

@app.queue_trigger(arg_name="message", queue_name="%Incoming%", connection="AzureWebJobsStorage")
def work(message: func.QueueMessage) -> None:
    print(message.get_body().decode(), message.dequeue_count, flush=True)
    if message.dequeue_count < 2:
        raise RuntimeError("not yet")

@app.timer_trigger(arg_name="timer", schedule="0 0 3 * * *", run_on_startup=True)
def nightly(timer: func.TimerRequest) -> None:
    print("tick", flush=True)
"""


@pytest.mark.parametrize(
    ("environment", "host_json", "said"),
    [
        ({}, {}, "AzureWebJobsStorage is missing"),
        (STORAGE, None, "host.json"),
        (STORAGE, {"functionTimeout": "soon"}, "functionTimeout must be a time span"),
        (STORAGE | {"TIME_SCALE": "2"}, {}, "TIME_SCALE must be"),
    ],
)
def test_what_keeps_it_from_starting_is_said(
    environment: dict[str, str],
    host_json: dict[str, object] | None,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    if host_json is not None:
        (tmp_path / "host.json").write_text(json.dumps(host_json))
    assert main(["--port", "0"], environment) == 2
    error = capsys.readouterr().err
    assert error.startswith("The functions host cannot start. ")
    assert said in error


def test_an_app_on_the_storage_emulator(tmp_path: Path, storage_account: str) -> None:
    (tmp_path / "function_app.py").write_text(APP, encoding="utf-8")
    (tmp_path / "host.json").write_text((ROOT / "host.json").read_text(encoding="utf-8"), encoding="utf-8")
    environment = os.environ | {
        "AzureWebJobsStorage": storage_account,
        "Incoming": "incoming",
        "TIME_SCALE": "0.02",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
    }
    command = [sys.executable, "-m", "sandbox.host", "--port", "0"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        lines = {process.stdout.readline().strip(), process.stdout.readline().strip()}
        (ready,) = lines - {"tick"}
        assert ready.startswith("Functions host is ready: 3 functions, ")
        client = requests.Session()
        client.trust_env = False
        assert client.get(f"{ready.split()[-1]}/api/enqueue", timeout=30).text == "enqueued"
        assert process.stdout.readline() == "é 1\n"
        assert process.stdout.readline() == "é 2\n"
        process.terminate()
        assert process.wait(10) == 0
    queues = AzureQueues(storage_account)
    assert queues.length("incoming") == 0
    queues.close()

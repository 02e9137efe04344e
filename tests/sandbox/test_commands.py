"""The two commands as processes of their own, as `make run` and `make demo` call them."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from sandbox.processes import listening

ROOT = Path(__file__).parents[2]
SANDBOX = [sys.executable, "-m", "sandbox"]


def test_demo_with_a_folder_prints_json_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "status.eml").write_text(
        "From: a@carrier.example\nSubject: Load 777000111\n\nDriver is at the receiver.\n"
    )
    command = [*SANDBOX, "demo", "--mail", str(tmp_path), "--json", "--existing", "777000111"]

    finished = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=100, check=False)

    assert finished.returncode == 0, finished.stderr
    told = [json.loads(line) for line in finished.stdout.splitlines()]
    assert [(each["file"], each["category"], each["shipment_ids"]) for each in told] == [
        ("status.eml", "operations", ["777000111"])
    ]
    assert "1 of 1 e-mails were handled." in finished.stderr


def test_run_stays_up_until_ctrl_c_and_leaves_nothing_behind(tmp_path: Path) -> None:
    said = tmp_path / "said.txt"
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with (
        said.open("w") as talk,
        subprocess.Popen(
            [*SANDBOX, "run"], cwd=ROOT, env=buffered, stdout=subprocess.PIPE, stderr=talk, text=True
        ) as process,
    ):
        try:
            assert process.stdout is not None
            lines = []
            for line in process.stdout:
                lines.append(line)
                if "Ctrl-C ends everything" in line:
                    break
            ports = [int(port) for port in re.findall(r"localhost:(\d+)", "".join(lines))]
            up = [listening(port) for port in ports]
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=30)
        finally:
            process.kill()

    assert ports, said.read_text()
    assert all(up)
    assert process.returncode == 0
    assert not any(listening(port) for port in ports)
    assert said.read_text().splitlines()[-1] == "Everything has been stopped."
    assert "Traceback" not in said.read_text()

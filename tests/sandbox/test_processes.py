import os
import signal
import socket
import sys
from pathlib import Path

import pytest

from sandbox.processes import Child, ChildEnded, ends_on_sigterm, free_port, listening, start, wait_until

PROJECT = Path(__file__).parents[2]
SLEEP = "import time; time.sleep(60)"
SERVE = "import socket, sys, time; server = socket.create_server(('127.0.0.1', int(sys.argv[1]))); time.sleep(60)"
START_A_SERVER = f"""
import subprocess, sys, time
subprocess.Popen([sys.executable, "-c", {SERVE!r}, sys.argv[1]])
time.sleep(60)
"""
HOLD_A_SERVER = f"""
import sys, time
from contextlib import ExitStack
from pathlib import Path
from sandbox.processes import ends_on_sigterm, start
with ends_on_sigterm(), ExitStack() as stack:
    stack.callback(print, "closed")
    log = Path(sys.argv[2])
    child = start("Its child", [sys.executable, "-c", {SERVE!r}, sys.argv[1]], log=log)
    stack.callback(child.stop)
    time.sleep(60)
"""


def python(code: str, log: Path, *arguments: str, name: str = "A child") -> Child:
    return start(name, [sys.executable, "-uc", code, *arguments], log=log, env={"PYTHONPATH": str(PROJECT)})


def wait_until_gone(port: int, log: Path) -> None:
    clock = python(SLEEP, log)
    wait_until(clock, lambda: not listening(port))
    clock.stop()


def test_a_child_writes_to_its_log_and_sees_its_environment(tmp_path: Path) -> None:
    log = tmp_path / "new folder" / "log.txt"
    child = start(
        "A child", [sys.executable, "-c", "import os; print(os.environ['WORD'])"], log=log, env={"WORD": "hi"}
    )
    assert child.process.wait(30) == 0
    assert log.read_text() == "hi\n"
    child.stop()


def test_stop_ends_the_child_and_its_own_children(tmp_path: Path) -> None:
    port = free_port()
    child = python(START_A_SERVER, tmp_path / "log.txt", str(port))
    wait_until(child, lambda: listening(port))
    child.stop()
    assert child.process.returncode == -signal.SIGTERM
    wait_until_gone(port, tmp_path / "clock.txt")


def test_a_child_that_does_not_want_to_end_is_made_to(tmp_path: Path) -> None:
    port = free_port()
    child = python(f"import signal; signal.signal(15, signal.SIG_IGN); {SERVE}", tmp_path / "log.txt", str(port))
    wait_until(child, lambda: listening(port))
    child.stop(patience=0.1)
    assert child.process.wait(30) == -signal.SIGKILL


def test_a_child_that_fails_is_noticed_with_its_last_words(tmp_path: Path) -> None:
    child = python("raise SystemExit('the disk is full')", tmp_path / "log.txt", name="The printer")
    with pytest.raises(ChildEnded, match=r"(?s)The printer ended with status 1.*the disk is full"):
        wait_until(child, lambda: None)


def test_a_child_that_does_not_answer_is_given_up(tmp_path: Path) -> None:
    child = python(SLEEP, tmp_path / "log.txt")
    with pytest.raises(ChildEnded, match="did not answer within 0 seconds"):
        wait_until(child, lambda: None, seconds=0.1)
    child.stop()


def test_wait_until_returns_the_answer(tmp_path: Path) -> None:
    answers = iter(["", "the answer"])
    child = python(SLEEP, tmp_path / "log.txt")
    assert wait_until(child, lambda: next(answers)) == "the answer"
    child.stop()


def test_a_child_is_ready_when_it_says_so_itself(tmp_path: Path) -> None:
    script = "import time; print('Starting', flush=True); time.sleep(0.3); print('It is ready: here', flush=True); time.sleep(60)"
    child = start("A server", [sys.executable, "-c", script], log=tmp_path / "log")
    try:
        assert not child.is_ready()
        assert wait_until(child, child.is_ready, 10)
    finally:
        child.stop()


def test_the_usual_port_is_taken_where_it_is_free() -> None:
    usual = free_port()
    assert free_port(usual) == usual
    with socket.create_server(("127.0.0.1", usual)):
        assert free_port(usual) not in (usual, 0)


def test_no_port_is_given_twice_nor_taken_by_an_outgoing_connection() -> None:
    ports = [free_port() for _ in range(40)]
    assert len(set(ports)) == len(ports)
    assert max(ports) < 32_768


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, -signal.SIGINT)])
def test_children_end_with_their_parent(tmp_path: Path, number: signal.Signals, status: int) -> None:
    port = free_port()
    parent = python(HOLD_A_SERVER, tmp_path / "log.txt", str(port), str(tmp_path / "child.txt"))
    wait_until(parent, lambda: listening(port))
    os.kill(parent.process.pid, number)
    assert parent.process.wait(30) == status
    assert "closed" in parent.log.read_text()
    assert not listening(port)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that its parent was killed")
def test_children_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    port = free_port()
    parent = python(HOLD_A_SERVER, tmp_path / "log.txt", str(port), str(tmp_path / "child.txt"))
    wait_until(parent, lambda: listening(port))
    parent.process.kill()
    parent.process.wait(30)
    wait_until_gone(port, tmp_path / "clock.txt")


def test_sigterm_is_as_before_afterwards() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with ends_on_sigterm():
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before

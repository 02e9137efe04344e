"""Every command in the documentation is run: here, by another test that is named, or not, with the reason."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from sandbox.processes import free_port
from shared.setting_values import secret_keys

ROOT = Path(__file__).parents[1]
PAGES = (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"))
COMMAND = re.compile(
    r"(?:make|python -m|\.venv/bin/python -m|azd|az|func|devtunnel|curl|cp|openssl|source|Connect-\w+|Get-\w+|Set-\w+|"
    r"\.sandbox/azurite/\S+)\b(?=[ \n]|$)[^\n]*"
)
BLOCK = re.compile(r"^ *```(?:sh|powershell)?\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
INDENTED = re.compile(r"^(?:    )(\S.*)$", re.MULTILINE)
INLINE = re.compile(r"`([^`\n]+)`")

HERE = (
    "python -m evaluation score",
    "python -m evaluation predict",
    "python -m evaluation explain",
    "python -m tools.cost",
    "python -m sandbox.tms",
    "openssl rand",
    "make ",
)
ELSEWHERE = {
    "python -m sandbox": "tests/sandbox/test_main.py",
    "python -m evaluation learn": "tests/evaluation/test_training.py",
    "python -m evaluation unseen": "tests/evaluation/test_training.py",
    "python -m evaluation passages": "tests/evaluation/test_main.py",
    "python -m benchmarks": "tests/benchmarks/test_main.py",
    "python -m tools.events": "tests/shared/test_events.py",
    "curl --data-binary @mail.eml": "tests/sandbox/microsoft/test_control.py",
    "cp local.settings.example.json": "tests/test_documentation.py",
    ".sandbox/azurite": "tests/sandbox/azurite",
    "source .venv": "tests/test_wiring.py",
}
NOT = {
    "azd": "needs Azure",
    "az ": "needs Azure",
    "func": "Azure Functions Core Tools come from no package registry",
    "devtunnel": "opens the machine to the internet",
    "Connect-": "needs Exchange Online",
    "Get-": "needs Exchange Online",
    "Set-": "needs Exchange Online",
}


def commands() -> list[str]:
    """Every command of the documentation, without what is said about it behind `#` or many spaces."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        lines = [line.strip() for block in BLOCK.findall(text) for line in block.splitlines()]
        written = [*lines, *INDENTED.findall(text), *INLINE.findall(text)]
        found += [re.split(r"\s{2,}|\s#", each)[0] for each in written if COMMAND.fullmatch(each)]
    return sorted(set(found) - {"azd", "az"})


def usual(command: str) -> str:
    """The command as it is written with the environment activated."""
    return command.removeprefix(".venv/bin/")


def run(*arguments: str) -> str:
    """What a Python module of the project prints."""
    finished = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=110, check=False
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def test_every_command_is_run_or_excused() -> None:
    known = (*HERE, *ELSEWHERE, *NOT)
    assert [each for each in commands() if not usual(each).startswith(known)] == []
    assert [each for each in known if not any(usual(command).startswith(each) for command in commands())] == []
    assert [path for path in ELSEWHERE.values() if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("command", [each for each in commands() if each.startswith("make ")])
def test_make_knows_the_target(command: str) -> None:
    """`make test` runs this very test, with all that the others stand for."""
    asked = ["make", "--dry-run", *command.split()[1:]]
    assert subprocess.run(asked, cwd=ROOT, capture_output=True, timeout=60, check=False).returncode == 0


def test_the_evaluation_is_run_as_the_pages_say() -> None:
    corpus = "evaluation/corpus/own-held-out.jsonl"
    assert "category macro F1" in run("evaluation", "score", "--errors", "20", corpus)
    assert len(run("evaluation", "predict", corpus).splitlines()) == len(
        (ROOT / corpus).read_text("utf-8").splitlines()
    )
    mail = next((ROOT / "sandbox" / "samples" / "mail").glob("*.eml"))
    assert run("evaluation", "explain", str(mail))


def test_the_costs_are_printed() -> None:
    assert "|" in run("tools.cost")


def test_the_tms_is_started_by_itself(tmp_path: Path) -> None:
    port = free_port()
    options = ["--port", str(port), "--app-url", "http://app.localhost:7071", "--folder", str(tmp_path)]
    with subprocess.Popen(
        [sys.executable, "-m", "sandbox.tms", *options], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as started:
        assert started.stdout
        assert str(port) in started.stdout.readline()
        started.terminate()
    assert (tmp_path / "ticket-keys.json").exists()


def test_a_key_that_openssl_makes_is_one_that_the_app_takes() -> None:
    made = subprocess.run(["openssl", "rand", "-base64", "32"], capture_output=True, text=True, timeout=30, check=True)
    assert len(secret_keys(f"laptop:{made.stdout.strip()}")["laptop"]) == 32

import importlib
from pathlib import Path

import pytest

import benchmarks
from benchmarks.__main__ import PARTS, main

FOLDER = Path(benchmarks.__file__).parent
PAGE = FOLDER.parent / "docs" / "benchmarks.md"


def test_everything_that_measures_is_run_and_described() -> None:
    measuring = {each.stem for each in FOLDER.glob("*.py") if "run(__doc__, " in each.read_text(encoding="utf-8")}
    assert measuring == set(PARTS)
    page = PAGE.read_text(encoding="utf-8")
    assert [each for each in PARTS if f"| `{each}` |" not in page] == []


@pytest.mark.parametrize("part", PARTS)
def test_a_part_says_in_its_first_line_what_it_is(part: str) -> None:
    about = importlib.import_module(f"benchmarks.{part}").__doc__ or ""
    assert about.splitlines()[0].endswith(".")
    assert f"python -m benchmarks.{part}\n" in about


def test_the_command_runs_its_parts_and_says_which_failed(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["cost"]) == 0
    told = capfd.readouterr()
    assert "together, for 1,000,000 messages" in told.out
    assert told.out.endswith("All was measured.\n")
    assert told.err == ""
    assert main(["nothing"]) == 1
    assert capfd.readouterr().out.endswith("Beyond a limit, or not measured: nothing.\n")

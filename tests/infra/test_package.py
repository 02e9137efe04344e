"""What is deployed: the folder less what .funcignore leaves out. The app runs from it, and nothing else is in it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pathspec import GitIgnoreSpec

from tests.infra.installation import PROJECT, REQUIRED
from tests.test_wiring import FUNCTIONS

IGNORED = GitIgnoreSpec.from_lines((PROJECT / ".funcignore").read_text(encoding="utf-8").splitlines())
RUN = """
import json
import function_app
from shared.reading.places.gazetteer import gazetteer
from shared.web.pages import Pages
pages = Pages("https://mailboxes.example.com")
print(json.dumps({
    "functions": [each.get_function_name() for each in function_app.app.get_functions()],
    "from": function_app.__file__,
    "templates": [bool(pages.environment.get_template(name)) for name in pages.environment.list_templates()],
    "static": [len(pages.static(name).body) for name in pages.static_files],
    "places": len(gazetteer().codes),
}))
"""


def committed() -> list[str]:
    """The files of the project: tracked, or new and not ignored by git."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout.splitlines()
    return [each for each in listed if (PROJECT / each).is_file()]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    for each in committed():
        if not IGNORED.match_file(each):
            (folder / each).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(PROJECT / each, folder / each)
    return folder


def test_nothing_but_the_app_is_in_it(package: Path) -> None:
    assert {each.name for each in package.iterdir()} == {
        "function_app.py",
        "functions",
        "host.json",
        "requirements.txt",
        "shared",
    }


def test_all_of_the_app_is_in_it(package: Path) -> None:
    own = {each for each in committed() if each.partition("/")[0] in {"functions", "shared"}}
    assert {str(each.relative_to(package)) for each in package.rglob("*") if each.is_file()} >= own
    assert any(each.startswith("shared/reading/data/") for each in own)
    assert any(each.startswith("shared/web/templates/") for each in own)


def test_what_work_on_a_machine_leaves_behind_is_not_in_it() -> None:
    left = [".venv/bin/python", ".venv313/x", ".venvcheckov/x", ".sandbox/log", "local.settings.json", ".azure/x/.env"]
    left += ["connector_env/bin/python", "shared/__pycache__/x.pyc", ".mypy_cache/x", ".pytest_cache/x", ".git/config"]
    assert [each for each in left if not IGNORED.match_file(each)] == []
    assert not IGNORED.match_file(".python_packages/lib/site-packages/x.py")


def test_the_app_runs_from_it(package: Path) -> None:
    finished = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(package)!r})\n{RUN}"],
        cwd=package,
        env=REQUIRED,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert finished.returncode == 0, finished.stderr
    found = json.loads(finished.stdout)
    assert sorted(found["functions"]) == sorted(FUNCTIONS)
    assert found["from"] == str(package / "function_app.py")
    assert len(found["templates"]) > 3
    assert len(found["static"]) > 1
    assert found["places"] > 10_000

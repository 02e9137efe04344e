"""The tests of the app in Azure's library run in an environment of their own, and import nothing that it lacks."""

import ast
import re
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNTIME = ROOT / "tests" / "runtime"


def named(requirements: str) -> set[str]:
    """The distributions that a file of requirements names itself, without their extras."""
    text = (ROOT / requirements).read_text(encoding="utf-8")
    return {name.lower() for name in re.findall(r"^([\w.-]+)(?:\[.*\])?==", text, re.MULTILINE)}


def imported(source: Path) -> set[str]:
    """The modules that a source file imports, by their full names; of `from x import y` both x and x.y."""
    found = set()
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return found


def sources_of(module: str) -> list[Path]:
    """The project's files that run when a module is imported: its own, and those of the packages around it."""
    parts = module.split(".")
    paths = [ROOT.joinpath(*parts[:depth]) for depth in range(1, len(parts) + 1)]
    return [file for path in paths for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()]


def test_what_the_tests_of_the_runtime_import_is_installed_for_them() -> None:
    missing = named("requirements-dev.txt") - named("requirements-runtime.txt") - named("requirements.txt")
    assert "mypy" in missing
    looked_at: set[Path] = set()
    waiting = [*RUNTIME.glob("*.py"), ROOT / "tests" / "conftest.py"]
    modules: set[str] = set()
    while waiting:
        if (source := waiting.pop()) not in looked_at:
            looked_at.add(source)
            names = imported(source)
            modules |= {name.partition(".")[0] for name in names}
            waiting += [file for name in names for file in sources_of(name)]
    assert ROOT / "shared" / "settings.py" in looked_at
    only_elsewhere = {
        module
        for module, distributions in packages_distributions().items()
        if {each.lower() for each in distributions} <= missing
    }
    assert "flask" in only_elsewhere
    assert not modules & only_elsewhere

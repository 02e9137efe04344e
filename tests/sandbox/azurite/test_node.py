from pathlib import Path

import pytest

from sandbox.azurite.node import major_version


@pytest.mark.parametrize(
    ("script", "version"),
    [("echo v20.11.1", 20), ("echo v8.0.0", 8), ("echo nonsense", 0), ("exit 1", 0)],
)
def test_the_major_version_of_a_program(tmp_path: Path, script: str, version: int) -> None:
    program = tmp_path / "node"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    assert major_version(str(program)) == version

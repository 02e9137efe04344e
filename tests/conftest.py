"""What the tests share: a storage emulator, and a word at the end about what could not be checked.

Each worker of pytest-xdist that needs an emulator starts its own, in memory, once: it is there within two seconds.
"""

from collections.abc import Iterator
from itertools import count

import pytest

from sandbox.azurite import Emulator, start_azurite
from tests.unchecked import notes

ACCOUNTS = 400
used = count()


@pytest.fixture(scope="session")
def azurite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    """A running storage emulator, with an account for each test."""
    names = [f"account{number}" for number in range(ACCOUNTS)]
    emulator = start_azurite(log=tmp_path_factory.mktemp("azurite") / "log.txt", accounts=names)
    yield emulator
    emulator.stop()


@pytest.fixture
def storage_account(azurite: Emulator) -> str:
    """The connection string of a storage account that no other test has touched."""
    return azurite.connection_string(next(used))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what could not be checked here."""
    if unchecked := notes(terminalreporter.stats.get("skipped", [])):
        terminalreporter.section("could not be checked here")
        for note in unchecked:
            terminalreporter.line(note)

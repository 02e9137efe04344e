"""What the tests share: a storage emulator, and a word at the end about what could not be checked.

Each worker of pytest-xdist that needs an emulator starts its own, in memory, once: it is there within two seconds.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count

import pytest
from hypothesis import settings

from sandbox.azurite import Emulator, start_azurite
from sandbox.microsoft.certificate import Certificates, certificates
from sandbox.microsoft.smtp.server import IDLE
from sandbox.microsoft.state import State
from tests.sandbox.microsoft.smtp.serving import Submission, serving
from tests.unchecked import notes

ACCOUNTS = 400
used = count()

# How long an example takes says how busy the machine is; speed is measured in benchmarks/.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


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


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """A certificate authority of the tests' own."""
    return certificates(tmp_path_factory.mktemp("authority"))


Submissions = Callable[..., Submission]
"""Serves SMTP for a state of the stand-in, and gives the app's client for it."""


@pytest.fixture
def smtp_for(authority: Certificates, monkeypatch: pytest.MonkeyPatch) -> Iterator[Submissions]:
    """SMTP for a state of Microsoft's stand-in, with TLS and all, as long as the test lasts."""
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.authority))
    with ExitStack() as stack:

        def serve(state: State, idle: float = 60.0, server_idle: float = IDLE) -> Submission:
            submission = Submission(stack.enter_context(serving(state, authority, server_idle)), idle)
            stack.callback(submission.close)
            return submission

        yield serve


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what could not be checked here."""
    if unchecked := notes(terminalreporter.stats.get("skipped", [])):
        terminalreporter.section("could not be checked here")
        for note in unchecked:
            terminalreporter.line(note)

"""What could not be checked on this machine is said at the end of the run, so that green never means "was not there"."""

from collections.abc import Iterable
from typing import NoReturn

import pytest

BEGINNING = "Could not be checked here: "


def could_not_check(what: str) -> NoReturn:
    """Skip the test or module that is running, and say at the end of the run what was left unchecked, and why."""
    pytest.skip(BEGINNING + what, allow_module_level=True)


def notes(skipped: Iterable[pytest.TestReport | pytest.CollectReport]) -> list[str]:
    """What was left unchecked, by the reports of what was skipped: each once."""
    reasons = (report.longrepr[2] for report in skipped if isinstance(report.longrepr, tuple))
    said = (reason.removeprefix("Skipped: ") for reason in reasons)
    return sorted({reason.removeprefix(BEGINNING) for reason in said if reason.startswith(BEGINNING)})

import pytest

from tests.unchecked import could_not_check, notes


def report(reason: str) -> pytest.TestReport:
    return pytest.TestReport(
        "tests/test_x.py::test_x", ("tests/test_x.py", 1, "test_x"), {}, "skipped", ("x.py", 1, reason), "call"
    )


def test_what_could_not_be_checked_is_said_once_and_other_skips_are_not() -> None:
    with pytest.raises(pytest.skip.Exception) as skipped:
        could_not_check("the list of names: no description at hand.")
    reason = f"Skipped: {skipped.value}"
    assert notes([report(reason), report("Skipped: not on Windows"), report(reason)]) == [
        "the list of names: no description at hand."
    ]

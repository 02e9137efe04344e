from pathlib import Path

import pytest

from sandbox.__main__ import read_options


def test_run_and_demo_need_nothing_else() -> None:
    assert read_options(["run"]).command == "run"
    assert read_options(["demo"]).mail is None


def test_a_folder_may_be_delivered_with_further_shipments(tmp_path: Path) -> None:
    (tmp_path / "one.eml").write_text("Subject: one")

    options = read_options(["demo", "--mail", str(tmp_path), "--json", "--existing", "131391979, 42"])

    assert (options.mail, options.json, options.existing) == (tmp_path, True, ("131391979", "42"))


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["demo", "--json"],
        ["demo", "--mail", "/nowhere/at/all"],
        ["run", "--mail", "."],
        ["run", "--existing", "abc"],
        ["demo", "--own-host"],
    ],
)
def test_what_makes_no_sense_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        read_options(arguments)

    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_a_folder_without_emails_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_options(["demo", "--mail", str(tmp_path)])

    assert "is not a folder with .eml files in it" in capsys.readouterr().err

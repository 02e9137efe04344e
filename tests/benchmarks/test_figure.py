from collections.abc import Iterator

import pytest

from benchmarks.figure import Figure, run, show
from sandbox.processes import ChildEnded


@pytest.mark.parametrize(
    ("figure", "beyond"),
    [
        (Figure("a", 5.0), False),
        (Figure("a", 5.0, limit=5), False),
        (Figure("a", 5.1, limit=5), True),
        (Figure("a", 5.0, limit=5, at_most=False), False),
        (Figure("a", 4.9, limit=5, at_most=False), True),
    ],
)
def test_what_is_beyond_its_limit_is_marked(figure: Figure, beyond: bool) -> None:
    assert figure.is_beyond is beyond
    assert ("BEYOND" in str(figure)) is beyond


def test_a_figure_stands_beside_its_limit() -> None:
    assert str(Figure("memory", 150.94, "MB", 200)).split() == ["memory", "150.9", "MB", "at", "most", "200"]
    assert str(Figure("ratio", 1.456, "times as long")).split() == ["ratio", "1.46", "times", "as", "long"]
    assert str(Figure("faster", 12.0, "times", 5, at_most=False)).split()[-3:] == ["at", "least", "5"]


def test_only_what_is_certain_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert show([Figure("a time", 9, "ms", 5), "a remark"])
    assert not show([Figure("memory", 9, "MB", 5, is_certain=True), Figure("more", 1)])
    assert len(capsys.readouterr().out.splitlines()) == 4


@pytest.mark.parametrize(("value", "status"), [(4, False), (6, True)])
def test_a_part_by_itself_says_what_it_is_and_ends_with_a_status(
    value: float, status: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run("What it is.\n\nMore.", [Figure("memory", value, "MB", 5, is_certain=True)])
    assert ended.value.code == status
    assert capsys.readouterr().out.startswith("What it is.\n  memory")


def test_what_is_not_installed_is_said_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    def measured() -> Iterator[Figure]:
        yield Figure("first", 1)
        raise ChildEnded("The storage emulator is not installed.")

    with pytest.raises(SystemExit) as ended:
        run("What it is.", measured())
    assert ended.value.code == "  not measured: The storage emulator is not installed."
    assert "first" in capsys.readouterr().out

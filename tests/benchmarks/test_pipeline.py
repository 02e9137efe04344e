import re
from copy import deepcopy
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.pipeline import LEAST, STATED, Twice, measure
from shared.storage.memory import MemoryTables

PAGE = (Path(__file__).parents[2] / "docs" / "reliability.md").read_text(encoding="utf-8")
NUMBERS = {"two": 2, "three": 3, "four": 4}


def test_the_limits_are_those_of_the_page() -> None:
    row = re.search(r"^\| quote, one shipment \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|", PAGE, re.MULTILINE)
    least = re.search(
        r"least a quote could do with is (\w+) queue operations .*?, (\w+) on tables .*?, (\w+) at Microsoft .*? and (\w+) at",
        PAGE,
    )
    assert row and tuple(map(int, row.groups())) == tuple(STATED.values())
    assert least and tuple(NUMBERS[each] for each in least.groups()) == tuple(LEAST.values())
    assert list(STATED) == list(LEAST)


def rows(tables: MemoryTables) -> object:
    """All that is stored."""
    return deepcopy(dict(tables.tables))


def test_the_calls_made_by_hand_are_the_apps_and_end_as_they_do() -> None:
    message = Twice()
    assert message.operations == STATED
    for _ in range(2):
        message.begin_again()
        message.by_app()
        by_app = rows(message.tables)
        assert message.road.row().state == "closed"
        message.begin_again()
        message.by_hand()
        assert rows(message.tables) == by_app
        assert message.road.waiting() == {}
    assert len(message.road.created()) == 1, "the stand-in was asked once; from then on the record answers"


def test_every_figure_is_there_and_no_count_is_beyond_its_limit() -> None:
    figures = [each for each in measure(times=1) if isinstance(each, Figure)]
    assert [each.is_certain for each in figures] == [True] * 4 + [False] * 2
    assert not any(each.is_beyond for each in figures if each.is_certain)

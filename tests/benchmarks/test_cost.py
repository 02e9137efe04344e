import pytest

from benchmarks.cost import measure
from benchmarks.figure import Figure
from tools import cost


def test_the_lines_are_those_of_the_page_and_add_up() -> None:
    found = list(measure(100_000))
    figures = {each.name: each for each in found if isinstance(each, Figure)}
    lines = [figures[name].value for name in cost.LINES]
    assert sum(lines) == pytest.approx(figures["together, for 100,000 messages"].value)
    assert f"{sum(lines):.2f}" in cost.table()
    assert not any(each.is_beyond for each in figures.values())
    assert any(cost.PRICES in each for each in found if isinstance(each, str))

import pytest

from benchmarks import libraries
from benchmarks.figure import Figure
from benchmarks.reading import IMPORT_LIMIT, compare, measure, taken_apart
from evaluation.corpus import HERE, rows


def test_every_figure_is_there() -> None:
    few = list(rows(HERE / "dev.jsonl"))[:3]
    found = list(measure(few, fresh=1, sizes=(2,)))
    figures = [each for each in found if isinstance(each, Figure)]
    names = {each.name.partition(",")[0] for each in figures}
    assert {"tables", "a message", "import", "import and first message"} <= names
    assert any(each.name.startswith("2 times the text") for each in figures)
    assert [each.limit for each in figures if each.name == "import"] == [IMPORT_LIMIT]


def test_a_body_without_anything_is_taken_apart_too() -> None:
    row = next(each for each in rows(HERE / "dev.jsonl"))
    assert taken_apart(row.message) >= 0


@pytest.mark.skipif(libraries.INSTALLED, reason="the libraries are installed here")
def test_without_the_libraries_it_is_said_that_they_are_missing() -> None:
    assert list(compare([])) == [libraries.MISSING]

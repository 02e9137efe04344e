"""Where freight goes and when, in the many ways in which people lay it out and put it.

`writings/*.txt` hold them: a body, a line of dashes, and a line for each shipment that it asks for, as `routes` spells it. They
are written on Tuesday, May 12. What is in `tables.txt` is HTML, what is in `answers.txt` answers something.
"""

from pathlib import Path

import pytest

from tests.shared.reading.messages import html, text
from tests.shared.reading.routes import routes

WRITINGS = [
    pytest.param(path.stem, *block.split("\n----\n"), id=f"{path.stem} {number}")
    for path in sorted((Path(__file__).parent / "writings").glob("*.txt"))
    for number, block in enumerate(path.read_text("utf-8").split("====\n"), 1)
]


@pytest.mark.parametrize(("kind", "body", "expected"), WRITINGS)
def test_a_writing_says_where_and_when(kind: str, body: str, expected: str) -> None:
    message = html(body) if kind == "tables" else text(body, "RE: quote" if kind == "answers" else "quote")
    assert routes(message) == expected.splitlines()

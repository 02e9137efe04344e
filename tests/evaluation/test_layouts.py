"""A request is read the same however a mail program sets its words, and in capitals or small letters nearly always."""

from dataclasses import replace

import pytest

from evaluation.corpus import HERE, Json, Row, rows
from evaluation.scoring import score
from shared.reading import Message, decide, read
from shared.reading.shape import to_guide
from tests.evaluation.layouts import LAYOUTS

FEW = 0.02
"""The share that another layout may cost: of what stands in columns, spaces are part."""
SOME = 0.05
"""The share that the case of letters may cost: it tells names from words."""


def reading(row: Row, message: Message) -> Json:
    return to_guide(decide(read(message), row.context), message)


def right(row: Row, message: Message) -> bool:
    return not score([row], {row.id: reading(row, message)}).wrong


@pytest.fixture(scope="module")
def requests() -> list[Row]:
    plain = (
        row for name in ("desk", "regulars") for row in rows(HERE / f"{name}.jsonl") if row.message.body_type == "text"
    )
    return [row for row in plain if row.expected.get("shipments") and right(row, row.message)]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_other_layouts(layout: str, requests: list[Row]) -> None:
    wrong = []
    for row in requests:
        body, kind = LAYOUTS[layout](row.message.body)
        if not right(row, replace(row.message, body=body, body_type=kind)):
            wrong.append(row.id)
    assert len(requests) > 80
    assert len(wrong) <= (SOME if layout.startswith("all ") else FEW) * len(requests), wrong

"""What counts as a further fact, and when one is right."""

from datetime import UTC, datetime
from typing import Any

import pytest

from evaluation.__main__ import reading_of
from evaluation.corpus import HERE, Row, rows
from evaluation.further import score, total
from shared.reading import Address, Message

LABEL: dict[str, Any] = {
    "respond_by": "2026-05-12T14:00",
    "requester": {"name": "Amy", "address": "amy@x.example", "company": "Rudd Supply"},
    "shipments": [
        {
            "pickup": {"opens": "08:00", "closes": "14:00", "last_date": "2026-05-14"}, "trailer_length_ft": 53,
            "services": ["lumper"], "instructions": ["Driver must check in with the guard."],
            "extra_stops": [{"company": "Hue & Co", "date": "2026-05-20", "references": ["7719"], "handling_units": 4}],
        }
    ],
}  # fmt: skip


def row(label: dict[str, Any]) -> Row:
    message = Message("", Address("Amy", "amy@x.example"), datetime(2026, 5, 12, tzinfo=UTC), "")
    return Row("1", message, frozenset(), {}, label)


def test_a_right_reading_is_right() -> None:
    tallies, wrong = score([row(LABEL)], {"1": LABEL})
    assert (total(tallies).hits, total(tallies).missed, total(tallies).invented, wrong) == (11, 0, 0, {})


def test_hours_are_one_fact_and_what_is_read_elsewhere_is_missed_and_invented() -> None:
    (labelled,) = LABEL["shipments"]
    read = {**LABEL, "shipments": [{**labelled, "pickup": {}, "delivery": labelled["pickup"], "services": []}]}
    tallies, wrong = score([row(LABEL)], {"1": read})
    assert (tallies["hours"].hits, tallies["hours"].missed, tallies["hours"].invented) == (0, 1, 1)
    assert (tallies["services"].missed, tallies["instructions"].hits) == (1, 1)
    assert "services: (0, 'lumper') missed" in wrong["1"]


def test_words_may_be_spelled_freely_and_a_row_without_a_label_counts_nothing() -> None:
    (labelled,) = LABEL["shipments"]
    read = {**LABEL, "shipments": [{**labelled, "instructions": ["must check in with the guard"]}]}
    assert score([row(LABEL)], {"1": read})[1] == {}
    unlabelled = Row("1", row({}).message, frozenset(), {})
    assert score([unlabelled], {"1": LABEL}) == ({}, {})


@pytest.mark.parametrize(
    ("name", "precision", "recall"),
    [
        ("further-tuned", 0.97, 0.83), ("further-held-out", 0.95, 0.92), ("further-writer", 0.97, 0.94),
        ("further-second", 0.97, 0.94), ("further-third", 0.84, 0.73),
    ],
)  # fmt: skip
def test_figures_do_not_fall(name: str, precision: float, recall: float) -> None:
    labelled = list(rows(HERE / f"{name}.jsonl"))
    tallies, _ = score(labelled, {row.id: reading_of(row) for row in labelled})
    assert total(tallies).precision >= precision
    assert total(tallies).recall >= recall

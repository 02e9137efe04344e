from datetime import UTC, datetime
from typing import Any

from evaluation.corpus import Row
from evaluation.scoring import Figures, score
from shared.reading import Address, Message

SHIPMENT: dict[str, Any] = {
    "origin": {"city": "Reno", "state": "NV"}, "destination": {"city": "Bend", "state": "OR"}, "weight_lb": 900,
    "handling_units": 2,
    "references": {"po": ["1"], "other": []}, "accessorials": ["tarps"],
}  # fmt: skip


def row(number: int, category: str, **expected: object) -> Row:
    message = Message("", Address(), datetime(2026, 5, 12, tzinfo=UTC), "")
    return Row(str(number), message, frozenset(), {"category": category, **expected})


def test_a_right_reading_is_right() -> None:
    figures = score([row(1, "quote", shipments=[SHIPMENT])], {"1": {"category": "quote", "shipments": [SHIPMENT]}})
    assert (figures.creation_share(), figures.macro_f1(), figures.facts_f1(), figures.wrong) == (1, 1, 1, {})


def test_what_is_missed_and_what_is_invented_are_told_apart() -> None:
    read = {**SHIPMENT, "accessorials": ["team"], "references": {"po": ["1"], "other": ["7"]}}
    figures = score([row(1, "quote", shipments=[SHIPMENT])], {"1": {"category": "quote", "shipments": [read]}})
    tally = figures.facts["accessorials"]
    assert (tally.hits, tally.missed, tally.invented) == (0, 1, 1)
    assert figures.facts["reference other"].invented == 0
    assert figures.created_right == 1


def test_a_wrong_core_field_spoils_a_creation() -> None:
    figures = score(
        [row(1, "pickup", shipments=[SHIPMENT])],
        {"1": {"category": "pickup", "shipments": [{**SHIPMENT, "weight_lb": 800}]}},
    )
    assert (figures.created_right, figures.core["origin"], figures.core["weight_lb"]) == (0, 1, 0)


def test_false_creations_and_their_bound() -> None:
    rows = [row(at, "other") for at in range(300)]
    figures = score(rows, {})
    assert figures.false_creations() == 0
    assert figures.false_creation_bound() == 0.01
    figures = score(rows, {"7": {"category": "quote"}})
    assert figures.false_creations() == 1
    assert 0.01 < figures.false_creation_bound() < 0.03
    assert Figures().false_creation_bound() == 1


def test_ids_in_order_transfers_in_any() -> None:
    rows = [row(1, "operations", shipment_ids=["1", "2"], transfer=["a", "b"]), row(2, "other", missing=["weight"])]
    figures = score(
        rows,
        {
            "1": {"category": "operations", "shipment_ids": ["2", "1"], "transfer": ["b", "a"]},
            "2": {"missing": ["weight"]},
        },
    )
    assert (figures.ids_right, figures.transfers_right, figures.near_misses_right) == (1, 2, 1)

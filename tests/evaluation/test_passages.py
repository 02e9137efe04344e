"""Passages as labelled e-mails."""

from pathlib import Path

import pytest

from evaluation.passages import FOLDER, FRAMES, kind, passages


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.jsonl")), ids=lambda path: path.stem)
def test_each_passage_stands_in_the_frame_of_its_kind(path: Path) -> None:
    found = list(passages(path))
    assert kind(path) in FRAMES
    assert len({each.message.body for each in found}) == len(found)
    for row in found:
        assert row.expected["category"] in ("quote", "pickup")
        assert all(FRAMES[kind(path)].says.items() <= each.items() for each in row.expected["shipments"])


def test_what_a_passage_says_is_added_to_what_its_frame_does(tmp_path: Path) -> None:
    path = tmp_path / "days-x.jsonl"
    path.write_text('{"text": "Ready Monday.", "expect": {"pickup_date": "2026-05-18"}}\n', "utf-8")
    (row,) = passages(path)
    assert "\n\nReady Monday.\n\n" in row.message.body
    assert row.id == "days-x-001"
    assert row.expected["shipments"][0]["pickup_date"] == "2026-05-18"
    assert row.expected["shipments"][0]["weight_lb"] == 4200

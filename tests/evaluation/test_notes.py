"""The notes that teach the weights: every one can be read, and replies stand above histories."""

from pathlib import Path

import pytest

from evaluation.notes import ABOVE, notes


def test_every_note_has_an_answer_and_words_and_names_its_ids() -> None:
    found = list(notes())
    assert {each.answer for each in found} == {"quote", "pickup", "other"}
    assert all(each.message.body.strip() for each in found)
    told = [(f"{each.message.subject} {each.message.body}", value) for each in found for value in each.context.existing]
    assert [value for text, value in told if value not in text] == []


def test_a_reply_stands_above_the_histories_that_it_fits_each_in_its_turn(tmp_path: Path) -> None:
    (tmp_path / "histories.txt").write_text("@ priced\n> $400\n@ asked\n> quote?\n@ priced\n> $500\n", "utf-8")
    (tmp_path / "replies.txt").write_text(
        "@ pickup | priced\nbook it\n@ other | priced asked | joe@c.example\nthanks\n", "utf-8"
    )
    (tmp_path / "notes.txt").write_text("@ other | Load 7 | joe@c.example | 7\nany news of it?\n", "utf-8")
    whole, *replies = notes(tmp_path)
    assert (whole.message.subject, whole.message.sender.address) == ("Load 7", "joe@c.example")
    assert (whole.context.existing, whole.answers, whole.counts) == (frozenset({"7"}), {"asks": False}, 1.0)
    assert [each.message.body.split()[-1] for each in replies] == ["$400", "$500", "$400", "$500", "quote?", "$400"]
    assert [each.answer for each in replies] == ["pickup"] * ABOVE + ["other"] * ABOVE
    assert sum(each.counts for each in replies) == pytest.approx(2)
    assert replies[0].answers == {"asks": True, "pickup": True}

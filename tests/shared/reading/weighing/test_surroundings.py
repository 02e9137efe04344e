"""What stands around a mention."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from shared.reading.weighing.surroundings import surroundings


@dataclass(frozen=True)
class Mention:
    """A stretch of a text."""

    start: int
    end: int


def around(text: str, *words: str) -> set[str]:
    """The features of the first of some words, the others being mentions, too."""
    mentions = [Mention(text.index(word), text.index(word) + len(word)) for word in words]
    return set(surroundings(text, mentions[0], mentions))


def test_words_are_told_by_where_they_stand() -> None:
    found = around("We are closed. Truck can come Tuesday, they need it by Friday at 8.", "Tuesday", "Friday")
    assert {"b come", "b truck", "b <leave>", "b1 come", "am they", "am <them>", "aa #", "p closed", "p <not>"} <= found
    assert not any(each.startswith("b closed") for each in found)


def test_another_mention_parts_what_is_near_from_what_is_further_off() -> None:
    found = around("Ready Tuesday, due Friday", "Friday", "Tuesday")
    assert {"b due", "bb ready", "nearest <arrive>"} <= found
    assert "b ready" not in found


def test_a_line_is_a_sentence() -> None:
    found = around("Pickup: Monday\nDelivery: Thursday", "Thursday", "Monday")
    assert {"b delivery", "p pickup"} <= found
    assert "bb pickup" not in found


@given(st.text(max_size=600), st.integers(0, 600), st.integers(0, 30))
def test_any_text_has_surroundings(text: str, start: int, size: int) -> None:
    start = min(start, len(text))
    mention = Mention(start, min(len(text), start + size))
    assert len(set(surroundings(text, mention, [mention]))) < 300

"""How far features lean to an answer."""

from evaluation.leanings import MOST, leanings

EXAMPLES = [
    (["quote", "freight"], True, 1.0), (["quote", "freight"], True, 1.0), (["quote", "freight"], True, 1.0),
    (["invoice", "freight"], False, 1.0), (["invoice", "freight"], False, 1.0), (["invoice", "freight"], False, 1.0),
]  # fmt: skip


def test_what_stands_with_one_answer_leans_further_than_what_stands_with_both() -> None:
    found = leanings(EXAMPLES, {"quote", "invoice", "freight", "unseen"})
    assert found["quote"] == found["invoice"] > found["freight"] == found["unseen"] == 0.5


def test_more_examples_of_one_answer_lean_nothing_by_themselves() -> None:
    many = [(["freight"], True, 1.0)] * 900 + [(["freight"], False, 1.0)] * 9
    assert leanings(many, {"freight"})["freight"] < 0.6


def test_no_feature_leans_further_than_the_most() -> None:
    assert leanings([(["quote"], True, 1e6), ([], False, 1e6)], {"quote"}) == {"quote": (1 + MOST) / 2}
    assert leanings([], {"quote"}) == {"quote": 0.5}

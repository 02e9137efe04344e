"""Words by what they do in a doubt."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from shared.reading.weighing.doubts import CLASS_OF, CLASSES, DOUBTING, windows, wording


def test_other_words_of_the_same_classes_in_a_row_have_their_features_in_common() -> None:
    vendor, mill = wording(["vendor", "has", "not", "said"]), wording(["mill", "has", "never", "told"])
    assert {"<who> has <not>", "has <not> <know>", "<not> <know>"} <= vendor & mill
    assert "vendor" in vendor - mill


def test_a_word_has_one_class() -> None:
    words = [word for each in CLASSES.values() for word in set(each.split())]
    assert len(words) == len(set(words)) == len(CLASS_OF)


@given(st.lists(st.lists(st.sampled_from(["we", "know", "not", "weight", "#n"]), min_size=1), max_size=5))
def test_sentences_that_may_be_doubts_are_looked_at_alone_and_by_two(sentences: list[list[str]]) -> None:
    every = [wording(each) for each in sentences]
    found = list(windows(sentences))
    assert all(not DOUBTING.isdisjoint(each) for each in found)
    assert [each for each in every if not DOUBTING.isdisjoint(each)] == found[: len(found) - len(pairs(every))]
    assert found[len(found) - len(pairs(every)) :] == pairs(every)


def pairs(every: list[set[str]]) -> list[set[str]]:
    """Each with the one behind it, where one of the two may be a doubt."""
    return [one | two for one, two in pairwise(every) if not DOUBTING.isdisjoint(one | two)]

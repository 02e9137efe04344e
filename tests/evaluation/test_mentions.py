"""What is learned of the roles of days and places."""

import pytest

from evaluation import mentions
from evaluation.corpus import Row
from evaluation.passages import FOLDER, passages
from shared.reading.weighing.roles import roles


@pytest.fixture(scope="module")
def told() -> Row:
    """A passage that names a day of each end, and one of neither."""
    rows = passages(FOLDER / "days-a.jsonl")
    return next(row for row in rows if {"pickup_date", "delivery_date"} <= row.expected["shipments"][0].keys())


def test_a_days_role_is_known_from_the_label(told: Row) -> None:
    assert {each.role for each in mentions.days(told)} >= {"pickup", "delivery"}


def test_a_places_role_is_known_from_the_label(told: Row) -> None:
    assert [each.role for each in mentions.places(told)][:2] == ["origin", "destination"]


def test_what_one_mention_alone_says_is_not_learned() -> None:
    def mention(word: str, role: str) -> mentions.Mentioned:
        return mentions.Mentioned(frozenset({word, "b the"}), role, "")

    examples = [mention("b ready", "pickup")] * 3 + [mention("b due", "delivery")] * 3 + [mention("b rare", "")]
    found = mentions.learned(examples, mentions.ROLES["days"])
    assert "b rare" not in found.weights
    sums = found.sums({"b ready"})
    assert max(sums, key=sums.__getitem__) == "pickup"


@pytest.mark.parametrize("of", mentions.ROLES)
def test_the_stored_roles_agree_with_what_they_were_learned_from(of: str) -> None:
    learned = roles(of)
    told = [each for path in mentions.about(of)[:2] for each in mentions.from_passages(path, of)]
    sums = [(each, learned.sums(each.features)) for each in told]
    right = sum(max(said, key=said.__getitem__) == each.role for each, said in sums)
    assert right >= 0.93 * len(told)
    assert right > sum(each.ruled == each.role for each in told)

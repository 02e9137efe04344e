"""The hours of a scale or a dock, which leave no weight open."""

import pytest

from shared.reading.intent.hours_of_places import of_hours
from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("sentence", "hours"),
    [
        ("scale closes at #n and it do not open for nobody after that", True),
        ("the truck scale shuts at #n", True),
        ("our shipping office runs until #n", True),
        ("scale closes at #n so i do not know the weight", False),
        ("the scale is broken", False),
        ("nobody has weighed it", False),
    ],
)
def test_a_sentence_about_hours(sentence: str, hours: bool) -> None:
    assert of_hours(sentence.split()) == hours


def test_the_weight_is_known_though_the_scale_closes() -> None:
    told = shipment(
        "Soymeal in a hopper, 52,000 pounds. Scale closes at 4 and it don't open for nobody after that.\nNo hurry."
    )
    assert told.weight_lb == 52000

import pytest

from evaluation.agreement import facts_agree, further_facts, numbers_agree, places_agree, texts_agree


@pytest.mark.parametrize(
    ("labelled", "read", "agree"),
    [
        ({"city": "St. Louis", "state": "MO"}, {"city": "Saint Louis", "state": "MO"}, True),
        ({"city": "Reno", "state": "NV"}, {"city": "Reno", "state": "NV", "postal_code": "89502"}, False),
        ({"postal_code": "89502"}, {"city": "Reno", "state": "NV", "postal_code": "89502"}, True),
        ({"city": "Reno", "state": "NV"}, {"city": "Reno", "state": "TX"}, False),
        ({"city": "Reno"}, {}, False),
        ({}, {"city": "Reno"}, False),
        ({}, {}, True),
        (None, None, True),
    ],
)
def test_places(labelled: dict[str, str] | None, read: dict[str, str] | None, agree: bool) -> None:
    assert places_agree(labelled, read) is agree


def test_numbers_within_one_percent_and_never_closer_than_one() -> None:
    assert numbers_agree(10_000, 10_099)
    assert not numbers_agree(10_000, 10_101)
    assert numbers_agree(3, 4, 0)
    assert not numbers_agree(3, None)
    assert numbers_agree(None, None)


def test_texts_agree_loosely() -> None:
    assert texts_agree("steel plate", "Steel Plates and plate")
    assert texts_agree("bath towels and linens", "towels")
    assert not texts_agree("towels", "bolts")


def test_a_skid_is_a_pallet_and_sizes_are_rounded() -> None:
    facts = dict(
        further_facts(
            {"items": [{"packaging": "skid", "length_in": 48, "width_in": 40}], "accessorials": ["tarps", "lumper"]}
        )
    )
    assert facts == {"item packaging": "pallet", "item dimensions": (48.0, 40.0, 0.0), "accessorials": "tarps"}
    assert facts_agree("item dimensions", (48.0, 40.0, 60.0), (47.0, 41.0, 60.0))

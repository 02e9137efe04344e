"""What does not fit together is said."""

from shared.reading import Context, decide, read
from tests.shared.reading.messages import text

LANE = "Please quote LTL from Akron OH 44311 to Reading PA 19601, class 70, ready 5/14.\n"


def conflicts(body: str) -> tuple[str, ...]:
    return decide(read(text(body)), Context()).conflicts


def test_lines_against_their_total() -> None:
    freight = "2 pallets bolts, 900 lbs\n3 crates nuts, 1,200 lbs\ntotal {} lbs"
    assert conflicts(LANE + freight.format("2,100")) == ()
    assert conflicts(LANE + freight.format("2,600")) == (
        "the lines weigh 2,100 lb together, the stated total is 2,600 lb",
    )


def test_a_weekday_against_its_date() -> None:
    body = "Quote please: Akron OH 44311 to Reading PA 19601, 2 pallets, 900 lbs, pick up Monday 5/14"
    assert conflicts(body) == ('"Monday 5/14": 2026-05-14 is a Thursday',)


def test_a_postal_code_against_its_city() -> None:
    found = conflicts("Quote please: Akron OH 44311 to Reading PA 99201, 2 pallets, 900 lbs")
    assert found == ("postal code 99201 is Spokane WA, written beside Reading PA",)


def test_a_pickup_that_is_past() -> None:
    found = conflicts("Quote please: Akron OH 44311 to Reading PA 19601, 2 pallets, 900 lbs, pick up 5/11")
    assert found == ("the pickup on 2026-05-11 is past",)

"""Days that the words of one end claim: the receiver's, the carrier's, the writer's own. The e-mail is of Tuesday, 12 May."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text

FREIGHT = "Please quote 4 pallets, 2,000 lbs, class 70 from Macon, GA 31201 "


@pytest.mark.parametrize(
    ("written", "pickup", "delivery"),
    [
        ("to Ocala, FL 34470. Please have your guy get both of them tomorrow.", "05-13", None),
        ("to Ocala, FL 34470. Have the driver collect these on Thursday.", "05-14", None),
        ("to Ocala, FL 34470. Loads Thursday. Rcvr wants appt, make it Friday after 2.", "05-14", "05-15"),
        ("to us in Ocala, FL 34470. Have them here Friday by noon, they can be picked up tomorrow.", "05-13", "05-15"),
        ("to our shop in Ocala, FL 34470. Must be here for the fair, so by the 28th.", None, "05-28"),
        ("to Ocala, FL 34470.\nCueillette le 14 mai, livraison le lendemain avant 10 h.", "05-14", "05-15"),
        ("to Ocala, FL 34470.\nRecogida 14 de mayo, entrega el mismo día.", "05-14", "05-14"),
        ("to Ocala, FL 34470 -- loads Thursday 5/14\nOcala -- same day", "05-14", "05-14"),
        ("to Ocala, FL 34470.\nload the 17th, unload the 18th before 1400", "05-17", "05-18"),
        ("to Ocala, FL 34470. We pack 12/32 oz and 4/1 gal in a case.", None, None),
        ("to Ocala, FL 34470. We will have it here Friday.", "05-15", None),
        ("to Ocala, FL 34470. We need a truck here Friday.", "05-15", None),
    ],
)
def test_days_of_the_ends(written: str, pickup: str | None, delivery: str | None) -> None:
    (found,) = read(text(FREIGHT + written)).now.shipments
    assert [found.pickup_date, found.delivery_date] == [day and f"2026-{day}" for day in (pickup, delivery)]

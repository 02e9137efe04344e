"""Numbers of a subject go to the shipments that have none of their own, and stay with those of which the body tells them."""

import pytest

from shared.reading import Context, decide, read
from tests.shared.reading.messages import text

FARGO = "Dayton OH 45414 to Fargo ND 58102, 1 crate, 54x54x40, 2,310 lbs, class 60"
TULSA = "Dayton OH 45414 to Tulsa OK 74107, 3 pallets, 48x40x24, 5,775 lbs, class 50"


@pytest.mark.parametrize(
    ("subject", "first", "second", "expected"),
    [
        ("Pickups / PO 7720 & 7721", "PO 7720 - ", "PO 7721 - ", [("7720",), ("7721",)]),
        ("Pickups - POs 7720, 7721", "", "", [("7720", "7721"), ("7720", "7721")]),
        ("Pickups PO 9100", "PO 7720 - ", "PO 7721 - ", [("7720", "9100"), ("7721", "9100")]),
    ],
)
def test_of_two_orders_each_keeps_its_own(
    subject: str, first: str, second: str, expected: list[tuple[str, ...]]
) -> None:
    body = f"Please pick up both tomorrow, LTL:\n1. {first}{FARGO}\n2. {second}{TULSA}"
    found = decide(read(text(body, subject)), Context()).shipments
    assert [each.references.po for each in found] == expected

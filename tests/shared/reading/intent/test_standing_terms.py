"""Standing terms below an order speak of claims and invoices, and do not turn it into mail about them."""

import pytest

from shared.reading import Context, decide, read
from shared.reading.intent.standing_terms import without_terms
from tests.shared.reading.messages import text

LOAD = "2 skids of motors, 54x44x38, 2,770 lbs, class 85, Dayton OH 45414 to Tulsa OK 74107, ready Thursday"
TERMS = (
    "Terms: carrier must be insured for 100K. Claims must be filed within 9 months. Detention is billed after 2 hours.",
    "Standing terms: late deliveries may be charged back. Lumper receipts are reimbursed. Do not re-broker.",
    "1. Carrier is paid 30 days after POD.\n2. Detention starts after 2 hours, $50/hr.\n3. Shortages are deducted from invoices.",
)


@pytest.mark.parametrize("terms", TERMS)
def test_terms_are_left_out(terms: str) -> None:
    left = without_terms(f"Please pick up.\n{terms}")
    assert left.startswith("Please pick up.")
    assert "etention" not in left and "re-broker" not in left


@pytest.mark.parametrize("terms", TERMS)
def test_an_order_above_terms_is_an_order(terms: str) -> None:
    body = f"Please schedule this pickup.\n{LOAD}\n\n{terms} Payment is net 30 on receipt of signed POD and invoice."
    assert decide(read(text(body, "pickup")), Context()).category == "pickup"


@pytest.mark.parametrize(
    "told",
    [
        "We were billed detention on this one. The claim was filed. Please credit invoice 7714.",
        "Is detention paid after 2 hours? Are lumpers reimbursed?",
        "The carrier must have a liftgate.",
    ],
)
def test_what_is_told_asked_or_demanded_stays(told: str) -> None:
    assert without_terms(told) == told

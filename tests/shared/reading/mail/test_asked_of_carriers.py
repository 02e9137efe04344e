"""What a broker's own people ask a carrier is no request; what they pass on of a customer is one."""

import pytest

from shared.reading import Context, decide, read
from shared.reading.model import Address
from tests.shared.reading.messages import text

COLLEAGUE = Address("Nick Rowe", "nick@broker.example")
LOAD = "53' van, Dayton OH 45414 to Tulsa OK 74107, 26 pallets, 21,400 lb"


@pytest.mark.parametrize(
    "words",
    [
        "What would you need to run this for us Monday?",
        "Ridge team, please bid on this one. We're paying $1,250 on it, all in.",
        "Can one of your trucks cover it Monday? What rate?",
        "Rate please, carriers only.",
        "Looking for a truck Monday. I have 1,250 in it, what do you need?",
    ],
)
def test_a_carrier_is_asked(words: str) -> None:
    assert decide(read(text(f"{words}\n{LOAD}", "van", sender=COLLEAGUE)), Context()).category == "other"
    assert decide(read(text(f"Rate please.\n{LOAD}", "van", sender=COLLEAGUE)), Context()).category == "quote"


@pytest.mark.parametrize(
    "words",
    [
        "Please quote this for Acme, ready Monday.",
        "Customer called, wants a rate for Monday. He can pay up to $1,400.",
        "What would we need to charge Acme on this? Work up a price please.",
    ],
)
def test_a_customers_request_is_passed_on(words: str) -> None:
    assert decide(read(text(f"{words}\n{LOAD}", "van", sender=COLLEAGUE)), Context()).category == "quote"


def test_a_shipper_who_asks_in_a_brokers_words_asks() -> None:
    body = f"What would you need to run this for us Monday?\n{LOAD}"
    assert decide(read(text(body, "van")), Context()).category == "quote"

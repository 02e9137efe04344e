"""A shop's notice that something waits at its counter asks for nothing; that an order waits for a truck does."""

import pytest

from shared.reading import Context, decide, read
from shared.reading.intent.counter_notices import at_counter
from tests.shared.reading.messages import text

SUBJECT = "Ready for pickup"


@pytest.mark.parametrize(
    "body",
    [
        "Your order 88123 is ready for pickup at our Dayton OH 45414 will call counter. 2 pallets film, 1,480 lb. Please pick up"
        " by Friday or have it shipped to your saved address in Tulsa OK 74107 for $189.",
        "Good news! Order #5512 is packed and waiting at our Dayton OH 45414 store: 1 pallet tile, 1,900 lb."
        " Delivery to your address on file, Tulsa OK 74107, is available for $95. Schedule pickup",
        "Thank you for your order! Your items are ready: 3 pallets pavers, 4,400 lb. Please pick up at Dayton OH 45414,"
        " store hours 7-5. Need delivery in Tulsa OK 74107? Add it in your account.",
        "Su pedido 5512 está listo en nuestra tienda de Laredo TX 78045: 2 pallets, 1,480 lb. Favor de recoger el viernes"
        " o se lo enviamos a su dirección en Tulsa OK 74107.",
    ],
)
def test_what_a_shop_has_ready_asks_for_nothing(body: str) -> None:
    assert at_counter(f"{SUBJECT}\n{body}")
    assert decide(read(text(body, SUBJECT)), Context()).category == "other"


@pytest.mark.parametrize(
    "body",
    [
        "Our order 5512 is ready for pickup at the vendor in Dayton OH 45414, 2 pallets film, 1,480 lb. Please schedule pickup,"
        " going to Tulsa OK 74107.",
        "Your order 5512 is ready for pickup: 2 pallets film, 1,480 lb, Dayton OH 45414, ship to Tulsa OK 74107. Please send"
        " your truck to our shipping counter by Friday 4 pm.",
        "Order 88 is ready at the will call counter in Dayton OH 45414, 2 pallets film, 1,480 lb. Please pick it up Thursday"
        " and bring it to us in Tulsa OK 74107.",
    ],
)
def test_an_order_that_waits_for_a_truck_is_asked_for(body: str) -> None:
    assert not at_counter(f"{SUBJECT}\n{body}")
    assert decide(read(text(body, SUBJECT)), Context()).category == "pickup"

"""A city that prose names by whose it is, above labels that write out the lane."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text

LABELS = "\nFrom: Lima, OH 45801\nTo: Fenwick Tools, Secaucus, NJ 07094\n6 pallets, 4,200 lbs"


@pytest.mark.parametrize(
    "said",
    [
        "I need a quote to bring this to our agent in New York.",
        "We ship it to a distributor in Philadelphia.",
        "This goes to the buyer in Newark.",
        "My client in Boston wants it by the end of the month.",
        "Price to our customer near New York, please.",
        "It goes to a dealer outside of Philadelphia.",
    ],
)
def test_labels_write_out_where_somebody_is(said: str) -> None:
    (shipment,) = read(text(said + LABELS)).now.shipments
    assert (shipment.origin.city, shipment.destination.city, shipment.extra_stops) == ("Lima", "Secaucus", ())


def test_a_stop_on_the_way_is_kept() -> None:
    (shipment,) = read(text(f"Going to our agent in Memphis first, then{LABELS}")).now.shipments
    assert [each.place.city for each in shipment.extra_stops] == ["Memphis"]


def test_without_such_labels_somebody_tells_an_end() -> None:
    (shipment,) = read(text("Quote 6 pallets, 4,200 lbs from Lima, OH 45801 to our agent in New York")).now.shipments
    assert shipment.destination.city == "New York"

"""Rows of a table that ride on one truck are its stops; those of which each has its own are shipments."""

import pytest

from tests.shared.reading.messages import html
from tests.shared.reading.routes import routes

TABLE = (
    "<table><tr><th>PO</th><th>Ship to</th><th>Pallets</th><th>Lbs</th></tr>"
    "<tr><td>51180</td><td>Akron OH 44308</td><td>12</td><td>24,480</td></tr>"
    "<tr><td>51181</td><td>Utica NY 13502</td><td>9</td><td>18,360</td></tr></table>"
)
BODY = "{table}<p>{said} Loads in Gary IN 46402 on Friday. Please book.</p>"


@pytest.mark.parametrize(
    "said",
    [
        "Both go on the same dry van.",
        "They share a reefer, Akron comes off first.",
        "Both ride together, 53' van.",
        "The two are loaded onto one flatbed.",
    ],
)
def test_what_rides_together_is_one_shipment(said: str) -> None:
    assert len(routes(html(BODY.format(table=TABLE, said=said)))) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Each goes on its own dry van.",
        "Both need the same van type.",
        "Dry vans.",
        "They cannot ride together.",
        "These can't go on the same van.",
        "Two vans, please.",
    ],
)
def test_what_does_not_is_several(said: str) -> None:
    assert len(routes(html(BODY.format(table=TABLE, said=said)))) == 2

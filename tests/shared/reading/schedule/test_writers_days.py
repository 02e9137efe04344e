"""Days by the side on which their writer stands. The e-mail is of Tuesday, 12 May."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text

FREIGHT = "Please quote 4 pallets of feed, 2,000 lbs, class 70, LTL. "
TO_US = f"{FREIGHT}From your dock in Macon, GA 31201 to us at Ocala Feed, Ocala, FL 34470. "
FROM_US = f"{FREIGHT}From the shop here in Macon, GA 31201 over to Ocala, FL 34470. "


def days(written: str) -> tuple[str | None, str | None]:
    """The days of the one shipment of a message, without their year."""
    [only] = read(text(written)).now.shipments
    pickup, delivery = only.pickup_date, only.delivery_date
    return pickup and pickup[5:], delivery and delivery[5:]


@pytest.mark.parametrize(
    "written", ["I have to have them here by Friday.", "We need it here by Friday.", "They have to be here by Friday."]
)
def test_here_is_where_the_freight_goes(written: str) -> None:
    assert days(TO_US + written) == (None, "05-15")


@pytest.mark.parametrize(
    "written",
    [
        "I need a truck here by Friday.",
        "The driver has to be here by Friday.",
        "We could have them on the dock this Friday.",
        "It's a jobsite. We'll have it on our dock Friday.",
    ],
)
def test_here_is_where_the_freight_is(written: str) -> None:
    assert days(FROM_US + written) == ("05-15", None)


def test_a_dock_of_others() -> None:
    assert days(FROM_US + "They want it on their dock Friday.") == (None, "05-15")


@pytest.mark.parametrize("label", ["Stop 2 / last", "Last stop", "Stop 2 (last)", "Last drop", "Final stop"])
def test_the_last_stop_is_not_in_the_past(label: str) -> None:
    stops = f"Pickup: 5/18 Macon, GA 31201\nStop 1: 5/19 Ocala, FL 34470, 3 pallets\n{label}: 5/20 Miami, FL 33126, 1 pallet"
    assert days(f"{FREIGHT}\n{stops}") == ("05-18", "05-20")


def test_the_last_delivery_is() -> None:
    assert days(FROM_US + "Ready Friday. The last delivery was 5/4.") == ("05-15", None)


@pytest.mark.parametrize(
    ("unload", "delivery"),
    [("live unload, we send back the empty same day", None), ("live unload the same day", "05-18")],
)
def test_an_empty_container_goes_back(unload: str, delivery: str | None) -> None:
    dray = "Drayage quote please: 1 x 40' HC, 36,000 lbs of pans, from the port at Elizabeth, NJ 07201 to Bethlehem, PA 18020"
    assert days(f"{dray}, {unload}. Pull it on Monday 5/18.") == ("05-18", delivery)

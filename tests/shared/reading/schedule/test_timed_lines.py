"""Days that stand below each stop behind one label for all."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text

STOPS = (
    "STOP 01  PICK    NORTH COOLER 2\n         1180 MILL ST\n         MACON GA 31201\n         {} 05/18/2026 21:00\n"
    "STOP 02  DROP    LAKE GROCERS\n         17700 PINE DR\n         OCALA FL 34470\n         {} 05/20/2026 04:00\n"
    "PLT   22    GROSS LB   37,480\nTENDER EXPIRES 05/13/2026 10:00\n"
)


@pytest.mark.parametrize("label", ["APPT", "DATE", "APPT TIME", "SCHED", "WINDOW:", "REQUESTED DATE"])
def test_each_day_is_of_the_stop_above_it(label: str) -> None:
    (found,) = read(text("LOAD TENDER\n\n" + STOPS.format(label, label), "load tender")).now.shipments
    assert (found.pickup_date, found.delivery_date) == ("2026-05-18", "2026-05-20")
    assert (found.handling_units, found.weight_lb) == (22, 37480)

"""One thing that is weighed for all of its name."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text

LANE = "What would it cost from Lima, OH 45801 to Gary, IN 46406? "


@pytest.mark.parametrize(
    ("words", "units", "pounds", "commodity"),
    [
        ("We have 18 oak pews. A pew weighs in the neighborhood of 165 pounds.", 18, 2970, "oak pews"),
        ("It's 12 restaurant booths. A booth weighs around 150 pounds.", 12, 1800, "restaurant booths"),
        ("We sold six bronze bells. A bell is somewhere around 240 lbs.", 6, 1440, "bronze bells"),
        ("There are 14 treadmills. One treadmill weighs about 240 lbs.", 14, 3360, "treadmills"),
        ("40 church benches. Each bench weighs about 95 lbs.", 40, 3800, "church benches"),
        ("Four lathes. A lathe weighs 2,100 lbs.", 4, 8400, "lathes"),
        ("One lathe. It weighs 2,100 lbs.", 1, 2100, "lathe"),
        ("We bought 12 presses and sold the rest. A press has to go, 9,000 lbs.", 1, 9000, "press"),
        ("40 chairs stacked on 4 pallets. They're 22 lbs each.", 4, 880, "chairs"),
        ("40 chairs stacked on 4 pallets. The pallets are 220 lbs each.", 4, 880, "chairs"),
    ],
)
def test_what_one_weighs_all_of_them_do(words: str, units: int, pounds: int, commodity: str) -> None:
    [shipment] = read(text(LANE + words)).now.shipments
    assert (shipment.handling_units, shipment.weight_lb) == (units, pounds)
    assert shipment.items[0].commodity == commodity

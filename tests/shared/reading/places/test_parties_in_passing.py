"""Who an end is and whose office it is, told in passing."""

import pytest

from tests.shared.reading.messages import text
from tests.shared.reading.routes import routes

FREIGHT = "Please quote 2 skids, 900 lbs, class 60, "


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "Lima, OH 45801 to Erie, PA 16506, consignee Portside Panel.",
            "Lima OH 45801 > Portside Panel, Erie PA 16506",
        ),
        ("Lima, OH 45801 to Erie, PA 16506. Consignee Contact Jim Beam.", "Lima OH 45801 > Erie PA 16506"),
        ("from Lima, OH 45801 to the mall's office at Erie, PA 16506.", "Lima OH 45801 > Erie PA 16506"),
        ("from Lima, OH 45801 to their main office in Erie, PA 16506.", "Lima OH 45801 > Erie PA 16506"),
    ],
)
def test_ends(written: str, expected: str) -> None:
    assert routes(text(FREIGHT + written)) == [expected]
